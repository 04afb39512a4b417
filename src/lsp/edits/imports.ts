/** Makes a file import another one: the change that auto-import, quick fixes and refactorings share. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { relativePath, writtenText } from '../../language/index.js';
import type { Model, Position, TextEdit } from '../../model/index.js';

/**
 * The edit by which the document of `model` imports `uri`: behind its last import, else at the top of the file.
 * `undefined` when it does so already, is that file itself, or no relative path leads there.
 */
export function importEdit(document: TextDocument, model: Model, uri: string): TextEdit | undefined {
  if (uri === model.uri || model.imports.some((each) => each.uri === uri)) return undefined;
  const path = relativePath(model.uri, uri);
  if (path === undefined) return undefined;
  const lineBreak = lineBreakOf(document);
  const written = `import ${writtenText(path)}`;
  const last = model.imports.at(-1);
  if (last !== undefined) return put(behindImport(document, last.span.end), `${lineBreak}${written}`);
  const isEmpty = document.getText().trim() === '';
  return put({ line: 0, character: 0 }, `${written}${lineBreak}${isEmpty ? '' : lineBreak}`);
}

/** How the lines of a document end; a new one's by a line feed. */
export function lineBreakOf(document: TextDocument): '\n' | '\r\n' {
  return document.getText().includes('\r\n') ? '\r\n' : '\n';
}

/** The end of the line, so that a comment beside the import stays there; not past another statement, though. */
function behindImport(document: TextDocument, end: Position): Position {
  const rest = document.getText({ start: end, end: { line: end.line + 1, character: 0 } }).replace(/[\r\n]+$/, '');
  return /^\s*(\/\/.*)?$/.test(rest) ? { ...end, character: end.character + rest.trimEnd().length } : end;
}

function put(at: Position, text: string): TextEdit {
  return { span: { start: at, end: at }, text };
}
