/** The files of this machine's disk. */
import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { URI } from 'langium';
import {
  decode,
  type FileStat,
  type Files,
  type FolderEntry,
  isJourneyFile,
  isSkippedFolder,
  largestFile,
  mostEntries,
} from './files.js';

export const nodeFiles: Files = {
  async stat(uri) {
    return uri.scheme === 'file' ? attempt(() => statPath(uri.fsPath)) : undefined;
  },

  async read(uri) {
    const bytes = await nodeFiles.bytes(uri, largestFile);
    return bytes && decode(bytes);
  },

  async bytes(uri, most) {
    const stat = await nodeFiles.stat(uri);
    // A pipe or a device would be waited for without end, so only plain files are opened.
    if (stat?.kind !== 'file' || stat.size > most) {
      return undefined;
    }
    return attempt(() => fs.readFile(stat.realUri.fsPath));
  },

  async find(folder) {
    return folder.scheme === 'file' ? findBelow(folder.fsPath) : [];
  },

  async list(folder) {
    return folder.scheme === 'file' ? entriesOf(folder.fsPath) : [];
  },
};

async function statPath(path: string): Promise<FileStat | undefined> {
  const realPath = await fs.realpath(path);
  const stat = await fs.stat(realPath);
  const realUri = URI.file(realPath);
  if (stat.isFile()) {
    return { kind: 'file', size: stat.size, realUri };
  }
  return stat.isDirectory() ? { kind: 'directory', size: 0, realUri } : undefined;
}

async function entriesOf(folder: string): Promise<FolderEntry[]> {
  const entries = (await attempt(() => fs.readdir(folder, { withFileTypes: true }))) ?? [];
  const realFolder = (await attempt(() => fs.realpath(folder))) ?? folder;
  const found = entries.slice(0, mostEntries).map(async (entry): Promise<FolderEntry[]> => {
    const { name } = entry;
    const path = join(realFolder, name);
    // Only a link need be followed: all else is where it seems to be.
    if (entry.isFile()) return [{ name, kind: 'file', realUri: URI.file(path) }];
    if (entry.isDirectory()) return [{ name, kind: 'directory', realUri: URI.file(path) }];
    const stat = entry.isSymbolicLink() ? await attempt(() => statPath(path)) : undefined;
    return stat === undefined ? [] : [{ name, kind: stat.kind, realUri: stat.realUri }];
  });
  return (await Promise.all(found)).flat();
}

/** Symbolic links are not followed here: they may lead round in a circle or out of the workspace. */
async function findBelow(folder: string): Promise<URI[]> {
  const entries = (await attempt(() => fs.readdir(folder, { withFileTypes: true }))) ?? [];
  const found: URI[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !isSkippedFolder(entry.name)) {
      found.push(...(await findBelow(path)));
    } else if (entry.isFile() && isJourneyFile(URI.file(path))) {
      found.push(URI.file(path));
    }
  }
  return found;
}

async function attempt<T>(action: () => Promise<T>): Promise<T | undefined> {
  try {
    return await action();
  } catch {
    return undefined;
  }
}
