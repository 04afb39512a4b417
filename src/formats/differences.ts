/** What changed in files as pictures: one drawing of all, or the interactive page with both versions of each in it. */
import { type Comparison, isWithin, type JourneyComparison } from '../diff/index.js';
import type { Model } from '../model/index.js';
import { type ThemeName, toSvg } from '../render/index.js';
import { differenceScene, type Scene, stacked } from '../scene/index.js';
import type { Language } from '../words/index.js';
import { filledPage, sharedModel, sharedPlaces } from './html.js';

export interface ComparedVersion {
  /** What a reader calls it. */
  readonly name: string;
  readonly model: Model;
  /** It has errors that may hide some of it. */
  readonly incomplete: boolean;
}

export interface ComparedFile {
  readonly file: string;
  readonly before: ComparedVersion;
  readonly after: ComparedVersion;
  readonly comparison: Comparison;
}

export interface DifferenceLook {
  readonly language: Language;
  readonly theme?: ThemeName | undefined;
}

/** The maps of all journeys that changed, below each other; of one that did not, where none did. */
export function differencesScene(files: readonly ComparedFile[], language: Language): Scene {
  return stacked(
    files.flatMap((file) => scenesOf(file, language)),
    language,
  );
}

export function differencesSvg(files: readonly ComparedFile[], { language, theme }: DifferenceLook): string {
  return toSvg(differencesScene(files, language), theme ?? 'light');
}

/** More drawings than this nobody looks through who runs no scripts. */
const mostDrawn = 10;

/** `page` is the interactive page without versions, as the build made it. */
export function differencesHtml(
  files: readonly ComparedFile[],
  { language, theme }: DifferenceLook,
  page: string,
): string {
  const { place } = sharedPlaces();
  const shared = ({ name, model, incomplete }: ComparedVersion, side: string) => ({
    name,
    incomplete,
    // Both versions may have had one address; the page tells them apart by it.
    model: sharedModel(model, (uri) => `${place(uri)}${uri === model.uri ? `?${side}` : ''}`),
  });
  const messages = files.map(({ file, before, after }) => ({
    type: 'versions',
    language,
    file,
    before: shared(before, 'before'),
    after: shared(after, 'after'),
  }));
  const scenes: Scene[] = [];
  for (const file of files) {
    if (scenes.length >= mostDrawn) break;
    scenes.push(...scenesOf(file, language));
  }
  return filledPage(page, { language, theme, scenes, messages });
}

function scenesOf({ before, after, comparison }: ComparedFile, language: Language): readonly Scene[] {
  const names = { before: before.name, after: after.name };
  return shownJourneys(comparison).map((journey) => differenceScene(comparison, journey, { language, names }));
}

function shownJourneys({ journeys, changes }: Comparison): readonly JourneyComparison[] {
  const changed = journeys.filter((journey) => changes.some((change) => isWithin(change, journey)));
  return changed.length > 0 ? changed : journeys.slice(0, 1);
}
