/** Finding a persona, journey or touchpoint anywhere in the workspace by a few letters of what it is called. */
import type { WorkspaceSymbol } from 'vscode-languageserver';
import { type Declaration, type Model, own, type TopLevelDeclaration } from '../../model/index.js';
import { type SymbolKeyword, symbolKinds } from './document-symbols.js';
import { holds, lettersOf } from './letters.js';

/** Editors show a screenful; more would only keep the answer from arriving. */
const most = 500;

/**
 * The declarations of `models` whose name, title or a label holds the letters of `query` in their order; at most 500.
 * Beside the title stands what else a reader may look for: the name, and the journey around it.
 */
export function workspaceSymbols(models: Iterable<Model>, query: string): WorkspaceSymbol[] {
  const letters = lettersOf(query);
  const found: WorkspaceSymbol[] = [];
  for (const model of models) {
    for (const entry of entriesOf(model)) {
      if (found.length === most) return found;
      if (matches(entry, letters)) found.push(symbolOf(entry, model.uri));
    }
  }
  return found;
}

interface Entry {
  readonly keyword: SymbolKeyword;
  readonly declaration: Declaration;
  /** The title of the journey it stands in. */
  readonly journey?: string;
}

function* entriesOf(model: Model): Generator<Entry> {
  yield* plain(model, 'persona', model.personas);
  for (const declaration of own(model, model.journeys)) {
    yield { keyword: 'journey', declaration };
    const journey = declaration.title;
    for (const phase of declaration.phases) {
      yield { keyword: 'phase', declaration: phase, journey };
      for (const touchpoint of phase.touchpoints) yield { keyword: 'touchpoint', declaration: touchpoint, journey };
    }
  }
  yield* plain(model, 'source', model.sources);
  yield* plain(model, 'channel', model.channels);
  yield* plain(model, 'feeling', model.feelings);
  yield* plain(model, 'metric', model.metrics);
}

function* plain(model: Model, keyword: SymbolKeyword, list: readonly TopLevelDeclaration[]): Generator<Entry> {
  for (const declaration of own(model, list)) yield { keyword, declaration };
}

function matches({ declaration: { name, title, labels } }: Entry, letters: readonly string[]): boolean {
  return name !== '' && [name, title, ...labels.map(({ text }) => text)].some((text) => holds(text, letters));
}

function symbolOf({ keyword, declaration, journey }: Entry, uri: string): WorkspaceSymbol {
  const { name, title, labels, nameSpan } = declaration;
  const others = [name, ...labels.map(({ text }) => text)].filter((text) => text !== title);
  const containerName = [`${keyword} ${others.join(', ')}`.trim(), ...(journey === undefined ? [] : [journey])];
  return {
    name: title.trim() === '' ? name : title,
    kind: symbolKinds[keyword],
    containerName: containerName.join(' · '),
    location: { uri, range: nameSpan },
  };
}
