/** One parser for everything that reads without a server. */
import type { ParseResult } from 'langium';
import type { JourneyFile } from './generated/ast.js';
import { createJourneyServices, type JourneyCoreServices } from './services.js';

export type ParsedText = ParseResult<JourneyFile>;

let services: JourneyCoreServices | undefined;

/** Never throws: what cannot be parsed comes back as a file without declarations, and its problems beside it. */
export function parse(text: string): ParsedText {
  services ??= createJourneyServices().journey;
  return services.parser.LangiumParser.parse<JourneyFile>(text);
}
