/** Two versions of one text, and what their merge has to be: one text, or somebody's choice of which both sides are whole. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, toJson } from '../../src/index.js';
import { folder } from '../cli/journey.js';
import { journey } from './running.js';

export interface Merging {
  readonly what: string;
  /** As in one of the files `want*.journey`, a conflict, or either. */
  readonly want: 'merged' | 'conflict' | 'merged-or-conflict';
  /** Texts that are there whichever side is taken. */
  readonly keeps?: readonly string[];
  /** Texts that are there when ours is taken, or theirs. */
  readonly oursKeeps?: readonly string[];
  readonly theirsKeeps?: readonly string[];
}

type Side = 'ours' | 'theirs';

/** What is untrue of a case: nothing, when all is right. */
export async function complaintsOfMerge(path: string): Promise<readonly string[]> {
  const { want, ...texts }: Merging = JSON.parse(readFileSync(join(path, 'expected.json'), 'utf8'));
  const inputs = Object.fromEntries(['base', 'ours', 'theirs'].map((side) => [side, textIn(path, side)]));
  const cwd = folder(inputs);
  const { status, complaints } = await journey(
    ['merge-driver', '-L', '7', '-P', 'reis.journey', ...Object.keys(inputs)],
    cwd,
  );
  const result = readFileSync(join(cwd, 'ours'), 'utf8');
  const isMarked = /^(<{7}|={7}|>{7})/m.test(result);
  if (status !== 0 && status !== 1) return [`ended with ${status}: ${complaints.join(' ')}`];
  if (isMarked !== (status === 1)) return [`ended with ${status} and ${isMarked ? 'marks' : 'no mark'}`];
  if (status === 0 && want === 'conflict')
    return [`merged without a word:\n${lineDifference(inputs.base ?? '', result)}`];
  if (status === 1 && want === 'merged') return [`conflict:\n${conflictsIn(result)}`];
  return [
    ...(status === 0 ? complaintsOfResult(path, result) : complaintsOfSides(inputs, result, texts)),
    ...mixedLineEnds(inputs, result),
  ];
}

const textIn = (path: string, name: string) => readFileSync(join(path, `${name}.journey`), 'utf8');

function complaintsOfResult(path: string, result: string): readonly string[] {
  const wants = readdirSync(path).filter((name) => /^want.*\.journey$/.test(name));
  const texts = wants.map((name) => readFileSync(join(path, name), 'utf8'));
  if (texts.some((text) => sameMeaning(text, result))) return [];
  return [`merged otherwise than wanted:\n${lineDifference(texts[0] ?? '', result)}`];
}

/** By model, order and comments; not by layout. */
function sameMeaning(one: string, other: string): boolean {
  return JSON.stringify(meaning(one)) === JSON.stringify(meaning(other));
}

function meaning(text: string): unknown {
  const { model } = read(text, { uri: 'file:///reis.journey' });
  return [model.imports.map((each) => each.path), toJson(model), comments(text)];
}

/** Each comment, with the beginning of what it stands above. */
function comments(text: string): readonly string[] {
  const tokens = [...text.matchAll(/"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/|[^\s"/]+/g)].map(
    ([token]) => token,
  );
  const isComment = (token: string) => /^\/[/*]/.test(token);
  return tokens.flatMap((token, at) => {
    if (!isComment(token)) return [];
    const below = tokens.slice(at + 1).filter((next) => !isComment(next));
    return [`${token.trim()} | ${below.slice(0, 2).join(' ')}`];
  });
}

function complaintsOfSides(
  inputs: Readonly<Record<string, string>>,
  result: string,
  { keeps = [], oursKeeps = [], theirsKeeps = [] }: Partial<Merging>,
): readonly string[] {
  const wholeIn = (side: Side, wanted: readonly string[]) => {
    const text = taken(result, side);
    const unreadable = syntaxErrors(text) > 0 && syntaxErrors(inputs[side] ?? '') === 0;
    return [
      ...wanted.filter((each) => !text.includes(each)).map((each) => `with ${side} taken, “${each}” is lost`),
      ...(unreadable ? [`with ${side} taken, the text can not be read:\n${conflictsIn(result)}`] : []),
    ];
  };
  return [...wholeIn('ours', [...keeps, ...oursKeeps]), ...wholeIn('theirs', [...keeps, ...theirsKeeps])];
}

const syntaxErrors = (text: string) => read(text).findings.filter(({ code }) => code === 'syntax').length;

/** The text when every conflict is settled for one side. */
function taken(text: string, side: Side): string {
  let standsIn: 'both' | 'ours' | 'base' | 'theirs' = 'both';
  return text
    .split('\n')
    .filter((line) => {
      if (line.startsWith('<<<<<<<')) standsIn = 'ours';
      else if (line.startsWith('|||||||')) standsIn = 'base';
      else if (line.startsWith('=======')) standsIn = 'theirs';
      else if (line.startsWith('>>>>>>>')) standsIn = 'both';
      else return standsIn === 'both' || standsIn === side;
      return false;
    })
    .join('\n');
}

function mixedLineEnds({ base = '', ours = '' }: Readonly<Record<string, string>>, result: string): readonly string[] {
  const hasBare = (text: string) => /(?<!\r)\n/.test(text);
  return !hasBare(base) && !hasBare(ours) && hasBare(result) ? ['line ends of two kinds'] : [];
}

const conflictsIn = (text: string) => (text.match(/^<{7}[\s\S]*?^>{7}.*$/gm) ?? []).join('\n');

/** The lines that only one of two texts has. */
function lineDifference(wanted: string, result: string): string {
  const [left, right] = [wanted, result].map((text) => text.split(/\r?\n/));
  const only = (these: readonly string[] = [], those: readonly string[] = [], sign: string) =>
    these.filter((line) => !those.includes(line)).map((line) => `${sign} ${line}`);
  const lines = [...only(left, right, '-'), ...only(right, left, '+')];
  return lines.length > 0 ? lines.join('\n') : `the same lines in another order:\n${result}`;
}
