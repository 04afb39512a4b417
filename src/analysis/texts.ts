/** Every text that a file's writer put in quotes for people to read. */
import type { Journey, Model, Persona, Phase, Span, Text, Touchpoint } from '../model/index.js';
import { own, touchpointsOf } from '../model/index.js';
import { ownDeclarations } from './walk.js';

/** Titles, labels, notes and the texts of facts; addresses of files and pages are none. */
export function* ownTexts(model: Model): Generator<Text> {
  for (const { name, nameSpan, title, titleSpan, labels, notes } of ownDeclarations(model)) {
    yield { value: name, span: nameSpan };
    if (titleSpan !== undefined) yield { value: title, span: titleSpan };
    for (const { text, span } of labels) yield { value: text, span };
    yield* notes;
  }
  for (const persona of own(model, model.personas)) yield* present(personaTexts(persona));
  for (const journey of own(model, model.journeys)) {
    yield* present(journeyTexts(journey));
    for (const phase of journey.phases) yield* present(phaseTexts(phase));
    for (const { touchpoint } of touchpointsOf(journey)) yield* present(touchpointTexts(touchpoint));
  }
}

type MaybeTexts = readonly (Text | undefined)[];

function present(texts: MaybeTexts): readonly Text[] {
  return texts.filter((text) => text !== undefined);
}

function quotedName(value: string | undefined, span: Span | undefined): Text | undefined {
  return value === undefined || span === undefined ? undefined : { value, span };
}

function personaTexts(persona: Persona): MaybeTexts {
  const { role, quotes, goals, needs, motives, frustrations, traits, about, segment } = persona;
  return [
    role,
    ...[quotes, goals, needs, motives, frustrations, traits].flat(),
    ...about.flatMap(({ topic, text, span }) => [topic, text].map((value) => ({ value, span }))),
    segment?.of === undefined ? undefined : { value: segment.of, span: segment.span },
  ];
}

function journeyTexts({ scope, goals, owner }: Journey): MaybeTexts {
  return [scope, ...goals, owner];
}

function phaseTexts({ goals, tone, owner }: Phase): MaybeTexts {
  return [...goals, tone, owner];
}

function touchpointTexts(touchpoint: Touchpoint): MaybeTexts {
  const { does, thinks, asks, expects, needs, frontstage, backstage, support } = touchpoint;
  const { emotions, pains, gains, opportunities, momentOfTruth, flows, owner } = touchpoint;
  return [
    ...[does, thinks, asks, expects, needs, frontstage, backstage, support].flat(),
    ...emotions.map(({ quote }) => quote),
    ...[...pains, ...opportunities].flatMap(({ name, nameSpan, text }) => [quotedName(name, nameSpan), text]),
    ...gains.map(({ text }) => text),
    ...opportunities.map((opportunity) => opportunity.owner),
    momentOfTruth?.why === undefined ? undefined : { value: momentOfTruth.why, span: momentOfTruth.span },
    ...flows.map(({ condition }) => condition),
    owner,
  ];
}
