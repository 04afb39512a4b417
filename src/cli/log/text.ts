/** A history for people at a terminal: a commit a paragraph, the newest first, as `git log` has it. */
import type { HistoryEntry } from '../../formats/history.js';
import { numbersIn } from '../../scene/numbers.js';
import { type Language, words } from '../../words/index.js';
import type { Palette } from '../color.js';
import { safeLine } from '../outcome.js';

export function textLines(entries: readonly HistoryEntry[], language: Language, paints: Palette): readonly string[] {
  const said = words(language).history;
  return entries.flatMap(({ commit, date, sentences, incomplete, tendency }, place) => {
    const { short = said.uncommitted, author, subject } = commit ?? {};
    const facts = [numbersIn(language).date(date.slice(0, 10)), author, subject].filter((fact) => fact !== undefined);
    return [
      ...(place === 0 ? [] : ['']),
      `${paints.code(safeLine(short))}  ${paints.strong(safeLine(facts.join('  ')))}`,
      `  ${signs[tendency]} ${safeLine(sentences.join(' '))}`,
      ...incomplete.map((side) => `    ${paints.code(said.incomplete[side])}`),
    ];
  });
}

const signs: Readonly<Record<HistoryEntry['tendency'], string>> = { better: '+', worse: '−', mixed: '±', none: '·' };
