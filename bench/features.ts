/** How long an editor waits for an answer, over stdio: right after an edit, as when someone types and then points. */
import { EditorOverStdio } from '../test/lsp/driver.js';
import { generate, withMiddleScore } from './generate.js';
import { median } from './measure.js';

const uri = 'file:///bench/switching.journey';
const warmUp = 10;
const counted = 30;

/** Medians in milliseconds, of answers about a text that was read already. */
export interface FeatureTimes {
  /** A card on the persona who stands at every touchpoint. */
  readonly hover: number;
  readonly symbols: number;
  readonly folding: number;
  readonly references: number;
  /** A whole text whose every indent is wrong. */
  readonly formatting: number;
}

export async function measureFeatures(count: number): Promise<FeatureTimes> {
  const editor = new EditorOverStdio();
  try {
    await editor.initialize();
    const text = generate(count).replaceAll('\n  ', '\n   ');
    editor.open(uri, text);
    await editor.diagnostics(uri, 1);
    const before = text.slice(0, text.lastIndexOf('emotion starter')).split('\n');
    const position = { line: before.length - 1, character: (before.at(-1)?.length ?? 0) + 'emotion st'.length };
    const times = {
      hover: [] as number[],
      symbols: [] as number[],
      folding: [] as number[],
      references: [] as number[],
      formatting: [] as number[],
    };
    for (let run = 0; run < warmUp + counted; run++) {
      editor.change(uri, withMiddleScore(text, (run % 15) + 1), run + 2);
      await editor.diagnostics(uri, run + 2);
      const ask = (method: string, params: object = {}) => timeOf(editor, method, params);
      times.hover.push(await ask('textDocument/hover', { position }));
      times.symbols.push(await ask('textDocument/documentSymbol'));
      times.folding.push(await ask('textDocument/foldingRange'));
      times.formatting.push(await ask('textDocument/formatting', { options: { tabSize: 2, insertSpaces: true } }));
      times.references.push(await ask('textDocument/references', { position, context: { includeDeclaration: true } }));
    }
    const of = (all: readonly number[]) => median(all.slice(warmUp));
    return {
      hover: of(times.hover),
      symbols: of(times.symbols),
      folding: of(times.folding),
      references: of(times.references),
      formatting: of(times.formatting),
    };
  } finally {
    await editor.stop();
  }
}

async function timeOf(editor: EditorOverStdio, method: string, params: object): Promise<number> {
  const started = performance.now();
  await editor.request(method, { textDocument: { uri }, ...params });
  return performance.now() - started;
}
