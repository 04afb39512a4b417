/** Where the arrow keys lead on a map; no DOM. */
import type { Stop } from './locate.js';

export type Direction = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

export const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

/**
 * The next stop in a direction; none at the end. Left and right go along a persona's line, or between things of one
 * kind; up and down go through what stands in the same column.
 */
export function stepFrom(from: Stop, stops: readonly Stop[], direction: Direction): Stop | undefined {
  const row = stops.filter((stop) => isAlike(stop, from)).toSorted((a, b) => middle(a).x - middle(b).x);
  const at = row.findIndex((stop) => isSame(stop, from));
  switch (direction) {
    case 'first':
      return row[0];
    case 'last':
      return row.at(-1);
    case 'left':
      return row[at - 1];
    case 'right':
      return row[at + 1];
    case 'up':
      return nearest(
        from,
        stops.filter((stop) => isInColumn(stop, from) && middle(stop).y < middle(from).y),
      );
    case 'down':
      return nearest(
        from,
        stops.filter((stop) => isInColumn(stop, from) && middle(stop).y > middle(from).y),
      );
  }
}

/** The first point of the boldest line, which is drawn last of those that stand together; without points whatever comes first. */
export function firstStop(stops: readonly Stop[]): Stop | undefined {
  const points = stops.filter(({ group }) => group.role === 'point');
  const [first] = points;
  if (first === undefined) return stops[0];
  const cell = first.way.slice(0, -1).join('\u0001');
  return points.findLast(({ way }) => way.slice(0, -1).join('\u0001') === cell);
}

/** The stop with these keys, wherever it has moved. */
export function stopAt(stops: readonly Stop[], way: readonly string[]): Stop | undefined {
  const wanted = way.join('\u0001');
  return stops.find((stop) => stop.way.join('\u0001') === wanted);
}

function isSame(a: Stop, b: Stop): boolean {
  return a.way.length === b.way.length && a.way.every((key, index) => key === b.way[index]);
}

/** Points of one persona are a line: the persona is the last part of a point's key. */
function isAlike({ group }: Stop, { group: other }: Stop): boolean {
  if (group.role !== other.role) return false;
  return group.role !== 'point' || group.key.split('\u0000').at(-1) === other.key.split('\u0000').at(-1);
}

function middle({ box: { x, y, width, height } }: Stop): { readonly x: number; readonly y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}

function isInColumn({ box: a }: Stop, { box: b }: Stop): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width;
}

function nearest(from: Stop, stops: readonly Stop[]): Stop | undefined {
  const distance = (stop: Stop) => Math.abs(middle(stop).y - middle(from).y);
  return stops.reduce<Stop | undefined>(
    (best, stop) => (best && distance(best) <= distance(stop) ? best : stop),
    undefined,
  );
}
