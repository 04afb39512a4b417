/** Changes for people at a terminal: what they mean, then what they are, thing by thing. */
import type { Change } from '../../diff/index.js';
import { type FileChanges, type JudgedViolation, lineOf } from '../../formats/changes.js';
import { changeLine, happeningOf, placeLine, violationLine } from '../../verdict/index.js';
import { type Language, words } from '../../words/index.js';
import type { Palette } from '../color.js';
import { safeLine } from '../outcome.js';

export function textLines(diff: FileChanges, language: Language, paints: Palette): readonly string[] {
  const { before, after, changes, verdicts, violations } = diff;
  const count = changes.length === 0 ? [] : [words(language).changes.count(changes.length)];
  return [
    paints.strong(safeLine([`${before} → ${after}`, ...count].join(' · '))),
    ...verdicts.map(({ journey, sentences }) =>
      safeLine([...(journey === undefined ? [] : [`${journey}:`]), ...sentences].join(' ')),
    ),
    ...violations.map((violation) => safeLine(stopLine(violation, language))),
    ...byPlace(changes, language).flatMap((group) => ['', ...groupLines(group, diff, language, paints)]),
  ];
}

/** Whether a rule stops the change, or was accepted with a reason. */
function stopLine(violation: JudgedViolation, language: Language): string {
  const { rule, accepted } = violation;
  const what = `${rule}: ${placeLine(violation, language)}: ${violationLine(violation, language)}`;
  if (accepted === undefined) return `✗ ${what}.`;
  return `✓ ${what}; ${words(language).failOn.accepted(accepted.date, accepted.reason)}.`;
}

/** Changes of one thing together, in the order in which things come first. */
function byPlace(changes: readonly Change[], language: Language): readonly (readonly Change[])[] {
  const groups = new Map<string, readonly Change[]>();
  for (const change of changes) {
    const key = placeLine(change, language);
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()];
}

/** The number of a line is of the later version, of what is gone of the former one. */
function groupLines(
  group: readonly Change[],
  diff: FileChanges,
  language: Language,
  paints: Palette,
): readonly string[] {
  const [first] = group;
  const lines = group.map(({ before, after }) => {
    const side = after ?? before;
    return side === undefined ? '' : safeLine(lineOf(side, diff));
  });
  const width = Math.max(...lines.map(({ length }) => length));
  return [
    paints.place(safeLine(first === undefined ? '' : placeLine(first, language))),
    ...group.map((change, place) => {
      const line = paints.code((lines[place] ?? '').padStart(width + 2));
      return `${line} ${signs[happeningOf(change.code)] ?? '~'} ${safeLine(changeLine(change, language))}`;
    }),
  ];
}

const signs: Readonly<Record<string, string>> = { added: '+', removed: '−', moved: '→' };
