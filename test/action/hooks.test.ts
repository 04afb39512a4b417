import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json';
import { bad, folder, good, journey } from '../cli/journey.js';
import { root, yaml } from './runner.js';

interface Hook {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly entry: string;
  readonly language: string;
  readonly files: string;
  readonly types: readonly string[];
}

const hooks = yaml('.pre-commit-hooks.yaml') as readonly Hook[];

/** As pre-commit does: the words of the entry, then the files that match. */
function runHook(id: string, files: Readonly<Record<string, string>>) {
  const hook = hooks.find((one) => one.id === id);
  const [, ...words] = hook?.entry.split(' ') ?? [];
  const cwd = folder(files);
  const matching = Object.keys(files).filter((name) => new RegExp(hook?.files ?? '').test(name));
  return journey([...words, ...matching], { cwd }).then((run) => ({ ...run, cwd }));
}

describe('the hooks of pre-commit', () => {
  it('have another shape than pre-commit reads, or start what the package does not bring', () => {
    expect(hooks.map(({ id }) => id)).toEqual(['journey-check', 'journey-format']);
    for (const hook of hooks) {
      expect(Object.keys(hook).toSorted()).toEqual([
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

  it('let errors pass, or stop a good journey', async () => {
    expect((await runHook('journey-check', { 'a.journey': bad, 'b.md': 'x' })).status).toBe(1);
    expect((await runHook('journey-check', { 'a.journey': good })).status).toBe(0);
  });

  it('leave a journey as it is set out', async () => {
    const { status, cwd } = await runHook('journey-format', { 'a b.journey': good.replaceAll('  ', '\t') });
    expect(status).toBe(0);
    expect(readFileSync(join(cwd, 'a b.journey'), 'utf8')).not.toContain('\t');
  });

  it('find no build in a clone, or a name of a package among other words', () => {
    expect(manifest.scripts.prepack).toBe('npm run build');
    const quiet = execFileSync('npm', ['config', 'get', 'foreground-scripts'], { cwd: root, encoding: 'utf8' });
    expect(quiet.trim()).toBe('false');
  });
});
