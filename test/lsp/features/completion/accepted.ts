/** Accepts a completion as an editor does: the edits made, a snippet's places filled with what they propose. */
import type { CompletionItem, InsertReplaceEdit, TextEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { caret } from '../fixtures.js';

export function editOf({ textEdit }: CompletionItem): TextEdit {
  if (textEdit === undefined) throw new Error('The item does not say what it replaces.');
  if ('range' in textEdit) return textEdit;
  const { newText, replace } = textEdit as InsertReplaceEdit;
  return { newText, range: replace };
}

/** The text once the item is accepted; the caret stands at the mark, where it is asked for. */
export function accepted(text: string, item: CompletionItem, { marked = false } = {}): string {
  const edit = editOf(item);
  const newText = item.insertTextFormat === 2 ? expanded(edit.newText, marked) : edit.newText + (marked ? caret : '');
  const document = TextDocument.create('', 'journey', 0, text);
  const indent = /^[ \t]*/.exec(text.split('\n')[edit.range.start.line] ?? '')?.[0] ?? '';
  const own = { range: edit.range, newText: newText.replaceAll('\n', `\n${indent}`) };
  return TextDocument.applyEdits(document, [own, ...(item.additionalTextEdits ?? [])]);
}

/** The snippets that the server writes: places with texts or choices, the same number filled in alike. */
export function expanded(snippet: string, marked: boolean): string {
  const values = new Map<string, string>();
  let isMarked = !marked;
  const place = /\\([\\$}])|\$\{(\d+)(?::((?:\\.|[^}\\])*)|\|((?:\\.|[^|\\])*)\|)?\}|\$(\d+)/g;
  const mark = (number: string) => {
    const wanted = snippet.includes('${1') ? '1' : '0';
    if (isMarked || number !== wanted) return '';
    isMarked = true;
    return caret;
  };
  const text = snippet.replace(place, (_, escaped, braced, value, choices, bare) => {
    if (escaped !== undefined) return escaped;
    const number = braced ?? bare;
    const first = choices?.replace(/\\(.)/g, '$1').split(',')[0];
    const shown = value?.replace(/\\(.)/g, '$1') ?? first ?? values.get(number) ?? '';
    values.set(number, shown);
    return mark(number) + shown;
  });
  return isMarked ? text : text + caret;
}
