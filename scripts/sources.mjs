// What the sources say, for scripts that write it down elsewhere.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * Bundles and loads some of the sources.
 * @param {string} exports `export … from './src/…'` statements: what is wanted of them
 */
export async function fromSources(exports) {
  const scratch = mkdtempSync(join(tmpdir(), 'journey-sources-'));
  const outfile = join(scratch, 'sources.mjs');
  try {
    const resolveDir = fileURLToPath(new URL('..', import.meta.url));
    await build({
      stdin: { contents: exports, resolveDir, loader: 'ts' },
      bundle: true,
      format: 'esm',
      platform: 'node',
      outfile,
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
