/** Versions of a file as models, whoever holds them: the disk, Git, a pull request. */
import { FileType, Uri, workspace } from 'vscode';
import type { DifferenceVersion } from '../../messages/difference.js';
import type { VersionReading } from '../../messages/server.js';
import type { Models } from '../models.js';
import { placesOfImport } from './addresses.js';

export interface ReadVersion extends Omit<DifferenceVersion, 'name'> {
  /** The documents that it was read from: with a change in one of them it has to be read again. */
  readonly documents: ReadonlySet<string>;
  /** There is no such file; it reads as an empty one. */
  readonly isAbsent: boolean;
}

/** Imports of imports of imports; a chain longer than this is no journey's. */
const mostRounds = 10;

export async function readVersion(models: Models, uri: Uri): Promise<ReadVersion> {
  const text = await textOf(uri);
  const documents = new Set([uri.toString()]);
  const imports = new Map<string, string | null>();
  for (let round = 0; ; round += 1) {
    const reading = await models.readVersion({
      uri: uri.toString(),
      text: text ?? '',
      imports: [...imports].map(([address, one]) => ({ uri: address, text: one })),
    });
    const lacking = lackingIn(reading, imports);
    if (lacking.length === 0 || round === mostRounds) {
      return { model: reading.model, incomplete: reading.incomplete, documents, isAbsent: text === undefined };
    }
    for (const address of lacking) {
      const found = await importOf(uri, address);
      if (found !== undefined) documents.add(found.uri);
      imports.set(address, found?.text ?? null);
    }
  }
}

function lackingIn({ imports }: VersionReading, known: ReadonlyMap<string, unknown>): readonly string[] {
  return imports.filter((address) => !known.has(address));
}

async function importOf(from: Uri, target: string): Promise<{ uri: string; text: string } | undefined> {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  for (const place of placesOfImport(from, target, folders)) {
    const uri = Uri.parse(place);
    const text = (await isLink(uri)) ? undefined : await textOf(uri);
    if (text !== undefined) return { uri: uri.toString(), text };
  }
  return undefined;
}

/** Where a link leads to may be anywhere. */
async function isLink(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.SymbolicLink) !== 0;
  } catch {
    // Whoever holds former versions may know no files.
    return false;
  }
}

async function textOf(uri: Uri): Promise<string | undefined> {
  try {
    return (await workspace.openTextDocument(uri)).getText();
  } catch {
    return undefined;
  }
}
