/** How VS Code looks, for pictures that are drawn elsewhere. */
import { ColorThemeKind, type Disposable, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { PreviewTheme } from '../messages/preview.js';
import { themeNotification } from '../messages/server.js';

const looks: Readonly<Record<ColorThemeKind, PreviewTheme>> = {
  [ColorThemeKind.Light]: 'light',
  [ColorThemeKind.Dark]: 'dark',
  [ColorThemeKind.HighContrast]: 'high-contrast',
  [ColorThemeKind.HighContrastLight]: 'high-contrast-light',
};

export function look(): PreviewTheme {
  return looks[window.activeColorTheme.kind];
}

/** Tells the server of another look; as it starts, it is told anyway. */
export function tellLook(client: BaseLanguageClient): Disposable {
  return window.onDidChangeActiveColorTheme(() => {
    if (client.isRunning()) void client.sendNotification(themeNotification, { theme: look() });
  });
}
