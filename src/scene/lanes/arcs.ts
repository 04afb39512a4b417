/** Arcs above the cards, for ways that do not lead to the next touchpoint: loops back and jumps ahead. */
import type { PhaseColumns } from '../columns.js';
import type { Path } from '../scene.js';

interface Arc {
  /** Px from the left of the map, at the middle of a card. */
  readonly from: number;
  readonly to: number;
}

export interface Arcs {
  /** The room that they need above the cards, in px; 0 when there are none. */
  readonly height: number;
  /** Drawn over cards whose top is at `y`. */
  readonly draw: (y: number) => readonly Path[];
}

const spacing = 9;
/** More above each other would tell nobody anything; what follows a touchpoint also stands in words. */
const mostLevels = 6;
const radius = 6;
/** How far beside the middle of a card a way leaves and arrives: different, so that two ways do not run into one. */
const leaves = 7;
const arrives = 19;

export function arcsOf(phases: readonly PhaseColumns[]): Arcs {
  const placed = levelled(waysOf(phases));
  if (placed.length === 0) return { height: 0, draw: () => [] };
  const levels = 1 + placed.reduce((most, { level }) => Math.max(most, level), 0);
  return {
    height: (levels - 1) * spacing + radius + 12,
    draw: (y) => placed.map(({ arc, level }) => drawArc(arc, y - 4, y - 4 - radius - 4 - level * spacing)),
  };
}

/** Ways to a touchpoint other than the next one, each once. */
function waysOf(phases: readonly PhaseColumns[]): readonly Arc[] {
  const stops = phases.flatMap((phase) =>
    phase.columns.map(({ touchpoint, x, width }) => ({ touchpoint, middle: phase.x + x + width / 2 })),
  );
  const places = new Map(stops.map(({ touchpoint }, place) => [touchpoint.name, place]));
  return stops.flatMap(({ touchpoint, middle }, here) => {
    const targets = new Set(
      touchpoint.flows.flatMap(({ to }) => (to === undefined ? [] : (places.get(to.name) ?? []))),
    );
    return [...targets].flatMap((there) => {
      const target = stops[there];
      return target === undefined || there === here || there === here + 1 ? [] : [{ from: middle, to: target.middle }];
    });
  });
}

/** Each arc on the lowest level where it meets no other; short ones first, so that long ones go over them. */
function levelled(arcs: readonly Arc[]): readonly { readonly arc: Arc; readonly level: number }[] {
  const levels: Arc[][] = [];
  const shortFirst = arcs.toSorted((a, b) => Math.abs(a.to - a.from) - Math.abs(b.to - b.from));
  return shortFirst.flatMap((arc) => {
    const free = levels.findIndex((taken) => taken.every((other) => !meet(arc, other)));
    const level = free < 0 ? levels.length : free;
    if (level >= mostLevels) return [];
    levels[level] = [...(levels[level] ?? []), arc];
    return [{ arc, level }];
  });
}

function meet(a: Arc, b: Arc): boolean {
  return Math.min(a.from, a.to) <= Math.max(b.from, b.to) && Math.min(b.from, b.to) <= Math.max(a.from, a.to);
}

/** From a card's top up to `top`, across, and down to the other card; a loop back stands out more than a jump. */
function drawArc({ from, to }: Arc, bottom: number, top: number): Path {
  const ahead = to > from ? 1 : -1;
  const [start, end] = [Math.round(from + ahead * leaves), Math.round(to - ahead * arrives)];
  const bend = ahead * radius;
  const way = `M${start} ${bottom}V${top + radius}Q${start} ${top} ${start + bend} ${top}H${end - bend}Q${end} ${top} ${end} ${top + radius}V${bottom}`;
  const head = `M${end - 3.5} ${bottom - 3.5}L${end} ${bottom}L${end + 3.5} ${bottom - 3.5}`;
  return { type: 'path', d: `${way}${head}`, stroke: ahead > 0 ? 'axis' : 'text-muted', strokeWidth: 1.4 };
}
