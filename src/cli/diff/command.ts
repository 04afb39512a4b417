import { relative } from 'node:path';
import { URI } from 'vscode-uri';
import { type AcceptedFile, changesJson, type FileChanges, standing } from '../../formats/changes.js';
import { changesMarkdown } from '../../formats/changes-markdown.js';
import { changesMermaid } from '../../formats/changes-mermaid.js';
import {
  type Among,
  type ComparedFile,
  differencesHtml,
  differencesScene,
  differencesSvg,
} from '../../formats/differences.js';
import type { ThemeName } from '../../render/index.js';
import { type FailRule, verdictsOf, violationsOf } from '../../verdict/index.js';
import { type Language, words } from '../../words/index.js';
import { palette } from '../color.js';
import { formatFor } from '../format-by-name.js';
import { type Context, standardInputName } from '../input.js';
import { type Outcome, refusal } from '../outcome.js';
import { deliver, overwriting } from '../output.js';
import { packageFile } from '../package-files.js';
import { type Drawing, pictureOf } from '../picture.js';
import { json } from '../report.js';
import { type Accepting, acceptedFile, acceptingOf, judged } from './acceptances.js';
import { githubLines } from './github.js';
import { stopLines } from './stops.js';
import { textLines } from './text.js';
import {
  changedVersions,
  type FilePairs,
  isIncomplete,
  rangeIn,
  twoVersions,
  type Version,
  type VersionPair,
  type Versions,
} from './versions.js';

export const diffFormats = ['text', 'markdown', 'json', 'github', 'svg', 'png', 'pdf', 'html'] as const;

export type DiffFormat = (typeof diffFormats)[number];

export interface DiffRequest {
  readonly before: string;
  /** The later version; behind a range of revisions the paths to look at. */
  readonly others: readonly string[];
  /** Without it as the name of the output ends, else text. */
  readonly format?: DiffFormat;
  readonly output?: string;
  /** Of a drawing. */
  readonly theme?: ThemeName;
  readonly failOn?: readonly FailRule[];
  /** The file that says what was accepted. */
  readonly accept?: string;
}

/** `journey diff`: ends with 0 whatever changed, unless a rule that was asked for is broken. */
export async function diffCommand(request: DiffRequest, context: Context): Promise<Outcome> {
  const { language } = context;
  const accepting = acceptingOf(request.accept, context);
  if (!accepting.ok) return refusal(...accepting.problems);
  const format = formatFor(request, { formats: diffFormats, usual: 'text' }, language);
  if (typeof format !== 'string') {
    return overwriting({ file: request.before, ...request }, language) ?? refusal(format.problem);
  }
  const versions = await versionsOf(request, context);
  if (!versions.ok) return refusal(versions.problem, ...('hint' in versions ? [words(language).cli.usage.hint] : []));
  const isDrawn = isDrawing(format);
  const compared: ComparedFile[] = [];
  const comparedFile = comparedFiles();
  const diffs: FileChanges[] = [];
  for (const pairs of versions.files) {
    const diff = diffOf(pairs, { ...request, format, accepting: accepting.value }, language);
    if (isSilent(diff, pairs)) continue;
    diffs.push(diff);
    // Only drawings need the models once they are compared; of hundreds of files they would fill the memory.
    if (isDrawn) compared.push(...pairs.map(comparedFile));
  }
  diffs.sort(byFile);
  const { changes } = words(language);
  const accepted = acceptedFile(accepting.value, diffs, request.failOn ?? []);
  const incomplete = diffs.flatMap((diff) => diff.incomplete.map((side) => changes.incomplete(diff[side])));
  const stops = diffs.some((diff) => standing(diff).length > 0);
  // What cannot be read of the later version may break any rule.
  const isUnsure = (request.failOn ?? []).length > 0 && diffs.some((diff) => diff.incomplete.includes('after'));
  const rest = {
    complaints: [
      ...incomplete,
      ...stopLines(diffs, { accepted, ...context }),
      ...(isUnsure ? [words(language).failOn.unsure] : []),
    ],
    status: stops || isUnsure ? 1 : 0,
  } as const;
  const made = isDrawing(format)
    ? await drawn(compared.toSorted(byFile), { ...request, format }, language)
    : { content: written(diffs, format, { accepted, ...context }), notes: [] };
  if ('problem' in made) return refusal(...rest.complaints, made.problem);
  const complaints = [...rest.complaints, ...made.notes];
  return deliver(made.content, { file: request.before, ...request }, { ...rest, complaints }, language);
}

type DrawnFormat = Extract<DiffFormat, 'svg' | 'png' | 'pdf' | 'html'>;

function isDrawing(format: DiffFormat): format is DrawnFormat {
  return ['svg', 'png', 'pdf', 'html'].includes(format);
}

async function versionsOf({ before, others }: DiffRequest, context: Context): Promise<Versions & { hint?: true }> {
  const { diff } = words(context.language).cli;
  const wrong = (problem: string) => ({ ok: false, problem, hint: true }) as const;
  const range = rangeIn(before);
  if (range !== undefined) return changedVersions(range, others, context);
  const [after, ...more] = others;
  if (after === undefined) return wrong(diff.noAfter);
  if (more.length > 0) return wrong(diff.tooMany);
  if (before === standardInputName && after === standardInputName) return wrong(diff.twoInputs);
  return twoVersions(before, after, context);
}

/** A file that is as it was, for which what it imports makes no difference. */
function isSilent({ changes, violations, verdicts }: FileChanges, pairs: FilePairs): boolean {
  const isSame =
    changes.length === 0 && violations.length === 0 && verdicts.every(({ tendency }) => tendency === 'none');
  return isSame && pairs.every(({ throughImports }) => throughImports);
}

function byFile(a: { readonly file: string }, b: { readonly file: string }): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}

export function diffOf(
  pairs: FilePairs,
  {
    failOn = [],
    format,
    accepting = { name: '', acceptances: [] },
  }: Partial<DiffRequest> & { readonly accepting?: Accepting },
  language: Language,
): FileChanges {
  const comparisons = pairs.map(({ comparison }) => comparison);
  const changes = comparisons.flatMap((comparison) => comparison.changes);
  // Drawn now, as of hundreds of files no more can be kept than what is said of them.
  const picture = format === 'markdown' ? changesMermaid(comparisons, language) : undefined;
  const file = pairs[0]?.after.file ?? '';
  const names = (side: 'before' | 'after') => [...new Set(pairs.map((pair) => pair[side].name))].join(', ');
  const incompleteIn = (some: FilePairs) => sides.filter((side) => some.some((pair) => isIncomplete(pair[side])));
  const violations = pairs.flatMap((pair) => violationsOf(pair.comparison, failOn, incompleteIn([pair])));
  return {
    file,
    before: names('before'),
    after: names('after'),
    changes,
    elsewhere: elsewhereIn(changes, pairs[0]),
    ...(picture === undefined ? {} : { picture }),
    verdicts: verdictsOf(comparisons, language),
    incomplete: incompleteIn(pairs),
    violations: judged(violations, file, accepting),
  };
}

const sides = ['before', 'after'] as const;

/** The places of files that neither version of the file itself has. */
function elsewhereIn(changes: FileChanges['changes'], main: VersionPair | undefined): FileChanges['elsewhere'] {
  const known = sides.map((side) => main?.[side].model.uri);
  const spoken = changes.flatMap(({ before, after }) => [before?.uri, after?.uri]);
  const others = [...new Set(spoken)].filter((uri) => uri !== undefined && !known.includes(uri));
  return Object.fromEntries(others.map((uri) => [uri, relative(process.cwd(), URI.parse(uri ?? '').fsPath)]));
}

/** Gives the files as a drawing needs them; what was compared at once goes along once. */
function comparedFiles(): (pair: VersionPair) => ComparedFile {
  const version = (one: Version) => ({ name: one.name, model: one.model, incomplete: isIncomplete(one) });
  const versions = (some: readonly Version[]) => some.map((one) => ({ path: one.path, ...version(one) }));
  const known = new Map<VersionPair['among'], Among>();
  const shared = (among: VersionPair['among']) => {
    if (among === undefined) return {};
    const made = known.get(among) ?? { before: versions(among.before), after: versions(among.after) };
    known.set(among, made);
    return { among: made };
  };
  return ({ before, after, comparison, among }) => {
    return { file: after.file, before: version(before), after: version(after), comparison, ...shared(among) };
  };
}

async function drawn(
  files: readonly ComparedFile[],
  { format, theme }: { readonly format: DrawnFormat } & Pick<DiffRequest, 'theme'>,
  language: Language,
): Promise<Drawing> {
  if (format === 'svg') return { content: differencesSvg(files, { language, theme }), notes: [] };
  if (format !== 'html') {
    const look = theme === undefined ? {} : { theme };
    return pictureOf(differencesScene(files, language), { format, ...look }, language);
  }
  const page = new TextDecoder().decode(packageFile('dist/webview/difference.html'));
  return { content: differencesHtml(files, { language, theme }, page), notes: [] };
}

/** What a report is written with. */
interface ReportContext extends Context {
  readonly accepted: AcceptedFile;
}

function written(diffs: readonly FileChanges[], format: DiffFormat, context: ReportContext): string {
  const { language, color } = context;
  switch (format) {
    case 'json':
      return json(changesJson(diffs, context));
    case 'markdown':
      return changesMarkdown(diffs, context);
    case 'github':
      return lines(diffs.flatMap((diff) => githubLines(diff, context)));
    default:
      return lines(
        diffs.length === 0
          ? [words(language).changes.none]
          : diffs.flatMap((diff, place) => [...(place > 0 ? [''] : []), ...textLines(diff, language, palette(color))]),
      );
  }
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}
