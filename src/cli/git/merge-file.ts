import { failed, type GitResult, spawnGit } from './run.js';

/** Three files merged line by line, as Git does by itself; `conflicts` are marked in the content. */
export function mergedByLines(
  { base, ours, theirs }: Readonly<Record<'base' | 'ours' | 'theirs', string>>,
  markerSize: number,
): GitResult<{ readonly content: Uint8Array; readonly conflicts: number }> {
  const names = ['ours', 'base', 'theirs'].flatMap((name) => ['-L', name]);
  const options = ['merge-file', '-p', '-q', `--marker-size=${markerSize}`, ...names];
  const { status, stdout, stderr, error } = spawnGit([...options, '--', ours, base, theirs], process.cwd());
  if (error !== undefined) return failed(error);
  // It ends with the number of conflicts, or above 127 when it could not merge.
  return status === null || status > 127
    ? failed({ reason: 'other', message: stderr.toString().trim() })
    : { ok: true, value: { content: stdout, conflicts: status } };
}
