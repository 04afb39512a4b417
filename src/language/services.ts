/** The language's Langium services: what the synchronous reader and the language server share. */
import type {
  DefaultSharedCoreModuleContext,
  LangiumCoreServices,
  LangiumSharedCoreServices,
  Module,
  PartialLangiumCoreServices,
} from 'langium';
import { createDefaultCoreModule, createDefaultSharedCoreModule, EmptyFileSystem, inject } from 'langium';
import { JourneyDslGeneratedModule, JourneyGeneratedSharedModule } from './generated/module.js';
import { JourneyLexer } from './lexer.js';
import { JourneyParser } from './parser.js';
import { JourneyParserMessages } from './parser-messages.js';
import { JourneyValueConverter } from './values.js';

export type JourneyCoreServices = LangiumCoreServices & {
  readonly parser: { readonly ParserErrorMessageProvider: JourneyParserMessages };
};

/** What this language does otherwise than Langium; the language server adds its own module behind it. */
export const JourneyCoreModule: Module<JourneyCoreServices, PartialLangiumCoreServices> = {
  parser: {
    Lexer: (services) => new JourneyLexer(services),
    LangiumParser: (services) => new JourneyParser(services, services.parser.ParserErrorMessageProvider),
    ParserErrorMessageProvider: () => new JourneyParserMessages(),
    ValueConverter: () => new JourneyValueConverter(),
  },
};

export const JourneySharedModule = JourneyGeneratedSharedModule;

/** Services without a file system or a connection. */
export function createJourneyServices(context: DefaultSharedCoreModuleContext = EmptyFileSystem): {
  shared: LangiumSharedCoreServices;
  journey: JourneyCoreServices;
} {
  const shared = inject(createDefaultSharedCoreModule(context), JourneySharedModule);
  const journey = inject(createDefaultCoreModule({ shared }), JourneyDslGeneratedModule, JourneyCoreModule);
  shared.ServiceRegistry.register(journey);
  return { shared, journey };
}
