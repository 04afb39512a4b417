/** A journey as a table: what its map says, for who reads rather than looks. */
import { clampToScale, emotionOf, isAssumption } from '../analysis/figures.js';
import { wayOutOf } from '../analysis/ways-out.js';
import {
  type Journey,
  type Metric,
  type Model,
  type Opportunity,
  type Phase,
  type Reference,
  type Text,
  type Touchpoint,
  touchpointsOf,
} from '../model/index.js';
import { sourcesOf } from './backing.js';
import type { Column } from './columns.js';
import { subtitles } from './header.js';
import { quoted } from './lanes/texts.js';
import { metricWords } from './metrics.js';
import type { PartKey } from './parts.js';
import { personaFacts } from './persona-facts.js';
import { factsOf } from './persona-head.js';
import type { PersonaView } from './personas.js';
import { phaseFacts } from './phases.js';
import {
  joined,
  literal,
  literalAt,
  type Piece,
  phrase,
  piecesOf,
  type RichText,
  spoken,
  titlePiece,
} from './pieces.js';
import { type MapOptions, type Sheet, sheetOf } from './sheet.js';

/** One thing that is said; its pieces lead to where they are written. */
export type TableText = readonly Piece[];

export interface JourneyTable {
  readonly title: Piece;
  /** What is said of the journey as a whole. */
  readonly lines: readonly TableText[];
  /** What is said of each touchpoint; only what is said of any. */
  readonly columns: readonly string[];
  /** Which lane each column is of. */
  readonly keys: readonly PartKey[];
  readonly phases: readonly TablePhase[];
  readonly personas: readonly TablePersona[];
}

export interface TablePhase {
  readonly title: Piece;
  /** What is said of the phase as a whole. */
  readonly lines: readonly TableText[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly title: Piece;
  /** In the order of the columns; each cell may say several things. */
  readonly cells: readonly (readonly TableText[])[];
}

export interface TablePersona {
  readonly name: string;
  readonly title: Piece;
  readonly lines: readonly TableText[];
}

interface Field {
  readonly key: PartKey;
  readonly title: string;
  readonly of: (column: Column) => readonly RichText[];
}

/** The same lanes and personas as the map of these options shows, in the same words. */
export function journeyTable(model: Model, journey: Journey, options: MapOptions): JourneyTable {
  const sheet = sheetOf(model, journey, options);
  const fields = fieldsOf(sheet).filter(
    ({ key, of }) =>
      !sheet.hidden.has(key) && sheet.phases.some(({ columns }) => columns.some((one) => of(one).length > 0)),
  );
  return {
    title: titlePiece(journey, sheet.language, journey.uri),
    lines: subtitles(sheet),
    columns: fields.map(({ title }) => title),
    keys: fields.map(({ key }) => key),
    phases: sheet.phases.map(({ phase, titlePiece: title, columns }) => ({
      title,
      lines: phaseLines(phase, sheet).map(piecesOf),
      rows: columns.map((column) => ({
        title: column.titlePiece,
        cells: fields.map(({ of }) => of(column).map(piecesOf)),
      })),
    })),
    personas: sheet.hidden.has('personas') ? [] : sheet.personas.flatMap((view) => personaEntry(view, sheet)),
  };
}

function phaseLines(phase: Phase, sheet: Sheet): readonly RichText[] {
  const { words, titles } = sheet;
  return [
    ...phaseFacts(phase, sheet),
    ...phase.metrics.map((metric) => metricText(metric, sheet)),
    ...phase.evidence.map((source) => spoken(titles.source(source.name), source)),
    ...(sheet.hidden.has('notes') ? [] : phase.notes.map((note) => phrase(words.note, literal(note)))),
  ];
}

/** Nothing for a persona of whom no more is known than the name. */
function personaEntry(view: PersonaView, sheet: Sheet): readonly TablePersona[] {
  const { persona } = view;
  if (persona === undefined) return [];
  const facts = factsOf(view, sheet);
  const said = persona.quotes.map((text) => quoted(literal(text, persona.uri)));
  const lists = personaFacts(persona, sheet).map(({ title, texts }) => joined([title, joined(texts, ' · ')], ': '));
  const sources = persona.evidence.map((source) => spoken(sheet.titles.source(source.name), source, persona.uri));
  const lines = [
    ...(facts.length === 0 ? [] : [joined(facts, ' · ')]),
    ...said.map(piecesOf),
    ...lists,
    ...(sources.length === 0 ? [] : [joined([sheet.words.lanes.evidence, joined(sources, ' · ')], ': ')]),
  ];
  return lines.length === 0 ? [] : [{ name: view.name, title: view.titlePiece, lines }];
}

function fieldsOf(sheet: Sheet): readonly Field[] {
  const { words, titles } = sheet;
  const texts = (key: keyof typeof words.lanes & PartKey, of: (touchpoint: Touchpoint) => readonly Text[]): Field => ({
    key,
    title: words.lanes[key],
    of: ({ touchpoint }) => of(touchpoint).map((text) => literal(text)),
  });
  return [
    {
      key: 'touchpoints',
      title: words.lanes.channels,
      of: ({ touchpoint }) => touchpoint.channels.map((channel) => spoken(titles.channel(channel.name), channel)),
    },
    { key: 'flows', title: words.lanes.flows, of: (column) => flowsOf(column, sheet) },
    texts('does', ({ does }) => does),
    texts('thinks', ({ thinks }) => thinks),
    texts('asks', ({ asks }) => asks),
    texts('expects', ({ expects }) => expects),
    texts('needs', ({ needs }) => needs),
    ...sheet.personas.map(
      ({ name, title }): Field => ({ key: 'emotion', title, of: (column) => feelingsOf(column, name, sheet) }),
    ),
    {
      key: 'moments',
      title: words.lanes.moments,
      of: ({ touchpoint: { momentOfTruth: moment } }) =>
        moment === undefined ? [] : [literalAt(moment.why ?? words.yes, moment.whySpan)],
    },
    texts('gains', ({ gains }) => gains.map(({ text }) => text)),
    {
      key: 'pains',
      title: words.lanes.pains,
      of: ({ touchpoint }) =>
        touchpoint.pains.map(({ text, severity }) =>
          withRemarks(literal(text), severity === undefined ? [] : [words.level[severity]]),
        ),
    },
    {
      key: 'opportunities',
      title: words.lanes.opportunities,
      of: ({ touchpoint }) => touchpoint.opportunities.map((item) => opportunityOf(item, sheet)),
    },
    { key: 'recoveries', title: words.lanes.recoveries, of: ({ touchpoint }) => painsIn(touchpoint.recovers, sheet) },
    {
      key: 'metrics',
      title: words.lanes.metrics,
      of: ({ touchpoint }) => touchpoint.metrics.map((metric) => metricText(metric, sheet)),
    },
    texts('frontstage', ({ frontstage }) => frontstage),
    texts('backstage', ({ backstage }) => backstage),
    texts('support', ({ support }) => support),
    { key: 'evidence', title: words.lanes.evidence, of: (column) => evidenceOf(column, sheet) },
    texts('owners', ({ owner }) => (owner === undefined ? [] : [owner])),
    texts('notes', ({ notes }) => notes),
  ];
}

function metricText(metric: Metric, sheet: Sheet): RichText {
  const { value, title, target } = metricWords(metric, sheet);
  return joined(
    [title, value, target?.text].filter((part) => part !== undefined),
    ' ',
  );
}

/** Where the persona goes next, where that is written; with shares and conditions. */
function flowsOf({ touchpoint }: Column, { phases, numbers, words }: Sheet): readonly RichText[] {
  const titles = new Map(
    phases.flatMap(({ columns }) => columns.map((one) => [one.touchpoint.name, one.title] as const)),
  );
  return touchpoint.flows.map((flow) => {
    const { to, share, condition } = flow;
    const way = wayOutOf(flow, touchpoint);
    const target =
      to === undefined ? spoken(words.flows[way ?? 'exit'](), flow) : spoken(titles.get(to.name) ?? to.name, to);
    const percent = share === undefined ? [] : [spoken(numbers.percent(share.value), share)];
    return withRemarks(joined([...percent, target], ' '), condition === undefined ? [] : [literal(condition)]);
  });
}

/** Score, feeling and quote of a persona, and whether nothing backs them. */
function feelingsOf({ touchpoint, phase }: Column, persona: string, sheet: Sheet): readonly RichText[] {
  const { journey, numbers, titles, words } = sheet;
  const emotion = emotionOf(touchpoint, journey, persona);
  if (emotion?.score === undefined) return [];
  const { score, feeling, quote } = emotion;
  const parts = [
    spoken(numbers.score(clampToScale(score.value, journey.scale), journey.scale), score),
    ...(feeling === undefined ? [] : [spoken(titles.feeling(feeling.name), feeling)]),
    ...(quote === undefined ? [] : [quoted(literal(quote))]),
  ];
  return [withRemarks(joined(parts, ' '), isAssumption(emotion, touchpoint, phase) ? [words.assumption] : [])];
}

function opportunityOf({ text, value, effort, owner, solves }: Opportunity, sheet: Sheet): RichText {
  const { words } = sheet;
  const pains = painsIn(solves, sheet);
  return withRemarks(literal(text), [
    ...(value === undefined ? [] : [words.value(words.level[value])]),
    ...(effort === undefined ? [] : [words.effort(words.level[effort])]),
    ...(pains.length === 0 ? [] : [phrase(words.solves, joined(pains, ', '))]),
    ...(owner === undefined ? [] : [literal(owner)]),
  ]);
}

/** The texts of the pains that something speaks of. */
function painsIn(references: readonly Reference[], { journey }: Sheet): readonly Piece[] {
  if (references.length === 0) return [];
  const pains = touchpointsOf(journey).flatMap(({ touchpoint }) => touchpoint.pains);
  return references.map((reference) => {
    const pain = pains.find(({ name }) => name === reference.name);
    return spoken(pain?.text.value ?? reference.name, reference);
  });
}

function evidenceOf(column: Column, { backings, titles, words }: Sheet): readonly RichText[] {
  const backing = backings.get(column) ?? 'nothing';
  const sources = sourcesOf(column).map((source) => spoken(titles.source(source.name), source));
  return backing === 'assumption' ? [words.assumption, ...sources] : sources;
}

/** A text with what else is known of it in brackets behind it. */
function withRemarks(text: RichText, remarks: readonly RichText[]): RichText {
  return remarks.length === 0 ? text : [...piecesOf(text), { text: ' (' }, ...joined(remarks, ', '), { text: ')' }];
}
