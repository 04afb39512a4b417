/** The text editors that a map stands beside. */
import {
  Range,
  Selection,
  TabInputText,
  type TextEditor,
  TextEditorRevealType,
  type Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { Position, Span } from '../model/index.js';

/** Where the caret stands in a document that an editor shows; the active editor's before another's. */
export function caretIn(uri: Uri): Position | undefined {
  const editors = [window.activeTextEditor, ...window.visibleTextEditors];
  const caret = editors.find((editor) => editor?.document.uri.toString() === uri.toString())?.selection.active;
  return caret && { line: caret.line, character: caret.character };
}

/**
 * Selects a piece of a document's text, in the editor that has it open or else in one beside the preview.
 */
export async function reveal(uri: Uri, span: Span, preview: ViewColumn | undefined): Promise<void> {
  select(await show(uri, preview), span);
}

/** The text may have become shorter since the span was told; the selection stays inside it. */
export function select(editor: TextEditor, span: Span): void {
  const range = editor.document.validateRange(rangeOf(span));
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

export function rangeOf({ start, end }: Span): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** Writes a piece of text below what a document holds, and puts the caret behind it. */
export async function append(uri: Uri, text: string, preview: ViewColumn | undefined): Promise<void> {
  const editor = await show(uri, preview);
  const { document } = editor;
  const { end } = document.lineAt(document.lineCount - 1).range;
  const gap = document.getText().trim() === '' ? '' : '\n\n';
  await editor.edit((edit) => edit.insert(end, `${gap}${text}\n`));
}

async function show(uri: Uri, preview: ViewColumn | undefined): Promise<TextEditor> {
  const document = await workspace.openTextDocument(uri);
  return window.showTextDocument(document, { viewColumn: columnOf(uri) ?? besideMap(preview) });
}

function columnOf(uri: Uri): ViewColumn | undefined {
  const group = window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri.toString()),
  );
  return group?.viewColumn;
}

/** Text stands left of its map, where there is a place. */
export function besideMap(preview: ViewColumn | undefined): ViewColumn {
  return preview === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One;
}
