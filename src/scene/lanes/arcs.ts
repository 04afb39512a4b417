/** Arcs above the cards, for ways that do not lead to the next touchpoint: loops back and jumps ahead. */
import { pathsOf } from '../../analysis/paths.js';
import type { NumberFact } from '../../model/index.js';
import { measure } from '../../text/index.js';
import { textLine } from '../block.js';
import type { PhaseColumns } from '../columns.js';
import { type Piece, spoken } from '../pieces.js';
import type { Shape } from '../scene.js';
import type { Sheet } from '../sheet.js';
import { baseline, settings } from '../type.js';

interface Arc {
  /** Px from the left of the map, at the middle of a card. */
  readonly from: number;
  readonly to: number;
  /** Of those at `from`, in percent. */
  readonly share?: NumberFact;
}

export interface Arcs {
  /** The room that they need above the cards, in px; 0 when there are none. */
  readonly height: number;
  /** Drawn over cards whose top is at `y`. */
  readonly draw: (y: number) => readonly Shape[];
}

const spacing = 15;
/** More above each other would tell nobody anything; what follows a touchpoint also stands in words. */
const mostLevels = 6;
const radius = 6;
/** How far beside the middle of a card a way leaves and arrives: different, so that two ways do not run into one. */
const leaves = 7;
const arrives = 19;

export function arcsOf(sheet: Sheet): Arcs {
  const placed = levelled(waysOf(sheet.phases));
  if (placed.length === 0) return { height: 0, draw: () => [] };
  const levels = 1 + placed.reduce((most, { level }) => Math.max(most, level), 0);
  return {
    height: (levels - 1) * spacing + radius + 12,
    draw: (y) => placed.flatMap(({ arc, level }) => drawArc(arc, y - 4, y - 4 - radius - 4 - level * spacing, sheet)),
  };
}

/** Ways to a touchpoint other than the next one, each once. */
function waysOf(phases: readonly PhaseColumns[]): readonly Arc[] {
  const stops = phases.flatMap((phase) =>
    phase.columns.map(({ touchpoint, x, width }) => ({ touchpoint, middle: phase.x + x + width / 2 })),
  );
  const places = new Map(stops.map(({ touchpoint }, place) => [touchpoint.name, place]));
  return stops.flatMap(({ touchpoint, middle }, here) => {
    const targets = new Map(
      touchpoint.flows.flatMap((flow) => {
        const there = flow.to === undefined ? undefined : places.get(flow.to.name);
        return there === undefined ? [] : [[there, flow.share] as const];
      }),
    );
    return [...targets].flatMap(([there, share]) => {
      const target = stops[there];
      if (target === undefined || there === here || there === here + 1) return [];
      return [{ from: middle, to: target.middle, ...(share === undefined ? {} : { share }) }];
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
function drawArc({ from, to, share }: Arc, bottom: number, top: number, { numbers }: Sheet): readonly Shape[] {
  const ahead = to > from ? 1 : -1;
  const [start, end] = [Math.round(from + ahead * leaves), Math.round(to - ahead * arrives)];
  const bend = ahead * radius;
  const way = `M${start} ${bottom}V${top + radius}Q${start} ${top} ${start + bend} ${top}H${end - bend}Q${end} ${top} ${end} ${top + radius}V${bottom}`;
  const head = `M${end - 3.5} ${bottom - 3.5}L${end} ${bottom}L${end + 3.5} ${bottom - 3.5}`;
  const stroke = ahead > 0 ? 'axis' : 'text-muted';
  const label =
    share === undefined ? [] : shareOn(spoken(numbers.percent(share.value), share), start + 22 * ahead, ahead, top);
  return [{ type: 'path', d: `${way}${head}`, stroke, strokeWidth: 1.4 }, ...label];
}

/** The share on its way, not far from where it leaves. */
function shareOn(text: Piece, x: number, ahead: number, y: number): readonly Shape[] {
  const setting = settings['small-strong'];
  const width = measure(text.text, setting) + 10;
  const left = Math.round(ahead > 0 ? x : x - width);
  return [
    { type: 'rect', x: left, y: y - 7, width, height: 14, radius: 7, fill: 'background' },
    textLine(
      text,
      left + width / 2,
      y - setting.leading / 2 + baseline(setting),
      {
        style: 'small-strong',
        fill: 'text-muted',
      },
      'middle',
    ),
  ];
}

/** Small arrows between cards that follow each other, `y` being the middle of the cards. */
export function stepsBetween({ phases, journey }: Sheet, y: number): readonly Shape[] {
  const { next } = pathsOf(journey);
  const stops = phases.flatMap((phase) => phase.columns.map((column) => ({ column, from: phase.x + column.x })));
  const d = stops.flatMap(({ column, from }, index) => {
    const following = stops[index + 1];
    if (following === undefined || !next(column.touchpoint).includes(following.column.touchpoint)) return [];
    const middle = Math.round((from + column.width + following.from) / 2);
    return [`M${middle - 1.5} ${y - 3}L${middle + 1.5} ${y}L${middle - 1.5} ${y + 3}`];
  });
  return d.length === 0 ? [] : [{ type: 'path', d: d.join(''), stroke: 'axis', strokeWidth: 1.5 }];
}
