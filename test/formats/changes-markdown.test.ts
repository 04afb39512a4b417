import { describe, expect, it } from 'vitest';
import { compare } from '../../src/diff/index.js';
import type { FileChanges, JudgedViolation } from '../../src/formats/changes.js';
import { changesMarkdown } from '../../src/formats/changes-markdown.js';
import { changesMermaid } from '../../src/formats/changes-mermaid.js';
import { read } from '../../src/language/index.js';
import { verdictsOf, violationsOf } from '../../src/verdict/index.js';
import type { Language } from '../../src/words/index.js';
import { liveIn } from './github-page.js';

const base = `persona starter "Starter"
journey switching "Switching" {
  persona starter
  phase awareness "Awareness" {
    touchpoint letter "Price letter" { does "Reads it" emotion starter -1.4 }
  }
}
`;
const today = '2026-11-30';

function changesOf(file: string, after: string, language: Language): FileChanges {
  const comparison = compare(read(base).model, read(after).model);
  const picture = changesMermaid(comparison, language);
  const violations = violationsOf(comparison, ['low-point-fell']);
  return {
    file,
    before: file,
    after: file,
    changes: comparison.changes,
    elsewhere: {},
    ...(picture === undefined ? {} : { picture }),
    verdicts: verdictsOf(comparison, language),
    incomplete: [],
    violations: violations.map((violation) => ({ ...violation, fingerprint: '0123456789abcdef' })),
  };
}

function comment(files: Readonly<Record<string, string>>, language: Language = 'en', stale: readonly number[] = []) {
  const lines = stale.map((line) => ({ line, date: today, rule: 'any', fingerprint: '', reason: 'x' }) as const);
  const accepted = { name: '.journey-accepted', stale: lines };
  const changes = Object.entries(files).map(([file, after]) => changesOf(file, after, language));
  return { changes, markdown: changesMarkdown(changes, { language, today, accepted }) };
}

const better = base.replace('-1.4', '-0.4');
const worse = base.replace('-1.4', '-1.9');
const text = base.replace('"Reads it"', '"Reads it twice"');

const files = { 'a-text.journey': text, 'b-better.journey': better, 'c-worse.journey': worse, 'd-text.journey': text };

describe('a comment on several files', () => {
  it.each([
    ['en', '**4 files changed: 1 for the worse, 1 for the better, 2 otherwise.**'],
    ['nl', '**4 bestanden gewijzigd: 1 slechter, 1 beter, 2 anders.**'],
  ] as const)('in %s begins with how many changed, the worst first', (language, counts) => {
    const { markdown } = comment(files, language);
    const order = [counts, 'c-worse', 'b-better', 'a-text', 'd-text'].map((one) =>
      markdown.indexOf(one === counts ? one : `### ${one}`),
    );
    expect(order.every((at) => at >= 0)).toBe(true);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('draws what a customer may notice, and puts the rest in tables', () => {
    const blocks = comment(files).markdown.split('### ').slice(1);
    expect(blocks.map((block) => block.includes('```mermaid'))).toEqual([true, true, false, false]);
    expect(blocks.every((block) => block.includes('| --- |'))).toBe(true);
  });

  it('draws the only file that changed, whatever it is', () => {
    const { markdown } = comment({ 'a-text.journey': text });
    expect(markdown).toMatch(/^### a-text\.journey\n/);
    expect(markdown).toContain('```mermaid');
  });
});

describe('what stops a change, in a comment', () => {
  it('stands first: which rule, where, and the line that accepts it', () => {
    const { markdown } = comment({ 'c-worse.journey': worse }, 'en', [3]);
    expect(markdown.split('\n\n').slice(0, 6)).toEqual([
      '**One thing stops this change:**',
      expect.stringMatching(
        /^- `low-point-fell` · c-worse\.journey, line 5 · Switching › Awareness › Price letter:.* the low point falls from −1.4 to −1.9\.$/,
      ),
      '<details><summary>How to accept this</summary>',
      'To accept it, add its line to “.journey-accepted”, with the reason between the quotation marks:',
      '```text\n2026-11-30 low-point-fell 0123456789abcdef "…"\n```',
      '</details>',
    ]);
    expect(markdown).toContain('Line 3 of “.journey-accepted” accepts nothing that happens here.');
  });

  it('says why it was accepted, as text', () => {
    const reason = '[x](https://evil.example) @octocat <img src=x> #12';
    const { changes } = comment({ 'c-worse.journey': worse });
    const accepted = { line: 1, date: today, rule: 'low-point-fell', fingerprint: '0123456789abcdef', reason } as const;
    const judged = changes.map((one) => ({
      ...one,
      violations: one.violations.map((violation): JudgedViolation => ({ ...violation, accepted })),
    }));
    const markdown = changesMarkdown(judged, {
      language: 'nl',
      today,
      accepted: { name: 'a [b](https://evil.example) @octocat', stale: [accepted] },
    });
    expect(markdown).toMatch(/^\*\*Eén ding is aanvaard:\*\*/);
    expect(markdown).not.toContain('```text');
    expect(liveIn(markdown)).toEqual([]);
  });

  it('is not all there is, however much stops it', () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`${index}.journey`, worse]));
    const { markdown } = comment(many);
    expect(markdown).toContain('**60 things stop this change:**');
    expect(markdown).toContain('- and 40 more');
    expect(markdown.match(/0123456789abcdef/g)).toHaveLength(20);
  });
});
