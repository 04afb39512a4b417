/** What is written beside points: the feeling, whether it is the peak or the end, and at turning points the quote. */
import { measure, remembered, truncate, wrap } from '../../../text/index.js';
import type { PersonaView } from '../../personas.js';
import { joined, literal, type Piece, piecesOf, plainText, type RichText, spoken } from '../../pieces.js';
import type { Sheet } from '../../sheet.js';
import { settings } from '../../type.js';
import { quote } from '../texts.js';
import type { Box } from './box.js';
import { placingOn, type Size } from './placing.js';
import type { Plot, Point } from './plot.js';
import { drawnScale } from './scale.js';

export interface Note {
  /** Several where they say the same at the same height. */
  readonly points: readonly [Point, ...Point[]];
  readonly lines: readonly NoteLine[];
  /** Whose words these are, before them; none where that is seen without. */
  readonly marks: readonly PersonaView[];
  readonly box: Box;
}

export interface NoteLine {
  readonly text: readonly Piece[];
  readonly style: 'small-strong' | 'small-quote';
  readonly width: number;
}

const strong = settings['small-strong'];
const italic = settings['small-quote'];
const wordHeight = strong.size + 3;
const quoteLeading = 13;
const widestQuote = 170;
const mostQuoteLines = 2;

/** What is written of a point, or of points at one height that say the same. */
interface Saying {
  readonly points: readonly [Point, ...Point[]];
  readonly lines: readonly NoteLine[];
  readonly quote: readonly NoteLine[];
}

export interface Notes {
  readonly placed: readonly Note[];
  /** Where there was no room left for what they say. */
  readonly left: readonly Point[];
}

/**
 * The notes of all points: words first, those of the boldest line before the others', then quotes where there is room
 * left for them.
 */
export function notesOf(plot: Plot, sheet: Sheet): Notes {
  const placing = placingOn(plot);
  const quotes = new Map(
    plot.curves.flatMap(({ points }) =>
      points.map((point) => [point, isTurn(point, points) ? quoteOf(point) : []] as const),
    ),
  );
  const sayings = together(plot, sheet).map((points): Saying => {
    const quote = points.length > 1 ? [] : (quotes.get(points[0]) ?? []);
    return { points, lines: wordOf(points, sheet), quote };
  });
  const words = sayings.map((saying) => {
    const marks = marksOf(saying.points, plot);
    const size = sizeOf(saying.lines, marks.length);
    return { ...saying, marks, box: saying.lines.length === 0 ? undefined : placing.place(saying.points[0], size) };
  });
  const placed = words.flatMap(({ points, lines, quote, marks, box }): Note[] => {
    const all = [...lines, ...quote];
    const hasPlace = box !== undefined || lines.length === 0;
    const larger = quote.length === 0 || !hasPlace ? undefined : placing.enlarge(points[0], sizeOf(all, 0));
    if (larger !== undefined) return [{ points, lines: all, marks, box: larger }];
    return box === undefined ? [] : [{ points, lines, marks, box }];
  });
  const left = words.flatMap(({ points, lines, box }) => (lines.length > 0 && box === undefined ? points : []));
  return { placed, left };
}

/** The points in the order of the personas, those of one touchpoint that say the same at the same height in one. */
function together({ curves }: Plot, sheet: Sheet): readonly (readonly [Point, ...Point[]])[] {
  const found = new Map<string, [Point, ...Point[]]>();
  for (const point of curves.flatMap(({ points }) => points)) {
    const [first] = partsOf([point], sheet);
    const said = first === undefined ? point.persona.name : plainText(first);
    const key = [point.index, Math.round(point.y), first === undefined ? 'silent' : 'says', said].join('\u0000');
    const others = found.get(key);
    if (others === undefined) found.set(key, [point]);
    else others.push(point);
  }
  return [...found.values()];
}

/** Whose note it is, where that is to be told: of several points at one height, but not of all. */
function marksOf(points: Saying['points'], { places }: Plot): readonly PersonaView[] {
  const [{ index, y }] = points;
  const level = (places[index] ?? []).filter((point) => Math.round(point.y) === Math.round(y));
  return points.length > 1 && level.length > points.length ? points.map(({ persona }) => persona) : [];
}

/** How far below the top of a note's box each of its lines has its baseline, in px. */
export function baselineOf(lines: readonly NoteLine[], index: number): number {
  const above = lines.slice(0, index).reduce((sum, line) => sum + heightOf(line), 0);
  const line = lines[index];
  return line === undefined ? above : above + heightOf(line) / 2 + settings[line.style].size * 0.36;
}

function heightOf({ style }: NoteLine): number {
  return style === 'small-strong' ? wordHeight : quoteLeading;
}

/** The room of a mark before the words, in px. */
export const markRoom = 14;

function sizeOf(lines: readonly NoteLine[], marks: number): Size {
  return {
    width: lines.reduce((most, { width }) => Math.max(most, width), 0) + marks * markRoom,
    height: lines.reduce((sum, line) => sum + heightOf(line), 0),
  };
}

/** A peak or a low: no neighbour goes further, and one stays behind. */
function isTurn(point: Point, points: readonly Point[]): boolean {
  const at = points.indexOf(point);
  const ways = [points[at - 1], points[at + 1]].flatMap((other) =>
    other === undefined ? [] : [Math.sign(point.score - other.score)],
  );
  return ways.length === 0 || (ways.some((way) => way !== 0) && !(ways.includes(1) && ways.includes(-1)));
}

/** Where there is no room for all, what the halo around the point tells as well is left out, then the feeling is cut. */
function wordOf(points: Saying['points'], sheet: Sheet): readonly NoteLine[] {
  const parts = partsOf(points, sheet);
  const [first] = parts;
  if (first === undefined) return [];
  const [{ column, emotion }] = points;
  const { width } = column;
  const whole = [joined(parts, ' · '), piecesOf(first)].find((one) => widthOf(plainText(one)) <= width);
  // What is cut short is one piece: the feeling itself, or the score before it.
  const text = whole ?? [spoken(truncate(plainText(first), width, strong), emotion.feeling ?? emotion)];
  return [{ text, style: 'small-strong', width: widthOf(plainText(text)) }];
}

/** The feeling, with its score where that is written out; then what all of the points are in the journey. */
function partsOf(points: Saying['points'], sheet: Sheet): readonly RichText[] {
  const [point] = points;
  const { emotion } = point;
  const title = feelingTitle(point, sheet);
  const named = title === undefined || emotion.feeling === undefined ? [] : [spoken(title, emotion.feeling)];
  const scored = sheet.density === 'detailed' ? [joined([scoreOf(point, sheet), ...named], ' ')] : named;
  const moments = [
    ...(points.every(({ isPeak }) => isPeak) ? [sheet.words.peak] : []),
    ...(points.every(({ isEnd }) => isEnd) ? [sheet.words.end] : []),
  ];
  return [...scored, ...moments.map((moment) => spoken(moment, emotion))];
}

function scoreOf({ score, emotion }: Point, { journey, numbers }: Sheet): Piece {
  return spoken(numbers.score(score, drawnScale(journey)), emotion.score ?? emotion);
}

/** Nothing for a quote that is too long to stand on the line. */
function quoteOf({ emotion, column }: Point): readonly NoteLine[] {
  if (emotion.quote === undefined) return [];
  const lines = wrap(quote(emotion.quote.value), Math.min(widestQuote, column.width), italic);
  if (lines.length > mostQuoteLines) return [];
  const { source } = literal(emotion.quote);
  return lines.map(({ text, width }) => ({ text: [{ text, ...(source && { source }) }], style: 'small-quote', width }));
}

/** Few feelings are named over and over. */
const widthOf = remembered((text: string) => measure(text, strong));

export function feelingTitle({ emotion }: Point, { titles }: Sheet): string | undefined {
  return emotion.feeling === undefined ? undefined : titles.feeling(emotion.feeling.name);
}
