/** What `render` and `export` make beside SVG and JSON, and what they refuse. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fonts, poppler } from '../formats/drawing.js';
import { pixelsOf } from '../formats/pixels.js';
import { tinyCollection, tinyFont } from '../formats/tiny-font.js';
import { folder, good, journey } from './journey.js';

const chinese = good.replace('Price letter', 'Price 价格 letter');
const refused = (err: string) => ({ status: 2, out: '', err: `${err}\n` });

describe('journey render', () => {
  it('the name of the output or --format says one thing, and another is made', async () => {
    const cwd = folder({ 'a.journey': good });
    const starts = {
      'a.png': '\u0089PNG',
      'a.pdf': '%PDF-',
      'a.html': '<!DOCTYPE html>',
      'A.HTM': '<!DOCTYPE html>',
      'a.svg': '<svg',
      a: '<svg',
    };
    for (const [name, start] of Object.entries(starts)) {
      expect(await journey(['render', 'a.journey', '-o', name], { cwd })).toEqual({ status: 0, out: '', err: '' });
      expect(readFileSync(join(cwd, name)).toString('latin1').slice(0, start.length)).toBe(start);
    }
    await journey(['render', 'a.journey', '-o', 'odd.txt', '--format', 'pdf'], { cwd });
    expect(readFileSync(join(cwd, 'odd.txt'))).toEqual(readFileSync(join(cwd, 'a.pdf')));
    expect(await journey(['render', 'a.journey', '-o', 'a.jpg'], { cwd })).toEqual(
      refused(
        'The name “a.jpg” says no format that this command makes. Let it end in .svg, .png, .pdf or .html.\nTry --help.',
      ),
    );
  });

  it('scale, paper, its way, pages, theme or language make no difference', async () => {
    const cwd = folder({ 'a.journey': good });
    const made = async (name: string, ...options: string[]) => {
      expect(await journey(['render', 'a.journey', '-o', name, ...options], { cwd })).toEqual({
        status: 0,
        out: '',
        err: '',
      });
      return readFileSync(join(cwd, name));
    };
    const [once, twice] = [pixelsOf(await made('a.png', '--scale', '1')), pixelsOf(await made('b.png'))];
    expect(twice.width).toBe(2 * once.width);
    const sizeOf = async (...options: string[]) =>
      /Page size: +(.*)\n/.exec(poppler('pdfinfo', ['-'], await made('a.pdf', ...options)).toString())?.[1];
    expect(await sizeOf()).toBe('841.89 x 595.28 pts (A4)');
    expect(await sizeOf('--portrait')).toBe('595.28 x 841.89 pts (A4)');
    expect(await sizeOf('--page', 'A0', '--landscape')).toBe('3370.39 x 2383.94 pts (A0)');
    expect((await made('a.html', '--theme', 'dark')).toString()).toContain('data-theme="dark"');
    expect((await made('a.html')).toString()).not.toContain('data-theme="');
    expect(poppler('pdftotext', ['-', '-'], await made('a.pdf', '--language', 'nl')).toString()).toContain(
      'Prijsbrief',
    );
    expect(await made('b.pdf')).not.toEqual(await made('c.pdf', '--theme', 'dark'));
  });

  it('an option that does not count is taken in silence', async () => {
    const cwd = folder({ 'a.journey': good });
    const said = async (...options: string[]) =>
      (await journey(['render', 'a.journey', ...options], { cwd })).err.split('\n')[0];
    expect(await said('--scale', '2')).toBe('--scale is for PNG only.');
    expect(await said('-o', 'a.png', '--pages')).toBe('--pages is for PDF only.');
    expect(await said('-o', 'a.html', '--font', 'a.ttf', '--language', 'nl')).toBe('--font is alleen voor PNG en PDF.');
    expect(await said('-o', 'a.pdf', '--landscape', '--portrait')).toBe(
      'The paper can lie or stand: give --landscape or --portrait.',
    );
    expect(await said('-o', 'a.png', '--scale', '0')).toBe('--scale needs a number above 0, up to 10.');
    expect(await said('-o', 'a.png', '--scale', 'huge', '--language', 'nl')).toBe(
      '--scale heeft een getal boven 0 nodig, hoogstens 10.',
    );
    expect(await said('-o', 'a.pdf', '--page', 'A9')).toBe('--page can be A4, A3, A2, A1 or A0.');
    expect(await said('--format', 'jpg')).toBe('--format can be svg, png, pdf or html.');
  });

  it('a picture too large to open is made, or refused without a way out', async () => {
    const many = Array.from({ length: 300 }, (_, index) => `touchpoint t${index} "A title of some length ${index}"`);
    const cwd = folder({ 'a.journey': `journey j { phase p { ${many.join('\n')} } }` });
    const { status, err } = await journey(['render', 'a.journey', '-o', 'a.png'], { cwd });
    expect(status).toBe(2);
    const largest =
      /^The picture would be \d+ by \d+ pixels, too large for most programs\. The largest scale for this map is (0\.\d+); PDF and SVG have no such limit\.\n$/.exec(
        err,
      )?.[1];
    expect(await journey(['render', 'a.journey', '-o', 'a.png', '--scale', largest ?? ''], { cwd })).toMatchObject({
      status: 0,
      err: '',
    });
  });

  it('a map is made too small to be read in silence', async () => {
    const many = Array.from({ length: 30 }, (_, index) => `touchpoint t${index} "A title of some length ${index}"`);
    const cwd = folder({ 'a.journey': `journey j { phase p { ${many.join('\n')} } }` });
    const said = async (...options: string[]) =>
      (await journey(['render', 'a.journey', '-o', 'a.pdf', ...options], { cwd })).err;
    expect(await said()).toMatch(
      /^The smallest text is only 1\.\d points high on this paper\. --page takes larger paper, and --pages several sheets\.\n$/,
    );
    expect(await said('--page', 'A0')).toBe('');
    expect(await said('--pages', '--language', 'nl')).toBe('');
  });

  it('characters that the font lacks are left out in silence, or a font that has them does not help', async () => {
    const cwd = folder({ 'a.journey': chinese, 'inter.ttf': fonts.regular, 'no.ttf': 'no font' });
    for (const name of ['a.png', 'a.pdf']) {
      const { status, err } = await journey(['render', 'a.journey', '-o', name], { cwd });
      expect({ status, err }).toEqual({
        status: 0,
        err: 'The font has no signs for “价” and “格”: boxes stand in their places. SVG and HTML use the fonts of whoever reads them; --font brings one for PNG and PDF, and may be given several times.\n',
      });
    }
    for (const name of ['a.svg', 'a.html']) {
      expect(await journey(['render', 'a.journey', '-o', name], { cwd })).toEqual({ status: 0, out: '', err: '' });
    }
    const nl = await journey(['render', 'a.journey', '-o', 'a.pdf', '--language', 'nl', '--font', 'inter.ttf'], {
      cwd,
    });
    // The Dutch label has none of them.
    expect(nl).toEqual({ status: 0, out: '', err: '' });
    expect(await journey(['render', 'a.journey', '-o', 'a.pdf', '--font', 'no.ttf'], { cwd })).toEqual(
      refused('“no.ttf” is no font that can be used. It takes a TrueType or OpenType file, or a collection of them.'),
    );
    expect(await journey(['render', 'a.journey', '-o', 'a.pdf', '--font', 'gone.ttf'], { cwd })).toEqual(
      refused('“gone.ttf” cannot be read: there is no such file or folder.'),
    );
  });
});

describe('fonts', () => {
  const files = {
    'a.journey': chinese,
    'some.ttf': tinyFont('价'),
    'both.ttc': tinyCollection(['价格']),
    'pictures.ttf': tinyFont('价格', { holds: 'pictures' }),
  };
  const run = (cwd: string, ...options: string[]) =>
    journey(['render', 'a.journey', '-o', 'a.png', ...options], { cwd });

  it('that lack characters end in failure where that is asked for', async () => {
    const cwd = folder(files);
    expect((await run(cwd, '--strict-fonts')).status).toBe(1);
    expect(await run(cwd, '--strict-fonts', '--font', 'some.ttf')).toMatchObject({
      status: 1,
      err: expect.stringMatching(/^The font has no signs for “格”:/),
    });
    expect(await run(cwd, '--strict-fonts', '--font', 'both.ttc')).toEqual({ status: 0, out: '', err: '' });
    expect(await run(cwd, '--strict-fonts', '--font', 'pictures.ttf', '--font', 'both.ttc')).toMatchObject({
      status: 0,
    });
  });

  it('of pictures are said to hold nothing to draw', async () => {
    const { status, err } = await run(folder(files), '--font', 'pictures.ttf');
    expect(status).toBe(0);
    expect(err).toContain('“pictures.ttf” holds coloured pictures of its characters and no outlines to draw.');
    expect(err).toContain('“价” and “格”');
  });

  it('are of no use to SVG', async () => {
    const { status, err } = await journey(['render', 'a.journey', '--strict-fonts'], { cwd: folder(files) });
    expect(status).toBe(2);
    expect(err).toContain('--strict-fonts');
  });
});

describe('journey export', () => {
  it('csv or markdown is something else than the journey asked for', async () => {
    const cwd = folder({ 'a.journey': `${good}journey moving "Moving house" { phase a { touchpoint boxes } }` });
    const csv = await journey(['export', 'csv', 'a.journey'], { cwd });
    expect(csv).toMatchObject({ status: 0, err: '' });
    expect(csv.out).toMatch(
      /^\ufeffJourney,Phase,No\.,.*\r\nSwitching,awareness,1,Price letter,Post,starter,-1\.4,Anger,/,
    );
    const dutch = await journey(['export', 'csv', 'a.journey', '--language', 'nl'], { cwd });
    expect(dutch.out).toContain('Overstappen;awareness;1;Prijsbrief;Post;starter;-1,4;Boosheid;');
    const commas = await journey(['export', 'csv', 'a.journey', '--language', 'nl', '--separator', 'comma'], { cwd });
    expect(commas.out).toContain('Overstappen,awareness,1,Prijsbrief,Post,starter,-1.4,Boosheid,');
    await journey(['export', 'markdown', 'a.journey', '-o', 'a.md', '--journey', 'Moving house'], { cwd });
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toMatch(/^# Moving house\n/);
  });

  it('a journey that is not there is exported, or the text overwritten', async () => {
    const cwd = folder({ 'a.journey': good, 'b.journey': 'persona p' });
    expect(await journey(['export', 'csv', 'a.journey', '--journey', 'x'], { cwd })).toEqual(
      refused('There is no journey called “x” in this file. It has “Switching”.'),
    );
    expect(await journey(['export', 'markdown', 'b.journey'], { cwd })).toMatchObject({ status: 2, out: '' });
    expect(await journey(['export', 'csv', 'a.journey', '-o', 'a.journey'], { cwd })).toMatchObject({ status: 2 });
    expect(readFileSync(join(cwd, 'a.journey'), 'utf8')).toBe(good);
  });
});
