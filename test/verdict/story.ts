/** Random journeys and random edits of them, as plain data from which a text is written. */
import fc from 'fast-check';

export interface Arrow {
  /** A touchpoint's name, `exit` or `end`. */
  readonly to: string;
  readonly share?: number;
}

export interface Place {
  readonly name: string;
  /** By persona; in steps of a scale. */
  readonly scores: Readonly<Record<string, number>>;
  readonly arrows: readonly Arrow[];
  /** By name, how severe. */
  readonly pains: Readonly<Record<string, string>>;
}

export interface Persona {
  readonly name: string;
  readonly segment?: number;
}

export interface Story {
  readonly scale: readonly [from: number, to: number];
  readonly personas: readonly Persona[];
  /** In the order of the text. */
  readonly places: readonly Place[];
}

/** Scores stand on ten steps of their scale, so that a converted one is exact with two decimals. */
export const steps = 10;

export function scoreAt(step: number, [from, to]: Story['scale']): number {
  return Math.round((from + ((to - from) * step) / steps) * 100) / 100;
}

export function textOf({ scale, personas, places }: Story): string {
  const score = (step: number) => scoreAt(step, scale);
  return [
    ...personas.map(({ name, segment }) => `persona ${name} "The ${name}" { ${segment ? `segment ${segment}%` : ''} }`),
    `journey j "Journey" {`,
    `  persona ${personas.map(({ name }) => name).join(', ')}`,
    `  scale ${scale.join('..')}`,
    `  phase p "Phase" {`,
    ...places.map(({ name, scores, arrows, pains }) =>
      [
        `    touchpoint ${name} "At ${name}" {`,
        ...Object.entries(scores)
          .filter(([persona]) => personas.some((one) => one.name === persona))
          .map(([persona, step]) => `      emotion ${persona} ${score(step)}`),
        ...Object.entries(pains).map(([pain, severity]) => `      pain ${severity} ${pain} "${painText(pain)}"`),
        ...arrows.map(({ to, share }) => `      -> ${to}${share === undefined ? '' : ` ${share}%`}`),
        '    }',
      ].join('\n'),
    ),
    '  }',
    '}',
    '',
  ].join('\n');
}

const complaints = ['Waiting outside', 'No price', 'Broken lift', 'Loud music', 'Lost keys', 'Unclear form'];

/** Nothing alike, so that nobody takes one for another. */
export function painText(name: string): string {
  return complaints[Number(name.slice(1)) % complaints.length] ?? name;
}

const step = fc.integer({ min: 0, max: steps });
const severity = fc.constantFrom('low', 'medium', 'high', 'critical');

/** Arrows lead ahead only, and take everybody along. */
function arrowsFrom(at: number, count: number): fc.Arbitrary<readonly Arrow[]> {
  const ahead = Array.from({ length: count - at - 1 }, (_, more) => `t${at + 1 + more}`);
  const targets = fc.uniqueArray(fc.constantFrom('exit', 'end', ...ahead), { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    {
      weight: 3,
      arbitrary: fc.tuple(targets, fc.nat(20), fc.boolean()).map(([to, cut, isLastOpen]): readonly Arrow[] => {
        if (to.length === 1) return to.map((one) => ({ to: one }));
        const first = 5 * Math.min(19, Math.max(1, cut));
        const rest = (100 - first) / (to.length - 1);
        return to.map((one, place) => {
          const share = place === 0 ? first : rest;
          return isLastOpen && place === to.length - 1 ? { to: one } : { to: one, share };
        });
      }),
    },
  );
}

function placesOf(count: number, personas: readonly string[]): fc.Arbitrary<readonly Place[]> {
  return fc.tuple(
    ...Array.from({ length: count }, (_, at) =>
      fc.record({
        name: fc.constant(`t${at}`),
        scores: fc
          .tuple(...personas.map(() => fc.option(step, { freq: 4 })))
          .map((all) =>
            Object.fromEntries(all.flatMap((one, place) => (one === null ? [] : [[personas[place], one]]))),
          ),
        arrows: arrowsFrom(at, count),
        pains: fc.option(severity, { freq: 2 }).map((one): Place['pains'] => (one === null ? {} : { [`p${at}`]: one })),
      }),
    ),
  );
}

export const stories: fc.Arbitrary<Story> = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 3 }), fc.boolean())
  .chain(([count, people, isWeighed]) => {
    const names = ['ann', 'bo', 'cleo'].slice(0, people);
    const segments = names.map((name, place) => ({
      name,
      ...(isWeighed ? { segment: [50, 30, 20][place] ?? 0 } : {}),
    }));
    return placesOf(count, names).map((places) => ({ scale: [-2, 2] as const, personas: segments, places }));
  });

export type Edit =
  | { readonly do: 'score'; readonly at: number; readonly persona: number; readonly step: number | null }
  | { readonly do: 'persona-gone' | 'persona-new' }
  | { readonly do: 'scale' }
  | { readonly do: 'share-out' | 'exit-gone' | 'exit-new' | 'shares'; readonly at: number; readonly step: number }
  | { readonly do: 'pain'; readonly at: number; readonly severity: string | null }
  | { readonly do: 'gone' | 'swap' | 'new'; readonly at: number };

const at = fc.nat(5);
const score = fc.record({
  do: fc.constant('score' as const),
  at,
  persona: fc.nat(2),
  step: fc.option(step, { freq: 5 }),
});
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: score },
  fc.record({ do: fc.constantFrom('persona-gone' as const, 'persona-new' as const, 'scale' as const) }),
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('share-out' as const, 'exit-gone' as const, 'exit-new' as const, 'shares' as const),
      at,
      step,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pain' as const), at, severity: fc.option(severity) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('gone' as const, 'swap' as const, 'new' as const), at }) },
);

export const edits: fc.Arbitrary<readonly Edit[]> = fc.array(edit, { minLength: 1, maxLength: 4 });

export function edited(story: Story, all: readonly Edit[]): Story {
  // What went and what came would be taken for one with another name.
  const kinds = new Set(all.map((one) => one.do));
  const isMeant = (one: Edit) =>
    !(one.do === 'persona-new' && kinds.has('persona-gone')) && !(one.do === 'new' && kinds.has('gone'));
  return all.filter(isMeant).reduce(once, story);
}

function once(story: Story, one: Edit): Story {
  const { personas, places } = story;
  const replaced = (index: number, change: (place: Place) => Place): Story => {
    const place = index % places.length;
    return { ...story, places: places.map((old, where) => (where === place ? change(old) : old)) };
  };
  switch (one.do) {
    case 'score':
      return replaced(one.at, (place) => {
        const persona = personas[one.persona % personas.length]?.name ?? '';
        const { [persona]: _, ...others } = place.scores;
        return { ...place, scores: one.step === null ? others : { ...others, [persona]: one.step } };
      });
    case 'persona-gone':
      return personas.length < 2 ? story : { ...story, personas: personas.slice(1) };
    case 'persona-new':
      return personas.some(({ name }) => name === 'dan')
        ? story
        : {
            ...story,
            personas: [...personas, { name: 'dan' }],
            places: places.map((place, where) => ({ ...place, scores: { ...place.scores, dan: (where * 7) % steps } })),
          };
    case 'scale':
      return { ...story, scale: [1, 11] };
    case 'share-out':
      return replaced(one.at, (place) => ({ ...place, arrows: place.arrows.map(({ to }) => ({ to })) }));
    case 'exit-gone':
      return replaced(one.at, (place) => ({ ...place, arrows: place.arrows.filter(({ to }) => to !== 'exit') }));
    case 'exit-new':
      return replaced(one.at, (place) =>
        place.arrows.some(({ to }) => to === 'exit') || place.arrows.length === 0
          ? place
          : {
              ...place,
              arrows: [...place.arrows.map(({ to }) => ({ to })).slice(0, 1), { to: 'exit', share: 5 + one.step }],
            },
      );
    case 'shares':
      return replaced(one.at, (place) => {
        const [first, second] = place.arrows;
        if (first?.share === undefined || second?.share === undefined) return place;
        const share = 5 + 8 * one.step;
        const rest = (100 - share) / (place.arrows.length - 1);
        return {
          ...place,
          arrows: place.arrows.map((arrow, where) =>
            arrow.share === undefined ? arrow : { ...arrow, share: where === 0 ? share : rest },
          ),
        };
      });
    case 'pain':
      return replaced(one.at, (place) => ({
        ...place,
        pains: one.severity === null ? {} : { [`p${place.name.slice(1)}`]: one.severity },
      }));
    case 'gone': {
      const gone = places[one.at % places.length];
      if (places.length < 2 || gone === undefined) return story;
      const left = places.filter((place) => place !== gone);
      return {
        ...story,
        places: left.map((place) => ({ ...place, arrows: place.arrows.filter(({ to }) => to !== gone.name) })),
      };
    }
    case 'swap': {
      const index = one.at % Math.max(1, places.length - 1);
      const [first, second] = [places[index], places[index + 1]];
      if (first === undefined || second === undefined || first.arrows.some(({ to }) => to === second.name))
        return story;
      return { ...story, places: [...places.slice(0, index), second, first, ...places.slice(index + 2)] };
    }
    case 'new':
      if (places.some(({ name }) => name === 'extra')) return story;
      return {
        ...story,
        places: places.toSpliced(one.at % places.length, 0, { name: 'extra', scores: {}, arrows: [], pains: {} }),
      };
  }
}
