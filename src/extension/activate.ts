/** What VS Code on the desktop and on the web have in common: the client's start, its state, and the preview. */
import { type Disposable, type ExtensionContext, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { clientOptions } from './client-options.js';
import { type MakeFile, registerExport } from './export/register.js';
import { registerFirstSteps } from './first-steps.js';
import { languageSetting } from './language.js';
import { tellLook } from './look.js';
import { modelsOf } from './models.js';
import { registerNewJourney } from './new-journey/register.js';
import { personasOf } from './personas.js';
import { registerPreview } from './preview/register.js';
import { quietErrors } from './quiet-errors.js';
import { registerServerCommands, restarter } from './server-commands.js';
import { registerStatus } from './server-status.js';
import { registerShowReferences } from './show-references.js';
import { showStandardLibrary } from './standard-library.js';

/** What differs between the hosts. */
export interface Host {
  /** The client for this host's way of running a server; not started yet. */
  createClient(id: string, name: string, options: LanguageClientOptions): BaseLanguageClient;
  /** Makes a file of a map. */
  readonly makeFile: MakeFile;
  /** Answers the server's questions about files, where it can't look itself. */
  serveFiles?(client: BaseLanguageClient): Disposable;
}

/** Registers everything and starts the language server. Resolves once the server is ready, or has failed to start. */
export async function activateIn(host: Host, context: ExtensionContext): Promise<BaseLanguageClient> {
  const options = clientOptions({ clientFiles: host.serveFiles !== undefined });
  const client: BaseLanguageClient = host.createClient('journey', 'Journey', {
    ...options,
    ...quietErrors(() => client),
  });
  const restart = restarter(client);
  const models = modelsOf(client);
  if (host.serveFiles) context.subscriptions.push(host.serveFiles(client));
  context.subscriptions.push(
    // The preview first: a window that reloads restores its panels before the server has started.
    registerPreview(context.extensionUri, models, context.workspaceState),
    registerExport(context.extensionUri, models, host.makeFile),
    tellLook(client),
    registerShowReferences(),
    showStandardLibrary(client),
    registerFirstSteps(context),
    registerNewJourney((uri) => personasOf(client, uri)),
    registerServerCommands(client, restart),
    registerStatus(client),
    // The server hears its language once, as it starts. Open documents are sent anew, so findings and maps follow.
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(languageSetting)) void restart();
    }),
  );
  // The client's log says why it failed, and the status item that it did.
  await client.start().catch(() => {});
  return client;
}
