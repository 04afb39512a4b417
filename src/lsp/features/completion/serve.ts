/** Joins completion to its requests. */
import { URI, UriUtils } from 'langium';
import type { CompletionItem, CompletionParams, ServerCapabilities } from 'vscode-languageserver';
import { dayOf } from '../../../analysis/index.js';
import { isJourneyTree, placeAt } from '../../../language/index.js';
import type { Model } from '../../../model/index.js';
import { isWithin } from '../../files.js';
import { isBeyond, isWithinAny } from '../../workspace.js';
import type { Asking, FeatureParts, Served } from '../asking.js';
import { written } from '../cards/index.js';
import { factsAround } from './block-facts.js';
import { cardFor } from './documentation.js';
import { type CompletionContext, hereOf, type Listing, pathAt, pathSuggestions, suggestionsAt } from './index.js';
import { itemData, toItems } from './items.js';
import { shown } from './shown.js';

export const completionCapabilities: ServerCapabilities = {
  completionProvider: { triggerCharacters: ['"', '/', ' ', '>', ','], resolveProvider: true },
};

export function serveCompletion(parts: FeatureParts, { aboutNow }: Asking): void {
  const { connection, settings } = parts;
  connection.onCompletion(
    aboutNow(async (served, params) => {
      const context = await contextOf(served, params, parts);
      if (context === undefined) return undefined;
      const path = pathAt(context);
      const listing = path && (await listed(path.folder, served.document.uri, parts));
      const all = path === undefined ? suggestionsAt(context) : pathSuggestions(path, listing, context);
      const { suggestions, isCut } = shown(all, context);
      const items = toItems(suggestions, context, { ...settings.completion, commands: settings.commands });
      return isCut ? { isIncomplete: true, items } : items.length === 0 ? undefined : items;
    }),
  );
  connection.onCompletionResolve((item) => documented(item, parts));
}

function documented(item: CompletionItem, { readings, settings }: FeatureParts): CompletionItem {
  const { language, completion } = settings;
  const data = itemData(item.data);
  const asked = data && readings.get(URI.parse(data.document))?.model;
  const card = asked && cardFor(data.declared, asked, { models: readings.models(), language });
  if (card === undefined) return item;
  const kind = completion.documentation;
  return { ...item, documentation: { kind, value: written(card, { format: kind, language }) } };
}

async function contextOf(
  { document, model }: Served,
  { position, context }: CompletionParams,
  { settings, readings, workspace }: FeatureParts,
): Promise<CompletionContext | undefined> {
  const text = document.textDocument;
  const tree = document.parseResult.value;
  const offset = text.offsetAt(position);
  const place = placeAt(text.getText(), offset);
  if (place === undefined) return undefined;
  // Whoever sets a line in by hand has asked for nothing.
  if (context?.triggerCharacter === ' ' && place.isFirstOfLine) return undefined;
  return {
    place,
    offset,
    document: text,
    model,
    models: neighbours(readings.models(), (await workspace.boundaryOf(document.uri))?.home),
    language: settings.language,
    today: dayOf(new Date()),
    facts: isJourneyTree(tree) ? factsAround(tree, place, text.getText()) : [],
    here: hereOf(model, place, text),
  };
}

/** What stands in a folder that is written relative to a document; nothing of what lies outside the workspace. */
async function listed(path: string, document: URI, { files, workspace }: FeatureParts): Promise<Listing | undefined> {
  const boundary = await workspace.boundaryOf(document);
  if (boundary === undefined) return undefined;
  const folder = UriUtils.joinPath(UriUtils.dirname(document), path);
  const stat = isWithinAny(boundary.folders, folder) ? await files.stat(folder) : undefined;
  if (stat?.kind !== 'directory' || isBeyond(boundary, stat)) return undefined;
  const entries = (await files.list(folder)).filter(({ realUri }) => isWithinAny(boundary.realFolders, realUri));
  const base = folder.toString().replace(/\/?$/, '/');
  return {
    entries: entries.map(({ name, kind }) => ({
      name,
      kind,
      uri: URI.parse(base)
        .with({ path: `${URI.parse(base).path}${name}` })
        .toString(),
    })),
    mayGoUp: isWithinAny(boundary.folders, UriUtils.joinPath(folder, '..')),
  };
}

/** A file may import what stands in its workspace, and no more than that. */
function neighbours(models: readonly Model[], home: URI | undefined): readonly Model[] {
  return home === undefined ? [] : models.filter(({ uri }) => isWithin(home, URI.parse(uri)));
}
