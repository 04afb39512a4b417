import { describe, expect, it } from 'vitest';
import { compare } from '../../src/diff/index.js';
import { check } from '../../src/index.js';
import { brokenRules, verdictsOf } from '../../src/verdict/index.js';

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
    'One critical pain point is gone, one is new.',
    'Eén kritiek pijnpunt verdwijnt, één is nieuw.',
    'none',
  ],
  [
    'a pain that is less severe now',
    edited(['pain critical', 'pain low']),
    'One critical pain point is gone.',
    'Eén kritiek pijnpunt verdwijnt.',
    'better',
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
    'Two scores or pains lost their evidence.',
    'Twee scores of pijnpunten verliezen de onderbouwing.',
    'worse',
  ],
  [
    'a touchpoint more and a better low point',
    edited(['-1.4', '-1'], ['    touchpoint done', '    touchpoint call "Call" { }\n    touchpoint done']),
    'The low point rises from −1.4 to −1 (Price letter). One touchpoint is new.',
    'Het dieptepunt stijgt van −1,4 naar −1 (Price letter). Eén contactmoment is nieuw.',
    'better',
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
  it.each(cases)('says something else of %s', (_, after, en, nl, tendency) => {
    const { comparison } = compared(base, after);
    const told = (language: 'en' | 'nl') =>
      verdictsOf(comparison, language).map(({ sentences }) => sentences.join(' '));
    expect(told('en')).toEqual([en]);
    expect(told('nl')).toEqual([nl]);
    expect(verdictsOf(comparison, 'en')[0]?.tendency).toBe(tendency);
  });

  it('leaves open which of two personas is at the low point', () => {
    const two = (text: string) => text.replace('persona starter\n  phase', 'persona starter, pia\n  phase');
    const { comparison } = compared(
      `persona pia "Pia"\n${two(base)}`,
      `persona pia "Pia"\n${two(edited(['0.2 }', '0.2\n      emotion pia -1.9 }']))}`,
    );
    expect(verdictsOf(comparison, 'en')[0]?.sentences[0]).toBe('The low point falls from −1.4 to −1.9 (Form, Pia).');
  });

  it('does not say which of two journeys it is about', () => {
    const second =
      '\njourney other "Other" { persona starter phase p "P" { touchpoint t "T" { emotion starter 1 } } }\n';
    const { comparison } = compared(base + second, edited(['-1.4', '-2']) + second.replace('starter 1 ', 'starter 2 '));
    expect(verdictsOf(comparison, 'en').map(({ journey }) => journey)).toEqual(['Switching', 'Other']);
  });

  it('says nothing of a journey that is new or gone', () => {
    const told = (before: string, after: string) => verdictsOf(compared(before, after).comparison, 'en');
    expect(told('', base)[0]?.sentences).toEqual(['The journey “Switching” is new.']);
    expect(told(base, '')[0]?.sentences).toEqual(['The journey “Switching” is gone.']);
  });
});

describe('a rule that may stop a change', () => {
  const broken = (after: string) => {
    const { comparison, findings } = compared(base, after);
    return brokenRules(comparison, findings);
  };

  it.each([
    ['nothing', base, []],
    ['a wording', edited(['"Fills in the form"', '"Fills in a form"']), ['any']],
    ['a lower low point', edited(['-1.4', '-1.5']), ['low-point-fell', 'any']],
    ['a worse ending', edited(['1.8 joy', '1.7 joy']), ['ending-fell', 'any']],
    [
      'a critical pain more',
      edited(['touchpoint form "Form" {', 'touchpoint form "Form" { pain critical "Times out"']),
      ['critical-pain-added', 'any'],
    ],
    ['evidence less', edited(['joy evidence talks', 'joy']), ['evidence-lost', 'any']],
    ['shares that do not add up any more', edited(['31%', '21%']), ['share-sum', 'any']],
  ])('is broken by more or less than it should by %s', (_, after, rules) => {
    expect(broken(after)).toEqual(rules);
  });
});
