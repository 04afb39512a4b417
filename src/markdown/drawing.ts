/**
 * What a fenced block of journeys comes to, as plain data. Apart from how it is shown, for this is where the language
 * comes in: an editor that only looks at Markdown need not load it before there is a block to draw.
 */
import { type CheckOptions, check } from '../index.js';
import { type AnyFinding, type Config, own, type Severity, titleIn } from '../model/index.js';
import { markupOf } from '../render/markup.js';
import type { ThemeName } from '../render/theme.js';
import { mapScene } from '../scene/index.js';
import { type Language, words } from '../words/index.js';
import { sentence } from '../words/sentence.js';
import { remembering } from './memo.js';

export { readSettings } from '../analysis/index.js';

export interface DrawingOptions {
  /** Of the maps and of what is said about them; English when absent. */
  readonly language?: Language;
  /** `light` when absent. */
  readonly theme?: ThemeName;
  /** The severity of rules and the limits from which they speak; without it the usual ones. */
  readonly config?: Config;
}

export interface Drawing {
  /** In the order of the text; none when there is nothing to draw. */
  readonly maps: readonly DrawnMap[];
  /** Errors and warnings only, in the order of the text. */
  readonly remarks: readonly Remark[];
}

export interface DrawnMap {
  readonly title: string;
  /** An `svg` element that names its fonts and carries none. */
  readonly svg: string;
}

export interface Remark {
  readonly severity: Severity;
  /** Within the block; the first is 0. */
  readonly line: number;
  readonly sentence: string;
}

export type Drawer = (text: string, options: DrawingOptions) => Drawing;

/** A `drawingOf` that draws the same text only once, while it is remembered. */
export function createDrawer(): Drawer {
  return remembering(drawingOf, {
    key: (text, options) => `${JSON.stringify(options)}\n${text}`,
    size: ({ maps }) => maps.reduce((sum, { svg }) => sum + svg.length, 0),
  });
}

/** Draws every journey of a text, as far as it can be read. There is no file to import from. Never throws. */
export function drawingOf(text: string, { language = 'en', theme = 'light', config }: DrawingOptions = {}): Drawing {
  const options: CheckOptions = config === undefined ? {} : { config };
  const { model, findings } = check(text, options);
  const maps = own(model, model.journeys).map((journey) => ({
    title: titleIn(journey, language),
    svg: markupOf(mapScene(model, journey, { language }), theme),
  }));
  return { maps, remarks: findings.filter(isShown).map((finding) => remarkOf(finding, language)) };
}

function isShown({ severity }: AnyFinding): boolean {
  return severity === 'error' || severity === 'warning';
}

function remarkOf(finding: AnyFinding, language: Language): Remark {
  const { severity, span } = finding;
  const said = isImport(finding) ? words(language).markdown.imports : sentence(finding, language);
  return { severity, line: span.start.line, sentence: said };
}

/** That a file is not there, or stands elsewhere, would send the author looking for it in vain. */
function isImport({ code }: AnyFinding): boolean {
  return code === 'import-not-found' || code === 'import-outside-workspace';
}
