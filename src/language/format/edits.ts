/** Replacements in a text, by offset while they are worked out. */
import { TextDocument } from 'langium';
import type { Span, TextEdit } from '../../model/index.js';

/** `text` in place of what stands from `start` up to `end`, in UTF-16 units. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Those of one text have the same: without the others each would change what it says. */
  readonly together?: number;
}

/** The text with replacements made that are in order and do not overlap. */
export function replaced(text: string, replacements: readonly Replacement[]): string {
  let done = 0;
  const parts: string[] = [];
  for (const { start, end, text: put } of replacements) {
    parts.push(text.slice(done, start), put);
    done = end;
  }
  return parts.join('') + text.slice(done);
}

/** What turns one text into another that differs from it in its blanks only. */
export function blankReplacements(from: string, to: string): readonly Replacement[] {
  const wanted = to.split(/\S/);
  let next = 0;
  return from.split(/\S/).flatMap((blank, index) => {
    const start = next;
    const end = start + blank.length;
    next = end + 1;
    const text = wanted[index] ?? '';
    return blank === text ? [] : [{ start, end, text }];
  });
}

/** The same as an editor wants them. */
export function textEdits(text: string, replacements: readonly Replacement[]): readonly TextEdit[] {
  const document = documentOf(text);
  return replacements.map(({ start, end, text: put }) => ({
    span: { start: document.positionAt(start), end: document.positionAt(end) },
    text: put,
  }));
}

/** The replacements that lie wholly within one of the spans, and all that they go together with. */
export function within(
  text: string,
  replacements: readonly Replacement[],
  spans: readonly Span[],
): readonly Replacement[] {
  const document = documentOf(text);
  const ranges = spans.map(({ start, end }) => [document.offsetAt(start), document.offsetAt(end)] as const);
  const isInside = ({ start, end }: Replacement) => ranges.some(([from, to]) => from <= start && end <= to);
  const cut = new Set(replacements.flatMap((one) => (isInside(one) ? [] : (one.together ?? []))));
  return replacements.filter((one) => isInside(one) && !(one.together !== undefined && cut.has(one.together)));
}

export function documentOf(text: string): TextDocument {
  return TextDocument.create('', '', 0, text);
}
