/** Several files that were worked on, and what was done to the things in them in truth. */
import { oneOf, type Random, type Rewriting, randomOf, rewritingOf, whole } from './rewriting.js';
import { journeyText, type Story } from './story.js';

/** Something at the top of a file. */
export interface Item {
  readonly kind: 'persona' | 'source' | 'journey';
  /** The same in both versions; names may change. */
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly path: string;
  readonly facts: readonly string[];
  /** Of a journey. */
  readonly story?: Story;
  /** The `id` of the persona whose journey it is. */
  readonly persona?: string;
}

export interface Refiling {
  readonly before: readonly Item[];
  readonly after: readonly Item[];
  /** What was done inside each journey, by its `id`. */
  readonly rewritings: ReadonlyMap<string, Rewriting>;
}

const roles = ['Nurse', 'Baker', 'Consultant', 'Student', 'Father of three', 'Retired teacher', 'Farmer', 'Driver'];
const wishes = [
  'a lower bill',
  'no paper',
  'an answer today',
  'a quiet room',
  'help in Dutch',
  'one login',
  'proof',
  'a refund',
];
const fears = ['waiting in line', 'small print', 'a second visit', 'losing the code', 'being called', 'hidden costs'];
const methods = ['interview', 'survey', 'diary', 'observation', 'review', 'analytics'];
const places = ['the front desk', 'the helpdesk', 'the shop', 'the website', 'the region', 'the panel', 'the clinic'];

function personaFacts(random: Random): readonly string[] {
  const all = [
    () => `role "${oneOf(random, roles)}"`,
    () => `age ${20 + whole(random, 60)}`,
    () => `goal "Gets ${oneOf(random, wishes)} within ${2 + whole(random, 20)} days"`,
    () => `frustration "Always ${oneOf(random, fears)}, ${2 + whole(random, 9)} times a year"`,
    () => `quote "I only want ${oneOf(random, wishes)} and ${oneOf(random, wishes)}."`,
  ];
  return chosen(random, all);
}

function sourceFacts(random: Random): readonly string[] {
  const all = [
    () => `kind ${oneOf(random, ['qualitative', 'quantitative'])}`,
    () => `method ${oneOf(random, methods)}`,
    () => `sample ${5 + whole(random, 3000)}`,
    () => `date 2026-0${1 + whole(random, 9)}-${10 + whole(random, 19)}`,
    () => `link "https://example.org/${whole(random, 1e6)}"`,
  ];
  return chosen(random, all);
}

/** Two at least, in their order. */
function chosen(random: Random, all: readonly (() => string)[]): readonly string[] {
  const count = 2 + whole(random, all.length - 1);
  const places = new Set<number>();
  while (places.size < count) places.add(whole(random, all.length));
  return all.filter((_, place) => places.has(place)).map((make) => make());
}

const rewrittenFact: Readonly<Record<'persona' | 'source', (random: Random) => readonly string[]>> = {
  persona: personaFacts,
  source: sourceFacts,
};

export function refilingOf(seed: number): Refiling {
  const random = randomOf(seed * 7919 + 17);
  let count = 0;
  const paths = Array.from({ length: 2 + whole(random, 3) }, (_, place) => `file-${place}.journey`);
  const title = (what: string) => `${what} of ${oneOf(random, places)} ${count}`;
  const make = (kind: 'persona' | 'source'): Item => {
    const id = `${kind}-${count++}`;
    return { kind, id, name: id, title: title(kind), path: oneOf(random, paths), facts: rewrittenFact[kind](random) };
  };
  const personas = Array.from({ length: 2 + whole(random, 4) }, () => make('persona'));
  const sources = Array.from({ length: 1 + whole(random, 4) }, () => make('source'));
  const rewritings = new Map<string, Rewriting>();
  const journeys = Array.from({ length: 1 + whole(random, 3) }, (): Item => {
    const id = `journey-${count++}`;
    const rewriting = rewritingOf(seed * 5 + count);
    rewritings.set(id, rewriting);
    const persona = oneOf(random, personas).id;
    const path = oneOf(random, paths);
    return {
      kind: 'journey',
      id,
      name: id,
      title: title('journey'),
      path,
      facts: [],
      story: rewriting.before,
      persona,
    };
  });
  const before = [...sources, ...personas, ...journeys];
  // Files get other names, and things go to other files, new ones among them.
  const homes = new Map(paths.map((path) => [path, random() < 0.3 ? `moved/${path}` : path]));
  const files = [...homes.values(), 'people.journey', 'more.journey'];
  const after = before.flatMap((item): readonly Item[] => {
    if (random() < 0.08) return [];
    const path = random() < 0.4 ? oneOf(random, files) : (homes.get(item.path) ?? item.path);
    const isRenamed = random() < 0.2;
    const name = isRenamed ? `other-${count++}` : item.name;
    const called = isRenamed && random() < 0.7 ? title('other') : item.title;
    const story = rewritings.get(item.id)?.after;
    return [{ ...item, path, name, title: called, facts: edited(item, random), ...(story && { story }) }];
  });
  const come = Array.from({ length: whole(random, 3) }, () => {
    return { ...make(oneOf(random, ['persona', 'source'] as const)), path: oneOf(random, files) };
  });
  return { before, after: [...after, ...come], rewritings };
}

/** One fact in four things is another one now. */
function edited({ kind, facts }: Item, random: Random): readonly string[] {
  if (kind === 'journey' || facts.length === 0 || random() < 0.75) return facts;
  const keywordOf = (fact: string) => fact.split(' ')[0];
  const place = whole(random, facts.length);
  const [other] = rewrittenFact[kind](random).filter((fact) => keywordOf(fact) === keywordOf(facts[place] ?? ''));
  return other === undefined ? facts.toSpliced(place, 1) : facts.toSpliced(place, 1, other);
}

/** The texts of the files, by path; each imports all others. */
export function textsOf(items: readonly Item[]): Readonly<Record<string, string>> {
  const paths = [...new Set(items.map(({ path }) => path))];
  const names = new Map(items.map(({ id, name }) => [id, name]));
  const blockOf = ({ kind, name, title, facts, story, persona = '' }: Item) =>
    story === undefined
      ? `${kind} ${name} "${title}" {\n${facts.map((fact) => `  ${fact}\n`).join('')}}\n`
      : journeyText(story, { head: `${name} "${title}"`, persona: names.get(persona) ?? persona });
  return Object.fromEntries(
    paths.map((path) => {
      const up = path.includes('/') ? '../' : './';
      const imports = paths.filter((other) => other !== path).map((other) => `import "${up}${other}"\n`);
      return [path, [...imports, ...items.filter((item) => item.path === path).map(blockOf)].join('')];
    }),
  );
}
