import { workspace } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import type { ServerOptions } from '../messages/server.js';
import { readersLanguage } from './language.js';
import { look } from './look.js';

/**
 * Documents are served by scheme: VS Code also opens old versions of a file (`git:`, `review:`, `pr:` …) to compare
 * them, and those are no part of the workspace.
 */
const usualSchemes = ['file', 'untitled', 'vscode-vfs', 'vscode-remote'];

/** What our settings stand under; the server hears of every change in it. */
export const configurationSection = 'journey';

/** What the server is told as it starts, asked for anew at each start. */
export function clientOptions({ clientFiles }: { readonly clientFiles: boolean }): LanguageClientOptions {
  const folders = workspace.workspaceFolders ?? [];
  const schemes = new Set([...usualSchemes, ...folders.map(({ uri }) => uri.scheme)]);
  return {
    documentSelector: [...schemes].map((scheme) => ({ language: 'journey', scheme })),
    synchronize: { configurationSection },
    initializationOptions: (): ServerOptions => ({
      models: true,
      status: true,
      language: readersLanguage(),
      clientFiles,
      settings: settings(),
      commands: true,
      standardLibrary: true,
      ownTokenTypes: true,
      pictures: look(),
    }),
  };
}

/** As plain data: VS Code hands out its settings in wrappings that a worker cannot be sent. */
function settings(): unknown {
  return JSON.parse(JSON.stringify(workspace.getConfiguration().get(configurationSection) ?? {}));
}
