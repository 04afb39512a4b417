import { type Language, words } from '../words/index.js';
import { isSameFile, writeText } from './disk.js';
import { standardInputName } from './input.js';
import { type Outcome, refusal } from './outcome.js';

/** What a command made goes to the file asked for, or to standard output. The text it was made from is never overwritten. */
export function deliver(
  made: string,
  { file, output }: { readonly file: string; readonly output?: string },
  rest: Omit<Outcome, 'out'>,
  language: Language,
): Outcome {
  const { problems } = words(language).cli;
  if (output === undefined || output === standardInputName) return { ...rest, out: made };
  if (file !== standardInputName && isSameFile(file, output)) {
    return refusal(...rest.complaints, problems.overwrites(output));
  }
  const written = writeText(output, made);
  if (written.ok) return { ...rest, out: '' };
  const { reason, code } = written.problem;
  const why = reason === 'other' ? problems.reasons.other(code) : problems.reasons[reason];
  return refusal(...rest.complaints, problems.unwritable(output, why));
}
