/** Joins what an editor shows in and above the lines of a text to its requests. */
import type { LangiumSharedServices } from 'langium/lsp';
import type { CodeLens, InlayHint, ServerCapabilities } from 'vscode-languageserver';
import type { Settings } from '../../settings.js';
import type { Asking, FeatureParts } from '../asking.js';
import { codeLenses } from './code-lenses.js';
import { type Hint, inlayHints } from './inlay-hints.js';
import { resolved, toCodeLens } from './lens-commands.js';
import { semanticTokens } from './semantic-tokens.js';
import { legendOf, TokenResults, tokensAlone } from './token-results.js';

export function annotationCapabilities({ tokenNames }: Settings): ServerCapabilities {
  return {
    inlayHintProvider: true,
    codeLensProvider: { resolveProvider: true },
    semanticTokensProvider: { legend: legendOf(tokenNames), full: { delta: true }, range: true },
  };
}

export function serveAnnotations(
  services: LangiumSharedServices,
  { about, anywhere }: Asking,
  { connection, readings, settings }: FeatureParts,
): void {
  const { inlayHint, semanticTokens: tokens } = connection.languages;
  inlayHint.on(about(({ model }, { range }) => inlayHints(model, range, settings.language).map(toInlayHint)));
  connection.onCodeLens(
    about(({ model }) => codeLenses(model).flatMap((lens) => toCodeLens(lens, model.uri, settings) ?? [])),
  );
  const resolveLens = anywhere('codeLens/resolve', (lens: CodeLens) => resolved(lens, readings.models(), settings));
  connection.onCodeLensResolve(async (lens, token) => (await resolveLens(lens, token)) ?? lens);
  const results = new TokenResults();
  tokens.on(about(({ model }) => results.full(model.uri, semanticTokens(model))));
  tokens.onDelta(
    about(({ model }, { previousResultId }) => results.delta(model.uri, semanticTokens(model), previousResultId)),
  );
  tokens.onRange(about(({ model }, { range }) => tokensAlone(semanticTokens(model, range))));
  services.workspace.TextDocuments.onDidClose(({ document }) => results.forget(document.uri));
}

function toInlayHint({ at, label, tooltip }: Hint): InlayHint {
  return { position: at, label, tooltip, paddingLeft: true };
}
