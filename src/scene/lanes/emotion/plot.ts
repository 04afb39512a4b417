/** Where each score stands in the emotion lane. */
import { ticks } from 'd3';
import { clampToScale, emotionOf, isAssumption } from '../../../analysis/figures.js';
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
}

export interface Plot {
  readonly scale: Scale;
  readonly curves: readonly Curve[];
  /** The points of each touchpoint, by its place in the journey, in the order of the personas. */
  readonly places: readonly (readonly Point[])[];
  /** The y of the middle of the scale, and of each level that the axis shows. */
  readonly middle: number;
  readonly levels: readonly Level[];
}

export interface Level {
  readonly score: number;
  readonly y: number;
}

export const topPadding = 40;
export const plotHeight = 190;
export const laneHeight = topPadding + plotHeight + 34;
export const faceRadius = 10;
export const markRadius = 6.5;

/** The plot of all personas' scores; scores outside the scale stand at its ends. */
export function plotOf(sheet: Sheet): Plot {
  const { journey } = sheet;
  const scale = drawnScale(journey);
  const y = (score: number) => topPadding + (plotHeight * (scale.to - score)) / (scale.to - scale.from);
  const columns = sheet.phases.flatMap((phase) => phase.columns.map((column) => ({ phase, column })));
  const places = columns.map(({ phase, column }, index) =>
    apart(
      sheet.personas.flatMap((persona): Point | [] => {
        const emotion = emotionOf(column.touchpoint, journey, persona.name);
        if (emotion?.score === undefined) return [];
        const score = clampToScale(emotion.score.value, scale);
        const assumed = isAssumption(emotion, column.touchpoint, column.phase);
        const radius = persona.leads ? faceRadius : markRadius;
        const x = phase.x + column.x + column.width / 2;
        return { persona, phase, column, index, emotion, score, assumed, x, y: y(score), radius };
      }),
    ),
  );
  const points = places.flat();
  const curves = sheet.personas.map((persona): Curve => {
    const own = points.filter((point) => point.persona === persona);
    return { persona, points: own, pieces: cubics(own) };
  });
  const levels = levelsOf(scale).map((score): Level => ({ score, y: Math.round(y(score)) }));
  return { scale, curves, places, middle: y((scale.from + scale.to) / 2), levels };
}

/** A few round scores, the ends of the scale and its middle among them. */
function levelsOf({ from, to }: Scale): readonly number[] {
  const middle = (from + to) / 2;
  const round = ticks(from, to, 4);
  const tight = (to - from) / 8;
  const inner = round.filter((tick) => [from, to, middle].every((fixed) => Math.abs(tick - fixed) > tight));
  return [...new Set([from, ...inner, middle, to])].toSorted((a, b) => a - b);
}

/** Moves points of one column that would cover each other sideways; one that stands free stays in the middle. */
function apart(points: readonly Point[]): readonly Point[] {
  const placed: Point[] = [];
  for (const point of points) {
    const covers = (x: number) =>
      placed.some((other) => Math.hypot(other.x - x, other.y - point.y) < other.radius + point.radius + 3);
    const free = covers(point.x) ? (sideways.find((dx) => !covers(point.x + dx)) ?? 0) : 0;
    placed.push(free === 0 ? point : { ...point, x: point.x + free });
  }
  return placed;
}

const sideways = Array.from({ length: 10 }, (_, index) => [(index + 1) * 6, -(index + 1) * 6]).flat();
