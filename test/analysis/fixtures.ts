/**
 * Rule fixtures, one file a rule. A case starts with `=== what would be wrong` and goes on with a text in which
 * `⟦…⟧` stand around each place that is to be found. `>>> path` starts another file of the case; `---` starts what
 * is expected of the next place: the English sentence, the Dutch one, and a line for each related place.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { AnyFinding, Span } from '../../src/model/index.js';
import { sentence } from '../../src/words/sentence.js';

const folder = new URL('fixtures/', import.meta.url);
const root = 'file:///workspace/';
export const mainUri = `${root}main.journey`;
export const workspace = root.slice(0, -1);

export interface Case {
  readonly name: string;
  readonly text: string;
  /** The other files of the case by address. */
  readonly files: ReadonlyMap<string, string>;
  readonly expected: readonly string[];
}

/** The codes that have a fixture file. */
export function fixtureCodes(): readonly string[] {
  return readdirSync(folder).map((name) => name.replace(/\.txt$/, ''));
}

export function casesOf(code: string): readonly Case[] {
  const text = readFileSync(new URL(`${code}.txt`, folder), 'utf8');
  return text.split(/^=== /m).slice(1).map(parseCase);
}

function parseCase(source: string): Case {
  const [head = '', ...expectations] = source.trimEnd().split(/^---\n/m);
  const [main = '', ...others] = head.split(/^>>> /m);
  const { first: name, rest } = firstLine(main);
  const { text, places } = unmark(rest);
  const files = others.map((file) => {
    const { first, rest: content } = firstLine(file);
    return [new URL(first, root).href, content] as const;
  });
  const expected = places.map((place, index) => `${place}\n${(expectations[index] ?? '(nothing expected)').trimEnd()}`);
  return { name, text, files: new Map(files), expected };
}

/** A finding in the form in which fixtures expect it. */
export function shown(finding: AnyFinding): string {
  const related = finding.related.map(({ why, uri, span }) => `${why} ${uri.slice(root.length)}:${place(span)}`);
  return [place(finding.span), sentence(finding, 'en'), sentence(finding, 'nl'), ...related].join('\n');
}

function place({ start, end }: Span): string {
  return `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
}

/** The text without its marks, and the places they stood around, in the order in which they open. */
function unmark(marked: string): { text: string; places: readonly string[] } {
  let text = '';
  const open: string[] = [];
  const places: string[] = [];
  for (const piece of marked.split(/([⟦⟧])/)) {
    const lines = text.split('\n');
    const here = `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
    if (piece === '⟦') open.push(here);
    else if (piece === '⟧') places.push(`${open.pop()}-${here}`);
    else text += piece;
  }
  return { text, places };
}

function firstLine(text: string): { first: string; rest: string } {
  const end = text.indexOf('\n');
  return end === -1 ? { first: text, rest: '' } : { first: text.slice(0, end), rest: text.slice(end + 1) };
}
