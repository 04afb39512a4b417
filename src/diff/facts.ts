/** What differs between the facts of one thing. */
import { clearPairs, type Said, wordsIn } from './alike.js';
import { factCode, type Happening } from './codes.js';
import { baseKeyOf, type Fact, type Fields } from './outline.js';

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
  const [olds, news] = [new Map(before.map(keyed)), new Map(renumbered(before, after).map(keyed))];
  const changed = [...olds].flatMap(([key, one]) => {
    const other = news.get(key);
    return other === undefined ? [] : fieldChanges(one, other);
  });
  const gone = [...olds].flatMap(([key, one]) => (news.has(key) ? [] : [one]));
  const come = [...news].flatMap(([key, one]) => (olds.has(key) ? [] : [one]));
  const reworded = pairsOf(gone, come);
  const paired = new Set(reworded.flat());
  const alone = (one: Fact) => !paired.has(one);
  return [
    ...changed,
    ...reworded.flatMap(([one, other]) => [said('changed', one, other), ...fieldChanges(one, other, 'text')]),
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

/** Facts with one key are numbered by their order, which says nothing: those that say the same get the same number. */
function renumbered(before: readonly Fact[], after: readonly Fact[]): readonly Fact[] {
  const isRepeated = (fact: Fact) => fact.key !== baseKeyOf(fact) && fact.keyword !== first;
  const groups = new Set([...before, ...after].filter(isRepeated).map(groupOf));
  if (groups.size === 0) return after;
  const keys = new Map<Fact, string>();
  for (const group of groups) {
    const olds = before.filter((fact) => groupOf(fact) === group);
    const news = after.filter((fact) => groupOf(fact) === group);
    const free = new Set(olds);
    const take = (one: Fact, old: Fact | undefined) => {
      if (old === undefined) return;
      free.delete(old);
      keys.set(one, old.key);
    };
    for (const one of news)
      take(
        one,
        [...free].find((old) => isSame({ ...old, key: one.key }, one)),
      );
    for (const one of news) if (!keys.has(one)) take(one, [...free][0]);
    const rest = news.filter((one) => !keys.has(one));
    for (const [at, one] of rest.entries()) {
      const number = olds.length + at + 1;
      keys.set(one, number === 1 ? baseKeyOf(one) : `${baseKeyOf(one)}\u0000${number}`);
    }
  }
  return after.map((fact) => ({ ...fact, key: keys.get(fact) ?? fact.key }));
}

/** Of emotions of one persona the first one counts, so that their order does say something. */
const first = 'emotion';

function groupOf(fact: Fact): string {
  return `${fact.keyword}\u0001${baseKeyOf(fact)}`;
}

/**
 * Texts of one word that are clearly alike; and the two that are left when one went and one came, as nobody would call
 * that two changes.
 */
function pairsOf(gone: readonly Fact[], come: readonly Fact[]): readonly (readonly [Fact, Fact])[] {
  const words = new Set(gone.map(({ keyword }) => keyword));
  return [...words].flatMap((keyword): readonly (readonly [Fact, Fact])[] => {
    const [olds, news] = [gone, come].map((facts) => facts.filter((fact) => fact.keyword === keyword && isText(fact)));
    if (olds === undefined || news === undefined) return [];
    const alike = clearPairs(olds.map(wordsOf), news.map(wordsOf)).flatMap((pair) =>
      together(olds[pair.before], news[pair.after]),
    );
    const paired = new Set(alike.flat());
    const [[old, ...olders], [one, ...newer]] = [
      olds.filter((fact) => !paired.has(fact)),
      news.filter((fact) => !paired.has(fact)),
    ];
    return olders.length + newer.length === 0 ? [...alike, ...together(old, one)] : alike;
  });
}

function together(one: Fact | undefined, other: Fact | undefined): readonly (readonly [Fact, Fact])[] {
  return one === undefined || other === undefined ? [] : [[one, other]];
}

/** Told apart by what it says; a translation is by its language, and what a persona is about by its topic. */
function isText(fact: Fact): boolean {
  return fact.fields.text !== undefined && fact.fields.text === baseKeyOf(fact);
}

function wordsOf({ fields: { text } }: Fact): Said {
  return wordsIn(typeof text === 'string' ? text : '');
}

function fieldChanges(before: Fact, after: Fact, except?: string): readonly FactChange[] {
  const fields = new Set([...Object.keys(before.fields), ...Object.keys(after.fields)].filter((one) => one !== except));
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
function mainOf({ text, score, name, value, to, share, why, path, ...others }: Fields): string {
  const main = text ?? score ?? name ?? value ?? to ?? share ?? why ?? path ?? Object.values(others)[0];
  return main === undefined ? '' : written(main);
}

function written(value: Fields[string]): string {
  return typeof value === 'object' ? value.join(', ') : String(value);
}
