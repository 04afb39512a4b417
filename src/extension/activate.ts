/** What VS Code on the desktop and on the web have in common: the client's start, its state, and the preview. */
import { type Disposable, type ExtensionContext, type TextDocument, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { clientOptions } from './client-options.js';
import { registerDifference } from './difference/register.js';
import { type MakeFile, registerExport } from './export/register.js';
import { registerFirstSteps } from './first-steps.js';
import { languageSetting } from './language.js';
import { tellLook } from './look.js';
import { type DrawingModule, type MarkdownPreview, markdownPreview } from './markdown/preview.js';
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
  /** What draws without a server, loaded where it is first needed. */
  loadDrawing(): DrawingModule;
}

/** What other extensions get: VS Code's Markdown preview asks for it by this name. */
export type Api = Pick<MarkdownPreview, 'extendMarkdownIt'>;

/** Registers everything, and starts the language server once there is a journey to serve. */
export function activateIn(host: Host, context: ExtensionContext): Api {
  const options = clientOptions({ clientFiles: host.serveFiles !== undefined });
  const client: BaseLanguageClient = host.createClient('journey', 'Journey', {
    ...options,
    ...quietErrors(() => client),
  });
  const restart = restarter(client);
  const models = modelsOf(client);
  const markdown = markdownPreview(host.loadDrawing);
  if (host.serveFiles) context.subscriptions.push(host.serveFiles(client));
  context.subscriptions.push(
    // The preview first: a window that reloads restores its panels before the server has started.
    registerPreview(context.extensionUri, models, context.workspaceState),
    registerDifference(context.extensionUri, models),
    registerExport(context.extensionUri, models, host.makeFile),
    tellLook(client),
    registerShowReferences(),
    showStandardLibrary(client),
    registerFirstSteps(context),
    registerNewJourney((uri) => personasOf(client, uri)),
    registerServerCommands(client, restart),
    registerStatus(client),
    markdown,
    startWithJourneys(client),
    // The server hears its language once, as it starts. Open documents are sent anew, so findings and maps follow.
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(languageSetting)) void restart();
    }),
  );
  return { extendMarkdownIt: markdown.extendMarkdownIt };
}

/**
 * A Markdown preview wakes the extension too, and has no need of a server. A request starts it as well, so whatever
 * asks something of it may do so at any time. The client's log says why it failed, and the status item that it did.
 */
function startWithJourneys(client: BaseLanguageClient): Disposable {
  const startFor = ({ languageId }: TextDocument) => {
    if (languageId !== 'journey') return;
    opening.dispose();
    void client.start().catch(() => {});
  };
  const opening = workspace.onDidOpenTextDocument(startFor);
  workspace.textDocuments.forEach(startFor);
  return opening;
}
