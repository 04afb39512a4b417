/**
 * Fixtures of formatting, one case a file: what would be wrong, a text, `---`, and the text as it should be. Blanks
 * that nobody sees are written as signs: `·` a space, `⇥` a tab, `␍` a carriage return, `␣` a byte order mark,
 * `␄` the end of a file that ends without a line break.
 * `⟦…⟧` stand around the part that is to be formatted, `│` behind the character just typed; `↵` is a line break just typed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { format, formatTyped } from '../../src/language/format/index.js';
import type { TextEdit } from '../../src/model/index.js';
import { applied } from './applied.js';

const folder = new URL('fixtures/', import.meta.url);

const signs: readonly (readonly [string, string])[] = [
  ['·', ' '],
  ['⇥', '\t'],
  ['␍', '\r'],
  ['␣', '\uFEFF'],
];

export interface Fixture {
  readonly path: string;
  /** What would be wrong if the case failed. */
  readonly wrong: string;
  readonly result: string;
  readonly expected: string;
}

export const fixtures: readonly Fixture[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.txt'))
  .sort()
  .map((path) => {
    const text = readFileSync(new URL(path, folder), 'utf8');
    const [, wrong = '', before = '', expected = ''] = /^(.*)\n\n([\s\S]*?)^---\n([\s\S]*)$/m.exec(text) ?? [];
    return { path, wrong, result: visible(run(hidden(before))), expected };
  });

function run(marked: string): string {
  const at = (sign: string) => marked.search(sign);
  const text = marked.replace(/[⟦⟧│]/g, '').replace('↵', '\n');
  const document = TextDocument.create('', 'journey', 0, text);
  if (marked.includes('⟦')) {
    const range = { start: document.positionAt(at('⟦')), end: document.positionAt(at('⟧') - 1) };
    return applied(text, format(text, { range }));
  }
  if (marked.includes('↵')) return typed(text, '\n', document.positionAt(at('↵') + 1));
  return marked.includes('│') ? typed(text, '}', document.positionAt(at('│'))) : applied(text, format(text));
}

function typed(text: string, character: '}' | '\n', position: TextEdit['span']['start']): string {
  return applied(text, formatTyped(text, { typed: character, position }));
}

function hidden(text: string): string {
  return signs.reduce((shown, [sign, character]) => shown.replaceAll(sign, character), text).replace('␄\n', '');
}

/** Spaces only where nobody would see them: at the end of a line. */
function visible(text: string): string {
  return signs
    .slice(1)
    .reduce((shown, [sign, character]) => shown.replaceAll(character, sign), text)
    .replace(/[^\n]$/, '$&␄\n')
    .replace(/ +$/gm, (spaces) => '·'.repeat(spaces.length));
}
