/**
 * The command line's only way to Git: it is started without a shell, and what comes from a command line is never taken
 * for an option. Nothing is written, and nothing of a repository's settings is run: no filters, no text conversion.
 */
import { spawnSync } from 'node:child_process';

export type GitProblem =
  | { readonly reason: 'absent' | 'no-repository' }
  | { readonly reason: 'option' | 'revision' | 'unrelated'; readonly name: string }
  | { readonly reason: 'path'; readonly path: string; readonly revision: string }
  | { readonly reason: 'other'; readonly message: string };

export type GitResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: GitProblem };

/** Whatever a repository holds, no more than this is read of what Git says, in bytes. */
const most = 512 * 1024 * 1024;

export function git(args: readonly string[], cwd: string, input = ''): GitResult<Buffer> {
  const { status, stdout, stderr, error } = spawnGit(args, cwd, input);
  if (error !== undefined) return failed(error);
  return status === 0 ? { ok: true, value: stdout } : failed({ reason: 'other', message: stderr.toString().trim() });
}

export function spawnGit(args: readonly string[], cwd: string, input = '') {
  const { error, ...ended } = spawnSync('git', args, { cwd, input, maxBuffer: most, windowsHide: true });
  if (error === undefined) return { ...ended, error };
  const isAbsent = 'code' in error && error.code === 'ENOENT';
  const problem: GitProblem = isAbsent ? { reason: 'absent' } : { reason: 'other', message: error.message };
  return { ...ended, error: problem };
}

export function failed(problem: GitProblem): { readonly ok: false; readonly problem: GitProblem } {
  return { ok: false, problem };
}
