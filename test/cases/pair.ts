/** Two versions, the changes that are true of them, and what may and may not be said of them. */
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { folder } from '../cli/journey.js';
import { commit, git, repository } from '../cli/repository.js';
import { journey } from './running.js';

/** A change, as far as a case speaks of it; a name may be the title of what has no name. */
interface Wanted {
  readonly code: string;
  readonly name?: string;
  readonly key?: string;
  readonly delta?: number;
  readonly from?: string;
  readonly to?: string;
}

/** Phrases, at the beginning of a word and in either case; minus signs are hyphens. */
interface Phrases {
  readonly must?: readonly string[];
  /** At least one of them. */
  readonly any?: readonly string[];
  readonly mustNot?: readonly string[];
  /** In the first sentence. */
  readonly first?: readonly string[];
}

export interface Pair {
  readonly what: string;
  readonly expected?: readonly Wanted[];
  readonly oneOf?: readonly (readonly Wanted[])[];
  /** Codes of changes that may stand beside them. */
  readonly may?: readonly string[];
  /** Whether something went to another file, which is told. */
  readonly moves?: boolean;
  readonly verdict?: Readonly<Partial<Record<'en' | 'nl', Phrases>>>;
  /** Whether a rule is broken, or the names of all it is broken by. */
  readonly failOn?: Readonly<Record<string, boolean | readonly string[]>>;
  readonly tendency?: string;
}

interface Change extends Wanted {
  readonly thing: { readonly name: string; readonly titles: readonly string[] };
  readonly fact?: { readonly key: string };
}

interface Violation {
  readonly rule: string;
  readonly thing: { readonly name: string };
}

interface FileChanges {
  readonly violations: readonly Violation[];
  readonly verdicts: readonly { readonly sentences: readonly string[]; readonly tendency: string }[];
  readonly changes: readonly Change[];
}

const rules = 'low-point-fell,ending-fell,critical-pain-added,evidence-lost,share-sum,any';

/** What is untrue of a case: nothing, when all is right. */
export async function complaintsOfPair(path: string): Promise<readonly string[]> {
  const pair: Pair = JSON.parse(readFileSync(join(path, 'expected.json'), 'utf8'));
  const { cwd, versions, acrossFiles } = laidOut(path);
  const asked = (...args: string[]) => journey(['diff', ...versions, '--fail-on', rules, ...args], cwd);
  const { out, complaints } = await asked('--format', 'json', '--language', 'en');
  if (!out.startsWith('{')) return [`no JSON: ${out}${complaints.join(' ')}`];
  const files: readonly FileChanges[] = JSON.parse(out).files;
  const changes = files.flatMap((file) => file.changes);
  const verdicts = files.flatMap((file) => file.verdicts);
  const sentences = verdicts.flatMap((verdict) => verdict.sentences);
  const violations = files.flatMap((file) => file.violations);

  const found: string[] = [];
  const mayStand = (change: Change) =>
    pair.may?.includes(change.code) || (acrossFiles && change.code.endsWith('-moved')) === true;
  const wanted = pair.oneOf ?? [pair.expected ?? []];
  const differences = wanted.map((changesWanted) => difference(changesWanted, changes, mayStand));
  if (!differences.some((each) => each.length === 0)) {
    found.push(...(differences.toSorted((a, b) => a.length - b.length)[0] ?? []));
  }
  if (pair.moves && !changes.some(({ code }) => code.endsWith('-moved'))) found.push('nothing is told to have moved');
  for (const [rule, expected] of Object.entries(pair.failOn ?? {})) {
    const by = violations.filter((violation) => violation.rule === rule).map(({ thing }) => thing.name);
    const isRight =
      typeof expected === 'boolean' ? by.length > 0 === expected : by.toSorted().join() === expected.toSorted().join();
    if (!isRight) found.push(`${rule} is broken by ${by.join(', ') || 'nothing'}`);
  }
  const tendencies = [...new Set(verdicts.map((verdict) => verdict.tendency))];
  if (pair.tendency !== undefined && !tendencies.includes(pair.tendency)) {
    found.push(`tendency ${tendencies.join(', ')} instead of ${pair.tendency}`);
  }
  const text = (await asked('--language', 'en')).out;
  found.push(...unsaid(pair.verdict?.en, sentences.length > 0 ? sentences : linesOf(text), 'en'));
  if (pair.verdict?.nl) {
    const dutch = await asked('--format', 'json', '--language', 'nl');
    const said = (JSON.parse(dutch.out).files as readonly FileChanges[]).flatMap((file) =>
      file.verdicts.flatMap((verdict) => verdict.sentences),
    );
    found.push(...unsaid(pair.verdict.nl, said, 'nl'));
  }
  const outputs: (readonly [name: string, content: string])[] = [['text', text]];
  // Whole things hold others, which a picture has to draw and not to count.
  if (!acrossFiles && changes.some(({ fact }) => fact === undefined)) {
    outputs.push(['picture', (await asked('--format', 'svg', '--language', 'en')).out]);
  }
  for (const [name, content] of outputs) {
    const counts = [...content.matchAll(/ · (\d+) changes?(?= in |<|$)/gm)].map(([, count]) => Number(count));
    const counted = counts.reduce((sum, count) => sum + count, 0);
    if (counted !== changes.length) found.push(`the ${name} counts ${counted} changes, the JSON has ${changes.length}`);
  }
  return found;
}

/** The files of a case where a reviewer has them: two files beside each other, or two commits. */
function laidOut(path: string) {
  const isAcrossFiles = !readdirSync(path).includes('a.journey');
  if (!isAcrossFiles) {
    const read = (side: string) => readFileSync(join(path, `${side}.journey`), 'utf8');
    const cwd = folder({ 'a.journey': read('a'), 'b.journey': read('b') });
    return { cwd, versions: ['a.journey', 'b.journey'], acrossFiles: false };
  }
  const before = readdirSync(join(path, 'a'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.journey'),
  );
  const cwd = repository(Object.fromEntries(before.map((name) => [name, readFileSync(join(path, 'a', name), 'utf8')])));
  git(cwd, 'switch', '--quiet', '--create', 'change');
  for (const name of before) rmSync(join(cwd, name));
  cpSync(join(path, 'b'), cwd, { recursive: true });
  commit(cwd, 'second');
  return { cwd, versions: ['main...HEAD'], acrossFiles: true };
}

/** What is missing of the changes wanted, and what is told that nobody wants to hear. */
function difference(wanted: readonly Wanted[], told: readonly Change[], mayStand: (change: Change) => boolean) {
  const left = [...told];
  const missing = wanted.filter((each) => {
    const at = left.findIndex((change) => isToldBy(each, change));
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
  return [
    ...missing.map((each) => `not told: ${JSON.stringify(each)}`),
    ...left.filter((change) => !mayStand(change)).map((change) => `told: ${shortened(change)}`),
  ];
}

function isToldBy({ code, name, key, delta, from, to }: Wanted, change: Change): boolean {
  return (
    code === change.code &&
    (name === undefined || name === change.thing.name || name === change.thing.titles.at(-1)) &&
    (key === undefined || key === change.fact?.key) &&
    (delta === undefined || Math.abs(delta - (change.delta ?? Number.NaN)) < 0.006) &&
    (from === undefined || from === change.from) &&
    (to === undefined || to === change.to)
  );
}

const shortened = ({ code, thing, fact, from, to }: Change) =>
  [code, thing.name, fact?.key, from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ');

function unsaid(phrases: Phrases | undefined, sentences: readonly string[], language: string): readonly string[] {
  const { must = [], any = [], mustNot = [], first = [] } = phrases ?? {};
  const all = sentences.join(' ');
  const complaint = (what: string, words: string) => `${language}: ${what} “${words}”: ${all}`;
  return [
    ...must.filter((phrase) => !says(all, phrase)).map((phrase) => complaint('does not say', phrase)),
    ...(any.length === 0 || any.some((phrase) => says(all, phrase))
      ? []
      : [complaint('says none of', any.join('”, “'))]),
    ...mustNot.filter((phrase) => says(all, phrase)).map((phrase) => complaint('says', phrase)),
    ...first
      .filter((phrase) => !says(sentences[0] ?? '', phrase))
      .map((phrase) => complaint('does not begin with', phrase)),
  ];
}

function says(text: string, phrase: string): boolean {
  const plain = (part: string) => part.replaceAll('−', '-').replaceAll('\u00a0', ' ').toLowerCase();
  const literal = plain(phrase).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\d.,])${literal}`, 'u').test(plain(text));
}

const linesOf = (text: string) => text.split('\n').filter(Boolean);
