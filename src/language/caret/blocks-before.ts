/** Which blocks are open at a place of a text, told from the text itself: someone is typing there, so it may be broken. */
import { GrammarAST as Grammar, GrammarUtils } from 'langium';
import { JourneyDslGrammar } from '../generated/grammar.js';
import { type BlockShape, journeyShape } from '../shape.js';
import { isClosed } from '../values.js';

export interface OpenBlock {
  readonly shape: BlockShape;
  /** Where its keyword begins; 0 for the file. */
  readonly offset: number;
}

/** A stretch of the text, by offsets; `end` is exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A text in quotes, the quotes included. */
export interface Quoted extends Stretch {
  readonly isClosed: boolean;
}

export interface BlocksBefore {
  /** The file first, the innermost last. */
  readonly open: readonly OpenBlock[];
  /** The offset behind the last brace, or 0: what stands from there on is of the innermost block. */
  readonly start: number;
  /** The text in quotes that the place lies in. */
  readonly text?: Quoted;
  readonly isInComment: boolean;
}

/** The blocks around `offset`. A block in which what follows cannot stand was left open by mistake, and ends there. */
export function blocksBefore(text: string, offset: number): BlocksBefore {
  const open: OpenBlock[] = [{ shape: journeyShape().file, offset: 0 }];
  let start = 0;
  const marks = new RegExp(structure(), 'g');
  for (let mark = marks.exec(text); mark !== null && mark.index < offset; mark = marks.exec(text)) {
    const end = mark.index + mark[0].length;
    if (mark[0] === '{') {
      openBlock(open, text, start, mark.index);
      start = end;
    } else if (mark[0] === '}') {
      if (open.length > 1) open.pop();
      start = end;
    } else if (end >= offset) {
      const isText = mark.groups?.text !== undefined;
      const closed = isText ? isClosed(mark[0]) : mark[0].endsWith('*/');
      if (end === offset && closed) break;
      return isText
        ? { open, start, text: { start: mark.index, end, isClosed: closed }, isInComment: false }
        : { open, start, isInComment: true };
    }
  }
  return { open, start, isInComment: false };
}

let structureSource: string | undefined;

/** What can hold a brace that is none, as the lexer reads it, and braces. */
function structure(): string {
  structureSource ??= `${terminal('ML_COMMENT')}|${terminal('SL_COMMENT')}|(?<text>${terminal('TEXT')})|[{}]`;
  return structureSource;
}

function terminal(name: string): string {
  const rule = JourneyDslGrammar().rules.find((each) => each.name === name);
  return Grammar.isTerminalRule(rule) ? `(?:${GrammarUtils.terminalRegex(rule).source})` : '(?!)';
}

const heads = /(?:^|[\n\r])[^\S\n\r]*([a-z]+)(?=[\s"'])/g;

function openBlock(open: OpenBlock[], text: string, start: number, brace: number): void {
  const head = headIn(text.slice(start, brace));
  if (head === undefined) {
    // Something opens here, and its closing brace will come.
    const innermost = open.at(-1);
    if (innermost !== undefined) open.push(innermost);
    return;
  }
  const home = open.findLastIndex(({ shape }) => shape.facts.get(head.keyword)?.opens !== undefined);
  const shape = open[home]?.shape.facts.get(head.keyword)?.opens ?? blockOpenedBy(head.keyword);
  if (shape === undefined) return;
  if (home >= 0) open.length = home + 1;
  open.push({ shape, offset: start + head.offset });
}

function blockOpenedBy(keyword: string): BlockShape | undefined {
  return [...journeyShape().blockOfRule.values()].find((block) => block.keyword === keyword);
}

/** The last word of a stretch that opens blocks: one at the beginning of a line, or else one anywhere. */
function headIn(stretch: string): { keyword: string; offset: number } | undefined {
  const found = [...stretch.matchAll(heads)].findLast(([, word = '']) => opens(word));
  if (found !== undefined) return { keyword: found[1] ?? '', offset: found.index + found[0].indexOf(found[1] ?? '') };
  const anywhere = [...stretch.matchAll(/(?<![\w"-])[a-z]+(?=\s)/g)].findLast(([word]) => opens(word));
  return anywhere && { keyword: anywhere[0], offset: anywhere.index };
}

function opens(keyword: string): boolean {
  return blockOpenedBy(keyword) !== undefined;
}
