/** Whether a merge of lines holds what both sides have, as far as the texts can be read. */
import type { Unit } from '../language/index.js';
import { faultsOf, newFaults } from './findings.js';
import { itemsOf } from './items.js';
import type { Texts } from './merge.js';
import { planned } from './plan.js';
import { asPlanned } from './verify.js';
import { plainImage, type Version, versionOf } from './version.js';

/** The text with every conflict settled for either side; the same text twice where there is none. */
export interface Settled {
  readonly ours: string;
  readonly theirs: string;
}

/**
 * Without conflicts, it has to be what a merge by facts makes of what was read, thing by thing and in order. With conflicts,
 * which may hold more than facts would need, each side has to have as much of everything as both sides leave it.
 */
export function holdsBoth({ base, ours, theirs }: Texts, settled: Settled): boolean {
  const versions = { base: versionOf(base), ours: versionOf(ours), theirs: versionOf(theirs) };
  const results = { ours: versionOf(settled.ours), theirs: versionOf(settled.theirs) };
  if (settled.ours !== settled.theirs) {
    return (['ours', 'theirs'] as const).every((side) => isEnough(versions, results[side], side));
  }
  const items = itemsOf(versions);
  const none = { base: new Map(), ours: new Map(), theirs: new Map() };
  const faults = {
    base: () => faultsOf(versions.base.model),
    ours: () => faultsOf(versions.ours.model),
    theirs: () => faultsOf(versions.theirs.model),
  };
  return (
    (['ours', 'theirs'] as const).every((side) => {
      const { file, homeless } = planned(items, side, new Map(), none);
      return homeless.length === 0 && asPlanned(results.ours, file, items) !== undefined;
    }) && newFaults(faultsOf(results.ours.model), faults).length === 0
  );
}

type Versions = Readonly<Record<'base' | 'ours' | 'theirs', Version>>;

function isEnough({ base, ours, theirs }: Versions, result: Version, side: 'ours' | 'theirs'): boolean {
  const [b, o, t, found] = [base, ours, theirs, result].map(({ file }) => counted(file)) as [
    Counts,
    Counts,
    Counts,
    Counts,
  ];
  return [...new Set([...o.keys(), ...t.keys(), ...found.keys()])].every((key) => {
    const [before, one, other, now] = [b, o, t, found].map((counts) => counts.get(key) ?? 0) as [
      number,
      number,
      number,
      number,
    ];
    const [own, others] = side === 'ours' ? [one, other] : [other, one];
    const least = Math.max(0, own - Math.max(0, before - others));
    return now >= least && now <= Math.max(one, other, one + other - before);
  });
}

type Counts = ReadonlyMap<string, number>;

/** How often each thing is said, comments included. */
function counted(file: Unit): Counts {
  const counts = new Map<string, number>();
  const visit = ({ words, lead, inner, trail, children }: Unit) => {
    const sentences = [words.map(plainImage).join(' '), ...[...lead, ...inner, ...trail].map(plainImage)];
    for (const sentence of sentences) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
    children.forEach(visit);
  };
  visit(file);
  return counts;
}
