/** What is wrong with how a text is written, for people who do not program. */
import type { SyntaxProblem } from '../model/index.js';
import type { Language } from './language.js';
import { enMissing, examplesFor, nlMissing, short } from './missing.js';
import { either, quoted } from './write.js';

type Problem<Name extends SyntaxProblem['problem']> = Extract<SyntaxProblem, { problem: Name }>;

interface SyntaxWords {
  readonly sentences: { readonly [Name in SyntaxProblem['problem']]: (about: Problem<Name>) => string };
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
    'dash-for-minus': ({ meant }) => `Write the minus as a hyphen, not as a dash: ${meant}.`,
    'quoted-number': ({ inside, meant }) => `Leave out the quotes: ${inside} ${meant}.`,
    'only-number': ({ inside, meant }) => `Only a number goes here: ${inside} ${meant}.`,
    'backslash-in-path': ({ meant }) => `Write / between the folders of a path: ${quoted(meant)}.`,
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
    'dash-for-minus': ({ meant }) => `Schrijf het minteken als koppelteken, niet als streep: ${meant}.`,
    'quoted-number': ({ inside, meant }) => `Laat de aanhalingstekens weg: ${inside} ${meant}.`,
    'only-number': ({ inside, meant }) => `Hier hoort alleen een getal: ${inside} ${meant}.`,
    'backslash-in-path': ({ meant }) => `Schrijf / tussen de mappen van een pad: ${quoted(meant)}.`,
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

/** Whether it is a mark that other notations use between words or before a line, and not a piece of one's own text. */
function isMark(found: string): boolean {
  return /^(?:[:;=,*•·▪◦‣§|>+–—\uE000-\uF8FF-]+|(?:\d{1,3}|[A-Za-z])[.):]|o)$/.test(found);
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
