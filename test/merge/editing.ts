/** Random journeys and random edits of them, each of which says what it looked at and what it changed. */
import { changed, inserted, isComment, mapped, type Node, nodesOf, spotsOf, without } from './plain.js';

/** Numbers by chance, the same for the same seed. */
export type Chance = (below: number) => number;

export function chance(seed: number): Chance {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below);
  };
}

export function oneOf<T>(pick: Chance, all: readonly T[]): T | undefined {
  return all[pick(all.length)];
}

const words = [
  'letter',
  'form',
  'bill',
  'call',
  'visit',
  'offer',
  'meter',
  'refund',
  'advice',
  'queue',
  'desk',
  'code',
];

/** Gives numbers and texts that nothing else has. */
export class Source {
  #next: number;

  constructor(
    readonly pick: Chance,
    first: number,
  ) {
    this.#next = first;
  }

  id(): number {
    this.#next += 1;
    return this.#next;
  }

  phrase(id: number): string {
    return `${oneOf(this.pick, words)} ${oneOf(this.pick, words)} ${id}`;
  }

  fact(keyword: string): Node {
    const id = this.id();
    return { id, text: `${keyword} "${this.phrase(id)}"`, lead: this.lead() };
  }

  comment(): Node {
    const id = this.id();
    return { id, text: `// ${this.phrase(id)}`, lead: [] };
  }

  lead(): readonly string[] {
    return this.pick(8) === 0 ? [`// about ${this.phrase(this.id())}`] : [];
  }

  emotion(persona: number): Node {
    return { id: this.id(), text: `emotion {${persona}} {score}`, score: (this.pick(41) - 20) / 10, lead: this.lead() };
  }

  touchpoint(personas: readonly number[]): Node {
    const id = this.id();
    const { pick } = this;
    const body: Node[] = [];
    if (pick(2) === 0) body.push({ id: this.id(), text: 'channel', list: ['post'], lead: [] });
    for (const keyword of ['does', 'does', 'thinks', 'asks', 'gain']) if (pick(2) === 0) body.push(this.fact(keyword));
    for (const persona of personas) if (pick(2) === 0) body.push(this.emotion(persona));
    if (pick(3) === 0) body.push(this.pain());
    if (pick(6) === 0) body.push(this.comment());
    return { id, name: `t${id}`, text: `touchpoint "${this.phrase(id)}"`, lead: this.lead(), body };
  }

  pain(): Node {
    const id = this.id();
    return { id, text: `pain ${oneOf(this.pick, ['low', 'high'])} "${this.phrase(id)}"`, lead: [] };
  }

  phase(touchpoints: readonly Node[]): Node {
    const id = this.id();
    const goals = this.pick(2) === 0 ? [this.fact('goal')] : [];
    return {
      id,
      name: `ph${id}`,
      text: `phase "${this.phrase(id)}"`,
      lead: this.lead(),
      body: [...goals, ...touchpoints],
    };
  }

  persona(): Node {
    const id = this.id();
    return { id, name: `p${id}`, text: `persona "${this.phrase(id)}"`, lead: this.lead(), body: [this.fact('goal')] };
  }
}

/** The last touchpoint stays where it is; from it arrows lead back. */
export interface Journey {
  readonly file: Node;
  readonly personas: readonly number[];
  readonly journey: number;
  readonly last: number;
}

export function journey(source: Source): Journey {
  const { pick } = source;
  const personas = [source.persona(), source.persona()];
  const ids = personas.map(({ id }) => id);
  const phases = Array.from({ length: 1 + pick(4) }, () =>
    source.phase(Array.from({ length: pick(5) }, () => source.touchpoint(ids))),
  );
  const end = source.touchpoint(ids);
  const last = {
    ...end,
    body: [...(end.body ?? []), { id: source.id(), text: '-> exit "done"', lead: [] }, ...back(source, phases)],
  };
  const id = source.id();
  const facts: Node[] = [
    { id: source.id(), text: `persona {${ids[0]}}, {${ids[1]}}`, lead: [] },
    { id: source.id(), text: 'scale -2..2', lead: [] },
    ...(pick(2) === 0 ? [source.fact('goal')] : []),
  ];
  const body = [...facts, ...phases, source.phase([last])];
  const whole: Node = { id, name: `j${id}`, text: `journey "${source.phrase(id)}"`, lead: source.lead(), body };
  const header = pick(3) === 0 ? [source.comment()] : [];
  const file: Node = { id: 0, text: '', lead: [], body: [...header, ...personas, whole] };
  return { file, personas: ids, journey: id, last: last.id };
}

function back(source: Source, phases: readonly Node[]): readonly Node[] {
  const to = oneOf(source.pick, phases.flatMap(touchpointsIn));
  return to === undefined || source.pick(2) === 0 ? [] : [{ id: source.id(), text: `-> {${to.id}} "again"`, lead: [] }];
}

function touchpointsIn({ body = [] }: Node): readonly Node[] {
  return body.filter(({ text }) => text.startsWith('touchpoint'));
}

export interface Edit {
  readonly what: string;
  readonly reads: ReadonlySet<string>;
  readonly writes: ReadonlySet<string>;
  readonly moved: readonly number[];
  readonly apply: (file: Node) => Node;
}

interface Draft {
  readonly reads?: readonly string[];
  readonly writes: readonly string[];
  readonly moved?: readonly number[];
  readonly apply: (file: Node) => Node;
}

const edit = (what: string, { reads = [], writes, moved = [], apply }: Draft): Edit => ({
  what,
  reads: new Set(reads),
  writes: new Set(writes),
  moved,
  apply,
});

export type EditKind =
  | 'reword'
  | 'rename'
  | 'title'
  | 'score'
  | 'comment'
  | 'add fact'
  | 'add touchpoint'
  | 'add phase'
  | 'add emotion'
  | 'add arrow'
  | 'add comment'
  | 'delete fact'
  | 'delete touchpoint'
  | 'move touchpoint'
  | 'move fact'
  | 'move phase'
  | 'dissolve'
  | 'split'
  | 'channel'
  | 'add persona'
  | 'convert';

/** An edit of a kind, made at random; nothing where there is nothing to edit so. */
export function editOf(kind: EditKind, file: Node, known: Journey, source: Source): Edit | undefined {
  const { pick } = source;
  const spots = spotsOf(file);
  const all = [...spots.values()];
  const isTouchpoint = (node: Node) => node.text.startsWith('touchpoint');
  const isPhase = (node: Node) => node.text.startsWith('phase');
  const isFact = (node: Node) => node.body === undefined && !isComment(node);
  const isText = (node: Node) => isFact(node) && /^\w+ (?:low |high )?"/.test(node.text);
  const some = (test: (node: Node) => boolean) =>
    oneOf(
      pick,
      all.filter(({ node }) => test(node)),
    );
  const below = (id: number) => [...nodesOf(spots.get(id)?.node ?? file)].map((node) => node.id);
  const isUsed = (id: number) => all.some(({ node }) => node.text.includes(`{${id}}`));
  const gap = (parent: number, behind: number) => {
    const body = parent === 0 ? (file.body ?? []) : (spots.get(parent)?.node.body ?? []);
    const next = body[body.findIndex(({ id }) => id === behind) + 1];
    return [`d${parent}`, ...(behind === 0 ? [] : [`p${behind}`]), ...(next === undefined ? [] : [`p${next.id}`])];
  };
  const behindIn = (parent: Node, test: (node: Node) => boolean) =>
    oneOf(pick, [0, ...(parent.body ?? []).filter(test).map(({ id }) => id)]) ?? 0;
  const behindSome = (parent: Node, test: (node: Node) => boolean) => {
    const row = (parent.body ?? []).filter(test);
    return row.length === 0 ? (parent.body?.at(-1)?.id ?? 0) : behindIn(parent, test);
  };
  const put = (
    what: string,
    parent: number,
    behind: number,
    node: Node,
    more: readonly string[] = [],
    reads: readonly string[] = [],
  ) =>
    edit(what, {
      reads: [...gap(parent, behind), ...reads],
      writes: [`n${node.id}`, ...more],
      apply: (now) => inserted(now, parent, behind, node),
    });
  const move = (what: string, id: number, parent: number, behind: number) => {
    const node = spots.get(id)?.node;
    const body = spots.get(parent)?.node.body ?? [];
    const place = body.findIndex((each) => each.id === id);
    const isThere = place !== -1 && (body[place - 1]?.id ?? 0) === behind;
    if (node === undefined || behind === id || isThere) return undefined;
    return edit(what, {
      reads: [...gap(parent, behind), `d${id}`],
      writes: [`p${id}`],
      moved: [id],
      apply: (now) => {
        const there = spotsOf(now).get(id)?.node;
        return there === undefined ? now : inserted(without(now, id), parent, behind, there);
      },
    });
  };
  switch (kind) {
    case 'reword': {
      const spot = some(isText);
      if (spot === undefined) return undefined;
      const { id, text } = spot.node;
      const words = text.replace(/".*"/, `"${source.phrase(source.id())}"`);
      return edit(kind, {
        reads: [`d${id}`],
        writes: [`t${id}`],
        apply: (now) => changed(now, id, (node) => ({ ...node, text: words })),
      });
    }
    case 'title': {
      const spot = some(({ name }) => name !== undefined);
      if (spot === undefined) return undefined;
      const { id, text } = spot.node;
      const words = text.replace(/".*"/, `"${source.phrase(source.id())}"`);
      return edit(kind, {
        reads: [`d${id}`],
        writes: [`t${id}`],
        apply: (now) => changed(now, id, (node) => ({ ...node, text: words })),
      });
    }
    case 'rename': {
      const spot = some(({ name }) => name !== undefined);
      if (spot === undefined) return undefined;
      const { id } = spot.node;
      const name = `r${source.id()}`;
      return edit(kind, {
        reads: [`d${id}`, `t${id}`],
        writes: [`name${id}`, `t${id}`],
        apply: (now) => changed(now, id, (node) => ({ ...node, name })),
      });
    }
    case 'score': {
      const spot = some(({ score }) => score !== undefined);
      if (spot === undefined) return undefined;
      const { id } = spot.node;
      const score = (pick(41) - 20) / 10;
      return edit(kind, {
        reads: [`d${id}`],
        writes: [`t${id}`],
        apply: (now) => changed(now, id, (node) => ({ ...node, score })),
      });
    }
    case 'comment': {
      const spot = some((node) => !isComment(node));
      if (spot === undefined) return undefined;
      const { id, lead } = spot.node;
      const now = pick(3) === 0 ? [] : [...lead, `// note ${source.phrase(source.id())}`];
      if (now.length === 0 && lead.length === 0) return undefined;
      return edit(kind, {
        reads: [`d${id}`],
        writes: [`l${id}`],
        apply: (file2) => changed(file2, id, (node) => ({ ...node, lead: now })),
      });
    }
    case 'channel': {
      const spot = some(({ list }) => list !== undefined);
      if (spot === undefined) return undefined;
      const { id, list = [] } = spot.node;
      const other = oneOf(
        pick,
        ['email', 'phone', 'app', 'website', 'chat'].filter((name) => !list.includes(name)),
      );
      if (other === undefined) return undefined;
      return edit(kind, {
        reads: [`d${id}`],
        writes: [`c${id}${other}`],
        apply: (now) =>
          changed(now, id, (node) => ({ ...node, list: (node.list ?? []).toSpliced(list.length, 0, other) })),
      });
    }
    case 'add fact': {
      const spot = some((node) => isTouchpoint(node));
      if (spot === undefined) return undefined;
      return put(
        kind,
        spot.node.id,
        behindIn(spot.node, () => true),
        source.fact(oneOf(pick, ['does', 'thinks', 'asks', 'gain', 'note', 'expects']) ?? 'does'),
      );
    }
    case 'add comment': {
      const spot = some((node) => isTouchpoint(node) || isPhase(node));
      return (
        spot &&
        put(
          kind,
          spot.node.id,
          behindIn(spot.node, () => true),
          source.comment(),
        )
      );
    }
    case 'add emotion': {
      const spot = some(isTouchpoint);
      if (spot === undefined) return undefined;
      const has = (persona: number) => spot.node.body?.some(({ text }) => text.startsWith(`emotion {${persona}}`));
      const persona = known.personas.find((id) => !has(id));
      if (persona === undefined) return undefined;
      return put(
        kind,
        spot.node.id,
        behindIn(spot.node, () => true),
        source.emotion(persona),
        [`e${spot.node.id}-${persona}`],
      );
    }
    case 'add arrow': {
      const to = some((node) => isTouchpoint(node) && node.id !== known.last);
      const from = spots.get(known.last);
      if (to === undefined || from === undefined) return undefined;
      if (from.node.body?.some(({ text }) => text.startsWith(`-> {${to.node.id}}`))) return undefined;
      const id = source.id();
      return put(
        kind,
        known.last,
        from.node.body?.at(-1)?.id ?? 0,
        { id, text: `-> {${to.node.id}} "${source.phrase(id)}"`, lead: [] },
        [`a${to.node.id}`],
        [`d${to.node.id}`],
      );
    }
    case 'add touchpoint': {
      const spot = some((node) => isPhase(node));
      return spot && put(kind, spot.node.id, behindSome(spot.node, isTouchpoint), source.touchpoint(known.personas));
    }
    case 'add phase': {
      const spot = spots.get(known.journey);
      return (
        spot &&
        put(kind, known.journey, behindSome(spot.node, isPhase), source.phase([source.touchpoint(known.personas)]))
      );
    }
    case 'convert': {
      const to = oneOf(pick, scales);
      const has = all.some(({ node }) => node.text === 'scale -2..2');
      return to && has ? edit(kind, { writes: ['scale'], apply: (now) => converted(now, to) }) : undefined;
    }
    case 'add persona':
      return put(
        kind,
        0,
        behindIn(file, () => true),
        source.persona(),
      );
    case 'delete fact':
    case 'delete touchpoint': {
      const isWanted = kind === 'delete fact' ? isText : isTouchpoint;
      const spot = some((node) => isWanted(node) && node.id !== known.last && !isUsed(node.id));
      if (spot === undefined) return undefined;
      const { id } = spot.node;
      const gone = below(id).flatMap((each) => [`d${each}`, `t${each}`, `l${each}`, `p${each}`]);
      return edit(kind, { writes: gone, reads: gone, apply: (now) => without(now, id) });
    }
    case 'move touchpoint': {
      const spot = some((node) => isTouchpoint(node) && node.id !== known.last);
      const phase = some((node) => isPhase(node) && !node.body?.some(({ id }) => id === known.last));
      return spot && phase && move(kind, spot.node.id, phase.node.id, behindSome(phase.node, isTouchpoint));
    }
    case 'move fact': {
      const spot = some((node) => isText(node));
      const parent = spot && spots.get(spot.parent)?.node;
      if (spot === undefined || parent === undefined || (parent.body?.length ?? 0) < 3) return undefined;
      return move(kind, spot.node.id, parent.id, behindIn(parent, isFact));
    }
    case 'move phase': {
      const parent = spots.get(known.journey)?.node;
      const phases = (parent?.body ?? []).filter(isPhase).slice(0, -1);
      const one = oneOf(pick, phases);
      const behind = oneOf(pick, phases);
      return one && behind && move(kind, one.id, known.journey, behind.id);
    }
    case 'dissolve': {
      const phases = all.filter(({ node }) => isPhase(node) && !node.body?.some(({ id }) => id === known.last));
      const one = oneOf(pick, phases);
      const into = oneOf(
        pick,
        phases.filter((phase) => phase !== one),
      );
      if (one === undefined || into === undefined) return undefined;
      const touchpoints = touchpointsIn(one.node);
      const behind = into.node.body?.at(-1)?.id ?? 0;
      const rest = below(one.node.id).filter((id) => !touchpoints.some((node) => below(node.id).includes(id)));
      const gone = rest.flatMap((each) => [`d${each}`, `t${each}`, `l${each}`, `p${each}`]);
      const ids = touchpoints.map(({ id }) => id);
      return edit(kind, {
        reads: [...gap(into.node.id, behind), ...gone, ...ids.map((id) => `d${id}`)],
        writes: [...gone, ...ids.map((id) => `p${id}`)],
        moved: ids,
        apply: (now) => {
          const there = ids.flatMap((id) => spotsOf(now).get(id)?.node ?? []);
          const left = ids.reduce(without, without(now, one.node.id));
          return there.toReversed().reduce((made, node) => inserted(made, into.node.id, behind, node), left);
        },
      });
    }
    case 'split': {
      const spot = some(
        (node) => isPhase(node) && touchpointsIn(node).length > 1 && !node.body?.some(({ id }) => id === known.last),
      );
      if (spot === undefined) return undefined;
      const row = touchpointsIn(spot.node);
      const taken = row.slice(1 + pick(row.length - 1)).map(({ id }) => id);
      const made = source.phase([]);
      return edit(kind, {
        reads: [...gap(known.journey, spot.node.id), ...taken.map((id) => `d${id}`)],
        writes: taken.map((id) => `p${id}`),
        moved: taken,
        apply: (now) => {
          const there = taken.flatMap((id) => spotsOf(now).get(id)?.node ?? []);
          const left = taken.reduce(without, now);
          return inserted(left, known.journey, spot.node.id, { ...made, body: [...(made.body ?? []), ...there] });
        },
      });
    }
  }
}

const scales = [
  [1, 5],
  [0, 10],
  [1, 10],
  [-5, 5],
] as const;

/** All scores put onto another scale, to two digits. */
function converted(file: Node, [from, to]: readonly [number, number]): Node {
  const put = (score: number) => Number((from + ((score + 2) * (to - from)) / 4).toFixed(2));
  const change = (node: Node): Node => {
    if (node.text === 'scale -2..2') return { ...node, text: `scale ${from}..${to}` };
    return node.score === undefined ? node : { ...node, score: put(node.score) };
  };
  return mapped(file, change) ?? file;
}

/** Whether what one side changed is nothing that the other looked at or changed. */
export function areApart(ours: readonly Edit[], theirs: readonly Edit[]): boolean {
  const meets = (one: ReadonlySet<string>, other: ReadonlySet<string>) => [...one].some((key) => other.has(key));
  return ours.every((one) =>
    theirs.every(
      (other) => !meets(one.writes, other.writes) && !meets(one.writes, other.reads) && !meets(one.reads, other.writes),
    ),
  );
}
