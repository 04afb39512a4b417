import { readFileSync } from 'node:fs';
import type { LangiumCoreServices, Module, PartialLangiumCoreServices } from 'langium';
import { createDefaultCoreModule, createDefaultSharedCoreModule, EmptyFileSystem, inject } from 'langium';
import { expect, test, vi } from 'vitest';
import { JourneyDslGeneratedModule, JourneyDslLanguageMetaData } from '../../src/language/generated/module.js';
import { JourneyCoreModule, JourneySharedModule } from '../../src/language/services.js';
import { standardLibraryText } from '../../src/language/standard-library.js';

test('the grammar is ambiguous somewhere', () => {
  const heard: unknown[] = [];
  const listeners = (['log', 'warn', 'error', 'info'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation((...said) => void heard.push(...said)),
  );
  try {
    const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), JourneySharedModule);
    // In development mode the parser checks its rules, and says where two ways of reading a text collide.
    const development: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
      LanguageMetaData: () => ({ ...JourneyDslLanguageMetaData, mode: 'development' }),
    };
    const services = inject(
      createDefaultCoreModule({ shared }),
      JourneyDslGeneratedModule,
      JourneyCoreModule,
      development,
    );
    shared.ServiceRegistry.register(services);
    const every = readFileSync('test/language/fixtures/every-construct.journey', 'utf8');
    for (const text of [standardLibraryText, readFileSync('test/language/fixtures/switching.journey', 'utf8'), every]) {
      expect(services.parser.LangiumParser.parse(text).parserErrors).toEqual([]);
    }
  } finally {
    for (const listener of listeners) listener.mockRestore();
  }
  expect(heard).toEqual([]);
});
