/** The touchpoints' cards: title, channels, the star of a moment of truth and who drops off. */
import type { Flow, Touchpoint } from '../../model/index.js';
import { measure, remembered } from '../../text/index.js';
import { type Block, group, outline, paragraph, shift, textLine } from '../block.js';
import { type Column, inset, starRoom } from '../columns.js';
import { icons } from '../generated/icons.js';
import { exitArrow, star } from '../outlines.js';
import { type Item, rows } from '../rows.js';
import type { Group, Shape } from '../scene.js';
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
  const channel = remembered((width: number) =>
    remembered((name: string) => channelItem(name, width, sheet.titles.channel(name))),
  );
  const cards = sheet.phases.map((phase) =>
    phase.columns.map((column) => cardOf(column, channel(column.width), sheet)),
  );
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

/**
 * The share of those who drop off here: a sum in percent, or `unknown` when some leave and some go on, but
 * nobody knows how many. Where leaving is the only way on and has no share, the journey has reached its end.
 */
export function exitShare({ flows }: Touchpoint): number | 'unknown' | undefined {
  if (endsHere(flows)) return undefined;
  const exits = flows.filter((flow) => flow.exit === true);
  if (exits.length === 0) return undefined;
  if (exits.some(({ share }) => share === undefined)) return 'unknown';
  return exits.reduce((sum, { share }) => sum + (share?.value ?? 0), 0);
}

/** Whether a journey just ends, for everyone. */
export function endsHere(flows: readonly Flow[]): boolean {
  return flows.length > 0 && flows.every((flow) => flow.exit === true && flow.share === undefined);
}

function cardOf(column: Column, channel: (name: string) => Item, sheet: Sheet): Card {
  const { touchpoint, width } = column;
  const room = width - inset - (touchpoint.momentOfTruth === undefined ? inset : starRoom);
  const title = paragraph(column.title, room, { style: 'strong', fill: 'text' });
  const channels = touchpoint.channels.map(({ name }) => channel(name));
  const exit = exitShare(touchpoint);
  const badge = exit === undefined ? [] : [exitItem(exit, sheet)];
  const picture = sheet.density === 'compact' ? undefined : sheet.picture(touchpoint.image);
  return { column, picture, title, footer: rows([...channels, ...badge], width - 2 * inset, { across: 12 }) };
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
  const exit = exitShare(touchpoint);
  return [
    words.spoken.touchpoint(title, phase),
    ...(channels.length === 0 ? [] : [words.spoken.channels(channels.join(', '))]),
    ...(touchpoint.momentOfTruth === undefined ? [] : [words.spoken.moment]),
    ...(exit === undefined ? [] : [words.spoken.exit(exit === 'unknown' ? undefined : numbers.percent(exit))]),
  ].join(', ');
}

function channelItem(name: string, width: number, title: string): Item {
  const indent = iconSize + 6;
  const text = paragraph(title, width - 2 * inset, { style: 'small', fill: 'text-muted', indent });
  const drop = (rowHeight - settings.small.leading) / 2;
  return {
    width: Math.min(indent + measure(title, settings.small), width - 2 * inset),
    height: Math.max(rowHeight, text.height + 2 * drop),
    shapes: [
      outline(channelIcon(name), 0, (rowHeight - iconSize) / 2, iconSize / 24, {
        stroke: 'text-muted',
        strokeWidth: 2,
      }),
      ...shift(text, 0, drop),
    ],
  };
}

function exitItem(share: number | 'unknown', { numbers, words }: Sheet): Item {
  const text = share === 'unknown' ? words.flows.drop() : numbers.percent(share);
  const setting = settings['small-strong'];
  const width = measure(text, setting) + 32;
  const drop = (rowHeight - setting.leading) / 2;
  return {
    width,
    height: rowHeight,
    atEnd: true,
    shapes: [
      { type: 'rect', x: 0, y: 1, width, height: rowHeight - 2, radius: (rowHeight - 2) / 2, fill: 'pain' },
      outline(exitArrow, 13, rowHeight / 2, 0.9, { stroke: 'on-strong', strokeWidth: 1.8 }),
      textLine(text, 22, drop + baseline(setting), { style: 'small-strong', fill: 'on-strong' }),
    ],
  };
}

function channelIcon(name: string): string {
  return Object.hasOwn(icons, name) ? icons[name as keyof typeof icons] : icons.other;
}
