import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, good, journey } from './journey.js';
import { repository } from './repository.js';

const files = { 'a.journey': good, 'b.journey': good.replace('-1.4', '-0.2') };

describe('the end of the name behind -o', () => {
  it.each([
    ['png', '\u0089PNG'],
    ['pdf', '%PDF-1.7'],
    ['svg', '<svg'],
    ['html', '<!DOCTYPE html>'],
    ['htm', '<!DOCTYPE html>'],
    ['md', '### b.journey'],
    ['json', '{'],
    ['txt', 'a.journey → b.journey'],
  ])('.%s makes a difference of that kind', async (end, start) => {
    const cwd = folder(files);
    const output = `out.${end}`;
    expect(await journey(['diff', 'a.journey', 'b.journey', '-o', output], { cwd })).toMatchObject({ status: 0 });
    const content = readFileSync(join(cwd, output));
    expect(content.toString(end === 'png' ? 'latin1' : 'utf8').startsWith(start)).toBe(true);
  });

  it.each(['png', 'pdf'])('.%s makes a picture of a history', async (end) => {
    const cwd = repository({ 'a.journey': good });
    expect(await journey(['log', 'a.journey', '-o', `out.${end}`], { cwd })).toEqual({ status: 0, out: '', err: '' });
    const start = readFileSync(join(cwd, `out.${end}`))
      .subarray(0, 4)
      .toString('latin1');
    expect(start).toBe(end === 'png' ? '\u0089PNG' : '%PDF');
  });

  it.each([
    [
      'diff a.journey b.journey -o x.jpg',
      '“x.jpg” says no format that this command makes. Let it end in .txt, .md, .json, .svg, .png, .pdf or .html.',
    ],
    ['diff a.journey b.journey -o x.docx', 'says no format that this command makes.'],
    ['diff a.journey b.journey -o x.journey', 'says no format that this command makes.'],
    ['diff a.journey b.journey -o x.png --format svg', '“x.png” says another format than “svg”, which is asked for.'],
    ['diff a.journey b.journey -o x.png --format text', 'says another format than “text”'],
    ['diff a.journey b.journey -o x.journey --format text', 'says another format than “text”'],
    ['render a.journey -o x.jpeg', 'says no format that this command makes. Let it end in .svg, .png, .pdf or .html.'],
    ['render a.journey -o x.png --format svg', 'says another format than “svg”'],
    ['log a.journey -o x.csv', 'says no format that this command makes.'],
    ['log a.journey -o x.svg --format json', 'says another format than “json”'],
    ['export json a.journey -o x.csv', 'says another format than “json”'],
    ['export markdown a.journey -o x.html', 'says another format than “markdown”'],
    ['export csv a.journey -o x.xlsx', 'says another format than “csv”'],
  ])('is refused in: journey %s', async (line, said) => {
    const cwd = folder(files);
    const { status, out, err } = await journey(line.split(' '), { cwd });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(said);
    expect(readdirSync(cwd)).toEqual(Object.keys(files));
    const dutch = await journey([...line.split(' '), '--language', 'nl'], { cwd });
    expect(dutch.err).toMatch(/^De naam “x\..*” zegt (?:geen|een ander) formaat/);
  });

  it.each([
    'diff a.journey b.journey -o x.txt --format json',
    'diff a.journey b.journey -o changes --format svg',
    'render a.journey -o x.part --format png',
    'export csv a.journey -o x.txt',
    'export json a.journey -o data',
  ])('that says nothing else is no hindrance to: journey %s', async (line) => {
    const cwd = folder(files);
    expect(await journey(line.split(' '), { cwd })).toMatchObject({ status: 0, out: '' });
    expect(existsSync(join(cwd, line.split(' -o ')[1]?.split(' ')[0] ?? ''))).toBe(true);
  });

  it('does not let a picture be written over the text that it is made of', async () => {
    const cwd = folder(files);
    for (const line of ['render a.journey -o a.journey', 'diff a.journey b.journey -o a.journey']) {
      const { status, err } = await journey(line.split(' '), { cwd });
      expect({ status, err }).toMatchObject({ status: 2, err: expect.stringContaining('a.journey') });
    }
    expect(readFileSync(join(cwd, 'a.journey'), 'utf8')).toBe(good);
  });
});
