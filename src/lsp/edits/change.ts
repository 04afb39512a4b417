/** The smallest changes of a text, of which all others are made. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, Span, TextEdit } from '../../model/index.js';

export function put(at: Position, text: string): TextEdit {
  return { span: { start: at, end: at }, text };
}

export function replaced(span: Span, text: string): TextEdit {
  return { span, text };
}

/** The text after edits that do not overlap, all of them made to the text as it is. */
export function applied(document: TextDocument, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(
    document,
    edits.map(({ span, text }) => ({ range: span, newText: text })),
  );
}
