/** A parser that survives itself. */
import type { AstNode, LangiumCoreServices, ParseResult, ParserOptions } from 'langium';
import { createLangiumParser, LangiumParser } from 'langium';
import { emptySpan } from '../model/index.js';
import type { JourneyLexingReport } from './lexer.js';

/**
 * A parser that threw keeps its half-built stacks and would read the next, valid text wrongly without saying so.
 * This one parses with another, and makes a new one when that throws.
 */
export class JourneyParser extends LangiumParser {
  #inner: LangiumParser | undefined;

  constructor(private readonly services: LangiumCoreServices) {
    super(services);
  }

  override parse<T extends AstNode = AstNode>(input: string, options?: ParserOptions): ParseResult<T> {
    try {
      this.#inner ??= createLangiumParser(this.services);
      return this.#inner.parse<T>(input, options);
    } catch {
      this.#inner = undefined;
      return { ...this.parse<T>('', options), lexerReport: unreadableReport };
    }
  }
}

const unreadableReport: JourneyLexingReport = {
  diagnostics: [],
  problems: [{ problem: { problem: 'unreadable' }, span: emptySpan }],
};
