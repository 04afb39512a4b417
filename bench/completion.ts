/** How long completion takes over stdio when it is asked for with the very keystroke, as editors do while someone types. */
import { EditorOverStdio } from '../test/lsp/driver.js';
import { generate } from './generate.js';
import { median } from './measure.js';

const uri = 'file:///bench/switching.journey';
const warmUp = 15;
const counted = 30;

/** Milliseconds from sending a typed letter to the list, at `count` touchpoints: the median of 30, warm. */
export async function measureCompletion(count: number): Promise<number> {
  const editor = new EditorOverStdio();
  try {
    await editor.initialize({ capabilities: { textDocument: { completion: { completionItem: {} } } } });
    const text = generate(count);
    const line = lineOfMiddle(text);
    editor.open(uri, text);
    await editor.diagnostics(uri, 1);
    await edit(editor, 2, { line, character: 0 }, { line, character: 0 }, '      \n');
    const times: number[] = [];
    const start = { line, character: 6 };
    const end = { line, character: 7 };
    for (let version = 3; times.length < warmUp + counted; version += 2) {
      const started = performance.now();
      const checked = edit(editor, version, start, start, 'e');
      await editor.request('textDocument/completion', { textDocument: { uri }, position: end });
      times.push(performance.now() - started);
      await checked;
      await edit(editor, version + 1, start, end, '');
    }
    return median(times.slice(warmUp));
  } finally {
    await editor.stop();
  }
}

/** The line behind the first fact of the touchpoint in the middle. */
function lineOfMiddle(text: string): number {
  const at = text.indexOf('does "', text.length >> 1);
  return text.slice(0, at).split('\n').length;
}

/** Resolves once the edited text has been checked. */
function edit(editor: EditorOverStdio, version: number, start: object, end: object, text: string): Promise<unknown> {
  const checked = editor.diagnostics(uri, version);
  const contentChanges = [{ range: { start, end }, text }];
  editor.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  return checked;
}
