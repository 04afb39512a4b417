/** Quick fixes as an editor asks for them: `textDocument/codeAction`. */
import { URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type ServerCapabilities,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { dayOf } from '../../../analysis/index.js';
import type { AnyFinding, Config, TextEdit } from '../../../model/index.js';
import { fixWords } from '../../../words/fixes.js';
import { toDiagnostic } from '../../diagnostics.js';
import { isWithin } from '../../files.js';
import { languageFor, type Settings } from '../../settings.js';
import type { Asking, FeatureParts, Served } from '../asking.js';
import type { FileChange, FixContext, ReadFile } from './fix.js';
import { fixAll } from './fix-all.js';
import { findingsAt, offersFor } from './offers.js';

const fixAllKind = `${CodeActionKind.SourceFixAll}.journey`;

export const fixCapabilities: ServerCapabilities = {
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
};

export function serveFixes(services: LangiumSharedServices, parts: FeatureParts, { aboutAll }: Asking): void {
  // A client that takes only commands would need each fix registered as one.
  if (!parts.settings.codeActions) return;
  parts.connection.onCodeAction(
    aboutAll(async (served, params) => {
      const known = await knownOf(services, parts, served);
      return known && codeActions(known, params, parts.settings);
    }),
  );
}

/** All that is known of a document when its fixes are worked out. */
interface Known {
  readonly findings: readonly AnyFinding[];
  readonly context: FixContext;
  readonly config: Config;
  readonly version: number;
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
  const inReach = (address: URI) => boundary !== undefined && isWithin(boundary.folder, address);
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
  return { findings, context, config, version: textDocument.version };
}

function codeActions(known: Known, { range, context }: CodeActionParams, settings: Settings): CodeAction[] {
  const { findings, context: about, config } = known;
  const { only } = context;
  const asked = findingsAt(findings, range);
  const language = languageFor(settings, config);
  const quick = !wants(only, CodeActionKind.QuickFix)
    ? []
    : offersFor(asked, findings, about).map(({ title, changes, isPreferred, finding }) => ({
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [toDiagnostic(finding, { ...settings, language }) satisfies Diagnostic],
        edit: workspaceEdit(changes, known, settings),
        ...(isPreferred ? { isPreferred } : {}),
      }));
  return [...quick, ...mendingAll(known, only, settings)];
}

/** Worked out only for who asks for it: it reads the whole text again. */
function mendingAll(known: Known, only: readonly string[] | undefined, settings: Settings): CodeAction[] {
  const { findings, context, config } = known;
  if (only === undefined || !wants(only, fixAllKind)) return [];
  const edits: readonly TextEdit[] = fixAll(findings, context, config);
  if (edits.length === 0) return [];
  const changes = [{ uri: context.model.uri, edits }];
  return [{ title: context.words.mendAll(), kind: fixAllKind, edit: workspaceEdit(changes, known, settings) }];
}

/** Whether a kind is among those asked for; `source` asks for all that begins with it. */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some((each) => each === '' || kind === each || kind.startsWith(`${each}.`));
}

/** Edits of this version of the text only, where the client can tell versions apart. */
function workspaceEdit(changes: readonly FileChange[], known: Known, settings: Settings): WorkspaceEdit {
  const own = known.context.model.uri;
  const protocol = (edits: readonly TextEdit[]) => edits.map(({ span, text }) => ({ range: span, newText: text }));
  if (!settings.versionedEdits) {
    return { changes: Object.fromEntries(changes.map(({ uri, edits }) => [uri, protocol(edits)])) };
  }
  return {
    documentChanges: changes.flatMap(({ uri, edits, isNew }) => [
      ...(isNew ? [{ kind: 'create' as const, uri, options: { ignoreIfExists: true } }] : []),
      ...(edits.length > 0
        ? [{ textDocument: { uri, version: uri === own ? known.version : null }, edits: protocol(edits) }]
        : []),
    ]),
  };
}
