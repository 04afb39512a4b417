/** A line of text set with fonts: what is drawn by which of them, from left to right, and what none of them has. */
import { anchorOf, clean } from '../render/attributes.js';
import type { TextLine } from '../scene/index.js';
import { settings } from '../scene/index.js';
import { type Font, graphemes, measure } from '../text/index.js';
import type { FontFiles } from './fonts.js';
import { type Run, runsOf } from './text-runs.js';
import { type Typeface, typefaceOf } from './typefaces.js';

/** The fonts of a style: its own first, then the others. */
export type Typefaces = Readonly<Record<Font, readonly [Typeface, ...Typeface[]]>>;

export function typefacesOf(fonts: FontFiles): Typefaces {
  const others = fonts.others.map(typefaceOf);
  return {
    regular: [typefaceOf(fonts.regular), ...others],
    semibold: [typefaceOf(fonts.semibold), ...others],
    italic: [typefaceOf(fonts.italic), ...others],
  };
}

/** A run at its place; without a `font` there is nothing that could draw it. */
export interface SetRun extends Run {
  /** Px from the left of the drawing. */
  readonly x: number;
  readonly width: number;
}

/** `widthOf` says how wide a run of a font comes out, in px; those that no font has are as wide as was reserved for them. */
export function setLine(
  line: TextLine,
  typefaces: Typefaces,
  widthOf: (run: Run & { readonly font: number }) => number,
): readonly SetRun[] {
  const setting = settings[line.style];
  const covers = typefaces[setting.font].map((typeface) => typeface.covers);
  const runs = runsOf(clean(line.text), line.direction ?? 'ltr', covers).map((run) => ({
    ...run,
    width: run.font === undefined ? measure(run.text, setting) : widthOf({ ...run, font: run.font }),
  }));
  const width = runs.reduce((sum, run) => sum + run.width, 0);
  const anchor = anchorOf(line);
  let left = anchor === 'start' ? line.x : anchor === 'end' ? line.x - width : line.x - width / 2;
  return runs.map((run) => {
    const x = left;
    left += run.width;
    return { ...run, x };
  });
}

/** Boxes in the places of characters that no font has, in px: whoever reads the line sees that something is missing. */
export function placeholders(
  run: SetRun,
  line: TextLine,
): readonly { x: number; y: number; width: number; height: number }[] {
  const setting = settings[line.style];
  const height = setting.size * 0.72;
  let left = run.x;
  return graphemes(run.text).flatMap((character) => {
    const width = measure(character, setting);
    const x = left;
    left += width;
    if (width === 0) return [];
    const inner = Math.max(1, Math.min(width * 0.8, height * 0.8));
    return [{ x: x + (width - inner) / 2, y: line.y - height, width: inner, height }];
  });
}
