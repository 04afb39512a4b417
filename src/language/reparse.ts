/**
 * Parses again only the touchpoint that an edit lies in, as long as nothing is wrong with the text.
 *
 * Around an edit inside a block stand the same tokens as before. What mending does to a token depends on no more than
 * its line, the blocks around it and whether braces match, and where nothing is wrong the parser has nothing to recover
 * from. So the new text of a touchpoint that has its lines to itself, read in a phase of its own, gives the nodes that
 * the whole text would give, but for where they stand.
 */
import { type AstNode, CompositeCstNodeImpl, isLeafCstNode, RootCstNodeImpl } from 'langium';
import { type Move, moveBehind, moveNode } from './cst-moves.js';
import { type Edit, editBetween } from './edit-between.js';
import { isTouchpoint, type JourneyFile, type Touchpoint } from './generated/ast.js';
import { commentLimit, refusalOf, reportOf } from './lexer.js';
import { type ParsedText, parse as parseAlone } from './parse.js';

/**
 * What `parse(after)` gives, for the price of one touchpoint; `undefined` where that cannot be had, and nothing has
 * happened then. Otherwise `previous` is used up: its nodes are those of the result, moved to where they stand now.
 * Only the root, both of nodes and of the concrete syntax tree, is new. `parse` must be what `previous` came from.
 */
export function reparse(
  previous: ParsedText,
  after: string,
  parse: (text: string) => ParsedText = parseAlone,
): ParsedText | undefined {
  const root = previous.value.$cstNode;
  if (!(root instanceof RootCstNodeImpl) || hasProblems(previous)) return undefined;
  const before = root.fullText;
  const edit = editBetween(before, after);
  const old = edit && touchpointAround(previous.value, before, edit);
  if (old === undefined || mayCountOtherwise(before, after)) return undefined;
  const { offset, end } = old.place;
  const changed = readInPlace(after.slice(offset, end + after.length - before.length), old, parse);
  if (changed === undefined) return undefined;
  // Up to here nothing was changed; from here on nothing can fail.
  moveBehind(old.place, moveOfEnd(old.place, changed.place));
  replace(old, changed);
  return { ...previous, value: withText(previous.value, root, after) };
}

/** A touchpoint that ends in a brace of its own. */
interface Placed {
  readonly touchpoint: Touchpoint;
  readonly place: CompositeCstNodeImpl;
}

function hasProblems({ lexerErrors, lexerReport, parserErrors }: ParsedText): boolean {
  const { problems, conflicts } = reportOf(lexerReport);
  return lexerErrors.length > 0 || parserErrors.length > 0 || problems.length > 0 || conflicts.length > 0;
}

/** Whether the texts may be read otherwise as a whole, for what they hold too much of. */
function mayCountOtherwise(before: string, after: string): boolean {
  return refusalOf(after) !== undefined || mayOverflow(before) || mayOverflow(after);
}

/** Too many comments are left out of the tree. Each has a slash. */
function mayOverflow(text: string): boolean {
  let count = 0;
  for (let at = text.indexOf('/'); at >= 0 && count <= commentLimit; at = text.indexOf('/', at + 1)) count += 1;
  return count > commentLimit;
}

/** The touchpoint whose first letter and closing brace stay as they are, and whatever changes stands between them. */
function touchpointAround(file: JourneyFile, text: string, { from, to }: Edit): Placed | undefined {
  const isAround = ({ $cstNode }: AstNode) => $cstNode !== undefined && $cstNode.offset < from && to < $cstNode.end;
  const journey = file.declarations.find(isAround);
  const phase = journey?.$type === 'Journey' ? journey.facts.find(isAround) : undefined;
  const found = placed(phase?.$type === 'Phase' ? phase.facts.find(isAround) : undefined);
  return found !== undefined && hasLinesToItself(found, text) ? found : undefined;
}

function placed(node: AstNode | undefined): Placed | undefined {
  const place = node?.$cstNode;
  if (!isTouchpoint(node) || !(place instanceof CompositeCstNodeImpl)) return undefined;
  const last = place.content.findLast(({ hidden }) => !hidden);
  return isLeafCstNode(last) && last.tokenType.name === '}' ? { touchpoint: node, place } : undefined;
}

function hasLinesToItself({ place }: Placed, text: string): boolean {
  const behind = /[^\r\n]*/y;
  behind.lastIndex = place.end;
  return isBlank(indentOf(place, text)) && isBlank(behind.exec(text)?.[0] ?? '');
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** What stands in front of it on its line. */
function indentOf({ offset, range }: CompositeCstNodeImpl, text: string): string {
  return text.slice(offset - range.start.character, offset);
}

/**
 * The touchpoint that a text is, in the lines and columns where the old one stands; `undefined` when it is not
 * exactly one touchpoint and nothing else, or when anything is wrong with it.
 */
function readInPlace(text: string, { place: old }: Placed, parse: (text: string) => ParsedText): Placed | undefined {
  const head = `journey j { phase p {\n${indentOf(old, old.root.fullText)}`;
  const parsed = parse(`${head}${text}\n}}`);
  const found = hasProblems(parsed) ? undefined : placed(onlyTouchpoint(parsed.value));
  if (found?.place.offset !== head.length || found.place.end !== head.length + text.length) return undefined;
  const lines = old.range.start.line - found.place.range.start.line;
  moveNode(found.place, { offset: old.offset - head.length, lines });
  return found;
}

/** The one touchpoint of a text that declares nothing else, in the one phase of its one journey. */
function onlyTouchpoint({ imports, declarations }: JourneyFile): AstNode | undefined {
  const journey = only([...imports, ...declarations]);
  const phase = journey?.$type === 'Journey' ? only(journey.facts) : undefined;
  return phase?.$type === 'Phase' ? only(phase.facts) : undefined;
}

function only<Node>(nodes: readonly Node[]): Node | undefined {
  return nodes.length === 1 ? nodes[0] : undefined;
}

function moveOfEnd(old: CompositeCstNodeImpl, place: CompositeCstNodeImpl): Move {
  return { offset: place.end - old.end, lines: place.range.end.line - old.range.end.line };
}

/** Puts the new nodes where the old ones are, in both trees. */
function replace(old: Placed, { touchpoint, place }: Placed): void {
  const { $container, $containerProperty, $containerIndex } = old.touchpoint;
  Object.assign(touchpoint, { $container, $containerProperty, $containerIndex });
  putIn($container.facts, old.touchpoint, touchpoint);
  const { container } = old.place;
  place.container = container;
  if (container instanceof CompositeCstNodeImpl) putIn<unknown>(container.content, old.place, place);
}

function putIn<Item>(list: Item[], old: Item, item: Item): void {
  list[list.indexOf(old)] = item;
}

/** A root of its own for a changed tree, so that what is remembered of the old root is not taken for this one's. */
function withText(file: JourneyFile, root: RootCstNodeImpl, text: string): JourneyFile {
  const place = new RootCstNodeImpl(text);
  place.content = root.content;
  for (const node of place.content) Object.assign(node, { container: place });
  const value: JourneyFile = Object.assign({ ...file }, { $cstNode: place });
  for (const node of [...file.imports, ...file.declarations]) Object.assign(node, { $container: value });
  place.astNode = value;
  return value;
}
