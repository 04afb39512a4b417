/** `journey format`, as a shell runs it. */
import { spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundle, folder, journey } from './journey.js';

const untidy = 'persona   a { age 34 }\n';
const tidy = 'persona a {\n  age 34\n}\n';
const broken = 'persona   a {\n    age\n    role   "x"\n}\n';
const halfTidy = 'persona a {\n  age\n  role "x"\n}\n';

describe('journey format', () => {
  it('a file is left as it was, one that is tidy is written, or nobody hears which', async () => {
    const cwd = folder({ 'a.journey': untidy, 'deep/b.journey': tidy, 'deep/c.journey': untidy });
    const before = statSync(join(cwd, 'deep/b.journey')).mtimeMs;
    expect(await journey(['format', '.'], { cwd })).toEqual({
      status: 0,
      out: 'a.journey\ndeep/c.journey\n2 files formatted, 1 already was.\n',
      err: '',
    });
    expect(readFileSync(join(cwd, 'a.journey'), 'utf8')).toBe(tidy);
    expect(statSync(join(cwd, 'deep/b.journey')).mtimeMs).toBe(before);
    expect(readdirSync(join(cwd, 'deep'))).toEqual(['b.journey', 'c.journey']);
    expect(await journey(['format', '.', '--language', 'nl'], { cwd })).toEqual({
      status: 0,
      out: 'Alle 3 bestanden waren al opgemaakt.\n',
      err: '',
    });
  });

  it('--check changes a file, or ends well although one would change', async () => {
    const cwd = folder({ 'a.journey': untidy, 'b.journey': tidy });
    expect(await journey(['format', '--check', '.'], { cwd })).toEqual({
      status: 1,
      out: 'a.journey\n1 file is not formatted yet, 1 is.\n',
      err: '',
    });
    expect(readFileSync(join(cwd, 'a.journey'), 'utf8')).toBe(untidy);
    expect(await journey(['format', '--check', 'b.journey'], { cwd })).toEqual({
      status: 0,
      out: 'The file is formatted.\n',
      err: '',
    });
  });

  it('standard input comes back otherwise than a file would, or with something added', async () => {
    expect(await journey(['format', '-'], { input: untidy })).toEqual({ status: 0, out: tidy, err: '' });
    expect(await journey(['format', '-', '--check'], { input: untidy })).toEqual({ status: 1, out: '-\n', err: '' });
    expect(await journey(['format', '-', '--check'], { input: tidy })).toEqual({ status: 0, out: '', err: '' });
    expect(await journey(['format', '-', 'a.journey'])).toEqual({
      status: 2,
      out: '',
      err: 'Standard input (-) can only be formatted by itself.\n',
    });
  });

  it('what cannot be read is changed, keeps the rest from being set out, or is passed over in silence', async () => {
    const cwd = folder({ 'a.journey': broken });
    const { status, out, err } = await journey(['format', 'a.journey'], { cwd });
    expect({ status, out }).toEqual({ status: 1, out: 'a.journey\n1 file formatted.\n' });
    expect(err).toMatch(/^a\.journey:2:3 error .* {2}syntax\n$/);
    expect(readFileSync(join(cwd, 'a.journey'), 'utf8')).toBe(halfTidy);
    expect(await journey(['format', '-'], { input: broken })).toMatchObject({ status: 1, out: halfTidy });
  });

  it('a byte order mark, line breaks or the rights of a file are lost, or a link becomes a file', async () => {
    const cwd = folder({ 'a.journey': `\uFEFF${untidy.replace('\n', '\r\n')}` });
    chmodSync(join(cwd, 'a.journey'), 0o640);
    symlinkSync('a.journey', join(cwd, 'link.journey'));
    expect(await journey(['format', 'link.journey'], { cwd })).toMatchObject({ status: 0 });
    expect(readFileSync(join(cwd, 'a.journey'), 'utf8')).toBe(`\uFEFF${tidy.replaceAll('\n', '\r\n')}`);
    expect(statSync(join(cwd, 'a.journey')).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(cwd, 'link.journey')).isSymbolicLink()).toBe(true);
  });

  it('a file in another encoding is written in this one', async () => {
    const latin = Buffer.from('persona   a "caf\u00e9"\n', 'latin1');
    const cwd = folder({ 'a.journey': latin, 'b.journey': untidy });
    expect(await journey(['format', '.'], { cwd })).toEqual({
      status: 2,
      out: 'b.journey\n1 file formatted.\n',
      err: '“a.journey” cannot be read: it is not written in UTF-8.\n',
    });
    expect(readFileSync(join(cwd, 'a.journey'))).toEqual(latin);
    expect(await journey(['format', '-', '--language', 'nl'], { input: latin })).toEqual({
      status: 2,
      out: '',
      err: '“-” kan niet worden gelezen: het is niet in UTF-8 geschreven.\n',
    });
  });

  it('a path that is of no use ends well', async () => {
    const cwd = folder({ 'a.txt': '' });
    expect(await journey(['format', 'nowhere.journey', '.'], { cwd })).toMatchObject({
      status: 2,
      out: '',
      err: expect.stringContaining('“nowhere.journey” cannot be read: there is no such file or folder.\n'),
    });
  });

  it('a file that is no regular one is replaced by one', () => {
    const cwd = folder({});
    const pipe = join(cwd, 'pipe.journey');
    spawnSync('mkfifo', [pipe]);
    const { status, stderr } = spawnSync(process.execPath, [bundle, 'format', pipe], { encoding: 'utf8', env: {} });
    expect({ status, stderr }).toEqual({ status: 2, stderr: `“${pipe}” cannot be read: it is not a file.\n` });
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });
});
