/** Which rule stops a change, where, and how to accept that: for people at a terminal and in the log of a run. */
import { type AcceptedFile, type FileChanges, standing } from '../../formats/changes.js';
import { acceptanceLine, placeLine, violationLine } from '../../verdict/index.js';
import { type Language, words } from '../../words/index.js';

interface StopContext {
  readonly language: Language;
  readonly today: string;
  readonly accepted: AcceptedFile;
}

/** A place a line; then what to write to accept them. Lines that accept nothing are named, as they may go. */
export function stopLines(
  diffs: readonly FileChanges[],
  { language, today, accepted }: StopContext,
): readonly string[] {
  const said = words(language).failOn;
  const stops = diffs.flatMap((diff) => standing(diff).map((violation) => ({ file: diff.file, violation })));
  const stale = accepted.stale.map(({ line }) => line);
  return [
    ...stops.map(({ file, violation }) => {
      const { rule, after } = violation;
      const line = after === undefined ? '' : `:${after.span.start.line + 1}`;
      return `${file}${line}: ${rule}: ${placeLine(violation, language)}: ${violationLine(violation, language)}.`;
    }),
    ...(stops.length === 0 ? [] : [said.how(accepted.name)]),
    ...stops.map(({ violation }) => acceptanceLine(violation, today)),
    ...(stale.length === 0 ? [] : [said.stale(accepted.name, stale)]),
  ];
}
