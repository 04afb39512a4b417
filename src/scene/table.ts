/** A journey as a table: what its map says, for who reads rather than looks. */
import { clampToScale, emotionOf, isAssumption } from '../analysis/figures.js';
import { wayOutOf } from '../analysis/ways-out.js';
import { type Journey, type Model, type Opportunity, type Text, type Touchpoint, titleIn } from '../model/index.js';
import { sourcesOf } from './backing.js';
import type { Column } from './columns.js';
import { quote } from './lanes/texts.js';
import { metricWords } from './metrics.js';
import type { PartKey } from './parts.js';
import { type MapOptions, type Sheet, sheetOf } from './sheet.js';

export interface JourneyTable {
  readonly title: string;
  /** What is said of each touchpoint; only what is said of any. */
  readonly columns: readonly string[];
  readonly phases: readonly TablePhase[];
}

export interface TablePhase {
  readonly title: string;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly title: string;
  /** In the order of the columns; each cell may say several things. */
  readonly cells: readonly (readonly string[])[];
}

interface Field {
  readonly key: PartKey;
  readonly title: string;
  readonly of: (column: Column) => readonly string[];
}

/** The same lanes and personas as the map of these options shows, in the same words. */
export function journeyTable(model: Model, journey: Journey, options: MapOptions): JourneyTable {
  const sheet = sheetOf(model, journey, options);
  const fields = fieldsOf(sheet).filter(
    ({ key, of }) =>
      !sheet.hidden.has(key) && sheet.phases.some(({ columns }) => columns.some((one) => of(one).length > 0)),
  );
  return {
    title: titleIn(journey, sheet.language),
    columns: fields.map(({ title }) => title),
    phases: sheet.phases.map(({ title, columns }) => ({
      title,
      rows: columns.map((column) => ({ title: column.title, cells: fields.map(({ of }) => of(column)) })),
    })),
  };
}

function fieldsOf(sheet: Sheet): readonly Field[] {
  const { words, titles } = sheet;
  const texts = (key: keyof typeof words.lanes & PartKey, of: (touchpoint: Touchpoint) => readonly Text[]): Field => ({
    key,
    title: words.lanes[key],
    of: ({ touchpoint }) => of(touchpoint).map(({ value }) => value),
  });
  return [
    {
      key: 'touchpoints',
      title: words.lanes.channels,
      of: ({ touchpoint }) => touchpoint.channels.map(({ name }) => titles.channel(name)),
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
      of: ({ touchpoint: { momentOfTruth: moment } }) => (moment === undefined ? [] : [moment.why ?? words.yes]),
    },
    { key: 'gains', title: words.lanes.gains, of: ({ touchpoint }) => touchpoint.gains.map(({ text }) => text.value) },
    {
      key: 'pains',
      title: words.lanes.pains,
      of: ({ touchpoint }) =>
        touchpoint.pains.map(({ text, severity }) =>
          severity === undefined ? text.value : `${text.value} (${words.level[severity]})`,
        ),
    },
    {
      key: 'opportunities',
      title: words.lanes.opportunities,
      of: ({ touchpoint }) => touchpoint.opportunities.map((item) => opportunityOf(item, sheet)),
    },
    {
      key: 'metrics',
      title: words.lanes.metrics,
      of: ({ touchpoint }) =>
        touchpoint.metrics.map((metric) => {
          const { value, title, target } = metricWords(metric, sheet);
          return [title, value, target?.text].filter((part) => part !== undefined).join(' ');
        }),
    },
    texts('frontstage', ({ frontstage }) => frontstage),
    texts('backstage', ({ backstage }) => backstage),
    texts('support', ({ support }) => support),
    { key: 'evidence', title: words.lanes.evidence, of: (column) => evidenceOf(column, sheet) },
    texts('owners', ({ owner }) => (owner === undefined ? [] : [owner])),
  ];
}

/** Where the persona goes next, where that is written; with shares and conditions. */
function flowsOf({ touchpoint }: Column, { phases, numbers, words }: Sheet): readonly string[] {
  const titles = new Map(
    phases.flatMap(({ columns }) => columns.map((one) => [one.touchpoint.name, one.title] as const)),
  );
  return touchpoint.flows.map((flow) => {
    const { to, share, condition } = flow;
    const way = wayOutOf(flow, touchpoint);
    const target = to === undefined ? words.flows[way ?? 'exit']() : (titles.get(to.name) ?? to.name);
    const percent = share === undefined ? [] : [numbers.percent(share.value)];
    return [...percent, target, ...(condition === undefined ? [] : [`(${condition.value})`])].join(' ');
  });
}

/** Score, feeling and quote of a persona, and whether nothing backs them. */
function feelingsOf({ touchpoint, phase }: Column, persona: string, sheet: Sheet): readonly string[] {
  const { journey, numbers, titles, words } = sheet;
  const emotion = emotionOf(touchpoint, journey, persona);
  if (emotion?.score === undefined) return [];
  const parts = [
    numbers.score(clampToScale(emotion.score.value, journey.scale), journey.scale),
    ...(emotion.feeling === undefined ? [] : [titles.feeling(emotion.feeling.name)]),
    ...(emotion.quote === undefined ? [] : [quote(emotion.quote.value)]),
    ...(isAssumption(emotion, touchpoint, phase) ? [`(${words.assumption})`] : []),
  ];
  return [parts.join(' ')];
}

function opportunityOf({ text, value, effort, owner }: Opportunity, { words }: Sheet): string {
  const facts = [
    ...(value === undefined ? [] : [words.value(words.level[value])]),
    ...(effort === undefined ? [] : [words.effort(words.level[effort])]),
    ...(owner === undefined ? [] : [owner.value]),
  ];
  return facts.length === 0 ? text.value : `${text.value} (${facts.join(', ')})`;
}

function evidenceOf(column: Column, { backings, titles, words }: Sheet): readonly string[] {
  const backing = backings.get(column) ?? 'nothing';
  const sources = sourcesOf(column).map(titles.source);
  return backing === 'assumption' ? [words.assumption, ...sources] : sources;
}
