/** Settings on the command line: which `journey.config.json` holds, and what it changes. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bad, folder, good, journey } from './journey.js';

const warned = good.replace('channel post', 'channel post -> exit 40%');
const rule = (severity: string) => JSON.stringify({ rules: { 'share-not-100': severity } });

async function severities(args: readonly string[], cwd: string): Promise<readonly string[]> {
  const { out } = await journey(['check', ...args, '--format', 'json'], { cwd });
  return JSON.parse(out).map(({ file, severity }: Record<string, string>) => `${file} ${severity}`);
}

describe('journey.config.json', () => {
  it('a farther one wins from the nearest, or one beside another folder counts', async () => {
    const cwd = folder({
      'journey.config.json': rule('error'),
      'a.journey': warned,
      'deep/b.journey': warned,
      'deep/er/c.journey': warned,
      'deep/er/journey.config.json': rule('hint'),
    });
    expect(await severities(['.'], cwd)).toEqual(['a.journey error', 'deep/b.journey error', 'deep/er/c.journey hint']);
    expect(await severities(['deep/er'], join(cwd, 'deep'))).toEqual([]);
  });

  it('one above the workspace counts, or one that a link brings in from outside', async () => {
    const cwd = folder({ 'journey.config.json': rule('off'), 'work/a.journey': warned, 'work/b/b.journey': warned });
    symlinkSync(join(cwd, 'journey.config.json'), join(cwd, 'work/b/journey.config.json'));
    expect(await severities(['a.journey', 'b'], join(cwd, 'work'))).toEqual([
      'a.journey warning',
      'b/b.journey warning',
    ]);
  });

  it('standard input is not judged by the settings of the current folder', async () => {
    const cwd = folder({ 'journey.config.json': rule('off') });
    expect(await journey(['check', '-'], { cwd, input: warned })).toMatchObject({ out: 'Nothing wrong in 1 file.\n' });
  });

  it('--config does not win, or is not found from the current folder', async () => {
    const cwd = folder({
      'journey.config.json': rule('error'),
      'ci/strict.json': rule('off'),
      'maps/a.journey': warned,
    });
    expect(await severities(['maps', '--config', 'ci/strict.json'], cwd)).toEqual([]);
  });

  it('a severity does not change how the command ends', async () => {
    const cwd = folder({ 'journey.config.json': rule('error'), 'a.journey': warned });
    expect(await journey(['check', '.'], { cwd })).toMatchObject({ status: 1, err: '' });
    const lenient = folder({
      'journey.config.json': '{ "rules": { "score-out-of-scale": "warning" } }',
      'a.journey': bad,
    });
    expect(await journey(['check', '.'], { cwd: lenient })).toMatchObject({ status: 0, err: '' });
    expect(await journey(['check', '.', '--max-warnings', '0'], { cwd: lenient })).toMatchObject({ status: 1 });
  });

  it('a limit or a comment is not heeded', async () => {
    const old = good.replace('source interviews', 'source interviews { date 2020-01-01 }');
    const cwd = folder({
      'a.journey': old,
      'b.journey': old.replace('source', '// journey-ignore stale-evidence\nsource'),
      'c/c.journey': old,
      'c/journey.config.json': '{ "staleAfterMonths": 12000 }',
    });
    expect(await severities(['.'], cwd)).toEqual(['a.journey information']);
  });

  it('its language is not spoken, or is spoken to someone who asked for another', async () => {
    const cwd = folder({ 'journey.config.json': '{ "language": "nl" }', 'a.journey': good });
    expect((await journey(['check', '.'], { cwd })).out).toBe('Niets mis in 1 bestand.\n');
    expect((await journey(['check', '.', '--language', 'en'], { cwd })).out).toBe('Nothing wrong in 1 file.\n');
    expect((await journey(['render', 'a.journey'], { cwd })).out).toContain('lang="nl"');
    const auto = folder({ 'journey.config.json': '{ "language": "auto" }', 'a.journey': good });
    expect((await journey(['check', '.'], { cwd: auto, locale: { LANG: 'nl' } })).out).toBe(
      'Niets mis in 1 bestand.\n',
    );
  });
});

describe('a configuration that is wrong', () => {
  it('is taken for a right one, is told more than once, or hides the findings', async () => {
    const cwd = folder({
      'journey.config.json': '{\n  "rules": { "asumption": "off" }\n}',
      'a.journey': bad,
      'deep/b.journey': good,
    });
    const { status, out, err } = await journey(['check', '.'], { cwd });
    expect(err).toBe(
      'journey.config.json:2:14 There is no finding with the code “asumption”. Did you mean “assumption”?\n',
    );
    expect(out).toContain('1 error in 2 files.');
    expect(status).toBe(2);
  });

  it('that is asked for and is not there is left out in silence', async () => {
    const cwd = folder({ 'a.journey': good });
    expect(await journey(['check', '.', '--config', 'nope.json'], { cwd })).toEqual({
      status: 2,
      out: 'Nothing wrong in 1 file.\n',
      err: '“nope.json” cannot be read: there is no such file or folder.\n',
    });
  });

  it('keeps a map from being drawn', async () => {
    const cwd = folder({ 'journey.config.json': '[', 'a.journey': good });
    const { status, out, err } = await journey(['render', 'a.journey'], { cwd });
    expect(err).toMatch(/^journey\.config\.json:1:\d+ This cannot be read from here on\./);
    expect(out).toContain('<svg');
    expect(status).toBe(0);
  });

  it('brings control characters to the terminal', async () => {
    const cwd = folder({ 'journey.config.json': '{ "\\u001b[31m\\u202e": 1 }', 'a.journey': good });
    const { err } = await journey(['check', '.'], { cwd });
    expect(err.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
  });
});
