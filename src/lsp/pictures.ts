/** `journey/pictures`: the photos and images of a document's map, read where the files are. */
import { URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { shownPictures } from '../analysis/walk.js';
import { mostPictureBytes, pictureOf } from '../formats/picture.js';
import { picturesRequest } from '../messages/server.js';
import type { Pictures } from '../model/index.js';
import type { Files } from './files.js';
import type { Readings } from './readings.js';
import { whenRead } from './waiting.js';
import { isBeyond, type Workspace } from './workspace.js';

interface PictureParts {
  readonly connection: Connection;
  readonly files: Files;
  readonly readings: Readings;
  readonly workspace: Workspace;
}

/** A map with more of them would be no map; together they have to fit into one message. */
const mostPictures = 80;

export function servePictures(services: LangiumSharedServices, parts: PictureParts): void {
  parts.connection.onRequest(picturesRequest, async ({ uri }, token) => {
    const place = URI.parse(uri);
    await whenRead(services, place, token);
    return { pictures: await picturesFor(place, parts) };
  });
}

/** A picture outside the workspace, missing, or of another kind is left out; which of them, a finding says. */
async function picturesFor(uri: URI, parts: PictureParts): Promise<Pictures> {
  const model = parts.readings.get(uri)?.model;
  if (model === undefined) return {};
  const addresses = new Set(shownPictures(model).flatMap((picture) => picture.uri ?? []));
  const read = [...addresses].slice(0, mostPictures).map(async (address) => {
    const picture = await pictureAt(URI.parse(address), parts);
    return picture === undefined ? [] : [[address, picture] as const];
  });
  return Object.fromEntries((await Promise.all(read)).flat());
}

async function pictureAt(uri: URI, { files, workspace }: PictureParts): Promise<string | undefined> {
  const [stat, boundary] = await Promise.all([files.stat(uri), workspace.boundaryOf(uri)]);
  if (stat?.kind !== 'file' || isBeyond(boundary, stat)) return undefined;
  const bytes = await files.bytes(stat.realUri, mostPictureBytes);
  return bytes && pictureOf(bytes);
}
