/**
 * Pairs and merges whose answers are known: from the rules of what is true of two versions, not from the code.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { complaintsOfMerge } from './merging.js';
import { complaintsOfPair } from './pair.js';

const root = import.meta.dirname;

const foldersIn = (kind: string) =>
  readdirSync(join(root, kind)).map((name) => ({ name: `${kind}/${name}`, path: join(root, kind, name) }));

function titleOf(path: string): string {
  return JSON.parse(readFileSync(join(path, 'expected.json'), 'utf8')).what;
}

function suite(kinds: readonly string[], complaintsOf: (path: string) => Promise<readonly string[]>): void {
  for (const { name, path } of kinds.flatMap(foldersIn)) {
    it(`${name}: ${titleOf(path)}`, async () => {
      const complaints = await complaintsOf(path);
      expect(complaints, complaints.join('\n')).toEqual([]);
    });
  }
}

describe('of two versions, all that is told is true, and nothing else', () => {
  suite(['pairs', 'faults/pairs'], complaintsOfPair);
});

describe('of two versions that began as one, the merge is whole', () => {
  suite(['merges', 'faults/merges'], complaintsOfMerge);
});
