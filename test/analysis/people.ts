/** A second, plain implementation of who comes to which end: one whole person walks in parts, step by step. */
import fc from 'fast-check';

export type Arrow = readonly [to: number | 'end' | 'exit', share: number | null];
type Step = readonly [to: Arrow[0], part: number];

const most = 4;
const share: fc.Arbitrary<number | null> = fc.option(fc.constantFrom(0, 10, 25, 40, 60, 100), { nil: null });
export const arrow: fc.Arbitrary<Arrow> = fc.tuple(
  fc.oneof(fc.integer({ min: 0, max: most - 1 }), fc.constantFrom('end' as const, 'exit' as const)),
  share,
);
export const randomFlows = fc.array(fc.array(arrow, { maxLength: 3 }), { minLength: most, maxLength: most });

/** Lets one whole person walk in parts, step by step, and counts who comes to an end where. */
export function peopleByEnd(touchpoints: readonly (readonly Arrow[])[]): readonly number[] {
  const done: number[] = touchpoints.map(() => 0);
  const parts = touchpoints.map((_, place) => partsFrom(touchpoints, place));
  let here: number[] = touchpoints.map((_, place) => (place === 0 ? 1 : 0));
  // Until hardly anybody is on the way, or they go round for ever.
  for (let step = 0; step < 20_000 && here.some((people) => people > 1e-9); step += 1) {
    const there: number[] = touchpoints.map(() => 0);
    touchpoints.forEach((_, place) => {
      for (const [to, part] of parts[place] ?? []) {
        const people = (here[place] ?? 0) * part;
        if (to === 'end') done[place] = (done[place] ?? 0) + people;
        else if (typeof to === 'number') there[to] = (there[to] ?? 0) + people;
      }
    });
    here = there;
  }
  return done;
}

function partsFrom(touchpoints: readonly (readonly Arrow[])[], place: number): readonly Step[] {
  const arrows = touchpoints[place] ?? [];
  const isLast = place === touchpoints.length - 1;
  if (arrows.length === 0) return [[isLast ? 'end' : place + 1, 1]] as const;
  const [only] = arrows;
  if (arrows.length === 1 && only?.[0] === 'exit' && only[1] === null) return [['end', 1]];
  const sum = arrows.reduce((all, [, share]) => all + (share ?? 0), 0);
  const shared = arrows.flatMap(([to, share]): Step[] => (share === null ? [] : [[to, share / Math.max(100, sum)]]));
  const bare = arrows.filter(([, share]) => share === null).map(([to]) => to);
  const ahead = bare.filter((to) => typeof to === 'string' || !isBack(touchpoints, place, to));
  const taking = ahead.length > 0 ? ahead : bare;
  const left = Math.max(0, 1 - sum / 100);
  if (taking.length === 0) return isLast ? shared : [...shared, [place + 1, left]];
  return [...shared, ...taking.map((to): Step => [to, left / taking.length])];
}

/** Whether one comes from there back here, and there is no further from the start than here. */
function isBack(touchpoints: readonly (readonly Arrow[])[], here: number, there: number): boolean {
  const leads = touchpoints.map((arrows, place) => {
    const sum = arrows.reduce((all, [, share]) => all + (share ?? 0), 0);
    const named = arrows.flatMap(([to, share]) =>
      typeof to === 'number' && (share !== null || sum < 100) ? [to] : [],
    );
    const goesOn = sum < 100 && arrows.every(([, share]) => share !== null) && place + 1 < touchpoints.length;
    return goesOn ? [...named, place + 1] : named;
  });
  const stepsFrom = (start: number) => {
    const steps = touchpoints.map((_, place) => (place === start ? 0 : Number.POSITIVE_INFINITY));
    for (const _ of touchpoints) {
      leads.forEach((targets, place) => {
        for (const to of targets) steps[to] = Math.min(steps[to] ?? 0, (steps[place] ?? 0) + 1);
      });
    }
    return steps;
  };
  const fromStart = stepsFrom(0).map((steps) => (Number.isFinite(steps) ? steps : 0));
  return Number.isFinite(stepsFrom(there)[here]) && (fromStart[there] ?? 0) <= (fromStart[here] ?? 0);
}

/** How an arrow is written, between touchpoints that are called `t0`, `t1` and so on. */
export function writtenArrow([to, share]: Arrow): string {
  return `-> ${typeof to === 'number' ? `t${to}` : to}${share === null ? '' : ` ${share}%`}`;
}
