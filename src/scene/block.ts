/** Blocks: shapes drawn downwards from (0, 0) with the height that they take. What cells are stacked from. */
import { directionOf, measure, remembered, truncate, wrap } from '../text/index.js';
import type { Group, Path, Shape, TextLine, TextStyle, Token } from './scene.js';
import { baseline, settings } from './type.js';

export interface Block {
  readonly shapes: readonly Shape[];
  /** In px. */
  readonly height: number;
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

/** One line of text at a baseline; measured, and turned where its letters run from right to left. */
export function textLine(
  text: string,
  x: number,
  y: number,
  { style, fill }: Pick<TextLine, 'style' | 'fill'>,
  anchor: 'start' | 'middle' | 'end' = 'start',
): TextLine {
  return {
    type: 'text',
    x: round(x),
    y: round(y),
    text,
    style,
    fill,
    ...(anchor === 'start' ? {} : { anchor }),
    width: round(measure(text, settings[style])),
  };
}

/** A text wrapped into `width` px, its indent included. A text that runs from right to left keeps to the right. */
export function paragraph(text: string, width: number, look: Paragraph): Block {
  const { style, fill, indent = 0, mostLines = Number.POSITIVE_INFINITY } = look;
  const whole = settingOf(style)(fill)(indent)(width)(text);
  const fits = whole.height <= mostLines * settings[style].leading;
  return fits ? whole : settingOf(style)(fill)(indent)(width)(cut(text, width - indent, mostLines, style));
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
): Block {
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
export function listed(parts: readonly string[], width: number, style: TextStyle): string {
  const lines: string[] = [];
  for (const part of parts) {
    const line = lines.at(-1);
    const longer = `${line} · ${part}`;
    if (line === undefined || measure(longer, settings[style]) > width) lines.push(part);
    else lines.splice(-1, 1, longer);
  }
  return lines.join('\n');
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
