/** What people who are new to the language write, what they are told, and what is read of it all the same. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { read } from '../../src/language/index.js';
import { scan } from '../../src/language/parse.js';
import type { Model } from '../../src/model/index.js';
import { languages } from '../../src/words/index.js';
import { sentence } from '../../src/words/sentence.js';
import { indented, unmarked } from './marked.js';

interface Slip {
  /** The places of the findings stand between ⟦ and ⟧. */
  readonly text: string;
  readonly en: string | readonly string[];
  readonly nl: string | readonly string[];
  /** Facts of what the text is about, spans left out and texts, numbers and names bare. */
  readonly kept: object;
}

/** Facts of a touchpoint that another one follows; both must be read, and the question behind the facts too. */
function ofTouchpoint(facts: string): string {
  return `source survey
source interviews
persona starter
journey j {
  persona starter
  phase p {
    touchpoint one {
${indented(facts, '      ')}
      support "Kept"
    }
    touchpoint two
  }
}`;
}

/** Facts of a phase that another touchpoint follows in. */
function ofPhase(facts: string): string {
  return `journey j {\n  phase p {\n${indented(facts, '    ')}\n    touchpoint two\n  }\n}`;
}

function ofPersona(facts: string): string {
  return `persona q {\n${indented(facts, '  ')}\n  trait "Kept"\n}`;
}

function ofJourney(facts: string): string {
  return `journey j {\n${indented(facts, '  ')}\n  phase last { touchpoint two }\n}`;
}

/** A model with its values bare, as far as they say anything. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  if ('resolved' in value && 'name' in value) return value.resolved ? value.name : `${value.name}?`;
  const isValue = 'value' in value && Object.keys(value).every((key) => ['value', 'span', 'valid'].includes(key));
  if (isValue) return value.value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, bare(each)]));
}

const touchpointsOf = ({ journeys }: Model) => journeys.flatMap(({ phases }) => phases.flatMap((p) => p.touchpoints));

function check(name: string, { text: marked, en, nl, kept }: Slip, about: (model: Model) => unknown): void {
  const { text, places } = unmarked(marked);
  const { model, findings } = read(text);
  test(`${name}: says something else, elsewhere, or more than once`, () => {
    const said = languages.map((language) => findings.map((one) => sentence(one, language)));
    expect(said).toEqual([[en].flat(), [nl].flat()]);
    expect(findings.map(({ span }) => span)).toEqual(places);
  });
  test(`${name}: loses what was meant, or what follows`, () => {
    expect(bare(about(model))).toMatchObject(kept);
  });
}

const pasted = {
  en: 'Straight quotes are needed here: write " at both ends.',
  nl: 'Hier zijn rechte aanhalingstekens nodig: zet aan beide kanten een ".',
};

function takenOut(mark: string) {
  return { en: `Take out the “${mark}”.`, nl: `Haal “${mark}” weg.` };
}

const inTouchpoint: Record<string, Slip> = {
  'curly quotes in curly quotes': {
    text: 'does ⟦“Says “no” and “yes” to the offer”⟧ // “x”',
    ...pasted,
    kept: { does: ['Says “no” and “yes” to the offer'] },
  },
  'curly quotes that close in one place': {
    text: 'does ⟦“He said: “yes””⟧\ngain "Kept"',
    ...pasted,
    kept: { does: ['He said: “yes”'], gains: [{ text: 'Kept' }] },
  },
  'low quotes in low quotes': {
    text: 'does ⟦„Sagt „nein“ dazu“⟧',
    ...pasted,
    kept: { does: ['Sagt „nein“ dazu'] },
  },
  'straight quotes in curly quotes': {
    text: 'does ⟦“Says "no" to it”⟧',
    ...pasted,
    kept: { does: ['Says "no" to it'] },
  },
  'single quotes in single quotes': {
    text: 'does ⟦‘Says ‘no’ to it’⟧',
    ...pasted,
    kept: { does: ['Says ‘no’ to it'] },
  },
  'curly quotes in curly quotes before evidence': {
    text: 'emotion starter -1 ⟦“Says “no” here”⟧ evidence survey',
    ...pasted,
    kept: { emotions: [{ score: -1, quote: 'Says “no” here', evidence: ['survey'] }] },
  },
  'backslashes in a path': {
    text: 'image ⟦".\\shared\\new.png"⟧',
    en: 'Write / between the folders of a path: “./shared/new.png”.',
    nl: 'Schrijf / tussen de mappen van een pad: “./shared/new.png”.',
    kept: { image: { path: './shared/new.png' } },
  },
  'a number before a fact': { text: '⟦1.⟧ gain "Fast"', ...takenOut('1.'), kept: { gains: [{ text: 'Fast' }] } },
  'a number before a second fact': {
    text: 'gain "One"\n⟦12)⟧ gain "Two"',
    ...takenOut('12)'),
    kept: { gains: [{ text: 'One' }, { text: 'Two' }] },
  },
  'a letter before a fact': { text: '⟦a)⟧ gain "Fast"', ...takenOut('a)'), kept: { gains: [{ text: 'Fast' }] } },
  'a hollow bullet of Word before a fact': {
    text: 'gain "One"\n⟦o⟧ gain "Two"',
    ...takenOut('o'),
    kept: { gains: [{ text: 'One' }, { text: 'Two' }] },
  },
  'a square bullet before a fact': { text: '⟦▪⟧ gain "Fast"', ...takenOut('▪'), kept: { gains: [{ text: 'Fast' }] } },
  'a dash before a fact': { text: '⟦–⟧ gain "Fast"', ...takenOut('–'), kept: { gains: [{ text: 'Fast' }] } },
  'a minus with a blank behind it': {
    text: 'emotion starter ⟦- 1.0⟧ anger',
    en: 'Write the minus against the number: -1.0.',
    nl: 'Schrijf het minteken vast aan het getal: -1.0.',
    kept: { emotions: [{ persona: 'starter', score: -1, feeling: 'anger' }] },
  },
  'a dash for a minus': {
    text: 'emotion starter ⟦–1,5⟧',
    en: 'Write the minus as a hyphen, not as a dash: -1.5.',
    nl: 'Schrijf het minteken als koppelteken, niet als streep: -1.5.',
    kept: { emotions: [{ persona: 'starter', score: -1.5 }] },
  },
  'an arrow of two strokes': {
    text: '⟦=>⟧ two',
    en: 'Write an arrow as ->.',
    nl: 'Schrijf een pijl als ->.',
    kept: { flows: [{ to: 'two' }] },
  },
  'an arrow as one character': {
    text: '⟦→⟧ two 50% "x"',
    en: 'Write an arrow as ->.',
    nl: 'Schrijf een pijl als ->.',
    kept: { flows: [{ to: 'two', share: 50, condition: 'x' }] },
  },
  'a long arrow': {
    text: '⟦-->⟧ exit',
    en: 'Write an arrow as ->.',
    nl: 'Schrijf een pijl als ->.',
    kept: { flows: [{ exit: true }] },
  },
  'a channel of the standard library in two words': {
    text: 'channel app, ⟦web site⟧',
    en: 'Write it as one word: website.',
    nl: 'Schrijf het aaneen: website.',
    kept: { channels: ['app', 'website'] },
  },
  'a channel of the standard library in three words': {
    text: 'channel ⟦word of mouth⟧',
    en: 'Write it as one word: word-of-mouth.',
    nl: 'Schrijf het aaneen: word-of-mouth.',
    kept: { channels: ['word-of-mouth'] },
  },
  'a Dutch word for a comma': {
    text: 'channel website ⟦en⟧ app',
    en: 'Write a comma instead of “en”.',
    nl: 'Schrijf een komma in plaats van “en”.',
    kept: { channels: ['website', 'app'] },
  },
  'an English word for a comma': {
    text: 'evidence survey ⟦and⟧ interviews',
    en: 'Write a comma instead of “and”.',
    nl: 'Schrijf een komma in plaats van “and”.',
    kept: { evidence: ['survey', 'interviews'] },
  },
  'a mark for a comma': {
    text: 'evidence survey ⟦&⟧ interviews',
    en: 'Write a comma instead of “&”.',
    nl: 'Schrijf een komma in plaats van “&”.',
    kept: { evidence: ['survey', 'interviews'] },
  },
  'no comma between names': {
    text: 'evidence survey ⟦interviews⟧',
    en: 'Put a comma between two names.',
    nl: 'Zet een komma tussen twee namen.',
    kept: { evidence: ['survey', 'interviews'] },
  },
  'a fact behind a comma': {
    text: 'channel website⟦,⟧ does "x"',
    en: 'A comma too many: begin a new line before “does”.',
    nl: 'Er staat een komma te veel: begin vóór “does” een nieuwe regel.',
    kept: { channels: ['website'], does: ['x'] },
  },
  'a level in Dutch': {
    text: 'pain ⟦hoog⟧ ean "x"',
    en: '“hoog” is not a word of this language. Did you mean “high”?',
    nl: '“hoog” is geen woord van deze taal. Bedoel je “high”?',
    kept: { pains: [{ severity: 'high', name: 'ean', text: 'x' }] },
  },
  'a level behind the text': {
    text: 'pain "x" ⟦high⟧ evidence survey',
    en: 'Write the level before the text: pain high "…".',
    nl: 'Zet het niveau vóór de tekst: pain high "…".',
    kept: { pains: [{ severity: 'high', text: 'x', evidence: ['survey'] }] },
  },
  'a level behind a named pain': {
    text: 'pain ean "x" ⟦critical⟧',
    en: 'Write the level before the text: pain critical "…".',
    nl: 'Zet het niveau vóór de tekst: pain critical "…".',
    kept: { pains: [{ severity: 'critical', name: 'ean', text: 'x' }] },
  },
  'a keyword as the name of a pain': {
    text: 'pain high ⟦goal⟧ "x"\npain ⟦need⟧ "y"',
    en: [
      '“goal” is a word of this language. To use it as a name, put it in quotes: "goal".',
      '“need” is a word of this language. To use it as a name, put it in quotes: "need".',
    ],
    nl: [
      '“goal” is een woord van deze taal. Zet het tussen aanhalingstekens als je het als naam wilt gebruiken: "goal".',
      '“need” is een woord van deze taal. Zet het tussen aanhalingstekens als je het als naam wilt gebruiken: "need".',
    ],
    kept: {
      pains: [
        { severity: 'high', name: 'goal', text: 'x' },
        { name: 'need', text: 'y' },
      ],
      needs: [],
    },
  },
  'a pain in plain words': {
    text: 'pain high ⟦Het bedrag klopt niet⟧ evidence survey',
    en: 'The text behind “pain” needs quotes around it: "Het bedrag klopt niet".',
    nl: 'De tekst achter “pain” moet tussen aanhalingstekens staan: "Het bedrag klopt niet".',
    kept: { pains: [{ severity: 'high', text: 'Het bedrag klopt niet', evidence: ['survey'] }] },
  },
  'a gain in plain words': {
    text: 'gain ⟦Snel, en geregeld⟧',
    en: 'The text behind “gain” needs quotes around it: "Snel, en geregeld".',
    nl: 'De tekst achter “gain” moet tussen aanhalingstekens staan: "Snel, en geregeld".',
    kept: { gains: [{ text: 'Snel, en geregeld' }] },
  },
  'the condition of an arrow in plain words': {
    text: '-> two 50% ⟦wil vergelijken⟧',
    en: 'The text behind “->” needs quotes around it: "wil vergelijken".',
    nl: 'De tekst achter “->” moet tussen aanhalingstekens staan: "wil vergelijken".',
    kept: { flows: [{ to: 'two', share: 50, condition: 'wil vergelijken' }] },
  },
  'a quote behind a feeling in plain words': {
    text: 'emotion starter -1 anger ⟦Alweer een brief⟧',
    en: 'The text behind “emotion” needs quotes around it: "Alweer een brief".',
    nl: 'De tekst achter “emotion” moet tussen aanhalingstekens staan: "Alweer een brief".',
    kept: { emotions: [{ score: -1, feeling: 'anger', quote: 'Alweer een brief' }] },
  },
  'other words for the parts of an opportunity': {
    text: 'opportunity ean "Uitleggen" ⟦waarde⟧ hoog eigenaar Facturatie',
    en: '“waarde” is not a word of this language. Did you mean “value”?',
    nl: '“waarde” is geen woord van deze taal. Bedoel je “value”?',
    kept: { opportunities: [{ name: 'ean', text: 'Uitleggen', value: 'high', owner: 'Facturatie' }] },
  },
  'another word for a target': {
    text: 'metric nps 12 ⟦doel⟧ 30',
    en: '“doel” is not a word of this language. Did you mean “target”?',
    nl: '“doel” is geen woord van deze taal. Bedoel je “target”?',
    kept: { metrics: [{ value: 12, target: 30 }] },
  },
  'marks of other notations': {
    text: 'does⟦:⟧ "x"\nasks "y"⟦;⟧\n⟦-⟧ thinks "z"\n⟦*⟧ expects "w"',
    en: ['Take out the “:”.', 'Take out the “;”.', 'Take out the “-”.', 'Take out the “*”.'],
    nl: ['Haal “:” weg.', 'Haal “;” weg.', 'Haal “-” weg.', 'Haal “*” weg.'],
    kept: { does: ['x'], asks: ['y'], thinks: ['z'], expects: ['w'] },
  },
  'a colon before plain words': {
    text: 'does⟦: Opent de brief⟧',
    en: 'The text behind “does” needs quotes around it: "Opent de brief".',
    nl: 'De tekst achter “does” moet tussen aanhalingstekens staan: "Opent de brief".',
    kept: { does: ['Opent de brief'] },
  },
  'comments of other notations': {
    text: '⟦# the "first one⟧\n⟦#later {⟧\ndoes "x" ⟦# goal "y"⟧\n⟦-- and so on⟧',
    en: Array.from({ length: 4 }, () => 'A comment begins with //.'),
    nl: Array.from({ length: 4 }, () => 'Een opmerking begint met //.'),
    kept: { does: ['x'] },
  },
  'quotes of other languages': {
    text: 'does ⟦«Opent de brief»⟧\nasks ⟦„Alweer?“⟧\nthinks ⟦‹Alweer!›⟧',
    en: Array.from({ length: 3 }, () => 'Straight quotes are needed here: write " at both ends.'),
    nl: Array.from({ length: 3 }, () => 'Hier zijn rechte aanhalingstekens nodig: zet aan beide kanten een ".'),
    kept: { does: ['Opent de brief'], asks: ['Alweer?'], thinks: ['Alweer!'] },
  },
  'apostrophes in single quotes': {
    text: "does ⟦'Zoekt foto's op'⟧\nasks ⟦‘Waar zijn oma’s foto’s?’⟧\nthinks ⟦'the parents' house'⟧",
    en: Array.from({ length: 3 }, () => 'Straight quotes are needed here: write " at both ends.'),
    nl: Array.from({ length: 3 }, () => 'Hier zijn rechte aanhalingstekens nodig: zet aan beide kanten een ".'),
    kept: { does: ["Zoekt foto's op"], asks: ['Waar zijn oma’s foto’s?'], thinks: ["the parents' house"] },
  },
  'quotes inside a text': {
    text: 'does ⟦"Zegt "nee" en gaat"⟧\nasks ⟦"Wat is "goal"?"⟧\npain high ⟦"Hij zei "hoi""⟧ evidence survey',
    en: Array.from({ length: 3 }, () => 'Write \\" for a quote inside a text.'),
    nl: Array.from({ length: 3 }, () => 'Schrijf \\" voor een aanhalingsteken binnen een tekst.'),
    kept: {
      does: ['Zegt "nee" en gaat'],
      asks: ['Wat is "goal"?'],
      pains: [{ text: 'Hij zei "hoi"', evidence: ['survey'] }],
    },
  },
  'a moment of truth in three words': {
    text: '⟦moment of truth⟧ "why"',
    en: 'Write it as one word: moment-of-truth.',
    nl: 'Schrijf het aaneen: moment-of-truth.',
    kept: { momentOfTruth: { why: 'why' } },
  },
  'a word that is no feeling where the score is missing': {
    text: 'emotion starter ⟦bad⟧',
    en: '“emotion” needs a score such as -1 or +0.5 here, before “bad”.',
    nl: 'Bij “emotion” hoort hier een score, bijvoorbeeld -1 of +0.5, vóór “bad”.',
    kept: { emotions: [expect.not.objectContaining({ feeling: expect.anything() })] },
  },
};

for (const [name, slip] of Object.entries(inTouchpoint)) {
  check(
    name,
    { ...slip, text: ofTouchpoint(slip.text), kept: [{ ...slip.kept, support: ['Kept'] }, { name: 'two' }] },
    touchpointsOf,
  );
}

const inPhase: Record<string, Slip> = {
  'no brace behind a title': {
    text: 'touchpoint one ⟦"One"⟧\n  does "x"\n  channel website\n  emotion -1 anger\n}',
    en: 'A { is missing after the title.',
    nl: 'Achter de titel ontbreekt een {.',
    kept: { name: 'one', does: ['x'], channels: ['website'], emotions: [{ score: -1 }] },
  },
  'no brace before a fact that the phase has too': {
    text: 'touchpoint ⟦one⟧\n  owner "x"\n  does "y"\n}',
    en: 'A { is missing after the name.',
    nl: 'Achter de naam ontbreekt een {.',
    kept: { name: 'one', owner: 'x', does: ['y'] },
  },
  'no braces at all': {
    text: 'touchpoint one ⟦"One"⟧\n  does "x"',
    en: 'A { is missing after the title.',
    nl: 'Achter de titel ontbreekt een {.',
    kept: { name: 'one', does: ['x'] },
  },
  'brackets for braces': {
    text: 'touchpoint one ⟦"One"⟧ (\n  does "x"\n)',
    en: 'A { is missing after the title.',
    nl: 'Achter de titel ontbreekt een {.',
    kept: { name: 'one', does: ['x'] },
  },
  'a name of several words': {
    text: 'touchpoint ⟦Bevestiging per mail⟧ {\n  does "x"\n}',
    en: 'A name of several words needs quotes: "Bevestiging per mail".',
    nl: 'Zet een naam van meer woorden tussen aanhalingstekens: "Bevestiging per mail".',
    kept: { name: 'Bevestiging per mail', does: ['x'] },
  },
  'a name of several words, keywords and marks among them': {
    text: 'touchpoint ⟦Vraag & support (goal):⟧ { does "x" }',
    en: 'A name of several words needs quotes: "Vraag & support (goal)".',
    nl: 'Zet een naam van meer woorden tussen aanhalingstekens: "Vraag & support (goal)".',
    kept: { name: 'Vraag & support (goal)', does: ['x'] },
  },
  'a number for a name': {
    text: 'touchpoint ⟦1⟧ "One" { does "x" }',
    en: 'A name that begins with a digit needs quotes: "1".',
    nl: 'Zet een naam die met een cijfer begint tussen aanhalingstekens: "1".',
    kept: { name: '1', title: 'One', does: ['x'] },
  },
  'a keyword in two words': {
    text: '⟦touch point⟧ one "One" { does "x" }',
    en: 'Write it as one word: touchpoint.',
    nl: 'Schrijf het aaneen: touchpoint.',
    kept: { name: 'one', title: 'One', does: ['x'] },
  },
  'a word behind the title': {
    text: 'touchpoint one "One" ⟦urgent⟧ { does "x" }',
    en: '“urgent” has no place here. A line in a “touchpoint” begins with a word such as “does” or “emotion”.',
    nl: '“urgent” hoort hier niet. Een regel in een “touchpoint” begint met een woord als “does” of “emotion”.',
    kept: { name: 'one', does: ['x'] },
  },
  'a second title': {
    text: 'touchpoint one "One" ⟦"Two"⟧ { does "x" }',
    en: 'The text "Two" has no place here. A line in a “touchpoint” begins with a word such as “does” or “emotion”.',
    nl: 'De tekst "Two" hoort hier niet. Een regel in een “touchpoint” begint met een woord als “does” of “emotion”.',
    kept: { name: 'one', title: 'One', does: ['x'] },
  },
  'two opening braces': {
    text: 'touchpoint one { ⟦{⟧\n  does "x"\n}',
    en: 'This brace has no partner. Take it out, or add the one that is missing.',
    nl: 'Deze accolade hoort nergens bij. Haal die weg, of zet de accolade erbij die ontbreekt.',
    kept: { name: 'one', does: ['x'] },
  },
  'two braces at both ends': {
    text: 'touchpoint one { ⟦{⟧\n  does "x"\n} }',
    en: 'This brace has no partner. Take it out, or add the one that is missing.',
    nl: 'Deze accolade hoort nergens bij. Haal die weg, of zet de accolade erbij die ontbreekt.',
    kept: { name: 'one', does: ['x'] },
  },
  'a comma between blocks': {
    text: 'touchpoint one { does "x" }⟦,⟧ touchpoint three',
    en: 'Take out the comma; put each fact on its own line.',
    nl: 'Haal de komma weg; zet elk gegeven op een eigen regel.',
    kept: { name: 'one', does: ['x'] },
  },
};

for (const [name, slip] of Object.entries(inPhase)) {
  const about = (model: Model) => [touchpointsOf(model)[0], touchpointsOf(model).at(-1)];
  check(name, { ...slip, text: ofPhase(slip.text), kept: [slip.kept, { name: 'two' }] }, about);
}

const inPersona: Record<string, Slip> = {
  'a unit behind a number': {
    text: 'age 34 ⟦jaar⟧\nrole "x"',
    en: 'Only a number goes here: age 34.',
    nl: 'Hier hoort alleen een getal: age 34.',
    kept: { age: 34, role: 'x' },
  },
  'a number in quotes': {
    text: 'age ⟦"34"⟧',
    en: 'Leave out the quotes: age 34.',
    nl: 'Laat de aanhalingstekens weg: age 34.',
    kept: { age: 34 },
  },
  'a word for a number': {
    text: 'age ⟦jong⟧\nrole "x"',
    en: '“age” needs a number instead of “jong”.',
    nl: 'Bij “age” hoort een getal in plaats van “jong”.',
    kept: { role: 'x' },
  },
  'an equals sign': {
    text: 'age ⟦=⟧ 34',
    en: 'Take out the “=”.',
    nl: 'Haal “=” weg.',
    kept: { age: 34 },
  },
  'a Dutch word inside a fact': {
    text: 'segment 18% ⟦van⟧ "klanten"',
    en: '“van” is not a word of this language. Did you mean “of”?',
    nl: '“van” is geen woord van deze taal. Bedoel je “of”?',
    kept: { segment: { share: 18, of: 'klanten' } },
  },
  'a comma between facts': {
    text: 'age 34⟦,⟧ role "x"',
    en: 'Take out the comma; put each fact on its own line.',
    nl: 'Haal de komma weg; zet elk gegeven op een eigen regel.',
    kept: { age: 34, role: 'x' },
  },
  'commas at the ends of lines': {
    text: 'age 34⟦,⟧\nrole "x"⟦,⟧',
    en: ['Take out the “,”.', 'Take out the “,”.'],
    nl: ['Haal “,” weg.', 'Haal “,” weg.'],
    kept: { age: 34, role: 'x' },
  },
};

for (const [name, slip] of Object.entries(inPersona)) {
  const kept = { ...slip.kept, traits: ['Kept'] };
  check(name, { ...slip, text: ofPersona(slip.text), kept }, (model) => model.personas[0]);
}

const inJourney: Record<string, Slip> = {
  'another word for the state': {
    text: 'state ⟦current⟧',
    en: '“state” needs “as-is” or “to-be” instead of “current”; did you mean “as-is”?',
    nl: 'Bij “state” hoort “as-is” of “to-be” in plaats van “current”; bedoel je “as-is”?',
    kept: { state: 'as-is' },
  },
  'the state in two words': {
    text: 'state ⟦to be⟧ of j',
    en: '“state” needs “as-is” or “to-be” instead of “to be”; did you mean “to-be”?',
    nl: 'Bij “state” hoort “as-is” of “to-be” in plaats van “to be”; bedoel je “to-be”?',
    kept: { state: { value: 'to-be', of: 'j' } },
  },
  'no word for the state': {
    text: 'state ⟦gisteren⟧',
    en: '“state” needs “as-is” or “to-be” instead of “gisteren”.',
    nl: 'Bij “state” hoort “as-is” of “to-be” in plaats van “gisteren”.',
    kept: { name: 'j' },
  },
  'a word between the ends of a scale': {
    text: 'scale 1 ⟦tot⟧ 5',
    en: 'Write two dots between the lowest and the highest number, such as -2..2.',
    nl: 'Zet twee punten tussen het laagste en het hoogste getal, bijvoorbeeld -2..2.',
    kept: { scale: { from: 1, to: 5 } },
  },
  'a dash between the ends of a scale': {
    text: 'scale 1 ⟦–⟧ 5',
    en: 'Write two dots between the lowest and the highest number, such as -2..2.',
    nl: 'Zet twee punten tussen het laagste en het hoogste getal, bijvoorbeeld -2..2.',
    kept: { scale: { from: 1, to: 5 } },
  },
  'a phase in a phase that is not closed': {
    text: '⟦phase⟧ a {\n  touchpoint x\nphase b {\n  touchpoint y\n}',
    en: 'This “phase” is not closed. Put a } below its last line.',
    nl: 'Dit blok “phase” is niet afgesloten. Zet een } onder de laatste regel ervan.',
    kept: { phases: [{ name: 'a', touchpoints: [{ name: 'x' }] }, { name: 'b' }, { name: 'last' }] },
  },
  'a phase in a phase': {
    text: '⟦phase⟧ a {\n  touchpoint x\n  phase b {\n    touchpoint y\n  }\n}',
    en: 'This “phase” is not closed. Put a } below its last line.',
    nl: 'Dit blok “phase” is niet afgesloten. Zet een } onder de laatste regel ervan.',
    kept: { phases: [{ name: 'a', touchpoints: [{ name: 'x' }] }, { name: 'b' }, { name: 'last' }] },
  },
  'a phase without its brace': {
    text: 'phase p ⟦"P"⟧\n  goal "G"\n  touchpoint one {\n    does "x"\n  }\n}',
    en: 'A { is missing after the title.',
    nl: 'Achter de titel ontbreekt een {.',
    kept: { goals: [], phases: [{ title: 'P', goals: ['G'], touchpoints: [{ does: ['x'] }] }, { name: 'last' }] },
  },
};

for (const [name, slip] of Object.entries(inJourney)) {
  check(name, { ...slip, text: ofJourney(slip.text) }, (model) => model.journeys[0]);
}

const inFile: Record<string, Slip> = {
  'the name of a person': {
    text: 'persona ⟦sanne de vries⟧ "Sanne" { age 34 }',
    en: 'A name of several words needs quotes: "sanne de vries".',
    nl: 'Zet een naam van meer woorden tussen aanhalingstekens: "sanne de vries".',
    kept: { personas: [{ name: 'sanne de vries', title: 'Sanne', age: 34 }] },
  },
  'a kind in Dutch': {
    text: 'source s { kind ⟦kwantitatief⟧ sample 3 }',
    en: '“kind” needs “qualitative” or “quantitative” instead of “kwantitatief”; did you mean “quantitative”?',
    nl: 'Bij “kind” hoort “qualitative” of “quantitative” in plaats van “kwantitatief”; bedoel je “quantitative”?',
    kept: { sources: [{ sample: 3 }] },
  },
  'a date in words': {
    text: 'source s { date 5 mei 2026 method survey }',
    en: [],
    nl: [],
    kept: { sources: [{ date: '5 mei 2026', method: 'survey' }] },
  },
  'a journey without its brace': {
    text: 'journey j ⟦"J"⟧\n  persona a\n  phase p {\n    touchpoint one { does "x" }\n  }\n}\npersona a',
    en: 'A { is missing after the title.',
    nl: 'Achter de titel ontbreekt een {.',
    kept: { journeys: [{ personas: ['a'], phases: [{ touchpoints: [{ does: ['x'] }] }] }], personas: [{ name: 'a' }] },
  },
};

for (const [name, slip] of Object.entries(inFile)) check(name, slip, (model) => model);

const otherNotations: Record<string, string> = {
  prose: '⟦Beste⟧ collega,\nhierbij de klantreis: zie het doel.\ngoal is niet duidelijk',
  YAML: '⟦journey⟧:\n  name: Switching\n  phases:\n    - name: Awareness',
  'YAML of another shape': '⟦title⟧: Switching\npersonas:\n  - starter',
  'a Mermaid journey': '⟦journey⟧\n    title My working day\n    section Go to work\n      Make tea: 5: Me',
  'a Mermaid flowchart': '⟦flowchart⟧ TD\n  A --> B',
  JSON: '⟦{⟧ "journey": { "name": "x" } }',
  Markdown: '⟦#⟧ Klantreis\n\n- Brief\n- Site',
};

for (const [name, text] of Object.entries(otherNotations)) {
  const en = 'This is not a journey text yet; begin with journey name "Title" { … }.';
  const nl = 'Dit is nog geen klantreis; begin met journey naam "Titel" { … }.';
  check(name, { text, en, nl, kept: { journeys: [], personas: [] } }, (model) => model);
}

test('one word or mark too few or too many costs more than one finding', () => {
  const text = readFileSync('test/language/fixtures/switching.journey', 'utf8');
  const costly = scan(text).tokens.flatMap(({ image, startOffset, endOffset = startOffset }) => {
    const [before, behind] = [text.slice(0, startOffset), text.slice(endOffset + 1)];
    return [`${before}${behind}`, `${before}${image} ${image}${behind}`].filter(
      (each) => read(each).findings.length > 1,
    );
  });
  expect(costly).toEqual([]);
});

test('a line that is still being written counts as another notation', () => {
  for (const [text, problem] of [
    ['persona', 'missing'],
    ['jour', 'unknown-word'],
    ['phase p { touchpoint x }', 'misplaced'],
  ] as const) {
    expect(read(text).findings.map(({ about }) => about)).toMatchObject([{ problem }]);
  }
});

test('what goes on on a line of its own is taken for a slip', () => {
  for (const more of ['solves a, b', 'value high\nsolves a, b', 'owner "Marketing"\nsolves a,\nb']) {
    const text = `journey j { phase p { touchpoint one {\nopportunity "z"\n${more}\n} } }`;
    expect(read(text).findings.map(({ about }) => about)).toEqual([]);
  }
});

test('two facts or declarations on one line, or texts without blanks between, are taken for slips', () => {
  for (const text of [
    'journey j { phase p { touchpoint one touchpoint two metric nps 3 evidence goal, need } } source s source "goal"',
    'journey j { phase p { touchpoint one { does "x"asks "y"opportunity"z"value high effort low solves a, b } } }',
    'journey j { phase p { touchpoint one { -> two 50% "x" -> exit emotion -1 evidence need, owner channel app } } }',
    'journey j { state to-be of as-was } journey as-was { state as-is }',
    'persona "age" { age 34 role "x" color #abcdef segment 18% of "all" about "age" "x" }',
  ]) {
    expect(read(text).findings.map(({ about }) => about)).toEqual([]);
  }
});
