/** Where a journey's touchpoints lead. Arrows decide; a touchpoint without any leads to the next one in the file. */
import type { Journey, Touchpoint } from '../model/index.js';
import { touchpointsOf } from '../model/index.js';

export interface Paths {
  /** In the order of the text; the journey starts at the first. */
  readonly touchpoints: readonly Touchpoint[];
  readonly next: (touchpoint: Touchpoint) => readonly Touchpoint[];
}

/** Two touchpoints of one name are another finding; an arrow to that name leads to both. */
export function pathsOf(journey: Journey): Paths {
  const touchpoints = touchpointsOf(journey).map(({ touchpoint }) => touchpoint);
  const byName = new Map<string, Touchpoint[]>();
  for (const touchpoint of touchpoints) {
    const namesakes = byName.get(touchpoint.name);
    if (namesakes === undefined) byName.set(touchpoint.name, [touchpoint]);
    else namesakes.push(touchpoint);
  }
  const next = new Map<Touchpoint, readonly Touchpoint[]>();
  touchpoints.forEach((touchpoint, index) => {
    const { flows } = touchpoint;
    const following = touchpoints.slice(index + 1, index + 2);
    next.set(touchpoint, flows.length === 0 ? following : flows.flatMap(({ to }) => (to && byName.get(to.name)) ?? []));
  });
  return { touchpoints, next: (touchpoint) => next.get(touchpoint) ?? [] };
}

/** Whether an arrow points at an unknown name: what looks lost may be what it means. */
export function hasUnknownArrow({ touchpoints }: Paths): boolean {
  return touchpoints.some(({ flows }) => flows.some(({ to }) => to?.resolved === false));
}

/** Everything that `starts` lead to, themselves included. */
export function reachable<Node>(starts: Iterable<Node>, next: (node: Node) => Iterable<Node>): ReadonlySet<Node> {
  const reached = new Set(starts);
  // A set's iteration also visits what is added on the way.
  for (const node of reached) for (const following of next(node)) reached.add(following);
  return reached;
}
