/** What the client asked for at `initialize`, judged once. Clients send anything; each field is checked. */
import { DiagnosticTag, type InitializeParams, InsertTextMode, ResourceOperationKind } from 'vscode-languageserver';
import type { ServerOptions } from '../messages/server.js';
import type { Config } from '../model/index.js';
import { type ThemeName, themeNames } from '../render/theme.js';
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
  /** Whether the client is told how far the reading of many files is. */
  readonly status: boolean;
  /** Whether the client tells of changes to files, once asked to. */
  readonly watchesFiles: boolean;
  /** Whether a diagnostic may point at a second place. */
  readonly relatedInformation: boolean;
  /** Whether what is of no use may be shown faded. */
  readonly fading: boolean;
  /** Whether the way to a declaration may also say where it began. */
  readonly definitionLinks: boolean;
  readonly hoverFormat: 'markdown' | 'plaintext';
  /** What the editor's own settings said as it started, not judged yet. */
  readonly editorSettings: unknown;
  /** Whether the client can be asked for its settings. */
  readonly asksSettings: boolean;
  readonly completion: CompletionSettings;
  /** Whether a diagnostic may lead to a page that explains it. */
  readonly explanations: boolean;
  /** Whether fixes may be given as such, and not only as commands. */
  readonly codeActions: boolean;
  /** Whether a change of files may say which version of a text it is for. */
  readonly versionedEdits: boolean;
  /** Whether such a change may make files. */
  readonly createsFiles: boolean;
  /** Whether the client asks what a rename would be about before it asks for one. */
  readonly preparesRenames: boolean;
  /** Whether the client asks, before it moves files, what else has to change. */
  readonly tellsMoves: boolean;
  /** Whether the client can open the standard library. */
  readonly standardLibrary: boolean;
  /** Whether the client has the commands that the server may offer. */
  readonly commands: boolean;
  /** How the editor looks as it starts, where it shows pictures in hovers. */
  readonly pictures: ThemeName | undefined;
  /** Whose names for kinds of tokens the client has colours for: the language's own, or only the protocol's. */
  readonly tokenNames: 'own' | 'standard';
}

/** What the client can do with what is offered to it while someone types. */
export interface CompletionSettings {
  /** Whether it leads through places to fill in. */
  readonly snippets: boolean;
  /** Whether it shows a description beside a label. */
  readonly labelDetails: boolean;
  /** Whether it lets the reader keep what stands behind the caret. */
  readonly insertReplace: boolean;
  /** Whether it sets in the lines of a longer text as those around it are. */
  readonly adjustsIndentation: boolean;
  readonly documentation: 'markdown' | 'plaintext';
}

export function settingsOf(params: InitializeParams): Settings {
  const options = serverOptions(params.initializationOptions);
  const { textDocument, workspace } = params.capabilities;
  const { documentChanges, resourceOperations } = workspace?.workspaceEdit ?? {};
  const languageChosen = options.language === 'en' || options.language === 'nl';
  return {
    models: options.models === true,
    language: languageChosen ? options.language : languageOf(params.locale),
    languageChosen,
    clientFiles: options.clientFiles === true,
    status: options.status === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation === true,
    fading: textDocument?.publishDiagnostics?.tagSupport?.valueSet.includes(DiagnosticTag.Unnecessary) === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    hoverFormat: textDocument?.hover?.contentFormat?.includes('markdown') ? 'markdown' : 'plaintext',
    editorSettings: options.settings,
    asksSettings: workspace?.configuration === true,
    completion: completionSettings(textDocument?.completion?.completionItem),
    explanations: textDocument?.publishDiagnostics?.codeDescriptionSupport === true,
    codeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    versionedEdits: documentChanges === true,
    createsFiles: documentChanges === true && resourceOperations?.includes(ResourceOperationKind.Create) === true,
    preparesRenames: textDocument?.rename?.prepareSupport === true,
    tellsMoves: workspace?.fileOperations?.willRename === true,
    standardLibrary: options.standardLibrary === true,
    commands: options.commands === true,
    pictures: themeNames.find((name) => name === options.pictures),
    tokenNames: options.ownTokenTypes === true ? 'own' : 'standard',
  };
}

type ItemCapabilities = NonNullable<
  NonNullable<InitializeParams['capabilities']['textDocument']>['completion']
>['completionItem'];

function completionSettings(item: ItemCapabilities): CompletionSettings {
  return {
    snippets: item?.snippetSupport === true,
    labelDetails: item?.labelDetailsSupport === true,
    insertReplace: item?.insertReplaceSupport === true,
    adjustsIndentation: item?.insertTextModeSupport?.valueSet.includes(InsertTextMode.adjustIndentation) === true,
    documentation: item?.documentationFormat?.includes('markdown') ? 'markdown' : 'plaintext',
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
