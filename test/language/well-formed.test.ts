/** Sentences that the grammar derives: whatever mending takes for a slip, it must take none of these for one. */
import fc from 'fast-check';
import { type GrammarAST as Grammar, GrammarAST } from 'langium';
import { expect, test } from 'vitest';
import { JourneyDslGrammar } from '../../src/language/generated/grammar.js';
import { read } from '../../src/language/index.js';

const grammar = JourneyDslGrammar();

/** Names that read like other words, so that every guess about them would be wrong. */
const names = ['van', 'en', 'and', 'hoog', 'current', 'web', 'site', 'doel', 'emotoin', 'goals', 'to', 'ë-1', '_'];

const terminals: Readonly<Record<string, readonly string[]>> = {
  ID: names,
  TEXT: ['"x"', '"34"', '"a \\" b "', '""', '"""\n  two\n  lines\n"""', '"# not a comment"'],
  NUMBER: ['1', '-1.5', '+2', '.5', '\u22123'],
  DATE: ['2026-03-14', '14-03-2026'],
  COLOR: ['#2f63d8', '#x'],
};

/** Stands before each fact and declaration. */
const factBreak = '\u0000';
const beginsFact: ReadonlySet<string> = new Set(['imports', 'declarations', 'facts']);

type Pick = (count: number) => number;

/** The tokens of one sentence; `pick` chooses among so many ways. */
function derive(element: Grammar.AbstractElement, pick: Pick, depth = 0): string[] {
  const { cardinality } = element;
  if ((cardinality === '?' || cardinality === '*') && pick(3) === 0) return [];
  const once = () => deriveOnce(element, pick, depth + 1);
  const isRepeated = (cardinality === '*' || cardinality === '+') && depth < 40;
  return Array.from({ length: isRepeated ? 1 + pick(3) : 1 }, once).flat();
}

function deriveOnce(element: Grammar.AbstractElement, pick: Pick, depth: number): string[] {
  if (GrammarAST.isKeyword(element)) return [element.value];
  if (GrammarAST.isAssignment(element)) {
    const value = derive(element.terminal, pick, depth);
    return beginsFact.has(element.feature) ? [factBreak, ...value] : value;
  }
  if (GrammarAST.isGroup(element)) return element.elements.flatMap((each) => derive(each, pick, depth));
  if (GrammarAST.isAlternatives(element)) {
    const chosen = element.elements[pick(element.elements.length)];
    return chosen ? derive(chosen, pick, depth) : [];
  }
  if (GrammarAST.isCrossReference(element)) return element.terminal ? derive(element.terminal, pick, depth) : [];
  const rule = GrammarAST.isRuleCall(element) ? element.rule.ref : undefined;
  if (GrammarAST.isParserRule(rule)) return derive(rule.definition, pick, depth);
  const words = terminals[rule?.name ?? ''] ?? [];
  return [words[pick(words.length)] ?? ''];
}

function sentenceOf(choices: readonly number[]): string[] {
  let next = 0;
  const pick: Pick = (count) => {
    next += 1;
    return (choices[next % choices.length] ?? 0) % count;
  };
  const entry = grammar.rules.filter(GrammarAST.isParserRule).find((rule) => rule.entry);
  const words = entry ? derive(entry.definition, pick) : [];
  // That imports come first is a rule that the grammar leaves to mending.
  return words.includes('import') ? [] : words;
}

const sentences = fc.array(fc.nat(1_000), { minLength: 40, maxLength: 400 }).map(sentenceOf);

test('something that the grammar allows is taken for a slip', () => {
  fc.assert(
    fc.property(sentences, fc.constantFrom(' ', '\n', '\n    '), (words, glue) => {
      const text = words.join(' ').replaceAll(factBreak, glue);
      expect(read(text).findings.map(({ about }) => about)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
