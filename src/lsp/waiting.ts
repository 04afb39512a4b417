/** Requests wait until the documents they ask about have been read as they are now. */
import { DocumentState, isOperationCancelled, type URI, URI as Uri } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/**
 * Resolves once an open document's text and imports are read, and those of the others that are open: what they say of its
 * names has changed with them.
 */
export function whenRead({ workspace }: LangiumSharedServices, uri: URI, token: CancellationToken): Promise<void> {
  const { DocumentBuilder, LangiumDocuments, TextDocuments } = workspace;
  const read = (one: URI) => DocumentBuilder.waitUntil(DocumentState.Linked, one, token);
  return orCancelled(async () => {
    await read(uri);
    const others = TextDocuments.keys().map((key) => Uri.parse(key));
    await Promise.all(others.filter((other) => LangiumDocuments.hasDocument(other)).map(read));
  });
}

/** Resolves once every file of the workspace is read. The builder is done when a part is; its lock is kept to the last. */
export async function whenAllRead({ workspace }: LangiumSharedServices, token: CancellationToken): Promise<void> {
  await orCancelled(() => workspace.DocumentBuilder.waitUntil(DocumentState.Linked, token));
  await workspace.WorkspaceLock.read(() => undefined);
}

async function orCancelled(wait: () => Promise<unknown>): Promise<void> {
  try {
    await wait();
  } catch (error) {
    if (isOperationCancelled(error)) {
      throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
    }
    throw error;
  }
}
