/** Changes as a comment on a pull request: what they mean first, then a table of each file, folded when it is long. */
import type { Change } from '../diff/index.js';
import { changeLine, placeLine } from '../verdict/index.js';
import { type Language, words } from '../words/index.js';
import type { FileChanges } from './changes.js';
import { escaped, heading, table } from './markdown/escape.js';

/** GitHub takes comments of 65,536 characters; some are left for what an action puts around. */
const most = 60_000;

/** A table of more rows than this is folded. */
const mostInSight = 12;

/** Where the whole gets too long, the longest tables go first, and it says so. */
export function changesMarkdown(files: readonly FileChanges[], language: Language): string {
  const said = words(language).changes;
  if (files.length === 0) return `${escaped(said.none)}\n`;
  const kept = new Set(files);
  const tables = new Map(files.map((file) => [file, tableOf(file.changes, language)]));
  const sizeOf = (file: FileChanges) => tables.get(file)?.length ?? 0;
  const written = () =>
    `${files.map((file) => fileBlock(file, kept.has(file) ? tables.get(file) : undefined, language)).join('\n\n')}\n`;
  const longest = files.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  let text = written();
  for (const file of longest) {
    if (text.length <= most) break;
    kept.delete(file);
    text = written();
  }
  return text.length <= most ? text : `${text.slice(0, text.lastIndexOf('\n', most))}\n\n${escaped(said.cut)}\n`;
}

function fileBlock(file: FileChanges, rows: string | undefined, language: Language): string {
  const said = words(language).changes;
  const { before, after, changes, verdicts, incomplete } = file;
  const count = said.count(changes.length);
  return [
    heading(3, escaped(file.file)),
    ...verdicts.map(({ journey, sentences }) => {
      const about = journey === undefined ? '' : `${escaped(journey)}: `;
      return `${about}**${escaped(sentences.join(' '))}**`;
    }),
    ...incomplete.map((side) => escaped(said.incomplete({ before, after }[side]))),
    ...(changes.length === 0
      ? []
      : [rows === undefined ? escaped(said.shed(changes.length)) : folded(rows, changes, count)]),
  ].join('\n\n');
}

function folded(rows: string, changes: readonly Change[], count: string): string {
  return changes.length <= mostInSight
    ? rows
    : `<details><summary>${escaped(count)}</summary>\n\n${rows}\n\n</details>`;
}

/** Lines are of the later version; those of what is gone, of the former one, are struck through. */
function tableOf(changes: readonly Change[], language: Language): string {
  const { heads } = words(language).changes;
  const rows = changes.map((change) => [
    escaped(placeLine(change)),
    escaped(changeLine(change, language)),
    lineOf(change),
  ]);
  return table([heads.place, heads.change, heads.line].map(escaped), rows).join('\n');
}

function lineOf({ before, after }: Change): string {
  if (after !== undefined) return String(after.span.start.line + 1);
  return before === undefined ? '' : `~~${before.span.start.line + 1}~~`;
}
