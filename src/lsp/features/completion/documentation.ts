/** The card of what an item would write, made only for the item that the reader looks at. */
import { URI } from 'langium';
import type { CompletionItem } from 'vscode-languageserver';
import { standardLibraryModel } from '../../../language/index.js';
import { type DeclarationKind, type Model, named, standardLibraryUri } from '../../../model/index.js';
import type { FeatureParts } from '../asking.js';
import { type Card, cardOf } from '../cards/index.js';
import type { DeclaredName } from './suggestion.js';

/** `undefined` for what has no card, such as a keyword, and for what an editor sends that was never offered. */
export function documentedBy({ data }: CompletionItem, { readings, settings }: FeatureParts): Card | undefined {
  if (!isOffered(data)) return undefined;
  const { from, kind, name, uri } = data;
  const asked = readings.get(URI.parse(from))?.model;
  const declaring = uri === standardLibraryUri ? standardLibraryModel() : readings.get(URI.parse(uri))?.model;
  if (asked === undefined || declaring === undefined) return undefined;
  const journey = named(declaring.journeys, data.journey);
  const declared = { uri, span: nowhere, nameSpan: nowhere };
  const found = { key: '', kind, name, declared, ...(journey === undefined ? {} : { journey }) };
  return cardOf(found, { model: seeing(asked, declaring), models: readings.models(), language: settings.language });
}

/** Who uses a thing is told of the asking file; a thing that it does not use yet is known where it is declared. */
function seeing(asked: Model, declaring: Model): Model {
  if (asked.uri === declaring.uri) return asked;
  const both = <T extends { readonly uri: string }>(own: readonly T[], others: readonly T[]): readonly T[] => [
    ...own,
    ...others.filter(({ uri }) => uri === declaring.uri),
  ];
  return {
    ...asked,
    channels: both(asked.channels, declaring.channels),
    feelings: both(asked.feelings, declaring.feelings),
    metrics: both(asked.metrics, declaring.metrics),
    sources: both(asked.sources, declaring.sources),
    personas: both(asked.personas, declaring.personas),
    journeys: both(asked.journeys, declaring.journeys),
  };
}

const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

interface Offered extends DeclaredName {
  /** The file in which it was offered. */
  readonly from: string;
}

const kinds: ReadonlySet<unknown> = new Set<DeclarationKind>([
  'channel',
  'feeling',
  'metric',
  'source',
  'persona',
  'journey',
  'touchpoint',
  'pain',
]);

/** Clients send anything, and what they send back may be of another day. */
function isOffered(data: unknown): data is Offered {
  if (typeof data !== 'object' || data === null) return false;
  const { from, kind, name, uri, journey } = data as Partial<Record<keyof Offered, unknown>>;
  const areTexts = [from, name, uri].every((each) => typeof each === 'string');
  return areTexts && kinds.has(kind) && (journey === undefined || typeof journey === 'string');
}
