/** The client's files, asked for over the connection: for hosts where the server has no file system of its own. */
import { URI, UriUtils } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { findFilesRequest, listFolderRequest, readFileRequest, statRequest } from '../messages/server.js';
import { fromBase64 } from '../text/base64.js';
import { decode, type Files, isJourneyFile, isWithin, largestFile, mostEntries } from './files.js';

export function clientFiles(connection: Connection): Files {
  const files: Files = {
    async stat(uri) {
      const stat = await answer(() => connection.sendRequest(statRequest, { uri: uri.toString() }));
      return stat ? { kind: stat.type, size: stat.size, realUri: uri } : undefined;
    },

    async read(uri) {
      const bytes = await files.bytes(uri, largestFile);
      return bytes && decode(bytes);
    },

    async bytes(uri, most) {
      const stat = await files.stat(uri);
      if (stat?.kind !== 'file' || stat.size > most) {
        return undefined;
      }
      const file = await answer(() => connection.sendRequest(readFileRequest, { uri: uri.toString() }));
      return file && fromBase64(file.base64);
    },

    async find(folder) {
      const found = await answer(() => connection.sendRequest(findFilesRequest));
      return (found?.uris ?? [])
        .map((uri) => URI.parse(uri))
        .filter((uri) => isJourneyFile(uri) && isWithin(folder, uri));
    },

    async list(folder) {
      const listed = await answer(() => connection.sendRequest(listFolderRequest, { uri: folder.toString() }));
      return (listed?.entries ?? []).slice(0, mostEntries).map(({ name, type }) => ({
        name,
        kind: type,
        realUri: UriUtils.joinPath(folder, name),
      }));
    },
  };
  return files;
}

/** A client that does not know the request, or that failed, has no such file. */
async function answer<T>(ask: () => Promise<T | null>): Promise<T | undefined> {
  try {
    return (await ask()) ?? undefined;
  } catch {
    return undefined;
  }
}
