import { type Event, EventEmitter, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { MapEdit, MapEditAnswer } from '../messages/map-edit.js';
import {
  editMapRequest,
  type ModelMessage,
  modelNotification,
  modelRequest,
  picturesRequest,
  readVersionRequest,
  type VersionReading,
  type VersionText,
} from '../messages/server.js';
import type { Pictures } from '../model/index.js';

/** The models of documents, as the language server reads them. */
export interface Models {
  /** The newest model of an open document, on every change. */
  readonly onDidChange: Event<{ readonly uri: Uri; readonly message: ModelMessage }>;
  /** The model now; opens the document where it is not. Rejects when there is no such document. */
  pull(uri: Uri): Promise<ModelMessage | undefined>;
  /** The pictures that its maps show. */
  pictures(uri: Uri): Promise<Pictures>;
  /** What a change on its map comes to in the text of that version. */
  editMap(uri: Uri, version: number, edit: MapEdit): Promise<MapEditAnswer>;
  /** How a text reads that is no document of the server's. */
  readVersion(version: VersionText): Promise<VersionReading>;
  dispose(): void;
}

export function modelsOf(client: BaseLanguageClient): Models {
  const changes = new EventEmitter<{ uri: Uri; message: ModelMessage }>();
  const listening = client.onNotification(modelNotification, (message) =>
    changes.fire({ uri: Uri.parse(message.uri), message }),
  );
  return {
    onDidChange: changes.event,
    async pull(uri) {
      // A document that no editor shows is not open on the server either.
      await openDocument(uri);
      const message = await client.sendRequest(modelRequest, { uri: uri.toString() });
      return message ?? undefined;
    },
    async pictures(uri) {
      const { pictures } = await client.sendRequest(picturesRequest, { uri: uri.toString() });
      return pictures;
    },
    editMap: (uri, version, edit) => client.sendRequest(editMapRequest, { uri: uri.toString(), version, edit }),
    readVersion: (version) => client.sendRequest(readVersionRequest, version),
    dispose() {
      listening.dispose();
      changes.dispose();
    },
  };
}

/** Opening an untitled document that was closed would make a new one. */
async function openDocument(uri: Uri): Promise<void> {
  const isOpen = workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
  if (isOpen) return;
  if (uri.scheme === 'untitled') throw new Error(`${uri} is closed.`);
  await workspace.openTextDocument(uri);
}
