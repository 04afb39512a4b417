/** What a merge has to be, told from the plain journeys alone. */
import { headOf, type Line, linesOf, mapped, type Node, type Spot, spotsOf } from './plain.js';

export interface Sides {
  readonly base: Node;
  readonly ours: Node;
  readonly theirs: Node;
  /** What each side took to another place. */
  readonly moved: Readonly<Record<'ours' | 'theirs', ReadonlySet<number>>>;
}

/** What is wrong with a text that somebody is told is the merge of both; nothing when it may be. */
export function wrongInMerge(sides: Sides, text: string): readonly string[] {
  const complaints = wrongAsMade(sides, text);
  if (complaints.length === 0) return complaints;
  // A phase that was dissolved into a new one at its place is, in the texts, a phase with another name.
  const renamed = {
    ...sides,
    ours: withRenamed(sides.base, sides.ours),
    theirs: withRenamed(sides.base, sides.theirs),
  };
  return renamed.ours === sides.ours && renamed.theirs === sides.theirs
    ? complaints
    : wrongAsMade(renamed, text).length === 0
      ? []
      : complaints;
}

function wrongAsMade(sides: Sides, text: string): readonly string[] {
  const wanted = merged(sides);
  if (wanted === 'conflict') return ['it should be a conflict'];
  return wrong(sides, wanted, text);
}

function withRenamed(base: Node, now: Node): Node {
  const [before, after] = [spotsOf(base), spotsOf(now)];
  const isPhase = ({ node }: Spot) => node.text.startsWith('phase');
  const phases = (spots: Spots) => [...spots.values()].filter(isPhase).toSorted((a, b) => a.place - b.place);
  const [olds, news] = [phases(before), phases(after)];
  const ids = (row: readonly Spot[]) => row.map(({ node }) => node.id);
  const pairs = olds.flatMap((old, place): readonly (readonly [number, number])[] => {
    if (after.has(old.node.id)) return [];
    const [last, next] = [ids(olds)[place - 1], ids(olds)[place + 1]];
    const from = last === undefined ? -1 : ids(news).indexOf(last);
    const until = next === undefined ? news.length : ids(news).indexOf(next);
    const made = news[from + 1];
    return made === undefined || until !== from + 2 || before.has(made.node.id) ? [] : [[made.node.id, old.node.id]];
  });
  if (pairs.length === 0) return now;
  const same = new Map(pairs);
  return mapped(now, (node) => ({ ...node, id: same.get(node.id) ?? node.id })) ?? now;
}

/** What a side has that a text lacks in which every conflict was settled for it. */
export function lostIn(sides: Sides, side: 'ours' | 'theirs', text: string): readonly string[] {
  const other = side === 'ours' ? sides.theirs : sides.ours;
  const [own, others, base] = [spotsOf(sides[side]), spotsOf(other), spotsOf(sides.base)] as const;
  const heads = readHeads(linesOf(text));
  const names = namesOf([own, others]);
  return [...own.values()].flatMap(({ node }) => {
    const before = base.get(node.id);
    // The other side may have deleted it, as this side did nothing to it.
    const isGone = before !== undefined && !others.has(node.id);
    if (isGone && isSame(before.node, node)) return [];
    const kept = others.get(node.id);
    const texts = before !== undefined && isSame(before.node, node) && kept !== undefined ? [kept.node, node] : [node];
    const isThere = [...texts, ...combined(before?.node, node, kept?.node, side)].some((each) =>
      names.some((nameOf) => heads.has(headOf(each, nameOf))),
    );
    const comments = node.lead.filter((comment) => !heads.has(comment) && !isGoneComment(comment, before, kept));
    return [
      ...(isThere ? [] : [`${side} lost ${node.text} (${node.id})`]),
      ...comments.map((comment) => `lost ${comment}`),
    ];
  });
}

function isGoneComment(comment: string, before: Spot | undefined, kept: Spot | undefined): boolean {
  return before?.node.lead.includes(comment) === true && kept?.node.lead.includes(comment) !== true;
}

type Spots = ReadonlyMap<number, Spot>;

/** What things may be called: by the first side where it has changed a name, else by the second, and the other way round. */
function namesOf(sides: readonly Spots[]): readonly ((id: number) => string)[] {
  return [sides, sides.toReversed()].map(
    (row) => (id: number) => row.flatMap((spots) => spots.get(id)?.node.name ?? [])[0] ?? `gone-${id}`,
  );
}

function readHeads(file: Line): ReadonlySet<string> {
  const heads = new Set<string>();
  const visit = ({ head, lead, body }: Line) => {
    heads.add(head);
    for (const comment of lead) heads.add(comment);
    body.forEach(visit);
  };
  visit(file);
  return heads;
}

function isSame(one: Node, other: Node): boolean {
  return (
    one.text === other.text &&
    one.name === other.name &&
    one.score === other.score &&
    String(one.list) === String(other.list) &&
    one.lead.join('\n') === other.lead.join('\n')
  );
}

function combined(
  before: Node | undefined,
  own: Node,
  other: Node | undefined,
  side: 'ours' | 'theirs',
): readonly Node[] {
  if (before === undefined || other === undefined) return [];
  const both = side === 'ours' ? nodeOf(before, own, other) : nodeOf(before, other, own);
  return both === 'conflict' ? [] : [both];
}

interface Wanted {
  readonly node: Node;
  readonly parent: number;
}

/** Every thing of the merge with the block that it stands in. */
function merged({ base, ours, theirs }: Sides): ReadonlyMap<number, Wanted> | 'conflict' {
  const [b, o, t] = [spotsOf(base), spotsOf(ours), spotsOf(theirs)] as const;
  const wanted = new Map<number, Wanted>();
  for (const id of new Set([...o.keys(), ...t.keys()])) {
    const [was, one, other] = [b.get(id), o.get(id), t.get(id)];
    if (one === undefined || other === undefined) {
      const kept = one ?? other;
      if (kept === undefined) continue;
      // What both made alike is made once.
      const isTwin =
        one === undefined &&
        [...o.values()].some(
          (each) => each.parent === kept.parent && !b.has(each.node.id) && isSame(each.node, kept.node),
        );
      if (was === undefined && !isTwin) wanted.set(id, { node: kept.node, parent: kept.parent });
      else if (was !== undefined && isTouched(id, b, one === undefined ? t : o, one === undefined ? o : t))
        return 'conflict';
      continue;
    }
    if (was === undefined) throw new Error('No two sides make the same thing.');
    const node = nodeOf(was.node, one.node, other.node);
    const parent = three(was.parent, one.parent, other.parent);
    if (node === 'conflict' || parent === 'conflict') return 'conflict';
    wanted.set(id, { node, parent });
  }
  for (const { parent } of wanted.values()) if (parent !== 0 && !wanted.has(parent)) return 'conflict';
  return wanted;
}

function nodeOf(was: Node, one: Node, other: Node): Node | 'conflict' {
  const text = three(was.text, one.text, other.text);
  const name = three(was.name, one.name, other.name);
  const score = three(was.score, one.score, other.score);
  const isClash = text === 'conflict' || name === 'conflict' || score === 'conflict';
  if (isClash) return 'conflict';
  // A name and a title in one line are two words of it.
  const list = one.list && [...one.list, ...(other.list ?? []).filter((each) => !one.list?.includes(each))];
  const kept = (comment: string) =>
    was.lead.includes(comment) ? one.lead.includes(comment) && other.lead.includes(comment) : true;
  const lead = [...new Set([...one.lead, ...other.lead])].filter(kept);
  return {
    ...one,
    text,
    lead,
    ...(name !== undefined && { name }),
    ...(score !== undefined && { score }),
    ...(list !== undefined && { list }),
  };
}

function three<T>(was: T, one: T, other: T): T | 'conflict' {
  if (one === was || one === other) return other;
  return other === was ? one : 'conflict';
}

/** Whether a side did anything to what the other deleted: to it, or to what was deleted with it. */
function isTouched(id: number, base: Spots, now: Spots, deleter: Spots): boolean {
  const [before, after] = [base.get(id), now.get(id)];
  if (before === undefined || after === undefined) return true;
  if (!isSame(before.node, after.node) || before.parent !== after.parent) return true;
  return (after.node.body ?? []).some((child) => {
    const was = base.get(child.id);
    if (was === undefined || was.parent !== id) return true;
    return !deleter.has(child.id) && isTouched(child.id, base, now, deleter);
  });
}

function wrong(
  { base, ours, theirs, moved }: Sides,
  wanted: ReadonlyMap<number, Wanted>,
  text: string,
): readonly string[] {
  const names = new Map([...wanted].map(([id, { node }]) => [id, node.name ?? '']));
  const nameOf = (id: number) => names.get(id) ?? `gone-${id}`;
  const byHead = new Map([...wanted].map(([id, { node, parent }]) => [`${parent} ${headOf(node, nameOf)}`, id]));
  const found = new Map<number, number>();
  const complaints: string[] = [];
  const rows = new Map<number, number[]>();
  const visit = ({ body }: Line, parent: number) => {
    for (const child of body) {
      const id = byHead.get(`${parent} ${child.head}`);
      if (id === undefined || found.has(id)) {
        complaints.push(id === undefined ? `made up ${child.head}` : `twice ${child.head}`);
        continue;
      }
      found.set(id, parent);
      rows.set(parent, [...(rows.get(parent) ?? []), id]);
      const node = wanted.get(id);
      if (child.lead.toSorted().join() !== node?.node.lead.toSorted().join())
        complaints.push(`comments of ${child.head}`);
      visit(child, id);
    }
  };
  visit(linesOf(text), 0);
  for (const [id, { node }] of wanted) if (!found.has(id)) complaints.push(`lost ${node.text}`);
  const [b, o, t] = [spotsOf(base), spotsOf(ours), spotsOf(theirs)] as const;
  const order = (spots: Spots, parent: number, one: number, other: number) => {
    const [first, second] = [spots.get(one), spots.get(other)];
    return first?.parent !== parent || second?.parent !== parent ? 0 : Math.sign(first.place - second.place);
  };
  for (const [parent, row] of rows) {
    for (const [place, one] of row.entries()) {
      for (const other of row.slice(place + 1)) {
        const [was, own, others] = [b, o, t].map((spots) => order(spots, parent, one, other)) as [
          number,
          number,
          number,
        ];
        const isMoved = (side: 'ours' | 'theirs') => moved[side].has(one) || moved[side].has(other);
        const isRight =
          own !== 0 && others !== 0
            ? (was !== 0 ? (own === was ? others : own) < 0 : own < 0 || others < 0) ||
              (isMoved('ours') && isMoved('theirs'))
            : own !== 0
              ? own < 0 || isMoved('theirs')
              : others === 0 || others < 0 || isMoved('ours');
        if (!isRight) complaints.push(`${one} before ${other} in ${parent}`);
      }
    }
  }
  return complaints;
}
