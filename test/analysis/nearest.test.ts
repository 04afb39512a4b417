import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/analysis/index.js';

const named = (...names: string[]) => names.map((name) => ({ name, aliases: [] }));

describe('nearest names', () => {
  it('a worse match comes before a better one, or more than three are offered', () => {
    expect(nearest('website', named('webs', 'websites', 'wabsites', 'website-a', 'websit'))).toEqual([
      'websites',
      'website-a',
      'websit',
    ]);
  });

  it('capitals, spaces and hyphens keep a name from being found', () => {
    expect(nearest('Word of Mouth', named('word-of-mouth'))).toEqual(['word-of-mouth']);
  });

  it('a title does not lead to its name', () => {
    expect(nearest('Telefoon', [{ name: 'phone', aliases: ['Phone', 'Telefoon'] }])).toEqual(['phone']);
  });

  it('a name that has nothing to do with it is offered', () => {
    expect(nearest('interview', named('survey', 'workshop'))).toEqual([]);
    expect(nearest('', named('survey'))).toEqual([]);
  });

  it('a text of a megabyte takes ages', () => {
    expect(nearest('x'.repeat(1_000_000), named('x'.repeat(1_000_000)))).toEqual([]);
  });
});
