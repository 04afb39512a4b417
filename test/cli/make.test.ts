/** The commands that make something of a file: `render` and `export json`. */
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bad, bundle, complaintsOfXmllint, folder, good, journey } from './journey.js';

const two = `${good}journey moving "Moving house" {\n  label nl "Verhuizen"\n  phase a {\n    touchpoint boxes\n  }\n}\n`;

describe('journey render', () => {
  it('standard output gets no SVG, or more than that', async () => {
    const { status, out, err } = await journey(['render', '-'], { input: good });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/^(<\?xml[^>]*>\s*)?<svg[\s>]/);
    expect(complaintsOfXmllint(out)).toBe('');
    expect(out).toContain('Price letter');
  });

  it('-o writes something else than standard output gets, or to standard output too', async () => {
    const cwd = folder({ 'a.journey': good });
    expect(await journey(['render', 'a.journey', '-o', 'map.svg'], { cwd })).toEqual({ status: 0, out: '', err: '' });
    const { out } = await journey(['render', 'a.journey', '-o', '-'], { cwd });
    expect(readFileSync(join(cwd, 'map.svg'), 'utf8')).toBe(out);
  });

  it('a theme or a language changes nothing', async () => {
    const cwd = folder({ 'a.journey': good });
    const drawn = async (...options: string[]) => (await journey(['render', 'a.journey', ...options], { cwd })).out;
    const themes = ['light', 'dark', 'high-contrast', 'high-contrast-light'];
    const drawings = await Promise.all(themes.map((theme) => drawn('--theme', theme)));
    expect(new Set(drawings).size).toBe(themes.length);
    expect(await drawn()).toBe(drawings[0]);
    expect(await drawn('--language', 'nl')).toContain('Overstappen');
    expect(drawings[0]).not.toContain('Overstappen');
  });

  it('a journey is not found by its name, its title or its label', async () => {
    const cwd = folder({ 'a.journey': two });
    const drawn = async (name: string) => (await journey(['render', 'a.journey', '--journey', name], { cwd })).out;
    const [moving, ...others] = await Promise.all(['moving', 'Moving house', 'Verhuizen'].map(drawn));
    expect(moving).toContain('boxes');
    expect(others).toEqual([moving, moving]);
    expect((await journey(['render', 'a.journey'], { cwd })).out).toContain('Price letter');
  });

  it('a journey that is not there is drawn', async () => {
    const cwd = folder({ 'a.journey': two, 'b.journey': 'persona p' });
    expect(await journey(['render', 'a.journey', '--journey', 'nope'], { cwd })).toEqual({
      status: 2,
      out: '',
      err: 'There is no journey called “nope” in this file. It has “Switching” and “Moving house”.\n',
    });
    expect(await journey(['render', 'b.journey', '--language', 'nl'], { cwd })).toEqual({
      status: 2,
      out: '',
      err: 'Er staat geen klantreis in “b.journey” om te tekenen.\n',
    });
  });

  it('a text with errors is not drawn, or in silence', async () => {
    const cwd = folder({ 'a.journey': bad });
    const { status, out, err } = await journey(['render', 'a.journey'], { cwd });
    expect(status).toBe(1);
    expect(complaintsOfXmllint(out)).toBe('');
    expect(out).toContain('Price letter');
    expect(err).toMatch(/^a\.journey:8:23 error .* {2}score-out-of-scale\n$/);
  });

  it('text from a file becomes markup', async () => {
    const hostile = '<script>alert(1)</script>"><img onerror=x>]]>&amp;';
    const input = good.replace('Price letter', hostile.replaceAll('"', '\\"')).replace('Switching', '<b>&');
    const { status, out } = await journey(['render', '-'], { input });
    expect(status).toBe(0);
    expect(complaintsOfXmllint(out)).toBe('');
    expect(out).not.toMatch(/<script|<img|<b>/);
  });

  it('the text itself is overwritten, or a file that cannot be written is passed over', async () => {
    const cwd = folder({ 'a.journey': good });
    expect(await journey(['render', 'a.journey', '-o', './a.journey'], { cwd })).toEqual({
      status: 2,
      out: '',
      err: '“./a.journey” is the text itself and would be lost. Give the output another name.\n',
    });
    expect(readFileSync(join(cwd, 'a.journey'), 'utf8')).toBe(good);
    expect(await journey(['render', 'a.journey', '-o', 'nowhere/map.svg'], { cwd })).toEqual({
      status: 2,
      out: '',
      err: '“nowhere/map.svg” cannot be written: there is no such file or folder.\n',
    });
    expect(await journey(['render', 'a.journey', '-o', '.'], { cwd })).toMatchObject({
      err: '“.” cannot be written: it is a folder.\n',
    });
  });

  it('a file that cannot be read is drawn', async () => {
    const cwd = folder({ 'a/b.txt': '' });
    expect(await journey(['render', 'a'], { cwd })).toEqual({
      status: 2,
      out: '',
      err: '“a” cannot be read: it is a folder.\n',
    });
  });

  it('a reader who has seen enough makes it crash', () => {
    const cwd = folder({ 'a.journey': good });
    const shell = `"${process.execPath}" "${bundle}" render a.journey | head -c 10`;
    const { stdout, stderr } = spawnSync('sh', ['-c', shell], { cwd, encoding: 'utf8' });
    expect({ stdout: stdout.length, stderr }).toEqual({ stdout: 10, stderr: '' });
  });
});

it('standard output that takes nothing ends in a crash, or well', () => {
  const cwd = folder({ 'a.journey': good });
  const closed = openSync(join(cwd, 'a.journey'), 'r');
  const { status, stderr } = spawnSync(process.execPath, [bundle, 'check', 'a.journey'], {
    cwd,
    env: { LANG: 'en' },
    stdio: ['ignore', closed, 'pipe'],
    encoding: 'utf8',
  });
  closeSync(closed);
  expect({ status, stderr }).toEqual({ status: 2, stderr: 'The output cannot be written: the system says EBADF.\n' });
});

describe('journey export json', () => {
  it('standard output gets no JSON, or more than that', async () => {
    const { status, out, err } = await journey(['export', 'json', '-'], { input: good });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({
      schemaVersion: 1,
      personas: [{ name: 'starter' }],
      journeys: [
        { name: 'switching', phases: [{ touchpoints: [{ emotions: [{ persona: 'starter', score: -1.4 }] }] }] },
      ],
    });
  });

  it('-o writes something else than standard output gets', async () => {
    const cwd = folder({ 'a.journey': good });
    const { out } = await journey(['export', 'json', 'a.journey'], { cwd });
    expect(await journey(['export', 'json', 'a.journey', '-o', 'a.json'], { cwd })).toEqual({
      status: 0,
      out: '',
      err: '',
    });
    expect(readFileSync(join(cwd, 'a.json'), 'utf8')).toBe(out);
  });

  it('a text with errors is not exported, or in silence', async () => {
    const { status, out, err } = await journey(['export', 'json', '-'], { input: bad });
    expect(status).toBe(1);
    expect(JSON.parse(out).journeys).toHaveLength(1);
    expect(err).toMatch(/^-:8:23 error .* {2}score-out-of-scale\n$/);
  });

  it('a control character of a text reaches the terminal', async () => {
    const { out } = await journey(['export', 'json', '-'], { input: 'journey a "x\u009b31m\u202e\u001by"' });
    expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
    expect(JSON.parse(out).journeys[0].title).toBe('x\u009b31m\u202e\u001by');
  });
});
