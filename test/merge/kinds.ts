/** The kinds of random merges, and how one is made of a number. */
import { areApart, chance, type Edit, type EditKind, editOf, type Journey, journey, oneOf, Source } from './editing.js';
import type { Sides } from './judge.js';
import type { Node } from './plain.js';

const facts: readonly EditKind[] = [
  'reword',
  'title',
  'score',
  'channel',
  'add fact',
  'add emotion',
  'delete fact',
  'move fact',
];
const structure: readonly EditKind[] = [
  ...([
    'add touchpoint',
    'add phase',
    'delete touchpoint',
    'move touchpoint',
    'move phase',
    'dissolve',
    'split',
  ] as const),
];
const comments: readonly EditKind[] = ['comment', 'add comment'];
const everything: readonly EditKind[] = [...facts, ...structure, ...comments, 'rename', 'add arrow', 'add persona'];
const isMove = (kind: EditKind) => kind.startsWith('move') || kind === 'dissolve' || kind === 'split';
const staying = everything.filter((kind) => !isMove(kind));

export interface Kind {
  readonly ours: readonly EditKind[];
  readonly theirs: readonly EditKind[];
  /** Whether nobody changes what the other looked at. */
  readonly isApart: boolean;
  /** Whether the plain journeys alone tell the merge, without the edits. */
  readonly isPlain?: false;
  /** What else is done to the text of ours, which says nothing. */
  readonly layout?: (text: string, pick: (below: number) => number) => string;
}

export const kinds: Readonly<Record<string, Kind>> = {
  disjoint: { ours: everything, theirs: everything, isApart: true },
  overlapping: { ours: everything, theirs: everything, isApart: false },
  'one side trivial': { ours: everything, theirs: comments, isApart: true },
  structure: { ours: structure, theirs: [...structure, 'reword', 'score'], isApart: true },
  'structure that overlaps': { ours: structure, theirs: structure, isApart: false },
  facts: { ours: facts, theirs: facts, isApart: true },
  renames: {
    ours: ['rename', 'add arrow', 'reword'],
    theirs: ['add arrow', 'add emotion', 'rename', 'move touchpoint'],
    isApart: true,
  },
  scale: {
    ours: ['convert', 'convert', 'reword', 'add fact'],
    theirs: ['score', 'score', 'add emotion', 'add touchpoint', 'reword', 'move touchpoint'],
    isApart: true,
    isPlain: false,
  },
  comments: { ours: [...comments, 'reword'], theirs: [...comments, 'move touchpoint', 'delete fact'], isApart: true },
  layout: { ours: staying, theirs: staying, isApart: true, isPlain: false, layout: setOutOtherwise },
};

function setOutOtherwise(text: string, pick: (below: number) => number): string {
  const ways: readonly ((text: string) => string)[] = [
    (now) => now.replaceAll('\n', '\r\n'),
    (now) => now.replaceAll('  ', '\t'),
    (now) => `\uFEFF${now}`,
    (now) => now.trimEnd(),
    (now) => now.replace(/^( *[^ /\n].*\n)( *touchpoint )/gm, '$1\n$2'),
    (now) =>
      now.replace(
        /^( *touchpoint [^\n]*\{)\n((?: {6,}(?!\/\/|owner|evidence)\S[^\n]*\n)*) *\}$/gm,
        (_, head: string, body: string) => `${head} ${body.trim().replace(/\s*\n\s*/g, ' ')} }`,
      ),
  ];
  return oneOf(pick, ways)?.(text) ?? text;
}

export interface Made extends Sides {
  readonly expected: Node;
  readonly edits: readonly (readonly Edit[])[];
}

export function made(kind: Kind, seed: number): Made {
  const pick = chance(seed);
  const known = journey(new Source(pick, 0));
  const ours = edited(kind.ours, known, new Source(pick, 10_000), () => true);
  const theirs = edited(
    kind.theirs,
    known,
    new Source(pick, 20_000),
    (edit) => !kind.isApart || areApart(ours.edits, [edit]),
  );
  const expected = ours.edits.reduce((file, { apply }) => apply(file), theirs.file);
  const moved = (edits: readonly Edit[]) => new Set(edits.flatMap((edit) => edit.moved));
  return {
    base: known.file,
    ours: ours.file,
    theirs: theirs.file,
    expected,
    edits: [ours.edits, theirs.edits],
    moved: { ours: moved(ours.edits), theirs: moved(theirs.edits) },
  };
}

function edited(kinds: readonly EditKind[], known: Journey, source: Source, isAllowed: (edit: Edit) => boolean) {
  let file = known.file;
  const edits: Edit[] = [];
  const count = 1 + source.pick(4);
  for (let tries = 0; tries < 20 && edits.length < count; tries += 1) {
    const kind = oneOf(source.pick, kinds);
    const edit = kind && editOf(kind, file, known, source);
    if (edit === undefined || !isAllowed(edit)) continue;
    file = edit.apply(file);
    edits.push(edit);
  }
  return { file, edits };
}
