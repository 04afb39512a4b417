/** What a workspace edit leaves of the files it changes. */
import { relative } from 'node:path';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FixtureServer } from './fixtures.js';

/** Each changed file with its new text behind its name; a new one is marked. */
export function changedFiles({ folder, fixtures }: FixtureServer, edit: WorkspaceEdit): string[] {
  const texts = new Map(fixtures.map(({ name, text }) => [folder.uri(name), text]));
  return [...applied(edit, (uri) => texts.get(uri))].map(([uri, text]) => {
    const name = relative(folder.path, decodeURIComponent(new URL(uri).pathname));
    return `--- ${name}${texts.has(uri) ? '' : ' (new)'}\n${text}`;
  });
}

/** The new texts by address. Throws when an edit is for a file that is not there and that it does not make. */
export function applied(edit: WorkspaceEdit, textOf: (uri: string) => string | undefined): ReadonlyMap<string, string> {
  const result = new Map<string, string>();
  const change = (uri: string, edits: readonly TextEdit[]) => {
    const before = result.get(uri) ?? textOf(uri);
    if (before === undefined) throw new Error(`${uri} is not there`);
    result.set(uri, TextDocument.applyEdits(TextDocument.create(uri, 'journey', 0, before), [...edits]));
  };
  for (const [uri, edits] of Object.entries(edit.changes ?? {})) change(uri, edits);
  for (const each of edit.documentChanges ?? []) {
    if ('kind' in each) result.set((each as { uri: string }).uri, '');
    else change(each.textDocument.uri, each.edits as TextEdit[]);
  }
  return result;
}
