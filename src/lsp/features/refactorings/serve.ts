/** The larger changes of a text, joined to the request for what an editor may offer at a caret. */
import { URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { type CodeAction, CodeActionKind, type ServerCapabilities } from 'vscode-languageserver';
import { isJourneyTree } from '../../../language/index.js';
import { contains, own } from '../../../model/index.js';
import { words } from '../../../words/index.js';
import { workspaceEdit } from '../../edits/file-edits.js';
import type { Settings } from '../../settings.js';
import { askingOf, type FeatureParts } from '../asking.js';
import { openFiles } from '../open-files.js';
import { newPersonasFile, refactorings } from './index.js';

export function refactoringCapabilities({ codeActions }: Settings): ServerCapabilities {
  const codeActionKinds = [CodeActionKind.RefactorExtract, CodeActionKind.RefactorRewrite];
  return codeActions ? { codeActionProvider: { codeActionKinds } } : {};
}

export function serveRefactorings(services: LangiumSharedServices, parts: FeatureParts): void {
  const { connection, files, readings, settings } = parts;
  if (!settings.codeActions) {
    return;
  }
  const { aboutAll } = askingOf(services, parts);
  const { editOptions, oursAround, textOf } = openFiles(services, parts);
  connection.onCodeAction(
    // A name is free, and all its uses are known, only once every file is read.
    aboutAll(async ({ model, document }, { range, context: { only } }): Promise<CodeAction[]> => {
      const file = document.parseResult.value;
      const text = textOf(model.uri);
      const isAsked = (kind: string) => only === undefined || only.some((each) => includesKind(each, kind));
      const mayBeAsked = isAsked(CodeActionKind.RefactorExtract) || isAsked(CodeActionKind.RefactorRewrite);
      if (!mayBeAsked || text === undefined || !isJourneyTree(file)) {
        return [];
      }
      const onPersona = own(model, model.personas).some(({ span }) => contains(span, range.start));
      const made = onPersona && settings.createsFiles ? newPersonasFile(model) : undefined;
      const isFree = made !== undefined && (await files.stat(URI.parse(made))) === undefined;
      const offers = refactorings({
        model,
        file,
        document: text,
        offset: text.offsetAt(range.start),
        isWhole: readings.get(document.uri)?.findings.length === 0,
        models: readings.models(),
        textOf,
        isOurs: await oursAround(document.uri),
        mayMake: (uri) => isFree && uri === made,
        texts: words(settings.language).refactorings,
      });
      return offers
        .filter(({ kind }) => isAsked(kind))
        .map(({ title, kind, files: changed }) => ({ title, kind, edit: workspaceEdit(changed, editOptions) }));
    }),
  );
}

/** Kinds are named from the general to the special: `refactor` takes in `refactor.extract`. */
function includesKind(general: string, kind: string): boolean {
  return general === '' || kind === general || kind.startsWith(`${general}.`);
}
