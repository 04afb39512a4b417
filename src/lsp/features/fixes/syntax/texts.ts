/** Quotes and comments: left out, too many, or of another kind. */
import { writtenText } from '../../../../language/index.js';
import type { Span } from '../../../../model/index.js';
import { replaced } from '../../../edits/change.js';
import type { FixContext } from '../fix.js';
import { type ProblemFixer, sure, tried } from './problem-fixer.js';

/** What the finding calls the text has no quotes or backslashes left in it. */
export const unquoted: ProblemFixer<'unquoted-text' | 'unquoted-name' | 'keyword-as-name'> = (
  { found },
  span,
  context,
) => sure(context, context.words.quote(found), replaced(span, writtenText(found)));

export const quoteInText: ProblemFixer<'quote-in-text'> = (_, span, context) => {
  const inner = context.document.getText(span).slice(1, -1).replace(/\\?"/g, '\\"');
  return sure(context, context.words.escapeQuotes(), replaced(span, `"${inner}"`));
};

export const backslashInPath: ProblemFixer<'backslash-in-path'> = ({ meant }, span, context) =>
  sure(context, context.words.write(meant), replaced(span, writtenText(meant)));

const anyQuote = /["'\u2018\u2019\u201A-\u201F\u2039\u203A\u00AB\u00BB]$/;

export const curlyQuotes: ProblemFixer<'curly-quotes'> = (_, span, context) => {
  const written = context.document.getText(span);
  const title = context.words.straightQuotes();
  const rest = written.endsWith('"') ? restOfText(span, context) : '';
  if (rest !== '') {
    const end = { ...span.end, character: span.end.character + rest.length };
    return tried(context, title, replaced({ start: span.start, end }, straight((written + rest).slice(1, -1))));
  }
  const isClosed = written.length > 1 && anyQuote.test(written);
  return sure(context, title, replaced(span, straight(isClosed ? written.slice(1, -1) : written.slice(1).trimEnd())));
};

/** What is left on the line of a text in curly quotes that is read only up to a straight quote within it. */
function restOfText({ end }: Span, { document }: FixContext): string {
  const behind = document.getText({ start: end, end: { line: end.line + 1, character: 0 } });
  return /^[^"\r\n]*(?:"[^"\r\n]*)*?[\u201C-\u201F\u00BB\u00AB]/.exec(behind)?.[0] ?? '';
}

/** In straight quotes, those inside and a last backslash escaped. */
function straight(inner: string): string {
  return `"${inner.replace(/\\?"/g, '\\"').replace(/(?<!\\)(?:\\\\)*\\$/, '$&\\')}"`;
}

/** At the end of the line, but before the brace of a block; where a block of text was to end nobody knows. */
export const unclosedText: ProblemFixer<'unclosed-text'> = (_, span, context) => {
  const written = context.document.getText(span);
  if (written.startsWith('"""')) return [];
  const brace = opensBlock(span, context) ? /\s*\{\s*$/.exec(written)?.[0] : undefined;
  const text = (brace === undefined ? written : written.slice(0, -brace.length)).trimEnd();
  const inner = text.replace(/[\u201C-\u201F\u2019]$/, '').replace(/(?<!\\)(?:\\\\)*\\$/, '$&\\');
  const edit = replaced(span, `${inner}"${brace === undefined ? '' : ' {'}`);
  return tried(context, context.words.closeText(), edit, { isPreferred: true });
};

const blocks = /^\s*(?:channel|feeling|metric|source|persona|journey|phase|touchpoint)\b/;

function opensBlock({ start }: Span, { document }: FixContext): boolean {
  return blocks.test(document.getText({ start: { ...start, character: 0 }, end: start }));
}

/** What stood behind the line of the comment is read again. */
export const unclosedComment: ProblemFixer<'unclosed-comment'> = (_, { start }, context) => {
  const rest = context.document.getText({ start, end: { line: start.line + 1, character: 0 } });
  const character = start.character + rest.trimEnd().length;
  const end = { ...start, character };
  return tried(context, context.words.closeComment(), replaced({ start: end, end }, ' */'), { isPreferred: true });
};

export const foreignComment: ProblemFixer<'foreign-comment'> = (_, span, context) => {
  const marks = /^(?:#+|-{2,})/.exec(context.document.getText(span))?.[0] ?? '';
  const end = { ...span.start, character: span.start.character + marks.length };
  return sure(context, context.words.startComment(), replaced({ start: span.start, end }, '//'));
};
