import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../../src/language/index.js';
import { type Journey, type Model, touchpointsOf } from '../../src/model/index.js';
import { toSvg } from '../../src/render/index.js';
import { spread } from '../../src/scene/history/frame.js';
import { type HistoryVersion, historyScene } from '../../src/scene/history/index.js';
import { placesInTime } from '../../src/scene/history/time.js';
import { mostChanged } from '../../src/scene/history/version.js';
import { type Scene, settings } from '../../src/scene/index.js';
import { exampleJourneys, galleryJourneys } from '../gallery/journeys.js';
import { boxOf, boxOfText, everyGroup, everyShape, everyText, overlaps, texts } from './walk.js';

type Told = Partial<Omit<HistoryVersion, 'model' | 'journey' | 'counterparts'>>;

interface Drawn {
  readonly model: Model;
  readonly journey: Journey;
}

function firstOf(text: string): Drawn {
  const { model } = read(text);
  const [journey] = model.journeys;
  if (journey === undefined) throw new Error('There is no journey');
  return { model, journey };
}

/** Versions from the oldest to the newest; touchpoints of one name are one. */
function versionsOf(drawn: readonly Drawn[], told: (place: number) => Told = () => ({})): readonly HistoryVersion[] {
  const last = drawn.slice(-1).flatMap(({ journey }) => touchpointsOf(journey));
  const newest = new Map(last.map(({ touchpoint }) => [touchpoint.name, touchpoint]));
  return drawn.map(({ model, journey }, place) => ({
    key: String(place),
    model,
    journey,
    date: `2026-${String(1 + (place % 12)).padStart(2, '0')}-11T10:00:00+01:00`,
    name: `c0ffee${place}`,
    title: `Version ${place}`,
    author: 'Sanne de Vries',
    sentences: ['The low point rises from −1.4 to −0.6 (Price letter, Sanne).'],
    tendency: 'better',
    counterparts: new Map(
      touchpointsOf(journey).flatMap(({ touchpoint }) => {
        const counterpart = newest.get(touchpoint.name);
        return counterpart === undefined ? [] : [[touchpoint, counterpart] as const];
      }),
    ),
    ...told(place),
  }));
}

const long = 'Een heel erg lange zin van iemand die graag alles uitlegt wat er die dag is gebeurd '.repeat(9).trim();
const word = 'Ontevredenheidsonderzoeksresultatenbespreking'.repeat(5);
const hostile = ['<b>&"\'', 'مرحبا بكم في الرحلة', '旅程の歴史', '👩‍👩‍👧‍👦'.repeat(80), word, long, '', ' '];

const scored = (scores: readonly (number | undefined)[], title = 'Step', persona = 'kim') =>
  scores
    .map(
      (score, at) =>
        `touchpoint t${at} "${title} ${at}" { ${score === undefined ? '' : `emotion ${persona} ${score}`} }`,
    )
    .join('\n');

/** A journey of many touchpoints of which each version has another. */
function changing(count: number, touchpoints: number): readonly Drawn[] {
  return Array.from({ length: count }, (_, version) => {
    const scores = Array.from({ length: touchpoints }, (_, at) => ((at * 7 + version * (at % 3)) % 41) / 10 - 2);
    const gone = version < count / 2 ? 'touchpoint gone "What is gone" { emotion kim -2 }' : '';
    return firstOf(`persona kim\njourney j "J" { persona kim phase p "P" {\n${scored(scores)}\n${gone} } }`);
  });
}

const examples = [...exampleJourneys(), ...galleryJourneys()].map((drawn) => ({
  name: drawn.name,
  scene: historyScene(versionsOf([drawn, drawn, drawn]), { language: 'nl', file: `examples/${drawn.name}.journey` }),
}));

const made: readonly { readonly name: string; readonly scene: Scene }[] = [
  ...examples,
  ...[1, 2, 13, 150, 1200].map((count) => ({
    name: `${count} versions`,
    scene: historyScene(versionsOf(changing(count, 9)), { language: 'en', file: 'j.journey' }),
  })),
  ...[1, 2, 18, 30, 300].map((touchpoints) => ({
    name: `${touchpoints} touchpoints`,
    scene: historyScene(versionsOf(changing(4, touchpoints)), { language: 'nl', file: 'j.journey' }),
  })),
  ...hostile.map((text, at) => ({
    name: `a text of another kind (${at})`,
    scene: historyScene(
      versionsOf(
        [-1, 0.5].map((score) =>
          firstOf(
            `persona kim "${text.replaceAll('"', "'")}"\njourney j "${text.replaceAll('"', "'")}" { persona kim phase p "${text.replaceAll('"', "'")}" {\n${scored([score, 1, 2], text.replaceAll('"', "'"))} } }`,
          ),
        ),
        () => ({ name: text, title: text, author: text, sentences: [text, text] }),
      ),
      { language: 'nl', file: text },
    ),
  })),
  {
    name: 'a day of many commits',
    scene: historyScene(
      versionsOf(changing(40, 5), () => ({ date: '2026-02-03T10:00:00Z' })),
      { language: 'nl', file: 'j.journey' },
    ),
  },
  {
    name: 'commits without a day',
    scene: historyScene(
      versionsOf(changing(3, 5), () => ({ date: 'never' })),
      { language: 'nl', file: 'j.journey' },
    ),
  },
];

describe.each(made)('the history of $name', ({ scene }) => {
  it('has no two lines of text on top of each other', () => {
    const boxes = everyText(scene).map((text) => ({
      text: text.shape.text,
      box: boxOfText(text, settings[text.shape.style].size),
    }));
    for (const [index, { text, box }] of boxes.entries()) {
      const over = boxes.slice(index + 1).filter((one) => overlaps(box, one.box, 1.5));
      expect(over.map((one) => `${text} / ${one.text}`)).toEqual([]);
    }
  });

  it('has no text that leaves the drawing', () => {
    for (const text of everyText(scene)) {
      const { x, y, width, height } = boxOfText(text, settings[text.shape.style].size);
      expect(x, text.shape.text).toBeGreaterThanOrEqual(0);
      expect(x + width, text.shape.text).toBeLessThanOrEqual(scene.width);
      expect(y, text.shape.text).toBeGreaterThanOrEqual(0);
      expect(y + height, text.shape.text).toBeLessThanOrEqual(scene.height);
    }
  });

  it('has no text that leaves the row or chart it is part of', () => {
    for (const role of ['version', 'lane'] as const) {
      for (const row of everyGroup(scene, role)) {
        const box = boxOf(row);
        expect(box).toBeDefined();
        for (const text of everyText(scene).filter(({ around }) => around.some(({ shape }) => shape === row.shape))) {
          const { y, height } = boxOfText(text, settings[text.shape.style].size);
          expect(y, text.shape.text).toBeGreaterThanOrEqual((box?.y ?? 0) - 0.5);
          expect(y + height, text.shape.text).toBeLessThanOrEqual((box?.y ?? 0) + (box?.height ?? 0) + 0.5);
        }
      }
    }
  });

  it('has no two rows or charts on top of each other', () => {
    for (const role of ['version', 'lane', 'point'] as const) {
      const boxes = everyGroup(scene, role === 'point' ? 'version' : role).map((group) => boxOf(group));
      for (const [index, box] of boxes.entries()) {
        for (const one of boxes.slice(index + 1)) expect(box && one && overlaps(box, one)).toBe(false);
      }
    }
  });

  it('has keys that tell siblings apart, names for all that has a role, and numbers that are finite', () => {
    for (const { shape } of everyGroup(scene)) {
      const keys = shape.children.flatMap((child) => (child.type === 'group' ? [child.key] : []));
      expect(new Set(keys).size, shape.key).toBe(keys.length);
      if (shape.role !== undefined) expect(shape.label ?? '').not.toBe('');
    }
    const roles = everyGroup(scene).flatMap(({ shape }) => (shape.role === undefined ? [] : [shape.key]));
    expect(new Set(roles).size).toBe(roles.length);
    for (const { shape } of everyShape(scene)) expect(JSON.stringify(shape)).not.toMatch(/NaN|Infinity|null/);
  });

  it('is no wider than a slide, or longer than a page of twelve versions', () => {
    expect(scene.width).toBe(1280);
    expect(scene.height).toBeLessThan(2_300);
    expect(everyGroup(scene, 'version').length).toBeLessThanOrEqual(12);
  });
});

describe('a history', () => {
  it('of many versions loses the first, the last, or the one that changed most, or hides how many it lost', () => {
    const drawn = changing(150, 6).map((one, at) =>
      at === 77 ? firstOf(`journey j "J" { persona kim phase p "P" {\n${scored([-2, -2, -2, -2, -2, -2])} } }`) : one,
    );
    const scene = historyScene(versionsOf(drawn), { language: 'en', file: 'j.journey' });
    for (const name of ['c0ffee0', 'c0ffee77', 'c0ffee149']) expect(texts(scene)).toContain(name);
    expect(texts(scene)).toContain('The 138 versions that changed least are not in this list.');
  });

  it('draws the newest line fainter than an older one, or the oldest as strong as one that is newer', () => {
    const scene = historyScene(
      versionsOf(
        [-1, -0.5, 0.5].map((score) =>
          firstOf(`journey j { persona kim phase p {\n${scored([score, -score, score])} } }`),
        ),
      ),
      { language: 'en', file: 'j.journey' },
    );
    const lines = everyShape(scene).flatMap(({ shape, around }) =>
      shape.type === 'path' &&
      typeof shape.stroke === 'object' &&
      around.some(({ shape: of }) => of.key.startsWith('chart'))
        ? shape.at === undefined
          ? [shape.opacity ?? 1]
          : []
        : [],
    );
    expect(lines).toHaveLength(3);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    expect(new Set(lines).size).toBe(3);
  });

  it('says nothing of a touchpoint that is gone, or bridges the place where it was', () => {
    const before = firstOf(`journey j { persona kim phase p {\n${scored([1, -2, 1])} } }`);
    const after = firstOf(
      'journey j { persona kim phase p { touchpoint t0 "Step 0" { emotion kim 1 } touchpoint t2 "Step 2" { emotion kim 1 } } }',
    );
    const scene = historyScene(versionsOf([before, after]), { language: 'en', file: 'j.journey' });
    expect(texts(scene).filter((text) => ['Step 0', 'Step 1', 'Step 2', '(gone)'].includes(text))).toEqual([
      'Step 0',
      'Step 1',
      '(gone)',
      'Step 2',
    ]);
    const chart = everyGroup(scene, 'lane')[0]?.shape.children ?? [];
    const dashed = chart.filter(
      (shape) => shape.type === 'path' && shape.dash !== undefined && typeof shape.stroke === 'object',
    );
    expect(dashed).toEqual([]);
  });

  it('signs no difference, or has one where nothing differs', () => {
    const versions = [
      [-1.4, 0.5, 1],
      [-0.6, 0.5, 0],
    ].map((scores) => firstOf(`journey j { persona kim phase p {\n${scored(scores)} } }`));
    const scene = historyScene(versionsOf(versions), { language: 'nl', file: 'j.journey' });
    const chart = everyGroup(scene, 'lane')[0];
    const said = everyText(scene).filter(({ around }) => around.some(({ shape }) => shape === chart?.shape));
    expect(said.map(({ shape }) => shape.text).filter((text) => /^[+−]\d,\d$/.test(text))).toEqual(['−1,0', '+0,8']);
  });

  it('of a journey whose scale changed measures scores by another than their own', () => {
    const at = (scale: string, scores: readonly number[]) =>
      firstOf(`journey j { persona kim scale ${scale} phase p {\n${scored(scores)} } }`);
    const scene = historyScene(versionsOf([at('1..5', [1, 3, 5]), at('-2..2', [-2, 0, 2])]), {
      language: 'en',
      file: 'j.journey',
    });
    const ys = everyGroup(scene, 'point').map(({ y }) => y);
    const lines = everyShape(scene).filter(
      ({ shape, around }) =>
        shape.type === 'path' &&
        shape.opacity !== undefined &&
        around.some(({ shape: of }) => of.key.startsWith('chart')) &&
        typeof shape.stroke === 'object',
    );
    expect(new Set(ys).size).toBe(3);
    // The same heights: what was is drawn once, as what is.
    expect(lines).toEqual([]);
  });

  it('lets a text become markup', () => {
    const evil = '</text><script>alert(1)</script>';
    const drawn = [
      firstOf(
        `persona kim "${evil}"\njourney j "${evil}" { persona kim phase p "${evil}" {\n${scored([1, 2], evil)} } }`,
      ),
    ];
    const told = { name: evil, title: evil, author: evil, sentences: [evil], key: evil };
    const svg = toSvg(
      historyScene(
        versionsOf(drawn, () => told),
        { language: 'en', file: evil },
      ),
      'light',
    );
    expect(svg).not.toContain('<script');
  });

  it('is another picture than that which was last looked at', async () => {
    const versions = [
      [-1.4, 0.4, 1.1, -1, 0.9],
      [-0.6, 0.4, 1.1, -1, 0.9],
      [-0.6, 0.4, 1.1, 0.4, 1.2],
    ].map((scores) =>
      firstOf(
        `persona kim "Kim de Boer"\njourney j "Overstappen" { persona kim phase p "Vooraf" {\n${scored(scores.slice(0, 2), 'Brief')} } phase q "Daarna" {\n${scored(scores.slice(2), 'Stap').replaceAll('touchpoint t', 'touchpoint u')} } }`,
      ),
    );
    const scene = historyScene(versionsOf(versions), { language: 'nl', file: 'reis.journey' });
    await expect(toSvg(scene, 'light', { fonts: 'named' })).toMatchFileSnapshot('../gallery/generated/history.svg');
  });
});

describe('labels', () => {
  it('that are spread lie closer than they may, leave their bounds, or change their order', () => {
    const places = fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(places, (ys) => {
        const moved = spread(ys, 15, 0, 400);
        const inOrder = [...ys.keys()]
          .toSorted((a, b) => (ys[a] ?? 0) - (ys[b] ?? 0) || a - b)
          .map((at) => moved[at] ?? 0);
        for (const [at, y] of inOrder.entries()) {
          expect(y).toBeGreaterThanOrEqual(-0.01);
          expect(y).toBeLessThanOrEqual(400.01);
          if (at > 0) expect(y - (inOrder[at - 1] ?? 0)).toBeGreaterThanOrEqual(14.98);
        }
      }),
    );
  });

  it('of moments stand in another order, on top of each other, or outside the chart', () => {
    const day = 24 * 60 * 60 * 1000;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -day, max: 4000 * day }), { minLength: 1, maxLength: 60 }), (times) => {
        const xs = placesInTime(times);
        for (const [at, x] of xs.entries()) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(1280);
          if (at > 0) expect(x - (xs[at - 1] ?? 0)).toBeGreaterThanOrEqual(12.9);
        }
      }),
    );
  });

  it('are kept of versions that changed least', () => {
    const courses = [0, 0.1, 0.1, 0.9, 0.9, 0.8].map((mean) => ({ mean }));
    expect(mostChanged(courses, 4)).toEqual([0, 1, 3, 5]);
    expect(mostChanged(courses, 3)).toEqual([0, 3, 5]);
    expect(mostChanged(courses.slice(0, 2), 12)).toEqual([0, 1]);
  });
});
