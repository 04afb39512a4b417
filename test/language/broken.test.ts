import { expect, test } from 'vitest';
import { read } from '../../src/language/index.js';
import { languages } from '../../src/words/index.js';
import { sentence } from '../../src/words/sentence.js';
import { indented, unmarked } from './marked.js';

interface Broken {
  readonly name: string;
  /** The places of the findings stand between ⟦ and ⟧. */
  readonly text: string;
  readonly en: readonly string[];
  readonly nl: readonly string[];
  /** What is read of it all the same: each touchpoint with its emotions, texts and pains. */
  readonly read: readonly string[];
}

/** A journey in which only the first touchpoint is broken. */
function inTouchpoint(facts: string): string {
  return `journey j "J" {
  persona a
  phase p {
    touchpoint one {
${indented(facts, '      ')}
      asks "When?"
    }
    touchpoint two { emotion a +1 hope }
  }
}`;
}

const cases: Broken[] = [
  {
    name: 'a misspelt keyword',
    text: inTouchpoint('⟦emotoin⟧ a -1 anger'),
    en: ['“emotoin” is not a word of this language. Did you mean “emotion”?'],
    nl: ['“emotoin” is geen woord van deze taal. Bedoel je “emotion”?'],
    read: ['one: a -1 anger; asks When?', 'two: a 1 hope'],
  },
  {
    name: 'a Dutch keyword',
    text: '⟦klantreis⟧ j {\n  ⟦fase⟧ p {\n    ⟦contactmoment⟧ one {\n      ⟦kans⟧ "Uitleggen"\n      ⟦vraag⟧ "Wanneer?"\n    }\n  }\n}',
    en: [
      '“klantreis” is not a word of this language. Did you mean “journey”?',
      '“fase” is not a word of this language. Did you mean “phase”?',
      '“contactmoment” is not a word of this language. Did you mean “touchpoint”?',
      '“kans” is not a word of this language. Did you mean “opportunity”?',
      '“vraag” is not a word of this language. Did you mean “asks”?',
    ],
    nl: [
      '“klantreis” is geen woord van deze taal. Bedoel je “journey”?',
      '“fase” is geen woord van deze taal. Bedoel je “phase”?',
      '“contactmoment” is geen woord van deze taal. Bedoel je “touchpoint”?',
      '“kans” is geen woord van deze taal. Bedoel je “opportunity”?',
      '“vraag” is geen woord van deze taal. Bedoel je “asks”?',
    ],
    read: ['one: asks Wanneer?'],
  },
  {
    name: 'a half-typed keyword',
    text: inTouchpoint('⟦emo⟧'),
    en: ['“emo” is not a word of this language. Did you mean “emotion”?'],
    nl: ['“emo” is geen woord van deze taal. Bedoel je “emotion”?'],
    read: ['one: asks When?', 'two: a 1 hope'],
  },
  {
    name: 'an unknown word with a block of its own',
    text: inTouchpoint('⟦weather⟧ cloudy {\n  does "x"\n}'),
    en: [
      '“weather” cannot stand in a “touchpoint”. A line in a “touchpoint” begins with a word such as “does” or “emotion”.',
    ],
    nl: [
      '“weather” kan niet in een “touchpoint” staan. Een regel begint in een “touchpoint” met een woord als “does” of “emotion”.',
    ],
    read: ['one: asks When?', 'two: a 1 hope'],
  },
  {
    name: 'a missing score',
    text: inTouchpoint('emotion a ⟦anger⟧ "Again?"'),
    en: ['“emotion” needs a score such as -1 or +0.5 here, before “anger”.'],
    nl: ['Bij “emotion” hoort hier een score, bijvoorbeeld -1 of +0.5, vóór “anger”.'],
    read: ['one: a ? anger Again?; asks When?', 'two: a 1 hope'],
  },
  {
    name: 'a score still to be typed',
    text: inTouchpoint('emotion ⟦a⟧'),
    en: ['“emotion” needs a score such as -1 or +0.5 here.'],
    nl: ['Bij “emotion” hoort hier een score, bijvoorbeeld -1 of +0.5.'],
    read: ['one: a ?; asks When?', 'two: a 1 hope'],
  },
  {
    name: 'a missing closing quote',
    text: inTouchpoint('does ⟦"Opens the letter⟧'),
    en: ['This text has no closing quote. Put a " at its end.'],
    nl: ['Deze tekst heeft geen aanhalingsteken aan het eind. Zet er een " achter.'],
    read: ['one: does Opens the letter; asks When?', 'two: a 1 hope'],
  },
  {
    name: 'a missing opening quote',
    text: inTouchpoint('does ⟦Opens the goal, and reads"⟧'),
    en: ['The text behind “does” needs quotes around it: "Opens the goal, and reads".'],
    nl: ['De tekst achter “does” moet tussen aanhalingstekens staan: "Opens the goal, and reads".'],
    read: ['one: does Opens the goal, and reads; asks When?', 'two: a 1 hope'],
  },
  {
    name: 'curly quotes',
    text: inTouchpoint('does ⟦“Opens the letter”⟧'),
    en: ['Straight quotes are needed here: write " at both ends.'],
    nl: ['Hier zijn rechte aanhalingstekens nodig: zet aan beide kanten een ".'],
    read: ['one: does Opens the letter; asks When?', 'two: a 1 hope'],
  },
  {
    name: 'a decimal comma',
    text: inTouchpoint('emotion a ⟦-1,5⟧ anger'),
    en: ['Write the decimal with a point: -1.5 instead of -1,5.'],
    nl: ['Schrijf het getal met een punt: -1.5 in plaats van -1,5.'],
    read: ['one: a -1.5 anger; asks When?', 'two: a 1 hope'],
  },
  {
    name: 'a share without its sign',
    text: inTouchpoint('-> exit ⟦31⟧'),
    en: ['A share is a percentage: write % behind the number, such as 31%.'],
    nl: ['Een aandeel is een percentage: zet % achter het getal, bijvoorbeeld 31%.'],
    read: ['one: asks When?', 'two: a 1 hope'],
  },
  {
    name: 'an arrow that leads nowhere yet',
    text: inTouchpoint('⟦->⟧'),
    en: ['An arrow needs a touchpoint to lead to, or the word “end” or “exit”.'],
    nl: ['Een pijl moet naar een contactmoment wijzen, of naar het woord “end” of “exit”.'],
    read: ['one: asks When?', 'two: a 1 hope'],
  },
  {
    name: 'a fact of another block',
    text: inTouchpoint('⟦tone⟧ "Reassuring"'),
    en: ['“tone” belongs in a “phase”, not in a “touchpoint”.'],
    nl: ['“tone” hoort in een “phase”, niet in een “touchpoint”.'],
    read: ['one: asks When?', 'two: a 1 hope'],
  },
  {
    name: 'a pain without its text',
    text: inTouchpoint('pain ⟦high⟧'),
    en: ['“pain” needs a text in quotes here.'],
    nl: ['Bij “pain” hoort hier een tekst tussen aanhalingstekens.'],
    read: ['one: asks When?; pain', 'two: a 1 hope'],
  },
  {
    name: 'names without a comma',
    text: inTouchpoint('evidence survey ⟦interviews⟧'),
    en: ['Put a comma between two names.'],
    nl: ['Zet een komma tussen twee namen.'],
    read: ['one: asks When?', 'two: a 1 hope'],
  },
  {
    name: 'a character from another notation',
    text: inTouchpoint('does⟦:⟧ "Opens"'),
    en: ['Take out the “:”.'],
    nl: ['Haal “:” weg.'],
    read: ['one: does Opens; asks When?', 'two: a 1 hope'],
  },
  {
    name: 'one text too many',
    text: inTouchpoint('emotion a -1 "joy" "y" ⟦"z"⟧'),
    en: ['The text "z" has no place here. A line in a “touchpoint” begins with a word such as “does” or “emotion”.'],
    nl: ['De tekst "z" hoort hier niet. Een regel in een “touchpoint” begint met een woord als “does” of “emotion”.'],
    read: ['one: a -1 joy y; asks When?', 'two: a 1 hope'],
  },
  {
    name: 'a block that is opened where none can be',
    text: inTouchpoint('emotion a -1 ⟦{⟧\n  does "x"\n}'),
    en: ['This brace has no partner. Take it out, or add the one that is missing.'],
    nl: ['Deze accolade hoort nergens bij. Haal die weg, of zet de accolade erbij die ontbreekt.'],
    read: ['one: a -1; asks When?', 'two: a 1 hope'],
  },
  {
    name: 'a missing closing brace',
    text: 'journey j {\n  phase p {\n    ⟦touchpoint⟧ one {\n      emotion -1\n    touchpoint two {\n      emotion 1\n    }\n  }\n  phase q { touchpoint three }\n}',
    en: ['This “touchpoint” is not closed. Put a } below its last line.'],
    nl: ['Dit blok “touchpoint” is niet afgesloten. Zet een } onder de laatste regel ervan.'],
    read: ['one: -1', 'two: 1', 'three: '],
  },
  {
    name: 'a missing closing brace of a declaration',
    text: '⟦source⟧ s {\n  kind qualitative\n\npersona a\njourney j {\n  phase p { touchpoint one { emotion a 1 } }\n}',
    en: ['This “source” is not closed. Put a } below its last line.'],
    nl: ['Dit blok “source” is niet afgesloten. Zet een } onder de laatste regel ervan.'],
    read: ['one: a 1'],
  },
  {
    name: 'one closing brace too many',
    text: 'journey j {\n  phase p {\n    touchpoint one {\n      emotion -1\n    }\n    ⟦}⟧\n    touchpoint two {\n      emotion 1\n    }\n  }\n}',
    en: ['This brace has no partner. Take it out, or add the one that is missing.'],
    nl: ['Deze accolade hoort nergens bij. Haal die weg, of zet de accolade erbij die ontbreekt.'],
    read: ['one: -1', 'two: 1'],
  },
  {
    name: 'a text that breaks off',
    text: 'journey j {\n  phase p {\n    ⟦touchpoint⟧ one {\n      emotion -1 anger',
    en: ['This “touchpoint” is not closed. Put a } below its last line.'],
    nl: ['Dit blok “touchpoint” is niet afgesloten. Zet een } onder de laatste regel ervan.'],
    read: ['one: -1 anger'],
  },
  {
    name: 'a declaration without a name',
    text: 'journey j {\n  phase p {\n    touchpoint ⟦{⟧\n      emotion -1\n    }\n    touchpoint two\n  }\n}',
    en: ['“touchpoint” needs a name here, before “{”.'],
    nl: ['Bij “touchpoint” hoort hier een naam, vóór “{”.'],
    read: [': -1', 'two: '],
  },
  {
    name: 'a keyword as a name',
    text: 'journey ⟦goal⟧ "The goal" {\n  phase p { touchpoint one }\n}',
    en: ['“goal” is a word of this language. To use it as a name, put it in quotes: "goal".'],
    nl: [
      '“goal” is een woord van deze taal. Zet het tussen aanhalingstekens als je het als naam wilt gebruiken: "goal".',
    ],
    read: ['one: '],
  },
  {
    name: 'a scale written with a hyphen',
    text: 'journey j {\n  scale ⟦1-5⟧\n  phase p { touchpoint one { emotion 3 } }\n}',
    en: ['Write two dots between the lowest and the highest number, such as -2..2.'],
    nl: ['Zet twee punten tussen het laagste en het hoogste getal, bijvoorbeeld -2..2.'],
    read: ['one: 3'],
  },
  {
    name: 'a touchpoint outside any phase',
    text: 'journey j {\n  ⟦touchpoint⟧ lost { does "x" }\n  phase p { touchpoint one }\n}',
    en: ['“touchpoint” belongs in a “phase”, not in a “journey”.'],
    nl: ['“touchpoint” hoort in een “phase”, niet in een “journey”.'],
    read: ['one: '],
  },
  {
    name: 'an import below the first declaration',
    text: 'journey j {\n  phase p { touchpoint one }\n}\n⟦import⟧ "./a.journey"',
    en: ['An import stands at the top of the file, above everything else.'],
    nl: ['Een import staat bovenaan het bestand, boven al het andere.'],
    read: ['one: '],
  },
  {
    name: 'a comment that never ends',
    text: 'journey j {\n  phase p { touchpoint one }\n}\n⟦/* later⟧',
    en: ['This comment never ends. Close it with */.'],
    nl: ['Dit commentaar houdt nergens op. Sluit het af met */.'],
    read: ['one: '],
  },
];

function readingOf(text: string) {
  const { model, findings } = read(text);
  const touchpoints = model.journeys.flatMap(({ phases }) => phases.flatMap((phase) => phase.touchpoints));
  const summary = touchpoints.map(({ name, emotions, does, asks, pains }) => {
    const facts = [
      ...emotions.map(({ persona, score, feeling, quote }) =>
        [persona?.name, score?.value ?? '?', feeling?.name, quote?.value]
          .filter((part) => part !== undefined)
          .join(' '),
      ),
      ...does.map(({ value }) => `does ${value}`),
      ...asks.map(({ value }) => `asks ${value}`),
      ...pains.map(({ text: pain }) => `pain ${pain.value}`.trim()),
    ];
    return `${name}: ${facts.join('; ')}`;
  });
  return { summary, findings };
}

for (const { name, text: marked, en, nl, read: wanted } of cases) {
  const { text, places } = unmarked(marked);
  const { summary, findings } = readingOf(text);
  const said = Object.fromEntries(
    languages.map((language) => [language, findings.map((one) => sentence(one, language))]),
  );

  test(`${name}: the finding stands elsewhere, or says something else`, () => {
    expect(said).toEqual({ en, nl });
    expect(findings.map(({ span }) => span)).toEqual(places);
  });

  test(`${name}: the rest of the text is lost`, () => {
    expect(summary).toEqual(wanted);
  });
}
