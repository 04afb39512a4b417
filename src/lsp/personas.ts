/** `journey/personas`: who a new journey may be about. */
import type { LangiumSharedServices } from 'langium/lsp';
import { relativePath } from '../language/index.js';
import { type KnownPersona, personasRequest } from '../messages/server.js';
import type { Model } from '../model/index.js';
import { askingOf, type FeatureParts } from './features/asking.js';

export function servePersonas(services: LangiumSharedServices, parts: FeatureParts): void {
  const { anywhere } = askingOf(services, parts);
  const answer = anywhere('journey/personas', ({ uri }: { readonly uri: string }) =>
    knownPersonas(parts.readings.models(), uri),
  );
  parts.connection.onRequest(personasRequest, async (params, token) => ({
    personas: (await answer(params, token)) ?? [],
  }));
}

/** Those that the files declare themselves, by title; `from` is where the paths to them start. */
export function knownPersonas(models: readonly Model[], from: string): readonly KnownPersona[] {
  const declared = models.flatMap((model) => model.personas.filter(({ uri }) => uri === model.uri));
  const known = declared.map(({ name, title, uri }) => {
    const path = relativePath(from, uri);
    return { name, title, uri, ...(path === undefined ? {} : { path }) };
  });
  return known.toSorted((a, b) => a.title.localeCompare(b.title) || a.uri.localeCompare(b.uri));
}
