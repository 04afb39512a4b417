/** What the server needs of a file system, so that a disk and an editor's own files serve it alike. */
import { EmptyFileSystemProvider, type FileSystemNode, type FileSystemProvider, type URI, UriUtils } from 'langium';
import { isJourneyName } from '../model/index.js';

/** Larger files are not read: no person wrote them, and parsing one would hold up every other file. */
export const largestFile = 16 * 1024 * 1024;

/** Folders that hold what tools made or downloaded, not what an analyst wrote. */
const skippedFolders: ReadonlySet<string> = new Set(['node_modules', 'dist', 'out']);

export interface FileStat {
  readonly kind: 'file' | 'directory';
  /** In bytes. */
  readonly size: number;
  /** Where the file truly stands once symbolic links are followed. */
  readonly realUri: URI;
}

/** Something that stands in a folder. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'directory';
  /** Where it truly stands once symbolic links are followed. */
  readonly realUri: URI;
}

/** Of a larger folder only so many entries are looked at. */
export const mostEntries = 2_000;

/** None of these reject: what cannot be had is `undefined` or left out. */
export interface Files {
  /** What stands at an address; `undefined` for nothing, for what may not be seen, and for devices and pipes. */
  stat(uri: URI): Promise<FileStat | undefined>;
  /** A file as text without byte order mark; `undefined` when it cannot be read or exceeds {@link largestFile}. */
  read(uri: URI): Promise<string | undefined>;
  /** A file's bytes; `undefined` when it cannot be read or holds more than `most`. */
  bytes(uri: URI, most: number): Promise<Uint8Array | undefined>;
  /** The `.journey` files in a folder and below it, without those that {@link isSkippedFolder} keeps out. */
  find(folder: URI): Promise<readonly URI[]>;
  /** What stands in a folder itself, up to {@link mostEntries}; devices and pipes are left out. */
  list(folder: URI): Promise<readonly FolderEntry[]>;
}

export function isSkippedFolder(name: string): boolean {
  return name.startsWith('.') || skippedFolders.has(name);
}

export function isJourneyFile(uri: URI): boolean {
  return isJourneyName(UriUtils.basename(uri));
}

/** Whether `uri` is `folder` itself or lies below it, judged by the addresses alone. */
export function isWithin(folder: URI, uri: URI): boolean {
  if (folder.scheme !== uri.scheme || folder.authority !== uri.authority) {
    return false;
  }
  const base = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return uri.path.startsWith(base) || uri.path === folder.path;
}

/** Text of a file's bytes. Bytes that are no UTF-8 become U+FFFD, which the language then reports. */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}

/** `Files` in the shape that Langium asks for. Its synchronous half stays unused: no host could answer it on the web. */
export function langiumFiles(files: Files): FileSystemProvider {
  return new LangiumFiles(files);
}

class LangiumFiles extends EmptyFileSystemProvider {
  constructor(private readonly files: Files) {
    super();
  }

  override async stat(uri: URI): Promise<FileSystemNode> {
    const stat = await this.files.stat(uri);
    if (stat === undefined) {
      throw new Error(`Nothing stands at ${UriUtils.basename(uri)}.`);
    }
    return { uri, isFile: stat.kind === 'file', isDirectory: stat.kind === 'directory' };
  }

  override async readFile(): Promise<string> {
    throw new Error('Files are read through the document factory.');
  }
}
