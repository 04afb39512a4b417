/** Where a new journey goes: into a file beside the others where a folder is open, else into an untitled document. */
import { FileType, type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode';

/** The folder of the journey that is being written, else the workspace's; `undefined` where nothing can be kept. */
export function folderForNew(): Uri | undefined {
  const folders = workspace.workspaceFolders ?? [];
  const active = window.activeTextEditor?.document;
  const isBeside = active?.languageId === 'journey' && workspace.getWorkspaceFolder(active.uri) !== undefined;
  const folder = isBeside ? Uri.joinPath(active.uri, '..') : folders[0]?.uri;
  return folder !== undefined && workspace.fs.isWritableFileSystem(folder.scheme) !== false ? folder : undefined;
}

/** Writes the text to a file of that name or, where there is one, of that name with a number; opens it. */
export async function documentFor(folder: Uri | undefined, name: string, text: string): Promise<TextDocument> {
  const file = folder && (await freeFile(folder, name));
  if (file !== undefined) {
    const edit = new WorkspaceEdit();
    edit.createFile(file, { contents: new TextEncoder().encode(text) });
    if (await workspace.applyEdit(edit)) return workspace.openTextDocument(file);
  }
  return workspace.openTextDocument({ language: 'journey', content: text });
}

async function freeFile(folder: Uri, name: string): Promise<Uri> {
  for (let count = 1; ; count += 1) {
    const file = Uri.joinPath(folder, `${name}${count === 1 ? '' : `-${count}`}.journey`);
    if (!(await stands(file))) return file;
  }
}

async function stands(file: Uri): Promise<boolean> {
  try {
    return (await workspace.fs.stat(file)).type !== FileType.Unknown;
  } catch {
    return false;
  }
}
