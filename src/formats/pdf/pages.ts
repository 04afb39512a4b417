/** A map at a size that can be read on paper, on as many pages as it takes. */
import type { Frame, Group, Scene, TextLine } from '../../scene/index.js';
import { settings } from '../../scene/index.js';
import { truncate } from '../../text/index.js';
import { blocksOf, type Row, rowsOf } from './blocks.js';
import { type Body, bodyOf, partsOf, tilesOf } from './body.js';
import { onePage } from './fit.js';
import type { Page, Part } from './page.js';
import { edge, type Paper, type Size, sheetOf } from './paper.js';

/**
 * Points for each px, the best first: the smallest text of a map, 11 px high, is as large as a newspaper's, and never
 * smaller than what stands on a packet.
 */
const scales: readonly number[] = [0.62, 0.6, 0.58, 0.56, 0.54];
const readable = 0.62;
/** What the number of the page takes at its foot, in points. */
const foot = 18;
/** Between the parts of a map that stand below each other, in px. */
const gap = 20;
/** A head that takes more of a page than this has one of its own. */
const largestHead = 0.4;

/** `numbered` says which page of how many one is. */
export function manyPages(scene: Scene, paper: Paper, numbered: (page: number, of: number) => string): readonly Page[] {
  const whole = onePage(scene, paper);
  const { frame } = scene;
  if (frame === undefined || (whole.parts[0]?.scale ?? 0) >= readable) return [whole];
  const orientations = paper.orientation === undefined ? (['landscape', 'portrait'] as const) : [paper.orientation];
  const sheets = orientations.map((orientation) => sheetOf({ ...paper, orientation }, scene));
  // The fewest pages; of these the largest drawing, on a sheet that lies.
  const [first, ...others] = scales.flatMap((scale) => sheets.map((sheet) => spreadOf(scene, frame, sheet, scale)));
  if (first === undefined) return [whole];
  const { pages, sheet } = others.reduce((best, next) => (next.pages.length < best.pages.length ? next : best), first);
  return pages.map(({ parts }, index) => ({
    ...sheet,
    parts: [...parts, footOf(scene, numbered(index + 1, pages.length), sheet)],
  }));
}

function spreadOf(scene: Scene, frame: Frame, sheet: Size, scale: number): { sheet: Size; pages: readonly Filled[] } {
  const layout = layoutOf(
    scene,
    frame,
    { width: sheet.width - 2 * edge, height: sheet.height - 2 * edge - foot },
    scale,
  );
  return { sheet, pages: withRows([...headPage(layout), ...bodyPages(layout)], layout) };
}

/** How a map is spread over pages; lengths in px but for the scale. */
interface Layout {
  readonly body: Body;
  readonly scale: number;
  readonly room: Size;
  /** What stands above the lanes, and how high it is with the gap below it. */
  readonly head: readonly Row[];
  readonly headHeight: number;
  readonly hasHeadPage: boolean;
  /** What stands below them. */
  readonly below: readonly Row[];
}

/** A page with what is still free of it, in px from the top of its room. */
interface Filled {
  readonly parts: readonly Part[];
  readonly used: number;
}

function layoutOf(scene: Scene, frame: Frame, inner: Size, wanted: number): Layout {
  const body = bodyOf(scene, frame);
  const tallest = Math.max(0, ...body.lanes.map(({ from, to }) => to - from));
  const widest = Math.max(0, ...body.columns.map(({ from, to }) => to - from));
  const scale = Math.min(
    wanted,
    inner.height / (frame.head + tallest),
    inner.width / (frame.left - body.indent + widest + 2 * gap),
  );
  const room = { width: inner.width / scale, height: inner.height / scale };
  const others = scene.root.children.flatMap((child) => (child.type === 'group' ? [child] : []));
  const rows = (groups: readonly Group[]) => rowsOf(blocksOf(groups, room.width), body.indent, room.width);
  const head = rows(others.filter(({ y }) => y < frame.y));
  const below = rows(others.filter(({ y, role }) => role !== 'lane' && y >= frame.y + frame.height));
  const height = heightOf(head);
  const headHeight = height === 0 ? 0 : height + gap;
  return { body, scale, room, head, headHeight, hasHeadPage: headHeight > room.height * largestHead, below };
}

function heightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { height, space }) => sum + space + height, 0);
}

function headPage(layout: Layout): readonly Filled[] {
  return layout.hasHeadPage ? withRows([], { ...layout, below: layout.head }) : [];
}

function bodyPages({ body, scale, room, head, headHeight, hasHeadPage }: Layout): readonly Filled[] {
  const above = hasHeadPage ? 0 : headHeight;
  return tilesOf(body, room, above).map((tile, index) => {
    const isFirstRow = tile.lanes.from === body.frame.y + body.frame.head;
    const y = isFirstRow ? above : 0;
    const parts = partsOf(body, tile, edge, edge + y * scale, scale);
    const isFirst = index === 0 && !hasHeadPage;
    return {
      parts: isFirst ? [...partsOfRows(head, 0, body.indent, scale), ...parts] : parts,
      used: y + body.frame.head + tile.lanes.to - tile.lanes.from,
    };
  });
}

/** The rows below the last page's content, or on pages behind it where there is no room. */
function withRows(pages: readonly Filled[], { below, room, scale, body }: Layout): readonly Filled[] {
  const all = [...pages];
  for (const row of below) {
    const last = all.at(-1);
    const start = last === undefined ? 0 : last.used + (last.used === 0 ? 0 : Math.max(row.space, gap));
    // A row higher than a page is made smaller.
    const shrunk = Math.min(1, room.height / row.height);
    const fits = last !== undefined && start + row.height <= room.height;
    const parts = partsOfRows([{ ...row, space: 0 }], fits ? start : 0, body.indent, scale, shrunk);
    if (fits) all.splice(-1, 1, { parts: [...last.parts, ...parts], used: start + row.height });
    else all.push({ parts, used: row.height * shrunk });
  }
  return all;
}

function partsOfRows(rows: readonly Row[], start: number, indent: number, scale: number, shrunk = 1): readonly Part[] {
  let top = start;
  return rows.flatMap(({ blocks, height, space }) => {
    top += space;
    const y = top;
    top += height;
    return blocks.map(({ block, ...at }): Part => {
      const size = scale * shrunk;
      return {
        shapes: block.shapes,
        x: edge + (at.x - indent) * scale - block.box.x * size,
        y: edge + (y + at.y * shrunk) * scale - block.box.y * size,
        scale: size,
      };
    });
  });
}

function footOf({ title }: Scene, number: string, sheet: Size): Part {
  const width = (sheet.width - 2 * edge) / readable;
  const line = { type: 'text', y: 0, style: 'small', fill: 'text-muted' } as const;
  const room = width - 160;
  const shapes: readonly TextLine[] = [
    { ...line, x: 0, text: truncate(title, room, settings.small), width: room },
    { ...line, x: width, text: number, width: 160, anchor: 'end' },
  ];
  return { shapes, x: edge, y: sheet.height - edge, scale: readable };
}
