import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/diff/index.js';
import { read } from '../../src/language/index.js';
import type { Model } from '../../src/model/index.js';
import { toSvg } from '../../src/render/index.js';
import { type DifferenceScene, differenceScene, type Group, settings, type View } from '../../src/scene/index.js';
import { stories, textOf } from '../diff/story.js';
import { boxOf, boxOfText, everyGroup, everyShape, everyText, overlaps, texts } from './walk.js';

const views: readonly View[] = ['both', 'before', 'after'];
const names = { before: 'main', after: 'idea' };

const modelOf = (text: string, side: string): Model => read(text, { uri: `file:///${side}.journey` }).model;

function scenesOf(before: string, after: string, view: View = 'both'): readonly DifferenceScene[] {
  const comparison = compare(modelOf(before, 'before'), modelOf(after, 'after'));
  return comparison.journeys.map((journey) => differenceScene(comparison, journey, { language: 'en', names, view }));
}

function sceneOf(before: string, after: string, view: View = 'both'): DifferenceScene {
  const [scene] = scenesOf(before, after, view);
  if (scene === undefined) throw new Error('no journey');
  return scene;
}

const gallery = ['usual', 'personas', 'flows', 'hostile', 'scripts', 'empty', 'long'].map((name) =>
  readFileSync(new URL(`../gallery/${name}.journey`, import.meta.url), 'utf8'),
);
const [before, after] = ['before', 'after'].map((side) =>
  readFileSync(new URL(`../gallery/difference/${side}.journey`, import.meta.url), 'utf8'),
) as [string, string];

const journey = (...touchpoints: readonly string[]) =>
  `persona pia "Pia"\njourney j "Moving" { persona pia\nphase p "Phase" {\n${touchpoints.join('\n')}\n}}\n`;
const touchpoint = (name: string, score: number, more = '') =>
  `touchpoint ${name} "The ${name}" { does "Does ${name} things" emotion pia ${score} ${more} }`;

/** Labels of the touchpoints' cards, from left to right. */
const cards = (scene: DifferenceScene) => everyGroup(scene, 'touchpoint').map(({ shape }) => shape.label);
const points = (scene: DifferenceScene) => everyGroup(scene, 'point').map(({ shape }) => shape.label);

describe('a map of differences', () => {
  it('numbers what changed from left to right, and leaves the rest without a number', () => {
    const scene = sceneOf(
      journey(touchpoint('letter', -1), touchpoint('call', 0), touchpoint('bill', 1)),
      journey(touchpoint('letter', 0.5), touchpoint('call', 0), touchpoint('visit', -2)),
    );
    expect(cards(scene)).toEqual([
      'change 1: changed, The letter, Phase',
      'The call, Phase',
      'change 2: removed, The bill, Phase',
      'change 3: added, The visit, Phase',
    ]);
    expect(scene.stops).toHaveLength(3);
  });

  it('counts a journey that is new as one change, as every list does, in as many places as it has', () => {
    const scene = sceneOf('', journey(touchpoint('letter', -1), touchpoint('call', 0)));
    // A phase, two touchpoints, and the persona who is new with them.
    expect(scene.stops).toHaveLength(4);
    expect(texts(scene).join('\n')).toContain('2 changes in 4 places');
    expect(texts(scene).join('\n')).not.toContain('journey “Moving” added');
  });

  it('writes by how much a score rose or fell, and nothing at those that stayed', () => {
    const scene = sceneOf(
      journey(touchpoint('letter', -1), touchpoint('call', 1.5), touchpoint('bill', 1)),
      journey(touchpoint('letter', 0.5), touchpoint('call', 0.25), touchpoint('bill', 1)),
    );
    expect(
      texts(scene).filter(
        (text) => /^[+−]\d/.test(text) && text !== '+1' && text !== '+2' && text !== '−1' && text !== '−2',
      ),
    ).toEqual(expect.arrayContaining(['+1.5', '−1.25']));
    expect(points(scene)).toEqual([
      'Pia at The letter: −1, before',
      'Pia at The letter: +0.5, was −1',
      'Pia at The call: +1.5, before',
      'Pia at The call: +0.3, was +1.5',
      'Pia at The bill: +1, was +1',
    ]);
  });

  it('keeps the place that a touchpoint moved from, so that the former line runs as it ran', () => {
    const scene = sceneOf(
      journey(touchpoint('letter', -1), touchpoint('call', 0), touchpoint('bill', 1)),
      journey(touchpoint('call', 0), touchpoint('bill', 1), touchpoint('letter', -1)),
    );
    expect(cards(scene)).toEqual([
      'The letter, Phase',
      'The call, Phase',
      'The bill, Phase',
      'change 1: moved, The letter, Phase',
    ]);
    expect(texts(scene)).toContain('stood here before');
  });

  it('counts what a list of changes counts where a phase is gone with all in it', () => {
    const one = journey(touchpoint('letter', -1));
    const two = one.replace('}}\n', `}\nphase q "Later" {\n${touchpoint('bill', 1)}\n}}\n`);
    expect(texts(sceneOf(two, one)).join('\n')).toContain('1 change in 2 places');
  });

  describe('of several people', () => {
    const people = (names: readonly string[], scores: readonly (readonly number[])[]) =>
      `${names.map((name) => `persona ${name} "${name}"\n`).join('')}journey j "Moving" { persona ${names.join(', ')}\nphase p "Phase" {\n${scores
        .map(
          (row, at) =>
            `touchpoint t${at} "T${at}" { ${row.map((score, place) => `emotion ${names[place]} ${score}`).join(' ')} }`,
        )
        .join('\n')}\n}}\n`;
    const strokes = (scene: DifferenceScene) =>
      JSON.stringify(scene.root)
        .match(/"d":"[^"]*","stroke":\{"persona":\d\}/g)
        ?.map((path) => Number(path.at(-2))) ?? [];
    const both = people(
      ['ann', 'bo'],
      [
        [-2, 1],
        [-1, 0],
        [0, 1],
      ],
    );
    const alone = people(['bo'], [[1], [0], [1]]);

    it('leaves somebody who is gone a colour that nobody inherits', () => {
      expect(new Set(strokes(sceneOf(both, both)))).toEqual(new Set([0, 1]));
      const scene = sceneOf(both, alone);
      // Ann's former line; Bo's former line and the one of now.
      expect(strokes(scene)).toEqual(expect.arrayContaining([0, 1]));
      const now = sceneOf(both, alone, 'after');
      expect(new Set(strokes(now))).toEqual(new Set([1]));
    });

    it('gives somebody who is new a colour of their own, wherever they stand among the others', () => {
      const now = people(
        ['cleo', 'ann', 'bo'],
        [
          [2, -2, 1],
          [2, -1, 0],
          [2, 0, 1],
        ],
      );
      expect(new Set(strokes(sceneOf(both, now, 'before')))).toEqual(new Set([0, 1]));
      expect(new Set(strokes(sceneOf(both, now, 'after')))).toEqual(new Set([0, 1, 2]));
    });

    it('compares the means of phases over those who are in both versions', () => {
      expect(texts(sceneOf(both, alone)).filter((text) => text.includes('→'))).toEqual([]);
      const better = people(['bo'], [[2], [1], [2]]);
      expect(texts(sceneOf(both, better)).filter((text) => text.includes('→'))).toEqual(['+0.7 → +1.7']);
    });
  });

  it('draws both versions on the later scale, and no difference at scores that moved with it', () => {
    const [one, other] = [
      [-1, 0.4],
      [3.25, 8],
    ].map(([letter = 0, call = 0]) => journey(touchpoint('letter', letter), touchpoint('call', call))) as [
      string,
      string,
    ];
    const scene = sceneOf(one, other.replace('{ persona pia\n', '{ persona pia scale 1..10\n'));
    expect(points(scene)).toEqual([
      'Pia at The letter: 3.3, was 3.3',
      'Pia at The call: 6.4, before',
      'Pia at The call: 8, was 6.4',
    ]);
    expect(texts(scene)).toContain('+1.6');
  });

  it('shows a mean as it was where a score was left out, for nobody knows what it would be', () => {
    const scene = sceneOf(
      journey(touchpoint('letter', -2), touchpoint('call', 1)),
      journey(touchpoint('letter', -2).replace('emotion pia -2', ''), touchpoint('call', 1)),
    );
    expect(texts(scene).filter((text) => text.includes('→'))).toEqual([]);
  });

  it('strikes nothing that may stand where the later version could not be read', () => {
    const whole = journey(touchpoint('letter', -1), touchpoint('call', 0));
    const scene = sceneOf(whole, whole.slice(0, whole.indexOf('touchpoint call')));
    expect(cards(scene)).toEqual(['The letter, Phase', 'The call, Phase']);
    expect(texts(scene).join('\n')).toContain('no changes');
    expect(texts(scene).join(' ')).toContain('The new version has errors');
  });

  it('strikes the former title of a touchpoint with a new one', () => {
    const scene = sceneOf(
      journey(touchpoint('letter', -1)),
      journey(touchpoint('letter', -1).replace('The letter', 'A bill')),
    );
    expect(texts(scene)).toEqual(expect.arrayContaining(['The letter', 'A bill']));
    expect(cards(scene)).toEqual(['change 1: renamed, A bill, Phase']);
  });

  it('shows the pain points that came, went and changed, and no others', () => {
    const pains = (...all: readonly string[]) =>
      journey(touchpoint('letter', 0, all.map((one) => `\npain ${one}`).join('')));
    const scene = sceneOf(
      pains('high a "It stays"', 'high b "It goes"', 'low c "It grows"'),
      pains('high a "It stays"', 'critical c "It grows"', 'low d "It comes"'),
    );
    expect(everyGroup(scene, 'pain').map(({ shape }) => shape.label)).toEqual([
      'changed: It grows',
      'new: It comes',
      'gone: It goes',
    ]);
    expect(texts(scene)).toEqual(expect.arrayContaining(['changed · low → critical', 'gone · high', 'new · low']));
  });

  it('says what it means on top, and what changed outside the phases below', () => {
    const said = texts(sceneOf(before, after)).join(' ');
    expect(said).toContain('The low point rises from −1.4 to −0.4');
    expect(said).toContain('Elsewhere in the file');
    expect(said).toContain('age added: 34');
  });

  it('leads each click to the side that it is about', () => {
    const scene = sceneOf(journey(touchpoint('letter', -1), touchpoint('call', 0)), journey(touchpoint('letter', 1)));
    const files = everyGroup(scene).flatMap(({ shape }) =>
      shape.source === undefined ? [] : [[shape.label, shape.source.uri]],
    );
    expect(files).toContainEqual(['Pia at The letter: −1, before', 'file:///before.journey']);
    expect(files).toContainEqual(['Pia at The letter: +1, was −1', 'file:///after.journey']);
    expect(files).toContainEqual(['change 2: removed, The call, Phase', 'file:///before.journey']);
  });

  it('draws a persona who is called otherwise as the one she was', () => {
    const scene = sceneOf(
      journey(touchpoint('letter', -1)),
      journey(touchpoint('letter', 1)).replaceAll('pia', 'sofie'),
    );
    expect(points(scene)).toEqual(['Pia at The letter: −1, before', 'Pia at The letter: +1, was −1']);
  });

  it('has a journey that only one version has all added or all removed', () => {
    const empty = 'persona pia "Pia"\n';
    expect(cards(sceneOf(empty, journey(touchpoint('letter', -1))))).toEqual(['change 2: added, The letter, Phase']);
    expect(cards(sceneOf(journey(touchpoint('letter', -1)), empty))).toEqual(['change 2: removed, The letter, Phase']);
  });

  it('has nothing marked when nothing changed', () => {
    for (const text of gallery)
      for (const scene of scenesOf(text, text)) expect([scene.title, scene.stops]).toEqual([scene.title, []]);
  });

  it('has everything of all three views in the same places', () => {
    const placesIn = (view: View) =>
      everyGroup(sceneOf(before, after, view)).flatMap(({ shape, x, y }) =>
        shape.role === 'phase' ? [{ x, y, box: shape.box }] : [],
      );
    expect(placesIn('before')).toEqual(placesIn('both'));
    expect(placesIn('after')).toEqual(placesIn('both'));
    const cardsIn = (view: View) =>
      new Map(everyGroup(sceneOf(before, after, view), 'touchpoint').map((card) => [card.shape.key, boxOf(card)]));
    for (const view of ['before', 'after'] as const) {
      const own = cardsIn(view);
      expect(own.size).toBeGreaterThan(5);
      for (const [key, box] of own) expect(cardsIn('both').get(key)).toEqual(box);
    }
    expect(sceneOf(before, after, 'before').width).toBe(sceneOf(before, after).width);
  });

  it('shows each version in its own order, without what only the other has', () => {
    const titlesIn = (view: View) =>
      everyGroup(sceneOf(before, after, view), 'touchpoint').map(({ shape }) => shape.label);
    expect(titlesIn('before').join()).toContain('Klacht via chat');
    expect(titlesIn('before').join()).not.toContain('Bedenktijd');
    expect(titlesIn('after').join()).toContain('Bedenktijd');
    expect(titlesIn('after').join()).not.toContain('Klacht via chat');
  });

  it('writes no two texts over each other, and none beside the map', () => {
    const pairs = [[before, after], ...gallery.flatMap((one) => gallery.map((other) => [one, other]))];
    for (const [one = '', other = ''] of pairs)
      for (const scene of views.flatMap((view) => scenesOf(one, other, view))) {
        const boxes = everyText(scene).map((placed) => boxOfText(placed, settings[placed.shape.style].size));
        for (const box of boxes) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(scene.width + 0.5);
          expect(box.y + box.height).toBeLessThanOrEqual(scene.height);
        }
        const sorted = boxes.toSorted((a, b) => a.y - b.y);
        for (const [index, box] of sorted.entries())
          for (const next of sorted.slice(index + 1)) {
            if (next.y > box.y + box.height) break;
            expect(overlaps(box, next, 1), JSON.stringify([box, next])).toBe(false);
          }
      }
  });

  it('gives siblings keys of their own and draws finite numbers, whatever the two versions are', () => {
    const halves = fc
      .record({
        text: fc.constantFrom(...gallery, before),
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        out: fc.nat(200),
      })
      .map(({ text, at, out }) => text.slice(0, at * text.length) + text.slice(at * text.length + out));
    const texts = fc.oneof(halves, stories.map(textOf));
    fc.assert(
      fc.property(texts, texts, fc.constantFrom(...views), (one, other, view) => {
        for (const scene of scenesOf(one, other, view)) {
          for (const { shape } of everyShape(scene)) if (shape.type === 'group') expectOwnKeys(shape);
          expect(toSvg(scene, 'dark', { fonts: 'named' })).not.toMatch(/="[^"]*(NaN|Infinity|undefined)/);
          const keys = new Set(everyGroup(scene).map(({ shape }) => shape.key));
          if (view === 'both') expect(scene.stops.filter(({ key }) => !keys.has(key))).toEqual([]);
        }
      }),
      { numRuns: 120 },
    );
  });
});

function expectOwnKeys({ children }: Group): void {
  const keys = children.flatMap((child) => (child.type === 'group' ? [child.key] : []));
  expect(keys).toEqual([...new Set(keys)]);
}
