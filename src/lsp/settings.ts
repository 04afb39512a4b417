/** What the client asked for at `initialize`, judged once. Clients send anything; each field is checked. */
import type { InitializeParams } from 'vscode-languageserver';
import type { ServerOptions } from '../messages/server.js';
import { type Language, languageOf } from '../words/index.js';

export interface Settings {
  /** Whether `journey/model` is sent for open documents. */
  readonly models: boolean;
  /** The language of messages. */
  readonly language: Language;
  /** Whether files are read by asking the client. */
  readonly clientFiles: boolean;
  /** Whether the client tells of changes to files, once asked to. */
  readonly watchesFiles: boolean;
  /** Whether a diagnostic may point at a second place. */
  readonly relatedInformation: boolean;
  /** Whether the way to a declaration may also say where it began. */
  readonly definitionLinks: boolean;
}

export function settingsOf(params: InitializeParams): Settings {
  const options = serverOptions(params.initializationOptions);
  const { textDocument, workspace } = params.capabilities;
  return {
    models: options.models === true,
    language: options.language === 'en' || options.language === 'nl' ? options.language : languageOf(params.locale),
    clientFiles: options.clientFiles === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
  };
}

function serverOptions(value: unknown): ServerOptions {
  return typeof value === 'object' && value !== null ? value : {};
}
