/** The history of a journey as a drawing, and as a page that holds it and asks nothing of any other file. */
import { compare, type JourneyComparison } from '../diff/index.js';
import type { Touchpoint } from '../model/index.js';
import { escapeText } from '../render/escape.js';
import { type ThemeName, toSvg } from '../render/index.js';
import { palettes } from '../render/theme.js';
import { type HistoryVersion, historyScene } from '../scene/history/index.js';
import type { Scene } from '../scene/index.js';
import { type Language, words } from '../words/index.js';
import type { History, HistoryEntry } from './history.js';

/** `undefined` where no version has the journey. */
export function historyPicture({ file, entries }: History, language: Language): Scene | undefined {
  const shown = entries.filter((entry) => entry.journey !== undefined).toReversed();
  const newest = shown.at(-1);
  if (newest === undefined) return undefined;
  const versions = shown.flatMap((entry) => versionOf(entry, newest, language));
  return historyScene(versions, { language, file });
}

function versionOf(entry: HistoryEntry, newest: HistoryEntry, language: Language): HistoryVersion | [] {
  const { commit, model, date, incomplete, sentences, tendency } = entry;
  if (entry.journey === undefined) return [];
  const both = counterpartOf(entry, newest);
  const said = words(language).history;
  return {
    key: commit?.hash ?? '',
    model,
    journey: both?.before ?? entry.journey,
    date,
    name: commit?.short ?? said.uncommitted,
    title: commit?.subject ?? '',
    ...(commit === undefined ? {} : { author: commit.author }),
    sentences: [...sentences, ...incomplete.map((side) => said.incomplete[side])],
    tendency,
    counterparts: counterpartsOf(both),
  };
}

/** Straight from the one to the other: what was between may have been broken. */
function counterpartOf({ model, journey }: HistoryEntry, newest: HistoryEntry): JourneyComparison | undefined {
  const { journeys } = compare(model, newest.model);
  return journeys.find(({ before, after }) => before?.span === journey?.span && after === newest.journey);
}

function counterpartsOf(both: JourneyComparison | undefined): ReadonlyMap<Touchpoint, Touchpoint> {
  const found = new Map<Touchpoint, Touchpoint>();
  for (const { before, after } of both?.touchpoints ?? []) {
    if (before !== undefined && after !== undefined) found.set(before.touchpoint, after.touchpoint);
  }
  return found;
}

export interface PageOptions {
  readonly language: Language;
  /** Without it the page follows its reader's device. */
  readonly theme?: ThemeName;
  /** The SHA-256 of a text, as base64: the page's styles are let in by it, and no others. */
  readonly hash: (text: string) => string;
}

const fontStyles = /<style>([^<]*)<\/style>\n?/;
const zoomable = 'body{margin:0}svg{display:block;max-width:100%;height:auto;margin:0 auto}';
const on = (theme: ThemeName) => `body{background:${palettes[theme].background}}`;
const byDevice = `${on('light')}.dark{display:none}@media (prefers-color-scheme:dark){${on('dark')}.dark{display:block}.light{display:none}}`;

/** No scripts; nothing is loaded. */
export function historyPage(scene: Scene, { language, theme, hash }: PageOptions): string {
  const fonts = fontStyles.exec(toSvg(scene, theme ?? 'light'))?.[1] ?? '';
  const style = `${fonts}${zoomable}${theme === undefined ? byDevice : on(theme)}`;
  const drawing = (name: ThemeName) => toSvg(scene, name, { fonts: 'named' }).trim();
  const drawings =
    theme === undefined
      ? `<div class="light">\n${drawing('light')}\n</div>\n<div class="dark">\n${drawing('dark')}\n</div>`
      : drawing(theme);
  const policy = [
    "default-src 'none'",
    'img-src data:',
    'font-src data:',
    `style-src 'sha256-${hash(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>${escapeText(scene.title)}</title>
<style>${style}</style>
</head>
<body>
${drawings}
</body>
</html>
`;
}
