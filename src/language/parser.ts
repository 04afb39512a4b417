/** A parser that survives itself. */
import type { AstNode, CstNodeBuilder, LangiumCoreServices, ParseResult, ParserOptions } from 'langium';
import { createLangiumParser, LangiumParser } from 'langium';
import { emptySpan } from '../model/index.js';
import type { JourneyLexingReport } from './lexer.js';
import type { JourneyParserMessages } from './parser-messages.js';

/**
 * A parser that threw keeps its half-built stacks and would read the next, valid text wrongly without saying so.
 * This one parses with another, and makes a new one when that throws.
 */
export class JourneyParser extends LangiumParser {
  #inner: LangiumParser | undefined;
  readonly #messages: JourneyParserMessages;

  constructor(
    private readonly services: LangiumCoreServices,
    messages: JourneyParserMessages,
  ) {
    super(services);
    this.#messages = messages;
  }

  override parse<T extends AstNode = AstNode>(input: string, options?: ParserOptions): ParseResult<T> {
    try {
      this.#inner ??= createParser(this.services);
      const parser = this.#inner;
      return this.#messages.limited(() => parser.parse<T>(input, options));
    } catch {
      this.#inner = undefined;
      return { ...this.parse<T>('', options), lexerReport: unreadableReport };
    }
  }
}

function createParser(services: LangiumCoreServices): LangiumParser {
  const parser = createLangiumParser(services);
  // biome-ignore lint/complexity/useLiteralKeys: the builder is private, and this is the one way to reach it
  const builder: CstNodeBuilder = parser['nodeBuilder'];
  const addHiddenNodes = builder.addHiddenNodes.bind(builder);
  // Before each node it looks for the place of comments among all siblings, even when there are none: that made
  // long lists take quadratic time.
  builder.addHiddenNodes = (tokens) => {
    if (tokens.length > 0) addHiddenNodes(tokens);
  };
  return parser;
}

const unreadableReport: JourneyLexingReport = {
  diagnostics: [],
  problems: [{ problem: { problem: 'unreadable' }, span: emptySpan }],
  conflicts: [],
};
