/** The emotion line on a card: drawn where the editor shows pictures, else a row of characters. */
import { endMean } from '../../../analysis/figures.js';
import type { Journey, Model } from '../../../model/index.js';
import { titleIn } from '../../../model/index.js';
import { markupOf } from '../../../render/markup.js';
import type { ThemeName } from '../../../render/theme.js';
import { numbersIn } from '../../../scene/numbers.js';
import {
  type CurveOptions,
  type SmallCurve,
  type SmallCurves,
  type SmallPoint,
  smallCurves,
  sparkline,
} from '../../../scene/sparkline/index.js';
import { type Language, words } from '../../../words/index.js';
import { quoted } from '../../../words/write.js';

export interface Picture {
  readonly curves: SmallCurves;
  /** What the line is of, where the card does not say so. */
  readonly of?: string;
  /** The picture in words. */
  readonly alt: string;
}

/** The emotion line of a journey, as a list so that a card can do without: nothing where nobody has a score. */
export function picturesOf(model: Model, journey: Journey, options: CurveOptions): readonly Picture[] {
  const curves = smallCurves(model, journey, options);
  return curves === undefined ? [] : [{ curves, alt: inWords(curves, model, journey) }];
}

/** A card stays small; further journeys are left out. */
const mostJourneys = 2;

/** The emotion lines of several journeys, each named where there are more than one. */
export function picturesOfAll(
  journeys: readonly { readonly model: Model; readonly journey: Journey }[],
  optionsFor: (journey: Journey) => CurveOptions,
): readonly Picture[] {
  const pictures = journeys.flatMap(({ model, journey }) => {
    const options = optionsFor(journey);
    return picturesOf(model, journey, options).map((picture) => ({
      ...picture,
      of: titleIn(journey, options.language),
    }));
  });
  const shown = pictures.slice(0, mostJourneys);
  return shown.length > 1 ? shown : shown.map(({ of, ...picture }) => picture);
}

/** Marks as the drawing has them, in its order. */
const signs = ['●', '◆', '■', '▲', '▼', '⬢'];

/** What stands above a picture: its journey, and which line is whose. Empty where the card says it all. */
export function captionOf({ curves: { curves }, of }: Picture): string {
  const legend = curves.map(({ persona }) => `${signs[persona.index % signs.length]} ${persona.title}`);
  return [of, ...(curves.length > 1 ? [legend.join(', ')] : [])].filter((part) => part !== undefined).join(': ');
}

/** The picture as Markdown. VS Code takes its size from behind the address, so that nothing moves when it appears. */
export function imageOf({ curves, alt }: Picture, theme: ThemeName, escaped: (text: string) => string): string {
  const scene = sparkline(curves);
  const svg = markupOf(scene, theme);
  const ascii = svg.replace(/[^\n -~]/gu, (character) => `&#${character.codePointAt(0)};`);
  const size = `width=${scene.width},height=${scene.height}`;
  return `![${escaped(alt)}](data:image/svg+xml;base64,${btoa(ascii)}|${size})`;
}

/** From the lowest of the scale to the highest; the middle one is the scale's. */
const bars = '▁▂▃▄▅▆▇';
const unscored = '·';

/** The lines as rows of characters, each with whose it is where there are several; what is marked stands in ‹ ›. */
export function rowsOf({ curves, of }: Picture): string[] {
  return curves.curves.map((curve) => {
    const whose = [of, ...(curves.curves.length > 1 ? [curve.persona.title] : [])].filter((part) => part !== undefined);
    const row = rowOf(curve, curves);
    return whose.length === 0 ? row : `${whose.join(', ')}: ${row}`;
  });
}

function rowOf({ points }: SmallCurve, { places, marked, scale: { from, to } }: SmallCurves): string {
  const byPlace = new Map(points.map((point) => [point.index, point]));
  const isMarked = new Set(marked);
  return Array.from({ length: places }, (_, place) => {
    const point = byPlace.get(place);
    const share = point && (point.score - from) / (to - from);
    const bar = share === undefined ? unscored : (bars[Math.round(share * (bars.length - 1))] ?? unscored);
    const open = isMarked.has(place) && !isMarked.has(place - 1) ? '‹' : '';
    const close = isMarked.has(place) && !isMarked.has(place + 1) ? '›' : '';
    return `${open}${bar}${close}`;
  }).join('');
}

function inWords({ curves, language, scale }: SmallCurves, model: Model, journey: Journey): string {
  const { line, course, once } = words(language).hover.picture;
  const written = (value: number) => numbersIn(language).score(value, scale);
  const score = ({ score: value }: SmallPoint) => written(value);
  const lines = curves.map(({ persona: { title, name }, course: { first, last, lowest, highest } }) => {
    if (first.touchpoint === last.touchpoint) return once(title, score(first), placeOf(first, language));
    const end = endMean(model, journey, { personas: [name] });
    const ending = end === undefined ? {} : { ending: written(end) };
    return course(title, { first: score(first), ...ending, lowest: at(lowest), highest: at(highest) });
  });
  function at(point: SmallPoint) {
    return { score: score(point), place: placeOf(point, language) };
  }
  return [line(quoted(titleIn(journey, language))), ...lines].join(' ');
}

function placeOf({ touchpoint }: SmallPoint, language: Language): string {
  return quoted(titleIn(touchpoint, language));
}
