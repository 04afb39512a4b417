/** Where a text may be taken apart: graphemes, and the places where a line may end. */

const graphemeSegmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** What a reader sees as one character each: a letter with its marks, a flag, a family of emoji. */
export function graphemes(text: string): readonly string[] {
  return Array.from(graphemeSegmenter.segment(text), ({ segment }) => segment);
}

const ideographic = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u3000-\u303f\uff00-\uffef]/u;
/** Closing marks stay with what stands before them, opening marks with what stands behind them. */
const closing = /^[\p{Pe}\p{Pf}、。，．！？：；…ー々]/u;
const opening = /[\p{Ps}\p{Pi}]$/u;
/** A hyphen, dash or slash between letters ends a piece; digits keep theirs, as in `24/7` and `18-25`. */
const afterJoint = /(?<=[\p{L}\p{M}][-‐–—/])(?=\p{L})/u;

/** Most words by far: nothing but Latin letters, digits and marks that never part. */
const plainWord = /^[\w\u00c0-\u024f.,;:!?'’“”"()…%€+]*$/;

/** A word's pieces, in order; a line may end behind each. Joined they are the word again. */
export function pieces(word: string): readonly string[] {
  if (plainWord.test(word)) return [word];
  return word.split(afterJoint).flatMap((part) => (ideographic.test(part) ? ideographicPieces(part) : [part]));
}

function ideographicPieces(text: string): readonly string[] {
  const found: string[] = [];
  for (const next of graphemes(text)) {
    const last = found.at(-1);
    const together =
      last !== undefined &&
      (closing.test(next) || opening.test(last) || !(ideographic.test(last.slice(-1)) || ideographic.test(next)));
    if (together) found.splice(-1, 1, last + next);
    else found.push(next);
  }
  return found;
}

/** The direction of the first letter that has one, as browsers find it for `dir="auto"`. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(first)
    ? 'rtl'
    : 'ltr';
}
