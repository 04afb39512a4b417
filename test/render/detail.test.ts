import { describe, expect, it } from 'vitest';
import { detailAt, simplified } from '../../src/render/detail.js';
import { mapScene, settings, smallHeads } from '../../src/scene/index.js';
import { galleryJourneys } from '../gallery/journeys.js';
import { everyGroup, everyShape, everyText } from '../scene/walk.js';

const zooms = [1, 0.6, 0.45, 0.3, 0.15, 0.06];

describe.each(galleryJourneys())('$name from further off', ({ model, journey }) => {
  const scene = mapScene(model, journey, { language: 'nl' });

  it.each(zooms)('has texts that are too small to read, or lines and points that are dust, at zoom %d', (zoom) => {
    const seen = simplified(scene, detailAt(zoom));
    const detail = Math.min(1, detailAt(zoom));
    for (const { shape } of everyText(seen))
      expect(settings[shape.style].size * detail).toBeGreaterThanOrEqual(detail < 1 ? 5.4 : 0);
    if (detail >= 1) return;
    for (const { shape } of everyShape(seen)) {
      if (shape.type === 'path' && typeof shape.stroke === 'object' && shape.at === undefined)
        expect((shape.strokeWidth ?? 1) * detail).toBeGreaterThanOrEqual(1.29);
    }
    for (const { shape } of everyGroup(seen, 'point')) {
      const reach = Math.max(0, ...shape.children.map((child) => (child.type === 'circle' ? child.radius : 6)));
      expect(reach * detail).toBeGreaterThanOrEqual(3.19);
    }
  });

  it('is drawn anew where nothing is too small', () => {
    expect(simplified(scene, detailAt(1))).toBe(scene);
    expect(detailAt(0.5)).toBe(1);
  });

  it('has heads of phases that leave their columns', () => {
    const heads = smallHeads(scene, 0.2);
    for (const { shape } of heads === undefined ? [] : everyGroup(heads, 'phase')) {
      for (const child of shape.children)
        if (child.type === 'text') expect(child.width).toBeLessThanOrEqual((shape.box?.width ?? 0) - 5);
    }
  });
});
