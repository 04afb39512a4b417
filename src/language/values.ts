/** What the tokens mean: texts without their quotes and escapes, numbers as numbers, names in NFC. */
import type { CstNode, GrammarAST, ValueType } from 'langium';
import { DefaultValueConverter, GrammarAST as Grammar, GrammarUtils } from 'langium';

/** Most names, and cheap to tell. */
const isPlain = /^[\w-]*$/;

/** Names compare in NFC, so that `ë` typed as one character or as two is one name. */
function normalizeName(name: string): string {
  return isPlain.test(name) ? name : name.normalize('NFC');
}

/** The text of a literal in quotes, straight or curly, closed or not: escapes resolved, a block's common indent removed. */
export function literalText(literal: string): string {
  return literal.startsWith('"""') ? blockText(literal) : unescapeText(withoutQuotes(literal));
}

function withoutQuotes(literal: string): string {
  return isClosed(literal) ? literal.slice(1, -1) : literal.slice(1);
}

/** Whether a text's literal has its closing quotes. */
export function isClosed(literal: string): boolean {
  if (literal.startsWith('"""')) return literal.length >= 6 && literal.endsWith('"""') && !endsEscaped(literal, 3);
  return (
    literal.length >= 2 &&
    /["'\u2018\u2019\u201C-\u201F\u2039\u203A\u00AB\u00BB]$/.test(literal) &&
    !endsEscaped(literal, 1)
  );
}

/** Whether the closing quotes are themselves escaped, and so belong to the text. */
function endsEscaped(literal: string, quotes: number): boolean {
  let start = literal.length - quotes;
  while (literal[start - 1] === '\\') start -= 1;
  return (literal.length - quotes - start) % 2 === 1;
}

function unescapeText(text: string): string {
  return text.replace(/\\(["\\n])/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped));
}

function blockText(literal: string): string {
  const inner = literal.slice(3, isClosed(literal) ? -3 : undefined);
  const [first = '', ...rest] = inner.split(/\r\n|\r|\n/);
  const indent = commonIndent(rest);
  const lines = [first.trim() === '' ? '' : first.trimStart(), ...rest.map((line) => line.slice(indent))];
  while (lines.length > 0 && lines[0]?.trim() === '') lines.shift();
  while (lines.length > 0 && lines.at(-1)?.trim() === '') lines.pop();
  return unescapeText(lines.map((line) => line.trimEnd()).join('\n'));
}

/** The indent that all lines with text share; the first line of a block starts behind the quotes and has none. */
function commonIndent(lines: readonly string[]): number {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  return indents.reduce((least, indent) => Math.min(least, indent), Number.POSITIVE_INFINITY);
}

/** A number with an ASCII or proper minus, a plus, and a decimal point or comma. */
function numberValue(text: string): number {
  return Number(text.replace('\u2212', '-').replace(',', '.'));
}

export class JourneyValueConverter extends DefaultValueConverter {
  /** Finding the rule that read a value costs more than converting it, and the grammar never changes. */
  readonly #rules = new Map<GrammarAST.AbstractElement, string>();

  override convert(input: string, { grammarSource }: CstNode): ValueType {
    if (grammarSource === undefined) return input;
    let rule = this.#rules.get(grammarSource);
    if (rule === undefined) {
      rule = ruleOf(grammarSource);
      this.#rules.set(grammarSource, rule);
    }
    return converted(rule, input);
  }
}

/** The rule that reads what stands at an element of the grammar; empty for a keyword. */
function ruleOf(element: GrammarAST.AbstractElement): string {
  const read = Grammar.isCrossReference(element) ? GrammarUtils.getCrossReferenceTerminal(element) : element;
  return Grammar.isRuleCall(read) ? (read.rule.ref?.name ?? '') : '';
}

function converted(rule: string, input: string): ValueType {
  switch (rule) {
    case 'Name':
    case 'QuotedName':
    case 'FeelingName':
      return normalizeName(input);
    case 'TEXT':
      return literalText(input);
    case 'NUMBER':
      return numberValue(input);
    default:
      return input;
  }
}
