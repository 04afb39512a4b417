/** Files and folders on disk, while a path is written: of imports and of pictures. */
import { resolvePath } from '../../../language/index.js';
import { completionWords } from '../../../words/completion.js';
import { quotable } from '../../../words/fill-in.js';
import type { FolderEntry } from '../../files.js';
import type { CompletionContext } from './context.js';
import type { Suggestion } from './suggestion.js';

/** What stands in a folder, told by its address; nothing for a folder that may not be looked into. */
export type ListFolder = (folder: string) => Promise<readonly FolderEntry[]>;

const picture = /\.(?:png|jpe?g|svg|webp|gif)$/i;
const up: FolderEntry = { name: '..', kind: 'directory' };

/** The pictures, or the files that are not imported yet, and folders to go on in; `undefined` where no path is written. */
export async function pathSuggestions(context: CompletionContext, list: ListFolder): Promise<Suggestion[] | undefined> {
  const { place, document, offset, model } = context;
  const { text, fact, expected } = place;
  if (text === undefined || fact === undefined || !expected.some(({ feature }) => feature === 'path')) return undefined;
  const end = text.isClosed ? text.end - 1 : text.end;
  const typed = document.getText().slice(text.start + 1, Math.min(offset, end));
  const folder = /^.*\//.exec(typed)?.[0] ?? '';
  const address = resolvePath(folder === '' ? '.' : folder, model.uri, undefined);
  if (address === undefined) return [];
  const imported = new Set([model.uri, ...model.imports.map(({ uri }) => uri)]);
  const isWanted = ({ name, kind }: FolderEntry) =>
    kind === 'directory' ||
    (fact.keyword === 'import'
      ? name.endsWith('.journey') && !imported.has(resolvePath(folder + name, model.uri, undefined))
      : picture.test(name));
  const entries = (await list(address)).filter(isWanted).toSorted(inOrder);
  const above = /^(?:\.\/)?(?:\.\.\/)*$/.test(folder) ? resolvePath(`${folder}..`, model.uri, undefined) : undefined;
  const leadsUp = above !== undefined && (await list(above)).length > 0;
  return [...entries, ...(leadsUp ? [up] : [])].map((entry) => ({
    ...entrySuggestion(entry, folder, context),
    replaces: { start: text.start + 1 + folder.length, end },
  }));
}

function entrySuggestion({ name, kind }: FolderEntry, folder: string, { language }: CompletionContext): Suggestion {
  const isFolder = kind === 'directory';
  const start = folder === '' && name !== up.name ? './' : '';
  const written = `${start}${quotable(name)}${isFolder ? '/' : ''}`;
  const aliases = [written];
  return isFolder
    ? {
        label: `${name}/`,
        kind: 'folder',
        aliases,
        detail: completionWords(language).folder,
        written,
        goesOn: [written],
      }
    : { label: name, kind: 'file', aliases, written };
}

/** Files first, by name; `2` before `10`. */
function inOrder(a: FolderEntry, b: FolderEntry): number {
  return b.kind.localeCompare(a.kind) || a.name.localeCompare(b.name, 'en', { numeric: true });
}
