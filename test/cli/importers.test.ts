import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importersOf } from '../../src/cli/importers.js';
import { read } from '../../src/language/index.js';

const root = '/repository';

function importers(texts: Readonly<Record<string, string>>, ...changed: readonly string[]) {
  return importersOf({ root, texts: new Map(Object.entries(texts)) }, changed);
}

describe('who imports what changed', () => {
  it('is whoever does so directly or through others, round in circles too', () => {
    const texts = {
      'a.journey': 'import "./b.journey"',
      'b.journey': 'import "./c.journey"',
      'c.journey': 'import "./a.journey"',
      'd.journey': 'persona x',
    };
    expect(importers(texts, 'c.journey')).toEqual(['a.journey', 'b.journey']);
    expect(importers(texts, 'd.journey')).toEqual([]);
    expect(importers(texts)).toEqual([]);
  });

  it('is known whatever the file is called and however its path is written', () => {
    for (const path of ['shared/ada’s people.journey', "it's (new).journey", 'Übersicht 2.journey', 'x-1.2.journey']) {
      for (const [open, close] of ['""', '“”', '«»']) {
        const texts = { 'maps/a.journey': `import ${open}../${path}${close}\n` };
        const { model } = read(texts['maps/a.journey'], { uri: `file://${root}/maps/a.journey` });
        // What the language takes for the path of an import is found, and nothing else.
        const isImport = model.imports.some((one) => one.path === `../${path}`);
        expect([path, open, importers(texts, path)]).toEqual([path, open, isImport ? ['maps/a.journey'] : []]);
      }
    }
  });

  it('is nobody who only speaks of the file, or imports another of its name', () => {
    const texts = {
      'a.journey': '// import "./people.journey"\npersona x "people.journey"',
      'b/b.journey': 'import "./people.journey"',
      'c.journey': 'import "../people.journey"',
    };
    expect(importers(texts, 'people.journey')).toEqual([]);
  });

  it('is the same as by following every import of every file', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const edges = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), { maxLength: 12 });
    fc.assert(
      fc.property(edges, fc.subarray(names), (all, changed) => {
        const texts = Object.fromEntries(
          names.map((one) => [
            `${one}.journey`,
            all.map(([from, to]) => (from === one ? `import "./${to}.journey"\n` : '')).join(''),
          ]),
        );
        const reached = new Set(changed);
        for (const _ of names) for (const [from, to] of all) if (reached.has(to)) reached.add(from);
        const expected = names
          .filter((one) => reached.has(one) && !changed.includes(one))
          .map((one) => `${one}.journey`);
        expect(importers(texts, ...changed.map((one) => `${one}.journey`))).toEqual(expected);
      }),
    );
  });
});
