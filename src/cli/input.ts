import { type CheckOptions, check, type Reading } from '../index.js';
import type { Language } from '../words/index.js';
import { words } from '../words/index.js';
import { type DiskProblem, decode, neighbourhoodOf, type Result, readText } from './disk.js';

/** What a command knows of the world it runs in. */
export interface Context {
  readonly language: Language;
  /** Reads standard input to its end; asked at most once. */
  readonly standardInput: () => Promise<Uint8Array>;
}

/** The name under which standard input is given and reported. */
export const standardInputName = '-';

/** A file as text, with how it sees its surroundings. Standard input counts as a file in the current folder. */
export interface Input {
  readonly text: string;
  readonly options: CheckOptions;
}

export async function readInput(path: string, { standardInput }: Context): Promise<Result<Input>> {
  if (path === standardInputName) {
    const options = neighbourhoodOf('standard-input.journey');
    return { ok: true, value: { text: decode(await standardInput()), options } };
  }
  const text = readText(path);
  return text.ok ? { ok: true, value: { text: text.value, options: neighbourhoodOf(path) } } : text;
}

/** Reads and checks a file. */
export async function checkInput(path: string, context: Context): Promise<Result<Reading>> {
  const input = await readInput(path, context);
  return input.ok ? { ok: true, value: check(input.value.text, input.value.options) } : input;
}

/** Why a path is of no use, as a sentence. */
export function unreadable(path: string, { reason, code }: DiskProblem, language: Language): string {
  const { problems } = words(language).cli;
  return problems.unreadable(path, reason === 'other' ? problems.reasons.other(code) : problems.reasons[reason]);
}
