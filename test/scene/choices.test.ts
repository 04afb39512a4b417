import { describe, expect, it } from 'vitest';
import { densities, type Group, mapScene, paneOf } from '../../src/scene/index.js';
import { galleryJourney, galleryJourneys } from '../gallery/journeys.js';

const { model, journey } = galleryJourney('personas');

function textsOf(group: Group): readonly string[] {
  return group.children.flatMap((child) => {
    if (child.type === 'group') return textsOf(child);
    return child.type === 'text' ? [child.text] : [];
  });
}

describe('what a reader chooses of a map', () => {
  it('leaves a lane out that was not named, or keeps no room for one that was', () => {
    const all = mapScene(model, journey, { language: 'en' });
    const without = mapScene(model, journey, { language: 'en', hidden: ['emotion'] });
    expect(textsOf(all.root)).toContain('Emotion');
    expect(textsOf(without.root)).not.toContain('Emotion');
    expect(without.height).toBeLessThan(all.height - 200);
    expect(without.lanes.filter(({ shown }) => !shown).map(({ key }) => key)).toEqual(['emotion']);
    expect(without.lanes.map(({ key }) => key)).toEqual(all.lanes.map(({ key }) => key));
  });

  it('draws a persona that was left out, or gives the others another colour', () => {
    const [first, second] = mapScene(model, journey, { language: 'en' }).personas;
    if (first === undefined || second === undefined) throw new Error('the gallery has a journey of several personas');
    const scene = mapScene(model, journey, { language: 'en', withoutPersonas: [first.key] });
    expect(scene.personas.map(({ shown }) => shown).slice(0, 2)).toEqual([false, true]);
    expect(textsOf(scene.root)).not.toContain(first.title);
    const drawn = JSON.stringify(scene.root);
    expect(drawn).toContain('"persona":1');
    expect(drawn).not.toContain('"persona":0');
  });

  it.each(galleryJourneys())('makes a compact map of $name no narrower than a detailed one', ({ model, journey }) => {
    const widths = densities.map((density) => mapScene(model, journey, { language: 'nl', density }).width);
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
  });
});

describe('what stays in sight', () => {
  it('draws a name or a head elsewhere than in the whole', () => {
    const scene = mapScene(model, journey, { language: 'nl' });
    for (const side of ['left', 'top'] as const) {
      const pane = paneOf(scene, side);
      const inPane = pane?.scene.root.children.flatMap((child) => (child.type === 'group' ? [child] : [])) ?? [];
      expect(inPane.length).toBeGreaterThan(1);
      for (const one of inPane) {
        const whole = scene.root.children.find((child) => child.type === 'group' && child.key === one.key);
        expect(whole).toEqual({ ...one, x: one.x + (pane?.x ?? 0), y: one.y + (pane?.y ?? 0) });
      }
    }
  });

  it('finds something to stay on a map without phases', () => {
    const bare = galleryJourneys().find(({ journey: { phases } }) => phases.length === 0);
    if (bare === undefined) throw new Error('the gallery has a journey without phases');
    expect(paneOf(mapScene(bare.model, bare.journey, { language: 'en' }), 'left')).toBeUndefined();
  });
});
