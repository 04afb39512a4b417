/** What VS Code on the desktop and on the web have in common: the client's start and the preview. */
import { type Disposable, type ExtensionContext, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { clientOptions } from './client-options.js';
import { languageSetting } from './language.js';
import { tellLook } from './look.js';
import { modelsOf } from './models.js';
import { registerPreview } from './preview/register.js';
import { registerShowReferences } from './show-references.js';
import { showStandardLibrary } from './standard-library.js';

/** What differs between the hosts. */
export interface Host {
  /** The client for this host's way of running a server; not started yet. */
  createClient(id: string, name: string, options: LanguageClientOptions): BaseLanguageClient;
  /** Answers the server's questions about files, where it can't look itself. */
  serveFiles?(client: BaseLanguageClient): Disposable;
}

/** Starts the language server and registers the preview. Resolves once the server is ready. */
export async function activateIn(host: Host, context: ExtensionContext): Promise<BaseLanguageClient> {
  const options = clientOptions({ clientFiles: host.serveFiles !== undefined });
  const client = host.createClient('journey', 'Journey', options);
  if (host.serveFiles) context.subscriptions.push(host.serveFiles(client));
  // The preview first: a window that reloads restores its panels before the server has started.
  context.subscriptions.push(registerPreview(context.extensionUri, modelsOf(client)));
  context.subscriptions.push(tellLook(client), registerShowReferences(), showStandardLibrary(client));
  context.subscriptions.push(
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(languageSetting)) void restart(client);
    }),
  );
  await client.start();
  return client;
}

/** The server hears its language once, as it starts. Open documents are sent anew, so findings and maps follow. */
async function restart(client: BaseLanguageClient): Promise<void> {
  await client.stop();
  await client.start();
}
