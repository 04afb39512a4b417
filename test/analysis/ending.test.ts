import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endingParts } from '../../src/analysis/ends.js';
import { endMean, ends, lowest, lowPoints, peak } from '../../src/analysis/index.js';
import { dropOff, ending } from '../../src/analysis/ways-out.js';
import { read } from '../../src/language/index.js';
import { type Arrow, arrow as arrowFromAnywhere, peopleByEnd, randomFlows, writtenArrow } from './people.js';

function journeyOf(text: string) {
  const { model } = read(text, { uri: 'file:///ending.journey' });
  const journey = model.journeys.find(({ uri }) => uri === model.uri);
  if (journey === undefined) throw new Error('no journey');
  const touchpoint = (name: string) => {
    const found = journey.phases.flatMap(({ touchpoints }) => touchpoints).find((each) => each.name === name);
    if (found === undefined) throw new Error(`no touchpoint ${name}`);
    return found;
  };
  return { model, journey, touchpoint };
}

function endingOf(text: string, ...personas: readonly string[]): number | undefined {
  const { model, journey } = journeyOf(text);
  return endMean(model, journey, personas.length === 0 ? {} : { personas });
}

/** One persona, one phase: what stands in each touchpoint, in the order of the text. */
function inOnePhase(...touchpoints: readonly (readonly [name: string, facts: string])[]): string {
  const blocks = touchpoints.map(([name, facts]) => `touchpoint ${name} "${name.toUpperCase()}" { ${facts} }`);
  return `persona p "P" journey j "J" { persona p phase one "One" {\n${blocks.join('\n')}\n} }`;
}

describe('the ending', () => {
  it('is of the flow, not of the file: blocks in another order end alike', () => {
    const waits = ['waits', 'emotion -1 -> granted 96% -> objects 4%'] as const;
    const objects = ['objects', 'emotion -2 -> granted'] as const;
    const granted = ['granted', 'emotion 1.5 -> exit'] as const;
    expect(endingOf(inOnePhase(waits, objects, granted))).toBe(1.5);
    expect(endingOf(inOnePhase(waits, granted, objects))).toBe(1.5);
  });

  it('is that of those who are there: a persona without a score at an end has none', () => {
    const text = `persona customer "Customer" persona coded "With a code"
      journey login "Log in" { persona customer, coded scale 1..5
        phase a "A" { touchpoint page "Page" { emotion customer 4 emotion coded 4 } }
        phase b "B" { touchpoint expired "Expired" { emotion coded 1 } }
        phase c "C" { touchpoint inside "Inside" { emotion customer 5 } } }`;
    expect(endingOf(text)).toBe(5);
    expect(endingOf(text, 'customer')).toBe(5);
    expect(endingOf(text, 'coded')).toBeUndefined();
  });

  it('weighs each end by the people who come to it', () => {
    const text = inOnePhase(
      ['asks', 'emotion 0 -> granted 90% -> exit 10% "gives up"'],
      ['granted', 'emotion 1.5 -> end 96% "done" -> objects 4%'],
      ['objects', 'emotion -2'],
    );
    expect(endingOf(text)).toBeCloseTo((0.9 * 0.96 * 1.5 + 0.9 * 0.04 * -2) / 0.9, 12);
  });

  it('divides those evenly over arrows without a share whom no share takes along', () => {
    expect(endingOf(inOnePhase(['a', 'emotion 2 -> end -> b'], ['b', 'emotion -2']))).toBe(0);
    const half = inOnePhase(['a', 'emotion 2 -> end 50% -> b -> c'], ['b', 'emotion -2 -> end'], ['c', 'emotion 1']);
    expect(endingOf(half)).toBe(0.5 * 2 + 0.25 * -2 + 0.25 * 1);
  });

  it('is none where everyone drops off, or nobody comes to an end', () => {
    expect(endingOf(inOnePhase(['a', 'emotion 2 -> exit 100%']))).toBeUndefined();
    expect(endingOf(inOnePhase(['a', 'emotion 2 -> b 100%'], ['b', 'emotion 1 -> a']))).toBeUndefined();
    expect(endingOf(inOnePhase(['a', 'emotion 2 -> end'], ['b', 'emotion -2']))).toBe(2);
  });

  it('counts those once who go round in a loop before they are done', () => {
    const text = inOnePhase(['a', 'emotion 1 -> a 30% -> b 70%'], ['b', 'emotion 2 -> a 99% -> end 1%']);
    const { journey, touchpoint } = journeyOf(text);
    expect(endingParts(journey).get(touchpoint('b'))).toBeCloseTo(1, 6);
  });

  it('of several personas is weighed by segment where all have one, and made of those who are asked for', () => {
    const text = `persona many "Many" { segment 30% } persona few "Few" { segment 10% }
      journey j "J" { persona many, few phase a "A" { touchpoint t "T" { emotion many -1 emotion few 2 } } }`;
    expect(endingOf(text)).toBeCloseTo((30 * -1 + 10 * 2) / 40, 12);
    expect(endingOf(text, 'few')).toBe(2);
    expect(endingOf(text, 'nobody')).toBeUndefined();
  });

  it('is the same whatever the order of blocks, where every way is written', () => {
    const start = fc.array(arrowFromAnywhere, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(start, { minLength: 4, maxLength: 4 }),
        fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 4, maxLength: 4 }),
        fc.constantFrom([0, 1, 2, 3], [0, 2, 1, 3], [0, 3, 2, 1], [0, 3, 1, 2], [0, 2, 3, 1], [0, 1, 3, 2]),
        (touchpoints, scores, order) => {
          // Those whom no share takes along would go to the next one in the file.
          const whole = touchpoints.map((arrows) => arrows.map(([to]): Arrow => [to, null]));
          const blocks = whole.map((arrows, place) => {
            const facts = `emotion ${(scores[place] ?? 0) / 10} ${arrows.map(writtenArrow).join(' ')}`;
            return [`t${place}`, facts] as const;
          });
          const inOrder = journeyOf(inOnePhase(...blocks));
          const moved = journeyOf(inOnePhase(...order.flatMap((place) => (blocks[place] ? [blocks[place]] : []))));
          const [one, other] = [inOrder, moved].map(({ model, journey }) => endMean(model, journey));
          if (one === undefined || other === undefined) expect(one).toBe(other);
          else expect(one).toBeCloseTo(other, 6);
          const [low, movedLow] = [inOrder, moved].map(({ journey }) => lowest(journey)?.touchpoint.name);

          expect(low).toBe(movedLow);
        },
      ),
    );
  });

  it('agrees with people counted step by step, whatever the arrows', () => {
    fc.assert(
      fc.property(randomFlows, (touchpoints) => {
        const { journey } = journeyOf(textOf(touchpoints));
        const parts = endingParts(journey);
        const counted = peopleByEnd(touchpoints);
        for (const [place, { touchpoint }] of journey.phases.flatMap(({ touchpoints: list }) =>
          list.map((each, index) => [index, { touchpoint: each }] as const),
        )) {
          expect(parts.get(touchpoint) ?? 0).toBeCloseTo(counted[place] ?? 0, 5);
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 300) },
    );
  });
});

describe('the low point and the peak', () => {
  it('are of equals the ones that the flow comes to first, wherever they stand in the file', () => {
    const first = ['first', 'emotion 0 -> late'] as const;
    const early = ['early', 'emotion -2 -> end'] as const;
    const late = ['late', 'emotion -2 -> early'] as const;
    for (const text of [inOnePhase(first, early, late), inOnePhase(first, late, early)]) {
      const { journey } = journeyOf(text);
      expect(lowest(journey)?.touchpoint.name).toBe('late');
      expect(peak(journey)?.touchpoint.name).toBe('late');
      expect(lowPoints(journey).map(({ touchpoint }) => touchpoint.name)).toEqual(['late', 'early']);
    }
  });
});

describe('who drops off', () => {
  const shares = (flows: string) => {
    const { touchpoint } = journeyOf(inOnePhase(['a', flows], ['b', '']));
    const [drop, end] = [dropOff(touchpoint('a')), ending(touchpoint('a'))];
    return { drop, end };
  };

  it('is told by `exit` alone, and never by a lone one', () => {
    expect(shares('-> end 96% "done" -> exit 4% "gives up"')).toEqual({ drop: 4, end: 96 });
    expect(shares('-> exit 31% -> b 69%')).toEqual({ drop: 31, end: undefined });
    expect(shares('-> exit "moves in"')).toEqual({ drop: undefined, end: 'unknown' });
    expect(shares('-> exit 100%')).toEqual({ drop: 100, end: undefined });
    expect(shares('-> b')).toEqual({ drop: undefined, end: undefined });
  });

  it('is unknown, and not 0, where a share was left out', () => {
    expect(shares('-> b 70% -> exit "elsewhere"').drop).toBe('unknown');
    expect(shares('-> exit 10% -> exit -> b').drop).toBe('unknown');
  });
});

it('ends where people end only: each touchpoint that `ends` names has someone', () => {
  const { journey } = journeyOf(inOnePhase(['a', 'emotion 2 -> end 0% -> b 100%'], ['b', 'emotion 1']));
  expect(ends(journey).map(({ touchpoint, part }) => [touchpoint.name, part])).toEqual([['b', 1]]);
});

function textOf(touchpoints: readonly (readonly Arrow[])[]): string {
  return inOnePhase(...touchpoints.map((arrows, place) => [`t${place}`, arrows.map(writtenArrow).join(' ')] as const));
}
