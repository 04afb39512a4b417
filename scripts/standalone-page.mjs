// The interactive page as one file, with places for a journey to be put in; see src/formats/html.ts.
import { createHash } from 'node:crypto';

/**
 * Script and style run by what they are: nothing else that should ever get into the page does, and nothing is loaded.
 * @param {string} script
 * @param {string} style
 */
export function standalonePage(script, style) {
  if (/<\/script|<!--/i.test(script)) throw new Error('The script would end its own element.');
  if (/<\/style/i.test(style)) throw new Error('The style sheet would end its own element.');
  const policy = [
    "default-src 'none'",
    'img-src data:',
    'font-src data:',
    `style-src '${hash(style)}'`,
    `script-src '${hash(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="{{journey:language}}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>{{journey:title}}</title>
<style>${style}</style>
</head>
<body{{journey:theme}}>
<div id="static">
{{journey:drawing}}
</div>
<script id="journey" type="application/json">{{journey:messages}}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** @param {string} text */
function hash(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
