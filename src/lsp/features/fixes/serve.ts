/** Quick fixes as an editor asks for them: `textDocument/codeAction`. */
import { URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { dayOf } from '../../../analysis/index.js';
import type { AnyFinding, Config } from '../../../model/index.js';
import { fixWords } from '../../../words/fixes.js';
import { toDiagnostic } from '../../diagnostics.js';
import { type FileEdits, workspaceEdit } from '../../edits/file-edits.js';
import { isWithin } from '../../files.js';
import { languageFor, type Settings } from '../../settings.js';
import type { FeatureParts, Served } from '../asking.js';
import { openFiles } from '../open-files.js';
import type { FixContext, ReadFile } from './fix.js';
import { fixAll } from './fix-all.js';
import { findingsAt, offersFor } from './offers.js';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.journey`;

/** The fixes of what is found at a place; of everything safe at once only for who asks for just that. */
export function fixesFor(services: LangiumSharedServices, parts: FeatureParts) {
  const { editOptions } = openFiles(services, parts);
  return async (served: Served, params: CodeActionParams, wants: (kind: string) => boolean): Promise<CodeAction[]> => {
    if (!wants(CodeActionKind.QuickFix) && !wants(fixAllKind)) return [];
    const known = await knownOf(services, parts, served);
    const written = (changes: readonly FileEdits[]) => workspaceEdit(changes, editOptions);
    if (known === undefined) return [];
    const quick = wants(CodeActionKind.QuickFix) ? quickFixes(known, params, parts.settings, written) : [];
    const isAskedForAll = params.context.only !== undefined && wants(fixAllKind);
    return isAskedForAll ? [...quick, ...mendingAll(known, written)] : quick;
  };
}

/** All that is known of a document when its fixes are worked out. */
interface Known {
  readonly findings: readonly AnyFinding[];
  readonly context: FixContext;
  readonly config: Config;
}

/** `undefined` when the text has changed in the meantime: whoever asked will ask again. */
async function knownOf(
  { workspace: { LangiumDocuments } }: LangiumSharedServices,
  { readings, configurations, workspace, settings }: FeatureParts,
  { document }: Served,
): Promise<Known | undefined> {
  const { uri, textDocument } = document;
  const config = await configurations.of(uri);
  const boundary = await workspace.boundaryOf(uri);
  const findings = readings.lastFindings(uri) ?? (await readings.findings(document, config));
  const reading = readings.get(uri);
  const isCurrent = document.parseResult.value.$cstNode?.root.fullText === textDocument.getText();
  if (reading === undefined || !isCurrent) return undefined;
  const { model } = reading;
  const inReach = (address: URI) => boundary !== undefined && isWithin(boundary.home, address);
  const others = (): ReadFile[] =>
    readings.models().flatMap((other) => {
      const address = URI.parse(other.uri);
      const file = other.uri === model.uri || !inReach(address) ? undefined : LangiumDocuments.getDocument(address);
      return file === undefined ? [] : [{ model: other, document: file.textDocument }];
    });
  const context = {
    model,
    document: textDocument,
    words: fixWords(languageFor(settings, config)),
    today: dayOf(new Date()),
    problems: reading.findings.length,
    mayTry: true,
    others,
    createsFiles: settings.createsFiles && boundary !== undefined,
  };
  return { findings, context, config };
}

type Written = (changes: readonly FileEdits[]) => WorkspaceEdit;

function quickFixes(known: Known, { range }: CodeActionParams, settings: Settings, written: Written): CodeAction[] {
  const { findings, context, config } = known;
  const language = languageFor(settings, config);
  return offersFor(findingsAt(findings, range), findings, context).map(({ title, changes, isPreferred, finding }) => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(finding, { ...settings, language }) satisfies Diagnostic],
    edit: written(changes),
    ...(isPreferred ? { isPreferred } : {}),
  }));
}

/** Worked out only for who asks for it: it reads the whole text again. */
function mendingAll({ findings, context, config }: Known, written: Written): CodeAction[] {
  const edits = fixAll(findings, context, config);
  if (edits.length === 0) return [];
  const edit = written([{ uri: context.model.uri, edits }]);
  return [{ title: context.words.mendAll(), kind: fixAllKind, edit }];
}
