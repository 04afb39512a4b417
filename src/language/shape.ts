/**
 * What may stand in which block, read off the grammar itself, so that mending and messages never disagree with it.
 */
import type { GrammarAST } from 'langium';
import { AstUtils, GrammarAST as Grammar } from 'langium';
import { JourneyDslGrammar } from './generated/grammar.js';

export interface FactShape {
  /** The block this keyword opens here, such as `touchpoint` in a phase. */
  readonly opens: BlockShape | undefined;
  /** Whether nothing but one text in quotes follows the keyword. */
  readonly isText: boolean;
  /** Whether the keyword is followed by the name of a declaration made elsewhere. */
  readonly isUse: boolean;
  /** The other keywords of the fact, such as `exit` behind an arrow. */
  readonly words: ReadonlySet<string>;
}

export interface BlockShape {
  /** The keyword that opens the block; empty for the file. */
  readonly keyword: string;
  /** By the keyword each begins with. */
  readonly facts: ReadonlyMap<string, FactShape>;
}

export interface Shape {
  readonly file: BlockShape;
  /** Every word of the language, enumerated values included. */
  readonly words: ReadonlySet<string>;
  /** The blocks that list a keyword among their facts; the file's own keyword is empty. */
  readonly homes: ReadonlyMap<string, readonly string[]>;
  /** The keyword a grammar rule begins with, when there is just one. */
  readonly keywordOfRule: ReadonlyMap<string, string>;
  /** The blocks by the grammar rule that reads them. */
  readonly blockOfRule: ReadonlyMap<string, BlockShape>;
}

let shape: Shape | undefined;

/** The shape of the language; its grammar never changes. */
export function journeyShape(): Shape {
  shape ??= shapeOf(JourneyDslGrammar());
  return shape;
}

function shapeOf(grammar: GrammarAST.Grammar): Shape {
  const rules = grammar.rules.filter(Grammar.isParserRule);
  const blocks = new Map<GrammarAST.ParserRule, BlockShape>();
  const entry = rules.find((rule) => rule.entry);
  const file = entry ? blockOf(entry, blocks) : { keyword: '', facts: new Map() };
  const keywordOfRule = new Map(rules.map((rule) => [rule.name, onlyKeyword(rule)]));
  const blockOfRule = new Map([...blocks].map(([rule, block]) => [rule.name, block]));
  return { file, words: wordsOf(rules), homes: homesOf(blocks), keywordOfRule, blockOfRule };
}

function blockOf(rule: GrammarAST.ParserRule, known: Map<GrammarAST.ParserRule, BlockShape>): BlockShape {
  const same = known.get(rule);
  if (same !== undefined) return same;
  const facts = new Map<string, FactShape>();
  const block = { keyword: rule.entry ? '' : onlyKeyword(rule), facts };
  known.set(rule, block);
  for (const fact of factRules(rule)) {
    const opens = factRules(fact).length > 0 ? blockOf(fact, known) : undefined;
    const shape = { opens, isText: isText(fact), isUse: isUse(fact), words: wordsOf([fact]) };
    for (const keyword of firstKeywords(fact)) facts.set(keyword, shape);
  }
  return block;
}

/** The rules of what stands in a block: those assigned to the list of its facts, or to the lists of a file. */
function factRules(rule: GrammarAST.ParserRule): GrammarAST.ParserRule[] {
  return AstUtils.streamAllContents(rule.definition)
    .filter(Grammar.isAssignment)
    .filter(
      ({ feature }) => feature === 'facts' || (rule.entry && (feature === 'imports' || feature === 'declarations')),
    )
    .toArray()
    .flatMap(({ terminal }) => chosen(terminal));
}

/** The rules that an element chooses between, those of rules that only choose themselves included. */
function chosen(element: GrammarAST.AbstractElement): GrammarAST.ParserRule[] {
  if (Grammar.isAlternatives(element)) return element.elements.flatMap(chosen);
  const rule = calledRule(element);
  if (rule === undefined) return [];
  return Grammar.isAlternatives(rule.definition) ? chosen(rule.definition) : [rule];
}

function calledRule(element: GrammarAST.AbstractElement): GrammarAST.ParserRule | undefined {
  const called = Grammar.isRuleCall(element) ? element.rule.ref : undefined;
  return Grammar.isParserRule(called) ? called : undefined;
}

function calledTerminal(element: GrammarAST.AbstractElement): string | undefined {
  const called = Grammar.isRuleCall(element) ? element.rule.ref : undefined;
  return Grammar.isTerminalRule(called) ? called.name : undefined;
}

function firstKeywords(rule: GrammarAST.ParserRule): string[] {
  const [first] = Grammar.isGroup(rule.definition) ? rule.definition.elements : [rule.definition];
  if (first === undefined) return [];
  return [first, ...AstUtils.streamAllContents(first)].filter(Grammar.isKeyword).map((keyword) => keyword.value);
}

function onlyKeyword(rule: GrammarAST.ParserRule): string {
  const keywords = firstKeywords(rule);
  return keywords.length === 1 ? (keywords[0] ?? '') : '';
}

function isText(rule: GrammarAST.ParserRule): boolean {
  const [, second, ...more] = Grammar.isGroup(rule.definition) ? rule.definition.elements : [];
  return Grammar.isAssignment(second) && calledTerminal(second.terminal) === 'TEXT' && more.length === 0;
}

function isUse(rule: GrammarAST.ParserRule): boolean {
  const [, second] = Grammar.isGroup(rule.definition) ? rule.definition.elements : [];
  if (second === undefined) return false;
  return [second, ...AstUtils.streamAllContents(second)].some(Grammar.isCrossReference);
}

function wordsOf(rules: readonly GrammarAST.ParserRule[]): Set<string> {
  const keywords = rules.flatMap((rule) => AstUtils.streamAllContents(rule).filter(Grammar.isKeyword).toArray());
  return new Set(keywords.map((keyword) => keyword.value).filter((value) => /^[a-z]/.test(value)));
}

function homesOf(blocks: ReadonlyMap<unknown, BlockShape>): Map<string, string[]> {
  const homes = new Map<string, string[]>();
  for (const { keyword: home, facts } of blocks.values()) {
    for (const keyword of facts.keys()) homes.set(keyword, [...(homes.get(keyword) ?? []), home]);
  }
  return homes;
}
