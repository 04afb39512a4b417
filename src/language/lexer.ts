/** From text to tokens the parser can take, whatever the text: size, noise, depth and broken structure end here. */
import type { LexerResult, LexingReport, TokenizeOptions } from 'langium';
import { DefaultLexer } from 'langium';
import { emptySpan, type SyntaxProblem } from '../model/index.js';
import { endsAsNames, endsBehindArrows, endWord } from './arrow-end.js';
import { type Conflict, conflictsIn, withoutConflicts } from './conflicts.js';
import { literalProblem } from './literals.js';
import { depthLimit, mend } from './mend/mend.js';
import { journeyShape } from './shape.js';
import { isNamed, type PlacedProblem, spanOfToken, type Token, type TokenType } from './tokens.js';

/** In megabytes of UTF-16 code units; a map of 10,000 touchpoints has three. */
const sizeLimitMegabytes = 16;

/** A report that holds what is wrong as data, for `syntax-findings.ts` to turn into findings. */
export interface JourneyLexingReport extends LexingReport {
  readonly problems: readonly PlacedProblem[];
  /** What a merge left in the text, of which one side is read. */
  readonly conflicts: readonly Conflict[];
}

export function reportOf(report: LexingReport | undefined): JourneyLexingReport {
  return (report as JourneyLexingReport | undefined) ?? { diagnostics: [], problems: [], conflicts: [] };
}

export class JourneyLexer extends DefaultLexer {
  override tokenize(text: string, options: TokenizeOptions = { mode: 'full' }): LexerResult {
    const refusal = refusalOf(text);
    if (refusal !== undefined) return resultOf([], [], [{ problem: refusal, span: emptySpan }]);
    const conflicts = conflictsIn(text);
    if (conflicts.length > 0) return this.#read(withoutConflicts(text, conflicts), options, conflicts);
    return this.#read(text, options, conflicts);
  }

  #read(text: string, options: TokenizeOptions, conflicts: readonly Conflict[]): LexerResult {
    const { tokens, hidden, errors } = super.tokenize(text, options);
    endAfterLineBreak(tokens.at(-1));
    endAfterLineBreak(hidden.findLast((token) => isNamed(token, 'ML_COMMENT')));
    const shallow = withoutDepths(withStrays(endsAsNames(tokens, this.#type('ID')), hidden));
    const mended = mend(text, shallow.tokens, {
      shape: journeyShape(),
      types: this.definition,
      complete: options.mode !== 'partial',
    });
    const stray = errors.map(({ offset, length, line = 1, column = 1 }) => ({
      problem: { problem: 'stray-character', found: text.slice(offset, offset + length) } as const,
      span: {
        start: { line: line - 1, character: column - 1 },
        end: { line: line - 1, character: column - 1 + length },
      },
    }));
    const comments = hidden.filter((token) => !isNamed(token, 'STRAY'));
    const unclosed = comments.flatMap((token) => literalProblem(token) ?? []);
    const problems = [stray, unclosed, shallow.problems, mended.problems].flat();
    const read = endsBehindArrows(mended.tokens, this.#type(endWord));
    return resultOf(read, comments.length > commentLimit ? [] : comments, problems, conflicts);
  }

  #type(name: string): TokenType {
    const type = this.definition[name];
    if (type === undefined) throw new Error(`The grammar has no token ${name}`);
    return type;
  }
}

/**
 * What was never closed runs to the end of the file, and may end with its last line break. Chevrotain would have it end
 * on the line before, beyond all that stands there.
 */
function endAfterLineBreak(token: Token | undefined): void {
  if (token?.endLine === undefined || !/[\n\r]$/.test(token.image)) return;
  token.endLine += 1;
  token.endColumn = 0;
}

/** Stray marks are hidden, so that no rule of the grammar has to name them; what they mean is told from around them. */
function withStrays(tokens: Token[], hidden: readonly Token[]): Token[] {
  const strays = hidden.filter((token) => isNamed(token, 'STRAY'));
  return strays.length === 0 ? tokens : [...tokens, ...strays].sort((a, b) => a.startOffset - b.startOffset);
}

/** More comments than this are left out of the tree, which takes as long to place one as there are. */
export const commentLimit = 50_000;

/** The lexer's own errors are among the problems, so that each is said once. */
function resultOf(
  tokens: Token[],
  hidden: Token[],
  problems: readonly PlacedProblem[],
  conflicts: readonly Conflict[] = [],
): LexerResult {
  const report: JourneyLexingReport = { diagnostics: [], problems, conflicts };
  return { tokens, hidden, errors: [], report };
}

/** Why a text is not read at all; `undefined` when it is. */
export function refusalOf(text: string): SyntaxProblem | undefined {
  if (text.length > sizeLimitMegabytes * 1024 * 1024) {
    return { problem: 'too-large', limitMegabytes: sizeLimitMegabytes };
  }
  return isNoise(text) ? { problem: 'not-text' } : undefined;
}

/** No text holds a NUL, and none consists for a tenth of characters that stand for nothing. */
function isNoise(text: string): boolean {
  if (text.includes('\0')) return true;
  const sample = text.slice(0, 65_536);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted
  const unprintable = sample.match(/[\u0001-\u0008\u000E-\u001F\u007F\uFFFD]/g)?.length ?? 0;
  return unprintable > 8 && unprintable > sample.length / 10;
}

/** The parser recurses into blocks, and a deep enough stack of them would overflow it. */
function withoutDepths(tokens: Token[]): { tokens: Token[]; problems: PlacedProblem[] } {
  let depth = 0;
  const problems: PlacedProblem[] = [];
  const kept = tokens.filter((token) => {
    if (isNamed(token, '{')) depth += 1;
    const isTooDeep = depth > depthLimit;
    if (isTooDeep && problems.length === 0) {
      problems.push({ problem: { problem: 'too-deep', limit: depthLimit }, span: spanOfToken(token) });
    }
    if (isNamed(token, '}')) depth = Math.max(0, depth - 1);
    return !isTooDeep;
  });
  return { tokens: kept, problems };
}
