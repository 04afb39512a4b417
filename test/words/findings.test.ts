import { describe, expect, it } from 'vitest';
import { rules } from '../../src/analysis/index.js';
import type { FindingCode, FindingFacts } from '../../src/model/index.js';
import { en, nl } from '../../src/words/findings.js';

type SaidCode = Exclude<FindingCode, 'syntax'>;

/** Facts that take every way through every sentence. The type keeps the list whole. */
const facts: { readonly [Code in SaidCode]: readonly FindingFacts[Code][] } = {
  'merge-conflict': [
    { ours: 'HEAD', theirs: 'feature/a' },
    { ours: '', theirs: '' },
    { broken: 'nested', mark: '<<<<<<<' },
    { broken: 'unfinished', mark: '>>>>>>>' },
    { broken: 'out-of-order', mark: '=======' },
  ],
  'unresolved-reference': [
    { kind: 'channel', name: 'webste', nearest: ['website'] },
    { kind: 'persona', name: 'x', nearest: ['a', 'b', 'c'] },
    { kind: 'feeling', name: 'x', nearest: [] },
    { kind: 'source', name: 'x', nearest: [] },
    { kind: 'pain', name: 'x', nearest: [] },
  ],
  'duplicate-name': [
    { kind: 'persona', name: 'x' },
    { kind: 'opportunity', name: 'x' },
    { kind: 'touchpoint', name: 'x' },
    { kind: 'source', name: 'x', imported: true },
  ],
  'duplicate-fact': [{ keyword: 'age' }],
  'score-out-of-scale': [{ score: 2.5, from: -2, to: 2 }],
  'emotion-without-persona': [{ listed: [] }, { listed: ['a', 'b'] }],
  'duplicate-emotion': [{ persona: 'a', touchpoint: 'b' }],
  'persona-not-in-journey': [{ persona: 'a', journey: 'b' }],
  'share-over-100': [{ sum: 110, touchpoint: 'a' }],
  'share-not-100': [{ sum: 90.5, touchpoint: 'a' }],
  'metric-out-of-range': [
    { metric: 'a', value: -1.5, part: 'value', from: 0 },
    { metric: 'a', value: 11, part: 'target', from: 0, to: 10 },
  ],
  'thousands-separator': [
    { text: '1.240', readings: ['1240', '1.24'] },
    { text: '1.240.000', readings: ['1240000'] },
  ],
  'sample-not-whole': [{ sample: 12.5 }, { sample: -3 }],
  'import-not-found': [{ path: './a.journey' }, { path: './a' }],
  'import-outside-workspace': [
    { path: '../a.journey' },
    { path: 'https://example.org/a.journey', form: 'web' },
    { path: 'C:/a.journey', form: 'whole' },
  ],
  'invalid-date': [{ text: '14-03-2026' }],
  'invalid-scale': [{ from: 2, to: -2 }],
  'invalid-color': [{ text: 'red' }],
  'image-not-found': [
    { path: './a.png', outside: true },
    { path: './a.png', outside: false },
    { path: '/a.png', outside: true, form: 'whole' },
    { path: 'https://example.org/a.png', outside: true, form: 'web' },
  ],
  'unreachable-touchpoint': [{ touchpoint: 'a' }],
  'dead-loop': [{ touchpoints: ['a'] }, { touchpoints: ['a', 'b'] }],
  'feeling-contradicts-score': [
    { feeling: 'anger', score: 2, side: 'low' },
    { feeling: 'joy', score: -2, side: 'high' },
  ],
  'to-be-unmatched': [
    { journey: 'a', added: 'b' },
    { journey: 'a', dropped: ['b'] },
    { journey: 'a', dropped: ['b', 'c', 'd', 'e', 'f', 'g', 'h'] },
  ],
  'unused-declaration': [
    { kind: 'persona', name: 'a' },
    { kind: 'source', name: 'a' },
    { kind: 'channel', name: 'a' },
  ],
  assumption: [{ what: 'score' }, { what: 'pain' }],
  'stale-evidence': [
    { what: 'source', title: 'a', date: '2024-01-01', months: 18 },
    { what: 'journey', title: 'a', date: '2024-01-01', months: 1 },
  ],
  'unanswered-pain': [{ severity: 'high' }, { severity: 'critical' }],
  'negative-moment-of-truth': [{ touchpoint: 'a', score: -1 / 3 }],
  'weak-ending': [{ journey: 'a', end: -1 / 3, mean: 0.5 }],
  'channel-break': [{ from: 'a', to: 'b' }],
  'lone-exit': [{ touchpoint: 'a' }],
  'silent-touchpoint': [{ touchpoint: 'a' }],
  'missing-label': [
    { title: 'a', languages: ['nl'] },
    { title: 'a', languages: ['en', 'not a language', 'zz'] },
  ],
  'personal-data': [{ what: 'email' }, { what: 'phone' }, { what: 'iban' }],
  'journey-too-long': [
    { what: 'phase', title: 'a', count: 21, limit: 20 },
    { what: 'journey', title: 'a', count: 61, limit: 60 },
  ],
};

const codes: readonly SaidCode[] = ['merge-conflict', ...rules.map(({ code }) => code)];

/** What is said of each of a code's facts, in both languages. */
function saidOf<Code extends SaidCode>(code: Code): readonly (readonly string[])[] {
  const all: readonly FindingFacts[Code][] = facts[code];
  return all.map((about) => [en, nl].map(({ sentences }) => sentences[code](about)));
}

describe('the sentences of findings', () => {
  it('a sentence belongs to no code, or a code has none', () => {
    expect(Object.keys(en.sentences).toSorted()).toEqual(codes.toSorted());
    expect(Object.keys(nl.sentences).toSorted()).toEqual(codes.toSorted());
  });

  it.each(codes)('%s reads the same in English and Dutch, or is no sentence', (code) => {
    for (const said of saidOf(code)) {
      expect(new Set(said).size).toBe(2);
      for (const sentence of said) {
        expect(sentence).toMatch(/^[A-Z“0-9−].*[.?]$/);
        expect(sentence).not.toMatch(/undefined|NaN|\[object|\s\s/);
      }
    }
  });

  it('a word for a severity, a kind or a second place is missing in Dutch', () => {
    expect(Object.keys(nl.related)).toEqual(Object.keys(en.related));
    expect(Object.keys(nl.kinds)).toEqual(Object.keys(en.kinds));
    expect(Object.keys(nl.severities)).toEqual(Object.keys(en.severities));
  });

  it('a name of a megabyte or of many lines makes an unreadable sentence', () => {
    const name = `a\n\n${'😀'.repeat(500_000)}`;
    const said = en.sentences['unresolved-reference']({ kind: 'channel', name, nearest: [] });
    expect(said.length).toBeLessThan(200);
    expect(said).not.toContain('\n');
    expect(said).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
  });
});
