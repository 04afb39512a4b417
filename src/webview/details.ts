/** What more there is to say of a thing on the map, in words; no DOM. */
import {
  contains,
  isInside,
  isSameSpan,
  type Journey,
  type Model,
  named,
  type Span,
  type Touchpoint,
  titleIn,
  touchpointsOf,
} from '../model/index.js';
import { type Group, type JourneyTable, journeyTable, plainText, type Source } from '../scene/index.js';
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
  if (role === 'phase' || role === 'persona' || role === 'header')
    return aboutWhole(source, journeyTable(model, journey, { language }), journey);
  const touchpoint = touchpointsOf(journey).find((place) =>
    contains(place.touchpoint.span, source.span.start),
  )?.touchpoint;
  if (touchpoint === undefined) return { title: label, lines: [] };
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

/** What is known of the journey, a phase or a persona as a whole; nothing where that is no more than a name. */
function aboutWhole(source: Source, table: JourneyTable, journey: Journey): Details | undefined {
  const place = journey.phases.findIndex(({ nameSpan }) => isSameSpan(nameSpan, source.span));
  const persona = table.personas.find(
    ({ title }) =>
      title.source?.uri === source.uri && title.source !== undefined && isInside(title.source.span, source.span),
  );
  const whole = table.phases[place] ?? persona ?? (isSameSpan(journey.nameSpan, source.span) ? table : undefined);
  if (whole === undefined || whole.lines.length === 0) return undefined;
  return { title: whole.title.text, lines: whole.lines.map(plainText) };
}

function touchpointLines(
  touchpoint: Touchpoint,
  model: Model,
  language: Language,
  { lanes }: Words['map'],
): readonly string[] {
  const { channels, does, thinks, asks, expects, needs, pains, gains, opportunities, momentOfTruth } = touchpoint;
  const { frontstage, backstage, support, owner, notes } = touchpoint;
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
      lanes.gains,
      gains.map(({ text }) => text),
    ),
    ...said(
      lanes.pains,
      pains.map(({ text }) => text),
    ),
    ...said(
      lanes.opportunities,
      opportunities.map(({ text }) => text),
    ),
    ...said(lanes.frontstage, frontstage),
    ...said(lanes.backstage, backstage),
    ...said(lanes.support, support),
    ...said(lanes.owners, owner === undefined ? [] : [owner]),
    ...said(lanes.notes, notes),
  ];
}

function pointLines({ emotions }: Touchpoint, span: Span): readonly string[] {
  const emotion = emotions.find(
    (one) => one.span.start.line === span.start.line && one.span.start.character === span.start.character,
  );
  return emotion?.quote === undefined ? [] : [emotion.quote.value];
}
