/**
 * Generated sources: a stale one makes the check fail; `--write` makes them anew, `--write fonts` only those.
 * What makes them returns files by path, and writes nothing itself.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fontSubsets } from './font-subset.mjs';
import { fontWidths } from './font-widths.mjs';
import { iconOutlines } from './icons.mjs';
import { parserAndLibrary } from './parser.mjs';
import { readersPages } from './readers-pages.mjs';
import { templateSnippets } from './snippets.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What is generated together, by name, with the script that does it. */
const kinds = {
  language: { make: parserAndLibrary, script: 'langium:generate' },
  fonts: { make: async () => ({ ...fontWidths(), ...(await fontSubsets()) }), script: 'generate:fonts' },
  pages: { make: readersPages, script: 'generate:pages' },
  snippets: { make: templateSnippets, script: 'generate:snippets' },
  icons: { make: iconOutlines, script: 'generate:icons' },
};

/** The paths that are missing, or hold something else than they should, or that nothing generates any more. */
function stalePaths(files) {
  const changed = Object.entries(files).filter(
    ([path, content]) => !existsSync(join(root, path)) || !readFileSync(join(root, path)).equals(Buffer.from(content)),
  );
  const folders = new Set(Object.keys(files).map(dirname));
  const left = [...folders]
    .filter((folder) => basename(folder) === 'generated')
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
    .filter((path) => !(path in files));
  return [...changed.map(([path]) => path), ...left];
}

const [mode, ...named] = process.argv.slice(2);
const unknown = named.filter((name) => !(name in kinds));
if (unknown.length > 0) {
  throw new Error(
    `There is nothing generated called ${unknown.join(', ')}; there is ${Object.keys(kinds).join(', ')}.`,
  );
}
for (const [name, { make, script }] of Object.entries(kinds)) {
  if (named.length > 0 && !named.includes(name)) continue;
  const files = await make();
  if (mode === '--write') {
    for (const [path, content] of Object.entries(files)) writeFileSync(join(root, path), content);
    continue;
  }
  const stale = stalePaths(files);
  if (stale.length === 0) continue;
  console.error(`Stale: ${stale.join(', ')}. Run: npm run ${script}`);
  process.exitCode = 1;
}
