/**
 * Documents of these schemes are old or foreign versions of a file that an editor shows beside it, in a diff or a
 * pull request. Serving them would report the same finding twice and let two files claim one name.
 */
const shownBeside: ReadonlySet<string> = new Set(['git', 'gitfs', 'review', 'pr', 'vscode-scm']);

/** Whether the server reads and checks documents of this scheme. */
export function servesScheme(scheme: string): boolean {
  return !shownBeside.has(scheme) && !scheme.startsWith('merge-conflict.');
}
