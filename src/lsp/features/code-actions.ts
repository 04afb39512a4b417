/** What an editor may offer to do at a place: quick fixes of findings, and larger changes of the text. */
import type { LangiumSharedServices } from 'langium/lsp';
import { CodeActionKind, type CodeActionParams, type ServerCapabilities } from 'vscode-languageserver';
import type { Settings } from '../settings.js';
import type { Asking, FeatureParts } from './asking.js';
import { fixAllKind, fixesFor } from './fixes/serve.js';
import { refactoringsFor } from './refactorings/serve.js';

const kinds = [CodeActionKind.QuickFix, fixAllKind, CodeActionKind.RefactorExtract, CodeActionKind.RefactorRewrite];

/** A client that takes only commands would need each action registered as one, so it is offered none. */
export function codeActionCapabilities({ codeActions }: Settings): ServerCapabilities {
  return codeActions ? { codeActionProvider: { codeActionKinds: kinds } } : {};
}

export function serveCodeActions(services: LangiumSharedServices, parts: FeatureParts, { aboutAll }: Asking): void {
  if (!parts.settings.codeActions) return;
  const families = [fixesFor(services, parts), refactoringsFor(services, parts)];
  parts.connection.onCodeAction(
    // A name is free, and all its uses are known, only once every file is read.
    aboutAll(async (served, params) => {
      const wants = wanted(params);
      const offered = await Promise.all(families.map((family) => family(served, params, wants)));
      return offered.flat();
    }),
  );
}

/** Whether a kind is among those asked for: `refactor` takes in `refactor.extract`. Without a wish, all are. */
function wanted({ context: { only } }: CodeActionParams): (kind: string) => boolean {
  return (kind) => only?.some((each) => each === '' || kind === each || kind.startsWith(`${each}.`)) ?? true;
}
