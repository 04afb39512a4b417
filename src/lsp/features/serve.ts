/** The features that answer an editor's questions, each joined to its request; what they answer is theirs alone. */
import type { LangiumSharedServices } from 'langium/lsp';
import {
  type CancellationToken,
  DocumentHighlightKind,
  type Location,
  type LocationLink,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { standardLibraryText } from '../../language/index.js';
import { standardLibraryRequest } from '../../messages/server.js';
import type { Settings } from '../settings.js';
import { annotationCapabilities, serveAnnotations } from './annotations/serve.js';
import { askingOf, type FeatureParts } from './asking.js';
import { written } from './cards/index.js';
import { codeActionCapabilities, serveCodeActions } from './code-actions.js';
import { colorPresentations, documentColors } from './colors.js';
import { completionCapabilities, serveCompletion } from './completion/serve.js';
import { type Definition, definition } from './definition.js';
import { documentLinks } from './document-links.js';
import { documentSymbols } from './document-symbols.js';
import { foldingRanges } from './folding-ranges.js';
import { hovered } from './hover.js';
import { serveMapEdits } from './map-edits/serve.js';
import { moveCapabilities, serveMovedFiles } from './moved-files/serve.js';
import { type Found, highlights, references } from './references.js';
import { renameCapabilities, serveRename } from './rename/serve.js';
import { selectionRange } from './selection-ranges.js';
import { followTheme } from './theme.js';
import { keywordAt, nestAt, piecesOf } from './tree.js';
import { workspaceSymbols } from './workspace-symbols.js';

/** What the features offer, for the answer to `initialize`. */
const featureCapabilities: ServerCapabilities = {
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
  ...completionCapabilities,
};

/** The same with what is offered only to clients that can take it. */
export function featureCapabilitiesFor(settings: Settings): ServerCapabilities {
  return {
    ...featureCapabilities,
    ...renameCapabilities(settings),
    ...moveCapabilities(settings),
    ...codeActionCapabilities(settings),
    ...annotationCapabilities(settings),
  };
}

export function serveFeatures(services: LangiumSharedServices, parts: FeatureParts): void {
  const { connection, readings } = parts;
  const asking = askingOf(services, parts);
  const { about, aboutAll, anywhere } = asking;
  const { definitionLinks, hoverFormat, language, standardLibrary } = parts.settings;
  const theme = followTheme(connection, parts.settings.pictures);
  connection.onDocumentSymbol(about(({ model }) => documentSymbols(model)));
  connection.onFoldingRanges(about(({ model, document }) => foldingRanges(model, piecesOf(document))));
  connection.onSelectionRanges(
    about(({ document }, { positions }) => positions.map((at) => selectionRange(nestAt(document, at), at))),
  );
  connection.onHover(
    about(({ model, document }, { position }) => {
      const context = { model, models: readings.models(), language };
      const found = hovered(context, position, keywordAt(document, position));
      if (found === undefined) return undefined;
      const value = written(found.card, { format: hoverFormat, language, theme: theme() });
      return { contents: { kind: hoverFormat, value }, range: found.span };
    }),
  );
  connection.onDefinition(
    about(({ model }, { position }) => located(definition(model, position, standardLibrary), definitionLinks)),
  );
  connection.onRequest(standardLibraryRequest, () => ({ text: standardLibraryText }));
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
  connection.onReferences(
    // Files that are still being read may hold the name too.
    aboutAll(({ model }, { position, context }) =>
      references(model, position, readings.models(), context.includeDeclaration).map(toLocation),
    ),
  );
  connection.onWorkspaceSymbol(anywhere('workspace/symbol', ({ query }) => workspaceSymbols(readings.models(), query)));
  serveCompletion(parts, asking);
  serveAnnotations(services, asking, parts);
  serveRename(services, parts);
  serveMapEdits(services, parts);
  serveMovedFiles(services, parts);
  serveCodeActions(services, parts, asking);
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
