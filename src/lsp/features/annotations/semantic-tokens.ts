/**
 * What names mean and how scores feel, for an editor to colour: the words of the language, texts and numbers are
 * coloured by their look already, which is all that a grammar of patterns can see.
 */
import { ownReferences, ownTouchpoints } from '../../../analysis/walk.js';
import {
  comparePositions,
  type DeclarationKind,
  defaultScale,
  type Model,
  named,
  own,
  type Reference,
  type Span,
  standardLibraryUri,
  type TopLevelDeclaration,
} from '../../../model/index.js';
import { sideOf } from '../../../words/scores.js';
import { topLevel } from '../names.js';

export type TokenType = DeclarationKind | 'score';
export type TokenModifier = 'declaration' | 'defaultLibrary' | 'negative' | 'positive';

/** On one line; `end` is on the line of `start`. */
export interface Token {
  readonly span: Span;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

export const tokenTypes: readonly TokenType[] = [
  'persona',
  'journey',
  'phase',
  'touchpoint',
  'channel',
  'feeling',
  'metric',
  'source',
  'pain',
  'opportunity',
  'score',
];

export const tokenModifiers: readonly TokenModifier[] = ['declaration', 'defaultLibrary', 'negative', 'positive'];

/** What comes nearest to them among the types of the protocol, which every theme has a colour for. */
export const standardTypes: Readonly<Record<TokenType, string>> = {
  persona: 'class',
  journey: 'namespace',
  phase: 'namespace',
  touchpoint: 'function',
  channel: 'enum',
  feeling: 'enumMember',
  metric: 'type',
  source: 'property',
  pain: 'variable',
  opportunity: 'variable',
  score: 'number',
};

/** The tokens of a file in the order of the text, none over another; those that touch `range`, where one is given. */
export function semanticTokens(model: Model, range?: Span): readonly Token[] {
  const part = range === undefined ? model : within(model, range);
  const tokens: Token[] = [];
  const add = (span: Span, type: TokenType, modifiers: readonly TokenModifier[]) => {
    if (isOnLine(span) && (range === undefined || meet(span, range))) tokens.push({ span, type, modifiers });
  };
  addDeclarations(part, add);
  addUses(part, add);
  addScores(part, add);
  tokens.sort((a, b) => comparePositions(a.span.start, b.span.start));
  return apart(tokens);
}

type Add = (span: Span, type: TokenType, modifiers: readonly TokenModifier[]) => void;

const declared: readonly TokenModifier[] = ['declaration'];
const builtIn: readonly TokenModifier[] = ['defaultLibrary'];
const plain: readonly TokenModifier[] = [];

function addDeclarations(model: Model, add: Add): void {
  // What broke off before its name has none, and no place for one.
  const declare = (type: DeclarationKind, { name, nameSpan }: { readonly name?: string; readonly nameSpan?: Span }) => {
    if (name && nameSpan) add(nameSpan, type, declared);
  };
  for (const [kind, list] of topLevel(model)) for (const each of own(model, list)) declare(kind, each);
  for (const { phases } of own(model, model.journeys)) {
    for (const phase of phases) {
      declare('phase', phase);
      for (const touchpoint of phase.touchpoints) {
        declare('touchpoint', touchpoint);
        for (const pain of touchpoint.pains) declare('pain', pain);
        for (const opportunity of touchpoint.opportunities) declare('opportunity', opportunity);
      }
    }
  }
}

/** A name that nothing declares keeps its plain look, beside the finding that says so. */
function addUses(model: Model, add: Add): void {
  const lists = new Map<DeclarationKind, readonly TopLevelDeclaration[]>(topLevel(model));
  const isBuiltIn = remembered(
    ({ kind, name }: Reference) => named(lists.get(kind) ?? [], name)?.uri === standardLibraryUri,
  );
  for (const { reference } of ownReferences(model)) {
    const { span, kind, resolved } = reference;
    if (resolved) add(span, kind, isBuiltIn(reference) ? builtIn : plain);
  }
}

/** Few names are used over and over. */
function remembered(answer: (reference: Reference) => boolean): (reference: Reference) => boolean {
  const known = new Map<string, boolean>();
  return (reference) => {
    const key = `${reference.kind} ${reference.name}`;
    const found = known.get(key) ?? answer(reference);
    known.set(key, found);
    return found;
  };
}

function addScores(model: Model, add: Add): void {
  for (const { journey, touchpoint } of ownTouchpoints(model)) {
    for (const { score } of touchpoint.emotions) {
      if (score !== undefined)
        add(score.span, 'score', sides[sideOf(score.value, journey.scale.valid ? journey.scale : defaultScale)]);
    }
  }
}

/** A model cut down to what touches `range`; of a long journey an editor asks about a screenful. */
function within(model: Model, range: Span): Model {
  const isIn = ({ span }: { readonly span: Span }) => meet(span, range);
  const journeys = model.journeys.map((journey) => ({
    ...journey,
    phases: journey.phases.filter(isIn).map((phase) => ({ ...phase, touchpoints: phase.touchpoints.filter(isIn) })),
  }));
  return { ...model, journeys };
}

const sides: Readonly<Record<'negative' | 'middle' | 'positive', readonly TokenModifier[]>> = {
  negative: ['negative'],
  middle: [],
  positive: ['positive'],
};

/** Many an editor knows no token of several lines. */
function isOnLine({ start, end }: Span): boolean {
  return start.line === end.line && start.character < end.character;
}

function meet(span: Span, range: Span): boolean {
  return comparePositions(range.start, span.end) <= 0 && comparePositions(span.start, range.end) <= 0;
}

/** Of tokens that lie over one another, as in a text that broke off, the first stays. */
function apart(sorted: readonly Token[]): readonly Token[] {
  let last: Span | undefined;
  return sorted.filter(({ span }) => {
    if (last !== undefined && comparePositions(span.start, last.end) < 0) return false;
    last = span;
    return true;
  });
}
