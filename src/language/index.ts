/** The language: a text goes in, a model and what could not be read come out. */
export type { JourneyFile } from './generated/ast.js';
export * as ast from './generated/ast.js';
export { isJourneyFile as isJourneyTree } from './generated/ast.js';
export { JourneyDslGeneratedModule } from './generated/module.js';
export type { ParsedText } from './parse.js';
export type { Reading, ReadOptions, TreeSurroundings } from './read.js';
export { read, readTree, untitledUri } from './read.js';
export { reparse } from './reparse.js';
export type { Scope, Surroundings } from './scope.js';
export { scopeOf } from './scope.js';
export type { JourneyCoreServices } from './services.js';
export { createJourneyServices, JourneyCoreModule, JourneySharedModule } from './services.js';
export { standardLibrary, standardLibraryText } from './standard-library.js';
export type { Declared, FileSymbols, JourneySymbols, TopLevelKind } from './symbols.js';
export { symbolsIn, symbolsOf } from './symbols.js';
export { relativePath, resolvePath } from './uris.js';
export { isBareName, writtenName, writtenText } from './written.js';
