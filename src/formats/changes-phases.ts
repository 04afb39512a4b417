/** Which phases and touchpoints of a journey a picture of its changes shows, and what befell each. */
import {
  type Aligned,
  aligned,
  type Change,
  type Comparison,
  type JourneyComparison,
  type Mark,
  type Marked,
  marksOf,
  type Slot,
  titlesIn,
} from '../diff/index.js';
import { type Declaration, type Touchpoint, titleIn } from '../model/index.js';
import type { Language } from '../words/index.js';

interface MarkedText {
  readonly title: string;
  /** What befell it, each once, what weighs most first; empty for what is as it was. */
  readonly marks: readonly Mark[];
  /** Its former title, where it is called otherwise now. */
  readonly formerly?: string;
}

export interface MarkedTouchpoint extends MarkedText {
  readonly touchpoint: Touchpoint;
  /** The title of the phase that it came from. */
  readonly from?: string;
  /** Of it and of what stands in it. */
  readonly changes: readonly Change[];
}

export interface MarkedPhase extends MarkedText {
  readonly journey: JourneyComparison;
  /** In the order of the later version, what is gone where it was; a number stands for so many that are left out. */
  readonly row: readonly (MarkedTouchpoint | number)[];
}

/** A row of so many is shown whole. */
const shortRow = 6;

/** The phases that changed, or in which something did; each thing once: where it is now, or where it was. */
export function changedPhases(
  comparison: Comparison,
  journey: JourneyComparison,
  language: Language,
): readonly MarkedPhase[] {
  const phases = aligned(journey);
  const marks = marksOf(phases, comparison, journey);
  return phases.filter(isHere).flatMap((phase): readonly MarkedPhase[] => {
    const row = phase.slots.filter(isHere).flatMap((slot) => markedTouchpoint(slot, marks.slots.get(slot), language));
    const marked = markedOf(
      titlesOf(phase, (one) => one, language),
      marks.phases.get(phase),
    );
    return [marked, ...row].some((one) => one.marks.length > 0) ? [{ ...marked, journey, row }] : [];
  });
}

function isHere({ after, elsewhere }: Aligned<unknown>): boolean {
  return after !== undefined || elsewhere === undefined;
}

function markedTouchpoint(slot: Slot, of: Marked | undefined, language: Language): readonly MarkedTouchpoint[] {
  const moment = slot.after ?? slot.before;
  if (moment === undefined) return [];
  const changes = of?.changes ?? [];
  const move = changes.find(({ code }) => code === 'touchpoint-moved');
  const [then, now] = [move?.former, move?.place].map((place) => place && titlesIn(place, language).at(-2));
  const from = then !== undefined && then !== now ? { from: then } : {};
  const titles = titlesOf(slot, ({ touchpoint }) => touchpoint, language);
  return [{ ...markedOf(titles, of), ...from, touchpoint: moment.touchpoint, changes }];
}

/** What something is called, and what it was called. */
function titlesOf<T>(
  { before, after, elsewhere }: Aligned<T>,
  declarationOf: (one: T) => Declaration,
  language: Language,
): Pick<MarkedText, 'title' | 'formerly'> {
  const [now, then] = [after ?? before, before ?? elsewhere];
  const titleOf = (one: T) => titleIn(declarationOf(one), language);
  const title = now === undefined ? '' : titleOf(now);
  const formerly = then === undefined ? title : titleOf(then);
  return { title, ...(formerly === title ? {} : { formerly }) };
}

function markedOf(titles: Pick<MarkedText, 'title' | 'formerly'>, of: Marked | undefined): MarkedText {
  return { ...titles, marks: of?.marks ?? [] };
}

export interface Shown {
  readonly phases: readonly MarkedPhase[];
  /** How many touchpoints that changed there was no room for. */
  readonly left: number;
}

/** At most so many touchpoints: of long rows the changed ones and those beside them; if that is too many, they alone. */
export function shownOf(phases: readonly MarkedPhase[], most: number): Shown {
  const withNeighbours = phases.map((phase) => ({ ...phase, row: shortened(phase.row, 1) }));
  if (sizeOf(withNeighbours) <= most) return { phases: withNeighbours, left: 0 };
  const alone = phases.map((phase) => ({ ...phase, row: shortened(phase.row, 0) }));
  if (sizeOf(alone) <= most) return { phases: alone, left: 0 };
  let room = most;
  let left = 0;
  const kept = alone.flatMap((phase): readonly MarkedPhase[] => {
    const row = phase.row.slice(0, room);
    const rest = phase.row.slice(row.length);
    left += rest.filter((one) => typeof one !== 'number').length;
    if (room === 0) return [];
    room = Math.max(0, room - Math.max(row.length, 1));
    const count = rest.reduce((sum: number, one) => sum + (typeof one === 'number' ? one : 1), 0);
    return [{ ...phase, row: count === 0 ? row : [...row, count] }];
  });
  return { phases: kept, left };
}

function sizeOf(phases: readonly MarkedPhase[]): number {
  return phases.reduce((sum, { row }) => sum + Math.max(row.length, 1), 0);
}

/** Without those further than `reach` from one that changed. In place of a single one, nothing would be won by a number. */
function shortened(row: MarkedPhase['row'], reach: 0 | 1): MarkedPhase['row'] {
  if (reach > 0 && row.length <= shortRow) return row;
  const isMarked = (index: number) => {
    const one = row[index];
    return typeof one === 'object' && one.marks.length > 0;
  };
  const isNear = (index: number) => isMarked(index) || (reach > 0 && (isMarked(index - 1) || isMarked(index + 1)));
  const short: (MarkedTouchpoint | number)[] = [];
  for (let at = 0; at < row.length; ) {
    let end = at;
    while (end < row.length && !isNear(end)) end += 1;
    const [one] = row.slice(at, at + 1);
    if (one !== undefined && end - at < 2) short.push(one);
    else if (end > at) short.push(end - at);
    at = Math.max(end, at + 1);
  }
  return short;
}
