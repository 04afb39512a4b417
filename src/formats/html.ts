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
  const parts: Readonly<Record<string, string>> = {
    language,
    title: escaped(scene.title),
    theme: theme === undefined ? '' : ` data-theme="${theme}"`,
    drawing: toSvg(scene, theme ?? 'light', { fonts: 'named' }).trim(),
    messages: dataOf(withoutPlaces({ model, pictures }), journey, language),
  };
  // What is put in is not looked through again: a text that looks like a place to fill stays a text.
  return page.replaceAll(/\{\{journey:([a-z]+)\}\}/g, (place, name: string) => parts[name] ?? place);
}

interface Shared {
  readonly model: Model;
  readonly pictures: Pictures;
}

/** What the page is told as it starts, as JSON that cannot end the element it stands in. */
function dataOf({ model, pictures }: Shared, journey: Journey, language: Language): string {
  const messages = [
    { type: 'pictures', pictures },
    { type: 'model', uri: model.uri, version: 0, language, model, unreadable: false },
    { type: 'pick', journey: journey.name },
  ];
  const ends: Readonly<Record<string, string>> = { '<': '\\u003c', '\u2028': '\\u2028', '\u2029': '\\u2029' };
  return JSON.stringify(messages).replaceAll(/[<\u2028\u2029]/g, (end) => ends[end] ?? end);
}

/**
 * The model without what is nobody's business who gets the map: where its files lie on its maker's computer, what other
 * names are known there, and what is only remarked between the lines.
 */
function withoutPlaces({ model, pictures }: Shared): Shared {
  const known = new Map<string, string>();
  const share = (uri: string) => {
    const shared = uri === standardLibraryUri ? uri : (known.get(uri) ?? `journey:/shared/${known.size + 1}`);
    known.set(uri, shared);
    return shared;
  };
  const text = JSON.stringify({ ...model, visible: [], imports: [], ignores: [] }, (key, value: unknown) => {
    if (key === 'documentation') return undefined;
    return key === 'uri' && typeof value === 'string' ? share(value) : value;
  });
  // The model before the pictures: only what it shows goes along.
  const shown: Model = JSON.parse(text);
  const named = Object.entries(pictures).filter(([uri]) => known.has(uri));
  return { model: shown, pictures: Object.fromEntries(named.map(([uri, picture]) => [share(uri), picture])) };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
