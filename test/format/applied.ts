/** A text with edits made as an editor makes them: all of them against the text as it was. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from '../../src/model/index.js';

export function applied(text: string, edits: readonly TextEdit[]): string {
  const document = TextDocument.create('', 'journey', 0, text);
  return TextDocument.applyEdits(
    document,
    edits.map(({ span, text: newText }) => ({ range: span, newText })),
  );
}
