/** What a journey says of today only, to be taken out of a copy of it. */
import type { Replacement } from '../../../../language/format/edits.js';
import type { Block, Fact, Stretch } from '../../blocks.js';
import {
  blanksBefore,
  commentsAbove,
  emptyAbove,
  emptyBelow,
  isBlank,
  isRemark,
  lineEnd,
  lineStart,
} from '../lines.js';
import { replacedIn } from '../replacements.js';

/** What a journey of tomorrow has no knowledge of yet, or is made to answer. */
const ofToday: ReadonlySet<string> = new Set(['evidence', 'reviewed', 'state', 'pain', 'opportunity', 'recovers']);

/** Takes out the facts of today, and the metrics that measured nothing else, each with the comments about it. */
export function withoutToday(text: string, block: Block, metrics: ReadonlySet<number>): readonly Replacement[] {
  // The state of the journey is not taken out but put another.
  const isStale = ({ keyword, start }: Fact) => (ofToday.has(keyword) && keyword !== 'state') || metrics.has(start);
  const inside = block.facts.flatMap((fact): readonly Replacement[] =>
    isStale(fact) || fact.block === undefined ? [] : withoutToday(text, fact.block, metrics),
  );
  const gone = runs(
    text,
    block.facts.filter(isStale).map((fact) => wholeLines(text, fact)),
  );
  const all = [...inside, ...gone.map((stretch) => ({ ...withBlanks(text, stretch, block.body), text: '' }))];
  if (block.facts.length === 0 || !isBlank(replacedIn(text, block.body, all))) return all;
  // A block of which nothing is left is none.
  return [{ start: blanksBefore(text, block.body.start - 1), end: block.end, text: '' }];
}

function wholeLines(text: string, { start, end }: Fact): Stretch {
  const [from, to] = [lineStart(text, start), lineEnd(text, end)];
  const isAlone = isBlank(text.slice(from, start)) && isRemark(text.slice(end, to));
  return isAlone ? { start: commentsAbove(text, start), end: to } : { start, end };
}

/** Stretches with nothing but blanks between them, joined. */
function runs(text: string, stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    if (last !== undefined && isBlank(text.slice(last.end, stretch.start))) {
      joined[joined.length - 1] = { start: last.start, end: stretch.end };
    } else joined.push(stretch);
  }
  return joined;
}

/** With the empty lines on one side, so that none is left over: both above the end of the block. */
function withBlanks(text: string, { start, end }: Stretch, body: Stretch): Stretch {
  if (lineStart(text, start) !== start) return { start: blanksBefore(text, start), end };
  const [above, below] = [emptyAbove(text, start), emptyBelow(text, end)];
  if (below >= lineStart(text, body.end)) return { start: above, end: Math.min(below, lineStart(text, body.end)) };
  return { start, end: above < start || start === lineEnd(text, body.start) ? below : end };
}
