/** `journey/readVersion`: the model of a text that is none of the workspace's, such as a file as it once was. */
import type { Connection } from 'vscode-languageserver';
import { read } from '../language/index.js';
import { readVersionRequest } from '../messages/server.js';

export function serveVersions(connection: Connection): void {
  connection.onRequest(readVersionRequest, ({ uri, text, imports }) => {
    const texts = new Map(imports.map((one) => [one.uri, one.text ?? undefined]));
    const reading = read(text, { uri, imports: (address) => texts.get(address) });
    const incomplete = reading.findings.some(({ severity }) => severity === 'error');
    return { model: reading.model, incomplete, imports: reading.imports };
  });
}
