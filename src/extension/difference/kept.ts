/** What a page keeps of its comparison, so that VS Code can open it again after a reload of the window. */
import { Uri } from 'vscode';
import type { Compared } from './texts.js';

export function keptOf({ before, after, redesign }: Compared): string {
  return JSON.stringify({ before: before.toString(), after: after.toString(), redesign });
}

/** `undefined` for anything that no page of ours has kept. */
export function comparedIn(kept: unknown): Compared | undefined {
  if (typeof kept !== 'string') return undefined;
  try {
    const { before, after, redesign }: Record<string, unknown> = Object(JSON.parse(kept));
    if (typeof before !== 'string' || typeof after !== 'string') return undefined;
    const pair = { before: Uri.parse(before, true), after: Uri.parse(after, true) };
    return typeof redesign === 'string' ? { ...pair, redesign } : pair;
  } catch {
    return undefined;
  }
}
