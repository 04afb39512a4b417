/** Where the persona must change channel to go on, with no stated reason. */
import type { Flow, Journey, Span, Touchpoint } from '../model/index.js';
import { type Paths, pathsOf } from './paths.js';

export interface ChannelBreak {
  readonly from: Touchpoint;
  readonly to: Touchpoint;
  /** The arrow, or without one the channels of the second touchpoint. */
  readonly span: Span;
}

/**
 * Two touchpoints in a row without a channel in common, where no text on the arrow says why. An unknown channel may be
 * the common one, misspelt.
 */
export function* channelBreaks(journey: Journey): Generator<ChannelBreak> {
  const paths = pathsOf(journey);
  for (const from of paths.touchpoints) {
    for (const { to, span } of steps(from, paths)) if (isBreak(from, to)) yield { from, to, span };
  }
}

interface Step {
  readonly to: Touchpoint;
  readonly span: Span;
}

/** The ways on from a touchpoint that nothing is said about. */
function steps(from: Touchpoint, paths: Paths): readonly Step[] {
  const following = paths.next(from);
  if (from.flows.length === 0) return following.map((to) => ({ to, span: to.channels[0]?.span ?? to.nameSpan }));
  const unexplained = (flow: Flow) => (flow.condition === undefined && flow.to !== undefined ? [flow.to] : []);
  return from.flows.flatMap(unexplained).flatMap(({ name, span }) => {
    const to = following.find((candidate) => candidate.name === name);
    return to === undefined ? [] : [{ to, span }];
  });
}

function isBreak(from: Touchpoint, to: Touchpoint): boolean {
  const [here, there] = [from.channels, to.channels];
  if (here.length === 0 || there.length === 0) return false;
  if ([...here, ...there].some(({ resolved }) => !resolved)) return false;
  return !here.some(({ name }) => there.some((other) => other.name === name));
}
