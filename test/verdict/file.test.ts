/** What is said of a file as a whole: what it imports, what its comments silence, how it is set out, and whether it can be read. */
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/diff/index.js';
import { read } from '../../src/language/index.js';
import { changeLine, verdictsOf, violationsOf } from '../../src/verdict/index.js';
import type { Language } from '../../src/words/index.js';
import { edited } from './compared.js';

const files: Readonly<Record<string, string>> = {
  'file:///w/people.journey': 'persona pia "Pia"\npersona bo "Bo"\n',
  'file:///w/others.journey': 'persona pia "Pia"\n',
  'file:///w/sources.journey': 'source talks "Talks"\n',
};

const modelOf = (text: string) =>
  read(text, { uri: 'file:///w/j.journey', workspace: 'file:///w', imports: (uri) => files[uri] }).model;

function comparisonOf(before: string, after: string) {
  return compare(modelOf(before), modelOf(after), { before, after });
}

function said(before: string, after: string, language: Language = 'en'): string {
  const verdicts = verdictsOf(comparisonOf(before, after), language);
  return verdicts.flatMap(({ journey, sentences }) => [...(journey ? [`${journey}:`] : []), ...sentences]).join(' ');
}

const codesOf = (before: string, after: string) => comparisonOf(before, after).changes.map(({ code }) => code);

const journey = `import "./people.journey"

journey moving "Moving" {
  persona pia, bo
  phase before "Before" {
    touchpoint letter "Letter" {
      does "Opens the letter"
      does "Reads it"
      emotion pia -1
      emotion bo 0
      pain high hidden "The amount is hidden"
    }
    touchpoint call "Call" { emotion pia 1 emotion bo 2 -> exit 20% -> done 80% }
    touchpoint done "Done" { emotion pia 1.5 emotion bo 2 }
  }
}
`;

describe('of what went to another journey a verdict says', () => {
  const two = (first: string, second: string) =>
    `persona pia "Pia"\njourney a "One" { persona pia phase p "P" {\n${first}} }\njourney b "Two" { persona pia phase q "Q" {\n${second}} }\n`;
  const [keep, stay] = ['touchpoint x "X" { emotion 1 }\n', 'touchpoint y "Y" { emotion 0 }\n'];
  const call =
    'touchpoint call "Call" { does "Calls the desk" emotion 0.5 pain high "Nobody answers" -> exit 10% -> end 90% }\n';

  it('that it moved, in both journeys, and not that it is gone with all in it', () => {
    const [before, after] = [two(call + keep, stay), two(keep, call + stay)];
    expect(said(before, after)).toMatch(
      /One:.* The touchpoint “Call” moved from “One” to “Two”\..*Two:.* The touchpoint “Call” moved from “One” to “Two”\./,
    );
    expect(said(before, after)).not.toMatch(/gone|new/);
    expect(said(before, after, 'nl')).toContain('Het contactmoment “Call” verhuist van “One” naar “Two”.');
  });
});

describe('of imports a verdict says', () => {
  it('that one is gone, and which names are no longer declared', () => {
    const after = edited(journey, ['import "./people.journey"\n', '']);
    expect(codesOf(journey, after)).toEqual(['import-removed']);
    expect(said(journey, after)).toBe(
      '“./people.journey” is no longer imported: “pia” and “bo” are no longer declared.',
    );
    expect(said(journey, after, 'nl')).toBe(
      '“./people.journey” wordt niet meer geïmporteerd: “pia” en “bo” zijn niet meer gedeclareerd.',
    );
  });

  it('that another file is imported, and what it lacks', () => {
    const after = edited(journey, ['people', 'others']);
    expect(codesOf(journey, after)).toEqual(['import-changed']);
    expect(said(journey, after)).toBe(
      '“./others.journey” is imported instead of “./people.journey”: “bo” is no longer declared.',
    );
    expect(said(journey, after, 'nl')).toBe(
      '“./others.journey” wordt geïmporteerd in plaats van “./people.journey”: “bo” is niet meer gedeclareerd.',
    );
  });

  it('that one is new, beside what changed in the journey', () => {
    const after = edited(journey, ['\n\n', '\nimport "./sources.journey"\n\n'], ['pia -1', 'pia -2']);
    expect(codesOf(journey, after)).toEqual(['score-changed', 'import-added']);
    expect(said(journey, after)).toBe(
      'The low point falls from −1 to −2 (Letter, Pia). “./sources.journey” is imported now.',
    );
    expect(said(journey, after, 'nl')).toBe(
      'Het dieptepunt daalt van −1 naar −2 (Letter, Pia). “./sources.journey” wordt nu geïmporteerd.',
    );
  });

  it('nothing where what was declared here is declared there now', () => {
    const own = edited(journey, ['import "./people.journey"\n', 'persona pia "Pia"\npersona bo "Bo"\n']);
    const codes = codesOf(own, journey);
    expect(codes.filter((code) => code.startsWith('import') || code.endsWith('removed'))).toEqual([]);
    expect(said(own, journey)).not.toMatch(/gone|no longer|new/);
  });
});

describe('of comments a verdict says', () => {
  const silenced = edited(journey, ['      pain high', '      // journey-ignore unanswered-pain\n      pain high']);

  it('which findings they silence, and no longer', () => {
    expect(codesOf(journey, silenced)).toEqual(['ignore-added']);
    expect(said(journey, silenced)).toBe('A comment silences the finding “unanswered-pain” now.');
    expect(said(journey, silenced, 'nl')).toBe('Een commentaar onderdrukt nu de bevinding “unanswered-pain”.');
    expect(codesOf(silenced, journey)).toEqual(['ignore-removed']);
    expect(said(silenced, journey)).toBe('No comment silences the finding “unanswered-pain” any more.');
    expect(said(silenced, journey, 'nl')).toBe('Geen commentaar onderdrukt de bevinding “unanswered-pain” nog.');
  });

  it('in a list of changes, at the thing that they stand at', () => {
    const [change] = comparisonOf(journey, silenced).changes;
    expect(change?.place.titles).toEqual(['Moving', 'Before', 'Letter', 'The amount is hidden']);
    expect(change && changeLine(change, 'en')).toBe('silenced finding added: unanswered-pain');
    expect(change && changeLine(change, 'nl')).toBe('onderdrukte bevinding toegevoegd: unanswered-pain');
  });

  it('nothing where they stand elsewhere in the file with what they speak of', () => {
    const lower = edited(silenced, ['journey moving', '\n// About moving.\njourney moving']);
    expect(codesOf(silenced, lower)).toEqual([]);
    expect(said(silenced, lower)).toBe('Only layout or comments changed.');
  });

  it('which findings they silence at an import', () => {
    const after = `// journey-ignore unused-import\n${journey}`;
    expect(codesOf(journey, after)).toEqual(['ignore-added']);
    expect(comparisonOf(journey, after).changes[0]?.place.titles).toEqual(['j.journey']);
  });
});

describe('where nothing that is said changed, a verdict says', () => {
  it.each([
    ['nothing', journey, 'Nothing changed.', 'Er is niets veranderd.'],
    [
      'another layout',
      edited(journey, ['"Moving" {', '"Moving"\n{']),
      'Only layout or comments changed.',
      'Alleen de opmaak of het commentaar is veranderd.',
    ],
    [
      'another end of the lines',
      journey.replaceAll('\n', '\r\n'),
      'Only layout or comments changed.',
      'Alleen de opmaak of het commentaar is veranderd.',
    ],
    [
      'a comment',
      edited(journey, ['journey moving', '// Ours.\njourney moving']),
      'Only layout or comments changed.',
      'Alleen de opmaak of het commentaar is veranderd.',
    ],
    [
      'another order of what somebody does',
      edited(journey, ['      does "Opens the letter"\n', ''], ['it"', 'it"\n      does "Opens the letter"']),
      'Only the order of what is written changed.',
      'Alleen de volgorde waarin het er staat is veranderd.',
    ],
  ])('that it is %s', (_, after, en, nl) => {
    expect(codesOf(journey, after)).toEqual([]);
    expect(said(journey, after)).toBe(en);
    expect(said(journey, after, 'nl')).toBe(nl);
  });

  it('that a comment was reworded, though nothing moved', () => {
    const one = `// Ours.\n${journey}`;
    expect(said(one, edited(one, ['Ours', 'Mine']))).toBe('Only layout or comments changed.');
  });
});

describe('a version that could be read in part', () => {
  const broken = edited(journey, [
    '    touchpoint call "Call" { emotion pia 1 emotion bo 2 -> exit 20% -> done 80% }\n    touchpoint done "Done" { emotion pia 1.5 emotion bo 2 }\n  }\n}\n',
    '    touchpoint call "Call" { emotion pia 1 emotion',
  ]);
  const after = 'The new version has errors: whatever is missing from it may stand where it cannot be read.';
  const before = 'The version before has errors: whatever is missing from it may stand where it cannot be read.';

  it('has nothing that is gone', () => {
    expect(codesOf(journey, broken)).toEqual([]);
    expect(said(journey, broken)).toBe(`Nothing changed, as far as both versions can be read. ${after}`);
    expect(said(journey, broken, 'nl')).toBe(
      'Er is niets veranderd, voor zover beide versies te lezen zijn. De nieuwe versie bevat fouten: wat er ontbreekt, kan staan waar die niet te lezen is.',
    );
  });

  it('had nothing that is new now', () => {
    expect(codesOf(broken, journey)).toEqual([]);
    expect(said(broken, journey)).toBe(`Nothing changed, as far as both versions can be read. ${before}`);
    expect(said(broken, journey, 'nl')).toContain('De versie ervoor bevat fouten');
  });

  it('tells what both have, and claims no figure of it', () => {
    const worse = edited(broken, ['pia -1', 'pia -2'], ['bo 0', 'bo 1']);
    expect(codesOf(journey, worse)).toEqual(['score-changed', 'score-changed']);
    expect(said(journey, worse)).toBe(
      `The experience rises at “Letter” (Bo), by 1, and falls at “Letter” (Pia), by 1. ${after}`,
    );
  });

  it('has no persona, journey, evidence or scale that is gone', () => {
    const full = `source talks "Talks"\n${edited(journey, ['persona pia, bo', 'persona pia, bo\n  scale -5..5'], ['pia -1', 'pia -1 evidence talks'])}`;
    const cut = full.slice(0, full.indexOf('persona pia, bo'));
    const beginning = full.slice(0, full.indexOf('      emotion bo'));
    for (const part of [cut, beginning, '']) {
      const codes = codesOf(full, `${part}}}}`);
      expect(codes.filter((code) => code.endsWith('removed'))).toEqual([]);
      expect(said(full, `${part}}}}`)).not.toMatch(/gone|no longer|lost|scale|low point|ending/);
    }
  });

  it('breaks no rule by what is missing from it', () => {
    const rules = ['low-point-fell', 'ending-fell', 'critical-pain-added', 'share-sum'] as const;
    expect(violationsOf(comparisonOf(journey, broken), rules, ['after'])).toEqual([]);
  });
});
