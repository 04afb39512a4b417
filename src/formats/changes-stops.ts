/** What stops a change, and what was accepted, as the head of a comment: which rule, where, and how to accept it. */
import { acceptanceLine, placeLine, violationLine } from '../verdict/index.js';
import { type Language, words } from '../words/index.js';
import { type AcceptedFile, type FileChanges, type JudgedViolation, standing } from './changes.js';
import { escaped } from './markdown/escape.js';

export interface StopsContext {
  readonly language: Language;
  /** `yyyy-mm-dd`, for who accepts. */
  readonly today: string;
  readonly accepted: AcceptedFile;
}

/** A reader looks at no more; the command has them all. */
const mostShown = 20;

/** In UTF-16 units. */
const longestPlace = 200;

interface Placed {
  readonly file: string;
  readonly violation: JudgedViolation;
}

/** Blocks of Markdown; none where nothing stops and nothing was accepted. */
export function stopsMarkdown(files: readonly FileChanges[], context: StopsContext): readonly string[] {
  const { language, accepted } = context;
  const said = words(language).failOn;
  const stops = files.flatMap((diff) => standing(diff).map((violation) => ({ file: diff.file, violation })));
  const kept = files.flatMap(({ file, violations }) =>
    violations.filter((one) => one.accepted !== undefined).map((violation) => ({ file, violation })),
  );
  const stale = accepted.stale.map(({ line }) => line);
  return [
    ...(stops.length === 0 ? [] : [listOf(said.stopped(stops.length), stops, language), howTo(stops, context)]),
    ...(kept.length === 0 ? [] : [listOf(said.acceptedOnes(kept.length), kept, language)]),
    ...(stale.length === 0 ? [] : [escaped(said.stale(accepted.name, stale))]),
  ];
}

function listOf(title: string, all: readonly Placed[], language: Language): string {
  const left = all.length - mostShown;
  const lines = all.slice(0, mostShown).map((one) => `- ${lineOf(one, language)}`);
  const more = left > 0 ? [`- ${escaped(words(language).failOn.more(left))}`] : [];
  return [`**${escaped(title)}**`, '', ...lines, ...more].join('\n');
}

function lineOf({ file, violation }: Placed, language: Language): string {
  const said = words(language).failOn;
  const { rule, after, accepted } = violation;
  const where = [file, ...(after === undefined ? [] : [said.line(after.span.start.line + 1)])].join(', ');
  const titles = placeLine(violation, language);
  const place = titles.length > longestPlace ? `…${titles.slice(-longestPlace)}` : titles;
  const why = accepted === undefined ? '' : `; ${said.accepted(accepted.date, accepted.reason)}`;
  return `\`${rule}\` · ${escaped(where)} · ${escaped(`${place}: ${violationLine(violation, language)}${why}.`)}`;
}

/** The lines to paste, of our own words only. */
function howTo(stops: readonly Placed[], { language, today, accepted }: StopsContext): string {
  const lines = stops.slice(0, mostShown).map(({ violation }) => acceptanceLine(violation, today));
  const { how, howTitle } = words(language).failOn;
  const block = `\`\`\`text\n${lines.join('\n')}\n\`\`\``;
  return `<details><summary>${howTitle}</summary>\n\n${escaped(how(accepted.name))}\n\n${block}\n\n</details>`;
}
