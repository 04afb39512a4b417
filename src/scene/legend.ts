/** The legend: explains the signs that this map uses, and no others. */
import { emotionOf } from '../analysis/figures.js';
import { dropOff, ending } from '../analysis/ways-out.js';
import { touchpointsOf } from '../model/index.js';
import { measure } from '../text/index.js';
import { figuresAddress } from '../words/explain/address.js';
import { type Block, group, outline, round, shift, textLine } from './block.js';
import { patternOf } from './lanes/emotion/lines.js';
import { faceShapes, haloShape, markShapes } from './lanes/emotion/points.js';
import { backingMark } from './lanes/evidence.js';
import { endMark, exitArrow, star } from './outlines.js';
import type { PersonaView } from './personas.js';
import { type Piece, plainText } from './pieces.js';
import { type Item, rows } from './rows.js';
import type { Shape, Token } from './scene.js';
import { margin, type Sheet } from './sheet.js';
import { baseline, settings } from './type.js';

const rowHeight = 24;
const middle = rowHeight / 2;

interface Entry {
  readonly text: string | Piece;
  /** Px that the sign takes, from 0. */
  readonly room: number;
  readonly sign: readonly Shape[];
}

const gap = 22;

/** Entries beside each other in rows of `width` px at most; no height when nothing needs explaining. */
export function legend(sheet: Sheet, width: number): Block {
  const entries = [...personaEntries(sheet), ...signEntries(sheet)];
  if (entries.length === 0) return { shapes: [], height: 0 };
  const placed = rows([...entries.map(itemOf), pageItem(sheet)], width, { across: gap });
  const label = [sheet.words.spoken.legend, ...entries.map(({ text }) => plainText(text))].join(', ');
  return { shapes: [group('legend', margin, 0, placed.shapes, { role: 'legend', label })], height: placed.height };
}

function itemOf({ text, room, sign }: Entry): Item {
  const at = middle - settings.small.leading / 2 + baseline(settings.small);
  const label = textLine(text, room, at, { style: 'small', fill: 'text-muted' });
  return { width: room + measure(plainText(text), settings.small), height: rowHeight, shapes: [...sign, label] };
}

/** The way to what the figures mean. */
function pageItem({ words, language }: Sheet): Item {
  const text = words.legend.figures;
  const width = measure(text, settings.small);
  const at = middle - settings.small.leading / 2 + baseline(settings.small);
  const line = textLine(text, 0, at, { style: 'small', fill: 'text-muted' });
  const under: Shape = { type: 'path', d: `M0 ${at + 2.5}H${round(width)}`, stroke: 'axis', strokeWidth: 1 };
  const { address } = figuresAddress(language);
  return { width, height: rowHeight, shapes: [group('figures', 0, 0, [line, under], { address })] };
}

function personaEntries(sheet: Sheet): readonly Entry[] {
  const drawn = sheet.personas.filter(({ scored }) => scored);
  if (drawn.length < 2) return [];
  return drawn.map((persona): Entry => ({ text: persona.titlePiece, room: 40, sign: lineSample(persona) }));
}

/** The places in the journey of the touchpoints where a persona has a score. */
function scoredPlaces(persona: string, { journey }: Sheet): readonly number[] {
  return touchpointsOf(journey).flatMap(({ touchpoint }, place) =>
    emotionOf(touchpoint, journey, persona) === undefined ? [] : [place],
  );
}

/** Whether a persona's line bridges touchpoints without a score. */
function bridges(persona: PersonaView, sheet: Sheet): boolean {
  const places = scoredPlaces(persona.name, sheet);
  return places.some((place, index) => index > 0 && place - (places[index - 1] ?? place) > 1);
}

function lineSample(persona: PersonaView): readonly Shape[] {
  const first = persona.leads;
  const sign = first ? faceShapes(persona, false, 0.7, 0.8) : markShapes(persona, false);
  return [
    { type: 'path', d: `M0 ${middle}H32`, stroke: persona.paint, strokeWidth: first ? 3 : 2, ...patternOf(persona) },
    ...shift({ shapes: sign, height: 0 }, 16, middle),
  ];
}

function signEntries(sheet: Sheet): readonly Entry[] {
  const { words, journey } = sheet;
  const backings = new Set(sheet.backings.values());
  const touchpoints = touchpointsOf(journey).map(({ touchpoint }) => touchpoint);
  const backing = (['backed', 'partly', 'assumption'] as const)
    .filter((kind) => backings.has(kind) || (kind === 'assumption' && backings.has('partly')))
    .map((kind): Entry => ({ text: words.legend[kind], room: 14, sign: backingMark(kind, 5, middle) }));
  const starEntry: Entry = {
    text: words.legend.moment,
    room: 19,
    sign: [outline(star, 7, middle, 0.8, { fill: 'moment' })],
  };
  const exitEntry: Entry = { text: words.legend.exit, room: 27, sign: waySign(exitArrow, 'pain', 'on-strong') };
  const endEntry: Entry = {
    text: words.legend.end,
    room: 27,
    sign: waySign(endMark, 'surface-alternate', 'text-muted'),
  };
  const scored = sheet.personas.find((persona) => scoredPlaces(persona.name, sheet).length > 1);
  const lineEntries = scored === undefined || sheet.hidden.has('emotion') ? [] : lineSigns(scored, sheet);
  const bridgeEntry: Entry = { text: words.legend.bridge, room: 36, sign: [bridgeSample] };
  return [
    ...lineEntries,
    ...(sheet.personas.some((persona) => bridges(persona, sheet)) ? [bridgeEntry] : []),
    ...backing,
    ...(touchpoints.some(({ momentOfTruth }) => momentOfTruth !== undefined) ? [starEntry] : []),
    ...(touchpoints.some((touchpoint) => ending(touchpoint) !== undefined) ? [endEntry] : []),
    ...(touchpoints.some((touchpoint) => dropOff(touchpoint) !== undefined) ? [exitEntry] : []),
  ];
}

/** The signs that stand on and beside a line. */
function lineSigns(persona: PersonaView, { words }: Sheet): readonly Entry[] {
  const remembered = [haloShape(persona, 3), ...markShapes({ ...persona, index: 0 }, false)];
  const halo = shift({ shapes: remembered, height: 0 }, 9, middle);
  const arrow: Shape = outline('M0-3.5L5 0 0 3.5Z', 0, middle, 1, { fill: persona.paint });
  const across: Shape = { type: 'path', d: `M7 ${middle}H26`, stroke: persona.paint, opacity: 0.6, dash: [1, 5] };
  return [
    { text: words.legend.peakEnd, room: 24, sign: halo },
    { text: words.legend.mean, room: 32, sign: [arrow, across] },
  ];
}

const bridgeSample: Shape = {
  type: 'path',
  d: `M2 ${middle}H30`,
  stroke: 'text-muted',
  strokeWidth: 2.5,
  dash: [0.1, 6],
};

/** A way out of the journey, as it stands on the cards. */
function waySign(sign: string, fill: Token, ink: Token): readonly Shape[] {
  return [
    { type: 'rect', x: 0, y: middle - 7, width: 21, height: 14, radius: 7, fill },
    outline(sign, 10.5, middle, 0.8, { stroke: ink, strokeWidth: 1.8 }),
  ];
}
