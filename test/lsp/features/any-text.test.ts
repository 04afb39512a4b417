import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  DocumentSymbol,
  Hover,
  InitializeResult,
  InlayHint,
  Range,
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensLegend,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { EditorOverStdio } from '../driver.js';
import { fixturesOf } from './fixtures.js';
import { decoded, type ShownToken } from './tokens.js';

const features = [
  'document-symbols',
  'folding-ranges',
  'selection-ranges',
  'names',
  'hover',
  'document-links',
  'fixes',
  'inlay-hints',
  'semantic-tokens',
  'code-lenses',
  'rename',
  'refactorings',
  'completion',
  'moved-files',
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
  let legend: SemanticTokensLegend = { tokenTypes: [], tokenModifiers: [] };
  beforeAll(async () => {
    const { result } = await editor.initialize({
      options: { pictures: 'dark', commands: true, ownTokenTypes: true },
      capabilities: {
        textDocument: {
          hover: { contentFormat: ['markdown'] },
          rename: { prepareSupport: true },
          codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
        },
        workspace: { fileOperations: { willRename: true } },
      },
    });
    legend = (result as InitializeResult).capabilities.semanticTokensProvider?.legend ?? legend;
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

  const resolved = async (item: CompletionItem) => (await editor.request('completionItem/resolve', item)).result;

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
        const items = ((await ask('textDocument/completion', { position: at })) ?? []) as CompletionItem[];
        const completed = items.flatMap(({ textEdit }) => (textEdit && 'range' in textEdit ? [textEdit.range] : []));
        for (const item of items.slice(0, 3)) expect(await resolved(item)).toMatchObject({ label: item.label });
        await ask('textDocument/documentLink');
        await ask('textDocument/documentColor');
        const prepared = (await askLeave('textDocument/prepareRename', { position: at })) as
          | { range: Range }
          | undefined;
        const renamed = await askLeave('textDocument/rename', { position: at, newName: 'a name of its own' });
        const here = { start: at, end: at };
        const everything = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
        const fixing = { diagnostics: [], only: ['quickfix', 'source.fixAll'] };
        const actions = [
          ...((await ask('textDocument/codeAction', { range: here, context: { diagnostics: [] } })) as CodeAction[]),
          ...((await ask('textDocument/codeAction', { range: everything, context: fixing })) as CodeAction[]),
        ];
        const moves = [{ oldUri: uri, newUri: 'file:///nowhere/else/any.journey' }];
        const moved = await ask('workspace/willRenameFiles', { files: moves });
        const edits = [renamed, moved, ...actions.map(({ edit }) => edit)].flatMap((edit) =>
          ((edit as WorkspaceEdit | undefined)?.changes?.[uri] ?? []).map(({ range }) => range),
        );
        const symbolRanges = flat(symbols).flatMap(({ range, selectionRange }) => [range, selectionRange]);
        const ranges = [...edits, ...completed, prepared?.range, ...symbolRanges, hover?.range];
        expect(ranges.filter((range) => range !== undefined && !isInside(range))).toEqual([]);
        expect(flat(symbols).filter(({ name }) => name.trim() === '')).toEqual([]);
      }),
      { numRuns: 150 },
    );
    // A feature that threw has answered nothing, and said so here.
    expect(editor.heard.filter(({ method }) => method === 'window/logMessage')).toEqual([]);
  });

  it('makes what stands around the text fail, lie outside it or over itself, or come otherwise in parts', async () => {
    let previousResultId = '';
    let before: number[] = [];
    await fc.assert(
      fc.asyncProperty(mutated, position, async (text, start) => {
        version += 1;
        editor.change(uri, text, version);
        const lines = text.split(/\r\n|\n|\r/);
        const lengthOf = (line: number) => lines[line]?.length ?? -1;
        const all = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
        const part = { start, end: { line: start.line + 5, character: 0 } };

        const change = (await ask('textDocument/semanticTokens/full/delta', { previousResultId })) as SemanticTokens &
          Partial<SemanticTokensDelta>;
        for (const { start: at, deleteCount, data = [] } of (change.edits ?? []).toReversed()) {
          before.splice(at, deleteCount, ...data);
        }
        const { data, resultId = '' } = (await ask('textDocument/semanticTokens/full')) as SemanticTokens;
        expect(change.edits === undefined ? change.data : before).toEqual(data);
        [before, previousResultId] = [[...data], resultId];
        const tokens = decoded(data, legend);
        expect(tokens.filter(({ line, start: from, end }) => from >= end || end > lengthOf(line))).toEqual([]);
        const isAfter = (token: ShownToken, last: ShownToken) => token.line > last.line || token.start >= last.end;
        expect(tokens.filter((token, at) => at > 0 && !isAfter(token, tokens[at - 1] ?? token))).toEqual([]);

        const some = (await ask('textDocument/semanticTokens/range', { range: part })) as SemanticTokens;
        const isIn = ({ line, start: from, end }: ShownToken) =>
          line < part.end.line && (line > start.line || (line === start.line && end > start.character && from >= 0));
        expect(decoded(some.data, legend).filter(isIn)).toEqual(tokens.filter(isIn));

        const hints = (await ask('textDocument/inlayHint', { range: all })) as InlayHint[];
        expect(hints.filter(({ position: at }) => at.character > lengthOf(at.line))).toEqual([]);

        const lenses = (await ask('textDocument/codeLens')) as CodeLens[];
        expect(lenses.filter(({ range }) => range.end.character > lengthOf(range.end.line))).toEqual([]);
        for (const lens of lenses.filter(({ command }) => command === undefined)) {
          const { result } = await editor.request('codeLens/resolve', lens);
          expect((result as CodeLens).command?.title).toMatch(/used/);
        }
      }),
      { numRuns: 150 },
    );
    expect(editor.heard.filter(({ method }) => method === 'window/logMessage')).toEqual([]);
  });
});

function flat(symbols: readonly DocumentSymbol[]): DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flat(symbol.children ?? [])]);
}
