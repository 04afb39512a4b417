import { describe, expect, it } from 'vitest';
import { icons } from '../../src/scene/generated/icons.js';
import type { Scene } from '../../src/scene/index.js';
import { sceneOf } from '../gallery/journeys.js';
import { asRead, everyGroup, everyShape, everyText, texts } from './walk.js';

const touchpoint = (facts: string, rest = '') =>
  sceneOf(`persona p "P" journey j "J" { persona p phase a "A" { touchpoint t "T" { ${facts} } ${rest} } }`);

const lanes = (scene: Scene) => everyGroup(scene, 'lane').map(({ shape }) => shape.label);

/** The texts in the group of a key, and the highest place of each. */
function textsIn(scene: Scene, key: string): ReadonlyMap<string, number> {
  const inside = everyText(scene).filter(({ around }) => around.some(({ shape }) => shape.key === key));
  return new Map(asRead(inside).map(({ text, y }) => [text, y]));
}

describe('the lanes', () => {
  it('stand in another order than a journey is told in', () => {
    const long = 'a quote of so many words that it cannot stand beside the point of its emotion in two lines';
    const scene = touchpoint(`support "s" backstage "b" frontstage "f" owner "o" metric nps 1 opportunity "o" gain "g"
      pain "p" emotion 1 "${long}" moment-of-truth "m" need "n" expects "e" asks "a" thinks "t" does "d" channel app
      -> exit`);
    expect(lanes(scene)).toEqual([
      'Touchpoint',
      'What follows',
      'Does',
      'Thinks',
      'Asks',
      'Expects',
      'Needs',
      'Emotion',
      'Says',
      'Moment of truth',
      'Gains',
      'Pain points',
      'Opportunities',
      'Metrics',
      'Frontstage',
      'Line of visibility',
      'Backstage',
      'Support',
      'Evidence',
      'Owner',
    ]);
  });

  it('speak of channels only where one is named', () => {
    expect(texts(touchpoint('channel app'))).toContain('channel');
    expect(texts(touchpoint('does "d"'))).not.toContain('channel');
  });
});

describe('a phase', () => {
  const scene = sceneOf(`journey j "J" { phase a "A" { metric nps -12 target 10 metric csat 4
    touchpoint t "T" { metric ces 3 } touchpoint u "U" { metric ces 5 } } phase b "B" {} }`);

  it('shows its own measurements in its head, and leads from each to its text', () => {
    const head = textsIn(scene, 'phase\u0000a');
    expect([...head.keys()]).toEqual(
      expect.arrayContaining(['−12', 'Net Promoter Score', 'target 10, not met', 'Customer satisfaction']),
    );
    const metric = everyGroup(scene).find(({ shape }) => shape.key === 'metric\u0000phase\u0000a\u0000csat');
    expect(metric?.shape.source).toBeDefined();
  });

  it('leaves the lane of measurements to its touchpoints, all on one line', () => {
    const lane = textsIn(scene, 'metrics');
    expect([...lane.keys()]).not.toContain('Net Promoter Score');
    expect(lane.get('3')).toBe(lane.get('5'));
  });

  it('without touchpoints says so beside the touchpoints of the others, below every head', () => {
    const { y } = everyGroup(scene, 'lane')[0] ?? { y: Number.NaN };
    const note = everyText(scene).find(({ shape }) => shape.text === 'No touchpoints yet');
    expect(note?.y).toBeGreaterThan(y);
  });
});

describe('what follows', () => {
  const badge = (scene: Scene) =>
    everyShape(scene).filter(
      ({ shape, around }) =>
        shape.type === 'rect' && shape.fill === 'pain' && around.at(-1)?.shape.role === 'touchpoint',
    ).length;

  it('shows a drop-off where a share leaves, or where some leave and some go on', () => {
    expect(badge(touchpoint('-> exit 31% -> u', 'touchpoint u "U" {}'))).toBe(1);
    expect(badge(touchpoint('-> exit -> u', 'touchpoint u "U" {}'))).toBe(1);
  });

  it('shows no drop-off where the journey just ends', () => {
    const scene = touchpoint('-> exit "moves in"');
    expect(badge(scene)).toBe(0);
    expect(texts(scene)).toEqual(expect.arrayContaining(['end of the journey', 'moves in']));
    expect(texts(scene)).not.toContain('drops off here');
    expect(everyGroup(scene, 'touchpoint')[0]?.shape.label).toBe('Touchpoint T, phase A, the journey ends here');
  });

  it('shows a calm sign, and no drop-off, where people are done', () => {
    const scene = touchpoint('-> end 96% "granted" -> exit 4% "gives up"');
    expect(badge(scene)).toBe(1);
    expect(texts(scene)).toEqual(
      expect.arrayContaining(['96%', '4%', '96% end of the journey', '4% drops off', 'the journey ends here']),
    );
    expect(everyGroup(scene, 'touchpoint')[0]?.shape.label).toBe(
      'Touchpoint T, phase A, for 96% the journey ends here, 4% drops off',
    );
  });

  it('says that it is unknown how many drop off where nobody wrote it', () => {
    const scene = touchpoint('-> exit -> u', 'touchpoint u "U" {}');
    expect(texts(scene)).toContain('unknown');
    expect(everyGroup(scene, 'touchpoint')[0]?.shape.label).toContain('some drop off, how many is unknown');
  });

  it('says “once more” of a touchpoint that leads to itself, and “back to” of an earlier one', () => {
    expect(texts(touchpoint('-> t 20% -> u 80%', 'touchpoint u "U" { -> t }'))).toEqual(
      expect.arrayContaining(['20% once more', '80% U', 'back to T']),
    );
  });
});

describe('a recovery', () => {
  it('says that it recovers a pain, and where that pain was', () => {
    const scene = touchpoint('pain high wait "Long wait"', 'touchpoint u "U" { recovers wait }');
    expect([...textsIn(scene, 'recoveries').keys()]).toEqual(
      expect.arrayContaining(['Recovers: Long wait', 'pain point at T']),
    );
  });
});

describe('a persona', () => {
  it('without a score says so in the header; one with a score does not', () => {
    const scene = sceneOf(`persona p "P" persona q "Q" journey j "J" { persona p, q
      phase a "A" { touchpoint t "T" { emotion p 1 } } }`);
    expect(everyGroup(scene, 'persona').map(({ shape }) => shape.label)).toEqual([
      'Persona P',
      'Persona Q, no scores yet',
    ]);
    expect(texts(scene).filter((text) => text === 'no scores yet')).toHaveLength(1);
  });
});

describe('an own channel', () => {
  it('has an icon that belongs to no channel of the standard library', () => {
    const { other, ...standard } = icons;
    expect(Object.values(standard)).not.toContain(other);
    const outlines = everyShape(touchpoint('channel pigeon')).flatMap(({ shape }) =>
      shape.type === 'path' ? [shape.d] : [],
    );
    expect(outlines).toContain(other);
  });
});
