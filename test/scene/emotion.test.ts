import { describe, expect, it } from 'vitest';
import { read } from '../../src/language/index.js';
import { type MapOptions, mapScene } from '../../src/scene/index.js';
import { asRead, everyGroup, everyShape, everyText } from './walk.js';

function drawn(touchpoints: readonly string[], options: Partial<MapOptions> = {}) {
  const body = touchpoints.map((facts, index) => `touchpoint t${index} "T${index}" { ${facts} }`).join('\n');
  const { model } = read(`persona p "P" persona q "Q" journey j "J" { persona p, q phase a "A" {\n${body}\n} }`);
  const [journey] = model.journeys;
  if (journey === undefined) throw new Error('no journey');
  return mapScene(model, journey, { language: 'en', ...options });
}

const inLane = (scene: ReturnType<typeof drawn>, lane: string) =>
  asRead(everyText(scene).filter(({ around }) => around.some((one) => one.shape.key === lane))).map(({ text }) => text);

describe('the words of an emotion line', () => {
  const journey = ['emotion p -1 "Again?"', 'emotion p 0 "So so"', 'emotion p 1.5 joy "Done!"', 'emotion p 1 hope'];

  it('leave the quote of a peak or a low to another lane, or take that of a point on the way', () => {
    const scene = drawn(journey);
    expect(inLane(scene, 'emotion')).toEqual(expect.arrayContaining(['“Again?”', '“Done!”']));
    expect(inLane(scene, 'emotion')).not.toContain('“So so”');
    expect(inLane(scene, 'says')).toEqual(['“So so”']);
  });

  it('take the quotes with them when their lane is left out', () => {
    expect(inLane(drawn(journey, { hidden: ['emotion'] }), 'says')).toEqual(['“Again?”', '“So so”', '“Done!”']);
  });

  it('name another moment than the most intense as the peak, or another than the last as the end', () => {
    const words = inLane(drawn(journey), 'emotion');
    expect(words).toContain('Joy · peak');
    expect(words).toContain('Hope · end');
    const labels = everyGroup(drawn(journey), 'point').map(({ shape }) => shape.label);
    expect(labels.filter((label) => label?.includes('peak'))).toEqual(['P at T2: +1.5, Joy, peak, assumption']);
  });
});

describe('two lines', () => {
  it('look alike without colour', () => {
    const scene = drawn(['emotion p 1 emotion q -1', 'emotion p 0 emotion q 0', 'emotion p -1 emotion q 1']);
    const dashes = everyShape(scene).flatMap(({ shape }) =>
      shape.type === 'path' && typeof shape.stroke === 'object' && (shape.strokeWidth ?? 1) >= 2 && !shape.at
        ? [JSON.stringify(shape.dash ?? [])]
        : [],
    );
    expect(new Set(dashes).size).toBe(2);
  });
});
