import { describe, expect, it } from 'vitest';
import { toSvg } from '../../src/render/index.js';
import { mapScene } from '../../src/scene/index.js';
import { galleryJourneys } from './journeys.js';

/** Written anew by `vitest run test/gallery --update`; look at the pictures before committing them. */
describe('the gallery', () => {
  it.each(galleryJourneys())(
    'still draws $name as the picture that was last looked at',
    async ({ name, model, journey }) => {
      const svg = toSvg(mapScene(model, journey, { language: 'nl' }), 'light', { fonts: 'named' });
      await expect(svg).toMatchFileSnapshot(`generated/${name}.svg`);
    },
  );

  it('still draws the usual journey in the dark', async () => {
    const usual = galleryJourneys().find(({ name }) => name === 'usual');
    if (usual === undefined) throw new Error('usual.journey is missing');
    const scene = mapScene(usual.model, usual.journey, { language: 'nl' });
    await expect(toSvg(scene, 'dark', { fonts: 'named' })).toMatchFileSnapshot('generated/usual-dark.svg');
  });
});
