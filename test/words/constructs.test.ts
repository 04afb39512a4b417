import { AstUtils, GrammarAST } from 'langium';
import { describe, expect, it } from 'vitest';
import { createJourneyServices } from '../../src/language/index.js';
import { en, meaningOf, nl } from '../../src/words/constructs.js';
import { languages } from '../../src/words/index.js';

const blocks = ['Channel', 'Feeling', 'MetricKind', 'Source', 'Persona', 'Journey', 'Phase', 'Touchpoint'];
const rules = new Map(createJourneyServices().journey.Grammar.rules.map((rule) => [rule.name, rule]));

/** The words of a rule and of the rules it is made of, without other blocks, and without a word that is a name there. */
function wordsOf(name: string, seen = new Set<string>()): string[] {
  const rule = rules.get(name);
  if (rule === undefined || seen.has(name)) return [];
  seen.add(name);
  return AstUtils.streamAllContents(rule)
    .toArray()
    .flatMap((element) => {
      if (GrammarAST.isKeyword(element)) return /[a-z]|->/.test(element.value) ? [element.value] : [];
      const called = GrammarAST.isRuleCall(element) ? element.rule.ref?.name : undefined;
      return called === undefined || blocks.includes(called) || called === 'FeelingName' ? [] : wordsOf(called, seen);
    });
}

const blockKeyword = (name: string) => wordsOf(name)[0] ?? '';
const inBlocks = blocks.flatMap((name) =>
  wordsOf(name)
    .slice(1)
    .map((word) => [word, blockKeyword(name)] as const),
);
const atTop = [...blocks.map(blockKeyword), 'import'].map((word) => [word, ''] as const);

describe('the meanings', () => {
  it('are looked for in every block, or the tests below say nothing', () => {
    expect(inBlocks.length).toBeGreaterThan(80);
  });

  it.each([...atTop, ...inBlocks])('%s in “%s” means nothing to a reader', (word, block) => {
    for (const language of languages) expect(meaningOf(word, block, language)).toMatch(/^[A-Z].*\.$/);
  });

  it('hold one that no word of the language has', () => {
    const known = new Set([...atTop, ...inBlocks].flatMap(([word, block]) => [word, `${word} in ${block}`]));
    expect(Object.keys(en).filter((key) => !known.has(key))).toEqual([]);
  });

  it('are the same in both languages', () => {
    for (const [key, text] of Object.entries(en)) expect(nl[key as keyof typeof en]).not.toBe(text);
  });

  it('are found for a name that every object has', () => {
    expect(meaningOf('constructor', '', 'en')).toBeUndefined();
  });
});
