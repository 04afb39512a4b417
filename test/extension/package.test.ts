/** The pages that a shop shows of the packaged extension, which have no files of the repository beside them. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../package.json';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the packaged extension', () => {
  let folder = '';
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  // Packaged as it is for a shop, but for its programs, which take long to build.
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'journey-package-'));
    const names = ['package.json', 'package.nls.json', 'package.nls.nl.json', 'README.md', 'CHANGELOG.md', 'LICENSE'];
    for (const name of [...names, '.vscodeignore', 'media', 'syntaxes'])
      cpSync(join(root, name), join(folder, name), { recursive: true });
    mkdirSync(join(folder, 'dist/extension'), { recursive: true });
    for (const host of ['desktop', 'web']) writeFileSync(join(folder, `dist/extension/${host}.cjs`), '');
    const [, command = ''] = manifest.scripts.package.split(' && ');
    execFileSync(join(root, 'node_modules/.bin/vsce'), command.split(' ').slice(1), { cwd: folder, stdio: 'pipe' });
  }, 60_000);

  it.each(['readme', 'changelog'])('has a %s whose pictures and links lead somewhere from a shop', (page) => {
    const text = execFileSync('unzip', ['-p', 'journey-dsl.vsix', `extension/${page}.md`], { cwd: folder }).toString();
    const links = [...text.matchAll(/\]\(([^)\s]+)|(?:src|href)="([^"]+)"/g)].map(
      ([, link, attribute]) => link ?? attribute,
    );
    expect(links.filter((link) => !/^(?:https:\/\/|#)/.test(link ?? ''))).toEqual([]);
    const pictures = [...text.matchAll(/!\[[^\]]*\]\(([^)\s]+)/g)].map(([, link]) => link);
    const repository = manifest.repository.url.replace(/\.git$/, '');
    for (const picture of pictures) expect(picture).toMatch(new RegExp(`^${repository}/raw/HEAD/media/`));
    if (page === 'readme') expect(pictures.length).toBeGreaterThan(0);
  });
});
