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
    density: { type: 'string', default: 'normal' },
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
      export { pictureOf } from './src/formats/picture.js';
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
const { read, mapScene, toSvg, pictureOf } = await import(pathToFileURL(library).href);

const browser = await chromium.launch({
  executablePath: chromiumPath(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
});
const page = await browser.newPage({ deviceScaleFactor: Number(values.scale) });
const drawn = [];
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
  const pictures = picturesOf(model);
  for (const [index, journey] of model.journeys.filter((one) => one.uri === uri).entries()) {
    for (const theme of values.theme) {
      const scene = mapScene(model, journey, { language: values.language, density: values.density, pictures });
      const name = join(out, `${basename(file, '.journey')}${index === 0 ? '' : `-${index}`}-${theme}`);
      writeFileSync(`${name}.svg`, toSvg(scene, theme));
      await page.setViewportSize({ width: Math.min(16_000, Math.ceil(scene.width)), height: Math.ceil(scene.height) });
      await page.goto(pathToFileURL(resolve(`${name}.svg`)).href);
      await page.screenshot({ path: `${name}.png` });
      drawn.push(basename(name));
      console.log(`${name}.png`, Math.ceil(scene.width), Math.ceil(scene.height));
    }
  }
}
writeFileSync(join(out, 'index.html'), pageOf(drawn));
console.log(join(out, 'index.html'));
await browser.close();

/** The photos and images that a model speaks of, as far as they are there. */
function picturesOf({ personas, journeys }) {
  const touchpoints = journeys.flatMap(({ phases }) => phases.flatMap((phase) => phase.touchpoints));
  const files = [...personas.map(({ photo }) => photo), ...touchpoints.map(({ image }) => image)];
  return Object.fromEntries(
    files.flatMap((file) => {
      try {
        const picture = pictureOf(readFileSync(new URL(file.uri)));
        return picture ? [[file.uri, picture]] : [];
      } catch {
        return [];
      }
    }),
  );
}

/** All pictures side by side. */
function pageOf(names) {
  const figures = names.map(
    (name) => `<figure><img src="${name}.svg" alt=""><figcaption>${name}</figcaption></figure>`,
  );
  return `<!DOCTYPE html><meta charset="utf-8"><title>Gallery</title>
<style>body{font:14px system-ui;margin:24px;display:flex;flex-wrap:wrap;gap:24px;background:#ddd}
figure{margin:0;flex:1 1 640px}img{width:100%;box-shadow:0 1px 6px #0004}</style>
${figures.join('\n')}
`;
}
