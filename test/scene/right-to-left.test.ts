import { describe, expect, it } from 'vitest';
import { settings } from '../../src/scene/index.js';
import { sceneOf } from '../gallery/journeys.js';
import { type Box, boxOf, boxOfText, everyGroup, everyText, overlaps } from './walk.js';

const names = {
  hebrew: ['לקוח', 'פקיד', 'מנהל'],
  arabic: ['زبون', 'موظف البلدية', 'مدير'],
  mixed: ['Klant (זבון)', 'לקוח VIP', '“مدير” & Co'],
};

describe.each(Object.entries(names))('personas with %s names', (_, list) => {
  const scene = sceneOf(`${list.map((name, index) => `persona p${index} "${name}" { role "${name}" }`).join('\n')}
    journey j "${list[0]} ${list[1]}" { persona p0, p1, p2 state as-is goal "${list[1]}" owner "Gemeente" phase a "${list[2]}" {
      goal "${list[0]}" touchpoint t "${list[1]}" { channel app does "${list[2]}" emotion p0 1 emotion p1 0 emotion p2 -1 } } }`);
  const drawing: Box = { x: 0, y: 0, width: scene.width, height: scene.height };

  it('have their names inside their badges, and no two badges on each other', () => {
    const badges = everyGroup(scene, 'persona').map((badge) => ({ badge, box: boxOf(badge) }));
    for (const [at, { badge, box }] of badges.entries()) {
      const inside = everyText(scene).filter(({ around }) => around.some(({ shape }) => shape === badge.shape));
      for (const text of inside) {
        const { x, width } = boxOfText(text, settings[text.shape.style].size);
        expect(x).toBeGreaterThanOrEqual((box?.x ?? 0) - 0.5);
        expect(x + width).toBeLessThanOrEqual((box?.x ?? 0) + (box?.width ?? 0) + 0.5);
      }
      for (const other of badges.slice(at + 1)) expect(box && other.box && overlaps(box, other.box)).toBe(false);
    }
  });

  it('have no text on another, or outside the drawing', () => {
    const boxes = everyText(scene).map((text) => boxOfText(text, settings[text.shape.style].size));
    for (const [at, box] of boxes.entries()) {
      expect(box.x >= 0 && box.x + box.width <= drawing.width).toBe(true);
      for (const other of boxes.slice(at + 1)) expect(overlaps(box, other)).toBe(false);
    }
  });

  it('have lines that begin with a letter from right to left run that way, whatever stands around them', () => {
    for (const { shape } of everyText(scene)) {
      const first = /\p{L}/u.exec(shape.text)?.[0] ?? 'a';
      const turned = /[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(first);
      expect(shape.direction, shape.text).toBe(turned ? 'rtl' : undefined);
    }
  });
});
