/**
 * What may stand in which block, read off the grammar itself, so that mending and messages never disagree with it.
 */
import type { GrammarAST } from 'langium';
import { AstUtils, GrammarAST as Grammar } from 'langium';
import { JourneyDslGrammar } from './generated/grammar.js';

export interface FactShape {
  /** The grammar rule that reads the fact. */
  readonly rule: string;
  /** The block this keyword opens here, such as `touchpoint` in a phase. */
  readonly opens: BlockShape | undefined;
  /** Whether a name of its own may follow the keyword. */
  readonly isNamed: boolean;
  /** Whether what follows the keyword may be left out. */
  readonly isOptional: boolean;
  /** Whether one text in quotes follows the keyword, and nothing behind it but tails. */
  readonly isText: boolean;
  /** Whether one number follows the keyword, and nothing behind it. */
  readonly isNumber: boolean;
  /** Whether a date or colour follows, of which the model says whether it is well formed. */
  readonly isLoose: boolean;
  /** Whether two numbers follow with dots between them. */
  readonly isRange: boolean;
  /** Whether the keyword is followed by the name of a declaration made elsewhere. */
  readonly isUse: boolean;
  /** Whether that may be several names, with commas between them. */
  readonly isList: boolean;
  /** The words of which one follows the keyword. */
  readonly choices: readonly string[];
  /** The fact's own keywords, such as `exit` behind an arrow. */
  readonly words: ReadonlySet<string>;
  /** Those of them that may stand right behind its keyword. */
  readonly starts: ReadonlySet<string>;
  /** The parts that may end the fact, such as `evidence`, by the keyword each begins with. */
  readonly tails: ReadonlyMap<string, FactShape>;
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
    const shape = factOf(fact, factRules(fact).length > 0 ? blockOf(fact, known) : undefined);
    for (const keyword of firstKeywords(fact)) facts.set(keyword, shape);
  }
  return block;
}

function factOf(rule: GrammarAST.ParserRule, opens?: BlockShape): FactShape {
  const [, second, ...rest] = elementsOf(rule);
  const firsts = [...(second ? firstsOf(second) : [])];
  const tails = opens ? [] : tailRules(rule);
  const contents = AstUtils.streamAllContents(rule.definition).toArray();
  const has = (keyword: string) => contents.some((each) => Grammar.isKeyword(each) && each.value === keyword);
  return {
    rule: rule.name,
    opens,
    isNamed: contents.some((each) => Grammar.isAssignment(each) && each.feature === 'name'),
    isOptional: second?.cardinality === '?',
    isText: firsts.join() === 'TEXT' && rest.length === tails.length,
    isNumber: firsts.join() === 'NUMBER' && rest.length === 0,
    isLoose: firsts.some((first) => first === 'DATE' || first === 'COLOR'),
    isRange: has('..'),
    isUse: second !== undefined && [second, ...AstUtils.streamAllContents(second)].some(Grammar.isCrossReference),
    isList: has(','),
    choices: firsts.every(isWord) ? firsts : [],
    words: wordsOf([rule]),
    starts: new Set(firsts.filter(isWord)),
    tails: new Map(tails.flatMap((tail) => firstKeywords(tail).map((keyword) => [keyword, factOf(tail)]))),
  };
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

/** The rules of what may end a fact. */
function tailRules(rule: GrammarAST.ParserRule): GrammarAST.ParserRule[] {
  return AstUtils.streamAllContents(rule.definition)
    .filter(Grammar.isAssignment)
    .toArray()
    .flatMap(({ terminal }) => chosen(terminal))
    .filter((called) => firstKeywords(called).length > 0 && elementsOf(called).length > 1);
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

function elementsOf(rule: GrammarAST.ParserRule): readonly GrammarAST.AbstractElement[] {
  return Grammar.isGroup(rule.definition) ? rule.definition.elements : [rule.definition];
}

/** The keywords and the names of the terminals that an element may begin with. */
function firstsOf(element: GrammarAST.AbstractElement): Set<string> {
  if (Grammar.isKeyword(element)) return new Set([element.value]);
  if (Grammar.isAssignment(element)) return firstsOf(element.terminal);
  if (Grammar.isAlternatives(element)) return new Set(element.elements.flatMap((each) => [...firstsOf(each)]));
  if (Grammar.isGroup(element)) return element.elements[0] ? firstsOf(element.elements[0]) : new Set();
  if (Grammar.isCrossReference(element)) return element.terminal ? firstsOf(element.terminal) : new Set();
  const called = Grammar.isRuleCall(element) ? element.rule.ref : undefined;
  if (Grammar.isTerminalRule(called)) return new Set([called.name]);
  return Grammar.isParserRule(called) ? firstsOf(called.definition) : new Set();
}

function firstKeywords(rule: GrammarAST.ParserRule): string[] {
  const [first] = elementsOf(rule);
  if (first === undefined) return [];
  return [first, ...AstUtils.streamAllContents(first)].filter(Grammar.isKeyword).map((keyword) => keyword.value);
}

function onlyKeyword(rule: GrammarAST.ParserRule): string {
  const keywords = firstKeywords(rule);
  return keywords.length === 1 ? (keywords[0] ?? '') : '';
}

function isWord(keyword: string): boolean {
  return /^[a-z]/.test(keyword);
}

function wordsOf(rules: readonly GrammarAST.ParserRule[]): Set<string> {
  const keywords = rules.flatMap((rule) => AstUtils.streamAllContents(rule).filter(Grammar.isKeyword).toArray());
  return new Set(keywords.map((keyword) => keyword.value).filter(isWord));
}

function homesOf(blocks: ReadonlyMap<unknown, BlockShape>): Map<string, string[]> {
  const homes = new Map<string, string[]>();
  for (const { keyword: home, facts } of blocks.values()) {
    for (const keyword of facts.keys()) homes.set(keyword, [...(homes.get(keyword) ?? []), home]);
  }
  return homes;
}
