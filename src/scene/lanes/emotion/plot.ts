/** Where each score stands in the emotion lane. */
import { clampToScale, emotionOf, ends, isAssumption, journeyMean, peak } from '../../../analysis/figures.js';

import type { Emotion, Scale } from '../../../model/index.js';
import type { Column, PhaseColumns } from '../../columns.js';
import type { PersonaView } from '../../personas.js';
import type { Sheet } from '../../sheet.js';
import { type Cubic, cubics } from './curve.js';
import { drawnScale } from './scale.js';

export interface Point {
  readonly persona: PersonaView;
  readonly phase: PhaseColumns;
  readonly column: Column;
  /** The touchpoint's place in the journey. */
  readonly index: number;
  readonly emotion: Emotion;
  readonly score: number;
  readonly assumed: boolean;
  /** What is remembered of a journey: its most intense moment, and how it ends. */
  readonly isPeak: boolean;
  readonly isEnd: boolean;
  /** Px from the left of the map and the top of the lane. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A persona's points in order, and the pieces of line between them. */
export interface Curve {
  readonly persona: PersonaView;
  readonly points: readonly Point[];
  readonly pieces: readonly Cubic[];
  /** The y of the persona's mean score; absent where it has no two scores to take one of. */
  readonly mean?: number;
}

export interface Plot {
  readonly scale: Scale;
  readonly curves: readonly Curve[];
  /** The points of each touchpoint, by its place in the journey, in the order of the personas. */
  readonly places: readonly (readonly Point[])[];
  /** The y of the top, the middle and the bottom of the scale, and the height of the whole lane. */
  readonly top: number;
  readonly middle: number;
  readonly bottom: number;
  readonly height: number;
  /** What the axis shows. */
  readonly levels: readonly Level[];
}

export interface Level {
  readonly score: number;
  readonly y: number;
}

/** Between the ends of the scale and those of the lane: a word has room there, or a word and a quote. */
const padding = { words: { top: 40, bottom: 34 }, quotes: { top: 62, bottom: 56 } } satisfies Record<string, Room>;
const plotHeight = 190;
export const faceRadius = 10;
export const markRadius = 6.5;

/** Above and below the scale, in px. */
export interface Room {
  readonly top: number;
  readonly bottom: number;
}

/** The room that words and quotes on the lines need. */
export function roomForWords({ phases }: Sheet): Room {
  return padding[phases.some(({ columns }) => columns.some(hasQuote)) ? 'quotes' : 'words'];
}

/**
 * The plot of all personas' scores; scores outside the scale stand at its ends. Without `sideways` a point stands in the
 * middle of its column as far as others leave it there; with it each is so many px beside the middle.
 */
export function plotOf(sheet: Sheet, room: Room, sideways?: (persona: PersonaView) => number): Plot {
  const { journey, model } = sheet;
  const scale = drawnScale(journey);
  const columns = sheet.phases.flatMap((phase) => phase.columns.map((column) => ({ phase, column })));
  const [top, bottom] = [room.top, room.top + plotHeight];
  const y = (score: number) => top + (plotHeight * (scale.to - score)) / (scale.to - scale.from);
  const peaks = sheet.personas.map(({ name }) => peak(journey, { personas: [name] })?.emotion);
  const atEnd = new Set(ends(journey).map(({ emotion }) => emotion));
  const placed = sideways === undefined ? apart : (points: readonly Point[]) => points;
  const places = columns.map(({ phase, column }, index) =>
    placed(
      sheet.personas.flatMap((persona, at): Point | [] => {
        const emotion = emotionOf(column.touchpoint, journey, persona.name);
        if (emotion?.score === undefined) return [];
        const score = clampToScale(emotion.score.value, scale);
        const assumed = isAssumption(emotion, column.touchpoint, column.phase);
        const radius = persona.leads ? faceRadius : markRadius;
        const x = phase.x + column.x + column.width / 2 + (sideways?.(persona) ?? 0);
        const isPeak = peaks[at] === emotion;
        const isEnd = atEnd.has(emotion);
        return { persona, phase, column, index, emotion, score, assumed, isPeak, isEnd, x, y: y(score), radius };
      }),
    ),
  );
  const points = places.flat();
  const curves = sheet.personas.map((persona): Curve => {
    const own = points.filter((point) => point.persona === persona);
    const mean = own.length < 2 ? undefined : journeyMean(model, journey, { personas: [persona.name] });
    return { persona, points: own, pieces: cubics(own), ...(mean === undefined ? {} : { mean: Math.round(y(mean)) }) };
  });
  const levels = levelsOf(scale).map((score): Level => ({ score, y: Math.round(y(score)) }));
  const middle = y((scale.from + scale.to) / 2);
  return { scale, curves, places, top, middle, bottom, height: bottom + room.bottom, levels };
}

function hasQuote({ touchpoint }: Column): boolean {
  return touchpoint.emotions.some(({ quote }) => quote !== undefined);
}

/** A few scores that divide the scale evenly, whole ones where its ends are whole; both ends are among them. */
export function levelsOf({ from, to }: Scale): readonly number[] {
  const unit = [1, 0.1, 0.01].find((one) => [from, to].every((end) => isMultiple(end, one))) ?? (to - from) / 4;
  const span = Math.round((to - from) / unit);
  const fitting = Array.from({ length: mostSteps }, (_, index) => index + 1).filter((steps) => span % steps === 0);
  const steps = fitting.reduce((best, next) => (unfit(next, from, to) <= unfit(best, from, to) ? next : best), 1);
  // Each from whole numbers, so that no level carries the error of those below it.
  return Array.from({ length: steps + 1 }, (_, index) => from + Math.round((index * span) / steps) * unit);
}

const mostSteps = 8;

/** Four steps are best; a scale with two sides shows the nought between them, and any its middle where it can. */
function unfit(steps: number, from: number, to: number): number {
  if (steps === 1) return Number.POSITIVE_INFINITY;
  const leavesMiddle = steps % 2 === 1 && Number.isInteger((from + to) / 2);
  return Math.abs(steps - 4) + (leavesMiddle ? (from < 0 && to > 0 ? 3 : 0.9) : 0);
}

function isMultiple(value: number, unit: number): boolean {
  return Math.abs(value / unit - Math.round(value / unit)) < 1e-9;
}

/** Moves points of one column that would cover each other sideways; one that stands free stays in the middle. */
function apart(points: readonly Point[]): readonly Point[] {
  const placed: Point[] = [];
  for (const point of points) {
    const covers = (x: number) =>
      placed.some((other) => Math.hypot(other.x - x, other.y - point.y) < other.radius + point.radius + 3);
    const free = covers(point.x) ? (sideSteps(point).find((dx) => !covers(point.x + dx)) ?? 0) : 0;
    placed.push(free === 0 ? point : { ...point, x: point.x + free });
  }
  return placed;
}

/** From the middle outwards, as far as the column goes. */
function sideSteps({ column, radius }: Point): readonly number[] {
  const count = Math.floor((column.width / 2 - radius) / sideStep);
  return Array.from({ length: count }, (_, index) => [(index + 1) * sideStep, -(index + 1) * sideStep]).flat();
}

const sideStep = 6;
