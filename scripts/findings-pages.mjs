/** The pages in docs that explain every finding, made of the same texts as `journey explain`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Generated files by path: their content. */
export async function findingsPages() {
  const scratch = mkdtempSync(join(tmpdir(), 'journey-pages-'));
  const outfile = join(scratch, 'pages.mjs');
  try {
    await build({
      stdin: {
        contents: `export { rules } from './src/analysis/index.js';
          export { languages } from './src/words/index.js';
          export { pageNames } from './src/words/explain/address.js';
          export { findingsPage } from './src/words/explain/page.js';`,
        resolveDir: fileURLToPath(new URL('..', import.meta.url)),
        loader: 'ts',
      },
      bundle: true,
      format: 'esm',
      platform: 'node',
      outfile,
      logLevel: 'warning',
    });
    const { rules, languages, findingsPage, pageNames } = await import(pathToFileURL(outfile).href);
    const codes = ['syntax', ...rules.map(({ code }) => code)];
    return Object.fromEntries(
      languages.map((language) => [`docs/${pageNames[language]}`, findingsPage(codes, language)]),
    );
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
