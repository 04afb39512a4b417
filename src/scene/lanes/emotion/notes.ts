/** What is written beside points: the feeling, whether it is the peak or the end, and at turning points the quote. */
import { measure, remembered, truncate, wrap } from '../../../text/index.js';
import { joined, literal, type Piece, piecesOf, plainText, spoken } from '../../pieces.js';
import type { Sheet } from '../../sheet.js';
import { settings } from '../../type.js';
import { quote } from '../texts.js';
import type { Box } from './box.js';
import { placingOn, type Size } from './placing.js';
import type { Plot, Point } from './plot.js';
import { drawnScale } from './scale.js';

export interface Note {
  readonly point: Point;
  readonly lines: readonly NoteLine[];
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

/**
 * The notes of all points: words first, those of the boldest line before the others', then quotes where there is room
 * left for them.
 */
export function notesOf(plot: Plot, sheet: Sheet): readonly Note[] {
  const placing = placingOn(plot);
  const points = plot.curves.flatMap((curve) => curve.points.map((point) => ({ point, curve })));
  const words = points.map(({ point, curve }) => {
    const lines = wordOf(point, sheet);
    const said = isTurn(point, curve.points) ? quoteOf(point) : [];
    return { point, lines, said, box: lines.length === 0 ? undefined : placing.place(point, sizeOf(lines)) };
  });
  return words.flatMap(({ point, lines, said, box }): Note[] => {
    const all = [...lines, ...said];
    const larger = said.length === 0 ? undefined : placing.enlarge(point, sizeOf(all));
    if (larger !== undefined) return [{ point, lines: all, box: larger }];
    return box === undefined ? [] : [{ point, lines, box }];
  });
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

function sizeOf(lines: readonly NoteLine[]): Size {
  return {
    width: lines.reduce((most, { width }) => Math.max(most, width), 0),
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
function wordOf(point: Point, sheet: Sheet): readonly NoteLine[] {
  const { emotion } = point;
  const title = feelingTitle(point, sheet);
  const named = title === undefined || emotion.feeling === undefined ? [] : [spoken(title, emotion.feeling)];
  const moments = [...(point.isPeak ? [sheet.words.peak] : []), ...(point.isEnd ? [sheet.words.end] : [])];
  const scored = sheet.density === 'detailed' ? [joined([scoreOf(point, sheet), ...named], ' ')] : named;
  const parts = [...scored, ...moments.map((moment) => spoken(moment, emotion))];
  const [first] = parts;
  if (first === undefined) return [];
  const { width } = point.column;
  const whole = [joined(parts, ' · '), piecesOf(first)].find((one) => widthOf(plainText(one)) <= width);
  // What is cut short is one piece: the feeling itself, or the score before it.
  const text = whole ?? [spoken(truncate(plainText(first), width, strong), emotion.feeling ?? emotion)];
  return [{ text, style: 'small-strong', width: widthOf(plainText(text)) }];
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
