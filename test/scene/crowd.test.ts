import { describe, expect, it } from 'vitest';
import { read } from '../../src/language/index.js';
import { colorOf, themeNames } from '../../src/render/theme.js';
import { densities, type MapOptions, mapScene, settings } from '../../src/scene/index.js';
import { patternOf } from '../../src/scene/lanes/emotion/lines.js';
import { levelsOf } from '../../src/scene/lanes/emotion/plot.js';
import { markOf } from '../../src/scene/outlines.js';
import { personaViews } from '../../src/scene/personas.js';
import { boxOf, boxOfText, everyGroup, everyText, overlaps } from './walk.js';

const feelings = ['joy', 'hope', 'anger', 'frustration', 'trust', 'fear', 'relief', 'stress'];

/** So many personas at touchpoints where they feel what `emotion` says. */
function crowd(count: number, ...emotions: readonly ((persona: number) => string)[]) {
  const names = Array.from({ length: count }, (_, index) => `p${index}`);
  const declared = names.map((name, index) => `persona ${name} "Person ${index}"`).join('\n');
  const touchpoints = emotions.map(
    (said, at) => `touchpoint t${at} { ${names.map((name, index) => `emotion ${name} ${said(index)}`).join('\n')} }`,
  );
  const { model } = read(
    `${declared}\njourney j { persona ${names.join(', ')} phase a { ${touchpoints.join('\n')} touchpoint b { emotion p0 0 } } }`,
  );
  const [journey] = model.journeys;
  if (journey === undefined) throw new Error('no journey');
  return {
    model,
    journey,
    draw: (options: Partial<MapOptions> = {}) => mapScene(model, journey, { language: 'en', ...options }),
  };
}

describe.each(themeNames)('twenty-five personas in %s', (theme) => {
  const { model, journey } = crowd(25, () => '1');
  const views = personaViews(model, journey, 'en');

  it('have a colour, a mark and a pattern that no two of them share', () => {
    const looks = views.map((view) =>
      [colorOf(view.paint, theme), markOf(view.index), JSON.stringify(patternOf(view))].join(' '),
    );
    expect(new Set(looks).size).toBe(25);
  });

  it('are told apart without colour up to the twentieth', () => {
    expect(new Set(views.slice(0, 20).map(({ index }) => markOf(index))).size).toBe(20);
  });

  it('have colours of their own up to the twelfth', () => {
    expect(new Set(views.slice(0, 12).map(({ paint }) => colorOf(paint, theme))).size).toBe(12);
  });
});

it('gives personas whose names begin alike initials of their own', () => {
  const names = ['Klant', 'Kandidaat', 'Prospect', 'Professional', 'Anna de Boer', 'Person 1', 'Person 11'];
  const { model } = read(
    `${names.map((name, index) => `persona p${index} "${name}"`).join('\n')} journey j { persona ${names.map((_, index) => `p${index}`).join(', ')} }`,
  );
  const [journey] = model.journeys;
  const letters = journey && personaViews(model, journey, 'en').map(({ initials }) => initials);
  expect(letters).toEqual(['Kl', 'Ka', 'Pr', 'Po', 'AB', 'P1', 'P11']);
});

const crowds = {
  'say the same at one height': crowd(5, () => '-2 frustration "This is really too much"'),
  'feel different things at one height': crowd(8, (index) => `1 ${feelings[index]}`),
  'are spread over the scale': crowd(12, (index) => `${(index % 5) - 2} ${feelings[index % 8]}`),
  'are twenty at one height': crowd(20, () => '1'),
  'say different things in few words each': crowd(6, (index) => `0 ${feelings[index]} "Word ${index}"`),
};

describe.each(Object.entries(crowds))('personas who %s', (_, { draw }) => {
  it.each(densities)('have points and words beside each other in a %s map', (density) => {
    const scene = draw({ density });
    const points = everyGroup(scene, 'point').map((point) => ({ point, box: boxOf(point) }));
    const words = everyText(scene)
      .filter(({ around }) => around.some(({ shape }) => shape.key === 'emotion') && around.length > 3)
      .map((text) => ({ text: text.shape.text, box: boxOfText(text, settings[text.shape.style].size) }));
    const shrunk = points.map(
      ({ box }) => box && { x: box.x + 3, y: box.y + 3, width: box.width - 6, height: box.height - 6 },
    );
    for (const [at, one] of shrunk.entries()) {
      for (const other of shrunk.slice(at + 1)) expect(one && other && overlaps(one, other)).toBe(false);
      for (const { text, box } of words) expect(one && overlaps(one, box), text).toBe(false);
    }
    for (const [at, one] of words.entries()) {
      for (const other of words.slice(at + 1))
        expect(overlaps(one.box, other.box), `${one.text} ${other.text}`).toBe(false);
    }
  });
});

describe('the lines of a scale', () => {
  it.each([
    [-2, 2, [-2, -1, 0, 1, 2]],
    [1, 5, [1, 2, 3, 4, 5]],
    [1, 10, [1, 4, 7, 10]],
    [0, 10, [0, 2, 4, 6, 8, 10]],
    [-5, 5, [-5, 0, 5]],
    [0, 100, [0, 25, 50, 75, 100]],
    [-3, 3, [-3, -2, -1, 0, 1, 2, 3]],
    [0, 7, [0, 1, 2, 3, 4, 5, 6, 7]],
    [0, 0.5, [0, 0.1, 0.2, 0.3, 0.4, 0.5]],
  ])('from %d to %d stand at %j', (from, to, levels) => {
    expect(levelsOf({ from, to, valid: true }).map((level) => Math.round(level * 100) / 100)).toEqual(levels);
  });

  it('divide any whole scale evenly, at whole scores', () => {
    for (let from = -12; from < 12; from += 1) {
      for (let to = from + 1; to < 30; to += 1) {
        const levels = levelsOf({ from, to, valid: true });
        expect(levels[0]).toBe(from);
        expect(levels.at(-1)).toBe(to);
        expect(levels.every(Number.isInteger)).toBe(true);
        expect(new Set(levels.slice(1).map((level, index) => level - (levels[index] ?? 0))).size).toBe(1);
      }
    }
  });
});
