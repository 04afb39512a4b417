/** The text diff that a map diff stands beside. */
import { commands, type Tab, TabInputTextDiff, type Uri, type ViewColumn, window, workspace } from 'vscode';
import type { Side } from '../../messages/difference.js';
import type { Span } from '../../model/index.js';
import { besideMap, rangeOf, reveal, select } from '../editors.js';

/** Two versions, as addresses that VS Code can open. */
export interface Pair {
  readonly before: Uri;
  readonly after: Uri;
}

/** What a panel compares: two versions of a file, or of one file the journey that is to be with the one of today. */
export interface Compared extends Pair {
  /** The name of the journey that is to be. */
  readonly redesign?: string;
}

/** What the active tab compares, or else a tab that shows `chosen` as its later side. */
export function activePair(chosen?: Uri): Pair | undefined {
  const active = pairIn(window.tabGroups.activeTabGroup.activeTab);
  if (active !== undefined) return active;
  const shown = window.tabGroups.all.map(({ activeTab }) => pairIn(activeTab));
  return shown.find((pair) => pair !== undefined && (chosen === undefined || isSame(pair.after, chosen)));
}

function pairIn(tab: Tab | undefined): Pair | undefined {
  return tab?.input instanceof TabInputTextDiff ? { before: tab.input.original, after: tab.input.modified } : undefined;
}

/**
 * Selects a piece of one version's text in the text diff of both, which is opened where it is not. Of an earlier version
 * that VS Code shows no editor of, as in a diff of one column, the place is left to the reader.
 */
export async function revealIn(pair: Pair, side: Side, span: Span, map: ViewColumn | undefined): Promise<void> {
  if (isSame(pair.before, pair.after) || !(await areThere(pair))) return reveal(pair[side], span, map);
  const open = tabOf(pair);
  await commands.executeCommand('vscode.diff', pair.before, pair.after, open?.label, {
    viewColumn: open?.group.viewColumn ?? besideMap(map),
    // VS Code takes it for a place in the later version.
    ...(side === 'after' ? { selection: rangeOf(span) } : {}),
  });
  const editor = window.visibleTextEditors.find(({ document }) => isSame(document.uri, pair[side]));
  if (editor !== undefined) select(editor, span);
}

function tabOf({ before, after }: Pair): Tab | undefined {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.find((tab) => {
    const pair = pairIn(tab);
    return pair !== undefined && isSame(pair.before, before) && isSame(pair.after, after);
  });
}

/** Of a file that came or went there is one version only, and no text diff. */
async function areThere({ before, after }: Pair): Promise<boolean> {
  const opened = await Promise.allSettled([before, after].map((uri) => workspace.openTextDocument(uri)));
  return opened.every(({ status }) => status === 'fulfilled');
}

export function isSame(one: Uri, other: Uri): boolean {
  return one.toString() === other.toString();
}
