/** Values that are not written as the language wants them, or that lead nowhere. */
import type { Span } from '../../../model/index.js';
import { replaced } from '../../edits/change.js';
import { removeStatement } from '../../edits/remove.js';
import { type Fix, type FixContext, type Fixer, here } from './fix.js';

/** A day that does not exist may be any other; a date that may be read in two ways is for the writer to choose. */
export const invalidDate: Fixer<'invalid-date'> = ({ span, about: { readings = [] } }, context) => {
  const flags = readings.length === 1 ? ({ isPreferred: true, isSafe: true } as const) : {};
  return readings.flatMap((date) => here(context, context.words.setDate(date), replaced(span, date), flags));
};

export const invalidColor: Fixer<'invalid-color'> = ({ span, about: { text } }, context) => {
  const color = colorMeant(text);
  const edit = color === undefined ? undefined : replaced(span, color);
  return [
    ...(color === undefined
      ? []
      : here(context, context.words.setColor(color), edit, { isPreferred: true, isSafe: true })),
    ...removed(['color'], context.words.removeColor(), span, context),
  ];
};

/** `#abc`, `aabbcc`: what other notations take for the same colour. */
function colorMeant(text: string): string | undefined {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1]?.toLowerCase();
  if (digits === undefined) return undefined;
  return `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits}`;
}

export const imageNotFound: Fixer<'image-not-found'> = ({ span }, context) =>
  removed(['photo', 'image'], context.words.removeImage(), span, context);

/** Takes out the fact that a value belongs to. */
function removed(keywords: readonly string[], title: string, value: Span, context: FixContext): readonly Fix[] {
  const { document } = context;
  const before = document.getText({ start: { line: 0, character: 0 }, end: value.start });
  const start = new RegExp(`(?:${keywords.join('|')})\\s*$`).exec(before)?.index;
  if (start === undefined) return [];
  return here(context, title, removeStatement(document, { start: document.positionAt(start), end: value.end }));
}

/** Only looking a journey through makes it up to date; a source stays as old as it is. */
export const staleEvidence: Fixer<'stale-evidence'> = ({ span, about: { what } }, context) => {
  if (what !== 'journey') return [];
  return here(context, context.words.reviewedToday(context.today), replaced(span, context.today));
};
