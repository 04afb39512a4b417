/** Where trouble inside the server is told: the client's output channel. The server itself goes on. */
import type { RemoteConsole } from 'vscode-languageserver';
import type { AnyConfigProblem } from '../model/index.js';
import { configSentence } from '../words/config.js';
import { type Language, words } from '../words/index.js';

export interface Log {
  /** A feature or rule failed on one document; the next request is served as if it had not. */
  failure(where: string, error: unknown): void;
  /** A file of the workspace could not be read and is left out. */
  unreadableFile(uri: string): void;
  /** Something in the editor's settings means nothing; what else they say is heeded. */
  unusableSetting(problem: AnyConfigProblem): void;
}

export function createLog(console: RemoteConsole, language: Language): Log {
  const texts = words(language).server;
  return {
    failure: (where, error) => console.error(`${texts.failure(where)}\n${describe(error)}`),
    unreadableFile: (uri) => console.warn(texts.unreadableFile(uri)),
    unusableSetting: (problem) => console.warn(texts.unusableSetting(configSentence(problem, language))),
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
