/** The lanes of plain text: what a persona does, thinks and asks, and what goes on behind it. */
import type { Text, Touchpoint } from '../../model/index.js';
import { type Block, type Paragraph, paragraph, stack } from '../block.js';
import { type Column, inset } from '../columns.js';
import { literal, literalAt, type Piece } from '../pieces.js';
import type { Shape } from '../scene.js';
import type { Sheet } from '../sheet.js';
import { settings } from '../type.js';
import { cellLane, type Lane, type LaneMaker, lanePadding } from './lane.js';

type TextLaneKey = 'does' | 'thinks' | 'asks' | 'expects' | 'needs' | 'frontstage' | 'backstage' | 'support';

interface Look extends Paragraph {
  readonly quoted?: true;
}

const plain: Look = { style: 'body', fill: 'text', indent: inset };
const inQuotes: Look = { style: 'quote', fill: 'text-muted', indent: inset, quoted: true };
const muted: Look = { style: 'small', fill: 'text-muted', indent: inset };

export const does = textLane('does', (touchpoint) => touchpoint.does, plain);
export const thinks = textLane('thinks', (touchpoint) => touchpoint.thinks, inQuotes);
export const asks = textLane('asks', (touchpoint) => touchpoint.asks, inQuotes);
export const expects = textLane('expects', (touchpoint) => touchpoint.expects, plain);
export const needs = textLane('needs', (touchpoint) => touchpoint.needs, plain);
export const frontstage = textLane('frontstage', (touchpoint) => touchpoint.frontstage, plain);
export const backstage = textLane('backstage', (touchpoint) => touchpoint.backstage, plain);
export const support = textLane('support', (touchpoint) => touchpoint.support, plain);

/** What the persona cannot see begins here. */
export const visibility: LaneMaker = (sheet) => {
  const hidden = ({ touchpoint }: Column) => touchpoint.backstage.length + touchpoint.support.length > 0;
  if (!sheet.phases.some(({ columns }) => columns.some(hidden))) return undefined;
  const d = `M${sheet.left} ${Math.round(lanePadding + settings.small.leading / 2)}H${sheet.right}`;
  const line: Shape = { type: 'path', d, stroke: 'axis', strokeWidth: 1.5, dash: [7, 5] };
  return { key: 'visibility', title: sheet.words.lanes.visibility, height: 0, under: [line], cells: [] };
};

/** Why a moment is decisive. */
export const moments: LaneMaker = (sheet) =>
  cellLane(sheet, {
    key: 'moments',
    title: sheet.words.lanes.moments,
    cell: ({ touchpoint: { momentOfTruth: moment }, width }) =>
      moment?.why === undefined ? undefined : textBlock(literalAt(moment.why, moment.whySpan), width, plain, sheet),
  });

export const owners: LaneMaker = (sheet) =>
  cellLane(sheet, {
    key: 'owners',
    title: sheet.words.lanes.owners,
    cell: ({ touchpoint: { owner }, width }) =>
      owner === undefined ? undefined : textBlock(literal(owner), width, muted, sheet),
  });

function textBlock(text: Piece, width: number, look: Look, sheet: Sheet): Block {
  return paragraph(look.quoted ? quoted(text) : text, width - inset, limited(look, sheet));
}

/** How a text looks where only its beginning is shown. */
export function limited<Look extends Paragraph>(look: Look, { mostLines }: Sheet): Look {
  return mostLines === undefined ? look : { ...look, mostLines };
}

/** In quotation marks, unless the text brings its own. */
export function quote(text: string): string {
  return /^["“”„«‘']/.test(text.trim()) ? text : `“${text}”`;
}

/** The same of a text that knows where it was drawn from. */
export function quoted(piece: Piece): Piece {
  return { ...piece, text: quote(piece.text) };
}

function textLane(key: TextLaneKey, texts: (touchpoint: Touchpoint) => readonly Text[], look: Look): LaneMaker {
  return (sheet: Sheet): Lane | undefined =>
    cellLane(sheet, {
      key,
      title: sheet.words.lanes[key],
      cell: ({ touchpoint, width }: Column) => {
        const list = texts(touchpoint);
        if (list.length === 0) return undefined;
        return stack(
          list.map((text) => textBlock(literal(text), width, look, sheet)),
          5,
        );
      },
    });
}
