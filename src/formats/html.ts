/**
 * A map as one HTML file that asks nothing of any other: the interactive page with the journey in it, and the drawing
 * itself for readers who run no scripts.
 */
import { type Journey, type Model, type Pictures, standardLibraryUri } from '../model/index.js';
import { type ThemeName, toSvg } from '../render/index.js';
import type { Scene } from '../scene/index.js';
import type { Language } from '../words/index.js';

export interface HtmlParts {
  readonly model: Model;
  readonly journey: Journey;
  readonly language: Language;
  readonly scene: Scene;
  /** Without it the page follows its reader's device. */
  readonly theme?: ThemeName;
  /** The page without a journey, as the build made it: `{{journey:NAME}}` stands where something goes. */
  readonly page: string;
  readonly pictures?: Pictures;
}

/** The same journey always gives the same text. */
export function toHtml({ model, journey, language, scene, theme, page, pictures = {} }: HtmlParts): string {
  const shared = withoutPlaces({ model, pictures });
  const messages = [
    { type: 'pictures', pictures: shared.pictures },
    { type: 'model', uri: shared.model.uri, version: 0, language, model: shared.model, unreadable: false },
    { type: 'pick', journey: journey.name },
  ];
  return filledPage(page, { language, theme, scenes: [scene], messages });
}

/** What is put into a page that the build made, at the places `{{journey:NAME}}` in it. */
export interface PageFilling {
  readonly language: Language;
  /** Without it the page follows its reader's device. */
  readonly theme?: ThemeName | undefined;
  /** Drawn below each other for readers who run no scripts; the first gives the page its title. */
  readonly scenes: readonly Scene[];
  /** What the page is told as it starts. */
  readonly messages: readonly unknown[];
}

export function filledPage(page: string, { language, theme, scenes, messages }: PageFilling): string {
  const parts: Readonly<Record<string, string>> = {
    language,
    title: escaped(scenes[0]?.title ?? 'Journey'),
    theme: theme === undefined ? '' : ` data-theme="${theme}"`,
    drawing: scenes.map((scene) => toSvg(scene, theme ?? 'light', { fonts: 'named' }).trim()).join('\n'),
    messages: dataOf(messages),
  };
  // What is put in is not looked through again: a text that looks like a place to fill stays a text.
  return page.replaceAll(/\{\{journey:([a-z]+)\}\}/g, (place, name: string) => parts[name] ?? place);
}

/** JSON that cannot end the element it stands in. */
function dataOf(messages: readonly unknown[]): string {
  const ends: Readonly<Record<string, string>> = { '<': '\\u003c', '\u2028': '\\u2028', '\u2029': '\\u2029' };
  return JSON.stringify(messages).replaceAll(/[<\u2028\u2029]/g, (end) => ends[end] ?? end);
}

interface Shared {
  readonly model: Model;
  readonly pictures: Pictures;
}

/** Only those pictures go along that the model shows. */
function withoutPlaces({ model, pictures }: Shared): Shared {
  const share = sharedPlaces();
  const shown = sharedModel(model, share.place);
  const named = Object.entries(pictures).filter(([uri]) => share.known.has(uri));
  return { model: shown, pictures: Object.fromEntries(named.map(([uri, picture]) => [share.place(uri), picture])) };
}

export interface SharedPlaces {
  readonly known: ReadonlyMap<string, string>;
  /** The same address for the same file, which says nothing of where it lies. */
  readonly place: (uri: string) => string;
}

export function sharedPlaces(): SharedPlaces {
  const known = new Map<string, string>();
  const place = (uri: string) => {
    const shared = uri === standardLibraryUri ? uri : (known.get(uri) ?? `journey:/shared/${known.size + 1}`);
    known.set(uri, shared);
    return shared;
  };
  return { known, place };
}

/**
 * A model without what is nobody's business who gets the map: where its files lie on its maker's computer, what other
 * names are known there, and what is only remarked between the lines.
 */
export function sharedModel(model: Model, place: SharedPlaces['place']): Model {
  const text = JSON.stringify({ ...model, visible: [], imports: [], ignores: [] }, (key, value: unknown) => {
    if (key === 'documentation') return undefined;
    return key === 'uri' && typeof value === 'string' ? place(value) : value;
  });
  return JSON.parse(text);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
