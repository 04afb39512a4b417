// Bundles everything that ships into `dist`. `node scripts/build.mjs [bundle …]` builds only those named.
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { licences } from './licences.mjs';
import { standalonePage } from './standalone-page.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));
const rendererCode = `${root}node_modules/@resvg/resvg-wasm/index_bg.wasm`;

const node = { platform: 'node', target: 'node20', format: 'cjs' };
const browser = { platform: 'browser', target: 'es2022' };
// A `#!` line makes the bundle a command; Node strips it.
const command = { ...node, banner: { js: '#!/usr/bin/env node' } };

/** The page's door to VS Code, exchanged for one that needs none, and editing for nothing: there is no text behind. */
const standaloneDoors = {
  name: 'standalone-doors',
  /** @param {esbuild.PluginBuild} build */
  setup({ onResolve }) {
    const doors = { './vscode.js': 'standalone.ts', './editing/index.js': 'read-only.ts' };
    onResolve({ filter: /^\.\/(vscode|editing\/index)\.js$/ }, ({ path, resolveDir }) => ({
      path: `${resolveDir}/${doors[path]}`,
    }));
  },
};

/** What is large is a bundle beside those that ask for it, and loaded when they do. */
const formatsBeside = {
  name: 'formats-beside',
  /** @param {esbuild.PluginBuild} build */
  setup({ onResolve }) {
    onResolve({ filter: /\/formats\/make\.js$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: '../formats/make.cjs', external: true } : undefined,
    );
  },
};
/** PDFKit names a profile beside itself as it is loaded, which no map needs; a bundle has no place of its own. */
const drawing = { ...browser, define: { 'import.meta.url': '"file:///"' } };
/** CommonJS asks for it with `require`: that finds it wherever the package lies. */
const withFormats = { plugins: [formatsBeside], supported: { 'dynamic-import': false } };

/** The bundles by name: each one entry of the house and the file it becomes, or several and their folder. */
const bundles = {
  cli: { ...command, ...withFormats, in: 'src/cli/main.ts', out: 'dist/bin/journey.cjs' },
  server: { ...command, in: 'src/lsp/node.ts', out: 'dist/bin/journey-language-server.cjs' },
  worker: { ...browser, format: 'iife', in: 'src/lsp/worker.ts', out: 'dist/server/worker.js' },
  // VS Code on the desktop requires a CommonJS file; `.cjs` says so in a package of ES modules.
  desktop: {
    ...node,
    ...withFormats,
    external: ['vscode'],
    in: 'src/extension/desktop.ts',
    out: 'dist/extension/desktop.cjs',
  },
  // Beside it, for a Markdown preview that meets its first journey.
  drawing: { ...node, in: 'src/markdown/drawing.ts', out: 'dist/extension/drawing.cjs' },
  // VS Code on the web adds `.js` to the manifest's `web.cjs`; without `.cjs` in it, newer ones refuse it as an ES module.
  web: {
    ...browser,
    format: 'cjs',
    external: ['vscode'],
    in: 'src/extension/web.ts',
    out: 'dist/extension/web.cjs.js',
  },
  // The page loads its fonts from the extension, as the editor allows no font inside a style sheet.
  preview: {
    ...browser,
    format: 'iife',
    external: ['*.woff2'],
    in: 'src/webview/main.ts',
    out: 'dist/webview/preview.js',
  },
  // The same page in a file of its own: it finds the journey in itself, and its fonts too.
  standalone: {
    ...browser,
    format: 'iife',
    loader: { '.woff2': 'dataurl' },
    plugins: [standaloneDoors],
    in: 'src/webview/main.ts',
    out: 'dist/webview/standalone.js',
    write: false,
  },
  difference: {
    ...browser,
    format: 'iife',
    external: ['*.woff2'],
    in: 'src/webview/difference/main.ts',
    out: 'dist/webview/difference.js',
  },
  'difference-standalone': {
    ...browser,
    format: 'iife',
    loader: { '.woff2': 'dataurl' },
    plugins: [standaloneDoors],
    in: 'src/webview/difference/main.ts',
    out: 'dist/webview/difference-standalone.js',
    write: false,
  },
  // What draws PNG and PDF, the same for every host: only what a browser has is used.
  formats: { ...drawing, format: 'cjs', in: 'src/formats/make.ts', out: 'dist/formats/make.cjs' },
  'formats-worker': { ...drawing, format: 'iife', in: 'src/extension/export/worker.ts', out: 'dist/formats/worker.js' },
  // Two doors to one house: what they share stands in a file of its own.
  library: {
    ...node,
    format: 'esm',
    splitting: true,
    in: { index: 'src/index.ts', 'markdown-it': 'src/markdown/index.ts' },
    out: 'dist/library',
  },
};

/**
 * Builds the named bundles, or all. Rejects with esbuild's messages when a source does not compile.
 * @param {string[]} [names]
 */
export async function build(names = Object.keys(bundles)) {
  const all = names.length === Object.keys(bundles).length;
  if (all) await rm(`${root}dist`, { recursive: true, force: true });
  const results = await Promise.all(names.map(bundle));
  if (!all) return;
  const inputs = results.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  await writeFile(`${root}dist/THIRD-PARTY-LICENCES.txt`, await licences(root, inputs));
}

/** @param {string} name */
async function bundle(name) {
  const { in: entry, out, ...options } = bundles[name] ?? fail(name);
  const result = await esbuild.build({
    loader: { '.woff2': 'binary' },
    ...options,
    absWorkingDir: root,
    ...(typeof entry === 'string' ? { entryPoints: [entry], outfile: out } : { entryPoints: entry, outdir: out }),
    bundle: true,
    minify: true,
    // No `keepNames`: the calls that esbuild adds for it stand in the parser's inner loops and double its time.
    metafile: true,
    legalComments: 'none',
    logLevel: 'warning',
  });
  if (name === 'standalone') await writeStandalonePage('standalone', result.outputFiles ?? []);
  if (name === 'difference-standalone') await writeStandalonePage('difference', result.outputFiles ?? []);
  if (name === 'formats') await copyFile(rendererCode, `${root}dist/formats/resvg.wasm`);
  return result;
}

/**
 * @param {string} name
 * @param {esbuild.OutputFile[]} files
 */
async function writeStandalonePage(name, files) {
  const text = (/** @type {string} */ end) => files.find(({ path }) => path.endsWith(end))?.text ?? fail(end);
  await mkdir(`${root}dist/webview`, { recursive: true });
  await writeFile(`${root}dist/webview/${name}.html`, standalonePage(text('.js'), text('.css')));
}

/** @returns {never} */
function fail(name) {
  throw new Error(`There is no bundle "${name}"; there are ${Object.keys(bundles).join(', ')}.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await build(process.argv.length > 2 ? process.argv.slice(2) : undefined);
}
