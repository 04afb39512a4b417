/** The larger changes of a text, joined to the request for what an editor may offer at a caret. */
import { URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import { isJourneyTree } from '../../../language/index.js';
import { contains, own } from '../../../model/index.js';
import { words } from '../../../words/index.js';
import { workspaceEdit } from '../../edits/file-edits.js';
import type { FeatureParts, Served } from '../asking.js';
import { openFiles } from '../open-files.js';
import { newPersonasFile, refactorings } from './index.js';

/** The larger changes that are offered at a place. */
export function refactoringsFor(services: LangiumSharedServices, parts: FeatureParts) {
  const { files, readings, settings } = parts;
  const { editOptions, oursAround, textOf } = openFiles(services, parts);
  return async (
    { model, document }: Served,
    { range }: CodeActionParams,
    wants: (kind: string) => boolean,
  ): Promise<CodeAction[]> => {
    const file = document.parseResult.value;
    const text = textOf(model.uri);
    const mayBeAsked = wants(CodeActionKind.RefactorExtract) || wants(CodeActionKind.RefactorRewrite);
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
      .filter(({ kind }) => wants(kind))
      .map(({ title, kind, files: changed }) => ({ title, kind, edit: workspaceEdit(changed, editOptions) }));
  };
}
