/** The touchpoints' cards: title, channels, the star of a moment of truth, and who is done or drops off. */
import { dropOff, ending, type Share, wayOutOf } from '../../analysis/ways-out.js';
import type { Reference, Span, Touchpoint } from '../../model/index.js';
import { measure } from '../../text/index.js';
import { type Block, fitted, group, outline, paragraph, shift, textLine } from '../block.js';
import { type Column, inset, starRoom } from '../columns.js';
import { icons } from '../generated/icons.js';
import { endMark, exitArrow, star } from '../outlines.js';
import { type Piece, spoken } from '../pieces.js';
import { type Item, rows } from '../rows.js';
import type { Group, Shape, Token } from '../scene.js';
import type { Sheet } from '../sheet.js';
import { baseline, settings } from '../type.js';
import { arcsOf, stepsBetween } from './arcs.js';
import { type Lane, lanePadding, phaseGroup } from './lane.js';

const rowHeight = 20;
const iconSize = 14;
const pictureHeight = 92;

interface Card {
  readonly column: Column;
  /** The touchpoint's picture, as high as all pictures of the lane. */
  readonly picture: string | undefined;
  readonly title: Block;
  readonly footer: Block;
}

export function touchpoints(sheet: Sheet): Lane | undefined {
  const cards = sheet.phases.map((phase) => phase.columns.map((column) => cardOf(column, sheet)));
  if (cards.every((list) => list.length === 0)) return undefined;
  const height = cards.flat().reduce((most, card) => Math.max(most, heightOf(card)), 0);
  const arcs = arcsOf(sheet);
  const top = lanePadding + arcs.height;
  return {
    key: 'touchpoints',
    title: sheet.words.lanes.touchpoints,
    ...(withChannels(sheet) ? { subtitle: sheet.words.lanes.channels } : {}),
    height: top + height + 8,
    under: [...arcs.draw(top), ...stepsBetween(sheet, Math.round(top + height / 2))],
    cells: sheet.phases.map((phase, index) =>
      phaseGroup(
        phase,
        (cards[index] ?? []).map((card) => drawCard(card, top, height, phase.title, sheet)),
      ),
    ),
  };
}

function heightOf({ picture, title, footer }: Card): number {
  return (picture === undefined ? 0 : pictureHeight) + 10 + title.height + footer.height + 9;
}

function withChannels({ phases }: Sheet): boolean {
  return phases.some(({ columns }) => columns.some(({ touchpoint }) => touchpoint.channels.length > 0));
}

function cardOf(column: Column, sheet: Sheet): Card {
  const { touchpoint, width } = column;
  const room = width - inset - (touchpoint.momentOfTruth === undefined ? inset : starRoom);
  const title = paragraph(column.titlePiece, room, { style: 'strong', fill: 'text' });
  const channels = touchpoint.channels.map((channel) => channelItem(channel, width, sheet));
  const [exit, end] = [dropOff(touchpoint), ending(touchpoint)];
  const badges = [
    ...(exit === undefined ? [] : [exitItem(exit, touchpoint, sheet)]),
    ...(end === undefined ? [] : [endItem(end, touchpoint, sheet)]),
  ];
  const picture = sheet.density === 'compact' ? undefined : sheet.picture(touchpoint.image);
  return { column, picture, title, footer: rows([...channels, ...badges], width - 2 * inset, { across: 12 }) };
}

function drawCard(
  { column, picture, title, footer }: Card,
  top: number,
  height: number,
  phase: string,
  sheet: Sheet,
): Group {
  const { touchpoint, width } = column;
  const box = { x: 0, y: 0, width, height };
  const above = picture === undefined ? 0 : pictureHeight;
  const children: readonly Shape[] = [
    { type: 'rect', ...box, radius: 8, fill: 'card', stroke: 'card-border', strokeWidth: 1 },
    ...(picture === undefined ? [] : [pictureShape(picture, width)]),
    ...shift(title, inset, above + 9),
    ...(touchpoint.momentOfTruth === undefined
      ? []
      : [outline(star, width - inset - 5, above + 9 + settings.strong.leading / 2, 0.9, { fill: 'moment' })]),
    ...shift(footer, inset, height - footer.height - 7),
  ];
  return group(column.key, column.x, top, children, {
    role: 'touchpoint',
    label: labelOf(column, phase, sheet),
    source: { span: touchpoint.span },
    box,
    extent: { x: 0, width },
  });
}

/** Over the whole width of a card, inside its border. */
function pictureShape(data: string, width: number): Shape {
  return { type: 'image', x: 4, y: 4, width: width - 8, height: pictureHeight - 4, radius: 5, data };
}

function labelOf({ touchpoint, title }: Column, phase: string, { titles, numbers, words }: Sheet): string {
  const channels = touchpoint.channels.map(({ name }) => titles.channel(name));
  const [exit, end] = [dropOff(touchpoint), ending(touchpoint)];
  const percent = (share: Share) => (share === 'unknown' ? undefined : numbers.percent(share));
  return [
    words.spoken.touchpoint(title, phase),
    ...(channels.length === 0 ? [] : [words.spoken.channels(channels.join(', '))]),
    ...(touchpoint.momentOfTruth === undefined ? [] : [words.spoken.moment]),
    ...(end === undefined ? [] : [words.spoken.end(percent(end))]),
    ...(exit === undefined ? [] : [words.spoken.exit(percent(exit))]),
  ].join(', ');
}

function channelItem(channel: Reference, width: number, { titles }: Sheet): Item {
  const indent = iconSize + 6;
  const title = spoken(titles.channel(channel.name), channel);
  const text = fitted(title, width - 2 * inset, { style: 'small', fill: 'text-muted', indent });
  const drop = (rowHeight - settings.small.leading) / 2;
  return {
    width: text.width,
    height: Math.max(rowHeight, text.height + 2 * drop),
    shapes: [
      outline(channelIcon(channel.name), 0, (rowHeight - iconSize) / 2, iconSize / 24, {
        stroke: 'text-muted',
        strokeWidth: 2,
      }),
      ...shift(text, 0, drop),
    ],
  };
}

function exitItem(share: Share, touchpoint: Touchpoint, { numbers, words }: Sheet): Item {
  const text = share === 'unknown' ? words.unknownShare : numbers.percent(share);
  return badge(spoken(text, arrowOut(touchpoint, 'exit')), exitArrow, { fill: 'pain', ink: 'on-strong' });
}

function endItem(share: Share, touchpoint: Touchpoint, { numbers, words }: Sheet): Item {
  const text = share === 'unknown' ? words.end : numbers.percent(share);
  return badge(spoken(text, arrowOut(touchpoint, 'end')), endMark, { fill: 'surface-alternate', ink: 'text-muted' });
}

/** The first arrow of those that lead out this way. */
function arrowOut(touchpoint: Touchpoint, way: 'exit' | 'end'): { readonly span: Span } {
  return touchpoint.flows.find((flow) => wayOutOf(flow, touchpoint) === way) ?? touchpoint;
}

/** A sign and a few letters in a pill at the right of a card. */
function badge(text: Piece, sign: string, { fill, ink }: { readonly fill: Token; readonly ink: Token }): Item {
  const setting = settings['small-strong'];
  const width = measure(text.text, setting) + 32;
  const drop = (rowHeight - setting.leading) / 2;
  return {
    width,
    height: rowHeight,
    atEnd: true,
    shapes: [
      { type: 'rect', x: 0, y: 1, width, height: rowHeight - 2, radius: (rowHeight - 2) / 2, fill },
      outline(sign, 13, rowHeight / 2, 0.9, { stroke: ink, strokeWidth: 1.8 }),
      textLine(text, 22, drop + baseline(setting), { style: 'small-strong', fill: ink }),
    ],
  };
}

function channelIcon(name: string): string {
  return Object.hasOwn(icons, name) ? icons[name as keyof typeof icons] : icons.other;
}
