/** Joins what an editor shows in and above the lines of a text to its requests. */
import type { InlayHint, ServerCapabilities } from 'vscode-languageserver';
import type { Settings } from '../../settings.js';
import type { Asking, FeatureParts } from '../asking.js';
import { type Hint, inlayHints } from './inlay-hints.js';

export function annotationCapabilities(_: Settings): ServerCapabilities {
  return { inlayHintProvider: true };
}

export function serveAnnotations({ about }: Asking, { connection, settings }: FeatureParts): void {
  const { language } = settings;
  connection.languages.inlayHint.on(
    about(({ model }, { range }) => inlayHints(model, range, language).map(toInlayHint)),
  );
}

function toInlayHint({ at, label, tooltip }: Hint): InlayHint {
  return { position: at, label, tooltip, paddingLeft: true };
}
