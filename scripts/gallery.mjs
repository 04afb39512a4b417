/**
 * Draws journeys to pictures, to be looked at: `npm run gallery -- [OUT [FILE…]] [--theme T]… [--language L]`.
 * Writes an SVG and a PNG, as Chromium draws it, of every journey of every file; of the gallery's without FILE.
 */
import { globSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { chromium as chromiumPath } from './prerequisites.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    theme: { type: 'string', multiple: true, default: ['light'] },
    language: { type: 'string', default: 'nl' },
    scale: { type: 'string', default: '1' },
  },
});
const [out = 'test-results/gallery', ...asked] = positionals;
const files = asked.length > 0 ? asked : globSync('test/gallery/*.journey').toSorted();
mkdirSync(out, { recursive: true });

const library = join(mkdtempSync(join(tmpdir(), 'journey-gallery-')), 'library.mjs');
await build({
  stdin: {
    contents: `export { read } from './src/language/index.js';
      export { mapScene } from './src/scene/index.js';
      export { toSvg } from './src/render/index.js';`,
    resolveDir: fileURLToPath(new URL('..', import.meta.url)),
    loader: 'ts',
  },
  bundle: true,
  format: 'esm',
  platform: 'node',
  outfile: library,
  logLevel: 'warning',
});
const { read, mapScene, toSvg } = await import(pathToFileURL(library).href);

const browser = await chromium.launch({
  executablePath: chromiumPath(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
});
const page = await browser.newPage({ deviceScaleFactor: Number(values.scale) });
for (const file of files) {
  const uri = pathToFileURL(resolve(file)).href;
  const imports = (address) => {
    try {
      return readFileSync(new URL(address), 'utf8');
    } catch {
      return undefined;
    }
  };
  const { model, findings } = read(readFileSync(file, 'utf8'), { uri, imports });
  if (findings.length > 0) console.error(file, findings.length, 'findings');
  for (const [index, journey] of model.journeys.filter((one) => one.uri === uri).entries()) {
    for (const theme of values.theme) {
      const scene = mapScene(model, journey, { language: values.language });
      const name = join(out, `${basename(file, '.journey')}${index === 0 ? '' : `-${index}`}-${theme}`);
      writeFileSync(`${name}.svg`, toSvg(scene, theme));
      await page.setViewportSize({ width: Math.min(16_000, Math.ceil(scene.width)), height: Math.ceil(scene.height) });
      await page.goto(pathToFileURL(resolve(`${name}.svg`)).href);
      await page.screenshot({ path: `${name}.png` });
      console.log(`${name}.png`, Math.ceil(scene.width), Math.ceil(scene.height));
    }
  }
}
await browser.close();
