/** Shows the standard library, whose text the server keeps, to read and not to change. */
import { type Disposable, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { standardLibraryRequest } from '../messages/server.js';
import { standardLibraryUri } from '../model/index.js';

/** Of the address that the server leads to. */
const scheme = standardLibraryUri.slice(0, standardLibraryUri.indexOf(':'));

export function showStandardLibrary(client: BaseLanguageClient): Disposable {
  return workspace.registerTextDocumentContentProvider(scheme, {
    async provideTextDocumentContent(uri) {
      if (uri.toString() !== standardLibraryUri) return undefined;
      const { text } = await client.sendRequest(standardLibraryRequest);
      return text;
    },
  });
}
