import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentSymbol, FoldingRange, SelectionRange } from 'vscode-languageserver-protocol';
import { answerFile, FixtureServer, fixturesOf, stretch } from './fixtures.js';

describe('document symbols', () => {
  const feature = 'document-symbols';
  const server = new FixtureServer(feature);
  beforeAll(() => server.start());
  afterAll(() => server.stop());

  it.each(server.fixtures)('tell $name as the journey does', async (fixture) => {
    const symbols = (await server.ask('textDocument/documentSymbol', fixture)) as DocumentSymbol[];
    await expect(outline(symbols).join('\n')).toMatchFileSnapshot(answerFile(feature, fixture.name));
  });

  it.each(server.fixtures)(
    'keep every name of $name inside its declaration, or editors drop the outline',
    async (fixture) => {
      const symbols = (await server.ask('textDocument/documentSymbol', fixture)) as DocumentSymbol[];
      expect(flat(symbols).length).toBeGreaterThan(0);
      expect(
        flat(symbols).filter((symbol) => symbol.name === '' || !holds(symbol.range, symbol.selectionRange)),
      ).toEqual([]);
    },
  );

  function outline(symbols: readonly DocumentSymbol[], indent = ''): string[] {
    return symbols.flatMap(({ name, detail, range, children = [] }) => [
      `${indent}${name} (${detail}) ${range.start.line + 1}–${range.end.line + 1}`,
      ...outline(children, `${indent}  `),
    ]);
  }
});

describe('folding', () => {
  const feature = 'folding-ranges';
  const server = new FixtureServer(feature);
  beforeAll(() => server.start());
  afterAll(() => server.stop());

  it.each(server.fixtures)('folds the blocks, imports, comments and texts of $name', async (fixture) => {
    const folds = (await server.ask('textDocument/foldingRange', fixture)) as FoldingRange[];
    const shown = folds.map(({ startLine, endLine, kind }) => `${startLine + 1}–${endLine + 1} ${kind ?? ''}`.trim());
    await expect(shown.join('\n')).toMatchFileSnapshot(answerFile(feature, fixture.name));
  });
});

describe('a growing selection', () => {
  const feature = 'selection-ranges';
  const server = new FixtureServer(feature);
  beforeAll(() => server.start());
  afterAll(() => server.stop());

  it.each(fixturesOf(feature))('takes in more of $name at each step', async (fixture) => {
    const [first] = (await server.ask('textDocument/selectionRange', fixture, {
      positions: [fixture.at],
    })) as SelectionRange[];
    const steps: SelectionRange[] = [];
    for (let step = first; step !== undefined; step = step.parent) steps.push(step);
    const shown = steps.map(({ range }) => stretch(fixture.text, range));
    await expect(shown.join('\n')).toMatchFileSnapshot(answerFile(feature, fixture.name));
    expect(steps.filter(({ range, parent }) => parent !== undefined && !holds(parent.range, range))).toEqual([]);
  });
});

function flat(symbols: readonly DocumentSymbol[]): DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flat(symbol.children ?? [])]);
}

function holds(outer: DocumentSymbol['range'], inner: DocumentSymbol['range']): boolean {
  const before = (a: typeof outer.start, b: typeof outer.start) =>
    a.line < b.line || (a.line === b.line && a.character <= b.character);
  return before(outer.start, inner.start) && before(inner.end, outer.end);
}
