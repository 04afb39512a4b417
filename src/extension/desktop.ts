/** The extension in VS Code's Node host: desktop, remote and code-server. */
import { type ExtensionContext, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateIn } from './activate.js';

export function activate(context: ExtensionContext): Promise<BaseLanguageClient> {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'bin', 'journey-language-server.cjs').fsPath;
  const server = { module, transport: TransportKind.ipc };
  return activateIn(
    {
      createClient: (id, name, options) => new LanguageClient(id, name, server, options),
      makeFile: async (request, resources) => (await import('../formats/make.js')).make(request, resources),
    },
    context,
  );
}
