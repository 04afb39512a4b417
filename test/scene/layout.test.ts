import { describe, expect, it } from 'vitest';
import { type Group, mapScene, settings } from '../../src/scene/index.js';
import { exampleJourneys, galleryJourneys } from '../gallery/journeys.js';
import { boxOf, boxOfText, everyGroup, everyShape, everyText, overlaps } from './walk.js';

const drawn = [...galleryJourneys(), ...exampleJourneys()].flatMap(({ name, model, journey }) =>
  (
    [
      { language: 'en', density: 'normal' },
      { language: 'nl', density: 'normal' },
      { language: 'nl', density: 'compact' },
      { language: 'en', density: 'detailed' },
    ] as const
  ).map((options) => ({
    name: `${name} (${options.language}, ${options.density})`,
    scene: mapScene(model, journey, options),
  })),
);

const boxedRoles: readonly Group['role'][] = ['touchpoint', 'pain', 'opportunity', 'persona', 'phase'];

describe.each(drawn)('the map of $name', ({ scene }) => {
  it.each(boxedRoles)('has no two things of the role %s on top of each other', (role) => {
    const boxes = everyGroup(scene, role).map((group) => boxOf(group));
    for (const [index, box] of boxes.entries()) {
      expect(box).toBeDefined();
      for (const other of boxes.slice(index + 1)) {
        expect(box && other && overlaps(box, other), JSON.stringify([box, other])).toBe(false);
      }
    }
  });

  it('has no two lines of text on top of each other', () => {
    const boxes = everyText(scene).map((text) => ({
      text: text.shape.text,
      box: boxOfText(text, settings[text.shape.style].size),
    }));
    for (const [index, { text, box }] of boxes.entries()) {
      const over = boxes.slice(index + 1).filter((other) => overlaps(box, other.box, 1.5));
      expect(over.map((other) => `${text} / ${other.text}`)).toEqual([]);
    }
  });

  it('has no text that leaves its column or the map', () => {
    for (const text of everyText(scene)) {
      const { x, width, y, height } = boxOfText(text, settings[text.shape.style].size);
      const [left, right] = text.around.reduce<[number, number]>(
        ([from, to], { shape, x: at }) =>
          shape.extent === undefined
            ? [from, to]
            : [Math.max(from, at + shape.extent.x), Math.min(to, at + shape.extent.x + shape.extent.width)],
        [0, scene.width],
      );
      expect(x, text.shape.text).toBeGreaterThanOrEqual(left - 0.5);
      expect(x + width, text.shape.text).toBeLessThanOrEqual(right + 0.5);
      expect(y, text.shape.text).toBeGreaterThanOrEqual(0);
      expect(y + height, text.shape.text).toBeLessThanOrEqual(scene.height);
    }
  });

  it('has keys that tell siblings apart, so that a renderer can join by them', () => {
    for (const { shape } of everyGroup(scene)) {
      const keys = shape.children.flatMap((child) => (child.type === 'group' ? [child.key] : []));
      expect(new Set(keys).size, shape.key).toBe(keys.length);
    }
  });

  it('has different keys for all things with a role, so that a mark goes to one of them', () => {
    const keys = everyGroup(scene).flatMap(({ shape }) => (shape.role === undefined ? [] : [shape.key]));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('has finite numbers only', () => {
    for (const { shape, x, y } of everyShape(scene)) {
      expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
      expect(JSON.stringify(shape)).not.toMatch(/NaN|Infinity|null/);
    }
  });

  it('gives everything with a role a name for those who do not see it', () => {
    for (const { shape } of everyGroup(scene)) {
      if (shape.role !== undefined) expect(shape.label ?? '').not.toBe('');
    }
  });
});
