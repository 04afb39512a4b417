/** What the parser says is wrong, as data: which token types it expected. Sentences are made in `src/words`. */
import { LangiumParserErrorMessageProvider } from 'langium';

type MismatchOptions = Parameters<LangiumParserErrorMessageProvider['buildMismatchTokenMessage']>[0];
type NoViableAltOptions = Parameters<LangiumParserErrorMessageProvider['buildNoViableAltMessage']>[0];
type EarlyExitOptions = Parameters<LangiumParserErrorMessageProvider['buildEarlyExitMessage']>[0];

/** A parser's error carries text only, so the names travel in JSON. */
export function expectedTokens(message: string): readonly string[] {
  const names: unknown = JSON.parse(message);
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}

/** Each error costs the parser a tenth of a millisecond; a text with more of them is no journey. */
const errorLimit = 2_000;

export class JourneyParserMessages extends LangiumParserErrorMessageProvider {
  #left = Number.POSITIVE_INFINITY;

  /** Runs a parse that gives up, by throwing, when the text is wrong all over. */
  limited<Result>(parse: () => Result): Result {
    this.#left = errorLimit;
    try {
      return parse();
    } finally {
      this.#left = Number.POSITIVE_INFINITY;
    }
  }

  #encode(names: readonly (string | undefined)[]): string {
    this.#left -= 1;
    if (this.#left < 0) throw new Error('The text is wrong all over');
    return JSON.stringify([...new Set(names.filter((name) => name !== undefined))]);
  }

  override buildMismatchTokenMessage({ expected }: MismatchOptions): string {
    return this.#encode([expected.name]);
  }

  override buildNotAllInputParsedMessage(): string {
    return this.#encode([]);
  }

  override buildNoViableAltMessage({ expectedPathsPerAlt }: NoViableAltOptions): string {
    return this.#encode(expectedPathsPerAlt.flatMap((paths) => paths.map(([first]) => first?.name)));
  }

  override buildEarlyExitMessage({ expectedIterationPaths }: EarlyExitOptions): string {
    return this.#encode(expectedIterationPaths.map(([first]) => first?.name));
  }
}
