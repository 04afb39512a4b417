/** What is missing in a text, or stands in the place of what is: sentences, and the pieces other sentences share. */
import type { Expected, SyntaxProblem } from '../model/index.js';
import { either, quoted } from './write.js';

type Missing = Extract<SyntaxProblem, { problem: 'missing' }>;

/** Two facts that a block's lines may begin with, as examples; the empty name is the file. */
const examples: Readonly<Record<string, readonly [string, string]>> = {
  '': ['persona', 'journey'],
  channel: ['kind', 'label'],
  feeling: ['score', 'label'],
  metric: ['range', 'better'],
  source: ['kind', 'date'],
  persona: ['role', 'goal'],
  journey: ['persona', 'phase'],
  phase: ['goal', 'touchpoint'],
  touchpoint: ['does', 'emotion'],
};

export function examplesFor(inside: string | undefined): readonly string[] {
  return (examples[inside ?? ''] ?? ['label', 'note']).map(quoted);
}

/** The only keyword that is expected, when there is just that. */
function onlyKeyword(expected: readonly Expected[]): string | undefined {
  const [first] = expected;
  return expected.length === 1 && first?.what === 'keyword' ? first.word : undefined;
}

function expects(expected: readonly Expected[], what: Expected['what']): boolean {
  return expected.some((one) => one.what === what);
}

function pathExample(inside: string | undefined): string {
  return inside === 'import' ? '"./personas.journey"' : '"./photo.png"';
}

export function enMissing({ expected, inside, found, instead, nearest = [] }: Missing): string {
  if (expects(expected, 'fact') || expects(expected, 'declaration')) {
    const where = inside ? `in a ${quoted(inside)}` : 'in a file';
    const line = `A line ${where} begins with a word such as ${either(examplesFor(inside), 'or')}.`;
    return found ? `${isText(found) ? 'The text ' : ''}${shown(found)} has no place here. ${line}` : line;
  }
  if (expects(expected, 'target')) return 'An arrow needs a touchpoint to lead to, or the word “end” or “exit”.';
  const mark = enMarks[onlyKeyword(expected) ?? ''];
  if (mark !== undefined) return mark;
  const what = either(
    expected.map((one) => enThing(one, inside)),
    'or',
  );
  if (found !== undefined && instead) {
    const meant = nearest.length > 0 ? `; did you mean ${either(nearest.map(quoted), 'or')}?` : '.';
    const needs = inside ? `${quoted(inside)} needs ${what}` : `Here ${what} is needed`;
    return `${needs} instead of ${shown(found)}${meant}`;
  }
  const before = found ? `, before ${shown(found)}` : '';
  return inside ? `${quoted(inside)} needs ${what} here${before}.` : `Here ${what} is missing${before}.`;
}

const enMarks: Readonly<Record<string, string | undefined>> = {
  '%': 'A share is a percentage: write % behind the number, such as 31%.',
  ',': 'Put a comma between two names.',
  '..': 'Write two dots between the lowest and the highest number, such as -2..2.',
  '{': 'A { is missing here.',
  '}': 'A } is missing here.',
};

function enThing(expected: Expected, inside: string | undefined): string {
  switch (expected.what) {
    case 'keyword':
      return quoted(expected.word);
    case 'name':
      return 'a name';
    case 'text':
      return 'a text in quotes';
    case 'number':
      return 'a number';
    case 'date':
      return 'a date such as 2026-03-14';
    case 'color':
      return 'a colour such as #2f63d8';
    case 'path':
      return `the path of a file in quotes, such as ${pathExample(inside)}`;
    case 'language':
      return 'a language such as nl';
    case 'score':
      return 'a score such as -1 or +0.5';
    case 'target':
      return 'a touchpoint';
    case 'fact':
    case 'declaration':
      return 'a word of this language';
  }
}

export function nlMissing({ expected, inside, found, instead, nearest = [] }: Missing): string {
  if (expects(expected, 'fact') || expects(expected, 'declaration')) {
    const where = inside ? `in een ${quoted(inside)}` : 'in een bestand';
    const line = `Een regel ${where} begint met een woord als ${either(examplesFor(inside), 'of')}.`;
    return found ? `${isText(found) ? 'De tekst ' : ''}${shown(found)} hoort hier niet. ${line}` : line;
  }
  if (expects(expected, 'target'))
    return 'Een pijl moet naar een contactmoment wijzen, of naar het woord “end” of “exit”.';
  const mark = nlMarks[onlyKeyword(expected) ?? ''];
  if (mark !== undefined) return mark;
  const what = either(
    expected.map((one) => nlThing(one, inside)),
    'of',
  );
  if (found !== undefined && instead) {
    const meant = nearest.length > 0 ? `; bedoel je ${either(nearest.map(quoted), 'of')}?` : '.';
    const needs = inside ? `Bij ${quoted(inside)} hoort ${what}` : `Hier hoort ${what}`;
    return `${needs} in plaats van ${shown(found)}${meant}`;
  }
  const before = found ? `, vóór ${shown(found)}` : '';
  return inside ? `Bij ${quoted(inside)} hoort hier ${what}${before}.` : `Hier ontbreekt ${what}${before}.`;
}

const nlMarks: Readonly<Record<string, string | undefined>> = {
  '%': 'Een aandeel is een percentage: zet % achter het getal, bijvoorbeeld 31%.',
  ',': 'Zet een komma tussen twee namen.',
  '..': 'Zet twee punten tussen het laagste en het hoogste getal, bijvoorbeeld -2..2.',
  '{': 'Hier ontbreekt een {.',
  '}': 'Hier ontbreekt een }.',
};

function nlThing(expected: Expected, inside: string | undefined): string {
  switch (expected.what) {
    case 'keyword':
      return quoted(expected.word);
    case 'name':
      return 'een naam';
    case 'text':
      return 'een tekst tussen aanhalingstekens';
    case 'number':
      return 'een getal';
    case 'date':
      return 'een datum, bijvoorbeeld 2026-03-14';
    case 'color':
      return 'een kleur, bijvoorbeeld #2f63d8';
    case 'path':
      return `het pad van een bestand tussen aanhalingstekens, bijvoorbeeld ${pathExample(inside)}`;
    case 'language':
      return 'een taal, bijvoorbeeld nl';
    case 'score':
      return 'een score, bijvoorbeeld -1 of +0.5';
    case 'target':
      return 'een contactmoment';
    case 'fact':
    case 'declaration':
      return 'een woord van deze taal';
  }
}

function isText(found: string): boolean {
  return /^["'‘-‟‹›«»]/.test(found);
}

/** What was found, in quotation marks: its own when it is a text. */
function shown(found: string): string {
  return isText(found) ? short(found) : quoted(found);
}

/** The start of a text, enough to know it by. */
export function short(text: string): string {
  return quoted(text).slice(1, -1);
}
