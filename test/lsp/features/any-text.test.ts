import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CodeAction, DocumentSymbol, Hover, Range, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { EditorOverStdio } from '../driver.js';
import { fixturesOf } from './fixtures.js';

const features = [
  ...['document-symbols', 'folding-ranges', 'selection-ranges', 'names', 'hover', 'document-links', 'rename'],
  ...['refactorings', 'moved-files'],
];
const texts = features.flatMap((feature) => fixturesOf(feature).map(({ text }) => text));
const pieces = ['"', '"""', '{', '}', '/*', '//', '->', ',', 'persona', 'pain high', '\r\n', '\u2028', '🙂', '-1', 'é'];
const uri = 'file:///nowhere/any.journey';
const refused = -32803;

/** A fixture with a stretch cut out and something put in its place. */
const mutated = fc
  .tuple(
    fc.constantFrom(...texts),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat(40),
    fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 4 }),
  )
  .map(([text, place, cut, put]) => {
    const at = Math.floor(place * text.length);
    return text.slice(0, at) + put.join(' ') + text.slice(at + cut);
  });
const position = fc.record({ line: fc.nat(40), character: fc.nat(60) });

describe('any text', () => {
  const editor = new EditorOverStdio();
  let version = 1;
  beforeAll(async () => {
    const codeAction = { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } };
    await editor.initialize({
      capabilities: {
        textDocument: {
          hover: { contentFormat: ['markdown'] },
          rename: { prepareSupport: true },
          codeAction,
        },
        workspace: { fileOperations: { willRename: true } },
      },
    });
    editor.open(uri, '');
  });
  afterAll(() => editor.stop());

  const ask = async (method: string, params: object = {}) => {
    const { result, error } = await editor.request(method, { textDocument: { uri }, ...params });
    expect(error).toBeUndefined();
    return result;
  };
  /** What may be refused in plain words, and is not to fail otherwise. */
  const askLeave = async (method: string, params: object) => {
    const { result, error } = await editor.request(method, { textDocument: { uri }, ...params });
    expect(error?.code ?? refused).toBe(refused);
    return result;
  };

  it('makes a feature fail, answer a place outside the text, or lose the outline', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, position, async (text, at) => {
        version += 1;
        editor.change(uri, text, version);
        const lines = text.split(/\r\n|\n|\r/);
        const isInside = ({ end }: Range) => end.line < lines.length && end.character <= (lines[end.line]?.length ?? 0);
        const symbols = (await ask('textDocument/documentSymbol')) as DocumentSymbol[];
        const hover = (await ask('textDocument/hover', { position: at })) as Hover | null;
        await ask('textDocument/foldingRange');
        await ask('textDocument/selectionRange', { positions: [at] });
        await ask('textDocument/definition', { position: at });
        await ask('textDocument/documentHighlight', { position: at });
        await ask('textDocument/references', { position: at, context: { includeDeclaration: true } });
        await ask('textDocument/documentLink');
        await ask('textDocument/documentColor');
        const prepared = (await askLeave('textDocument/prepareRename', { position: at })) as
          | { range: Range }
          | undefined;
        const renamed = await askLeave('textDocument/rename', { position: at, newName: 'a name of its own' });
        const actions = (await ask('textDocument/codeAction', {
          range: { start: at, end: at },
          context: { diagnostics: [] },
        })) as CodeAction[];
        const moves = [{ oldUri: uri, newUri: 'file:///nowhere/else/any.journey' }];
        const moved = await ask('workspace/willRenameFiles', { files: moves });
        const edits = [renamed, moved, ...actions.map(({ edit }) => edit)].flatMap((edit) =>
          Object.entries((edit as WorkspaceEdit | undefined)?.changes ?? {}).flatMap(([file, all]) =>
            file === uri ? all.map(({ range }) => range) : [],
          ),
        );
        const symbolRanges = flat(symbols).flatMap(({ range, selectionRange }) => [range, selectionRange]);
        const ranges = [...edits, prepared?.range, ...symbolRanges, hover?.range];
        expect(ranges.filter((range) => range !== undefined && !isInside(range))).toEqual([]);
        expect(flat(symbols).filter(({ name }) => name.trim() === '')).toEqual([]);
      }),
      { numRuns: 150 },
    );
    // A feature that threw has answered nothing, and said so here.
    expect(editor.heard.filter(({ method }) => method === 'window/logMessage')).toEqual([]);
  });
});

function flat(symbols: readonly DocumentSymbol[]): DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flat(symbol.children ?? [])]);
}
