import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptanceLine, acceptanceShape, acceptancesIn, failRules } from '../../src/verdict/index.js';

const fingerprint = '3f9a0c1d2e4b5a69';

describe('a file of what was accepted', () => {
  it('has a line for each, and others that say nothing', () => {
    const text = `\ufeff# Reviewed by Ada\r\n\r\n2026-11-30 low-point-fell ${fingerprint} "Better research: 20 interviews"\r\n  # and\n\t2024-02-29\tshare-sum  0123456789abcdef   "It says "so" there"  \n`;
    expect(acceptancesIn(text.replace('\ufeff', ''))).toEqual({
      acceptances: [
        { line: 3, date: '2026-11-30', rule: 'low-point-fell', fingerprint, reason: 'Better research: 20 interviews' },
        {
          line: 5,
          date: '2024-02-29',
          rule: 'share-sum',
          fingerprint: '0123456789abcdef',
          reason: 'It says "so" there',
        },
      ],
      problems: [],
    });
  });

  it.each([
    ['low-point-fell', { reason: 'shape' }],
    [`2026-11-30 low-point-fell ${fingerprint}`, { reason: 'shape' }],
    [`2026-11-30 low-point-fell ${fingerprint} Better research`, { reason: 'shape' }],
    [`2026-11-30 low-point-fell ${fingerprint} “Better research”`, { reason: 'shape' }],
    [`2026-11-30 low-point-fell ${fingerprint.toUpperCase()} "x"`, { reason: 'shape' }],
    [`2026-11-30 low-point-fell ${fingerprint}0 "x"`, { reason: 'shape' }],
    [`2026-11-30 low-point-fell ${fingerprint} "x" and more`, { reason: 'shape' }],
    [`2026-11-31 low-point-fell ${fingerprint} "x"`, { reason: 'date', found: '2026-11-31' }],
    [`2026-11-30 sunshine ${fingerprint} "x"`, { reason: 'rule', found: 'sunshine' }],
    [`2026-11-30 any ${fingerprint} ""`, { reason: 'reason' }],
    [`2026-11-30 any ${fingerprint} " … "`, { reason: 'reason' }],
  ])('does not take %s', (line, problem) => {
    expect(acceptancesIn(`# First\n${line}\n`)).toEqual({ acceptances: [], problems: [{ line: 2, ...problem }] });
  });

  it('takes the line that is told to be pasted, once it has a reason', () => {
    for (const rule of failRules) {
      const line = acceptanceLine({ rule, fingerprint }, '2026-11-30');
      expect(acceptancesIn(line).problems).toEqual([{ line: 1, reason: 'reason' }]);
      expect(acceptancesIn(line.replace('…', 'Because')).acceptances).toMatchObject([{ rule, fingerprint }]);
    }
    expect(acceptancesIn(acceptanceShape).problems).toEqual([{ line: 1, reason: 'reason' }]);
  });

  it('is read whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { acceptances, problems } = acceptancesIn(text);
        const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.trim().startsWith('#'));
        expect(acceptances.length + problems.length).toBe(lines.length);
      }),
    );
  });
});
