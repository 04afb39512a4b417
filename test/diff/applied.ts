/** What a list of changes makes of the version before: every thing by its number, to compare with the version after. */
import type { Change, Pairing } from '../../src/diff/index.js';
import { formerNames } from '../../src/diff/references.js';

export interface Known {
  readonly parent: number;
  readonly name: string;
  readonly title: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** Phases and touchpoints, in their order. */
  readonly order: readonly number[];
}

export type State = Readonly<Record<number, Known>>;

type Entries = Pairing['before'];

interface Open {
  parent: number;
  name: string;
  title: string;
  facts: Record<string, unknown>;
  order: number[];
}

function stateOf(entries: Entries, pairing: Pairing, isAfter: boolean): Map<number, Open> {
  const former = formerNames(pairing);
  const state = new Map<number, Open>([[0, { parent: 0, name: '', title: '', facts: {}, order: [] }]]);
  for (const entry of entries) {
    const { name, title, facts } = entry.thing;
    const own = facts.map((fact) => (isAfter ? former(fact, entry) : fact));
    const parent = pairing.idOf(entry.parent);
    state.set(pairing.idOf(entry), {
      parent,
      name,
      title,
      facts: Object.fromEntries(own.map(({ keyword, key, fields }) => [`${keyword} ${key}`, fields])),
      order: [],
    });
    if (isOrdered(entry)) state.get(parent)?.order.push(pairing.idOf(entry));
  }
  return state;
}

const isOrdered = ({ thing }: Entries[number]) => thing.kind === 'phase' || thing.kind === 'touchpoint';

export function after(pairing: Pairing): State {
  return told(stateOf(pairing.after, pairing, true));
}

/** Facts of one word and key have numbers, which say nothing. */
function told(state: ReadonlyMap<number, Open>): State {
  return Object.fromEntries(
    [...state].map(([id, one]) => {
      const groups: Record<string, string[]> = {};
      for (const [key, fields] of Object.entries(one.facts)) {
        const sorted = Object.entries(fields ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
        const group = key.split('\u0000')[0] ?? '';
        groups[group] = [...(groups[group] ?? []), JSON.stringify(sorted)].toSorted();
      }
      return [id, { ...one, facts: groups }];
    }),
  );
}

export function applied(pairing: Pairing, changes: readonly Change[]): State {
  const state = stateOf(pairing.before, pairing, false);
  const target = stateOf(pairing.after, pairing, true);
  const place = (id: number, parent: number, behind: number | undefined) => {
    for (const one of state.values()) one.order = one.order.filter((other) => other !== id);
    const order = state.get(parent)?.order;
    order?.splice(behind === undefined ? 0 : order.indexOf(behind) + 1, 0, id);
  };
  const steps = changes.map(({ step }) => step);
  const removed = new Set(steps.flatMap((step) => (step.do === 'remove' ? [step.id] : [])));
  const arriving = new Map(
    steps.flatMap((step) => (step.do === 'add' || step.do === 'move' ? [[step.id, step] as const] : [])),
  );
  // In the order of the later version, so that what something stands behind is there already.
  for (const entry of pairing.after) {
    const id = pairing.idOf(entry);
    const step = arriving.get(id);
    const isWithinAdded = !state.has(id) && step === undefined;
    if (step?.do === 'add' || isWithinAdded) {
      const own = target.get(id);
      if (own === undefined) throw new Error('an added thing is in neither version');
      state.set(id, { ...own, order: isWithinAdded ? [] : [], parent: pairing.idOf(entry.parent) });
      if (isOrdered(entry)) {
        if (step?.do === 'add') place(id, step.parent, step.behind);
        else state.get(pairing.idOf(entry.parent))?.order.push(id);
      }
    } else if (step?.do === 'move') {
      const moving = state.get(id);
      if (moving !== undefined) moving.parent = step.parent;
      if (isOrdered(entry)) place(id, step.parent, step.behind);
    }
  }
  for (const step of steps) {
    const one = 'id' in step ? state.get(step.id) : undefined;
    if (step.do === 'call' && one) Object.assign(one, { name: step.name, title: step.title });
    if (step.do === 'unstate' && one) delete one.facts[`${step.keyword} ${step.key}`];
    if (step.do === 'state' && one) {
      if (step.replaces !== undefined) delete one.facts[`${step.keyword} ${step.replaces}`];
      one.facts[`${step.keyword} ${step.key}`] = step.fields;
    }
  }
  const isGone = (id: number): boolean => id !== 0 && (removed.has(id) || isGone(state.get(id)?.parent ?? 0));
  for (const id of [...state.keys()].filter(isGone)) {
    state.delete(id);
    for (const one of state.values()) one.order = one.order.filter((other) => other !== id);
  }
  return told(state);
}
