import type { Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type KnownPersona, personasRequest } from '../messages/server.js';

/** The personas that a file at an address could import. None while there is no server: a new journey can do without. */
export async function personasOf(client: BaseLanguageClient, uri: Uri): Promise<readonly KnownPersona[]> {
  try {
    return (await client.sendRequest(personasRequest, { uri: uri.toString() })).personas;
  } catch {
    return [];
  }
}
