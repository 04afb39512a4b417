/**
 * Two versions of a file that began as one, put together by facts: what either changed is in the result, at its place, in the
 * text of ours. Where both changed the same fact in different ways, or where only the result would be wrong, both stand
 * between markers. Every result is read again and compared with the three versions.
 */
import type { AnyFinding } from '../model/index.js';
import { culprits, faultsOf, isOfTheFlow, newFaults, type Read } from './findings.js';
import { type Item, type Items, itemsOf, type Versions } from './items.js';
import { lineEndingOf } from './layout.js';
import { type Conflict, isConflict, type Marking, marked, type Part, settled } from './parts.js';
import { type Choice, type Forced, isSamePlan, type Plan, type Planned, planned, type Rewritten } from './plan.js';
import { printed } from './print.js';
import { scaled } from './scales.js';
import { asPlanned, isWhole } from './verify.js';
import { once, type SideName, versionOf } from './version.js';
import { wholeFiles } from './whole-files.js';

export type Texts = Conflict;

export interface MergeRequest extends Texts, Marking {}

export interface Merged {
  readonly text: string;
  readonly conflicts: number;
  /** Whether nothing finer than the whole file could be shown to hold all of both. */
  readonly isWholeFile: boolean;
  /** What only the result has, and no choice between two facts would mend: to be said, not to be chosen. */
  readonly warnings: readonly AnyFinding[];
}

/** The versions that have errors, so that only a part of them is known: lines have to be merged. */
export interface Unreadable {
  readonly unreadable: readonly SideName[];
}

export function merge({ base, ours, theirs, ...marking }: MergeRequest): Merged | Unreadable {
  const simple = mergedSimply({ base, ours, theirs });
  if (simple !== undefined) return { text: simple, conflicts: 0, isWholeFile: false, warnings: [] };
  const versions = { base: versionOf(base), ours: versionOf(ours), theirs: versionOf(theirs) };
  const unreadable = (['base', 'ours', 'theirs'] as const).filter((side) => versions[side].isBroken);
  if (unreadable.length > 0) return { unreadable };
  const result = mergedParts(versions);
  if (result === undefined) return mergedWhole({ base, ours, theirs, ...marking });
  const { parts, warnings } = result;
  return { ...inMarks(parts, ours, marking), isWholeFile: false, warnings };
}

/** A conflict of all that differs between the versions. */
export function mergedWhole({ base, ours, theirs, ...marking }: MergeRequest): Merged {
  return { ...inMarks(wholeFiles({ base, ours, theirs }), ours, marking), isWholeFile: true, warnings: [] };
}

function inMarks(parts: readonly Part[], ours: string, marking: Marking) {
  return { text: marked(parts, marking, lineEndingOf(ours)), conflicts: parts.filter(isConflict).length };
}

/** Where at most one side changed anything. */
function mergedSimply({ base, ours, theirs }: Texts): string | undefined {
  if (ours === theirs || theirs === base) return ours;
  return ours === base ? theirs : undefined;
}

type Both<T> = Readonly<Record<Choice, T>>;

/** So often a conflict is made larger before it takes the whole file. */
const mostRounds = 8;

/** Nothing where the result cannot be shown to hold all of both sides. */
function mergedParts(
  versions: Versions,
): { readonly parts: readonly Part[]; readonly warnings: readonly AnyFinding[] } | undefined {
  const items = itemsOf(versions);
  const { rewritten, forced: first } = scaled(items);
  const forced = new Map(first);
  for (let round = 0; round < mostRounds; round += 1) {
    const plans = planBoth(items, forced, rewritten);
    if (plans === undefined) return undefined;
    const parts = printed({ ours: plans.ours.file, theirs: plans.theirs.file }, items);
    const reads = readBoth(parts, plans, items);
    if (reads === undefined) return undefined;
    if (!isWhole(items, plans.ours.file, 'ours', forced) || !isWhole(items, plans.theirs.file, 'theirs', forced)) {
      return undefined;
    }
    const { wrong, warnings } = wrongIn(reads, items, forced);
    if (wrong.size === 0) return { parts, warnings };
    for (const [item, extent] of wrong) forced.set(item, extent);
  }
  return undefined;
}

/** Until everything that a side keeps has a place. */
function planBoth(items: Items, forced: Map<Item, 'itself' | 'whole'>, rewritten: Rewritten): Both<Plan> | undefined {
  for (let round = 0; round < mostRounds; round += 1) {
    const plans = {
      ours: planned(items, 'ours', forced, rewritten),
      theirs: planned(items, 'theirs', forced, rewritten),
    };
    const homeless = (['ours', 'theirs'] as const).flatMap((side) =>
      plans[side].homeless.flatMap((item) => item[side]?.parent ?? []),
    );
    if (homeless.length === 0) return plans;
    for (const parent of homeless) forced.set(items.itemOf(parent), 'itself');
  }
  return undefined;
}

/** What the text says with every conflict settled for either side, when that is as planned. */
function readBoth(parts: readonly Part[], plans: Both<Plan>, items: Items): Both<Read> | undefined {
  const texts = { ours: settled(parts, 'ours'), theirs: settled(parts, 'theirs') };
  const read = (text: string, file: Planned): Read | undefined => {
    const known = Object.values(items.versions).find((version) => version.text === text);
    const version = known ?? versionOf(text);
    const found = version.isBroken ? undefined : asPlanned(version, file, items);
    return found && { version, planned: found };
  };
  const ours = read(texts.ours, plans.ours.file);
  if (ours === undefined) return undefined;
  const theirs = texts.theirs === texts.ours ? ours : read(texts.theirs, plans.theirs.file);
  return theirs && { ours, theirs };
}

/** Things that have to be taken from one side, as together they are wrong. */
function wrongIn(
  reads: Both<Read>,
  items: Items,
  forced: Forced,
): { readonly wrong: ReadonlyMap<Item, 'itself' | 'whole'>; readonly warnings: readonly AnyFinding[] } {
  const wrong = new Map<Item, 'itself' | 'whole'>();
  const warnings: AnyFinding[] = [];
  const { versions } = items;
  const faults = {
    base: once(() => faultsOf(versions.base.model)),
    ours: once(() => faultsOf(versions.ours.model)),
    theirs: once(() => faultsOf(versions.theirs.model)),
  };
  for (const read of new Set([reads.ours, reads.theirs])) {
    if (Object.values(versions).includes(read.version)) continue;
    for (const finding of newFaults(faultsOf(read.version.model), faults)) {
      if (isOfTheFlow(finding)) {
        if (read === reads.ours) warnings.push(finding);
        continue;
      }
      const found = culprits(finding, read, items);
      for (const item of larger(found, reads, items, forced)) wrong.set(...item);
    }
  }
  return { wrong, warnings };
}

/**
 * First the things themselves. Where the two sides then differ in one of them, somebody has to choose there. Where they do
 * not, the fault comes from something else around them.
 */
function larger(
  found: ReadonlySet<Item>,
  reads: Both<Read>,
  { file, itemOf }: Items,
  forced: Forced,
): readonly (readonly [Item, 'itself' | 'whole'])[] {
  const fresh = [...found].filter((item) => !forced.has(item) && item !== file);
  if (fresh.length > 0) return fresh.map((item) => [item, 'itself']);
  const plans = { ours: plansByItem(reads.ours), theirs: plansByItem(reads.theirs) };
  let around = [...found];
  while (around.length > 0) {
    if (around.some((item) => isChosen(plans.ours.get(item), plans.theirs.get(item)))) return [];
    const parents = around.flatMap(({ ours, theirs, base }) => (ours ?? theirs ?? base)?.parent ?? []).map(itemOf);
    const whole = parents.filter((item) => forced.get(item) !== 'whole');
    if (whole.length > 0) return whole.map((item) => [item, 'whole']);
    around = parents;
  }
  return [[file, 'whole']];
}

function plansByItem({ planned: found }: Read): ReadonlyMap<Item, Planned> {
  return new Map([...found.values()].map((plan) => [plan.item, plan]));
}

function isChosen(one: Planned | undefined, other: Planned | undefined): boolean {
  return one === undefined || other === undefined ? one !== other : !isSamePlan(one, other);
}
