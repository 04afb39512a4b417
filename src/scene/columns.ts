/** The columns of a map: how wide each touchpoint must be for what it says, and where each phase stands. */
import { emotionPersona, type Journey, type Phase, type Text, type Touchpoint, titleIn } from '../model/index.js';
import { longestWord, measure, remembered } from '../text/index.js';
import type { Language } from '../words/index.js';
import { type Density, measuresOf } from './density.js';
import { key, uniqueKeys } from './keys.js';
import { drawnScale } from './lanes/emotion/scale.js';
import { type Piece, titlePiece } from './pieces.js';
import { settings } from './type.js';

export interface Column {
  readonly touchpoint: Touchpoint;
  readonly phase: Phase;
  /** Unique in the journey; `touchpoint`, then its name. */
  readonly key: string;
  readonly title: string;
  /** The title, with where it is written. */
  readonly titlePiece: Piece;
  /** Px from the left of its phase. */
  readonly x: number;
  readonly width: number;
}

export interface PhaseColumns {
  readonly phase: Phase;
  readonly key: string;
  readonly title: string;
  readonly titlePiece: Piece;
  /** Px from the left of the map. */
  readonly x: number;
  readonly width: number;
  readonly columns: readonly Column[];
}

export const gapBetweenPhases = 12;
/** From a phase's edge to its first card. */
export const phasePadding = 10;
export const gapBetweenColumns = 10;
/** From a column's edge to its text: all text of a column stands on one line. */
export const inset = 10;
/** From the title of a moment of truth to its card's edge, where the star stands. */
export const starRoom = 22;

/** Widths grow by steps, so that most edits leave every other column where it is. */
const step = 16;

interface ColumnOptions {
  readonly language: Language;
  readonly density: Density;
  /** Where the first phase begins, in px from the left of the map. */
  readonly left: number;
  /** The names of the personas that are left out. */
  readonly withoutPersonas?: readonly string[];
}

export function phaseColumns(journey: Journey, options: ColumnOptions): readonly PhaseColumns[] {
  const { language, density, left } = options;
  const { narrowest } = measuresOf[density];
  const phaseKeys = uniqueKeys(journey.phases.map((phase) => key('phase', phase.name)));
  const touchpoints = journey.phases.flatMap((phase) => phase.touchpoints);
  const columnKeys = uniqueKeys(touchpoints.map((touchpoint) => key('touchpoint', touchpoint.name)));
  let x = left;
  let taken = 0;
  const crowd = crowdsIn(journey, options);
  return journey.phases.map((phase, index) => {
    const keys = columnKeys.slice(taken, taken + phase.touchpoints.length);
    taken += phase.touchpoints.length;
    const columns = columnsOf(phase, keys, crowd, options);
    const last = columns.at(-1);
    const width = 2 * phasePadding + (last === undefined ? narrowest : last.x - phasePadding + last.width);
    const titled = titlePiece(phase, language);
    const named = { key: phaseKeys[index] ?? '', title: titled.text, titlePiece: titled };
    const placed = { phase, ...named, x, width, columns };
    x += width + gapBetweenPhases;
    return placed;
  });
}

function columnsOf(
  phase: Phase,
  keys: readonly string[],
  crowd: (touchpoint: Touchpoint) => number,
  { language, density }: ColumnOptions,
): readonly Column[] {
  let x = phasePadding;
  // A phase of one narrow column would break its own title.
  const least = phase.touchpoints.length === 1 ? headWidth(titleIn(phase, language)) - 2 * phasePadding : 0;
  return phase.touchpoints.map((touchpoint, index) => {
    const titled = titlePiece(touchpoint, language);
    const width = Math.max(least, crowd(touchpoint), columnWidth(touchpoint, titled.text, density));
    const named = { key: keys[index] ?? '', title: titled.text, titlePiece: titled };
    const column = { touchpoint, phase, ...named, x, width };
    x += width + gapBetweenColumns;
    return column;
  });
}

/** The room that a point takes among others beside it, and what all of them together take more, in px. */
const pointRoom = 18;
const moreRoom = 26;
/** Points whose scores differ by less than this part of the scale cannot stand above each other. */
const crowded = 0.1;

/** How wide a column must be for the points at one height to stand beside each other; by the same steps as others. */
function crowdsIn(journey: Journey, { withoutPersonas = [] }: ColumnOptions): (touchpoint: Touchpoint) => number {
  const { from, to } = drawnScale(journey);
  const near = crowded * (to - from);
  return ({ emotions }) => {
    if (emotions.length < 3) return 0;
    const scores = emotions.flatMap((emotion) => {
      const persona = emotionPersona(emotion, journey);
      const isDrawn = persona !== undefined && emotion.score !== undefined && !withoutPersonas.includes(persona);
      return isDrawn ? [Math.min(to, Math.max(from, emotion.score.value))] : [];
    });
    const sorted = scores.toSorted((a, b) => a - b);
    const most = sorted.reduce(
      (best, low, index) => Math.max(best, sorted.slice(index).filter((score) => score - low < near).length),
      0,
    );
    return step * Math.ceil((most * pointRoom + moreRoom) / step);
  };
}

/** Beside a phase's title stands its mean score. */
const meanRoom = 70;
const widestHead = 260;

/** The width that keeps the words of a phase's title whole, within bounds; by the same steps as columns. */
const headWidth = remembered((title: string) => {
  const needed = Math.min(widestHead, longestWord(title, settings.heading) + meanRoom);
  return step * Math.ceil(needed / step);
});

type ColumnStyle = 'strong' | 'body' | 'quote';

/** How long a text is on one line, and its longest word, in px. */
const naturalSize = {
  strong: remembered((text: string) => sizeOf(text, 'strong')),
  body: remembered((text: string) => sizeOf(text, 'body')),
  quote: remembered((text: string) => sizeOf(text, 'quote')),
} satisfies Record<ColumnStyle, unknown>;

function sizeOf(text: string, style: ColumnStyle): { readonly length: number; readonly word: number } {
  return { length: measure(text, settings[style]), word: longestWord(text, settings[style]) };
}

/** The narrowest width that keeps each text within its number of lines and no word broken, within bounds. */
function columnWidth(touchpoint: Touchpoint, title: string, density: Density): number {
  const { narrowest, widest, lines } = measuresOf[density];
  const { does, expects, needs, thinks, asks, emotions, pains, gains, opportunities } = touchpoint;
  const beside = touchpoint.momentOfTruth === undefined ? 0 : starRoom - inset;
  let needed = roomFor(title, 'strong', lines.title) + beside;
  const count = (text: Text | undefined, style: ColumnStyle, most: number) => {
    if (text !== undefined) needed = Math.max(needed, roomFor(text.value, style, most));
  };
  for (const texts of [does, expects, needs]) for (const text of texts) count(text, 'body', lines.text);
  for (const texts of [thinks, asks]) for (const text of texts) count(text, 'quote', lines.text);
  for (const { quote } of emotions) count(quote, 'quote', lines.text);
  for (const items of [pains, gains, opportunities]) for (const { text } of items) count(text, 'body', lines.item);
  const room = needed + 2 * inset;
  return Math.min(widest, narrowest + step * Math.max(0, Math.ceil((room - narrowest) / step)));
}

/** Lines end raggedly: a text takes about an eighth more than its length. */
function roomFor(text: string, style: ColumnStyle, lines: number): number {
  const { length, word } = naturalSize[style](text);
  return Math.max((length * 1.13) / lines, word);
}
