/** What more there is to say of a thing on the map, in words; no DOM. */
import {
  contains,
  type Journey,
  type Model,
  named,
  type Span,
  type Touchpoint,
  titleIn,
  touchpointsOf,
} from '../model/index.js';
import type { Group } from '../scene/index.js';
import type { Language, Words } from '../words/index.js';

export interface Details {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Of a thing that was drawn from the journey's own text; without more to say, its name. */
export function detailsOf(
  group: Group,
  model: Model,
  journey: Journey,
  language: Language,
  words: Words['map'],
): Details | undefined {
  const { role, label, source } = group;
  if (role === 'finding' && label !== undefined) return { title: label, lines: [] };
  if (source === undefined || label === undefined) return undefined;
  const touchpoint = touchpointsOf(journey).find((place) =>
    contains(place.touchpoint.span, source.span.start),
  )?.touchpoint;
  if (touchpoint === undefined) return role === 'phase' || role === 'persona' ? undefined : { title: label, lines: [] };
  const title = titleIn(touchpoint, language);
  switch (role) {
    case 'touchpoint':
      return { title, lines: touchpointLines(touchpoint, model, language, words) };
    case 'point':
      return { title: label, lines: pointLines(touchpoint, source.span) };
    case 'pain':
    case 'opportunity':
      return { title: label, lines: [title] };
    default:
      return undefined;
  }
}

function touchpointLines(
  touchpoint: Touchpoint,
  model: Model,
  language: Language,
  { lanes }: Words['map'],
): readonly string[] {
  const { channels, does, thinks, asks, expects, needs, pains, momentOfTruth } = touchpoint;
  const titles = channels.map(({ name }) => {
    const channel = named(model.channels, name);
    return channel === undefined ? name : titleIn(channel, language);
  });
  const said = (title: string, texts: readonly { readonly value: string }[]) =>
    texts.length === 0 ? [] : [`${title}: ${texts.map(({ value }) => value).join(' · ')}`];
  return [
    ...(titles.length === 0 ? [] : [titles.join(', ')]),
    ...(momentOfTruth?.why === undefined ? [] : [`${lanes.moments}: ${momentOfTruth.why}`]),
    ...said(lanes.does, does),
    ...said(lanes.thinks, thinks),
    ...said(lanes.asks, asks),
    ...said(lanes.expects, expects),
    ...said(lanes.needs, needs),
    ...said(
      lanes.pains,
      pains.map(({ text }) => text),
    ),
  ];
}

function pointLines({ emotions }: Touchpoint, span: Span): readonly string[] {
  const emotion = emotions.find(
    (one) => one.span.start.line === span.start.line && one.span.start.character === span.start.character,
  );
  return emotion?.quote === undefined ? [] : [emotion.quote.value];
}
