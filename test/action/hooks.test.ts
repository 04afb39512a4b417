import { execFile, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import manifest from '../../package.json';
import mirror from '../../pre-commit/package.json';
import { bad, folder, good } from '../cli/journey.js';
import { commit, git } from '../cli/repository.js';
import { registry } from './registry.js';
import { root, yaml } from './runner.js';

// Each run of an action starts a dozen processes.
vi.setConfig({ testTimeout: 120_000 });

interface Hook {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly entry: string;
  readonly language: string;
  readonly additional_dependencies: readonly string[];
  readonly files: string;
  readonly types: readonly string[];
}

const hooks = yaml('pre-commit/.pre-commit-hooks.yaml') as readonly Hook[];

/** The repository of the hooks, as pre-commit clones it, and where it installs; `npm` asks only our registry. */
async function cloned() {
  const asked: string[] = [];
  const [clone, place] = [folder({}), folder({})];
  cpSync(join(root, 'pre-commit'), clone, { recursive: true });
  git(clone, 'init', '--quiet');
  commit(clone, 'hooks');
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: folder({}),
    NPM_CONFIG_PREFIX: place,
    npm_config_prefix: place,
    npm_config_registry: await registry(manifest.version, asked),
    npm_config_audit: 'false',
    npm_config_update_notifier: 'false',
  };
  // Not in this process: the registry answers from here.
  const npm = async (...args: readonly string[]) =>
    (await promisify(execFile)('npm', args, { cwd: clone, env })).stdout;
  return { clone, place, npm, asked };
}

/** As pre-commit does: the words of the entry, then the files that match. */
function runHook(id: string, place: string, files: Readonly<Record<string, string>>) {
  const hook = hooks.find((one) => one.id === id);
  const [command = '', ...words] = hook?.entry.split(' ') ?? [];
  const cwd = folder(files);
  const matching = Object.keys(files).filter((name) => new RegExp(hook?.files ?? '').test(name));
  const { status } = spawnSync(process.execPath, [join(place, 'bin', command), ...words, ...matching], { cwd });
  return { status, cwd };
}

describe('the hooks of pre-commit', () => {
  it('have the shape that pre-commit reads, and start what the package brings', () => {
    expect(hooks.map(({ id }) => id)).toEqual(['journey-check', 'journey-format']);
    for (const hook of hooks) {
      expect(Object.keys(hook).toSorted()).toEqual([
        'additional_dependencies',
        'description',
        'entry',
        'files',
        'id',
        'language',
        'name',
        'types',
      ]);
      expect(Object.keys(manifest.bin)).toContain(hook.entry.split(' ')[0]);
      expect(hook.language).toBe('node');
      expect('a b/reis.journey').toMatch(new RegExp(hook.files));
      expect('reis.journey.md').not.toMatch(new RegExp(hook.files));
    }
  });

  it('install the package of this version, and nothing that it is developed with', () => {
    for (const hook of hooks) expect(hook.additional_dependencies).toEqual([`journey-dsl@${manifest.version}`]);
    expect(mirror.version).toBe(manifest.version);
    expect(Object.keys(mirror).filter((key) => /dependencies|scripts/i.test(key))).toEqual([]);
    expect(existsSync(join(root, '.pre-commit-hooks.yaml'))).toBe(false);
    expect(readdirSync(join(root, 'pre-commit')).toSorted()).toEqual([
      '.pre-commit-hooks.yaml',
      'README.md',
      'package.json',
    ]);
    for (const file of ['pre-commit/README.md', 'README.md'])
      expect(readFileSync(file, 'utf8')).toContain(`rev: v${manifest.version}`);
  });

  // https://github.com/pre-commit/pre-commit/blob/main/pre_commit/languages/node.py, before and since its version 4.6.
  it.each([
    [
      'packs the repository',
      async ({ clone, npm }: Awaited<ReturnType<typeof cloned>>, more: readonly string[]) => {
        await npm('install', '--include=dev', '--include=prod', '--ignore-prepublish', '--no-progress', '--no-save');
        const packed = (await npm('pack')).trim();
        await npm('install', '-g', join(clone, packed), ...more);
      },
    ],
    [
      'has npm fetch the repository',
      async ({ clone, npm }: Awaited<ReturnType<typeof cloned>>, more: readonly string[]) => {
        await npm('install', '--allow-git=root', '--install-links', '-g', `git+file://${clone}`, ...more);
      },
    ],
  ])('work where pre-commit %s, without a package besides', async (_, install) => {
    const of = await cloned();
    await install(of, hooks[0]?.additional_dependencies ?? []);
    expect([...new Set(of.asked)].toSorted()).toEqual(['/journey-dsl', '/journey-dsl.tgz']);
    expect(runHook('journey-check', of.place, { 'a.journey': bad, 'b.md': 'x' }).status).toBe(1);
    expect(runHook('journey-check', of.place, { 'a.journey': good }).status).toBe(0);
    const { status, cwd } = runHook('journey-format', of.place, { 'a b.journey': good.replaceAll('  ', '\t') });
    expect(status).toBe(0);
    expect(readFileSync(join(cwd, 'a b.journey'), 'utf8')).not.toContain('\t');
  });
});
