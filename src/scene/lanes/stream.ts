/**
 * The stream of those who make the journey, as broad at each touchpoint as many come there: it grows thinner where
 * people leave, who fall out of it. What is possible but not certain is drawn lighter.
 */
import type { Reach } from '../../analysis/reach.js';
import { dropOff } from '../../analysis/ways-out.js';
import { measure } from '../../text/index.js';
import { group, outline, round, textLine } from '../block.js';
import type { Column } from '../columns.js';
import { exitArrow } from '../outlines.js';
import type { Group, Shape } from '../scene.js';
import type { Sheet } from '../sheet.js';
import { baseline, settings } from '../type.js';

/** Of all who begin, in px. */
const breadth = 24;
const fall = 22;
export const streamHeight = breadth + fall;
/** Where in a column those leave who leave, as a part of its width. */
const leaving = 0.42;
/** How far beside the border of two columns the stream begins to change, in px. */
const easing = 16;
const edge = 12;

export interface Stream {
  /** Over the whole width, from the top of the stream. */
  readonly shapes: readonly Shape[];
  /** Who leaves at a column, in its coordinates. */
  readonly drops: ReadonlyMap<Column, Group>;
}

interface Stop {
  readonly column: Column;
  /** The column's edges, in px from the left of the map. */
  readonly from: number;
  readonly to: number;
  readonly reach: Reach;
  /** The part that leaves here, of all who begin; 0 as well where nobody knows how many do. */
  readonly lost: number;
}

/** `undefined` where everyone comes everywhere. */
export function streamOf(sheet: Sheet): Stream | undefined {
  const { reaches } = sheet;
  if (reaches === undefined) return undefined;
  const stops = sheet.phases.flatMap((phase) =>
    phase.columns.map((column): Stop => {
      const share = dropOff(column.touchpoint);
      const reach = reaches.touchpoint(column.touchpoint);
      const from = phase.x + column.x;
      const lost = typeof share === 'number' ? (Math.min(100, share) / 100) * reach.most : 0;
      return { column, from, to: from + column.width, reach, lost };
    }),
  );
  const possible = bandOf(stops, ({ most }) => most);
  const certain = bandOf(stops, ({ least }) => least);
  const isCertain = stops.every(({ reach }) => reach.most - reach.least < 0.005);
  return {
    shapes: [
      { type: 'path', d: possible, fill: 'axis', opacity: isCertain ? 0.5 : 0.22 },
      ...(isCertain ? [] : [{ type: 'path', d: certain, fill: 'axis', opacity: 0.5 } as const]),
    ],
    drops: new Map(stops.flatMap((stop) => (isDrop(stop) ? [[stop.column, drop(stop, sheet)] as const] : []))),
  };
}

function isDrop({ column, lost }: Stop): boolean {
  return lost > 0 || dropOff(column.touchpoint) === 'unknown';
}

/** Flat on top; its lower edge steps up where people leave, and eases to the next column's breadth. */
function bandOf(stops: readonly Stop[], part: (reach: Reach) => number): string {
  const [first, last] = [stops[0], stops.at(-1)];
  if (first === undefined || last === undefined) return '';
  let d = `M${round(first.from + edge)} 0H${round(last.to - edge)}`;
  for (let place = stops.length - 1; place >= 0; place -= 1) {
    const stop = stops[place];
    const next = stops[place + 1];
    if (stop === undefined) continue;
    const broad = part(stop.reach) * breadth;
    const after = Math.max(0, broad - (part(stop.reach) / Math.max(stop.reach.most, 1e-9)) * stop.lost * breadth);
    const right = stop.to - (next === undefined ? edge : easing);
    if (next === undefined) d += `V${round(after)}`;
    else {
      const left = next.from + easing;
      const middle = (left + right) / 2;
      d += `H${round(left)}C${round(middle)} ${round(part(next.reach) * breadth)} ${round(middle)} ${round(after)} ${round(right)} ${round(after)}`;
    }
    d += `H${round(leavingAt(stop))}V${round(broad)}`;
  }
  return `${d}H${round(first.from + edge)}Z`;
}

function leavingAt({ from, column }: Stop): number {
  return from + column.width * leaving;
}

/** Those who leave, as broad as they are many, bending down out of the stream. */
function drop(stop: Stop, { numbers, words }: Sheet): Group {
  const { column, reach, lost } = stop;
  const [start, broad] = [leavingAt(stop) - stop.from, Math.max(2, lost * breadth)];
  const bottom = reach.most * breadth;
  const end = start + 16 + broad;
  const foot = streamHeight - 2;
  const [top, inner] = [bottom - broad, end - broad];
  const right = `C${round(start + 10)} ${round(top)} ${round(end)} ${round(top)} ${round(end)} ${foot}`;
  const left = `C${round(inner)} ${round(bottom)} ${round(start + 8)} ${round(bottom)} ${round(start)} ${round(bottom)}`;
  const d = `M${round(start)} ${round(top)}${right}H${round(inner)}${left}Z`;
  const setting = settings['small-strong'];
  const share = dropOff(column.touchpoint);
  const room = column.width - end - 16;
  const unknown = measure(words.unknownShare, setting) > room ? '?' : words.unknownShare;
  const text = typeof share === 'number' ? numbers.percent(share) : unknown;
  const middle = foot - 2 - setting.leading / 2;
  return group('drop', 0, 0, [
    { type: 'path', d, fill: 'pain', opacity: 0.9, fade: { from: Math.round(top), to: foot + 4 } },
    outline(exitArrow, end + 9, middle, 0.8, { stroke: 'pain-text', strokeWidth: 1.6 }),
    textLine(text, end + 16, middle - setting.leading / 2 + baseline(setting), {
      style: 'small-strong',
      fill: 'pain-text',
    }),
  ]);
}
