/** How the editor looks, which pictures on its cards follow. */
import type { Connection } from 'vscode-languageserver';
import { themeNotification } from '../../messages/server.js';
import { type ThemeName, themeNames } from '../../render/theme.js';

/** The look now; always `undefined` for an editor that shows no pictures. */
export function followTheme(connection: Connection, first: ThemeName | undefined): () => ThemeName | undefined {
  let theme = first;
  if (first !== undefined) {
    connection.onNotification(themeNotification, (params) => {
      // Clients send anything.
      theme = themeNames.find((name) => name === params?.theme) ?? theme;
    });
  }
  return () => theme;
}
