import { describe, expect, it } from 'vitest';
import { check, rules } from '../../src/analysis/index.js';
import { read } from '../../src/language/index.js';
import { type Case, casesOf, fixtureCodes, mainUri, shown, workspace } from './fixtures.js';

function findings({ text, files }: Case) {
  const reading = read(text, { uri: mainUri, imports: (uri) => files.get(uri), workspace });
  expect(reading.findings, 'a fixture is to be readable').toEqual([]);
  return check(reading.model, { exists: (uri) => files.has(uri) });
}

for (const { code, severity } of rules) {
  describe(code, () => {
    for (const fixture of casesOf(code)) {
      it(fixture.name, () => {
        const found = findings(fixture);
        expect(found.map(shown).join('\n\n')).toBe(fixture.expected.join('\n\n'));
        expect(new Set(found.map((finding) => `${finding.code} ${finding.severity} ${finding.uri}`)).size).toBeLessThan(
          2,
        );
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
  expect(fixtureCodes().toSorted()).toEqual(rules.map(({ code }) => code as string).toSorted());
});
