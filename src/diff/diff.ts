/**
 * Two versions of a file as the changes that lead from the one to the other. The same versions always give the same
 * changes in the same order; a file that is only set out or ordered otherwise gives none.
 */
import type { Model, Span } from '../model/index.js';
import type { Change, Place, Side, Step } from './change.js';
import { thingCode } from './codes.js';
import { type Entry, type FileOutline, fileOutlinesOf, isOrdered, type VersionFile } from './entry.js';
import { type FactChange, factChanges } from './facts.js';
import { shortPaths } from './files.js';
import { fingerprintOf } from './fingerprint.js';
import { longestGrowing } from './order.js';
import { baseKeyOf, type Thing } from './outline.js';
import { type Pairing, pairingOfFiles } from './pairing.js';
import { formerNames } from './references.js';
import { factsOnScale, type Rescalings, rescalingsOf } from './scores.js';

/** In the order of the later version; what is gone stands where it was. */
export function diff(before: Model, after: Model): readonly Change[] {
  return changesOf(pairingOfFiles(fileOutlinesOf([asFile(before)]), fileOutlinesOf([asFile(after)])));
}

/** By itself a file is the same one wherever it lies. */
export function asFile(model: Model): VersionFile {
  return { path: '', model };
}

/** The same, of versions whose things have found each other. */
export function changesOf(pairing: Pairing): readonly Change[] {
  return changedEntries(pairing, rescalingsOf(pairing)).map(({ change }) => change);
}

/** A change with what changed: of what is gone, as it was. */
export interface ChangedEntry {
  readonly entry: Entry;
  readonly change: Change;
}

export function changedEntries(pairing: Pairing, rescalings: Rescalings): readonly ChangedEntry[] {
  const former = formerNames(pairing);
  const isHere = ({ file }: Entry) => !file.isContext;
  const before = pairing.before.filter(isHere);
  const after = pairing.after.filter((entry) => {
    const other = pairing.otherOf(entry);
    return isHere(entry) || (other !== undefined && isHere(other));
  });
  return [
    ...before.flatMap((entry) => gone(entry, pairing)),
    ...after.filter(isHere).flatMap((entry) => come(entry, pairing)),
    ...movedIn(after, pairing),
    ...after.flatMap((entry) => called(entry, pairing)),
    ...after.flatMap((entry) => stated(entry, pairing, { former, rescalings })),
  ];
}

/** A thing that is gone takes what was in it along, but for what moved out of it. */
function gone(entry: Entry, { otherOf, idOf }: Pairing): readonly ChangedEntry[] {
  const { parent } = entry;
  if (otherOf(entry) !== undefined || (parent !== undefined && otherOf(parent) === undefined)) return [];
  const { code, class: of } = thingCode(entry.thing.kind, 'removed');
  return [
    make(entry, {
      code,
      class: of,
      from: entry.thing.title,
      before: sideOf(entry),
      step: { do: 'remove', id: idOf(entry) },
    }),
  ];
}

function come(entry: Entry, { otherOf, idOf, siblingsOf }: Pairing): readonly ChangedEntry[] {
  const { parent, thing } = entry;
  if (otherOf(entry) !== undefined || (parent !== undefined && otherOf(parent) === undefined)) return [];
  const step: Step = {
    do: 'add',
    id: idOf(entry),
    parent: idOf(parent),
    kind: thing.kind,
    ...behind(entry, siblingsOf(entry), idOf),
  };
  const { code, class: of } = thingCode(thing.kind, 'added');
  return [make(entry, { code, class: of, to: thing.title, after: sideOf(entry), step })];
}

/** To another parent or file, or past a sibling: of those that kept their order, none has moved. */
function movedIn(after: readonly Entry[], pairing: Pairing): readonly ChangedEntry[] {
  const { before, idOf, otherOf, siblingsOf } = pairing;
  const placeBefore = new Map(before.map((entry, place) => [entry, place]));
  const stayed = new Set<Entry>();
  for (const row of new Set(after.filter(isOrdered).map(siblingsOf))) {
    const children = row.filter((entry) => staysIn(entry, pairing));
    const places = children.map((entry) => placeBefore.get(otherOf(entry) ?? entry) ?? 0);
    const kept = longestGrowing(places);
    for (const [place, entry] of children.entries()) if (kept.has(place)) stayed.add(entry);
  }
  return after.flatMap((entry): readonly ChangedEntry[] => {
    const other = otherOf(entry);
    if (other === undefined || stayed.has(entry)) return [];
    if (!isOrdered(entry) && staysIn(entry, pairing)) return [];
    const { code, class: of } = thingCode(entry.thing.kind, 'moved');
    const step: Step = {
      do: 'move',
      id: idOf(entry),
      parent: idOf(entry.parent),
      ...behind(entry, siblingsOf(entry), idOf),
    };
    return [
      make(entry, {
        code,
        class: of,
        ...homes(other, entry),
        former: placeOf(other),
        before: sideOf(other),
        after: sideOf(entry),
        step,
      }),
    ];
  });
}

/** What something stood in and stands in: the titles of both, else the paths of the files. */
function homes(before: Entry, after: Entry): { readonly from: string; readonly to: string } {
  if (before.parent === undefined && after.parent === undefined) return shortPaths(before.file, after.file);
  return { from: before.parent?.thing.title ?? '', to: after.parent?.thing.title ?? '' };
}

function staysIn(entry: Entry, { otherOf, idOf, formerFileOf }: Pairing): boolean {
  const other = otherOf(entry);
  if (other === undefined) return false;
  if (entry.parent === undefined && other.parent === undefined) return formerFileOf(entry.file) === other.file;
  return idOf(other.parent) === idOf(entry.parent);
}

/** The sibling of its kind right before it. */
function behind(entry: Entry, siblings: readonly Entry[], idOf: Pairing['idOf']): { readonly behind?: number } {
  const previous = siblings[siblings.indexOf(entry) - 1];
  return previous === undefined || !isOrdered(entry) ? {} : { behind: idOf(previous) };
}

function called(entry: Entry, { otherOf, idOf }: Pairing): readonly ChangedEntry[] {
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
      before: sideOf(other),
      after: sideOf(entry),
      step,
    }),
  ];
}

function stated(
  entry: Entry,
  { otherOf, idOf }: Pairing,
  { former, rescalings }: { readonly former: ReturnType<typeof formerNames>; readonly rescalings: Rescalings },
): readonly ChangedEntry[] {
  const other = otherOf(entry);
  if (other === undefined) return [];
  const id = idOf(entry);
  const facts = entry.thing.facts.map((fact) => former(fact, entry));
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
      ...(before === undefined ? {} : { before: { uri: other.file.uri, span: before.span } }),
      ...(after === undefined ? {} : { after: { uri: entry.file.uri, span: after.span } }),
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

/** A file that has another path; what is in it moved along. */
export function movedFile(before: FileOutline, after: FileOutline): Change {
  const { code, class: of } = thingCode('file', 'moved');
  const { from, to } = shortPaths(before, after);
  const place: Place = { kind: 'file', name: '', titles: [to], labels: [[]] };
  const change = {
    code,
    class: of,
    from,
    to,
    before: { uri: before.uri, span: start },
    after: { uri: after.uri, span: start },
    step: { do: 'call', id: 0, name: '', title: to },
  } as const;
  return { ...change, place, fingerprint: fingerprintOf(change, place) };
}

const start: Span = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function make(entry: Entry, change: Omit<Change, 'place' | 'fingerprint'>): ChangedEntry {
  const place = placeOf(entry);
  return { entry, change: { ...change, place, fingerprint: fingerprintOf(change, place) } };
}

export function placeOf(entry: Entry): Place {
  const { kind, name } = entry.thing;
  const path: Thing[] = [];
  for (let one: Entry | undefined = entry; one !== undefined; one = one.parent) path.unshift(one.thing);
  return { kind, name, titles: path.map(({ title }) => title), labels: path.map(({ labels }) => labels) };
}

function sideOf({ thing, file: { uri } }: Entry): Side {
  return { uri, span: thing.span };
}
