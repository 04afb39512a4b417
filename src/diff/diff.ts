/**
 * Two versions of a file as the changes that lead from the one to the other. The same versions always give the same
 * changes in the same order; a file that is only set out or ordered otherwise gives none.
 */
import type { Model } from '../model/index.js';
import type { Change, Place, Side, Step } from './change.js';
import { thingCode } from './codes.js';
import type { Entry } from './entry.js';
import { type FactChange, factChanges } from './facts.js';
import { fingerprintOf } from './fingerprint.js';
import { longestGrowing } from './order.js';
import { baseKeyOf, outlineOf, type Thing } from './outline.js';
import { type Pairing, pairingOf } from './pairing.js';
import { formerNames } from './references.js';
import { factsOnScale, type Rescalings, rescalingsOf } from './scores.js';

/** In the order of the later version; what is gone stands where it was. */
export function diff(before: Model, after: Model): readonly Change[] {
  const pairing = pairingOf(outlineOf(before), outlineOf(after));
  return changesOf(pairing, { before: before.uri, after: after.uri }, rescalingsOf(pairing));
}

/** The same, of versions whose things have found each other. */
export function changesOf(pairing: Pairing, uris: Uris, rescalings: Rescalings): readonly Change[] {
  const former = formerNames(pairing);
  return [
    ...pairing.before.flatMap((entry) => gone(entry, pairing, uris)),
    ...pairing.after.flatMap((entry) => come(entry, pairing, uris)),
    ...movedIn(pairing, uris),
    ...pairing.after.flatMap((entry) => called(entry, pairing, uris)),
    ...pairing.after.flatMap((entry) => stated(entry, pairing, uris, { former, rescalings })),
  ];
}

export interface Uris {
  readonly before: string;
  readonly after: string;
}

/** A thing that is gone takes what was in it along, but for what moved out of it. */
function gone(entry: Entry, { otherOf, idOf }: Pairing, uris: Uris): readonly Change[] {
  const { parent } = entry;
  if (otherOf(entry) !== undefined || (parent !== undefined && otherOf(parent) === undefined)) return [];
  const { code, class: of } = thingCode(entry.thing.kind, 'removed');
  return [
    make(entry, {
      code,
      class: of,
      from: entry.thing.title,
      before: sideOf(entry, uris.before),
      step: { do: 'remove', id: idOf(entry) },
    }),
  ];
}

function come(entry: Entry, { otherOf, idOf, after }: Pairing, uris: Uris): readonly Change[] {
  const { parent, thing } = entry;
  if (otherOf(entry) !== undefined || (parent !== undefined && otherOf(parent) === undefined)) return [];
  const step: Step = {
    do: 'add',
    id: idOf(entry),
    parent: idOf(parent),
    kind: thing.kind,
    ...behind(entry, after, idOf),
  };
  const { code, class: of } = thingCode(thing.kind, 'added');
  return [make(entry, { code, class: of, to: thing.title, after: sideOf(entry, uris.after), step })];
}

/** To another parent, or past a sibling: of those that kept their order, none has moved. */
function movedIn({ after, before, idOf, otherOf }: Pairing, uris: Uris): readonly Change[] {
  const placeBefore = new Map(before.map((entry, place) => [entry, place]));
  const parents = new Set(after.map(({ parent }) => parent));
  const stayed = new Set<Entry>();
  for (const parent of parents) {
    const children = after.filter(
      (entry) => entry.parent === parent && isOrdered(entry) && staysIn(entry, parent, { otherOf, idOf }),
    );
    const places = children.map((entry) => placeBefore.get(otherOf(entry) ?? entry) ?? 0);
    const kept = longestGrowing(places);
    for (const [place, entry] of children.entries()) if (kept.has(place)) stayed.add(entry);
  }
  return after.flatMap((entry): readonly Change[] => {
    const other = otherOf(entry);
    if (other === undefined || stayed.has(entry)) return [];
    const isSameParent = staysIn(entry, entry.parent, { otherOf, idOf });
    if (isSameParent && !isOrdered(entry)) return [];
    const { code, class: of } = thingCode(entry.thing.kind, 'moved');
    const step: Step = { do: 'move', id: idOf(entry), parent: idOf(entry.parent), ...behind(entry, after, idOf) };
    const [from, to] = [other.parent?.thing.title ?? '', entry.parent?.thing.title ?? ''];
    return [
      make(entry, {
        code,
        class: of,
        from,
        to,
        former: placeOf(other),
        before: sideOf(other, uris.before),
        after: sideOf(entry, uris.after),
        step,
      }),
    ];
  });
}

/** Whether the order of things of this kind says anything. */
function isOrdered({ thing }: Entry): boolean {
  return thing.kind === 'phase' || thing.kind === 'touchpoint';
}

function staysIn(
  entry: Entry,
  parent: Entry | undefined,
  { otherOf, idOf }: Pick<Pairing, 'otherOf' | 'idOf'>,
): boolean {
  const other = otherOf(entry);
  return other !== undefined && idOf(other.parent) === idOf(parent);
}

/** The sibling of its kind right before it. */
function behind(entry: Entry, all: readonly Entry[], idOf: Pairing['idOf']): { readonly behind?: number } {
  const siblings = all.filter(({ parent, thing }) => parent === entry.parent && thing.kind === entry.thing.kind);
  const previous = siblings[siblings.indexOf(entry) - 1];
  return previous === undefined || !isOrdered(entry) ? {} : { behind: idOf(previous) };
}

function called(entry: Entry, { otherOf, idOf }: Pairing, uris: Uris): readonly Change[] {
  const other = otherOf(entry);
  const { name, title, kind } = entry.thing;
  if (other === undefined || (other.thing.name === name && other.thing.title === title)) return [];
  const isTitle = other.thing.title !== title;
  // A pain or opportunity has its text for a title: who writes it anew renames nothing.
  const isReworded = isTitle && (kind === 'pain' || kind === 'opportunity');
  const { code, class: of } = thingCode(kind, isReworded ? 'changed' : 'renamed');
  // What had no name of its own was known by its title.
  const [from, to] = isTitle ? [other.thing.title, title] : [other.thing.name || title, name || title];
  const step: Step = { do: 'call', id: idOf(entry), name, title };
  return [
    make(entry, {
      code,
      class: of,
      from,
      to,
      before: sideOf(other, uris.before),
      after: sideOf(entry, uris.after),
      step,
    }),
  ];
}

function stated(
  entry: Entry,
  { otherOf, idOf }: Pairing,
  uris: Uris,
  { former, rescalings }: { readonly former: ReturnType<typeof formerNames>; readonly rescalings: Rescalings },
): readonly Change[] {
  const other = otherOf(entry);
  if (other === undefined) return [];
  const id = idOf(entry);
  const facts = entry.thing.facts.map((fact) => former(fact, entry.journey));
  return factChanges(factsOnScale(other, rescalings), facts).map((change) => {
    const { code, before, after, from, to, delta } = change;
    const { keyword, key } = after ?? before ?? { keyword: '', key: '' };
    return make(entry, {
      ...code,
      keyword,
      key: baseKeyOf({ key }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(delta === undefined ? {} : { delta }),
      ...(before === undefined ? {} : { before: { uri: uris.before, span: before.span } }),
      ...(after === undefined ? {} : { after: { uri: uris.after, span: after.span } }),
      step: stepOf(id, change),
    });
  });
}

/** A fact is stated as a whole, whichever of its fields changed. */
function stepOf(id: number, { before, after }: FactChange): Step {
  if (after === undefined) return { do: 'unstate', id, keyword: before?.keyword ?? '', key: before?.key ?? '' };
  const replaced = before !== undefined && before.key !== after.key ? { replaces: before.key } : {};
  return { do: 'state', id, keyword: after.keyword, key: after.key, fields: after.fields, ...replaced };
}

function make(entry: Entry, change: Omit<Change, 'place' | 'fingerprint'>): Change {
  const place = placeOf(entry);
  return { ...change, place, fingerprint: fingerprintOf(change, place) };
}

function placeOf(entry: Entry): Place {
  const { kind, name } = entry.thing;
  const path: Thing[] = [];
  for (let one: Entry | undefined = entry; one !== undefined; one = one.parent) path.unshift(one.thing);
  return { kind, name, titles: path.map(({ title }) => title), labels: path.map(({ labels }) => labels) };
}

function sideOf({ thing }: Entry, uri: string): Side {
  return { uri, span: thing.span };
}
