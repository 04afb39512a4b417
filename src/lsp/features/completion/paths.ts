/** Paths of imports and pictures, folder by folder. */

import { relativePath, writtenText } from '../../../language/index.js';
import { literalText } from '../../../language/values.js';
import { isJourneyName } from '../../../model/index.js';
import { completionWords } from '../../../words/completion.js';
import { isSkippedFolder } from '../../files.js';
import type { CompletionContext } from './context.js';
import type { Suggestion } from './suggestion.js';

export interface WantedPath {
  readonly kind: 'import' | 'picture';
  /** What is written already of the way to the folder, such as `./shared/`; empty for the document's own. */
  readonly folder: string;
}

/** What stands in the folder of a wanted path. */
export interface Listing {
  readonly entries: readonly { readonly name: string; readonly kind: 'file' | 'directory'; readonly uri: string }[];
  /** Whether the folder above may be looked into too. */
  readonly mayGoUp: boolean;
}

/** The path that is being written at the caret, if one is. */
export function pathAt({ place, document, offset }: CompletionContext): WantedPath | undefined {
  const { text, expected } = place;
  const wanted = expected.find(({ feature, terminal }) => feature === 'path' && terminal === 'TEXT');
  if (text === undefined || wanted === undefined || offset <= text.start) return undefined;
  const written = literalText(document.getText().slice(text.start, offset));
  const folder = written.slice(0, written.lastIndexOf('/') + 1);
  if (/^(?:[/\\]|[A-Za-z][\w+.-]*:)/.test(folder)) return undefined;
  return { kind: wanted.rule === 'Import' ? 'import' : 'picture', folder };
}

const picture = /\.(?:png|jpe?g|svg|webp|gif)$/i;

export function pathSuggestions(
  { kind, folder }: WantedPath,
  listing: Listing | undefined,
  context: CompletionContext,
): Suggestion[] {
  if (listing === undefined) return [];
  const { model, models, language } = context;
  const start = folder === '' ? './' : folder;
  const isNew = (uri: string) => uri !== model.uri && !model.imports.some((each) => each.uri === uri);
  const isWanted = ({ name, uri }: { readonly name: string; readonly uri: string }) =>
    kind === 'picture' ? picture.test(name) : isJourneyName(name) && isNew(uri);
  const entries = listing.entries
    .filter(({ name }) => isWritable(name))
    .toSorted((a, b) => a.name.localeCompare(b.name, language));
  const files = entries.filter((entry) => entry.kind === 'file' && isWanted(entry));
  const folders = entries.filter((entry) => entry.kind === 'directory' && !isSkippedFolder(entry.name));
  // Files deeper down are at hand at once where no folder was chosen yet.
  const near = new Set(files.map(({ uri }) => uri));
  const known = kind === 'import' && folder === '' ? models.filter(({ uri }) => isNew(uri) && !near.has(uri)) : [];
  const far = known.flatMap(({ uri }) => relativePath(model.uri, uri) ?? []).filter(isWritable);
  return [
    ...files.map(({ name }) => fileSuggestion(name, `${start}${name}`)),
    ...far.toSorted().map((path) => fileSuggestion(path, path)),
    ...folders.map(({ name }) => folderSuggestion(`${name}/`, `${start}${name}/`, context)),
    ...(listing.mayGoUp && /^(?:\.\/|(?:\.\.\/)*)$/.test(folder)
      ? [folderSuggestion('../', `${folder === './' ? '' : folder}../`, context)]
      : []),
  ];
}

/** A control character in a name could not be written on one line, and a backslash parts folders elsewhere. */
function isWritable(name: string): boolean {
  return !/[\p{Cc}\\]/u.test(name);
}

function fileSuggestion(label: string, path: string): Suggestion {
  return { label, kind: 'file', path, written: writtenText(path) };
}

/** The quotes stay as they are, and the caret inside them: more is to come. */
function folderSuggestion(label: string, path: string, context: CompletionContext): Suggestion {
  const { place, language, offset } = context;
  const { start, end, isClosed } = place.text ?? { start: offset, end: offset, isClosed: false };
  const written = writtenText(path).slice(0, -1);
  const detail = completionWords(language).folder;
  return {
    label,
    kind: 'folder',
    detail,
    path,
    written,
    insert: [written],
    goesOn: [written],
    replaces: { start, end: isClosed ? end - 1 : end },
  };
}
