/** What only a merge breaks: faults that neither side has, each with the things that it is about. */
import { check } from '../analysis/index.js';
import type { Unit } from '../language/index.js';
import type { AnyFinding, Model } from '../model/index.js';
import type { Item, Items } from './items.js';
import type { Planned } from './plan.js';
import { keywordOf, type Version } from './version.js';

/** The faults of a version that somebody has to mend, by what they say. */
export function faultsOf(model: Model): ReadonlyMap<string, readonly AnyFinding[]> {
  const faults = new Map<string, AnyFinding[]>();
  for (const finding of check(model)) {
    if (finding.severity !== 'error' && finding.severity !== 'warning') continue;
    const key = keyOf(finding);
    faults.set(key, [...(faults.get(key) ?? []), finding]);
  }
  return faults;
}

/** Without what is only there to help. */
function keyOf({ code, about }: AnyFinding): string {
  return `${code} ${JSON.stringify(about, (key, value) => (key === 'nearest' ? undefined : value))}`;
}

type Faults = ReturnType<typeof faultsOf>;

/** Faults that come up more often than in either side, and than both sides' changes together explain. */
export function newFaults(
  result: Faults,
  { base, ours, theirs }: Readonly<Record<'base' | 'ours' | 'theirs', () => Faults>>,
): readonly AnyFinding[] {
  return [...result].flatMap(([key, findings]) => {
    const count = (faults: () => Faults) => faults().get(key)?.length ?? 0;
    const [one, other] = [count(ours), count(theirs)];
    const isKnown = findings.length <= Math.max(one, other) || findings.length <= one + other - count(base);
    return isKnown ? [] : findings;
  });
}

/** Whether it comes of the way through the whole journey, so that no fact can be chosen that would mend it. */
export function isOfTheFlow({ code }: AnyFinding): boolean {
  return code === 'unreachable-touchpoint' || code === 'dead-loop';
}

export interface Read {
  readonly version: Version;
  /** What was planned where each unit of the result stands. */
  readonly planned: ReadonlyMap<Unit, Planned>;
}

/** The things of which one side's version has to be chosen, or nothing is mended by it. */
export function culprits(finding: AnyFinding, { version, planned }: Read, items: Items): ReadonlySet<Item> {
  const places = [
    finding.span,
    ...finding.related.filter(({ uri }) => uri === version.model.uri).map(({ span }) => span),
  ];
  const units = places.flatMap(({ start }) => version.unitAt(version.offsetOf(start)) ?? []);
  const found = new Set<Item>();
  const add = (unit: Unit | undefined) => {
    let known = unit;
    while (known !== undefined && !planned.has(known)) known = known.parent;
    const item = known && planned.get(known)?.item;
    if (item !== undefined) found.add(item);
  };
  units.forEach(add);
  const [first] = units;
  const beside = (first?.parent?.children ?? []).filter((unit) => first && keywordOf(unit) === keywordOf(first));
  // Shares are right or wrong together.
  if (finding.code === 'share-not-100' || finding.code === 'share-over-100') beside.forEach(add);
  if (finding.code === 'emotion-without-persona' || finding.code === 'persona-not-in-journey') {
    journeyPersonas(first)?.forEach(add);
  }
  if (finding.code === 'score-out-of-scale' && first !== undefined) {
    const journey = above(first, 'journey');
    journey?.children.filter((unit) => keywordOf(unit) === 'scale').forEach(add);
  }
  if (finding.code === 'unresolved-reference') {
    const { kind, name } = finding.about;
    for (const item of declaring(items, kind, name)) found.add(item);
  }
  return found;
}

function journeyPersonas(unit: Unit | undefined): readonly Unit[] | undefined {
  return unit && above(unit, 'journey')?.children.filter((child) => keywordOf(child) === 'persona');
}

function above(unit: Unit, keyword: string): Unit | undefined {
  for (let at: Unit | undefined = unit; at !== undefined; at = at.parent) if (keywordOf(at) === keyword) return at;
  return undefined;
}

/** What is called so in any version. */
function declaring(items: Items, kind: string, name: string): readonly Item[] {
  return (['base', 'ours', 'theirs'] as const).flatMap((side) =>
    [...items.versions[side].declared.values()]
      .filter((declared) => declared.kind === kind && declared.name === name)
      .map(({ unit }) => items.itemOf(unit)),
  );
}
