/**
 * A journey as a table for a spreadsheet: a row for each persona at each touchpoint, after RFC 4180, with a byte order
 * mark so that Excel reads it as UTF-8.
 */
import { clampToScale, isAssumption } from '../analysis/figures.js';
import type { Emotion, Journey, Model, Phase, Text, Touchpoint } from '../model/index.js';
import { emotionPersona, levels, titleIn } from '../model/index.js';
import { type JourneyTable, journeyTable, plainText, type TablePhase } from '../scene/index.js';
import type { Language } from '../words/index.js';
import {
  forReader,
  levelOf,
  measurementWords,
  opportunityWords,
  painsOf,
  painWords,
  type ReadersJourney,
  titleOf,
} from './reading.js';

export const separators = { comma: ',', semicolon: ';' } as const;
export type Separator = keyof typeof separators;

/** What Excel splits a file at, as it is set up for readers of a language. */
export function usualSeparator(language: Language): Separator {
  return language === 'nl' ? 'semicolon' : 'comma';
}

const byteOrderMark = '\ufeff';
const lineEnd = '\r\n';

type Cell = string | number | undefined;

/** With semicolons numbers have a comma for their decimals, as spreadsheets that split there read them. */
export function toCsv(
  model: Model,
  journey: Journey,
  language: Language,
  separator = usualSeparator(language),
): string {
  const read = forReader(model, journey, language);
  const table = journeyTable(model, journey, { language });
  const rows = [headsOf(read), ...journey.phases.flatMap((phase) => rowsOf(phase, read, table))];
  const written = rows.map((row) => row.map((cell) => cellText(cell, separator)).join(separators[separator]));
  return `${byteOrderMark}${written.join(lineEnd)}${lineEnd}`;
}

function headsOf({ texts, words }: ReadersJourney): readonly string[] {
  const { columns } = texts;
  const { lanes } = words;
  return [
    columns.journey,
    columns.phase,
    columns.order,
    columns.touchpoint,
    columns.channels,
    columns.persona,
    columns.score,
    columns.feeling,
    columns.quote,
    columns.backed,
    lanes.does,
    lanes.thinks,
    lanes.asks,
    lanes.expects,
    lanes.needs,
    columns.severity,
    lanes.pains,
    lanes.gains,
    lanes.opportunities,
    lanes.recoveries,
    columns.moment,
    lanes.metrics,
    lanes.frontstage,
    lanes.backstage,
    lanes.support,
    lanes.owners,
    columns.sources,
    lanes.flows,
    lanes.notes,
    columns.aboutPersona,
    columns.aboutPhase,
    columns.aboutJourney,
  ];
}

function rowsOf(phase: Phase, read: ReadersJourney, table: JourneyTable): readonly (readonly Cell[])[] {
  const { journey } = read;
  const before = journey.phases.slice(0, journey.phases.indexOf(phase));
  const first = before.reduce((sum, { touchpoints }) => sum + touchpoints.length, 1);
  return phase.touchpoints.flatMap((touchpoint, index) => {
    const scored = touchpoint.emotions.filter(({ score }) => score !== undefined);
    const emotions: readonly (Emotion | undefined)[] = scored.length === 0 ? [undefined] : scored;
    return emotions.map((emotion) => rowOf({ phase, touchpoint, order: first + index, emotion }, read, table));
  });
}

interface Moment {
  readonly phase: Phase;
  readonly touchpoint: Touchpoint;
  readonly order: number;
  readonly emotion: Emotion | undefined;
}

function rowOf(
  { phase, touchpoint, order, emotion }: Moment,
  read: ReadersJourney,
  table: JourneyTable,
): readonly Cell[] {
  const { journey, language, texts } = read;
  const persona = emotion === undefined ? undefined : emotionPersona(emotion, journey);
  const worst = levels.findLast((level) => touchpoint.pains.some(({ severity }) => severity === level));
  const sources = [...touchpoint.evidence, ...(emotion?.evidence ?? [])];
  return [
    titleIn(journey, language),
    titleIn(phase, language),
    order,
    titleIn(touchpoint, language),
    list(touchpoint.channels.map((channel) => titleOf(channel, read))),
    persona === undefined ? '' : titleOf({ kind: 'persona', name: persona }, read),
    emotion?.score === undefined ? '' : clampToScale(emotion.score.value, journey.scale),
    emotion?.feeling === undefined ? '' : titleOf(emotion.feeling, read),
    emotion?.quote?.value,
    emotion === undefined ? '' : isAssumption(emotion, touchpoint, phase) ? texts.no : texts.yes,
    values(touchpoint.does),
    values(touchpoint.thinks),
    values(touchpoint.asks),
    values(touchpoint.expects),
    values(touchpoint.needs),
    levelOf(worst, read),
    list(touchpoint.pains.map((pain) => painWords(pain, read))),
    values(touchpoint.gains.map(({ text }) => text)),
    list(touchpoint.opportunities.map((opportunity) => opportunityWords(opportunity, read))),
    list(painsOf(touchpoint.recovers, read)),
    touchpoint.momentOfTruth && (touchpoint.momentOfTruth.why ?? texts.yes),
    list(touchpoint.metrics.flatMap((metric) => measurementWords(metric, read))),
    values(touchpoint.frontstage),
    values(touchpoint.backstage),
    values(touchpoint.support),
    touchpoint.owner?.value ?? phase.owner?.value,
    list([...new Set(sources.map((source) => titleOf(source, read)))]),
    list(followsOf(phase, touchpoint, read, table)),
    values(touchpoint.notes),
    about(table.personas.find(({ name }) => name === persona)),
    about(table.phases[journey.phases.indexOf(phase)]),
    about(table),
  ];
}

/** Where the persona goes next, in the words of the map. */
function followsOf(phase: Phase, touchpoint: Touchpoint, { journey }: ReadersJourney, table: JourneyTable) {
  const row = table.phases[journey.phases.indexOf(phase)]?.rows[phase.touchpoints.indexOf(touchpoint)];
  return (row?.cells[table.keys.indexOf('flows')] ?? []).map(plainText);
}

/** What is said of a persona, a phase or the journey as a whole. */
function about(whole: Pick<TablePhase, 'lines'> | undefined): string {
  return list((whole?.lines ?? []).map(plainText));
}

function values(texts: readonly Text[]): string {
  return list(texts.map(({ value }) => value));
}

/** Several things in one cell stand below each other. */
function list(items: readonly string[]): string {
  return items.join('\n');
}

function cellText(cell: Cell, separator: Separator): string {
  if (typeof cell === 'number') return numberText(cell, separator);
  return quoted(harmless(cell ?? ''), separators[separator]);
}

function numberText(value: number, separator: Separator): string {
  if (!Number.isFinite(value)) return '';
  const plain = String(Math.round(value * 1e4) / 1e4);
  return separator === 'semicolon' ? plain.replace('.', ',') : plain;
}

const startsFormula = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const isNumber = /^[+-]?\d+(?:[.,]\d+)?%?$/;

/** A spreadsheet runs what begins like a formula; an apostrophe makes a text of it. */
function harmless(text: string): string {
  return startsFormula.test(text) && !isNumber.test(text) ? `'${text}` : text;
}

function quoted(text: string, mark: string): string {
  const needed = /["\r\n\ufeff]/.test(text) || text.includes(mark) || text !== text.trim();
  return needed ? `"${text.replaceAll('"', '""')}"` : text;
}
