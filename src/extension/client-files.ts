/** Files for a server that has no file system: on the web it asks, and VS Code reads. */
import { Disposable, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { findFilesRequest, listFolderRequest, readFileRequest, statRequest } from '../messages/server.js';
import { isJourneyName } from '../model/index.js';
import { toBase64 } from '../text/base64.js';
import { isWithin } from './within.js';

/** In bytes; a journey of this size is far beyond what one can read. */
const largestFile = 16 * 1024 * 1024;
const mostFiles = 2000;
const mostFolders = 5000;
const ignoredFolder = /^(\..*|node_modules|dist|out)$/;

export function serveFiles(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    client.onRequest(readFileRequest, async ({ uri }) => {
      const stat = await statOf(uri);
      if (stat?.type !== 'file' || stat.size > largestFile) return null;
      const bytes = await attempt(() => workspace.fs.readFile(Uri.parse(uri)));
      return bytes ? { base64: toBase64(bytes) } : null;
    }),
    client.onRequest(statRequest, async ({ uri }) => (await statOf(uri)) ?? null),
    client.onRequest(listFolderRequest, async ({ uri }) => {
      const entries = await entriesOf(Uri.parse(uri));
      return entries ? { entries } : null;
    }),
    client.onRequest(findFilesRequest, async () => ({ uris: (await journeyFiles()).map(String) })),
  );
}

async function statOf(address: string): Promise<{ type: 'file' | 'directory'; size: number } | undefined> {
  const uri = Uri.parse(address);
  if (!isReachable(uri)) return undefined;
  const stat = await attempt(() => workspace.fs.stat(uri));
  if (!stat) return undefined;
  // The type is a set of bits: a symbolic link is also what it leads to.
  if (stat.type & FileType.Directory) return { type: 'directory', size: 0 };
  return stat.type & FileType.File ? { type: 'file', size: stat.size } : undefined;
}

/** Not through symbolic links: where they lead is not known here. */
async function entriesOf(folder: Uri): Promise<{ name: string; type: 'file' | 'directory' }[] | undefined> {
  if (!isReachable(folder)) return undefined;
  const entries = await attempt(() => workspace.fs.readDirectory(folder));
  return entries
    ?.filter(([, type]) => type === FileType.Directory || type === FileType.File)
    .map(([name, type]) => ({ name, type: type === FileType.File ? 'file' : 'directory' }));
}

/** Inside a folder of the workspace, or beside a journey that was opened without one. */
function isReachable(uri: Uri): boolean {
  const folders = (workspace.workspaceFolders ?? []).map((folder) => folder.uri);
  const lone = workspace.textDocuments
    .filter((document) => document.languageId === 'journey' && !workspace.getWorkspaceFolder(document.uri))
    .map((document) => Uri.joinPath(document.uri, '..'));
  return [...folders, ...lone].some((folder) => isWithin(folder, uri));
}

/**
 * The workspace's journeys, by walking its folders: a search needs a host that can search, and where none can, VS Code
 * leaves the question unanswered.
 */
async function journeyFiles(): Promise<readonly Uri[]> {
  const found: Uri[] = [];
  const waiting = (workspace.workspaceFolders ?? []).map((folder) => folder.uri);
  for (let left = mostFolders; left > 0 && found.length < mostFiles; left -= 1) {
    const folder = waiting.shift();
    if (!folder) break;
    for (const [name, type] of (await attempt(() => workspace.fs.readDirectory(folder))) ?? []) {
      // Not through symbolic links, which may lead round in a circle.
      if (type === FileType.Directory && !ignoredFolder.test(name)) waiting.push(Uri.joinPath(folder, name));
      if (type === FileType.File && isJourneyName(name)) found.push(Uri.joinPath(folder, name));
    }
  }
  return found;
}

/** A file that can't be read is a file that is not there. */
async function attempt<T>(read: () => Thenable<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch {
    return undefined;
  }
}
