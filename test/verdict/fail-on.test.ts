import { describe, expect, it } from 'vitest';
import { compare } from '../../src/diff/index.js';
import { check } from '../../src/index.js';
import { failRules, placeLine, type Violation, violationLine, violationsOf } from '../../src/verdict/index.js';

const base = `source talks "Talks" { kind qualitative }
persona starter "Starter"
persona saver "Saver"
journey switching "Switching" {
  persona starter, saver
  phase awareness "Awareness" {
    touchpoint letter "Price letter" {
      emotion starter -1.4 anger "Again?" evidence talks
      emotion saver -1
      pain critical missing "The amount is missing"
      pain high slow "Slow" evidence talks
      -> form 69%
      -> exit 31%
    }
  }
  phase purchase "Purchase" {
    touchpoint form "Form" {
      does "Fills in the form" emotion starter 0.2 emotion saver 0
      -> done 90%
      -> exit 10%
    }
    touchpoint done "Confirmation" { emotion starter 1.8 joy evidence talks emotion saver 1 evidence talks }
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

function violations(after: string, before = base): readonly Violation[] {
  return violationsOf(compare(check(before).model, check(after).model), failRules);
}

/** Each as `rule: place: what is wrong`, but for the rule that every change breaks. */
function broken(after: string, before = base): readonly string[] {
  return violations(after, before)
    .filter(({ rule }) => rule !== 'any')
    .map((violation) => `${violation.rule}: ${violation.place.titles.at(-1)}: ${violationLine(violation, 'en')}`);
}

/** On a scale from 1 to 5 instead of −2 to 2. */
const rescaled = base
  .replace('  persona starter, saver\n', '  persona starter, saver\n  scale 1..5\n')
  .replaceAll(/(emotion \w+) (-?[\d.]+)/g, (_, who, score) => `${who} ${Number(score) + 3}`);

describe('a rule that may stop a change', () => {
  it.each([
    ['no change', base, []],
    ['a wording', edited(['"Fills in the form"', '"Fills in a form"']), []],
    ['a low point that rises', edited(['-1.4', '-1.2']), []],
    [
      'the low point of one persona that falls while that of all rises',
      edited(['-1.4', '-1.2'], ['saver -1', 'saver -1.1']),
      ['low-point-fell: Price letter: the low point of “Saver” falls from −1 to −1.1'],
    ],
    [
      'a low point at another place',
      edited(['saver 0\n', 'saver -1.6\n'], ['saver -1\n', 'saver -0.5\n']),
      ['low-point-fell: Form: the low point of “Saver” falls from −1 (“Price letter”) to −1.6'],
    ],
    [
      'the low points of two personas',
      edited(['-1.4', '-1.5'], ['saver -1', 'saver -1.1']),
      [
        'low-point-fell: Price letter: the low point of “Starter” falls from −1.4 to −1.5',
        'low-point-fell: Price letter: the low point of “Saver” falls from −1 to −1.1',
      ],
    ],
    [
      'an unhappy persona who is new',
      edited(
        ['persona starter, saver', 'persona starter, saver, newcomer'],
        ['saver 0\n', 'saver 0 emotion newcomer -2\n'],
      ).replace('journey ', 'persona newcomer\njourney '),
      [],
    ],
    ['an unhappy persona who is gone', base.replaceAll(/emotion starter \S+(?: \w+)?(?: "Again\?")?/g, ''), []],
    [
      'a worse ending of one persona, while the mean of all rises',
      edited(['1.8 joy', '2 joy'], ['saver 1 evidence', 'saver 0.9 evidence']),
      ['ending-fell: Confirmation: the ending of “Saver” falls from 1 to 0.9'.replaceAll(/ (?=[01]\b)/g, ' +')],
    ],
    [
      'a critical pain that came where another went',
      edited(
        ['      pain critical missing "The amount is missing"\n', ''],
        ['touchpoint form "Form" {', 'touchpoint form "Form" { pain critical "Times out after an hour"'],
      ),
      ['critical-pain-added: Form: the pain point “Times out after an hour” is new, and critical'],
    ],
    [
      'a pain that became critical',
      edited(['pain high slow', 'pain critical slow']),
      ['critical-pain-added: Price letter: the pain point “Slow” was high and is critical now'],
    ],
    ['a critical pain that reads otherwise', edited(['The amount is missing', 'The amounts are missing']), []],
    [
      'evidence lost at one place and gained at another',
      edited(['joy evidence talks', 'joy'], ['starter 0.2', 'starter 0.2 evidence talks']),
      ['evidence-lost: Confirmation: the score of “Starter” has no evidence any more'],
    ],
    [
      'a source that is gone',
      edited(['source talks "Talks" { kind qualitative }\n', '']),
      [
        'evidence-lost: Price letter: the score of “Starter” has no evidence any more',
        'evidence-lost: Confirmation: the score of “Starter” has no evidence any more',
        'evidence-lost: Confirmation: the score of “Saver” has no evidence any more',
        'evidence-lost: Price letter: the pain point “Slow” has no evidence any more',
      ],
    ],
    [
      'shares that do not add up any more',
      edited(['31%', '21%'], ['done 90%', 'done 95%']),
      ['share-sum: Price letter: the shares add up to 90%', 'share-sum: Form: the shares add up to 105%'],
    ],
    ['nothing but another scale', rescaled, []],
    [
      'a lower score on another scale',
      rescaled.replace('starter 1.6', 'starter 1.2'),
      ['low-point-fell: Price letter: the low point of “Starter” falls from +1.6 to +1.2'],
    ],
  ])('finds every place of %s', (_, after, expected) => {
    expect(broken(after)).toEqual(expected);
  });

  it('is broken by sums that were mended at one place and broken at another', () => {
    const before = edited(['31%', '21%']);
    expect(broken(edited(['done 90%', 'done 80%']), before)).toEqual(['share-sum: Form: the shares add up to 90%']);
    expect(broken(base, before)).toEqual([]);
  });

  it('calls who and what by their titles in the language of the reader', () => {
    const after = edited(
      ['persona saver "Saver"', 'persona saver "Saver" { label nl "Spaarder" }'],
      ['"Form" {', '"Form" { label nl "Formulier"'],
      ['saver 0\n', 'saver -1.6\n'],
    );
    const [violation] = violations(after);
    expect(violation && violationLine(violation, 'nl')).toBe(
      'het dieptepunt van “Spaarder” daalt van −1 (“Price letter”) naar −1,6',
    );
    expect(violation && placeLine(violation, 'nl')).toBe('Switching › Purchase › Formulier');
  });

  it('follows a persona through a new name', () => {
    const renamed = base.replaceAll('saver', 'thrifty');
    expect(broken(renamed.replace('thrifty -1', 'thrifty -1.2'))).toEqual([
      'low-point-fell: Price letter: the low point of “Saver” falls from −1 to −1.2',
    ]);
  });

  it('takes nothing of what could not be read for new, or for less low than it was', () => {
    const after = edited(
      ['-1.4', '-1.9'],
      ['pain high slow', 'pain critical slow'],
      ['touchpoint form "Form" {', 'touchpoint form "Form" { pain critical "Times out"'],
    );
    const comparison = compare(check(base).model, check(after).model);
    const rules = violationsOf(comparison, failRules, ['before']).filter(({ rule }) => rule !== 'any');
    expect(rules.map((violation) => violationLine(violation, 'en'))).toEqual([
      'the pain point “Slow” was high and is critical now',
    ]);
  });

  it('has one violation of “any” for each change, at its place', () => {
    const after = edited(['"Fills in the form"', '"Fills in a form"'], ['"Price letter"', '"Letter"']);
    const any = violations(after).filter(({ rule }) => rule === 'any');
    expect(any.map((violation) => [violation.after?.span.start.line, violationLine(violation, 'en')])).toEqual([
      [6, 'touchpoint “Price letter” is now called “Letter”'],
      [17, expect.stringContaining('action')],
    ]);
  });

  it('knows by its content what else is broken at the same place', () => {
    const contents = (after: string) => violations(after).map(({ rule, content }) => JSON.stringify([rule, content]));
    const [first, second] = [contents(edited(['-1.4', '-1.5'])), contents(edited(['-1.4', '-1.6']))];
    expect(first).toHaveLength(2);
    expect(first.filter((one) => second.includes(one))).toEqual([]);
    // What stands around it is no part of it.
    expect(contents(`// On top\n${edited(['-1.4', '-1.5'])}`)).toEqual(first);
    // A thing that came is all that is in it.
    const added = (text: string) =>
      edited(['    touchpoint done', `    touchpoint n "New" { ${text} }\n    touchpoint done`]);
    expect(contents(added('does "a"')).filter((one) => contents(added('does "b"')).includes(one))).toEqual([]);
  });
});
