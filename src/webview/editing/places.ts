/** Where a dragged touchpoint would come to stand; no DOM. */
import { isSameSpan, type Journey, type Phase, type Touchpoint } from '../../model/index.js';
import type { Box } from '../geometry.js';
import type { Stop } from '../locate.js';

export interface Destination {
  readonly phase: Phase;
  /** The one that it comes before; without it, it comes last in the phase. */
  readonly before?: Touchpoint;
  /** The line to show, in px of the map. */
  readonly line: Box;
}

/** The place between cards that is nearest to `x`, in px of the map. */
export function destinationAt(x: number, stops: readonly Stop[], journey: Journey): Destination | undefined {
  const phases = stops.flatMap((stop) => {
    const phase = stop.group.role === 'phase' ? journey.phases.find(({ nameSpan }) => isAt(stop, nameSpan)) : undefined;
    return phase === undefined ? [] : [{ phase, box: stop.box }];
  });
  const target = phases.find(({ box }) => x < box.x + box.width) ?? phases.at(-1);
  if (target === undefined) return undefined;
  const cards = stops.flatMap((stop) => {
    const touchpoint =
      stop.group.role === 'touchpoint' ? target.phase.touchpoints.find(({ span }) => isAt(stop, span)) : undefined;
    return touchpoint === undefined ? [] : [{ touchpoint, box: stop.box }];
  });
  const next = cards.find(({ box }) => x < box.x + box.width / 2);
  const last = cards.at(-1);
  const at = next?.box.x ?? (last === undefined ? target.box.x + 14 : last.box.x + last.box.width + 10);
  const top = cards[0]?.box.y ?? target.box.y + target.box.height;
  const line = { x: at - 5, y: top - 4, width: 3, height: (cards[0]?.box.height ?? 60) + 8 };
  return { phase: target.phase, line, ...(next === undefined ? {} : { before: next.touchpoint }) };
}

function isAt({ group }: Stop, span: Touchpoint['span']): boolean {
  return group.source !== undefined && isSameSpan(group.source.span, span);
}
