import { describe, expect, it } from 'vitest';
import { pngSize, toPng } from '../../src/formats/png/index.js';
import { themeNames, toSvg } from '../../src/render/index.js';
import { mapScene } from '../../src/scene/index.js';
import { exampleJourneys, galleryJourney, galleryJourneys } from '../gallery/journeys.js';
import { byLibrsvg, fonts, wasm } from './drawing.js';
import { difference, ink, pixelsOf } from './pixels.js';

const usual = () => {
  const { model, journey } = galleryJourney('usual');
  return mapScene(model, journey, { language: 'nl' });
};

describe('toPng', () => {
  it('gives a blank picture, or one of another size than asked for', async () => {
    const scene = usual();
    for (const scale of [0.5, 1, 2, 2.5]) {
      const picture = pixelsOf(await toPng(scene, { theme: 'light', scale, fonts, wasm }));
      expect({ width: picture.width, height: picture.height }).toEqual(pngSize(scene, scale));
      expect(ink(picture)).toBeGreaterThan(0.2);
    }
  });

  it('gives other bytes each time, or the same for every theme', async () => {
    const scene = usual();
    const drawn = async () => Promise.all(themeNames.map((theme) => toPng(scene, { theme, scale: 1, fonts, wasm })));
    const first = await drawn();
    expect(await drawn()).toEqual(first);
    expect(new Set(first.map((png) => Buffer.from(png).toString('base64'))).size).toBe(themeNames.length);
  });

  // Scripts that the bundled font lacks are drawn by neither.
  const drawable = [...galleryJourneys(), ...exampleJourneys()].filter(({ name }) => name !== 'scripts');

  it.each(drawable)('draws $name otherwise than librsvg does', async ({ model, journey }) => {
    const scene = mapScene(model, journey, { language: 'en' });
    const ours = pixelsOf(await toPng(scene, { theme: 'light', scale: 1, fonts, wasm }));
    const theirs = pixelsOf(byLibrsvg(toSvg(scene, 'light')));
    expect(difference(ours, theirs)).toBeLessThan(0.006);
  });

  it('puts a line that runs to the left elsewhere than its text is put by librsvg', async () => {
    const scene = usual();
    const line = { type: 'text', x: 90, y: 20, text: '(abc) def!', style: 'body', fill: 'text', width: 60 } as const;
    const turned = (children: readonly (typeof line & { direction?: 'rtl' })[]) => ({
      ...scene,
      width: 100,
      height: 30,
      root: { ...scene.root, children },
    });
    const rtl = turned([{ ...line, direction: 'rtl' }]);
    const ours = pixelsOf(await toPng(rtl, { theme: 'light', scale: 1, fonts, wasm }));
    expect(ink(ours)).toBeGreaterThan(0.02);
    expect(difference(ours, pixelsOf(byLibrsvg(toSvg(rtl, 'light'))))).toBeLessThan(0.006);
    // One that runs to the right begins where this one ends, and leaves the picture.
    const ltr = pixelsOf(await toPng(turned([line]), { theme: 'light', scale: 1, fonts, wasm }));
    expect(ink(ltr)).toBeLessThan(ink(ours) / 2);
  });
});

describe('pngSize', () => {
  it('lets a picture grow beyond what can be opened, or names a scale that is too large as well', () => {
    for (const [width, height] of [
      [20_000, 800],
      [9_000, 9_000],
      [300_000, 900],
    ] as const) {
      const { largest = 0 } = pngSize({ width, height }, 4);
      expect(largest).toBeGreaterThan(0);
      expect(pngSize({ width, height }, largest).largest).toBeUndefined();
    }
    expect(pngSize({ width: 1600, height: 900 }, 2)).toEqual({ width: 3200, height: 1800 });
  });
});
