import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { read } from '../../src/language/index.js';
import { type Touchpoint, touchpointsOf } from '../../src/model/index.js';
import { markupOf } from '../../src/render/markup.js';
import { type CurveOptions, type SmallCurves, smallCurves, sparkline } from '../../src/scene/sparkline/index.js';
import { exampleJourneys, galleryJourneys } from '../gallery/journeys.js';
import { everyShape } from './walk.js';

interface Made {
  readonly curves: SmallCurves;
  readonly touchpoints: readonly Touchpoint[];
}

function curvesOf(
  body: string,
  options: (touchpoints: readonly Touchpoint[]) => Partial<CurveOptions> = () => ({}),
): Made {
  const { model } = read(`journey j { persona kim, sam phase p {\n${body}\n} }`);
  const [journey] = model.journeys;
  if (journey === undefined) throw new Error('There is no journey');
  const touchpoints = touchpointsOf(journey).map(({ touchpoint }) => touchpoint);
  const curves = smallCurves(model, journey, { language: 'en', ...options(touchpoints) });
  if (curves === undefined) throw new Error('There is no line');
  return { curves, touchpoints };
}

const scores = (list: readonly string[]) =>
  list.map((emotions, index) => `touchpoint t${index} { ${emotions} }`).join('\n');

describe('the small emotion line', () => {
  it('leaves its picture, or holds text or numbers that are none', () => {
    for (const { model, journey } of [...exampleJourneys(), ...galleryJourneys()]) {
      const curves = smallCurves(model, journey, { language: 'nl' });
      if (curves === undefined) continue;
      const scene = sparkline(curves);
      const shapes = everyShape(scene);
      expect(shapes.filter(({ shape }) => shape.type === 'text')).toEqual([]);
      const svg = markupOf(scene, 'dark');
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      expect(new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document.documentElement.localName).toBe('svg');
      for (const placed of shapes) {
        if (placed.shape.type !== 'rect') continue;
        const { x, width } = placed.shape;
        expect([x >= 0, x + width <= scene.width]).toEqual([true, true]);
      }
    }
  });

  it('is drawn where there is none', () => {
    const { model } = read('journey j { persona kim phase p { touchpoint a { emotion 1 } touchpoint b } }');
    const [journey] = model.journeys;
    expect(journey && smallCurves(model, journey, { language: 'en' })).toBeUndefined();
  });

  it('invents a score over a gap, or draws an assumption like what is backed', () => {
    const { curves } = curvesOf(
      scores(['emotion kim 1 evidence talks', '', 'emotion kim -1', 'emotion kim 2']).concat(
        '\n} }\nsource talks journey k { phase p {',
      ),
    );
    expect(curves.curves.map(({ points }) => points.map(({ index, assumed }) => [index, assumed]))).toEqual([
      [
        [0, false],
        [2, true],
        [3, true],
      ],
    ]);
    const paths = everyShape(sparkline(curves)).flatMap(({ shape }) =>
      shape.type === 'path' && shape.stroke ? [shape] : [],
    );
    const [, bridge, line, ...marks] = paths;
    expect([bridge?.dash !== undefined, line?.dash]).toEqual([true, undefined]);
    expect(marks.map(({ fill }) => fill === 'background')).toEqual([false, true, true]);
  });

  it('of a long journey loses its peaks, its marked point, or grows with it', () => {
    const many = Array.from(
      { length: 1_000 },
      (_, index) => `emotion kim ${index === 500 ? -2 : index % 2 === 0 ? 0.3 : 0.1}`,
    );
    const { curves } = curvesOf(scores(many), (touchpoints) => ({ marked: new Set(touchpoints.slice(701, 702)) }));
    const [{ points = [], course } = {}] = curves.curves;
    expect(points.length).toBe(60);
    expect(points.filter(({ score }) => score === -2).length).toBe(1);
    expect(points.filter(({ touchpoint }) => touchpoint.name === 't701').length).toBe(1);
    expect(curves.marked).toEqual([42]);
    expect(course?.lowest.touchpoint.name).toBe('t500');
  });

  it('marks everything, which marks nothing', () => {
    const { curves } = curvesOf(scores(['emotion kim 1', 'emotion kim 2']), (all) => ({ marked: new Set(all) }));
    expect(curves.marked).toEqual([]);
  });

  it('shows someone who was not asked for', () => {
    const { curves } = curvesOf(scores(['emotion kim 1 emotion sam 0', 'emotion kim 2 emotion sam 1']), () => ({
      personas: ['sam'],
    }));
    expect(curves.curves.map(({ persona: { name, index } }) => `${name} ${index}`)).toEqual(['sam 1']);
  });
});
