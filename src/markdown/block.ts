/** A drawn block as HTML. Every text goes through the one escaping function; what is drawn is markup already. */
import { escapeText } from '../render/escape.js';
import { type Language, words } from '../words/index.js';
import type { Drawing, DrawnMap, Remark } from './drawing.js';

/** What is needed of a Markdown token. */
export interface Block {
  readonly content: string;
  readonly attrs: readonly Attribute[] | null;
  /** The lines of the document from the opening fence to behind the closing one; the first is 0. */
  readonly map: readonly [number, number] | null;
}

type Attribute = readonly [name: string, value: string | number];

/** More would be a wall of text, and one slip can bring many. */
const mostRemarks = 20;

export function blockHtml({ content, attrs, map }: Block, { maps, remarks }: Drawing, language: Language): string {
  // A block's text begins on the line below its fence.
  const firstLine = map === null ? 0 : map[0] + 1;
  const parts = [
    ...maps.map((each) => mapHtml(each, language)),
    maps.length === 0 && remarks.length === 0 ? `<p>${escapeText(words(language).markdown.nothing)}</p>\n` : '',
    remarksHtml(remarks, firstLine, language),
    maps.length === 0 ? `<pre><code class="language-journey">${escapeText(content)}</code></pre>\n` : '',
  ];
  return `<div${attributes(attrs ?? [])} lang="${language}">\n${parts.join('')}</div>\n`;
}

/**
 * A box that scrolls sideways, by keys too. Its direction is set: where a page guesses it from the text, a title in
 * Arabic would turn the whole drawing round.
 */
function mapHtml({ title, svg }: DrawnMap, language: Language): string {
  const name = words(language).markdown.map(title);
  return `<div class="journey-map" dir="ltr" role="group" tabindex="0" aria-label="${escapeText(name)}">${svg}</div>\n`;
}

function remarksHtml(remarks: readonly Remark[], firstLine: number, language: Language): string {
  if (remarks.length === 0) return '';
  const { markdown } = words(language);
  const shown = remarks.slice(0, mostRemarks).map((remark) => remarkHtml(remark, firstLine, language));
  const left = remarks.length - shown.length;
  const more = left > 0 ? `<li>${escapeText(markdown.more(left))}</li>\n` : '';
  return `<ul class="journey-remarks" aria-label="${escapeText(markdown.remarks)}">\n${shown.join('')}${more}</ul>\n`;
}

function remarkHtml({ severity, line, sentence }: Remark, firstLine: number, language: Language): string {
  const { markdown, findings } = words(language);
  const place = markdown.place(firstLine + line + 1, findings.severities[severity]);
  return `<li class="journey-${severity}"><strong>${escapeText(place)}</strong> ${escapeText(sentence)}</li>\n`;
}

/** What the page's own scripts look for, such as the line of the document; nothing that could run. */
function attributes(found: readonly Attribute[]): string {
  const kept = found.filter(([name]) => /^(?:id|dir|data-[\w-]+)$/.test(name));
  const classes = ['journey-block', ...found.filter(([name]) => name === 'class').map(([, value]) => value)];
  return [['class', classes.join(' ')] as const, ...kept]
    .map(([name, value]) => ` ${name}="${escapeText(String(value))}"`)
    .join('');
}
