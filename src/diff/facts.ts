/** What differs between the facts of one thing. */
import { factCode, type Happening } from './codes.js';
import type { Fact, Fields } from './outline.js';

export interface FactChange {
  readonly code: ReturnType<typeof factCode>;
  readonly before?: Fact;
  readonly after?: Fact;
  /** What is said on each side, as a reader would write it. */
  readonly from?: string;
  readonly to?: string;
  readonly delta?: number;
}

/** Facts of one word and key are the same fact; of repeated texts those that are clearly alike are one that was reworded. */
export function factChanges(before: readonly Fact[], after: readonly Fact[]): readonly FactChange[] {
  if (before.length === after.length && before.every((fact, place) => isSame(fact, after[place]))) return [];
  const [olds, news] = [new Map(before.map(keyed)), new Map(after.map(keyed))];
  const changed = [...olds].flatMap(([key, one]) => {
    const other = news.get(key);
    return other === undefined ? [] : fieldChanges(one, other);
  });
  const gone = [...olds].flatMap(([key, one]) => (news.has(key) ? [] : [one]));
  const come = [...news].flatMap(([key, one]) => (olds.has(key) ? [] : [one]));
  const reworded = pairsOf(gone, come);
  const alone = (one: Fact) => !reworded.some((pair) => pair.includes(one));
  return [
    ...changed,
    ...reworded.map(([one, other]): FactChange => said('changed', one, other)),
    ...gone.filter(alone).map((one): FactChange => said('removed', one, undefined)),
    ...come.filter(alone).map((one): FactChange => said('added', undefined, one)),
  ];
}

/** Most facts of a version are those of the other, in the same order: nothing of them has to be looked up. */
function isSame(one: Fact, other: Fact | undefined): boolean {
  if (other === undefined || one.keyword !== other.keyword || one.key !== other.key) return false;
  for (const field in { ...one.fields, ...other.fields }) {
    if (!isSameField(one.fields[field], other.fields[field])) return false;
  }
  return true;
}

function isSameField(one: Fields[string] | undefined, other: Fields[string] | undefined): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object') return false;
  return one.length === other.length && one.every((name, place) => name === other[place]);
}

function keyed(fact: Fact): readonly [string, Fact] {
  return [`${fact.keyword}\u0001${fact.key}`, fact];
}

/** Texts of one word, when one went and one came: nobody would call that two changes. */
function pairsOf(gone: readonly Fact[], come: readonly Fact[]): readonly (readonly [Fact, Fact])[] {
  const words = new Set(gone.map(({ keyword }) => keyword));
  return [...words].flatMap((keyword): readonly (readonly [Fact, Fact])[] => {
    const [olds, news] = [gone, come].map((facts) =>
      facts.filter((fact) => fact.keyword === keyword && 'text' in fact.fields),
    );
    const [one, other] = [olds?.[0], news?.[0]];
    return one !== undefined && other !== undefined && olds?.length === 1 && news?.length === 1 ? [[one, other]] : [];
  });
}

function fieldChanges(before: Fact, after: Fact): readonly FactChange[] {
  const fields = new Set([...Object.keys(before.fields), ...Object.keys(after.fields)]);
  return [...fields].flatMap((field): readonly FactChange[] => {
    const [one, other] = [before.fields[field], after.fields[field]];
    if (isSameField(one, other)) return [];
    const happening: Happening = one === undefined ? 'added' : other === undefined ? 'removed' : 'changed';
    const delta =
      typeof one === 'number' && typeof other === 'number' ? Math.round((other - one) * 1e4) / 1e4 : undefined;
    return [
      {
        code: factCode(before.keyword, field, happening),
        before,
        after,
        ...(one === undefined ? {} : { from: written(one) }),
        ...(other === undefined ? {} : { to: written(other) }),
        ...(delta === undefined ? {} : { delta }),
      },
    ];
  });
}

function said(happening: Happening, before: Fact | undefined, after: Fact | undefined): FactChange {
  return {
    code: factCode((after ?? before)?.keyword ?? '', '', happening),
    ...(before === undefined ? {} : { before, from: mainOf(before.fields) }),
    ...(after === undefined ? {} : { after, to: mainOf(after.fields) }),
  };
}

/** What a fact says first of all. */
function mainOf({ text, score, name, value, from, to, share, why, path, ...others }: Fields): string {
  if (from !== undefined && to !== undefined) return `${written(from)} to ${written(to)}`;
  const first = text ?? score ?? name ?? value ?? to ?? share ?? why ?? path ?? from ?? Object.values(others)[0];
  return first === undefined ? '' : written(first);
}

function written(value: Fields[string]): string {
  return typeof value === 'object' ? value.join(', ') : String(value);
}
