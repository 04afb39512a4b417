/** One parser for everything that reads without a server. */
import { DefaultLexer, type LexerResult, type ParseResult } from 'langium';
import type { JourneyFile } from './generated/ast.js';
import { createJourneyServices, type JourneyCoreServices } from './services.js';

export type ParsedText = ParseResult<JourneyFile>;

let services: JourneyCoreServices | undefined;
let scanner: DefaultLexer | undefined;

function ownServices(): JourneyCoreServices {
  services ??= createJourneyServices().journey;
  return services;
}

/** Never throws: what cannot be parsed comes back as a file without declarations, and its problems beside it. */
export function parse(text: string): ParsedText {
  return ownServices().parser.LangiumParser.parse<JourneyFile>(text);
}

/** The tokens and comments as they stand in the text, before anything broken is mended for the parser. */
export function scan(text: string): LexerResult {
  scanner ??= new DefaultLexer(ownServices());
  return scanner.tokenize(text);
}
