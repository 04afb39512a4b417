/** All that shows a figure shows the same one: a second, plain reckoning of random journeys against each of them. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { historyJson } from '../../src/formats/history.js';
import { toMarkdown } from '../../src/formats/index.js';
import { read } from '../../src/language/index.js';
import { journeyCard, phaseCard } from '../../src/lsp/features/cards/journey.js';
import { mapScene } from '../../src/scene/index.js';
import { shownScore } from '../../src/words/scores.js';
import { everyGroup, everyText } from '../scene/walk.js';
import { type Arrow, peopleByEnd, randomFlows, writtenArrow } from './people.js';

interface Drawn {
  readonly segments: readonly (number | null)[];
  /** By touchpoint, then by persona. */
  readonly scores: readonly (readonly (number | null)[])[];
  readonly flows: readonly (readonly Arrow[])[];
}

const score = fc.option(
  fc.integer({ min: -2000, max: 2000 }).map((thousandths) => thousandths / 1000),
  { nil: null },
);
const drawn: fc.Arbitrary<Drawn> = fc.record({
  segments: fc.array(fc.option(fc.integer({ min: 1, max: 60 }), { nil: null }), { minLength: 2, maxLength: 2 }),
  scores: fc.array(fc.array(score, { minLength: 2, maxLength: 2 }), { minLength: 4, maxLength: 4 }),
  flows: randomFlows,
});

/** Two phases of two touchpoints each. */
function textOf({ segments, scores, flows }: Drawn): string {
  const personas = segments.map(
    (segment, at) => `persona p${at} "P${at}" { ${segment === null ? '' : `segment ${segment}%`} }`,
  );
  const touchpoint = (place: number) => {
    const felt = (scores[place] ?? []).map((value, at) => (value === null ? '' : `emotion p${at} ${value}`));
    return `touchpoint t${place} "T${place}" { ${[...felt, ...(flows[place] ?? []).map(writtenArrow)].join(' ')} }`;
  };
  const phase = (at: number) => `phase f${at} "F${at}" { ${touchpoint(2 * at)} ${touchpoint(2 * at + 1)} }`;
  return `${personas.join('\n')}\njourney j "J" { persona p0, p1 ${phase(0)} ${phase(1)} }`;
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

/** The mean of what each persona has, weighed by segment where both have one. */
function meanOf(of: readonly (number | undefined)[], { segments }: Drawn): number | undefined {
  const weights = segments.every((segment) => segment !== null) ? segments.map((segment) => segment ?? 0) : [1, 1];
  const told = of.flatMap((value, at) => (value === undefined ? [] : [{ value, weight: weights[at] ?? 0 }]));
  return told.length === 0
    ? undefined
    : sum(told.map(({ value, weight }) => value * weight)) / sum(told.map(({ weight }) => weight));
}

function figuresOf(one: Drawn) {
  const scoresOf = (persona: number, places: readonly number[]) =>
    places.flatMap((place) => one.scores[place]?.[persona] ?? []);
  const plainMean = (values: readonly number[]) => (values.length === 0 ? undefined : sum(values) / values.length);
  const done = peopleByEnd(one.flows);
  const means = [0, 1].map((persona) => plainMean(scoresOf(persona, [0, 1, 2, 3])));
  const endings = [0, 1].map((persona) => {
    const at = [0, 1, 2, 3].filter(
      (place) => (done[place] ?? 0) > 0 && typeof one.scores[place]?.[persona] === 'number',
    );
    const people = sum(at.map((place) => done[place] ?? 0));
    return people === 0
      ? undefined
      : sum(at.map((place) => (done[place] ?? 0) * (one.scores[place]?.[persona] ?? 0))) / people;
  });
  return {
    means,
    endings,
    mean: meanOf(means, one),
    ending: meanOf(endings, one),
    lowest: [0, 1].flatMap((persona) => scoresOf(persona, [0, 1, 2, 3])).toSorted((a, b) => a - b)[0],
    phases: [0, 1].map((phase) =>
      meanOf(
        [0, 1].map((persona) => plainMean(scoresOf(persona, [2 * phase, 2 * phase + 1]))),
        one,
      ),
    ),
  };
}

/** To one decimal with its sign, half a tenth away from zero. */
function written(value: number | undefined): string {
  if (value === undefined) return '';
  const shown = shownScore(value);
  return `${shown > 0 ? '+' : shown < 0 ? '−' : ''}${Math.abs(shown).toFixed(1)}`;
}

/** Near a border between two tenths, two ways of adding up may fall on either side of it. */
function isOnBorder(value: number | undefined): boolean {
  return value !== undefined && Math.abs(Math.abs(value * 10 - Math.trunc(value * 10)) - 0.5) < 1e-4;
}

it('map, summary, hover and history show the figures that a plain reckoning finds', () => {
  fc.assert(
    fc.property(drawn, (one) => {
      const { model } = read(textOf(one), { uri: 'file:///agreement.journey' });
      const [journey] = model.journeys;
      if (journey === undefined) throw new Error('no journey');
      const { means, endings, mean, ending, lowest, phases } = figuresOf(one);
      fc.pre(![...means, ...endings, mean, ending, ...phases].some(isOnBorder));

      const scene = mapScene(model, journey, { language: 'en' });
      const tile = (label: string) => {
        const lines = everyText(scene).filter(({ around }) => around.some(({ shape }) => shape.key === 'figures'));
        const at = lines.findIndex(({ shape }) => shape.text === label);
        const [y, from] = [lines[at]?.y, at + 1];
        const behind = at < 0 ? [] : lines.slice(from).map(({ shape }) => shape);
        const next = behind.findIndex(({ style }) => style !== 'heading');
        return { y, said: (next < 0 ? behind : behind.slice(0, next)).map(({ text }) => text) };
      };
      expect(tile('Mean').said).toEqual(means.map(written).filter((text) => text !== ''));
      expect(tile('Ending').said).toEqual(endings.map(written).filter((text) => text !== ''));
      const heads = everyGroup(scene, 'phase').map(({ shape }) => shape.label);
      expect(heads).toEqual(
        phases.map((value, at) => `Phase F${at}${value === undefined ? '' : `, mean score ${written(value)}`}`),
      );

      const rows = toMarkdown(model, journey, 'en').split('\n');
      const [head = ''] = rows.filter((row) => row.startsWith('| Persona'));
      const cells = (row: string) => row.split('|').map((cell) => cell.trim().replaceAll('\\', ''));
      const column = (name: string, persona: number) => {
        const at = cells(head).indexOf(name);
        return at < 0 ? '' : (cells(rows.find((row) => row.startsWith(`| P${persona}`)) ?? '')[at] ?? '');
      };
      for (const persona of [0, 1]) {
        expect(column('Mean score', persona)).toBe(written(means[persona]));
        expect(column('Ends on', persona)).toBe(written(endings[persona]));
      }

      const context = { model, models: [model], language: 'en' } as never;
      const fact = (card: ReturnType<typeof journeyCard>) =>
        card.facts.find(({ label }) => label === 'Mean feeling')?.values.join() ?? '';
      const onScale = (value: number | undefined) => (value === undefined ? '' : `${written(value)} (from −2 to +2)`);
      expect(fact(journeyCard(journey, context))).toBe(onScale(mean));
      journey.phases.forEach((phase, at) => {
        expect(fact(phaseCard(phase, journey, context))).toBe(onScale(phases[at]));
      });

      const entry = {
        path: 'j',
        sentences: [],
        tendency: 'none',
        changes: [],
        model,
        journey,
        incomplete: [],
        cutOff: false,
      };
      const { entries } = historyJson({ file: 'j', journey, entries: [entry as never] }) as never as {
        entries: [{ lowest?: number; mean?: number; ending?: number }];
      };
      const near = (found: number | undefined, wanted: number | undefined) =>
        wanted === undefined ? expect(found).toBeUndefined() : expect(found).toBeCloseTo(wanted, 4);
      near(entries[0].lowest, lowest);
      near(entries[0].mean, mean);
      near(entries[0].ending, ending);
    }),
    { numRuns: Number(process.env.RUNS ?? 100) },
  );
});
