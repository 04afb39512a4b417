/** Blocks: shapes drawn downwards from (0, 0) with the height that they take. What cells are stacked from. */
import { directionOf, measure, remembered, truncate, wrap } from '../text/index.js';
import { ownersOf, type Piece, piecesOf, plainText, type RichText, stretches } from './pieces.js';
import type { Group, Path, Shape, TextLine, TextSource, TextStyle, Token } from './scene.js';
import { baseline, settings } from './type.js';

export interface Block {
  readonly shapes: readonly Shape[];
  /** In px. */
  readonly height: number;
}

interface LineBlock extends Block {
  readonly shapes: readonly TextLine[];
}

export const nothing: Block = { shapes: [], height: 0 };

export interface Paragraph {
  readonly style: TextStyle;
  readonly fill: Token;
  /** Px from the left; 0 when absent. */
  readonly indent?: number;
  /** The end of a text that takes more lines gives way to an ellipsis; absent for all of it. */
  readonly mostLines?: number;
}

/** Which end of a line stands at its x, the left one being the start whichever way its letters run. */
type Side = 'start' | 'middle' | 'end';

/** One line of text at a baseline; measured, and turned where its letters run from right to left. */
export function textLine(
  text: string | Piece,
  x: number,
  y: number,
  { style, fill }: Pick<TextLine, 'style' | 'fill'>,
  side: Side = 'start',
): TextLine {
  const { text: line, source } = typeof text === 'string' ? { text, source: undefined } : text;
  return {
    type: 'text',
    x: round(x),
    y: round(y),
    text: line,
    style,
    fill,
    ...standing(side, directionOf(line)),
    width: round(measure(line, settings[style])),
    ...(source === undefined ? {} : { source }),
  };
}

/** How a line says which side of it stands at its x: a line that runs to the left starts at its right. */
function standing(side: Side, direction: 'ltr' | 'rtl'): Pick<TextLine, 'anchor' | 'direction'> {
  const turned = direction === 'rtl' ? ({ direction } as const) : {};
  if (side === 'middle') return { anchor: 'middle', ...turned };
  return (side === 'start') === (direction === 'ltr') ? turned : { anchor: 'end', ...turned };
}

/**
 * A text wrapped into `width` px, its indent included. A text that runs from right to left keeps to the right; pieces
 * follow each other from the left, each of them running its own way.
 */
export function paragraph(text: RichText, width: number, look: Paragraph): Block {
  const pieces = piecesOf(text);
  const [only] = pieces;
  const whole = setText(pieces.map((piece) => piece.text).join(''), width, look);
  if (only === undefined || pieces.length > 1) return piecewise(whole, pieces, look);
  return only.source === undefined ? whole : withSource(whole, only.source);
}

/** A paragraph no wider than its longest line, however much room there is. */
export function fitted(text: RichText, room: number, look: Paragraph): Block & { readonly width: number } {
  const { shapes } = setText(plainText(text), room, look);
  const longest = shapes.reduce((most, line) => Math.max(most, line.width), 0);
  const indent = look.indent ?? 0;
  const width = Math.min(room, indent + Math.ceil(longest));
  const [line, ...others] = shapes;
  const [piece] = piecesOf(text);
  // One line that runs to the left stands beside what is left of it: it often is shorter than what was reserved for it.
  if (line?.direction === 'rtl' && others.length === 0 && piece !== undefined) {
    const drawn = textLine({ ...piece, text: line.text }, indent, line.y, look);
    return { shapes: [drawn], height: settings[look.style].leading, width };
  }
  return { ...paragraph(text, width, look), width };
}

function setText(text: string, width: number, look: Paragraph): LineBlock {
  const { style, fill, indent = 0, mostLines = Number.POSITIVE_INFINITY } = look;
  const whole = settingOf(style)(fill)(indent)(width)(text);
  const fits = whole.height <= mostLines * settings[style].leading;
  return fits ? whole : settingOf(style)(fill)(indent)(width)(cut(text, width - indent, mostLines, style));
}

function withSource({ shapes, height }: LineBlock, source: TextSource): Block {
  return { shapes: shapes.map((line) => ({ ...line, source })), height };
}

/** Each line taken apart where one piece ends and the next begins. */
function piecewise({ shapes, height }: LineBlock, pieces: readonly Piece[], look: Paragraph): Block {
  const ownerOf = ownersOf(pieces);
  const lines = shapes.flatMap((line) => {
    const parts = stretches(line.text, ownerOf).map(({ text, piece }) => ({ ...piece, text }));
    return pieceLines(parts, look.indent ?? 0, line.y, look);
  });
  return { shapes: lines, height };
}

/** Pieces beside each other from `x` on. A drawing swallows the space at the ends of a text, so that is left to the gaps. */
export function pieceLines(
  pieces: readonly Piece[],
  x: number,
  y: number,
  { style, fill }: Pick<TextLine, 'style' | 'fill'>,
): readonly TextLine[] {
  let left = x;
  return pieces.flatMap((piece) => {
    const text = piece.text.trim();
    const before = piece.text.slice(0, piece.text.indexOf(text));
    const at = left + measure(before, settings[style]);
    left += measure(piece.text, settings[style]);
    return text === '' ? [] : [textLine({ ...piece, text }, at, y, { style, fill })];
  });
}

/** A text that takes as many lines, the last of them ending in an ellipsis. */
function cut(text: string, width: number, mostLines: number, style: TextStyle): string {
  const lines = wrap(text, width, settings[style]).map((line) => line.text);
  const last = `${lines.slice(mostLines - 1).join(' ')}\u2026`;
  return [...lines.slice(0, mostLines - 1), truncate(last, width, settings[style])].join('\n');
}

/**
 * Paragraphs by style, colour, indent and width, then text; there are few widths, for columns widen by steps.
 * Every text of a map asks for its memory, and a key made of all four would cost more than the answer.
 */
const settingOf = remembered((style: TextStyle) =>
  remembered((fill: Token) =>
    remembered((indent: number) =>
      remembered(
        (width: number) => remembered((text: string) => setParagraph(text, width, { style, fill, indent })),
        100,
      ),
    ),
  ),
);

function setParagraph(
  text: string,
  width: number,
  { style, fill, indent }: Required<Omit<Paragraph, 'mostLines'>>,
): LineBlock {
  const setting = settings[style];
  const lines = wrap(text, width - indent, setting);
  const turned = directionOf(text) === 'rtl' ? ({ x: width, direction: 'rtl' } as const) : { x: indent };
  const shapes = lines.flatMap((line, index): TextLine[] => {
    if (line.text === '') return [];
    const y = round(index * setting.leading + baseline(setting));
    return [{ type: 'text', y, text: line.text, style, fill, width: round(line.width), ...turned }];
  });
  return { shapes, height: lines.length * setting.leading };
}

/** `parts` with dots between, put on new lines between parts where they do not fit into `width` px. */
export function listed(parts: readonly RichText[], width: number, style: TextStyle): readonly Piece[] {
  let line = '';
  return parts.flatMap((part, index): readonly Piece[] => {
    const pieces = piecesOf(part);
    const text = pieces.map((piece) => piece.text).join('');
    const longer = `${line} · ${text}`;
    const fits = index > 0 && measure(longer, settings[style]) <= width;
    line = fits ? longer : text;
    return index === 0 ? pieces : [{ text: fits ? ' · ' : '\n' }, ...pieces];
  });
}

/** `block` moved; only its top-level shapes are rebuilt. */
export function shift(block: Block, x: number, y: number): readonly Shape[] {
  if (x === 0 && y === 0) return block.shapes;
  return block.shapes.map((shape) => moved(shape, x, y));
}

/** Blocks below each other with `gap` px between. */
export function stack(blocks: readonly Block[], gap: number): Block {
  const [only] = blocks;
  if (only !== undefined && blocks.length === 1) return only;
  const shapes: Shape[] = [];
  let height = 0;
  for (const block of blocks) {
    const y = height === 0 ? 0 : height + gap;
    shapes.push(...shift(block, 0, y));
    height = y + block.height;
  }
  return { shapes, height };
}

/** A ready-made outline put in place. */
export function outline(d: string, x: number, y: number, scale: number, look: Omit<Path, 'type' | 'd' | 'at'>): Path {
  return { type: 'path', d, at: { x: round(x), y: round(y), scale }, ...look };
}

export function group(key: string, x: number, y: number, children: readonly Shape[], rest: Partial<Group> = {}): Group {
  return { type: 'group', key, x: round(x), y: round(y), children, ...rest };
}

/** Hundredths of a px: drawings stay short, and equal where arithmetic differs in the last bit. */
export function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

function moved(shape: Shape, x: number, y: number): Shape {
  if (shape.type !== 'path') return { ...shape, x: round(shape.x + x), y: round(shape.y + y) };
  const at = shape.at ?? { x: 0, y: 0, scale: 1 };
  return { ...shape, at: { ...at, x: round(at.x + x), y: round(at.y + y) } };
}
