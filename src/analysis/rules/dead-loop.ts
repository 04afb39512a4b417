import type { Touchpoint } from '../../model/index.js';
import { own } from '../../model/index.js';
import { hasUnknownArrow, pathsOf, reachable } from '../paths.js';
import { rule } from '../rule.js';

/** A loop that nothing leaves. It points at the arrow that closes the loop. A loop that nobody gets to is another finding. */
export const deadLoop = rule('dead-loop', 'warning', function* (model) {
  for (const journey of own(model, model.journeys)) {
    const paths = pathsOf(journey);
    if (hasUnknownArrow(paths)) continue;
    const reached = reachable(paths.touchpoints.slice(0, 1), paths.next);
    for (const loop of deadLoops([...reached], paths.next)) {
      const inside = paths.touchpoints.filter((touchpoint) => loop.has(touchpoint));
      const last = inside.at(-1);
      const names = new Set(inside.map(({ name }) => name));
      const back = last?.flows.findLast(({ to }) => to !== undefined && names.has(to.name));
      if (back === undefined) continue;
      yield { span: back.span, about: { touchpoints: inside.map(({ title }) => title) } };
    }
  }
});

type Next = (touchpoint: Touchpoint) => readonly Touchpoint[];

/** The loops among touchpoints from which the journey cannot end: each leads to all of itself and to nothing else. */
function* deadLoops(touchpoints: readonly Touchpoint[], next: Next): Generator<ReadonlySet<Touchpoint>> {
  const ends = touchpoints.filter((from) => next(from).length === 0 || from.flows.some(({ to }) => to === undefined));
  const hopeful = reachable(ends, turned(touchpoints, next));
  const hopeless = touchpoints.filter((touchpoint) => !hopeful.has(touchpoint));
  const previous = turned(hopeless, next);
  const told = new Set<Touchpoint>();
  // Kosaraju: walking backwards, what is finished last among the rest stands in a group that leads to no other group.
  for (const touchpoint of finishingOrder(hopeless, previous).toReversed()) {
    if (told.has(touchpoint)) continue;
    const loop = reachable([touchpoint], next);
    for (const before of reachable(loop, previous)) told.add(before);
    yield loop;
  }
}

/** The same ways backwards, from touchpoints of the list only. */
function turned(touchpoints: readonly Touchpoint[], next: Next): Next {
  const previous = new Map(touchpoints.map((touchpoint): [Touchpoint, Touchpoint[]] => [touchpoint, []]));
  for (const from of touchpoints) for (const to of next(from)) previous.get(to)?.push(from);
  return (touchpoint) => previous.get(touchpoint) ?? [];
}

/** The order in which a depth-first walk is done with each; by hand, for a journey may be longer than the stack is deep. */
function finishingOrder(touchpoints: readonly Touchpoint[], next: Next): readonly Touchpoint[] {
  const seen = new Set<Touchpoint>();
  const finished: Touchpoint[] = [];
  for (const start of touchpoints) {
    const way = [{ touchpoint: start, rest: [start].values() }];
    for (let place = way.at(-1); place !== undefined; place = way.at(-1)) {
      const step = place.rest.next();
      if (step.done) {
        way.pop();
        if (way.length > 0) finished.push(place.touchpoint);
      } else if (!seen.has(step.value)) {
        seen.add(step.value);
        way.push({ touchpoint: step.value, rest: next(step.value).values() });
      }
    }
  }
  return finished;
}
