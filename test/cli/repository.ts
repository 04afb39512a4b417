/** Git repositories for tests, the same whatever the settings of the machine. */
import { execFileSync } from 'node:child_process';
import { folder } from './journey.js';

export function git(cwd: string, ...args: readonly string[]): string {
  const settings = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...settings, ...args], { cwd, encoding: 'utf8' });
}

/** A repository with one commit of these files on `main`. */
export function repository(files: Readonly<Record<string, string>>): string {
  const cwd = folder(files);
  git(cwd, 'init', '--quiet', '--initial-branch=main');
  commit(cwd, 'first');
  return cwd;
}

export function commit(cwd: string, message: string): void {
  git(cwd, 'add', '--all');
  git(cwd, 'commit', '--quiet', '--message', message);
}
