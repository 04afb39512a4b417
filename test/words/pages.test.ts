import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/analysis/index.js';
import { type FindingCode, readingCodes } from '../../src/model/index.js';
import { explanationAddress, pageNames } from '../../src/words/explain/address.js';
import { languages } from '../../src/words/index.js';

const codes: readonly FindingCode[] = [...readingCodes, ...rules.map(({ code }) => code)];

describe('the pages that explain findings', () => {
  it.each(languages)('lack a heading in %s that a link leads to', (language) => {
    const page = readFileSync(`docs/${pageNames[language]}`, 'utf8');
    const anchors = new Set(Array.from(page.matchAll(/^## (.+)$/gm), ([, heading]) => heading));
    const linked = codes.map((code) => new URL(explanationAddress(code, language)).hash.slice(1));
    expect(linked.filter((anchor) => !anchors.has(anchor))).toEqual([]);
    expect(explanationAddress('syntax', language)).toContain(`/docs/${pageNames[language]}#`);
  });

  it('stand in another repository than the package says', () => {
    const { repository } = JSON.parse(readFileSync('package.json', 'utf8')) as { repository: { url: string } };
    expect(explanationAddress('syntax', 'en')).toMatch(new RegExp(`^${repository.url.replace(/\.git$/, '')}/`));
  });
});
