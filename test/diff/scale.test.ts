import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, convertScore, diff } from '../../src/diff/index.js';
import { rescalingOf } from '../../src/diff/scale.js';
import { read } from '../../src/language/index.js';
import { told } from './told.js';

const modelOf = (text: string) => read(text, { uri: 'file:///j.journey' }).model;

const scaleOf = (from: number, to: number) => ({ from, to, valid: true });

/** A journey of one persona with a touchpoint for each score. */
function journeyOf(scale: string, scores: readonly (number | string)[]): string {
  const touchpoints = scores.map((score, at) => `touchpoint t${at} "T${at}" { emotion ${score} }`);
  return `persona pia "Pia"\njourney j "J" { persona pia ${scale}\nphase p "P" {\n${touchpoints.join('\n')}\n} }\n`;
}

const changesOf = (before: string, after: string) => told(diff(modelOf(before), modelOf(after)));

describe('scores of two versions', () => {
  it('did not change when they were converted with their scale, however they were rounded', () => {
    const before = journeyOf('scale -2..2', [0.2, -0.4, 0.3, 2, -1.7, 0]);
    const scale = 'scale-changed J from -2..2 to 1..10';
    expect(changesOf(before, journeyOf('scale 1..10', [5.95, 4.6, 6.175, 10, 1.675, 5.5]))).toEqual([scale]);
    expect(changesOf(before, journeyOf('scale 1..10', [5.95, 4.6, 6.18, 10, 1.68, 5.5]))).toEqual([scale]);
    expect(changesOf(before, journeyOf('scale 1..10', [6, 4.6, 6.2, 10, 1.7, 5.5]))).toEqual([scale]);
    expect(changesOf(before, journeyOf('scale 1..10', [6, 5, 6, 10, 2, 6]))).toEqual([scale]);
    expect(changesOf(before, journeyOf('scale 1..10', [6, 4.5, 6, 10, 1.5, 5.5]))).toEqual([scale]);
  });

  it('changed when they moved beyond their conversion, and stand on the later scale', () => {
    const before = journeyOf('scale -2..2', [0.2, -0.4, 0.3, 2]);
    expect(changesOf(before, journeyOf('scale 1..10', [5.95, 8, 6.18, 10]))).toEqual([
      'scale-changed J from -2..2 to 1..10',
      'score-changed T1 (emotion pia) from 4.6 to 8 by 3.4',
    ]);
    expect(changesOf(before, journeyOf('scale 1..10', [5.95, 4.6, 6.2, 9.2]))).toEqual([
      'scale-changed J from -2..2 to 1..10',
      'score-changed T3 (emotion pia) from 10 to 9.2 by -0.8',
    ]);
  });

  it('did not change when their numbers were left alone on a wider scale', () => {
    const before = journeyOf('scale -2..2', [0.2, -0.4, 0.3, 2]);
    expect(changesOf(before, before.replace('-2..2', '-5..5'))).toEqual(['scale-changed J from -2..2 to -5..5']);
    expect(changesOf(before, journeyOf('scale -5..5', [0.2, -3, 0.3, 2]))).toEqual([
      'scale-changed J from -2..2 to -5..5',
      'score-changed T1 (emotion pia) from -0.4 to -3 by -2.6',
    ]);
  });

  it('are on one scale when only one version says which it is', () => {
    const before = journeyOf('', [0.2, -0.4, 2]);
    expect(changesOf(before, journeyOf('scale 1..10', [5.95, 4.6, 10]))).toEqual(['scale-added J to 1..10']);
    expect(changesOf(before, journeyOf('scale -2..2', [0.2, -0.4, 2]))).toEqual(['scale-added J to -2..2']);
  });

  it('belong to a persona and a touchpoint whatever these are called now', () => {
    const before = journeyOf('scale -2..2', [0.2, -0.4, 2, 1]);
    const after = journeyOf('scale 1..10', [5.95, 4.6, 10, 7.75])
      .replaceAll('pia', 'sophia')
      .replace('t1 "T1"', 'u1 "T1"');
    expect(changesOf(before, after)).toEqual([
      'persona-renamed Pia from pia to sophia',
      'touchpoint-renamed T1 from t1 to u1',
      'scale-changed J from -2..2 to 1..10',
    ]);
  });

  it('are given on the later scale by a comparison, whose journeys keep all else', () => {
    const before = modelOf(journeyOf('scale -2..2', [0.2, -0.4, 2]));
    const [both] = compare(before, modelOf(journeyOf('scale 1..10', [5.95, 8, 10]))).journeys;
    expect(both?.rescaling).toMatchObject({ from: { from: -2, to: 2 }, to: { from: 1, to: 10 }, way: 'converted' });
    expect(both?.before?.scale).toMatchObject({ from: 1, to: 10 });
    const scores = both?.before?.phases[0]?.touchpoints.map(({ emotions }) => emotions[0]?.score?.value);
    expect(scores).toEqual([5.95, 4.6, 10]);
    expect(both?.before?.span).toBe(before.journeys[0]?.span);
  });

  it('are converted there and back without a trace', () => {
    const end = fc.integer({ min: -20, max: 20 });
    const scale = fc.tuple(end, fc.integer({ min: 1, max: 20 })).map(([from, width]) => scaleOf(from, from + width));
    fc.assert(
      fc.property(scale, scale, fc.double({ min: -2, max: 2, noNaN: true }), (one, other, score) => {
        expect(convertScore(convertScore(score, one, other), other, one)).toBeCloseTo(score, 6);
        expect(convertScore(one.from, one, other)).toBe(other.from);
        expect(convertScore(one.to, one, other)).toBe(other.to);
      }),
    );
  });

  it('did not change when a whole journey was converted and rounded to the same decimals', () => {
    const end = fc.integer({ min: -10, max: 10 });
    const scale = fc.tuple(end, fc.integer({ min: 4, max: 20 })).map(([from, width]) => scaleOf(from, from + width));
    const parts = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(scale, scale, parts, fc.integer({ min: 1, max: 3 }), (from, to, all, decimals) => {
        fc.pre(from.from !== to.from || from.to !== to.to);
        const pairs = all.map((part) => {
          const score = Number((from.from + (part / 40) * (from.to - from.from)).toFixed(2));
          return [score, Number(convertScore(score, from, to).toFixed(decimals))] as const;
        });
        const rescaling = rescalingOf(from, to, pairs);
        if (rescaling?.way === 'left') return;
        for (const [score, later] of pairs) expect(rescaling?.scoreOf(score, later)).toBe(later);
      }),
      { numRuns: 500 },
    );
  });
});
