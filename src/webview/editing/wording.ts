/** Which text of the journey a line on the map shows, and how it is changed; no DOM. */
import type { MapEdit } from '../../messages/map-edit.js';
import {
  contains,
  isSameSpan,
  type Journey,
  type Span,
  type Text,
  type Touchpoint,
  titleIn,
  touchpointsOf,
} from '../../model/index.js';
import type { LaneKey } from '../../scene/index.js';
import type { Language } from '../../words/index.js';

/** A text that can be written on the map. */
export interface Writable {
  readonly text: string;
  readonly edit: (text: string) => MapEdit;
}

export function titleOf(
  declaration: { readonly title: string; readonly labels: Touchpoint['labels']; readonly nameSpan: Span },
  language: Language,
): Writable {
  const { nameSpan } = declaration;
  return { text: titleIn(declaration, language), edit: (text) => ({ kind: 'title', span: nameSpan, text }) };
}

export function textOf({ value, span }: Text): Writable {
  return { text: value, edit: (text) => ({ kind: 'text', span, text }) };
}

/** The text of a touchpoint that a line in a lane belongs to; none for what the map says in its own words. */
export function writableIn(
  touchpoint: Touchpoint,
  lane: string,
  line: string,
  language: Language,
): Writable | undefined {
  if (lane === 'touchpoints') return titleOf(touchpoint, language);
  const own = Object.hasOwn(textsOf, lane) ? textsOf[lane as LaneKey]?.(touchpoint) : undefined;
  const text = own?.find(({ value }) => shows(line, value));
  return text && textOf(text);
}

const textsOf: Readonly<Partial<Record<LaneKey, (touchpoint: Touchpoint) => readonly Text[]>>> = {
  does: ({ does }) => does,
  thinks: ({ thinks }) => thinks,
  asks: ({ asks }) => asks,
  expects: ({ expects }) => expects,
  needs: ({ needs }) => needs,
  emotion: ({ emotions }) => emotions.flatMap(({ quote }) => quote ?? []),
  says: ({ emotions }) => emotions.flatMap(({ quote }) => quote ?? []),
  gains: ({ gains }) => gains.map(({ text }) => text),
  pains: ({ pains }) => pains.map(({ text }) => text),
  opportunities: ({ opportunities }) => opportunities.map(({ text }) => text),
  flows: ({ flows }) => flows.flatMap(({ condition }) => condition ?? []),
  frontstage: ({ frontstage }) => frontstage,
  backstage: ({ backstage }) => backstage,
  support: ({ support }) => support,
  owners: ({ owner }) => (owner === undefined ? [] : [owner]),
};

/** Whether a drawn line, which may be in quotation marks or cut short, is a part of a text. */
function shows(line: string, text: string): boolean {
  const plain = (one: string) => one.replaceAll(/[“”\s]+/g, ' ').trim();
  return plain(text).includes(plain(line.replace(/…$/, '')));
}

/** The text that stands at a place of the file, such as one that was just added: a literal, or a quoted name. */
export function writableAt(journey: Journey, span: Span, language: Language): Writable | undefined {
  for (const { touchpoint } of touchpointsOf(journey)) {
    if (isSameSpan(touchpoint.nameSpan, span)) return titleOf(touchpoint, language);
    if (!contains(touchpoint.span, span.start)) continue;
    const texts = Object.values(textsOf).flatMap((of) => of(touchpoint));
    const text = texts.find((one) => isSameSpan(one.span, span));
    if (text !== undefined) return textOf(text);
  }
  return undefined;
}
