/**
 * A model as what can be compared: things with names, each with facts that are told apart by a key. Where a fact stands
 * in its block, how it is set out, and what is commented is no part of it.
 */
import type {
  Declaration,
  Emotion,
  Flow,
  Journey,
  Label,
  Metric,
  Model,
  Opportunity,
  Pain,
  Persona,
  Phase,
  Reference,
  Scale,
  Source,
  Span,
  Text,
  Touchpoint,
  UnclearNumber,
} from '../model/index.js';
import { emotionPersona, type TopLevelDeclaration } from '../model/index.js';

export type ThingKind =
  | 'file'
  | 'source'
  | 'channel'
  | 'feeling'
  | 'metric'
  | 'persona'
  | 'journey'
  | 'phase'
  | 'touchpoint'
  | 'pain'
  | 'opportunity';

export interface Thing {
  readonly kind: ThingKind;
  /** Empty for a pain or opportunity that has none. */
  readonly name: string;
  /** What a reader calls it; the text of a pain or opportunity. */
  readonly title: string;
  readonly labels: readonly Label[];
  readonly span: Span;
  /** Of a journey. */
  readonly scale?: Scale;
  readonly facts: readonly Fact[];
  /** In the order of the text, which for phases and touchpoints means something. */
  readonly children: readonly Thing[];
}

/** The fields of a fact; lists in an order of their own, as theirs says nothing. */
export type Fields = Readonly<Record<string, string | number | readonly string[]>>;

export interface Fact {
  /** The word it begins with; `->` for an arrow. */
  readonly keyword: string;
  /** Tells the facts of a word apart: whose emotion, where an arrow leads; of repeated texts the text and a number. */
  readonly key: string;
  readonly fields: Fields;
  readonly span: Span;
}

/** The file's own declarations, or those that it uses of a file that it imports. */
export function outlineOf(model: Model, uri: string = model.uri): readonly Thing[] {
  const { sources, channels, feelings, metrics, personas, journeys } = model;
  const of = <T extends TopLevelDeclaration>(declarations: readonly T[]) =>
    declarations.filter((declaration) => declaration.uri === uri);
  return [
    ...of(sources).map(sourceThing),
    ...of(channels).map((channel) => thing('channel', channel, [word('kind', channel.kind, channel.span)])),
    ...of(feelings).map((feeling) => thing('feeling', feeling, [word('score', feeling.score?.value, feeling.span)])),
    ...of(metrics).map((metric) =>
      thing('metric', metric, [
        rangeFact('range', metric.range, metric.unclear),
        word('unit', metric.unit, metric.span),
        word('better', metric.better, metric.span),
      ]),
    ),
    ...of(personas).map(personaThing),
    ...of(journeys).map(journeyThing),
  ];
}

type Facts = readonly (Fact | readonly Fact[])[];

function thing(kind: ThingKind, declaration: Declaration, facts: Facts, children: readonly Thing[] = []): Thing {
  const { name, title, labels, notes, span } = declaration;
  const shared = [
    labels.map(({ language, text, span: at }) => fact('label', language, { text }, at)),
    texts('note', notes),
  ];
  return { kind, name, title, labels, span, facts: [...shared, ...facts].flat().filter(saysSomething), children };
}

function sourceThing(source: Source): Thing {
  const { kind, method, sample, date, link, span } = source;
  return thing('source', source, [
    word('kind', kind, span),
    word('method', method, span),
    word('sample', sample?.value, sample?.span),
    word('date', date?.value, date?.span),
    text('link', link),
  ]);
}

function personaThing(persona: Persona): Thing {
  const { role, age, photo, quotes, goals, needs, motives, frustrations, traits, about, channels, segment, color } =
    persona;
  return thing('persona', persona, [
    text('role', role),
    word('age', age?.value, age?.span),
    word('photo', photo?.path, photo?.span),
    texts('quote', quotes),
    texts('goal', goals),
    texts('need', needs),
    texts('motive', motives),
    texts('frustration', frustrations),
    texts('trait', traits),
    numbered(about.map(({ topic, text: value, span }) => fact('about', topic, { text: value }, span))),
    names('channel', channels),
    fact('segment', '', { share: segment?.share, of: segment?.of }, segment?.span),
    word('color', color?.value.toLowerCase(), color?.span),
    names('evidence', persona.evidence),
  ]);
}

function journeyThing(journey: Journey): Thing {
  const { personas, state, scope, goals, scale, owner, reviewed, evidence, phases } = journey;
  const facts: Facts = [
    names('persona', personas),
    fact('state', '', { value: state?.value, of: state?.of?.name }, state?.span),
    text('scope', scope),
    texts('goal', goals),
    scale.span === undefined ? [] : rangeFact('scale', scale),
    text('owner', owner),
    word('reviewed', reviewed?.value, reviewed?.span),
    names('evidence', evidence),
  ];
  const things = phases.map((phase) => phaseThing(phase, journey));
  return { ...thing('journey', journey, facts, things), scale };
}

function phaseThing(phase: Phase, journey: Journey): Thing {
  const { goals, tone, owner, metrics, evidence, touchpoints } = phase;
  const facts: Facts = [
    texts('goal', goals),
    text('tone', tone),
    text('owner', owner),
    measured(metrics),
    names('evidence', evidence),
  ];
  return thing(
    'phase',
    phase,
    facts,
    touchpoints.map((touchpoint) => touchpointThing(touchpoint, journey)),
  );
}

function touchpointThing(touchpoint: Touchpoint, journey: Journey): Thing {
  const { channels, does, thinks, asks, expects, needs, emotions, pains, gains, opportunities } = touchpoint;
  const {
    momentOfTruth: moment,
    recovers,
    flows,
    metrics,
    frontstage,
    backstage,
    support,
    image,
    owner,
    evidence,
  } = touchpoint;
  const facts: Facts = [
    names('channel', channels),
    texts('does', does),
    texts('thinks', thinks),
    texts('asks', asks),
    texts('expects', expects),
    texts('need', needs),
    numbered(emotions.map((emotion) => emotionFact(emotion, journey))),
    numbered(
      gains.map((gain) =>
        fact('gain', gain.text.value, { text: gain.text.value, evidence: sorted(gain.evidence) }, gain.span),
      ),
    ),
    moment === undefined ? [] : fact('moment-of-truth', '', { why: moment.why ?? '' }, moment.span),
    names('recovers', recovers),
    numbered(
      flows.map((flow) => {
        const { share, condition, span } = flow;
        const to = targetOf(flow);
        return fact('->', to, { to, share: share?.value, condition: condition?.value }, span);
      }),
    ),
    measured(metrics),
    texts('frontstage', frontstage),
    texts('backstage', backstage),
    texts('support', support),
    word('image', image?.path, image?.span),
    text('owner', owner),
    names('evidence', evidence),
  ];
  return thing('touchpoint', touchpoint, facts, [...pains.map(painThing), ...opportunities.map(opportunityThing)]);
}

function targetOf({ to, end }: Flow): string {
  return to?.name ?? (end ? 'end' : 'exit');
}

function emotionFact(emotion: Emotion, journey: Journey): Fact {
  const { score, feeling, quote, evidence, span } = emotion;
  const persona = emotionPersona(emotion, journey) ?? emotion.persona?.name ?? '';
  const fields = {
    // Of one that broke off before anything was said there is no fact.
    persona: persona === '' ? undefined : persona,
    score: score?.value,
    feeling: feeling?.name,
    quote: quote?.value,
    evidence: sorted(evidence),
  };
  return fact('emotion', persona, fields, span);
}

function painThing({ severity, name = '', text: { value }, evidence, span }: Pain): Thing {
  const facts = [word('severity', severity, span), names('evidence', evidence)].flat().filter(saysSomething);
  return { kind: 'pain', name, title: value, labels: [], span, facts, children: [] };
}

function opportunityThing({
  name = '',
  text: { value: title },
  value,
  effort,
  solves,
  owner,
  span,
}: Opportunity): Thing {
  const facts = [
    word('value', value, span),
    word('effort', effort, span),
    names('solves', solves),
    text('owner', owner),
  ];
  return {
    kind: 'opportunity',
    name,
    title,
    labels: [],
    span,
    facts: facts.flat().filter(saysSomething),
    children: [],
  };
}

function measured(metrics: readonly Metric[]): readonly Fact[] {
  return numbered(
    metrics.map(({ kind, value, unit, target, evidence, unclear = [], span }) => {
      // What may be read in two ways is compared as it is written: it is neither gone nor another number.
      const written = (part: 'value' | 'target') => unclear.find((each) => each.part === part)?.text;
      const numbers = { value: value?.value ?? written('value'), target: target?.value ?? written('target') };
      return fact('metric', kind.name, { kind: kind.name, ...numbers, unit, evidence: sorted(evidence) }, span);
    }),
  );
}

type Loose = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** Without the fields that are not there. */
function fact(keyword: string, key: string, fields: Loose, span: Span | undefined): Fact {
  // One loop, as a long journey has tens of thousands of facts.
  const there: Record<string, Fields[string]> = {};
  for (const name in fields) {
    const value = fields[name];
    if (value !== undefined && !(typeof value === 'object' && value.length === 0)) there[name] = value;
  }
  return { keyword, key, fields: there, span: span ?? nowhere };
}

const nowhere: Span = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** A fact that was not written has no field. */
function saysSomething({ fields }: Fact): boolean {
  for (const _ in fields) return true;
  return false;
}

function word(keyword: string, value: string | number | undefined, span: Span | undefined): Fact {
  return fact(keyword, '', { value }, span);
}

/** One fact, whichever of its ends is another. An end that may be read in two ways is compared as it is written. */
function rangeFact(
  keyword: string,
  range: { from: number; to?: number; span?: Span } | undefined,
  unclear: readonly UnclearNumber[] = [],
): Fact {
  const [first] = unclear;
  if (range === undefined && first !== undefined) {
    return fact(keyword, '', { range: unclear.map((end) => end.text).join('..') }, first.span);
  }
  return fact(keyword, '', { range: range && `${range.from}..${range.to ?? ''}` }, range?.span);
}

function text(keyword: string, one: Text | undefined): Fact {
  return fact(keyword, '', { text: one?.value }, one?.span);
}

function texts(keyword: string, all: readonly Text[]): readonly Fact[] {
  return numbered(all.map(({ value, span }) => fact(keyword, value, { text: value }, span)));
}

function names(keyword: string, references: readonly Reference[]): readonly Fact[] {
  return numbered(references.map(({ name, span }) => fact(keyword, name, { name }, span)));
}

/** A key without the number that tells it from others of the kind. */
export function baseKeyOf({ key }: Pick<Fact, 'key'>): string {
  return key.split('\u0000', 1)[0] ?? '';
}

/** The second of one key gets a number. */
function numbered(facts: readonly Fact[]): readonly Fact[] {
  const seen = new Map<string, number>();
  return facts.map((one) => {
    const times = (seen.get(one.key) ?? 0) + 1;
    seen.set(one.key, times);
    return times === 1 ? one : { ...one, key: `${one.key}\u0000${times}` };
  });
}

function sorted(references: readonly Reference[]): readonly string[] {
  return references.map(({ name }) => name).toSorted();
}
