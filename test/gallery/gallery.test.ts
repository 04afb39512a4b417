import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/diff/index.js';
import { read } from '../../src/language/index.js';
import { themeNames, toSvg } from '../../src/render/index.js';
import { differenceScene, mapScene } from '../../src/scene/index.js';
import { galleryJourney, galleryJourneys } from './journeys.js';

/** Written anew by `vitest run test/gallery --update`; look at the pictures before committing them. */
describe('the gallery', () => {
  it.each(galleryJourneys())(
    'still draws $name as the picture that was last looked at',
    async ({ name, model, journey }) => {
      const svg = toSvg(mapScene(model, journey, { language: 'nl' }), 'light', { fonts: 'named' });
      await expect(svg).toMatchFileSnapshot(`generated/${name}.svg`);
    },
  );

  it.each(themeNames.filter((theme) => theme !== 'light'))(
    'still draws the usual journey as it did in %s',
    async (theme) => {
      const { model, journey } = galleryJourney('usual');
      const scene = mapScene(model, journey, { language: 'nl' });
      await expect(toSvg(scene, theme, { fonts: 'named' })).toMatchFileSnapshot(`generated/usual-${theme}.svg`);
    },
  );

  it.each(['compact', 'detailed'] as const)('still draws three personas as %s as it did', async (density) => {
    const { model, journey } = galleryJourney('personas');
    const scene = mapScene(model, journey, { language: 'en', density });
    await expect(toSvg(scene, 'light', { fonts: 'named' })).toMatchFileSnapshot(`generated/personas-${density}.svg`);
  });

  it.each(themeNames.filter((theme) => theme === 'light' || theme === 'dark'))(
    'still draws what changed between two versions as it did in %s',
    async (theme) => {
      const scene = differenceOf('before', 'after');
      await expect(toSvg(scene, theme, { fonts: 'named' })).toMatchFileSnapshot(`generated/difference-${theme}.svg`);
    },
  );
});

function differenceOf(before: string, after: string) {
  const modelOf = (name: string) => {
    const text = readFileSync(new URL(`difference/${name}.journey`, import.meta.url), 'utf8');
    return read(text, { uri: `file:///${name}.journey` }).model;
  };
  const comparison = compare(modelOf(before), modelOf(after));
  const [journey] = comparison.journeys;
  if (journey === undefined) throw new Error('The gallery has no journey to compare.');
  return differenceScene(comparison, journey, { language: 'nl', names: { before: 'main', after: 'toekomst-2027' } });
}
