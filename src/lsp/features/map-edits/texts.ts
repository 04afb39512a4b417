/** Writing on the map: another text between the quotes of a literal, or a title in place of a name. */
import { ownTexts } from '../../../analysis/texts.js';
import { ownDeclarations } from '../../../analysis/walk.js';
import { writtenText } from '../../../language/index.js';
import { type Declaration, isSameSpan, type Position, type Span } from '../../../model/index.js';
import { refusalSentence } from '../../../words/rename.js';
import { put, replaced } from '../../edits/change.js';
import { renamed } from '../rename/rename.js';
import { inFile, type MapEditContext, type Outcome } from './context.js';

export function rewritten(context: MapEditContext, span: Span, wish: string): Outcome {
  const { model, document } = context;
  const text = wish.trim();
  if (text === '') return { problem: 'empty' };
  const named = [...ownDeclarations(model)].find(({ nameSpan }) => isSameSpan(nameSpan, span));
  if (named !== undefined) return retitled(context, named, text);
  const before = document.getText(span);
  const isText = before.startsWith('"') && ownTexts(model).some((one) => isSameSpan(one.span, span));
  if (!isText) return { problem: 'gone' };
  const written = literalLike(before, text);
  return written === before ? { problem: 'same' } : inFile(context, [replaced(span, written)]);
}

/** A name that is shown for want of a title gets one; a name in quotes is its own, and stays it. */
function retitled(context: MapEditContext, { title, titleSpan, nameSpan }: Declaration, text: string): Outcome {
  const { document } = context;
  if (titleSpan !== undefined) return { problem: 'gone' };
  if (text === title) return { problem: 'same' };
  if (!document.getText(nameSpan).startsWith('"')) return inFile(context, [put(nameSpan.end, ` ${writtenText(text)}`)]);
  return renamedTo(context, nameSpan.start, text);
}

/** A name in quotes is its own title: whoever speaks of it has to go along. */
function renamedTo(context: MapEditContext, at: Position, text: string): Outcome {
  const answer = renamed(context, at, text);
  if ('problem' in answer) return { problem: 'refused', sentence: refusalSentence(answer, context.language) };
  return answer.length === 0 ? { problem: 'same' } : { files: answer };
}

/** A block of several lines stays one, as long as it has several lines. */
function literalLike(before: string, text: string): string {
  if (!before.startsWith('"""') || !/[\r\n]/.test(text)) return writtenText(text);
  const lineBreak = before.includes('\r\n') ? '\r\n' : '\n';
  const indent = /[\r\n]([ \t]*)\S/.exec(before)?.[1] ?? '';
  const escaped = text.replace(/[\\]/g, '\\$&').replaceAll('"""', '\\"\\"\\"');
  const lines = escaped.split(/\r\n|\r|\n/).map((line) => (line.trim() === '' ? '' : indent + line.trimEnd()));
  const closing = /[\r\n]([ \t]*)"""$/.exec(before)?.[1] ?? indent;
  return `"""${lineBreak}${lines.join(lineBreak)}${lineBreak}${closing}"""`;
}
