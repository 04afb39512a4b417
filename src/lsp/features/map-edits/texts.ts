/** Writing on the map: another text between the quotes of a literal, or another title. */
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
  const before = document.getText(span);
  const isText = before.startsWith('"') && ownTexts(model).some((one) => isSameSpan(one.span, span));
  if (!isText) return { problem: 'gone' };
  const written = literalLike(before, text);
  return written === before ? { problem: 'same' } : inFile(context, [replaced(span, written)]);
}

/** The title that the reader sees: the label of the reader's language, else the title, else the name in quotes. */
export function retitled(context: MapEditContext, span: Span, wish: string): Outcome {
  const { model, document, language } = context;
  const text = wish.trim();
  if (text === '') return { problem: 'empty' };
  const declaration = [...ownDeclarations(model)].find(({ nameSpan }) => isSameSpan(nameSpan, span));
  if (declaration === undefined) return { problem: 'gone' };
  const label = labelLiteral(context, declaration, language);
  const literal = label ?? declaration.titleSpan;
  if (literal !== undefined) {
    const before = document.getText(literal);
    const written = literalLike(before, text);
    return written === before ? { problem: 'same' } : inFile(context, [replaced(literal, written)]);
  }
  if (!document.getText(declaration.nameSpan).startsWith('"'))
    return inFile(context, [put(declaration.nameSpan.end, ` ${writtenText(text)}`)]);
  return renamedTo(context, declaration.nameSpan.start, text);
}

/** A name in quotes is its own title: whoever speaks of it has to go along. */
function renamedTo(context: MapEditContext, at: Position, text: string): Outcome {
  const answer = renamed(context, at, text);
  if ('problem' in answer) return { problem: 'refused', sentence: refusalSentence(answer, context.language) };
  return answer.length === 0 ? { problem: 'same' } : { files: answer };
}

/** Where the text of a label in that language stands. */
function labelLiteral({ document }: MapEditContext, { labels }: Declaration, language: string): Span | undefined {
  const label = labels.find((one) => one.language === language);
  if (label === undefined) return undefined;
  const whole = document.getText(label.span);
  const quote = whole.indexOf('"');
  if (quote < 0) return undefined;
  return { start: document.positionAt(document.offsetAt(label.span.start) + quote), end: label.span.end };
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
