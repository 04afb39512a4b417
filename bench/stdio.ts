/** How long an edit takes to come back as findings, over stdio, as an editor would see it. */
import { EditorOverStdio } from '../test/lsp/driver.js';
import { generate, withMiddleScore } from './generate.js';
import { median } from './measure.js';

const uri = 'file:///bench/switching.journey';
const warmUp = 20;
const counted = 30;

export interface EditOptions {
  /** Whether the server also sends the model at each edit, as it does for an open preview. */
  readonly models?: boolean;
}

/** Milliseconds from sending an edit of one score to its findings, at `count` touchpoints: the median of 30, warm. */
export async function measureEdits(count: number, { models = false }: EditOptions = {}): Promise<number> {
  const editor = new EditorOverStdio();
  try {
    await editor.initialize({ options: { models } });
    const text = generate(count);
    editor.open(uri, text);
    await editor.diagnostics(uri, 1);
    const times: number[] = [];
    for (let run = 0; run < warmUp + counted; run++) {
      times.push(await measureEdit(editor, text, run + 2));
    }
    return median(times.slice(warmUp));
  } finally {
    await editor.stop();
  }
}

async function measureEdit(editor: EditorOverStdio, text: string, version: number): Promise<number> {
  const edit = editOf(text, withMiddleScore(text, (version % 15) + 1));
  const started = performance.now();
  editor.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [edit] });
  await editor.diagnostics(uri, version);
  return performance.now() - started;
}

/** The change of one line, as editors send it. Each edit is of the original text, whose line the last edit replaced. */
function editOf(before: string, after: string): object {
  const lines = before.split('\n');
  const changed = after.split('\n');
  const line = Math.max(
    0,
    lines.findIndex((each, index) => each !== changed[index]),
  );
  const range = { start: { line, character: 0 }, end: { line, character: lines[line]?.length ?? 0 } };
  return { range, text: changed[line] ?? '' };
}
