import { Uri, type WebviewPanel } from 'vscode';
import { type PageParts, pageOf } from './page.js';

/** Puts one of the extension's own pages into a panel: `dist/webview/<page>.js` and `.css`. */
export function fillPanel(
  { webview }: WebviewPanel,
  extension: Uri,
  page: 'preview' | 'difference',
  parts: Pick<PageParts, 'uri' | 'language' | 'state' | 'kept'>,
): void {
  const built = Uri.joinPath(extension, 'dist', 'webview');
  webview.options = {
    enableScripts: true,
    localResourceRoots: [built, Uri.joinPath(extension, 'media', 'fonts')],
  };
  webview.html = pageOf({
    ...parts,
    cspSource: webview.cspSource,
    script: webview.asWebviewUri(Uri.joinPath(built, `${page}.js`)).toString(),
    style: webview.asWebviewUri(Uri.joinPath(built, `${page}.css`)).toString(),
    nonce: crypto.randomUUID().replaceAll('-', ''),
  });
}

export function mapIcon(extension: Uri): { readonly light: Uri; readonly dark: Uri } {
  return {
    light: Uri.joinPath(extension, 'media', 'preview-light.svg'),
    dark: Uri.joinPath(extension, 'media', 'preview-dark.svg'),
  };
}
