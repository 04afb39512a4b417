/**
 * `journey merge-driver`: what Git calls as `merge.<name>.driver` for a file that both sides changed.
 * How it calls, and what it takes for an answer: https://git-scm.com/docs/gitattributes#_defining_a_custom_merge_driver
 */
import { merge } from '../merge/index.js';
import { words } from '../words/index.js';
import { gitSentence } from './diff/versions.js';
import { readExactly, writeFile } from './disk.js';
import { mergedByLines } from './git/index.js';
import { type Context, unreadable } from './input.js';
import type { Outcome } from './outcome.js';

export interface MergeDriverRequest {
  readonly base: string;
  /** The result takes its place. */
  readonly ours: string;
  readonly theirs: string;
  /** 7 without it. */
  readonly markerSize?: number;
  /** What people call the file; the others are temporary ones of Git's. */
  readonly path?: string;
}

/** As Git says it where it is not said. */
const usualMarker = 7;
/** Longer ones are no markers any more, and would only fill the file. */
const longestMarker = 200;

/** Ends with 0 when nobody has to choose, with 1 when somebody has to, and with 129, having written nothing, when it can't. */
export function mergeDriverCommand(request: MergeDriverRequest, { language }: Context): Outcome {
  const { cli } = words(language);
  const files = { base: request.base, ours: request.ours, theirs: request.theirs };
  const markerSize = Math.min(request.markerSize || usualMarker, longestMarker);
  const texts: Record<keyof typeof files, string> = { base: '', ours: '', theirs: '' };
  for (const side of ['base', 'ours', 'theirs'] as const) {
    const read = readExactly(files[side]);
    if (!read.ok) return failure(unreadable(files[side], read.problem, language));
    texts[side] = read.value;
  }
  const byFacts = merge({ ...texts, markerSize });
  const byLines = byFacts === undefined ? mergedByLines(files, markerSize) : undefined;
  if (byLines?.ok === false) return failure(gitSentence(byLines.problem, language));
  const content = byFacts?.text ?? byLines?.value.content ?? texts.ours;
  const conflicts = byFacts?.conflicts ?? byLines?.value.conflicts ?? 0;
  const written = writeFile(files.ours, content);
  if (!written.ok) {
    const { reason, code } = written.problem;
    const why = reason === 'other' ? cli.problems.reasons.other(code) : cli.problems.reasons[reason];
    return failure(cli.problems.unwritable(files.ours, why));
  }
  const said = conflicts === 0 ? [] : [cli.mergeDriver.conflicts(request.path ?? files.ours, conflicts)];
  return { out: '', complaints: said, status: conflicts === 0 ? 0 : 1 };
}

function failure(complaint: string): Outcome {
  return { out: '', complaints: [complaint], status: 129 };
}
