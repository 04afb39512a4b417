import type { Span, Text } from '../../model/index.js';
import { personalData } from '../personal-data.js';
import { rule } from '../rule.js';
import { ownTexts } from '../texts.js';

/** An e-mail address, phone number or IBAN in a text: journeys are shared widely, and those belong to a real person. */
export const personalDataRule = rule('personal-data', 'warning', function* (model) {
  for (const text of ownTexts(model)) {
    for (const { what, index, length } of personalData(text.value)) {
      yield { span: placeIn(text, index, length), about: { what } };
    }
  }
});

/** The place of a piece of a text; the whole text where escapes or several lines keep places from being counted. */
function placeIn({ value, span }: Text, index: number, length: number): Span {
  const { start, end } = span;
  if (start.line !== end.line || end.character - start.character !== value.length + 2) return span;
  const character = start.character + 1 + index;
  return { start: { ...start, character }, end: { ...start, character: character + length } };
}
