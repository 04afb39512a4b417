/** Remembers what stands where, so that a file with many images does not ask for each of them at every keystroke. */
import { type URI, URI as Uri } from 'langium';
import { type FileStat, type Files, isWithin } from './files.js';

export interface RememberingFiles extends Files {
  /** To be called when something at or below a place came, changed or went. */
  forget(place: URI): void;
}

/** `isWatched` tells of which places the client reports changes; only what stands there is remembered. */
export function rememberingFiles(files: Files, isWatched: (uri: URI) => boolean): RememberingFiles {
  const stats = new Map<string, Promise<FileStat | undefined>>();
  return {
    ...files,
    stat(uri) {
      if (!isWatched(uri)) {
        return files.stat(uri);
      }
      const key = uri.toString();
      const known = stats.get(key) ?? files.stat(uri);
      stats.set(key, known);
      return known;
    },
    forget(place) {
      for (const key of [...stats.keys()].filter((each) => isWithin(place, Uri.parse(each)))) {
        stats.delete(key);
      }
    },
  };
}
