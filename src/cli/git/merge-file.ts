import { failed, type GitResult, spawnGit } from './run.js';

export interface FilesToMerge {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

export interface LineMarking {
  readonly markerSize: number;
  readonly labels: FilesToMerge;
}

export interface MergedByLines {
  readonly content: Uint8Array;
  readonly conflicts: number;
  /** With every conflict settled for either side; the content itself where there is none. */
  readonly settled: { readonly ours: Uint8Array; readonly theirs: Uint8Array };
}

/** Three files merged line by line, as Git does by itself; conflicts are marked in the content, in the style that Git is set to. */
export function mergedByLines(files: FilesToMerge, { markerSize, labels }: LineMarking): GitResult<MergedByLines> {
  const names = [labels.ours, labels.base, labels.theirs].flatMap((label) => ['-L', label]);
  const merged = mergeFile(files, [`--marker-size=${markerSize}`, ...names]);
  if (!merged.ok) return merged;
  const { content, conflicts } = merged.value;
  if (conflicts === 0) return { ok: true, value: { content, conflicts, settled: { ours: content, theirs: content } } };
  const [ours, theirs] = [mergeFile(files, ['--ours']), mergeFile(files, ['--theirs'])];
  if (!ours.ok) return ours;
  if (!theirs.ok) return theirs;
  return {
    ok: true,
    value: { content, conflicts, settled: { ours: ours.value.content, theirs: theirs.value.content } },
  };
}

function mergeFile(
  { base, ours, theirs }: FilesToMerge,
  options: readonly string[],
): GitResult<{ readonly content: Uint8Array; readonly conflicts: number }> {
  const merged = spawnGit(['merge-file', '-p', '-q', ...options, '--', ours, base, theirs], process.cwd());
  const { status, stdout, stderr, error } = merged;
  if (error !== undefined) return failed(error);
  // It ends with the number of conflicts, or above 127 when it could not merge.
  return status === null || status > 127
    ? failed({ reason: 'other', message: stderr.toString().trim() })
    : { ok: true, value: { content: stdout, conflicts: status } };
}

/** How Git is set to mark conflicts; nothing where it is not, or where there is no Git. */
export function conflictStyleSetting(): string | undefined {
  const { status, stdout, error } = spawnGit(['config', '--get', 'merge.conflictStyle'], process.cwd());
  return error === undefined && status === 0 ? stdout.toString().trim() : undefined;
}
