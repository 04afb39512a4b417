/** The command line's only hands on the disk. Nothing here throws for what a disk holds or lacks. */
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { URI } from 'vscode-uri';
import { isJourneyName } from '../model/index.js';

/** Why a path is of no use. `code` is the system's own word for it, such as `EIO`. */
export interface DiskProblem {
  readonly reason: 'missing' | 'forbidden' | 'folder' | 'special' | 'encoding' | 'outside' | 'other';
  readonly code: string;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: DiskProblem };

/**
 * More bytes than a text of the longest readable length has. The rest of a longer file is not read:
 * reading the text refuses it anyway.
 */
const enough = 64 * 1024 * 1024;

/** Reads a file, pipe or device as text, without its byte order mark. */
export function readText(path: string): Result<string> {
  return attempt(() => {
    if (statSync(path).isDirectory()) throw new PathProblem('folder');
    return decode(readBytes(path));
  });
}

/** Bytes as text: UTF-8, or UTF-16 when a byte order mark says so. Never throws. */
export function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : '';
  return new TextDecoder(encoding || 'utf-8').decode(bytes);
}

/** Reads a file as it is. */
export function readFile(path: string): Result<Uint8Array> {
  return attempt(() => {
    if (statSync(path).isDirectory()) throw new PathProblem('folder');
    return readBytes(path);
  });
}

/** Writes a file whole. */
export function writeFile(path: string, content: string | Uint8Array): Result<undefined> {
  return attempt(() => {
    writeFileSync(path, content);
    return undefined;
  });
}

/** Bytes as text that gives the same bytes again: UTF-8 and nothing else, byte order mark included. */
export function decodeExactly(bytes: Uint8Array): Result<string> {
  return attempt(() => {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      throw new PathProblem('encoding');
    }
  });
}

/** Reads a file of which a changed text is to take the place. */
export function readExactly(path: string): Result<string> {
  const bytes = attempt(() => {
    const stat = statSync(path);
    if (!stat.isFile()) throw new PathProblem(stat.isDirectory() ? 'folder' : 'special');
    return readBytes(path);
  });
  return bytes.ok ? decodeExactly(bytes.value) : bytes;
}

/** Puts a text in the place of a file's, all at once: nobody ever finds half of it. A link stays a link. */
export function replaceText(path: string, text: string): Result<undefined> {
  return attempt(() => {
    const place = realpathSync(path);
    const beside = join(dirname(place), `.${basename(place)}.${process.pid}.new`);
    try {
      writeFileSync(beside, text, { flag: 'wx', mode: statSync(place).mode });
      renameSync(beside, place);
    } catch (error) {
      rmSync(beside, { force: true });
      throw error;
    }
    return undefined;
  });
}

/** Whether two paths lead to one file that exists. */
export function isSameFile(a: string, b: string): boolean {
  const [first, second] = [a, b].map((path) => attempt(() => realpathSync(path)));
  return first?.ok === true && second?.ok === true && first.value === second.value;
}

/** Whether a path is a folder; something that cannot be looked at is none. */
export function isFolder(path: string): boolean {
  const stat = attempt(() => statSync(path));
  return stat.ok && stat.value.isDirectory();
}

export interface FolderListing {
  readonly files: readonly string[];
  /** Folders that cannot be listed, and links that lead out of the workspace. */
  readonly lacking: readonly { readonly path: string; readonly problem: DiskProblem }[];
}

/**
 * The `.journey` files in a folder and its folders, by name. `node_modules` and names with a leading dot are left out.
 * Links to folders are not followed, for they may lead round in a circle, and links to files only within the workspace.
 */
export function journeyFilesIn(folder: string): FolderListing {
  return listed(folder, workspaceOf(placeOf(join(folder, 'any.journey')), folder));
}

function listed(folder: string, workspace: string): FolderListing {
  const read = attempt(() => readdirSync(folder, { withFileTypes: true }));
  if (!read.ok) return { files: [], lacking: [{ path: folder, problem: read.problem }] };
  const entries = read.value
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const found = entries.map((entry): FolderListing => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return listed(path, workspace);
    if (!isJourneyName(entry.name)) return { files: [], lacking: [] };
    return entry.isSymbolicLink() ? linked(path, workspace) : { files: entry.isFile() ? [path] : [], lacking: [] };
  });
  return {
    files: found.flatMap(({ files }) => files),
    lacking: found.flatMap(({ lacking }) => lacking),
  };
}

/** What a link leads to; one that leads nowhere is given back, so that reading it says so. */
function linked(path: string, workspace: string): FolderListing {
  const target = attempt(() => realpathSync(path));
  if (!target.ok) return { files: [path], lacking: [] };
  if (!isRegularFile(target.value)) return { files: [], lacking: [] };
  return isInside(target.value, workspace)
    ? { files: [path], lacking: [] }
    : { files: [], lacking: [{ path, problem: { reason: 'outside', code: '' } }] };
}

/** How a file sees the files around it: the face of the disk that reading a text needs. */
export interface Neighbourhood {
  readonly uri: string;
  readonly workspace: string;
  readonly imports: (uri: string) => string | undefined;
  readonly exists: (uri: string) => boolean;
  /** Whether a link leads from an address out of the workspace. */
  readonly isOutside: (uri: string) => boolean;
  /** A file whole; `undefined` when it is not there or holds more than `most` bytes. */
  readonly bytes: (uri: string, most: number) => Uint8Array | undefined;
}

/**
 * The surroundings of a file, which was found in the folder `given` on the command line where one was. Nothing outside
 * its workspace is read or looked at, not even through a link.
 */
export function neighbourhoodOf(path: string, given?: string): Neighbourhood {
  const place = placeOf(path);
  const workspace = workspaceOf(place, given);
  const targetOf = (uri: string) => attempt(() => realpathSync(URI.parse(uri).fsPath));
  const confined = (uri: string) => {
    const target = targetOf(uri);
    return target.ok && isInside(target.value, workspace) && isRegularFile(target.value) ? target.value : undefined;
  };
  return {
    uri: URI.file(place).toString(),
    workspace: URI.file(workspace).toString(),
    imports: (uri) => {
      const target = confined(uri);
      const text = target === undefined ? undefined : readText(target);
      return text?.ok ? text.value : undefined;
    },
    exists: (uri) => confined(uri) !== undefined,
    isOutside: (uri) => {
      const target = targetOf(uri);
      return target.ok && !isInside(target.value, workspace);
    },
    bytes: (uri, most) => {
      const target = confined(uri);
      const bytes = attempt(() =>
        target === undefined || statSync(target).size > most ? undefined : readFileSync(target),
      );
      return bytes.ok ? bytes.value : undefined;
    },
  };
}

/**
 * The nearest file of a name beside a file or in a folder above it, up to its workspace. A link that leads out of the
 * workspace counts as no file.
 */
export function nearestAbove(path: string, name: string, given?: string): string | undefined {
  const place = placeOf(path);
  const workspace = workspaceOf(place, given);
  for (let folder = dirname(place); isInside(folder, workspace); folder = dirname(folder)) {
    const found = attempt(() => realpathSync(join(folder, name)));
    if (found.ok && isInside(found.value, workspace) && isRegularFile(found.value)) return join(folder, name);
    if (folder === dirname(folder)) break;
  }
  return undefined;
}

/** The absolute path of a file with the links in its folder followed, so that one folder has one name. */
function placeOf(path: string): string {
  const absolute = resolve(path);
  const folder = attempt(() => realpathSync(dirname(absolute)));
  return folder.ok ? join(folder.value, basename(absolute)) : absolute;
}

/**
 * The folder that a file's imports and pictures may not leave: its repository's; without one the current folder when the
 * file is in it, or the folder given on the command line; else the file's own.
 */
function workspaceOf(place: string, given?: string): string {
  const folder = dirname(place);
  const candidates = [process.cwd(), ...(given === undefined ? [] : [given])];
  const around = candidates
    .map((candidate) => attempt(() => realpathSync(candidate)))
    .find((candidate) => candidate.ok && isInside(place, candidate.value));
  return nearestRepository(folder) ?? (around?.ok ? around.value : folder);
}

/** In a worktree or submodule `.git` is a file that leads to a folder elsewhere; its root is where that stands. */
function nearestRepository(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : nearestRepository(parent);
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === path;
}

function isRegularFile(path: string): boolean {
  const stat = attempt(() => statSync(path));
  return stat.ok && stat.value.isFile();
}

function readBytes(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const chunks: Buffer[] = [];
    let size = 0;
    while (size < enough) {
      const chunk = Buffer.allocUnsafe(64 * 1024);
      const count = readSync(file, chunk, 0, chunk.length, null);
      if (count === 0) break;
      chunks.push(chunk.subarray(0, count));
      size += count;
    }
    return Buffer.concat(chunks);
  } finally {
    closeSync(file);
  }
}

class PathProblem extends Error {
  constructor(readonly reason: DiskProblem['reason']) {
    super(reason);
  }
}

const reasons: Readonly<Record<string, DiskProblem['reason']>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EROFS: 'forbidden',
  EISDIR: 'folder',
  ENXIO: 'special',
};

function attempt<T>(act: () => T): Result<T> {
  try {
    return { ok: true, value: act() };
  } catch (error) {
    if (error instanceof PathProblem) return { ok: false, problem: { reason: error.reason, code: '' } };
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return { ok: false, problem: { reason: reasons[code] ?? 'other', code } };
  }
}
