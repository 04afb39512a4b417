/**
 * What names mean and how scores feel, for an editor to colour: the words of the language, texts and numbers are
 * coloured by their look already, which is all that a grammar of patterns can see.
 */
import { ownTouchpoints } from '../../../analysis/walk.js';
import {
  comparePositions,
  type DeclarationKind,
  type Model,
  type Scale,
  type Span,
  standardLibraryUri,
} from '../../../model/index.js';
import { occurrences } from '../names.js';

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
  const tokens = [...names(model), ...scores(model)].filter(
    ({ span }) => isOnLine(span) && (range === undefined || meet(span, range)),
  );
  tokens.sort((a, b) => comparePositions(a.span.start, b.span.start));
  return apart(tokens);
}

/** A name that nothing declares keeps its plain look, beside the finding that says so. */
function names(model: Model): Token[] {
  const tokens: Token[] = [];
  for (const { named, span, role } of occurrences(model)) {
    if (named.declared === undefined) continue;
    const isBuiltIn = named.declared.uri === standardLibraryUri;
    tokens.push({ span, type: named.kind, modifiers: role === 'declaration' ? declared : isBuiltIn ? builtIn : [] });
  }
  return tokens;
}

const declared: readonly TokenModifier[] = ['declaration'];
const builtIn: readonly TokenModifier[] = ['defaultLibrary'];

function scores(model: Model): Token[] {
  const tokens: Token[] = [];
  for (const { journey, touchpoint } of ownTouchpoints(model)) {
    for (const { score } of touchpoint.emotions) {
      if (score === undefined) continue;
      tokens.push({ span: score.span, type: 'score', modifiers: sides[sideOf(score.value, journey.scale)] });
    }
  }
  return tokens;
}

const sides: Readonly<Record<'negative' | 'middle' | 'positive', readonly TokenModifier[]>> = {
  negative: ['negative'],
  middle: [],
  positive: ['positive'],
};

/** On which side of the middle of its scale a score stands. */
function sideOf(score: number, { from, to, valid }: Scale): keyof typeof sides {
  const middle = valid ? (from + to) / 2 : 0;
  if (score === middle) return 'middle';
  return score < middle ? 'negative' : 'positive';
}

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
