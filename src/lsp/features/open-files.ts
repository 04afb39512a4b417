/** The files that features change together: their texts as they were read, their versions, and which may be edited. */
import { type LangiumDocument, URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { EditOptions } from '../edits/file-edits.js';
import { isWithinAny } from '../workspace.js';
import type { FeatureParts } from './asking.js';

export interface OpenFiles {
  /** A file's text; `undefined` for one that was not read. Fails when it has changed since it was read. */
  readonly textOf: (uri: string) => TextDocument | undefined;
  /** Whether a file is open or belongs to the workspace. */
  readonly isOurs: (uri: string) => boolean;
  /**
   * Which files may be edited on behalf of one: the open ones, those of the workspace, and those that it may import
   * when it stands outside of any.
   */
  readonly oursAround: (uri: URI) => Promise<(uri: string) => boolean>;
  readonly editOptions: EditOptions;
}

export function openFiles(services: LangiumSharedServices, { settings, workspace }: FeatureParts): OpenFiles {
  const { LangiumDocuments, TextDocuments } = services.workspace;
  const isOurs = (address: string) => {
    const uri = URI.parse(address);
    return TextDocuments.get(uri) !== undefined || workspace.contains(uri);
  };
  return {
    textOf: (uri) => {
      const document = LangiumDocuments.getDocument(URI.parse(uri));
      return document && unchanged(document);
    },
    isOurs,
    oursAround: async (around) => {
      if (workspace.contains(around)) return isOurs;
      const folders = (await workspace.boundaryOf(around))?.folders ?? [];
      return (uri) => isOurs(uri) || isWithinAny(folders, URI.parse(uri));
    },
    editOptions: {
      versionedEdits: settings.versionedEdits,
      versionOf: (uri) => TextDocuments.get(URI.parse(uri))?.version,
    },
  };
}

/** A text document changes in place; edits for what it was would land anywhere. */
function unchanged({ parseResult, textDocument }: LangiumDocument): TextDocument {
  const read = parseResult.value.$cstNode?.root.fullText;
  if (read !== undefined && read !== textDocument.getText()) {
    throw new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed since.');
  }
  return textDocument;
}
