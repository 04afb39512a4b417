/** The history of a journey as JSON for other programs; `history.schema.json` describes the shape. */
import { endMean, journeyMean, lowest } from '../analysis/index.js';
import type { Journey, Model } from '../model/index.js';
import type { Experience } from '../verdict/index.js';
import type { JsonObject } from './json-values.js';

/** A version of a journey, and what it changed in the experience of it. */
export interface HistoryEntry extends Experience {
  /** Absent for a text that is not committed. */
  readonly commit?: {
    readonly hash: string;
    readonly short: string;
    readonly author: string;
    readonly subject: string;
  };
  /** ISO 8601: the author's time and zone, or of what is not committed the day. */
  readonly date: string;
  /** Where the file was, from the root of its repository, with `/`. */
  readonly path: string;
  readonly model: Model;
  /** Absent where the journey is gone. */
  readonly journey?: Journey;
  /** What had errors, and was read as far as it can be. */
  readonly incomplete: readonly ('before' | 'after')[];
  /** Whether the clone begins here: nobody knows what was before. */
  readonly cutOff: boolean;
}

export interface History {
  /** As the reader named it. */
  readonly file: string;
  /** As it is now. */
  readonly journey: Journey;
  /** The newest first. */
  readonly entries: readonly HistoryEntry[];
}

/** Scores are on the scale that the journey had. */
export function historyJson({ file, journey, entries }: History): JsonObject {
  return {
    schemaVersion: 1,
    file,
    journey: { name: journey.name, title: journey.title },
    entries: entries.map(entryJson),
  };
}

function entryJson({
  commit,
  date,
  path,
  sentences,
  tendency,
  changes,
  incomplete,
  cutOff,
  ...entry
}: HistoryEntry): JsonObject {
  const { model, journey } = entry;
  return {
    commit: commit?.hash,
    author: commit?.author,
    subject: commit?.subject,
    date,
    path,
    committed: commit !== undefined,
    incomplete: [...incomplete],
    beginsHere: cutOff,
    verdict: { sentences: [...sentences], tendency },
    changes: changes.map(({ code }) => code),
    lowest: journey && lowest(journey)?.score,
    mean: journey && journeyMean(model, journey),
    ending: journey && endMean(model, journey),
  };
}
