/**
 * `journey merge-driver`: what Git calls as `merge.<name>.driver` for a file that both sides changed.
 * How it calls, and what it takes for an answer: https://git-scm.com/docs/gitattributes#_defining_a_custom_merge_driver
 *
 * Whatever a driver ends with but 0, Git takes for a conflict, and what stands in the file then for that conflict. So the file
 * must hold theirs too whenever it can be written at all: where nothing better can be made, as one conflict of all that differs.
 */
import {
  type ConflictStyle,
  conflictStyles,
  holdsBoth,
  type Marking,
  merge,
  mergedWhole,
  type SideName,
  type Texts,
} from '../merge/index.js';
import type { AnyFinding } from '../model/index.js';
import { type Language, words } from '../words/index.js';
import { sentence } from '../words/sentence.js';
import { gitSentence } from './diff/versions.js';
import { decodeExactly, readFile, writeFile } from './disk.js';
import { conflictStyleSetting, mergedByLines } from './git/index.js';
import { type Context, unreadable } from './input.js';
import { type Outcome, safeLine } from './outcome.js';

export interface MergeDriverRequest {
  readonly base: string;
  /** The result takes its place. */
  readonly ours: string;
  readonly theirs: string;
  /** 7 without it. */
  readonly markerSize?: number;
  /** What people call the file; the others are temporary ones of Git's. */
  readonly path?: string;
  /** What Git calls the sides, for the markers. */
  readonly baseLabel?: string;
  readonly oursLabel?: string;
  readonly theirsLabel?: string;
  /** What is wrong with the command line, so that only lines are merged. */
  readonly problem?: string;
}

/** As Git says it where it is not said. */
const usualMarker = 7;
/** Longer ones are no markers any more, and would only fill the file. */
const longestMarker = 200;

/** Ends with 0 when nobody has to choose, with 1 when somebody has to, and with 129, having written nothing, when it can't. */
export function mergeDriverCommand(request: MergeDriverRequest, context: Context): Outcome {
  const { language } = context;
  const { cli } = words(language);
  const files = read(request, language);
  if (!files.ok) return failure(files.problem);
  const made = merged(request, files, markingFor(request), language);
  if (!made.ok) return failure(made.problem);
  const written = writeFile(request.ours, made.content);
  if (!written.ok) {
    const { reason, code } = written.problem;
    const why = reason === 'other' ? cli.problems.reasons.other(code) : cli.problems.reasons[reason];
    return failure(cli.problems.unwritable(request.ours, why));
  }
  const path = request.path ?? request.ours;
  const choose = made.conflicts === 0 ? [] : [cli.mergeDriver.conflicts(path, made.conflicts)];
  const said = made.warnings.map((finding) => cli.mergeDriver.onlyMerged(path, sentence(finding, language)));
  return { out: '', complaints: [made.how(path), ...said, ...choose], status: made.conflicts === 0 ? 0 : 1 };
}

interface Made {
  readonly ok: true;
  readonly content: Uint8Array | string;
  readonly conflicts: number;
  /** How it was merged, in a sentence. */
  readonly how: (path: string) => string;
  readonly warnings: readonly AnyFinding[];
}

interface Refused {
  readonly ok: false;
  readonly problem: string;
}

interface Files {
  readonly ok: true;
  readonly texts: Texts;
  /** Of texts that are no UTF-8 each byte is a character, so that they come out as they went in. */
  readonly encoding: 'utf8' | 'latin1';
}

const sides: readonly SideName[] = ['base', 'ours', 'theirs'];

function read(request: MergeDriverRequest, language: Language): Files | Refused {
  const contents: Record<SideName, Uint8Array> = {
    base: new Uint8Array(),
    ours: new Uint8Array(),
    theirs: new Uint8Array(),
  };
  for (const side of sides) {
    const found = readFile(request[side]);
    if (!found.ok) return { ok: false, problem: unreadable(request[side], found.problem, language) };
    contents[side] = found.value;
  }
  const isUtf8 = sides.every((side) => decodeExactly(contents[side]).ok);
  const encoding = isUtf8 ? 'utf8' : 'latin1';
  const textOf = (side: SideName) => Buffer.from(contents[side]).toString(encoding);
  return { ok: true, texts: { base: textOf('base'), ours: textOf('ours'), theirs: textOf('theirs') }, encoding };
}

function merged(
  request: MergeDriverRequest,
  { texts, encoding }: Files,
  marking: Marking,
  language: Language,
): Made | Refused {
  const { cli } = words(language);
  const { how } = cli.mergeDriver;
  const why = request.problem ? how.commandLine(request.problem) : encoding === 'latin1' ? how.noUtf8 : undefined;
  const byFacts = why === undefined ? mergedByFacts({ ...texts, ...marking }, language) : why;
  if (typeof byFacts !== 'string') return byFacts;
  const whole = (reason: string): Made => {
    const { text, conflicts } = mergedWhole({ ...texts, ...marking });
    return {
      ok: true,
      content: Buffer.from(text, encoding),
      conflicts,
      how: (path) => how.whole(path, reason),
      warnings: [],
    };
  };
  if (texts.ours.includes('\0') || texts.theirs.includes('\0')) {
    return { ok: false, problem: how.noText(request.path ?? request.ours) };
  }
  const byLines = mergedByLines(request, marking);
  if (!byLines.ok) return whole(`${byFacts}; ${gitSentence(byLines.problem, language)}`);
  const { content, conflicts, settled } = byLines.value;
  const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString(encoding);
  const isWhole = holdsSafely(texts, { ours: textOf(settled.ours), theirs: textOf(settled.theirs) });
  if (!isWhole) return whole(`${byFacts}; ${how.linesUnsure}`);
  return { ok: true, content, conflicts, how: (path) => how.lines(path, byFacts), warnings: [] };
}

/** Or why it cannot be done. */
function mergedByFacts(request: Parameters<typeof merge>[0], language: Language): Made | string {
  const { how } = words(language).cli.mergeDriver;
  try {
    const result = merge(request);
    if ('unreadable' in result) return how.unreadable(result.unreadable);
    const { text, conflicts, isWholeFile, warnings } = result;
    const said = isWholeFile ? (path: string) => how.whole(path, how.factsUnsure) : how.facts;
    return { ok: true, content: text, conflicts, how: said, warnings };
  } catch (error) {
    return how.bug(String(error));
  }
}

function holdsSafely(texts: Texts, settled: Parameters<typeof holdsBoth>[1]): boolean {
  try {
    return holdsBoth(texts, settled);
  } catch {
    return false;
  }
}

function markingFor({ markerSize, baseLabel, oursLabel, theirsLabel }: MergeDriverRequest): Marking {
  const setting = conflictStyleSetting();
  return {
    markerSize: Math.min(markerSize || usualMarker, longestMarker),
    style: conflictStyles.find((style): style is ConflictStyle => style === setting) ?? 'merge',
    labels: {
      base: labelOf(baseLabel, 'base'),
      ours: labelOf(oursLabel, 'ours'),
      theirs: labelOf(theirsLabel, 'theirs'),
    },
  };
}

/** A Git that does not know the placeholder leaves it as it is. */
function labelOf(label: string | undefined, usual: string): string {
  return label === undefined || label === '' || /^%[SXY]$/.test(label) ? usual : safeLine(label);
}

function failure(complaint: string): Outcome {
  return { out: '', complaints: [complaint], status: 129 };
}

/**
 * A command line that cannot be followed, of which the last three arguments are the files if anything is. Their lines are
 * merged all the same, or Git would take ours for the conflict.
 */
export function mergeInSpite(argv: readonly string[], problem: string, context: Context): Outcome | undefined {
  const [base, ours, theirs] = argv.slice(1).slice(-3);
  if (base === undefined || ours === undefined || theirs === undefined) return undefined;
  const outcome = mergeDriverCommand({ base, ours, theirs, problem }, context);
  return outcome.status === 129 ? undefined : outcome;
}
