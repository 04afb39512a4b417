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
  readonly pictures?: Pictures;
  /** The page without a journey, as the build made it: `{{journey:NAME}}` stands where something goes. */
  readonly page: string;
}

/** The same journey always gives the same text. */
export function toHtml({ model, journey, language, scene, theme, pictures = {}, page }: HtmlParts): string {
  const parts: Readonly<Record<string, string>> = {
    language,
    title: escaped(scene.title),
    theme: theme === undefined ? '' : ` data-theme="${theme}"`,
    drawing: toSvg(scene, theme ?? 'light', { fonts: 'named' }).trim(),
    messages: dataOf(model, pictures, journey, language),
  };
  // What is put in is not looked through again: a text that looks like a place to fill stays a text.
  return page.replaceAll(/\{\{journey:([a-z]+)\}\}/g, (place, name: string) => parts[name] ?? place);
}

/** What the page is told as it starts, as JSON that cannot end the element it stands in. */
function dataOf(model: Model, pictures: Pictures, journey: Journey, language: Language): string {
  const shared = withoutPlaces(model, pictures);
  const { uri } = shared.model;
  const messages = [
    { type: 'model', uri, version: 0, language, model: shared.model, unreadable: false },
    { type: 'pictures', pictures: shared.pictures },
    { type: 'pick', journey: journey.name },
  ];
  return JSON.stringify(messages)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

/**
 * The model without what is nobody's business who gets the map: where its files lie on its maker's computer, what other
 * names are known there, and what is only remarked between the lines.
 */
function withoutPlaces(model: Model, pictures: Pictures): { readonly model: Model; readonly pictures: Pictures } {
  const known = new Map<string, string>();
  const share = (uri: string) => {
    if (uri === standardLibraryUri) return uri;
    const shared = known.get(uri) ?? `journey:/shared/${known.size + 1}`;
    known.set(uri, shared);
    return shared;
  };
  const text = JSON.stringify({ ...model, visible: [], imports: [], ignores: [] }, (key, value: unknown) => {
    if (key === 'documentation') return undefined;
    return key === 'uri' && typeof value === 'string' ? share(value) : value;
  });
  const shown = Object.entries(pictures).map(([uri, picture]) => [share(uri), picture] as const);
  return { model: JSON.parse(text), pictures: Object.fromEntries(shown) };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
