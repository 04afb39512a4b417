/** Moving files, joined to its request: the editor asks what else has to change before it moves them. */
import { URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type { FileOperationRegistrationOptions, ServerCapabilities, WorkspaceEdit } from 'vscode-languageserver';
import { workspaceEdit } from '../../edits/file-edits.js';
import type { Settings } from '../../settings.js';
import { askingOf, type FeatureParts } from '../asking.js';
import { openFiles } from '../open-files.js';
import { movedFiles } from './moved-files.js';

/** What journeys name: each other, and pictures. Folders hold both. */
const moves: FileOperationRegistrationOptions = {
  filters: [
    { pattern: { glob: '**/*.journey', matches: 'file' } },
    {
      pattern: {
        glob: '**/*.{png,jpg,jpeg,gif,svg,webp,avif,bmp}',
        matches: 'file',
        options: { ignoreCase: true },
      },
    },
    { pattern: { glob: '**', matches: 'folder' } },
  ],
};

export function moveCapabilities({ tellsMoves }: Settings): Pick<ServerCapabilities, 'workspace'> {
  return tellsMoves ? { workspace: { fileOperations: { willRename: moves } } } : {};
}

export function serveMovedFiles(services: LangiumSharedServices, parts: FeatureParts): void {
  const { connection, readings, settings, workspace } = parts;
  if (!settings.tellsMoves) {
    return;
  }
  const { editOptions, isOurs, textOf } = openFiles(services, parts);
  const { anywhere } = askingOf(services, parts);
  const mayReach = (from: string, to: string) =>
    workspace.contains(URI.parse(from)) === workspace.contains(URI.parse(to));
  connection.workspace.onWillRenameFiles(
    anywhere('workspace/willRenameFiles', async ({ files }): Promise<WorkspaceEdit | null> => {
      const moved = files.map(({ oldUri, newUri }) => ({ from: oldUri, to: newUri }));
      const ours = readings.models().filter(({ uri }) => isOurs(uri));
      const edits = movedFiles(ours, moved, mayReach);
      // An edit for a text that has changed since would land anywhere.
      for (const { uri } of edits) textOf(uri);
      return edits.length === 0 ? null : workspaceEdit(edits, editOptions);
    }),
  );
}
