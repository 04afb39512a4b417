import { describe, expect, it } from 'vitest';
import { check, rules } from '../../src/analysis/index.js';
import { read } from '../../src/language/index.js';
import type { AnyFinding } from '../../src/model/index.js';
import { type Case, casesOf, fixtureCodes, mainUri, shown, workspace } from './fixtures.js';

function findings({ text, files }: Case) {
  const reading = read(text, { uri: mainUri, imports: (uri) => files.get(uri), workspace });
  expect(reading.findings, 'a fixture is to be readable').toEqual([]);
  return check(reading.model, { exists: (uri) => files.has(uri), today: '2026-11-22' });
}

function isWrong({ severity }: AnyFinding): boolean {
  return severity === 'error' || severity === 'warning';
}

for (const { code, severity } of rules) {
  describe(code, () => {
    for (const fixture of casesOf(code)) {
      it(fixture.name, () => {
        const all = findings(fixture);
        const found = all.filter((finding) => finding.code === code);
        expect(found.map(shown).join('\n\n')).toBe(fixture.expected.join('\n\n'));
        const others = all.filter((finding) => finding.code !== code);
        expect(others.filter(isWrong), 'another rule calls the fixture wrong').toEqual([]);
        for (const finding of found) expect(finding).toMatchObject({ code, severity, uri: mainUri });
      });
    }

    it('has a text that breaks the rule and one that nearly does', () => {
      const counts = casesOf(code).map((fixture) => fixture.expected.length);
      expect(counts).toContain(0);
      expect(Math.max(...counts)).toBeGreaterThan(0);
    });
  });
}

it('every fixture belongs to a rule', () => {
  expect(fixtureCodes().toSorted()).toEqual(rules.map(({ code }): string => code).toSorted());
});
