/** Requests wait until the documents they ask about have been read as they are now. */
import { DocumentState, isOperationCancelled, type URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** Resolves once a document's text and imports are read, or without `uri` those of the whole workspace. */
export async function whenRead(
  { workspace }: LangiumSharedServices,
  token: CancellationToken,
  uri?: URI,
): Promise<void> {
  try {
    await (uri === undefined
      ? workspace.DocumentBuilder.waitUntil(DocumentState.Linked, token)
      : workspace.DocumentBuilder.waitUntil(DocumentState.Linked, uri, token));
  } catch (error) {
    if (isOperationCancelled(error)) {
      throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
    }
    throw error;
  }
}
