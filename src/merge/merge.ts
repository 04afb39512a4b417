/**
 * Two versions of a file that began as one, put together by facts: what theirs changed is put into the text of ours,
 * and where both changed the same fact in different ways, both stand between markers.
 */

import { editsOf } from './edits.js';
import { lineEndingOf } from './layout.js';
import { edited, printed } from './parts.js';
import { keepsAll } from './verify.js';
import { versionOf, versionsOf } from './versions.js';

export interface MergeRequest {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  /** How many signs a marker of a conflict has. */
  readonly markerSize: number;
}

export interface Merged {
  readonly text: string;
  readonly conflicts: number;
}

/** Nothing where a version has errors, or where facts do not tell how the texts go together: lines have to. */
export function merge({ base, ours, theirs, markerSize }: MergeRequest): Merged | undefined {
  if (ours === theirs || theirs === base) return { text: ours, conflicts: 0 };
  if (ours === base) return { text: theirs, conflicts: 0 };
  const [b, o, t] = [versionOf(base), versionOf(ours), versionOf(theirs)];
  if (b === undefined || o === undefined || t === undefined) return undefined;
  const found = editsOf(versionsOf(b, o, t));
  const parts = found && edited(ours, 0, ours.length, found.edits);
  if (found === undefined || parts === undefined) return undefined;
  const marking = { markerSize, lineEnd: lineEndingOf(ours) };
  const text = (choice: 'ours' | 'theirs' | 'marked') => endedAs(ours, printed(parts, choice, marking));
  const one = versionOf(text('ours'));
  const other = text('theirs') === one?.text ? one : versionOf(text('theirs'));
  if (one === undefined || other === undefined) return undefined;
  const isWhole = keepsAll({ base: b, ours: o, theirs: t, results: [one, other], combined: found.combined });
  return isWhole
    ? { text: text('marked'), conflicts: parts.filter((part) => typeof part !== 'string').length }
    : undefined;
}

/** A last line that ours did not end stays without an end. */
function endedAs(ours: string, text: string): string {
  return ours === '' || /[\r\n]$/.test(ours) ? text : text.replace(/(?:\r\n|\r|\n)$/, '');
}
