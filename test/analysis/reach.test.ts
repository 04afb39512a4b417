import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reachOf } from '../../src/analysis/reach.js';
import { read } from '../../src/language/index.js';

function journeyOf(touchpoints: readonly string[]) {
  const body = touchpoints.map(
    (flows, index) => `phase p${index} "P${index}" { touchpoint t${index} "T${index}" { ${flows} } }`,
  );
  const [journey] = read(`journey j "J" {\n${body.join('\n')}\n}`).model.journeys;
  if (journey === undefined) throw new Error('no journey');
  return journey;
}

/** The reach of each touchpoint in whole percents; a range as `40-69`. */
function reaches(touchpoints: readonly string[]): readonly string[] | undefined {
  const journey = journeyOf(touchpoints);
  const reach = reachOf(journey);
  return (
    reach &&
    journey.phases.map((phase) => {
      const { least, most } = reach.phase(phase);
      const [from, to] = [Math.round(100 * least), Math.round(100 * most)];
      return from === to ? `${from}` : `${from}-${to}`;
    })
  );
}

describe('how many come to each phase', () => {
  it('says nothing where everyone comes everywhere', () => {
    expect(reaches(['', '', ''])).toBeUndefined();
    expect(reaches(['-> t1', '-> t2', '-> exit'])).toBeUndefined();
  });

  it('loses those who leave', () => {
    expect(reaches(['-> t1 69% -> exit 31%', '', '-> t3 50% -> exit 50%', ''])).toEqual(['100', '69', '69', '35']);
  });

  it('counts those twice who come by two ways', () => {
    expect(reaches(['-> t1 60% -> t2 40%', '-> t2 50% -> exit 50%', ''])).toEqual(['100', '60', '70']);
  });

  it('counts those twice, or never, who go round in a loop', () => {
    expect(reaches(['', '-> t0 50% -> t2 40% -> exit 10%', ''])).toEqual(['100', '100', '80']);
    expect(reaches(['-> t0 100%', ''])).toEqual(['100', '0']);
  });

  it('loses those for whom it is only known that they may go round', () => {
    expect(reaches(['-> t1 60% -> exit 40%', '-> t2 -> t1', '-> t3 -> t0', ''])).toEqual(['100', '60', '60', '60']);
  });

  it('invents shares that nobody wrote', () => {
    expect(reaches(['-> t1 -> exit', ''])).toEqual(['100', '0-100']);
    expect(reaches(['-> t1 40% -> t2 -> exit', '', ''])).toEqual(['100', '40', '40-100']);
  });

  it('lets those stay whom no arrow takes along, or takes more than there are', () => {
    expect(reaches(['-> exit 31%', ''])).toEqual(['100', '69']);
    expect(reaches(['-> t1 100% -> exit 100%', ''])).toEqual(['100', '50']);
  });

  it('leaves the bounds of a part, whatever the arrows', () => {
    const flow = fc
      .tuple(fc.constantFrom('t0', 't1', 't2', 't3', 'exit', 'nowhere'), fc.option(fc.integer({ min: 0, max: 120 })))
      .map(([to, share]) => `-> ${to}${share === null ? '' : ` ${share}%`}`);
    fc.assert(
      fc.property(fc.array(fc.array(flow, { maxLength: 4 }), { minLength: 1, maxLength: 4 }), (all) => {
        const journey = journeyOf(all.map((flows) => flows.join(' ')));
        const reach = reachOf(journey);
        for (const phase of journey.phases) {
          const { least, most } = reach?.phase(phase) ?? { least: 1, most: 1 };
          expect(least).toBeGreaterThanOrEqual(0);
          expect(most).toBeLessThanOrEqual(1 + 1e-9);
          expect(least).toBeLessThanOrEqual(most + 1e-9);
        }
      }),
    );
  });
});
