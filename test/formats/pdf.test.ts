import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { bodyOf, tilesOf } from '../../src/formats/pdf/body.js';
import { type PdfOptions, toPdf } from '../../src/formats/pdf/index.js';
import { manyPages } from '../../src/formats/pdf/pages.js';
import { paperSizes } from '../../src/formats/pdf/paper.js';
import { toPng } from '../../src/formats/png/index.js';
import { mapScene } from '../../src/scene/index.js';
import { exampleJourneys, galleryJourney, galleryJourneys, sceneOf } from '../gallery/journeys.js';
import { everyText, texts } from '../scene/walk.js';
import { fonts, poppler, wasm } from './drawing.js';
import { difference, pixelsOf } from './pixels.js';

const fit: PdfOptions = { theme: 'light', paper: { size: 'A4' }, spread: 'fit', fonts };
const pages: PdfOptions = { ...fit, spread: 'pages' };
const everything = [...galleryJourneys(), ...exampleJourneys()];

const usual = () => {
  const { model, journey } = galleryJourney('usual');
  return mapScene(model, journey, { language: 'nl' });
};

/** Words as they are read, whatever spaces and lines stand between them. */
const wordsIn = (text: string) => text.split(/\s+/).filter((word) => word !== '');

const textOf = (pdf: Uint8Array, ...args: string[]) => poppler('pdftotext', [...args, '-', '-'], pdf).toString();

describe('toPdf', () => {
  it('leaves a font out, or takes in more of it than is used', async () => {
    const pdf = await toPdf(usual(), fit);
    const rows = poppler('pdffonts', ['-'], pdf).toString().trim().split('\n').slice(2);
    expect(rows.map((row) => row.split(/\s+/)[0]?.replace(/^[A-Z]{6}\+/, '')).toSorted()).toEqual([
      'Inter-Italic',
      'Inter-Regular',
      'Inter-SemiBold',
    ]);
    for (const row of rows) expect(row).toMatch(/Identity-H +yes yes yes/);
  });

  it.each(everything.filter(({ name }) => name !== 'scripts'))(
    'hides a word of $name from a search',
    async ({ model, journey }) => {
      const scene = mapScene(model, journey, { language: 'en' });
      const found = new Set(
        wordsIn(textOf(await toPdf(scene, { ...fit, paper: { size: 'A0' } })))
          .join(' ')
          .split(' '),
      );
      const all = [...found].join(' ');
      // A number and the comma of the sentence behind it are drawn one by one.
      const isFound = (word: string) => found.has(word) || all.includes(word) || found.has(word.replace(/,$/, ''));
      const lacking = wordsIn(texts(scene).join(' ')).filter((word) => !isFound(word));
      // Poppler sees no word break between some letters set apart; none of them is lost.
      expect(lacking.filter((word) => !/[<>&$_#*]/.test(word))).toEqual([]);
    },
  );

  it.each(everything.filter(({ name }) => name !== 'scripts' && name !== 'long'))(
    'draws $name otherwise than its picture',
    async ({ model, journey }) => {
      const scene = mapScene(model, journey, { language: 'en' });
      const pdf = await toPdf(scene, { ...fit, paper: { size: 'A2', orientation: 'landscape' } });
      const [width, height] = [1683.78, 1190.55];
      const scale = Math.min((width - 56) / scene.width, (height - 56) / scene.height);
      const left = Math.round((width - scene.width * scale) / 2 / scale);
      const top = Math.round((height - scene.height * scale) / 2 / scale);
      const size = ['-W', String(Math.ceil(scene.width)), '-H', String(Math.ceil(scene.height))];
      const args = ['-png', '-r', String(72 / scale), '-x', String(left), '-y', String(top), ...size, '-'];
      const drawn = pixelsOf(poppler('pdftoppm', args, pdf));
      const picture = pixelsOf(await toPng(scene, { theme: 'light', scale: 1, fonts, wasm }));
      // What remains is half a pixel at the edges of letters and lines.
      expect(difference(drawn, picture)).toBeLessThan(0.025);
    },
  );

  it('gives other bytes each time', async () => {
    for (const options of [fit, pages]) expect(await toPdf(usual(), options)).toEqual(await toPdf(usual(), options));
  });

  it('says it is of another size, title or language, or names a day of its making', async () => {
    for (const size of paperSizes) {
      const told = poppler('pdfinfo', ['-'], await toPdf(usual(), { ...fit, paper: { size } })).toString();
      expect(told).toMatch(new RegExp(`Page size:.*\\(${size}\\)`));
      expect(told).toContain('Klantreiskaart: Overstappen van energieleverancier');
      expect(told).toContain('Sat Jan  1 00:00:00 2000');
      expect(told).toMatch(/JavaScript: +no/);
    }
  });

  it('lets a text break out of what the document says of itself', async () => {
    const pdf = await toPdf(sceneOf('journey j "</rdf:li><script>&amp;]]>(\\\\) Tj" { }'), fit);
    const xml = poppler('pdfinfo', ['-meta', '-'], pdf);
    expect(spawnSync('xmllint', ['--noout', '-'], { input: xml, encoding: 'utf8' }).stderr).toBe('');
    expect(textOf(pdf)).toContain('</rdf:li><script>&amp;]]>(\\) Tj');
  });
});

describe('several pages', () => {
  const numbered = (page: number, of: number) => `${page}/${of}`;

  it.each(everything)('cut through a column, a lane or a text of a lane of $name', ({ model, journey }) => {
    const scene = mapScene(model, journey, { language: 'en' });
    if (scene.frame === undefined) return;
    const body = bodyOf(scene, scene.frame);
    const tiles = tilesOf(body, { width: 900, height: 700 }, 100);
    const across = new Set(tiles.map(({ columns }) => columns.to));
    const down = new Set(tiles.map(({ lanes }) => lanes.to));
    for (const { from, to } of body.columns) for (const cut of across) expect(cut > from && cut < to).toBe(false);
    for (const { from, to } of body.lanes) for (const cut of down) expect(cut > from && cut < to).toBe(false);
    // Every lane of every column stands on one page.
    const area = tiles.reduce(
      (sum, { columns, lanes }) => sum + (columns.to - columns.from) * (lanes.to - lanes.from),
      0,
    );
    const [first, last] = [tiles[0], tiles.at(-1)];
    if (first === undefined || last === undefined) throw new Error('no pages');
    const whole = (last.columns.to - first.columns.from) * (last.lanes.to - first.lanes.from);
    expect(area).toBeCloseTo(whole, 3);
    for (const { columns } of tiles) {
      for (const { shape, x } of everyText(scene).filter(({ around }) => around.at(-1)?.shape.extent !== undefined)) {
        if (shape.direction === undefined && shape.anchor === undefined && x > columns.from && x < columns.to)
          expect(x + shape.width).toBeLessThan(columns.to + 12);
      }
    }
  });

  it('lack a name of a lane, the head of a phase or a number', async () => {
    const { model, journey } = galleryJourney('long');
    const scene = mapScene(model, journey, { language: 'nl' });
    const pdf = await toPdf(scene, { ...pages, paper: { size: 'A4', orientation: 'landscape' } });
    const count = Number(/Pages: +(\d+)/.exec(poppler('pdfinfo', ['-'], pdf).toString())?.[1]);
    expect(count).toBeGreaterThan(4);
    for (let page = 1; page <= count; page += 1) {
      const text = textOf(pdf, '-layout', '-f', String(page), '-l', String(page));
      expect(text).toContain(`Pagina ${page} van ${count}`);
      expect(text).toContain('Contactmoment');
    }
  });

  it('are more than one for a map that can be read on one', () => {
    const scene = sceneOf('journey j "A" { phase p { touchpoint t { } } }');
    expect(manyPages(scene, { size: 'A4' }, numbered)).toHaveLength(1);
    const { model, journey } = galleryJourney('usual');
    expect(manyPages(mapScene(model, journey, { language: 'en' }), { size: 'A1' }, numbered)).toHaveLength(1);
  });

  it('leave out a text of the map', async () => {
    for (const name of ['usual', 'personas', 'flows']) {
      const { model, journey } = galleryJourney(name);
      const scene = mapScene(model, journey, { language: 'nl' });
      const text = textOf(
        await toPdf(scene, { ...pages, paper: { size: 'A4', orientation: 'portrait' } }),
        '-raw',
      ).replaceAll(/\s+/g, ' ');
      const lacking = texts(scene).filter((line) => !text.includes(line.replaceAll(/\s+/g, ' ')));
      expect(lacking).toEqual([]);
    }
  });
});
