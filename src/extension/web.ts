/** The extension in VS Code's web host, where the server runs in a worker and files are asked of VS Code. */
import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import * as drawing from '../markdown/drawing.js';
import { type Api, activateIn } from './activate.js';
import { serveFiles } from './client-files.js';
import { fileMaker } from './export/worker-maker.js';

export function activate(context: ExtensionContext): Api {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server', 'worker.js').toString(true);
  let running: Worker | undefined;
  // The client starts a worker but never ends one; a restart would leave the old one behind. Nor does it know the
  // workers of an extension host for such, which wraps them.
  const start = async () => {
    running?.terminate();
    running = new Worker(script);
    return { reader: new BrowserMessageReader(running), writer: new BrowserMessageWriter(running) };
  };
  context.subscriptions.push({ dispose: () => running?.terminate() });
  return activateIn(
    {
      createClient: (id, name, options) => new LanguageClient(id, name, start, options),
      makeFile: fileMaker(context.extensionUri),
      serveFiles,
      // A worker has no way to load a second file at once, in the middle of drawing.
      loadDrawing: () => drawing,
    },
    context,
  );
}
