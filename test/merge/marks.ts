/** Merges as tests make them, and conflicts as they stand in a text. */

import type { Marking, Texts } from '../../src/merge/index.js';
import { type Merged, merge } from '../../src/merge/index.js';

export const marking = {
  markerSize: 7,
  style: 'merge',
  labels: { base: 'base', ours: 'ours', theirs: 'theirs' },
} as const satisfies Marking;

/** A merge of texts that can be read. */
export function mergedByFacts(texts: Texts, how: Partial<Marking> = {}): Merged {
  const result = merge({ ...texts, ...marking, ...how });
  if ('unreadable' in result) throw new Error(`not read: ${result.unreadable.join()}`);
  return result;
}

/** The text with every conflict settled for one side. */
export function settle(text: string, side: 'ours' | 'theirs'): string {
  let at: 'both' | 'ours' | 'base' | 'theirs' = 'both';
  const lines = text.split('\n').filter((line) => {
    if (/^<{7}(?: |\r?$)/.test(line)) at = 'ours';
    else if (/^\|{7}(?: |\r?$)/.test(line)) at = 'base';
    else if (/^={7}\r?$/.test(line)) at = 'theirs';
    else if (/^>{7}(?: |\r?$)/.test(line)) at = 'both';
    else return at === 'both' || at === side;
    return false;
  });
  return lines.join('\n');
}
