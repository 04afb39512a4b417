/** How far a file may reach: imports and images stay inside the workspace that the file belongs to. */
import { type URI, URI as Uri, UriUtils } from 'langium';
import type { WorkspaceFolder } from 'vscode-languageserver';
import { type FileStat, type Files, isWithin } from './files.js';

/** The folders of a workspace. */
export interface Boundary {
  readonly folders: readonly URI[];
  /** The outermost of them around the file. What is offered comes from there: the others may stand elsewhere on another machine. */
  readonly home: URI;
  /** Where the folders truly stand. */
  readonly realFolders: readonly URI[];
}

export function isWithinAny(folders: readonly URI[], uri: URI): boolean {
  return folders.some((folder) => isWithin(folder, uri));
}

/** Whether a file that is there stands outside the boundary once symbolic links are followed. */
export function isBeyond(boundary: Boundary | undefined, file: FileStat): boolean {
  return boundary !== undefined && !isWithinAny(boundary.realFolders, file.realUri);
}

export class Workspace {
  private folders: readonly URI[];
  private readonly roots = new Map<string, Promise<URI>>();

  /** `folders` as the client names them; none when a single file was opened. */
  constructor(
    folders: readonly WorkspaceFolder[],
    private readonly files: Files,
  ) {
    this.folders = folders.map(({ uri }) => Uri.parse(uri));
  }

  /** Follows the client when it opens and closes folders. */
  change(added: readonly URI[], removed: readonly URI[]): void {
    const stays = (folder: URI) => ![...removed, ...added].some((other) => UriUtils.equals(other, folder));
    this.folders = [...this.folders.filter(stays), ...added];
  }

  /** Whether a file lies in a folder that the client opened, and so belongs to what is checked even when closed. */
  contains(uri: URI): boolean {
    return isWithinAny(this.folders, uri);
  }

  /**
   * The folders that a file's imports and images may not leave: those that the client opened, taken together, when it
   * stands in one of them; else the nearest folder above with a `.git`, which is the repository's; else the file's own.
   * `undefined` for a document that is no file yet.
   */
  async boundaryOf(uri: URI): Promise<Boundary | undefined> {
    if (uri.scheme === 'untitled') {
      return undefined;
    }
    const around = this.folders.filter((folder) => isWithin(folder, uri)).sort((a, b) => a.path.length - b.path.length);
    const home = around[0] ?? (await this.implicitRoot(UriUtils.dirname(uri)));
    const folders = around.length > 0 ? this.folders : [home];
    const real = folders.map(async (folder) => (await this.files.stat(folder))?.realUri ?? folder);
    return { folders, home, realFolders: await Promise.all(real) };
  }

  private implicitRoot(folder: URI): Promise<URI> {
    const key = folder.toString();
    const known = this.roots.get(key) ?? this.nearestRepository(folder);
    this.roots.set(key, known);
    return known;
  }

  private async nearestRepository(start: URI): Promise<URI> {
    for (let folder = start; ; folder = UriUtils.dirname(folder)) {
      if ((await this.files.stat(UriUtils.joinPath(folder, '.git'))) !== undefined) {
        return folder;
      }
      if (UriUtils.dirname(folder).path === folder.path) {
        return start;
      }
    }
  }
}
