import { formatted } from '../language/format/index.js';
import { read } from '../language/index.js';
import type { AnyFinding } from '../model/index.js';
import { type Language, words } from '../words/index.js';
import { type DiskProblem, decodeExactly, readExactly, replaceText } from './disk.js';
import { filesOf, lackingSentence } from './files.js';
import { type Context, standardInputName } from './input.js';
import { type Outcome, refusal, safeLine } from './outcome.js';
import { findingLines } from './report.js';
import { unreadable } from './unreadable.js';

export interface FormatRequest {
  readonly paths: readonly string[];
  /** Whether to say only what would change. */
  readonly check: boolean;
}

/**
 * `journey format`: sets files out as they should be and lists those it changed. What cannot be read of a text is left
 * as it is and complained of; the status is 1 then, and where `check` finds a file that would change.
 */
export async function formatCommand({ paths, check }: FormatRequest, context: Context): Promise<Outcome> {
  const { language, standardInput } = context;
  const { format } = words(language).cli;
  if (paths.includes(standardInputName)) {
    return paths.length > 1 ? refusal(format.alone) : formatInput(await standardInput(), check, language);
  }
  const { files, lacking } = filesOf(paths);
  const results = files.map(({ path }) => formatFile(path, check, language));
  const useless = [
    ...lacking.map((path) => lackingSentence(path, language)),
    ...results.flatMap((each) => each.useless ?? []),
  ];
  const done = results.flatMap(({ done: text }) => text ?? []);
  const changed = done.filter(({ isChanged }) => isChanged).map(({ file }) => safeLine(file));
  const summary = (check ? format.wouldChange : format.changed)(changed.length, done.length - changed.length);
  const broken = done.flatMap((text) => findingLines(text, language));
  return {
    out: done.length === 0 ? '' : `${[...changed, summary].join('\n')}\n`,
    complaints: [...useless, ...broken],
    status: useless.length > 0 ? 2 : broken.length > 0 || (check && changed.length > 0) ? 1 : 0,
  };
}

/** Standard input is given back formatted; with `check` only its name, when it would change. */
function formatInput(bytes: Uint8Array, check: boolean, language: Language): Outcome {
  const input = decodeExactly(bytes);
  if (!input.ok) return refusal(unreadable(standardInputName, input.problem, language));
  const done = formatText(standardInputName, input.value);
  const listed = done.isChanged ? `${standardInputName}\n` : '';
  const complaints = findingLines(done, language);
  const isWrong = complaints.length > 0 || (check && done.isChanged);
  return { out: check ? listed : done.text, complaints, status: isWrong ? 1 : 0 };
}

interface FormattedText {
  readonly file: string;
  readonly text: string;
  readonly isChanged: boolean;
  /** What could not be read, and so stays as it was. */
  readonly findings: readonly AnyFinding[];
}

function formatText(file: string, before: string): FormattedText {
  const text = formatted(before);
  return { file, text, isChanged: text !== before, findings: read(text).findings };
}

/** A file's new text, written unless only checked; or why the file is of no use. */
function formatFile(
  file: string,
  check: boolean,
  language: Language,
): { readonly done?: FormattedText; readonly useless?: string } {
  const input = readExactly(file);
  if (!input.ok) return { useless: unreadable(file, input.problem, language) };
  const done = formatText(file, input.value);
  const written = done.isChanged && !check ? replaceText(file, done.text) : undefined;
  return written?.ok === false ? { useless: unwritable(file, written.problem, language) } : { done };
}

function unwritable(path: string, { reason, code }: DiskProblem, language: Language): string {
  const { problems } = words(language).cli;
  return problems.unwritable(path, reason === 'other' ? problems.reasons.other(code) : problems.reasons[reason]);
}
