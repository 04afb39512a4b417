/** Completion, joined to its requests. */
import { URI } from 'langium';
import type { CompletionItem, CompletionParams, ServerCapabilities } from 'vscode-languageserver';
import { dayOf } from '../../../analysis/index.js';
import { isJourneyTree, placeAt } from '../../../language/index.js';
import { isSkippedFolder, isWithin } from '../../files.js';
import { isBeyond } from '../../workspace.js';
import type { Asking, FeatureParts, Served } from '../asking.js';
import { written } from '../cards/index.js';
import { factsAround } from './block-facts.js';
import { type CompletionContext, hereOf } from './context.js';
import { documentedBy } from './documentation.js';
import { suggestionsAt } from './index.js';
import { toItems } from './items.js';
import { type ListFolder, pathSuggestions } from './paths.js';

export const completionCapabilities: ServerCapabilities = {
  completionProvider: { triggerCharacters: ['"', '/', ' ', '>', ','], resolveProvider: true },
};

export function serveCompletion(parts: FeatureParts, { aboutNow }: Asking): void {
  const { connection, settings } = parts;
  connection.onCompletion(
    aboutNow(async (served, params) => {
      const context = await contextOf(served, params, parts);
      if (context === undefined || isOnlyIndented(context, params)) return [];
      const paths = await pathSuggestions(context, listing(served, parts));
      return toItems(paths ?? suggestionsAt(context), context, settings);
    }),
  );
  connection.onCompletionResolve((item) => documented(item, parts));
}

function documented(item: CompletionItem, parts: FeatureParts): CompletionItem {
  const { documentationFormat: format, language } = parts.settings;
  const card = documentedBy(item, parts);
  if (card === undefined) return item;
  return { ...item, documentation: { kind: format, value: written(card, { format, language }) } };
}

async function contextOf(
  { document, model }: Served,
  { position }: CompletionParams,
  { readings, settings, workspace }: FeatureParts,
): Promise<CompletionContext | undefined> {
  const { textDocument, parseResult } = document;
  const offset = textDocument.offsetAt(position);
  const place = placeAt(textDocument.getText(), offset);
  if (place === undefined) return undefined;
  const boundary = await workspace.boundaryOf(document.uri);
  const isInReach = (uri: string) => boundary !== undefined && isWithin(boundary.folder, URI.parse(uri));
  return {
    place,
    document: textDocument,
    offset,
    model,
    models: readings.models().filter(({ uri }) => uri === model.uri || isInReach(uri)),
    language: settings.language,
    today: dayOf(new Date()),
    facts: isJourneyTree(parseResult.value) ? factsAround(parseResult.value, place, textDocument.getText()) : [],
    here: hereOf(model, place, textDocument),
  };
}

/** Blanks at the beginning of a line are no question; a list that opened there would take the Enter of an empty line. */
function isOnlyIndented({ place, offset }: CompletionContext, { context }: CompletionParams): boolean {
  return context?.triggerCharacter === ' ' && place.isFirstOfLine && place.word.start === offset;
}

/** What a folder holds, as far as the document's files may name it. */
function listing({ document }: Served, { files, workspace }: FeatureParts): ListFolder {
  return async (address) => {
    const folder = URI.parse(address);
    const boundary = await workspace.boundaryOf(document.uri);
    const stat = await files.stat(folder);
    if (boundary === undefined || stat?.kind !== 'directory' || isBeyond(boundary, stat)) return [];
    const entries = (await files.list(folder)) ?? [];
    return entries.filter(({ name }) => !isSkippedFolder(name));
  };
}
