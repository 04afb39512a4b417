/** What the client asked for at `initialize`, judged once. Clients send anything; each field is checked. */
import { DiagnosticTag, type InitializeParams, ResourceOperationKind } from 'vscode-languageserver';
import type { ServerOptions } from '../messages/server.js';
import type { Config } from '../model/index.js';
import { type Language, languageOf } from '../words/index.js';

export interface Settings {
  /** Whether `journey/model` is sent for open documents. */
  readonly models: boolean;
  /** The language of messages. */
  readonly language: Language;
  /** Whether the language was chosen, and not only taken from the locale; no configuration overrules a choice. */
  readonly languageChosen: boolean;
  /** Whether files are read by asking the client. */
  readonly clientFiles: boolean;
  /** Whether the client tells of changes to files, once asked to. */
  readonly watchesFiles: boolean;
  /** Whether a diagnostic may point at a second place. */
  readonly relatedInformation: boolean;
  /** Whether what is of no use may be shown faded. */
  readonly fading: boolean;
  /** Whether the way to a declaration may also say where it began. */
  readonly definitionLinks: boolean;
  readonly hoverFormat: 'markdown' | 'plaintext';
  /** Whether the client asks what a rename would be about before it asks for one. */
  readonly preparesRenames: boolean;
  /** Whether edits may say which version of a file they are meant for. */
  readonly versionedEdits: boolean;
  /** Whether edits may make new files. */
  readonly createsFiles: boolean;
  /** Whether the client asks, before it moves files, what else has to change. */
  readonly tellsMoves: boolean;
  /** Whether offers to change the text may come with their edits. */
  readonly codeActions: boolean;
}

export function settingsOf(params: InitializeParams): Settings {
  const options = serverOptions(params.initializationOptions);
  const { textDocument, workspace } = params.capabilities;
  const languageChosen = options.language === 'en' || options.language === 'nl';
  return {
    models: options.models === true,
    language: languageChosen ? options.language : languageOf(params.locale),
    languageChosen,
    clientFiles: options.clientFiles === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation === true,
    fading: textDocument?.publishDiagnostics?.tagSupport?.valueSet.includes(DiagnosticTag.Unnecessary) === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    hoverFormat: textDocument?.hover?.contentFormat?.includes('markdown') ? 'markdown' : 'plaintext',
    preparesRenames: textDocument?.rename?.prepareSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes(ResourceOperationKind.Create) === true,
    tellsMoves: workspace?.fileOperations?.willRename === true,
    codeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
  };
}

/** The language of messages about a document that a configuration holds for. */
export function languageFor({ language, languageChosen }: Settings, config: Config): Language {
  const wish = languageChosen ? 'auto' : (config.language ?? 'auto');
  return wish === 'auto' ? language : wish;
}

function serverOptions(value: unknown): ServerOptions {
  return typeof value === 'object' && value !== null ? value : {};
}
