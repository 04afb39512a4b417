import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/diff/index.js';
import { check } from '../../src/index.js';
import { changeLine, verdictsOf } from '../../src/verdict/index.js';

const base = `source talks "Talks" { kind qualitative }
persona starter "Starter"
journey switching "Switching" {
  persona starter
  phase awareness "Awareness" {
    touchpoint letter "Price letter" {
      emotion starter -1.4 anger "Again?" evidence talks
      pain critical missing "The amount is missing"
      -> form 69%
      -> exit 31%
    }
  }
  phase purchase "Purchase" {
    touchpoint form "Form" { does "Fills in the form" emotion starter 0.2 }
    touchpoint done "Confirmation" { emotion starter 1.8 joy evidence talks }
  }
}
`;

/** The base with pieces of it written otherwise. */
function edited(...edits: readonly (readonly [piece: string, by: string])[]): string {
  return edits.reduce((text, [piece, by]) => {
    if (!text.includes(piece)) throw new Error(piece);
    return text.replace(piece, by);
  }, base);
}

function compared(before: string, after: string) {
  const [one, other] = [before, after].map((text) => check(text, { uri: 'file:///j.journey' }));
  if (one === undefined || other === undefined) throw new Error('nothing read');
  return { comparison: compare(one.model, other.model), findings: { before: one.findings, after: other.findings } };
}

const cases: readonly (readonly [what: string, after: string, en: string, nl: string, tendency: string])[] = [
  ['nothing', base, 'Nothing changed.', 'Er is niets veranderd.', 'none'],
  [
    'only a wording',
    edited(['"Fills in the form"', '"Fills in a form"']),
    'Nothing changed that moves the emotion line, the pain points or the evidence.',
    'Er is niets veranderd aan de emotielijn, de pijnpunten of de onderbouwing.',
    'none',
  ],
  [
    'a low point that rises',
    edited(['-1.4', '-0.4']),
    'The low point rises from −1.4 to −0.4 (Price letter).',
    'Het dieptepunt stijgt van −1,4 naar −0,4 (Price letter).',
    'better',
  ],
  [
    'an ending that falls',
    edited(['1.8 joy', '0.9 joy']),
    'The ending falls from +1.8 to +0.9.',
    'Het einde daalt van +1,8 naar +0,9.',
    'worse',
  ],
  [
    'a critical pain for another',
    edited(['pain critical missing "The amount is missing"', 'pain critical queue "Nobody answers the phone"']),
    'The critical pain point “The amount is missing” is gone. The critical pain point “Nobody answers the phone” is new.',
    'Het kritieke pijnpunt “The amount is missing” vervalt. Het kritieke pijnpunt “Nobody answers the phone” is nieuw.',
    'mixed',
  ],
  [
    'a pain that is less severe now',
    edited(['pain critical', 'pain low']),
    'The pain point “The amount is missing” became less severe: low instead of critical.',
    'Het pijnpunt “The amount is missing” is minder ernstig geworden: licht in plaats van kritiek.',
    'better',
  ],
  [
    'a pain point elsewhere',
    edited(
      ['      pain critical missing "The amount is missing"\n', ''],
      ['does "Fills in the form"', 'does "Fills in the form" pain critical missing "The amount is missing"'],
    ),
    'The pain point “The amount is missing” moved from “Price letter” to “Form”.',
    'Het pijnpunt “The amount is missing” verhuist van “Price letter” naar “Form”.',
    'none',
  ],
  [
    'a score with another source',
    `source desk "Desk" { kind qualitative }\n${edited(['joy evidence talks', 'joy evidence desk'])}`,
    'The evidence behind one fact changed.',
    'De onderbouwing van één gegeven is veranderd.',
    'none',
  ],
  [
    'fewer who leave',
    edited(['69%', '90%'], ['31%', '10%']),
    '10% leave at “Price letter”, instead of 31%.',
    'Bij “Price letter” haakt 10% af, in plaats van 31%.',
    'better',
  ],
  [
    'evidence that went',
    edited([' evidence talks\n', '\n'], ['joy evidence talks', 'joy']),
    'Two scores or pain points lost their evidence.',
    'Twee scores of pijnpunten verliezen de onderbouwing.',
    'worse',
  ],
  [
    'a touchpoint more and a better low point',
    edited(['-1.4', '-1'], ['    touchpoint done', '    touchpoint call "Call" { }\n    touchpoint done']),
    'The low point rises from −1.4 to −1 (Price letter). The touchpoint “Call” is new.',
    'Het dieptepunt stijgt van −1,4 naar −1 (Price letter). Het contactmoment “Call” is nieuw.',
    'better',
  ],
  [
    'a score in between',
    edited(['starter 0.2', 'starter 0.7']),
    'Feels better at “Form”: from +0.2 to +0.7.',
    'Voelt beter bij “Form”: van +0,2 naar +0,7.',
    'better',
  ],
  [
    'a low point that rises, and a little beside it',
    edited(['-1.4', '-0.4'], ['starter 0.2', 'starter 0.1']),
    'The low point rises from −1.4 to −0.4 (Price letter). Feels worse at “Form”: from +0.2 to +0.1.',
    'Het dieptepunt stijgt van −1,4 naar −0,4 (Price letter). Voelt slechter bij “Form”: van +0,2 naar +0,1.',
    'mixed',
  ],
  [
    'a low point that rises, and a fall as large beside it',
    edited(['-1.4', '-0.6'], ['starter 0.2', 'starter -0.8']),
    'The low point moves from “Price letter” (−1.4) to “Form” (−0.8). The experience rises at “Price letter”, by 0.8, and falls at “Form”, by 1.',
    'Het dieptepunt verschuift van “Price letter” (−1,4) naar “Form” (−0,8). De beleving stijgt 0,8 bij “Price letter” en daalt 1 bij “Form”.',
    'mixed',
  ],
  [
    'an ending that falls, and a far better form',
    edited(['starter 0.2', 'starter 1.4'], ['1.8 joy', '0.9 joy']),
    'The ending falls from +1.8 to +0.9. Feels better at “Form”: from +0.2 to +1.4.',
    'Het einde daalt van +1,8 naar +0,9. Voelt beter bij “Form”: van +0,2 naar +1,4.',
    'mixed',
  ],
  [
    'a medium pain more',
    edited(['does "Fills in the form"', 'does "Fills in the form" pain medium "It is long"']),
    'The medium pain point “It is long” is new.',
    'Het matige pijnpunt “It is long” is nieuw.',
    'worse',
  ],
  [
    'a pain more that nobody rated',
    edited(['does "Fills in the form"', 'does "Fills in the form" pain "It is long"']),
    'The pain point “It is long” is new.',
    'Het pijnpunt “It is long” is nieuw.',
    'worse',
  ],
  [
    'a score gone',
    edited([' emotion starter 0.2', '']),
    'One score at “Form” is gone.',
    'Eén score bij “Form” vervalt.',
    'none',
  ],
  [
    'a touchpoint elsewhere',
    edited(
      ['    touchpoint form "Form" { does "Fills in the form" emotion starter 0.2 }\n', ''],
      [
        '    }\n  }\n  phase p',
        '    }\n    touchpoint form "Form" { does "Fills in the form" emotion starter 0.2 }\n  }\n  phase p',
      ],
    ),
    'The touchpoint “Form” moved from “Purchase” to “Awareness”.',
    'Het contactmoment “Form” verhuist van “Purchase” naar “Awareness”.',
    'none',
  ],
  [
    'good and bad at once',
    edited(['-1.4', '-0.4'], ['1.8 joy', '0.9 joy']),
    'The low point rises from −1.4 to −0.4 (Price letter). The ending falls from +1.8 to +0.9.',
    'Het dieptepunt stijgt van −1,4 naar −0,4 (Price letter). Het einde daalt van +1,8 naar +0,9.',
    'mixed',
  ],
];

describe('the verdict', () => {
  it.each(cases)('sums up %s', (_, after, en, nl, tendency) => {
    const { comparison } = compared(base, after);
    const told = (language: 'en' | 'nl') =>
      verdictsOf(comparison, language).map(({ sentences }) => sentences.join(' '));
    expect(told('en')).toEqual([en]);
    expect(told('nl')).toEqual([nl]);
    expect(verdictsOf(comparison, 'en')[0]?.tendency).toBe(tendency);
  });

  it('counts the scores that moved, and says whose they are', () => {
    const journey = (...scores: readonly number[]) =>
      `persona pia "Pia"
persona bo "Bo"
journey j "J" {
  persona pia, bo
  phase p "P" {
    metric nps ${scores[8] ?? 0}
${scores
  .slice(0, 4)
  .map((score, at) => `    touchpoint t${at} "T${at}" { emotion pia ${score} emotion bo ${scores[at + 4]} }`)
  .join('\n')}
  }
}
`;
    const told = (...scores: readonly number[]) => {
      const { comparison } = compared(journey(-2, 0, 0, 0, 0, 0, 0, 1), journey(...scores));
      const [en, nl] = (['en', 'nl'] as const).map((language) =>
        verdictsOf(comparison, language).map(({ sentences, tendency }) => [...sentences, tendency].join(' ')),
      );
      return [en, nl].flat();
    };
    expect(told(-2, 1, 0.3, 0, 0, 0, 0, 1)).toEqual([
      'The experience rises by 0.7 on average at two touchpoints (Pia). better',
      'De beleving stijgt gemiddeld 0,7 bij twee contactmomenten (Pia). better',
    ]);
    expect(told(-2, 1, 0, 0, 0, 0.6, 0, 1)).toEqual([
      'The experience rises by 0.8 on average at “T1” (Pia, Bo). better',
      'De beleving stijgt gemiddeld 0,8 bij “T1” (Pia, Bo). better',
    ]);
    expect(told(-2, 1, 0, 0, 0, 0, -0.5, 1)).toEqual([
      'The experience rises at “T1” (Pia), by 1, and falls at “T2” (Bo), by 0.5. mixed',
      'De beleving stijgt 1 bij “T1” (Pia) en daalt 0,5 bij “T2” (Bo). mixed',
    ]);
    expect(told(-2, -1, -0.01, 0, -1.5, 0, 0, 1)).toEqual([
      'The experience falls by 0.8 on average at three touchpoints (Bo, Pia). worse',
      'De beleving daalt gemiddeld 0,8 bij drie contactmomenten (Bo, Pia). worse',
    ]);
    expect(told(-1, 0.5, 0.5, 0, 0, 0, 0, 1)).toEqual([
      'The low point rises from −2 to −1 (T0, Pia). The experience rises by 0.5 on average at two other touchpoints (Pia). better',
      'Het dieptepunt stijgt van −2 naar −1 (T0, Pia). De beleving stijgt gemiddeld 0,5 bij twee andere contactmomenten (Pia). better',
    ]);
    expect(told(-1, 0.5, 0.5, 0, 0.5, 0, 0, 1)).toEqual([
      'The low point rises from −2 to −1 (T0, Pia). The experience rises by 0.5 on average at three other touchpoints (Bo, Pia). better',
      'Het dieptepunt stijgt van −2 naar −1 (T0, Pia). De beleving stijgt gemiddeld 0,5 bij drie andere contactmomenten (Bo, Pia). better',
    ]);
    expect(told(-2, 0, 0, 0, 0, 0, 0, 1, 12)).toEqual([
      '“Net Promoter Score” goes from 0 to 12 (P). better',
      '“Net Promoter Score” gaat van 0 naar 12 (P). better',
    ]);
  });

  it('says that nothing moved only where no score or measurement did', () => {
    const text = (scores: readonly number[], nps: number) => {
      const touchpoints = scores.map((score, at) => `touchpoint t${at} "T" { emotion pia ${score / 100} }`);
      return `persona pia "Pia"\njourney j "J" { persona pia scale -3..3 phase p "P" { metric nps ${nps} ${touchpoints.join('\n')} } }`;
    };
    const score = fc.integer({ min: -300, max: 300 });
    const versions = fc.array(fc.tuple(score, fc.boolean(), score), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(versions, fc.constantFrom(0, 0, 5), (all, nps) => {
        const now = all.map(([before, isOther, after]) => (isOther ? after : before));
        const { comparison } = compared(
          text(
            all.map(([before]) => before),
            0,
          ),
          text(now, nps),
        );
        const isMoved = comparison.changes.some(
          ({ class: of, delta }) => of === 'experience' && delta !== undefined && delta !== 0,
        );
        const [en, nl] = (['en', 'nl'] as const).map((language) =>
          verdictsOf(comparison, language).flatMap(({ sentences }) => sentences),
        );
        const isNothing = [en, nl].flat().some((sentence) => /^(Nothing changed|Er is niets)/.test(sentence ?? ''));
        expect(isNothing).toBe(!isMoved);
        expect(nl?.length).toBe(en?.length);
      }),
      { numRuns: 300 },
    );
  });

  it('names which of two personas is at the low point', () => {
    const two = (text: string) => text.replace('persona starter\n  phase', 'persona starter, pia\n  phase');
    const { comparison } = compared(
      `persona pia "Pia"\n${two(base)}`,
      `persona pia "Pia"\n${two(edited(['0.2 }', '0.2\n      emotion pia -1.9 }']))}`,
    );
    expect(verdictsOf(comparison, 'en')[0]?.sentences[0]).toBe(
      'The low point moves from “Price letter” (−1.4, Starter) to “Form” (−1.9, Pia), which had no score before.',
    );
  });

  it('says which of two journeys it is about', () => {
    const second =
      '\njourney other "Other" { persona starter phase p "P" { touchpoint t "T" { emotion starter 1 } } }\n';
    const { comparison } = compared(base + second, edited(['-1.4', '-2']) + second.replace('starter 1 ', 'starter 2 '));
    expect(verdictsOf(comparison, 'en').map(({ journey }) => journey)).toEqual(['Switching', 'Other']);
  });

  it('says that a journey is new or gone', () => {
    const told = (before: string, after: string) => verdictsOf(compared(before, after).comparison, 'en');
    expect(told('', base)[0]?.sentences).toEqual(['The journey “Switching” is new.']);
    expect(told(base, '')[0]?.sentences).toEqual(['The journey “Switching” is gone.']);
  });
});

describe('a change in words', () => {
  it('shows a range otherwise than its author would', () => {
    const { comparison } = compared(base, edited(['  persona starter\n', '  persona starter\n  scale -5..5\n']));
    const told = (language: 'en' | 'nl') => comparison.changes.map((change) => changeLine(change, language));
    expect(told('en')).toEqual(['scale added: −5..5']);
    expect(told('nl')).toEqual(['schaal toegevoegd: −5..5']);
  });
});
