/** Changes on the map, made to the text as the editor's own: one step for its undo, and the caret left where it is. */
import { FilePermission, type TextDocument, Uri, WorkspaceEdit, workspace } from 'vscode';
import type { MapEdit } from '../../messages/map-edit.js';
import type { ToPage } from '../../messages/preview.js';
import { mapEditSentence } from '../../words/map-edits.js';
import { rangeOf } from '../editors.js';
import { readersLanguage } from '../language.js';
import type { Models } from '../models.js';

/** Makes a change of the text that `version` of the map was drawn from, or says why it is not made. */
export async function editMap(uri: Uri, version: number, edit: MapEdit, models: Models): Promise<ToPage> {
  try {
    const document = await workspace.openTextDocument(uri);
    if (document.version !== version) return refused('changed');
    if (await isReadOnly(document)) return refused('read-only');
    const answer = await models.editMap(uri, version, edit);
    if ('refused' in answer) return { type: 'refused', reason: answer.refused };
    // The server worked on the text that it knew; more may have been typed while it did.
    if (document.version !== version) return refused('changed');
    const changes = new WorkspaceEdit();
    for (const { uri: file, edits } of answer.files) {
      for (const { span, text } of edits) changes.replace(Uri.parse(file), rangeOf(span), text);
    }
    if (!(await workspace.applyEdit(changes))) return refused('failed');
    return { type: 'edited', ...(answer.write === undefined ? {} : { write: answer.write }) };
  } catch {
    return refused('failed');
  }
}

function refused(problem: 'changed' | 'read-only' | 'failed'): ToPage {
  return { type: 'refused', reason: mapEditSentence({ problem }, readersLanguage()) };
}

async function isReadOnly({ uri, isUntitled }: TextDocument): Promise<boolean> {
  if (isUntitled) return false;
  if (workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  try {
    const { permissions = 0 } = await workspace.fs.stat(uri);
    return (permissions & FilePermission.Readonly) !== 0;
  } catch {
    return false;
  }
}
