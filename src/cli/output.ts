import { type Language, words } from '../words/index.js';
import { isSameFile, writeFile } from './disk.js';
import { standardInputName } from './input.js';
import { type Outcome, refusal } from './outcome.js';

interface Way {
  readonly file: string;
  readonly output?: string;
}

/** What a command made goes to the file asked for, or to standard output. The text it was made from is never overwritten. */
export function deliver(made: string | Uint8Array, way: Way, rest: Omit<Outcome, 'out'>, language: Language): Outcome {
  const { output } = way;
  if (output === undefined || output === standardInputName) return { ...rest, out: made };
  const refused = overwriting(way, language, rest.complaints);
  if (refused !== undefined) return refused;
  const { problems } = words(language).cli;
  const written = writeFile(output, made);
  if (written.ok) return { ...rest, out: '' };
  const { reason, code } = written.problem;
  const why = reason === 'other' ? problems.reasons.other(code) : problems.reasons[reason];
  return refusal(...rest.complaints, problems.unwritable(output, why));
}

/** The refusal to write over the text itself; nothing where that would not happen. */
export function overwriting(
  { file, output }: Way,
  language: Language,
  complaints: readonly string[] = [],
): Outcome | undefined {
  if (output === undefined || file === standardInputName || !isSameFile(file, output)) return undefined;
  return refusal(...complaints, words(language).cli.problems.overwrites(output));
}
