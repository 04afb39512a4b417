/** The models of open documents, told and asked for: `journey/model` and `journey/getModel`. */
import { DocumentState, URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { type ModelMessage, modelRequest } from '../messages/server.js';
import type { JourneyDocumentFactory } from './journey-document-factory.js';
import type { Log } from './log.js';
import { ModelSender } from './model-sender.js';
import type { Readings } from './readings.js';
import { servesScheme } from './schemes.js';
import type { Settings } from './settings.js';
import { whenRead } from './waiting.js';

export interface ModelParts {
  readonly connection: Connection;
  readonly log: Log;
  readonly readings: Readings;
  readonly settings: Settings;
}

type Services = LangiumSharedServices & {
  readonly workspace: { readonly LangiumDocumentFactory: JourneyDocumentFactory };
};

export function serveModels(services: Services, { connection, log, readings, settings }: ModelParts): void {
  const { DocumentBuilder, TextDocuments } = services.workspace;
  connection.onRequest(modelRequest, async ({ uri }, token) => {
    const place = URI.parse(uri);
    const isServed = TextDocuments.get(place) !== undefined && servesScheme(place.scheme);
    return isServed ? newestModel(services, readings, place, token) : null;
  });
  if (settings.models) {
    const sender = new ModelSender(connection, log);
    DocumentBuilder.onDocumentPhase(DocumentState.Linked, ({ uri }) => {
      const message = modelOf(services, readings, uri);
      if (message !== null) {
        sender.send(message);
      }
    });
    TextDocuments.onDidClose(({ document }) => sender.forget(document.uri));
  }
}

async function newestModel(
  services: Services,
  readings: Readings,
  uri: URI,
  token: CancellationToken,
): Promise<ModelMessage | null> {
  await whenRead(services, uri, token);
  return modelOf(services, readings, uri);
}

/** The model of an open document that was read; `null` for any other. */
function modelOf({ workspace }: Services, readings: Readings, uri: URI): ModelMessage | null {
  const document = workspace.TextDocuments.get(uri) && workspace.LangiumDocuments.getDocument(uri);
  const version = document && workspace.LangiumDocumentFactory.parsedVersion(document);
  const reading = readings.get(uri);
  return version === undefined || reading === undefined
    ? null
    : { uri: uri.toString(), version, model: reading.model, unreadable: reading.unreadable };
}
