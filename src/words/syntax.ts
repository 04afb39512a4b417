/** What is wrong with how a text is written, for people who do not program. */
import type { Expected, SyntaxProblem } from '../model/index.js';
import type { Language } from './language.js';
import { either, quoted } from './write.js';

type Problem<Name extends SyntaxProblem['problem']> = Extract<SyntaxProblem, { problem: Name }>;

interface SyntaxWords {
  readonly sentences: { readonly [Name in SyntaxProblem['problem']]: (about: Problem<Name>) => string };
}

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

function examplesFor(inside: string | undefined): readonly string[] {
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

export const en: SyntaxWords = {
  sentences: {
    missing: enMissing,
    misplaced: ({ found, inside, belongsIn }) => {
      if (found === 'import') return 'An import stands at the top of the file, above everything else.';
      const homes = either(
        belongsIn.map((home) => (home === '' ? 'the file itself' : `a ${quoted(home)}`)),
        'or',
      );
      return `${quoted(found)} belongs in ${homes}, not ${inside ? `in a ${quoted(inside)}` : 'on its own'}.`;
    },
    'unknown-word': ({ found, inside, nearest }) => {
      if (nearest.length > 0) {
        return `${quoted(found)} is not a word of this language. Did you mean ${either(nearest.map(quoted), 'or')}?`;
      }
      const where = inside ? `in a ${quoted(inside)}` : 'here';
      return `${quoted(found)} cannot stand ${where}. A line ${where} begins with a word such as ${either(examplesFor(inside), 'or')}.`;
    },
    'keyword-as-name': ({ found }) =>
      `${quoted(found)} is a word of this language. To use it as a name, put it in quotes: "${found}".`,
    'unquoted-text': ({ inside, found }) =>
      `The text behind ${quoted(inside)} needs quotes around it: "${short(found)}".`,
    'unquoted-name': ({ found }) =>
      /\s/.test(found)
        ? `A name of several words needs quotes: "${short(found)}".`
        : `A name that begins with a digit needs quotes: "${short(found)}".`,
    'split-word': ({ meant }) => `Write it as one word: ${meant}.`,
    'quote-in-text': () => 'Write \\" for a quote inside a text.',
    'unclosed-text': () => 'This text has no closing quote. Put a " at its end.',
    'unclosed-comment': () => 'This comment never ends. Close it with */.',
    'decimal-comma': ({ found, meant }) => `Write the decimal with a point: ${meant} instead of ${found}.`,
    'detached-minus': ({ meant }) => `Write the minus against the number: ${meant}.`,
    'quoted-number': ({ inside, meant }) => `Leave out the quotes: ${inside} ${meant}.`,
    'only-number': ({ inside, meant }) => `Only a number goes here: ${inside} ${meant}.`,
    'level-behind-text': ({ inside, level }) => `Write the level before the text: ${inside} ${level} "…".`,
    'word-for-comma': ({ found }) => `Write a comma instead of ${quoted(found)}.`,
    'surplus-comma': ({ before }) => `A comma too many: begin a new line before ${quoted(before)}.`,
    'comma-between-facts': () => 'Take out the comma; put each fact on its own line.',
    'missing-brace': ({ behind }) => `A { is missing after the ${behind}.`,
    'unclosed-block': ({ inside }) =>
      `This ${inside ? quoted(inside) : 'block'} is not closed. Put a } below its last line.`,
    'stray-brace': () => 'This brace has no partner. Take it out, or add the one that is missing.',
    'stray-character': ({ found }) =>
      isMark(found)
        ? `Take out the ${quoted(found)}.`
        : `${quoted(found)} means nothing here. Take it out, or put the text in quotes.`,
    'foreign-arrow': () => 'Write an arrow as ->.',
    'foreign-comment': () => 'A comment begins with //.',
    'curly-quotes': () => 'Straight quotes are needed here: write " at both ends.',
    'too-deep': ({ limit }) =>
      `There are more than ${limit} braces inside each other here. What is in them is not read.`,
    'too-large': ({ limitMegabytes }) => `This file is larger than ${limitMegabytes} MB, so it is not read.`,
    'not-text': () => 'This file does not hold text.',
    'not-a-journey': () => 'This is not a journey text yet; begin with journey name "Title" { … }.',
    'more-problems': ({ count }) =>
      count === 1 ? 'There is 1 more problem below here.' : `There are ${count} more problems below here.`,
    unreadable: () => 'This text cannot be read.',
  },
};

function enMissing({ expected, inside, found, instead, nearest = [] }: Problem<'missing'>): string {
  if (expects(expected, 'fact') || expects(expected, 'declaration')) {
    const where = inside ? `in a ${quoted(inside)}` : 'in a file';
    const line = `A line ${where} begins with a word such as ${either(examplesFor(inside), 'or')}.`;
    return found ? `${isText(found) ? `The text ${short(found)}` : quoted(found)} has no place here. ${line}` : line;
  }
  if (expects(expected, 'target')) return 'An arrow needs a touchpoint to lead to, or the word “exit”.';
  const mark = enMarks[onlyKeyword(expected) ?? ''];
  if (mark !== undefined) return mark;
  const what = either(
    expected.map((one) => enThing(one, inside)),
    'or',
  );
  if (found !== undefined && instead) {
    const meant = nearest.length > 0 ? `; did you mean ${either(nearest.map(quoted), 'or')}?` : '.';
    const needs = inside ? `${quoted(inside)} needs ${what}` : `Here ${what} is needed`;
    return `${needs} instead of ${isText(found) ? short(found) : quoted(found)}${meant}`;
  }
  const before = found ? `, before ${isText(found) ? short(found) : quoted(found)}` : '';
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

export const nl: SyntaxWords = {
  sentences: {
    missing: nlMissing,
    misplaced: ({ found, inside, belongsIn }) => {
      if (found === 'import') return 'Een import staat bovenaan het bestand, boven al het andere.';
      const homes = either(
        belongsIn.map((home) => (home === '' ? 'het bestand zelf' : `een ${quoted(home)}`)),
        'of',
      );
      return `${quoted(found)} hoort in ${homes}, niet ${inside ? `in een ${quoted(inside)}` : 'los in het bestand'}.`;
    },
    'unknown-word': ({ found, inside, nearest }) => {
      if (nearest.length > 0) {
        return `${quoted(found)} is geen woord van deze taal. Bedoel je ${either(nearest.map(quoted), 'of')}?`;
      }
      const where = inside ? `in een ${quoted(inside)}` : 'hier';
      return `${quoted(found)} kan ${inside ? `niet ${where}` : `${where} niet`} staan. Een regel begint ${where} met een woord als ${either(examplesFor(inside), 'of')}.`;
    },
    'keyword-as-name': ({ found }) =>
      `${quoted(found)} is een woord van deze taal. Zet het tussen aanhalingstekens als je het als naam wilt gebruiken: "${found}".`,
    'unquoted-text': ({ inside, found }) =>
      `De tekst achter ${quoted(inside)} moet tussen aanhalingstekens staan: "${short(found)}".`,
    'unquoted-name': ({ found }) =>
      /\s/.test(found)
        ? `Zet een naam van meer woorden tussen aanhalingstekens: "${short(found)}".`
        : `Zet een naam die met een cijfer begint tussen aanhalingstekens: "${short(found)}".`,
    'split-word': ({ meant }) => `Schrijf het aaneen: ${meant}.`,
    'quote-in-text': () => 'Schrijf \\" voor een aanhalingsteken binnen een tekst.',
    'unclosed-text': () => 'Deze tekst heeft geen aanhalingsteken aan het eind. Zet er een " achter.',
    'unclosed-comment': () => 'Dit commentaar houdt nergens op. Sluit het af met */.',
    'decimal-comma': ({ found, meant }) => `Schrijf het getal met een punt: ${meant} in plaats van ${found}.`,
    'detached-minus': ({ meant }) => `Schrijf het minteken vast aan het getal: ${meant}.`,
    'quoted-number': ({ inside, meant }) => `Laat de aanhalingstekens weg: ${inside} ${meant}.`,
    'only-number': ({ inside, meant }) => `Hier hoort alleen een getal: ${inside} ${meant}.`,
    'level-behind-text': ({ inside, level }) => `Zet het niveau vóór de tekst: ${inside} ${level} "…".`,
    'word-for-comma': ({ found }) => `Schrijf een komma in plaats van ${quoted(found)}.`,
    'surplus-comma': ({ before }) => `Er staat een komma te veel: begin vóór ${quoted(before)} een nieuwe regel.`,
    'comma-between-facts': () => 'Haal de komma weg; zet elk gegeven op een eigen regel.',
    'missing-brace': ({ behind }) => `Achter de ${behind === 'title' ? 'titel' : 'naam'} ontbreekt een {.`,
    'unclosed-block': ({ inside }) =>
      `Dit ${inside ? `blok ${quoted(inside)}` : 'blok'} is niet afgesloten. Zet een } onder de laatste regel ervan.`,
    'stray-brace': () => 'Deze accolade hoort nergens bij. Haal die weg, of zet de accolade erbij die ontbreekt.',
    'stray-character': ({ found }) =>
      isMark(found)
        ? `Haal ${quoted(found)} weg.`
        : `${quoted(found)} hoort hier niet. Haal het weg, of zet de tekst tussen aanhalingstekens.`,
    'foreign-arrow': () => 'Schrijf een pijl als ->.',
    'foreign-comment': () => 'Een opmerking begint met //.',
    'curly-quotes': () => 'Hier zijn rechte aanhalingstekens nodig: zet aan beide kanten een ".',
    'too-deep': ({ limit }) => `Hier staan meer dan ${limit} accolades in elkaar. Wat erin staat, wordt niet gelezen.`,
    'too-large': ({ limitMegabytes }) => `Dit bestand is groter dan ${limitMegabytes} MB en wordt niet gelezen.`,
    'not-text': () => 'In dit bestand staat geen tekst.',
    'not-a-journey': () => 'Dit is nog geen klantreis; begin met journey naam "Titel" { … }.',
    'more-problems': ({ count }) =>
      count === 1 ? 'Hieronder staat nog 1 probleem.' : `Hieronder staan nog ${count} problemen.`,
    unreadable: () => 'Deze tekst is niet te lezen.',
  },
};

function nlMissing({ expected, inside, found, instead, nearest = [] }: Problem<'missing'>): string {
  if (expects(expected, 'fact') || expects(expected, 'declaration')) {
    const where = inside ? `in een ${quoted(inside)}` : 'in een bestand';
    const line = `Een regel ${where} begint met een woord als ${either(examplesFor(inside), 'of')}.`;
    return found ? `${isText(found) ? `De tekst ${short(found)}` : quoted(found)} hoort hier niet. ${line}` : line;
  }
  if (expects(expected, 'target')) return 'Een pijl moet naar een contactmoment wijzen, of naar het woord “exit”.';
  const mark = nlMarks[onlyKeyword(expected) ?? ''];
  if (mark !== undefined) return mark;
  const what = either(
    expected.map((one) => nlThing(one, inside)),
    'of',
  );
  if (found !== undefined && instead) {
    const meant = nearest.length > 0 ? `; bedoel je ${either(nearest.map(quoted), 'of')}?` : '.';
    const needs = inside ? `Bij ${quoted(inside)} hoort ${what}` : `Hier hoort ${what}`;
    return `${needs} in plaats van ${isText(found) ? short(found) : quoted(found)}${meant}`;
  }
  const before = found ? `, vóór ${isText(found) ? short(found) : quoted(found)}` : '';
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

/** Whether it is a mark that other notations use between words, and not a piece of one's own text. */
function isMark(found: string): boolean {
  return /^[:;=,*•·|>+–—-]+$/.test(found);
}

/** The start of a text, enough to know it by. */
function short(text: string): string {
  return quoted(text).slice(1, -1);
}

/** The sentence for what is wrong with how a text is written. */
export function syntaxSentence(problem: SyntaxProblem, language: Language): string {
  return say(problem, { en, nl }[language].sentences);
}

function say<Name extends SyntaxProblem['problem']>(
  problem: Problem<Name>,
  sentences: { readonly [Each in Name]: (about: Problem<Each>) => string },
): string {
  return sentences[problem.problem as Name](problem);
}
