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

function encode(names: readonly (string | undefined)[]): string {
  return JSON.stringify([...new Set(names.filter((name) => name !== undefined))]);
}

export class JourneyParserMessages extends LangiumParserErrorMessageProvider {
  override buildMismatchTokenMessage({ expected }: MismatchOptions): string {
    return encode([expected.name]);
  }

  override buildNotAllInputParsedMessage(): string {
    return encode([]);
  }

  override buildNoViableAltMessage({ expectedPathsPerAlt }: NoViableAltOptions): string {
    return encode(expectedPathsPerAlt.flatMap((paths) => paths.map(([first]) => first?.name)));
  }

  override buildEarlyExitMessage({ expectedIterationPaths }: EarlyExitOptions): string {
    return encode(expectedIterationPaths.map(([first]) => first?.name));
  }
}
