import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { licences } from '../../scripts/licences.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the list of licences', () => {
  it('names those whose fonts and icons our own sources were generated from, with their terms', async () => {
    const text = await licences(root, []);
    expect(text).toContain('The Inter Project Authors');
    expect(text).toContain('SIL OPEN FONT LICENSE');
    expect(text).toContain('Lucide Icons and Contributors');
    expect(text).toContain('Permission to use, copy, modify, and/or distribute this software');
  });
});
