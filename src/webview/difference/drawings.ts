/** What the page draws of two versions, by the view that its reader chose; no DOM. */
import { type Comparison, compare, compareFiles, isWithin, type JourneyComparison } from '../../diff/index.js';
import type { DifferenceVersion, FilesMessage } from '../../messages/difference.js';
import { titleIn } from '../../model/index.js';
import { type DifferenceScene, type DifferenceStop, differenceScene, mapScene, type Scene } from '../../scene/index.js';
import type { Language } from '../../words/index.js';

export const pageViews = ['both', 'before', 'after', 'beside', 'slider'] as const;
/** Both over each other, one of them whole, both beside each other, or one laid over the other as far as a slider goes. */
export type PageView = (typeof pageViews)[number];

/** A file in both versions. */
export interface Versions {
  readonly file: string;
  readonly before: DifferenceVersion;
  readonly after: DifferenceVersion;
  readonly comparison: Comparison;
}

export function versionsOf({ file, before, after }: Omit<Versions, 'comparison'>): Versions {
  return { file, before, after, comparison: compare(before.model, after.model) };
}

/** Each is compared as one of all: what left one file may have gone to another. */
export function versionsAmong({ before, after, pairs }: Omit<FilesMessage, 'type' | 'language'>): readonly Versions[] {
  const compared = compareFiles(before, after);
  return pairs.flatMap((pair): readonly Versions[] => {
    const found = compared.find(
      (files) => files.before?.path === pair.before.path && files.after?.path === pair.after.path,
    );
    if (found === undefined) return [];
    const version = (side: 'before' | 'after'): DifferenceVersion => ({
      name: pair[side].name,
      model: found.comparison[side],
      incomplete: found[side]?.incomplete === true,
    });
    return [{ file: pair.file, before: version('before'), after: version('after'), comparison: found.comparison }];
  });
}

/** A journey to choose. */
export interface Choice {
  readonly key: string;
  readonly title: string;
  readonly versions: Versions;
  readonly journey: JourneyComparison;
  readonly isChanged: boolean;
}

export function choicesIn(files: readonly Versions[], language: Language): readonly Choice[] {
  return files.flatMap((versions) => {
    const { comparison, file } = versions;
    return comparison.journeys.flatMap((journey, place): readonly Choice[] => {
      const one = journey.after ?? journey.before;
      if (one === undefined) return [];
      const title = titleIn(one, language);
      return [
        {
          key: `${place} ${file}`,
          title: files.length > 1 ? `${file} › ${title}` : title,
          versions,
          journey,
          isChanged: comparison.changes.some((change) => isWithin(change, journey)),
        },
      ];
    });
  });
}

export interface Drawings {
  readonly scene: Scene;
  /** Drawn beside the first, or over it. */
  readonly other?: Scene;
  /** What stands where in `scene`, by the number of the change. */
  readonly stops: readonly DifferenceStop[];
}

export function drawingsOf({ versions, journey }: Choice, view: PageView, language: Language): Drawings {
  const { before, after, comparison } = versions;
  const names = { before: before.name, after: after.name };
  const drawn = (of: 'both' | 'before' | 'after'): DifferenceScene =>
    differenceScene(comparison, journey, { language, names, view: of });
  if (view === 'both') {
    const scene = drawn('both');
    return { scene, stops: scene.stops };
  }
  if (view === 'beside' || view === 'slider') {
    const [then, now] = [drawn('before'), drawn('after')];
    return view === 'beside'
      ? { scene: then, other: now, stops: now.stops }
      : { scene: now, other: then, stops: now.stops };
  }
  const { stops } = drawn(view);
  // By itself a version is drawn on the scale that it has.
  const one = comparison[view].journeys.find(({ span }) => span === journey[view]?.span);
  if (one === undefined) return { scene: drawn(view), stops };
  return {
    scene: mapScene(comparison[view], one, { language }),
    stops: stops.filter((stop) => stop[view] !== undefined),
  };
}
