/** Any format of a journey. Hosts load this only when it is asked for: what draws PNG and PDF is large. */
import type { Journey, Model, Pictures } from '../model/index.js';
import { type ThemeName, toSvg } from '../render/index.js';
import { mapScene, type Scene } from '../scene/index.js';
import type { Language } from '../words/index.js';
import { type Separator, toCsv } from './csv.js';
import type { FontFiles } from './fonts.js';
import { toHtml } from './html.js';
import { toJson } from './json.js';
import { toMarkdown } from './markdown/index.js';
import { smallestText } from './pdf/fit.js';
import { type Paper, toPdf } from './pdf/index.js';
import { type PngSize, pngSize, toPng, usualScale } from './png/index.js';
import type { ExportFormat, Resources } from './resources.js';
import { lackingIn } from './text-runs.js';
import { hasOutlines, typefaceOf } from './typefaces.js';

export interface MakeRequest {
  readonly format: ExportFormat;
  readonly model: Model;
  /** Names the journey within the model, by its place among `journeys`. */
  readonly journey: number;
  readonly language: Language;
  /** `light` when absent, and of HTML as its reader's device is. */
  readonly theme?: ThemeName;
  /** Of a PNG: pixels for each px. */
  readonly scale?: number;
  /** Of a PDF; A4 when absent. */
  readonly paper?: Paper;
  /** Of a PDF; `fit` when absent. */
  readonly spread?: 'fit' | 'pages';
  /** Of a CSV; as usual for the language when absent. */
  readonly separator?: Separator;
  readonly pictures?: Pictures;
}

export type Making =
  | {
      readonly ok: true;
      readonly content: Uint8Array;
      /** Characters that no font could draw, each once. */
      readonly lacking: readonly string[];
      /** How high the smallest text of a PDF is, in points, where that is too small to read. */
      readonly tooSmall?: number;
    }
  | { readonly ok: false; readonly problem: Required<PngSize> };

/** How TrueType and OpenType files begin, and collections of them; what is packed for the web cannot be taken apart again. */
const fontStarts: readonly string[] = ['\u0000\u0001\u0000\u0000', 'OTTO', 'true', 'ttcf'];

/** What a file is to texts: a font, one that holds nothing but pictures of its characters, or none. */
export function kindOfFont(file: Uint8Array): 'outlines' | 'pictures' | 'none' {
  if (!fontStarts.includes(String.fromCharCode(...file.subarray(0, 4)))) return 'none';
  try {
    return hasOutlines(typefaceOf(file).font) ? 'outlines' : 'pictures';
  } catch {
    return 'none';
  }
}

/** Rejects when a resource that the format needs is not there. */
export async function make(request: MakeRequest, resources: Resources): Promise<Making> {
  const { format, model, language, separator } = request;
  const journey = model.journeys[request.journey];
  if (journey === undefined) throw new Error(`The model has no journey ${request.journey}.`);
  switch (format) {
    case 'json':
      return made(`${JSON.stringify(toJson(model), undefined, 2)}\n`);
    case 'csv':
      return made(toCsv(model, journey, language, separator));
    case 'markdown':
      return made(toMarkdown(model, journey, language));
    default:
      return drawn(format, journey, request, resources);
  }
}

async function drawn(
  format: 'svg' | 'png' | 'pdf' | 'html',
  journey: Journey,
  request: MakeRequest,
  resources: Resources,
): Promise<Making> {
  const { model, language, theme = 'light' } = request;
  const scene = mapScene(model, journey, { language, pictures: drawable(format, request.pictures) });
  if (format === 'svg') return made(toSvg(scene, theme));
  if (format === 'html') return made(toHtml({ ...request, journey, scene, page: needed(resources.page) }));
  return makePicture(scene, { ...request, format }, resources);
}

export interface PictureRequest extends Pick<MakeRequest, 'theme' | 'scale' | 'paper' | 'spread'> {
  readonly format: 'png' | 'pdf';
}

/** Any scene as a picture for who has no browser. */
export async function makePicture(
  scene: Scene,
  { format, theme = 'light', scale = usualScale, paper = { size: 'A4' }, spread = 'fit' }: PictureRequest,
  { fonts, wasm }: Resources,
): Promise<Making> {
  const faces = needed(fonts);
  const lacking = lackingCharacters(scene, faces);
  if (format === 'pdf') {
    const content = await toPdf(scene, { theme, paper, spread, fonts: faces });
    const small = smallestText(scene, paper);
    return { ok: true, content, lacking, ...(spread === 'fit' && small < smallestRead ? { tooSmall: small } : {}) };
  }
  const { largest, ...size } = pngSize(scene, scale);
  if (largest !== undefined) return { ok: false, problem: { ...size, largest } };
  return { ok: true, content: await toPng(scene, { theme, scale, fonts: faces, wasm: needed(wasm) }), lacking };
}

/** In points: less than this nobody reads on paper. */
const smallestRead = 4;

/** The kinds of pictures that each format can hold; what stands in for a photo is drawn where there is none. */
const holds: Readonly<Record<'svg' | 'png' | 'pdf' | 'html', RegExp>> = {
  svg: /^data:image\//,
  html: /^data:image\//,
  png: /^data:image\/(?:png|jpeg|gif);/,
  pdf: /^data:image\/(?:png|jpeg);/,
};

function drawable(format: keyof typeof holds, pictures: Pictures = {}): Pictures {
  return Object.fromEntries(Object.entries(pictures).filter(([, data]) => holds[format].test(data)));
}

function made(text: string): Making {
  return { ok: true, content: new TextEncoder().encode(text), lacking: [] };
}

function needed<T>(resource: T | undefined): T {
  if (resource === undefined) throw new Error('A resource of the format is missing.');
  return resource;
}

/** In the order in which they stand on the map. */
function lackingCharacters({ root }: Scene, { regular, others }: FontFiles): readonly string[] {
  // The three bundled styles have the same characters.
  const covers = [regular, ...others].map((file) => typefaceOf(file).covers);
  const texts: string[] = [];
  const visit = (shape: Scene['root']['children'][number]): void => {
    if (shape.type === 'text') texts.push(shape.text);
    else if (shape.type === 'group') shape.children.forEach(visit);
  };
  visit(root);
  return [...new Set(texts.flatMap((text) => lackingIn(text, covers)))];
}
