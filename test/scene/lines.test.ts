import { describe, expect, it } from 'vitest';
import { mapScene, type Path, type Scene, settings } from '../../src/scene/index.js';
import { exampleJourneys, galleryJourneys, sceneOf } from '../gallery/journeys.js';
import { type Box, boxOf, boxOfText, everyGroup, everyShape, everyText, overlaps, type Placed } from './walk.js';

const drawn = [...galleryJourneys(), ...exampleJourneys()].flatMap(({ name, model, journey }) =>
  (['en', 'nl'] as const).map((language) => ({
    name: `${name} (${language})`,
    scene: mapScene(model, journey, { language }),
  })),
);

const isPath = (placed: Placed<Scene['root']['children'][number]>): placed is Placed<Path> =>
  placed.shape.type === 'path';

const inEmotionLane = ({ around }: { around: readonly { shape: { key: string } }[] }) =>
  around.some(({ shape }) => shape.key === 'emotion');

/** The straight pieces of a path of nothing but `M x y` and `H x` or `V y`, as boxes of no width. */
function pieces({ shape, x, y }: Placed<Path>): readonly Box[] {
  const [dx, dy] = [x + (shape.at?.x ?? 0), y + (shape.at?.y ?? 0)];
  return [...shape.d.matchAll(/M(-?[\d.]+) (-?[\d.]+)([HV])(-?[\d.]+)/g)].map(([, left, top, way, end]) => {
    const [fromX, fromY, to] = [Number(left), Number(top), Number(end)];
    const size = way === 'H' ? { width: to - fromX, height: 0 } : { width: 0, height: to - fromY };
    return { x: dx + fromX, y: dy + fromY, ...size };
  });
}

const touches = (line: Box, box: Box) => overlaps(line, box, 0);

function linesOf(scene: Scene, ...strokes: readonly string[]): readonly Box[] {
  return everyShape(scene)
    .filter(isPath)
    .filter((placed) => inEmotionLane(placed) && strokes.includes(String(placed.shape.stroke)))
    .flatMap(pieces);
}

const words = (scene: Scene) =>
  everyText(scene)
    .filter((text) => inEmotionLane(text) && text.around.length > 3 && text.shape.style === 'small-strong')
    .map((text) => ({ text: text.shape.text, box: boxOfText(text, settings['small-strong'].size) }));

describe.each(drawn)('the emotion lane of $name', ({ scene }) => {
  it('has no line of the scale and no line of a moment of truth through the words of feelings', () => {
    const lines = linesOf(scene, 'rule', 'axis', 'moment');
    const struck = words(scene).filter(({ box }) => lines.some((line) => touches(line, box)));
    expect(struck.map(({ text }) => text)).toEqual([]);
  });

  it('has no line of a moment of truth through a point', () => {
    const lines = linesOf(scene, 'moment');
    for (const point of everyGroup(scene, 'point')) {
      const box = boxOf(point);
      expect(box).toBeDefined();
      expect(
        lines.filter((line) => box && touches(line, { ...box, width: box.width - 2, height: box.height - 2 })),
      ).toEqual([]);
    }
  });
});

describe('the line of a moment of truth', () => {
  it('runs from the top of the emotion lane to its bottom, above and below the point', () => {
    const scene = sceneOf(
      'persona p "P" journey j "J" { persona p phase a "A" { touchpoint t "T" { emotion 1 hope moment-of-truth } } }',
    );
    const [point] = everyGroup(scene, 'point');
    const ends = linesOf(scene, 'moment').flatMap(({ y, height }) => [y, y + height]);
    expect(ends.length).toBeGreaterThan(2);
    expect((point?.y ?? 0) - Math.min(...ends)).toBeGreaterThan(70);
    expect(Math.max(...ends) - (point?.y ?? 0)).toBeGreaterThan(140);
  });
});
