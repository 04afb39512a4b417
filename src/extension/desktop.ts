/** The extension in VS Code's Node host: desktop, remote and code-server. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Api, activateIn } from './activate.js';

export function activate(context: ExtensionContext): Api {
  const shipped = (...path: readonly string[]) => Uri.joinPath(context.extensionUri, 'dist', ...path).fsPath;
  const server = { module: shipped('bin', 'journey-language-server.cjs'), transport: TransportKind.ipc };
  return activateIn(
    {
      createClient: (id, name, options) => new LanguageClient(id, name, server, options),
      loadDrawing: () => require(shipped('extension', 'drawing.cjs')),
      makeFile: async (request, resources) => (await import('../formats/make.js')).make(request, resources),
    },
    context,
  );
}
