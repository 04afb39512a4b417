/** How far a file may reach: imports and images stay inside the workspace that the file belongs to. */
import { type URI, URI as Uri, UriUtils } from 'langium';
import type { WorkspaceFolder } from 'vscode-languageserver';
import { type FileStat, type Files, isWithin } from './files.js';

export interface Boundary {
  readonly folder: URI;
  /** Where the folder truly stands. */
  readonly realFolder: URI;
}

/** Whether a file that is there stands outside the boundary once symbolic links are followed. */
export function isBeyond(boundary: Boundary | undefined, file: FileStat): boolean {
  return boundary !== undefined && !isWithin(boundary.realFolder, file.realUri);
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
    return this.folders.some((folder) => isWithin(folder, uri));
  }

  /** The innermost of the folders that the client opened around a file. */
  folderAround(uri: URI): URI | undefined {
    const around = this.folders.filter((folder) => isWithin(folder, uri));
    return around.sort((a, b) => b.path.length - a.path.length)[0];
  }

  /**
   * The folder that a file's imports and images may not leave: the client's innermost folder around it; without one
   * the nearest folder above with a `.git`; else the file's own. `undefined` for a document that is no file yet.
   */
  async boundaryOf(uri: URI): Promise<Boundary | undefined> {
    if (uri.scheme === 'untitled') {
      return undefined;
    }
    const folder = this.folderAround(uri) ?? (await this.implicitRoot(UriUtils.dirname(uri)));
    return { folder, realFolder: (await this.files.stat(folder))?.realUri ?? folder };
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
