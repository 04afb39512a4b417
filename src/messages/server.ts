/** The language server's own messages, beside those of LSP. One object a message: its name and its types. */
import { NotificationType, RequestType, RequestType0 } from 'vscode-languageserver-protocol';
import type { Model, Pictures } from '../model/index.js';
import type { MapEdit, MapEditAnswer } from './map-edit.js';
import type { PreviewTheme } from './preview.js';

/** `initializationOptions` of the server; every field may be left out (Neovim sends none). */
export interface ServerOptions {
  /** Send `journey/model` for open documents. */
  readonly models?: boolean;
  /** Language of messages; without it the client's `locale` decides. */
  readonly language?: 'auto' | 'en' | 'nl';
  /** Read files by asking the client (`journey/readFile` …): for hosts where the server has no file system. */
  readonly clientFiles?: boolean;
  /** Send `journey/status`. */
  readonly status?: boolean;
  /** What the editor's settings say in their section `journey`; the same as a `journey.config.json` may say. */
  readonly settings?: unknown;
  /** Lead to the standard library, whose text the client asks for (`journey/standardLibrary`). */
  readonly standardLibrary?: boolean;
  /** Offer the client's commands, those of `commands.ts`, where a click may begin them. */
  readonly commands?: boolean;
  /** Draw pictures in hovers, for an editor of this look; without it they are rows of characters. */
  readonly pictures?: PreviewTheme;
  /** Colour names by the language's own kinds (`persona`, `touchpoint` …), which the client has colours for. */
  readonly ownTokenTypes?: boolean;
}

/** Client to server: the editor looks like this from now on. */
export const themeNotification = new NotificationType<{ theme: PreviewTheme }>('journey/theme');

/** Client to server: the text of the standard library, which is no file. */
export const standardLibraryRequest = new RequestType0<{ text: string }, void>('journey/standardLibrary');

export interface ModelMessage {
  readonly uri: string;
  /** The document version the model was read from. */
  readonly version: number;
  readonly model: Model;
  /** True when the text holds something but nothing of it could be read. */
  readonly unreadable: boolean;
}

/** Server to client, coalesced: the newest model of an open document, sent once it is linked, before its findings. */
export const modelNotification = new NotificationType<ModelMessage>('journey/model');

/** Client to server: the model of an open document now; `null` when it is not open. */
export const modelRequest = new RequestType<{ uri: string }, ModelMessage | null, void>('journey/getModel');

/** Client to server: what a change on the map comes to in the text that has this version; nothing is changed yet. */
export const editMapRequest = new RequestType<{ uri: string; version: number; edit: MapEdit }, MapEditAnswer, void>(
  'journey/editMap',
);

/** Client to server: the pictures that a document's maps show, as far as they may be shown. */
export const picturesRequest = new RequestType<{ uri: string }, { pictures: Pictures }, void>('journey/pictures');

/** Server to client: a file's bytes as base64; `null` when it cannot be read. */
export const readFileRequest = new RequestType<{ uri: string }, { base64: string } | null, void>('journey/readFile');

/** Server to client: what stands at an address; `null` for nothing. */
export const statRequest = new RequestType<{ uri: string }, { type: 'file' | 'directory'; size: number } | null, void>(
  'journey/stat',
);

/** Server to client: what stands in a folder, links left out; `null` when it cannot be looked into. */
export const listFolderRequest = new RequestType<
  { uri: string },
  { entries: readonly { name: string; type: 'file' | 'directory' }[] } | null,
  void
>('journey/listFolder');

/** Server to client: the `.journey` files of the workspace, without ignored folders. */
export const findFilesRequest = new RequestType0<{ uris: readonly string[] }, void>('journey/findFiles');

/** Server to client, while it takes long: how many files still have to be read; 0 when all are. */
export const statusNotification = new NotificationType<{ reading: number }>('journey/status');

/** A persona that some file of the workspace declares. */
export interface KnownPersona {
  readonly name: string;
  readonly title: string;
  /** The file that declares it. */
  readonly uri: string;
  /** What the asking file has to import for it; absent when no path leads there. */
  readonly path?: string;
}

/** Client to server: the personas of all files, for a file that stands, or is to stand, at an address. */
export const personasRequest = new RequestType<{ uri: string }, { personas: readonly KnownPersona[] }, void>(
  'journey/personas',
);

/** A text that is no document of the server's, such as a file as it was, with what is known of the files around it. */
export interface VersionText {
  readonly uri: string;
  readonly text: string;
  /** The files that it was found to import; `null` for one that cannot be read. */
  readonly imports: readonly { readonly uri: string; readonly text: string | null }[];
}

export interface VersionReading {
  readonly model: Model;
  /** It has errors that may hide some of it. */
  readonly incomplete: boolean;
  /** Every file that it imports, by way of others too, as far as they were given. */
  readonly imports: readonly string[];
}

/** Client to server: how a text reads that stands beside the workspace's own; nothing of it is remembered. */
export const readVersionRequest = new RequestType<VersionText, VersionReading, void>('journey/readVersion');
