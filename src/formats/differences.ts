/** What changed in files as pictures: one drawing of all, or the interactive page with both versions of each in it. */
import { group } from 'd3';
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

/** A version among those of other files that were compared with it at once. */
export interface VersionAmong extends ComparedVersion {
  readonly path: string;
}

export type Among = Readonly<Record<'before' | 'after', readonly VersionAmong[]>>;

export interface ComparedFile {
  readonly file: string;
  readonly before: ComparedVersion;
  readonly after: ComparedVersion;
  readonly comparison: Comparison;
  /** Absent for a file that was compared by itself. */
  readonly among?: Among;
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
  const share = sharing();
  const messages = [...group(files, ({ among }) => among)].flatMap(([among, those]): readonly unknown[] =>
    among === undefined
      ? those.map((file) => versionsMessage(file, language, share))
      : [filesMessage(among, those, language, share)],
  );
  const scenes: Scene[] = [];
  for (const file of files) {
    if (scenes.length >= mostDrawn) break;
    scenes.push(...scenesOf(file, language));
  }
  return filledPage(page, { language, theme, scenes, messages });
}

/** Gives a version as it may leave this computer. */
type Share = (version: ComparedVersion, side: 'before' | 'after', files: ReadonlySet<string>) => ComparedVersion;

function sharing(): Share {
  const { place } = sharedPlaces();
  return ({ name, model, incomplete }, side, files) => ({
    name,
    incomplete,
    // Both versions may have had one address; the page tells them apart by it.
    model: sharedModel(model, (uri) => `${place(uri)}${files.has(uri) ? `?${side}` : ''}`),
  });
}

function versionsMessage({ file, before, after }: ComparedFile, language: Language, share: Share) {
  const shared = (version: ComparedVersion, side: 'before' | 'after') =>
    share(version, side, new Set([version.model.uri]));
  return { type: 'versions', language, file, before: shared(before, 'before'), after: shared(after, 'after') };
}

/** The page compares them again, as one whole. */
function filesMessage(among: Among, those: readonly ComparedFile[], language: Language, share: Share) {
  const shared = (side: 'before' | 'after') => {
    const files = new Set(among[side].map(({ model }) => model.uri));
    return among[side].map((version) => ({ path: version.path, ...share(version, side, files) }));
  };
  const named = ({ name, model }: ComparedVersion, side: 'before' | 'after') => {
    const path = among[side].find((version) => version.model === model)?.path;
    return { name, ...(path === undefined ? {} : { path }) };
  };
  const names = new Set<string>();
  const pairs = those.map(({ file, before, after }) => {
    // What else a file came from has a place of its own.
    const own = names.has(file) ? `${file} (${before.name})` : file;
    names.add(own);
    return { file: own, before: named(before, 'before'), after: named(after, 'after') };
  });
  return { type: 'files', language, before: shared('before'), after: shared('after'), pairs };
}

function scenesOf({ before, after, comparison }: ComparedFile, language: Language): readonly Scene[] {
  const names = { before: before.name, after: after.name };
  return shownJourneys(comparison).map((journey) => differenceScene(comparison, journey, { language, names }));
}

function shownJourneys({ journeys, changes }: Comparison): readonly JourneyComparison[] {
  const changed = journeys.filter((journey) => changes.some((change) => isWithin(change, journey)));
  return changed.length > 0 ? changed : journeys.slice(0, 1);
}
