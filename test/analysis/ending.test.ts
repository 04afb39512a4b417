import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endingParts } from '../../src/analysis/ends.js';
import { endMean, ends, lowest, lowPoints, peak } from '../../src/analysis/index.js';
import { dropOff, ending } from '../../src/analysis/ways-out.js';
import { read } from '../../src/language/index.js';

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

// ── A second, plain implementation ──────────────────────────────────────────────────────────────────────────────────

type Arrow = readonly [to: number | 'end' | 'exit', share: number | null];
type Step = readonly [to: Arrow[0], part: number];

const most = 4;
const share: fc.Arbitrary<number | null> = fc.option(fc.constantFrom(0, 10, 25, 40, 60, 100), { nil: null });
const arrow: fc.Arbitrary<Arrow> = fc.tuple(
  fc.oneof(fc.integer({ min: 0, max: most - 1 }), fc.constantFrom('end' as const, 'exit' as const)),
  share,
);
const randomFlows = fc.array(fc.array(arrow, { maxLength: 3 }), { minLength: most, maxLength: most });

function textOf(touchpoints: readonly (readonly Arrow[])[]): string {
  const written = ([to, share]: Arrow) =>
    `-> ${typeof to === 'number' ? `t${to}` : to}${share === null ? '' : ` ${share}%`}`;
  return inOnePhase(...touchpoints.map((arrows, place) => [`t${place}`, arrows.map(written).join(' ')] as const));
}

/** Lets one whole person walk in parts, step by step, and counts who comes to an end where. */
function peopleByEnd(touchpoints: readonly (readonly Arrow[])[]): readonly number[] {
  const done: number[] = touchpoints.map(() => 0);
  let here: number[] = touchpoints.map((_, place) => (place === 0 ? 1 : 0));
  for (let step = 0; step < 2000; step += 1) {
    const there: number[] = touchpoints.map(() => 0);
    touchpoints.forEach((arrows, place) => {
      for (const [to, part] of partsFrom(arrows, place, touchpoints.length)) {
        const people = (here[place] ?? 0) * part;
        if (to === 'end') done[place] = (done[place] ?? 0) + people;
        else if (typeof to === 'number') there[to] = (there[to] ?? 0) + people;
      }
    });
    here = there;
  }
  return done;
}

function partsFrom(arrows: readonly Arrow[], place: number, count: number): readonly Step[] {
  const isLast = place === count - 1;
  if (arrows.length === 0) return [[isLast ? 'end' : place + 1, 1]] as const;
  const [only] = arrows;
  if (arrows.length === 1 && only?.[0] === 'exit' && only[1] === null) return [['end', 1]];
  const sum = arrows.reduce((all, [, share]) => all + (share ?? 0), 0);
  const shared = arrows.flatMap(([to, share]): Step[] => (share === null ? [] : [[to, share / Math.max(100, sum)]]));
  const bare = arrows.filter(([, share]) => share === null).map(([to]) => to);
  const ahead = bare.filter((to) => typeof to === 'string' || to > place);
  const taking = ahead.length > 0 ? ahead : bare;
  const left = Math.max(0, 1 - sum / 100);
  if (taking.length === 0) return isLast ? shared : [...shared, [place + 1, left]];
  return [...shared, ...taking.map((to): Step => [to, left / taking.length])];
}
