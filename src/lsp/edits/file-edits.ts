/** Changes of several files at once, and how a client is told of them. */
import type { TextEdit as ProtocolEdit, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextEdit } from '../../model/index.js';

/** What changes in one file. The edits are all against the text as it is and do not overlap. */
export interface FileEdits {
  readonly uri: string;
  readonly edits: readonly TextEdit[];
  /** Whether the file is yet to be made; only for clients that can. */
  readonly isNew?: true;
}

export interface EditOptions {
  /** Whether the client takes edits with the version they are meant for. */
  readonly versionedEdits: boolean;
  /** The version of a file in the editor; `undefined` when none has it open. */
  readonly versionOf: (uri: string) => number | undefined;
}

/** Files without an edit are left out, unless they are new. */
export function workspaceEdit(files: readonly FileEdits[], { versionedEdits, versionOf }: EditOptions): WorkspaceEdit {
  const changed = files.filter(({ edits, isNew }) => edits.length > 0 || isNew === true);
  if (!versionedEdits)
    return { changes: Object.fromEntries(changed.map(({ uri, edits }) => [uri, edits.map(protocolEdit)])) };
  const documentEdit = ({ uri, edits }: FileEdits): TextDocumentEdit => ({
    textDocument: { uri, version: versionOf(uri) ?? null },
    edits: edits.map(protocolEdit),
  });
  return {
    documentChanges: changed.flatMap((file) => [
      // What was made meanwhile is added to, and never overwritten.
      ...(file.isNew ? [{ kind: 'create' as const, uri: file.uri, options: { ignoreIfExists: true } }] : []),
      ...(file.edits.length > 0 ? [documentEdit(file)] : []),
    ]),
  };
}

function protocolEdit({ span, text }: TextEdit): ProtocolEdit {
  return { range: span, newText: text };
}
