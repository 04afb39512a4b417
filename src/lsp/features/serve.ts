/** The features that answer an editor's questions, each joined to its request; what they answer is theirs alone. */
import { type LangiumDocument, URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import {
  type CancellationToken,
  type Connection,
  DocumentHighlightKind,
  type Location,
  type LocationLink,
  type ReferenceParams,
  ResponseError,
  type ServerCapabilities,
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import type { Model } from '../../model/index.js';
import type { Log } from '../log.js';
import type { Readings } from '../readings.js';
import { servesScheme } from '../schemes.js';
import type { Settings } from '../settings.js';
import { whenAllRead, whenRead } from '../waiting.js';
import { written } from './cards/index.js';
import { colorPresentations, documentColors } from './colors.js';
import { type Definition, definition } from './definition.js';
import { documentLinks } from './document-links.js';
import { documentSymbols } from './document-symbols.js';
import { foldingRanges } from './folding-ranges.js';
import { hovered } from './hover.js';
import { type Found, highlights, references } from './references.js';
import { selectionRange } from './selection-ranges.js';
import { keywordAt, nestAt, piecesOf } from './tree.js';
import { workspaceSymbols } from './workspace-symbols.js';

/** What the features offer, for the answer to `initialize`. */
export const featureCapabilities: ServerCapabilities = {
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  workspaceSymbolProvider: true,
  documentLinkProvider: {},
  colorProvider: true,
};

export interface FeatureParts {
  readonly connection: Connection;
  readonly log: Log;
  readonly readings: Readings;
  readonly settings: Settings;
}

/** An open document as it was last read. */
interface Served {
  readonly document: LangiumDocument;
  readonly model: Model;
}

type About = { readonly textDocument: TextDocumentIdentifier };

export function serveFeatures(services: LangiumSharedServices, parts: FeatureParts): void {
  const { connection } = parts;
  /** A handler for requests about one document: `null` when it is not open, or when its feature failed. */
  const about =
    <Params extends About, Answer>(answer: (served: Served, params: Params) => Answer | undefined) =>
    async (params: Params, token: CancellationToken): Promise<Answer | null> => {
      const { uri } = params.textDocument;
      return guarded(parts.log, uri, async () => {
        const served = await servedDocument(services, parts.readings, URI.parse(uri), token);
        return served === undefined ? null : (answer(served, params) ?? null);
      });
    };

  const { definitionLinks, hoverFormat, language } = parts.settings;
  connection.onDocumentSymbol(about(({ model }) => documentSymbols(model)));
  connection.onFoldingRanges(about(({ model, document }) => foldingRanges(model, piecesOf(document))));
  connection.onSelectionRanges(
    about(({ document }, { positions }) => positions.map((at) => selectionRange(nestAt(document, at), at))),
  );
  connection.onHover(
    about(({ model, document }, { position }) => {
      const context = { model, models: parts.readings.models(), language };
      const found = hovered(context, position, keywordAt(document, position));
      return found && { contents: { kind: hoverFormat, value: written(found.card, hoverFormat) }, range: found.span };
    }),
  );
  connection.onDefinition(about(({ model }, { position }) => located(definition(model, position), definitionLinks)));
  connection.onDocumentHighlight(
    about(({ model }, { position }) =>
      highlights(model, position).map(({ span, role }) => ({ range: span, kind: highlightKinds[role] })),
    ),
  );
  connection.onDocumentLinks(
    about(({ model }) => documentLinks(model).map(({ span, target }) => ({ range: span, target }))),
  );
  connection.onDocumentColor(orNone(about(({ model }) => documentColors(model))));
  connection.onColorPresentation(orNone(about((_, { color, range }) => colorPresentations(color, range))));
  connection.onReferences(async (params, token) => {
    const answer = about(({ model }, { position, context }: ReferenceParams) =>
      references(model, position, parts.readings.models(), context.includeDeclaration).map(toLocation),
    );
    // Files that are still being read may hold the name too.
    await whenAllRead(services, token);
    return answer(params, token);
  });
  connection.onWorkspaceSymbol(({ query }, token) =>
    guarded(parts.log, 'workspace/symbol', async () => {
      await whenAllRead(services, token);
      return workspaceSymbols(parts.readings.models(), query);
    }),
  );
}

/** The protocol knows no `null` as an answer about colours. */
function orNone<Params, Item>(
  handler: (params: Params, token: CancellationToken) => Promise<Item[] | null>,
): (params: Params, token: CancellationToken) => Promise<Item[]> {
  return async (params, token) => (await handler(params, token)) ?? [];
}

const highlightKinds = {
  declaration: DocumentHighlightKind.Write,
  use: DocumentHighlightKind.Read,
} as const;

function toLocation({ uri, span }: Found): Location {
  return { uri, range: span };
}

/** A link also says how far the name reaches that was asked about; a client must have said that it takes one. */
function located(found: Definition | undefined, asLink: boolean): Location | LocationLink[] | null {
  if (found === undefined) {
    return null;
  }
  const { from, uri, span, nameSpan } = found;
  return asLink
    ? [{ originSelectionRange: from, targetUri: uri, targetRange: span, targetSelectionRange: nameSpan }]
    : { uri, range: nameSpan };
}

async function servedDocument(
  services: LangiumSharedServices,
  readings: Readings,
  uri: URI,
  token: CancellationToken,
): Promise<Served | undefined> {
  const { LangiumDocuments, TextDocuments } = services.workspace;
  if (TextDocuments.get(uri) === undefined || !servesScheme(uri.scheme)) {
    return undefined;
  }
  await whenRead(services, uri, token);
  const document = LangiumDocuments.getDocument(uri);
  const reading = readings.get(uri);
  return document && reading && { document, model: reading.model };
}

/** A feature that fails is told in the log; to whoever asked, it has nothing to say. */
async function guarded<Answer>(log: Log, where: string, answer: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof ResponseError) {
      throw error;
    }
    log.failure(where, error);
    return null;
  }
}
