/**
 * Texts with places to fill in, as plain data: an editor that knows snippets leads from one place to the next, and
 * written plainly each place holds what it says already.
 */

/** A place to fill in. */
export interface Gap {
  /** What stands there until something else is written; raw, so quotes and line breaks are escaped where they must be. */
  readonly gap: string;
  /** What an editor offers there, `gap` being the first. */
  readonly choices?: readonly string[];
  /** Gaps of one key are filled in together. */
  readonly key?: string;
}

/** Where the caret stands when everything is filled in. */
export const caret = { caret: true } as const;

export type Piece = string | Gap | typeof caret;
export type FillIn = readonly Piece[];

/** Joins pieces as a template does, with texts and gaps between the literal stretches. */
export function fillIn(texts: TemplateStringsArray, ...between: readonly (Piece | FillIn)[]): FillIn {
  return texts.flatMap((text, index) => {
    const next = between[index] ?? '';
    return [text, ...(isList(next) ? next : [next])].filter((piece) => piece !== '');
  });
}

/** As a text that can stay as it is. */
export function plainly(pieces: FillIn): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : 'gap' in piece ? piece.gap : '')).join('');
}

/** In the snippet syntax of LSP and VS Code. */
export function asSnippet(pieces: FillIn): string {
  const numbers = new Map<string, number>();
  let last = 0;
  const stop = ({ gap, choices, key }: Gap): string => {
    const known = key === undefined ? undefined : numbers.get(key);
    const number = known ?? ++last;
    if (key !== undefined) numbers.set(key, number);
    if (choices !== undefined) return `\${${number}|${choices.map(escapedChoice).join(',')}|}`;
    return gap === '' ? `\${${number}}` : `\${${number}:${escaped(gap)}}`;
  };
  return pieces
    .map((piece) => (typeof piece === 'string' ? escaped(piece) : 'gap' in piece ? stop(piece) : '$0'))
    .join('');
}

/** Whether there is anything to fill in, or a place for the caret other than the end. */
export function hasGaps(pieces: FillIn): boolean {
  return pieces.some((piece) => typeof piece !== 'string');
}

/** A text as it stands between quotes. */
export function quotable(text: string): string {
  return text
    .replace(/[\\"]/g, '\\$&')
    .replace(/\r\n|[\r\n]/g, '\\n')
    .replace(/\t/g, ' ');
}

function isList(value: Piece | FillIn): value is FillIn {
  return Array.isArray(value);
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function escapedChoice(text: string): string {
  return text.replace(/[\\,|$}]/g, '\\$&');
}
