import type { Change } from '../../src/diff/index.js';

/** Changes as a reader would list them. */
export function told(changes: readonly Change[]): readonly string[] {
  return changes.map(({ code, place, keyword, key, from, to, delta }) =>
    [
      code,
      place.titles.at(-1),
      ...(key ? [`(${keyword} ${key})`] : []),
      ...(from === undefined ? [] : [`from ${from}`]),
      ...(to === undefined ? [] : [`to ${to}`]),
      ...(delta === undefined ? [] : [`by ${delta}`]),
    ].join(' '),
  );
}

/** The same, each with where it stands, in lines from 1. */
export function toldWithPlaces(changes: readonly Change[]): readonly string[] {
  return told(changes).map((line, at) =>
    [
      line,
      ...(['before', 'after'] as const).flatMap((side) => {
        const span = changes[at]?.[side]?.span;
        return span === undefined ? [] : [`${side}:${span.start.line + 1}`];
      }),
    ].join(' '),
  );
}
