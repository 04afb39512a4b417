/** How a fact can go on: its grammar rule followed along the tokens that are there already. */
import { GrammarAST as Grammar, type GrammarAST } from 'langium';
import type { ReferenceKind } from '../../model/index.js';
import { JourneyDslGrammar } from '../generated/grammar.js';

/** A token as it is written; `type` is its keyword, or the name of the terminal that read it. */
export interface Written {
  readonly type: string;
  readonly text: string;
}

/** One thing that may stand next, as the grammar has it. */
export interface Expected {
  /** The keyword or mark; empty for what a terminal reads. */
  readonly keyword: string;
  /** The terminal, such as `NUMBER`; empty for a keyword. */
  readonly terminal: string;
  /** The grammar rule of the fact, or of the part of it, that this belongs to. */
  readonly rule: string;
  /** What it says of that fact, such as `score`; empty for a mere mark. */
  readonly feature: string;
  /** What the name that may stand here is the name of. */
  readonly refersTo: ReferenceKind | undefined;
}

export interface Followed {
  /** How many of the tokens belong to the fact. */
  readonly length: number;
  /** Whether the fact may end behind them. */
  readonly isWhole: boolean;
  /** What may stand next, in the order of the grammar; only where all tokens belong to the fact. */
  readonly expected: readonly Expected[];
}

/** Follows the rule from its first token as far as it goes. */
export function follow(rule: string, tokens: readonly Written[]): Followed {
  const found = parserRules().get(rule);
  if (found === undefined) return { length: 0, isWhole: false, expected: [] };
  const walk = new Walk(tokens);
  const ends = walk.through(found.definition, [0], { rule, feature: '', refersTo: undefined });
  return { length: walk.furthest, isWhole: ends.includes(tokens.length), expected: walk.expected };
}

let rules: ReadonlyMap<string, GrammarAST.ParserRule> | undefined;

function parserRules(): ReadonlyMap<string, GrammarAST.ParserRule> {
  rules ??= new Map(
    JourneyDslGrammar()
      .rules.filter(Grammar.isParserRule)
      .map((rule) => [rule.name, rule]),
  );
  return rules;
}

type Place = Pick<Expected, 'rule' | 'feature' | 'refersTo'>;

const kinds: Readonly<Record<string, ReferenceKind>> = {
  Channel: 'channel',
  Feeling: 'feeling',
  MetricKind: 'metric',
  Source: 'source',
  Persona: 'persona',
  Journey: 'journey',
  Touchpoint: 'touchpoint',
  Pain: 'pain',
};

/** All ways through a rule at once: positions in, the positions behind what was read out. */
class Walk {
  furthest = 0;
  readonly expected: Expected[] = [];

  constructor(private readonly tokens: readonly Written[]) {}

  through(element: GrammarAST.AbstractElement, starts: readonly number[], place: Place): number[] {
    if (starts.length === 0) return [];
    const once = (from: readonly number[]) => this.once(element, from, place);
    switch (element.cardinality) {
      case '?':
        return union(starts, once(starts));
      case '*':
        return union(starts, this.repeated(once, once(starts)));
      case '+':
        return this.repeated(once, once(starts));
      default:
        return once(starts);
    }
  }

  private repeated(once: (from: readonly number[]) => number[], first: readonly number[]): number[] {
    let all = [...first];
    for (let news = all; news.length > 0; ) {
      news = once(news).filter((end) => !all.includes(end));
      all = [...all, ...news];
    }
    return all;
  }

  private once(element: GrammarAST.AbstractElement, starts: readonly number[], place: Place): number[] {
    if (Grammar.isKeyword(element)) return this.read(starts, { ...place, keyword: element.value, terminal: '' });
    if (Grammar.isAlternatives(element)) {
      return element.elements.map((each) => this.through(each, starts, place)).reduce(union, []);
    }
    if (Grammar.isGroup(element)) {
      return element.elements.reduce((ends: number[], each) => this.through(each, ends, place), [...starts]);
    }
    if (Grammar.isAssignment(element)) {
      return this.through(element.terminal, starts, { ...place, feature: element.feature });
    }
    if (Grammar.isCrossReference(element)) {
      const refersTo = kinds[element.type.$refText];
      return element.terminal === undefined ? [] : this.through(element.terminal, starts, { ...place, refersTo });
    }
    const called = Grammar.isRuleCall(element) ? element.rule.ref : undefined;
    if (Grammar.isTerminalRule(called)) return this.read(starts, { ...place, keyword: '', terminal: called.name });
    if (!Grammar.isParserRule(called)) return [];
    // A value is a part of the fact; all else is told of by its own rule.
    const inside = called.dataType === undefined ? { rule: called.name, feature: '', refersTo: undefined } : place;
    return this.through(called.definition, starts, inside);
  }

  private read(starts: readonly number[], expected: Expected): number[] {
    const name = expected.keyword || expected.terminal;
    const ends: number[] = [];
    for (const start of starts) {
      const token = this.tokens[start];
      if (token === undefined) this.expect(expected);
      else if (token.type === name) ends.push(start + 1);
    }
    this.furthest = Math.max(this.furthest, ...ends);
    return ends;
  }

  private expect(expected: Expected): void {
    const isKnown = this.expected.some(
      (each) =>
        each.keyword === expected.keyword &&
        each.terminal === expected.terminal &&
        each.rule === expected.rule &&
        each.feature === expected.feature &&
        each.refersTo === expected.refersTo,
    );
    if (!isKnown) this.expected.push(expected);
  }
}

function union(some: readonly number[], more: readonly number[]): number[] {
  return [...new Set([...some, ...more])];
}
