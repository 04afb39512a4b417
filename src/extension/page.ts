/** A panel's page before its script fills it. */
import type { PreviewState } from '../messages/preview.js';

export interface PageParts {
  /** The origin that VS Code serves the extension's own files from. */
  readonly cspSource: string;
  readonly script: string;
  readonly style: string;
  /** Unguessable and new for each page: only the script that bears it runs. */
  readonly nonce: string;
  /** The file that the page draws; the page keeps it, so that it survives a window reload. */
  readonly uri: string;
  readonly language: string;
  /** How the map was left when it was last looked at. */
  readonly state?: PreviewState | undefined;
  /** What the page is to keep as its state, for a window reload. */
  readonly kept?: string;
}

/** Nothing inline, nothing from elsewhere: text of a file that should ever turn into markup can't run or load a thing. */
export function pageOf({ cspSource, script, style, nonce, uri, language, state, kept }: PageParts): string {
  const left = state === undefined ? '' : ` data-state="${escaped(JSON.stringify(state))}"`;
  const keep = kept === undefined ? '' : ` data-kept="${escaped(kept)}"`;
  const policy = [
    "default-src 'none'",
    `img-src ${cspSource} data:`,
    `font-src ${cspSource}`,
    `style-src ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escaped(style)}">
<title>Journey</title>
</head>
<body data-uri="${escaped(uri)}"${left}${keep}>
<script nonce="${escaped(nonce)}" src="${escaped(script)}"></script>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
