/** The figures of a journey in one row: how well it is backed, how it feels on the whole, how much it hurts. */
import { channelBreaks } from '../../analysis/channel-breaks.js';
import { endMean, evidenceCoverage, journeyMean, severityCounts } from '../../analysis/figures.js';
import { levels } from '../../model/index.js';
import { measure } from '../../text/index.js';
import { group, outline, shift, textLine } from '../block.js';
import { markShapes } from '../lanes/emotion/points.js';
import type { PersonaView } from '../personas.js';
import { type Item, rows } from '../rows.js';
import type { Shape, TextStyle, Token } from '../scene.js';
import type { Sheet } from '../sheet.js';
import { baseline, settings } from '../type.js';
import type { SectionMaker } from './section.js';

const padding = { x: 14, y: 10 };
const lineHeight = 20;
const labelHeight = 17;

/** What a tile says, piece by piece. */
interface Piece {
  readonly width: number;
  /** From (0, 0), on a line of `lineHeight`. */
  readonly shapes: readonly Shape[];
}

export const figures: SectionMaker = (sheet) => {
  const tiles = [...coverage(sheet), ...means(sheet), ...ends(sheet), ...pains(sheet), ...breaks(sheet)];
  if (tiles.length === 0) return undefined;
  return {
    key: 'figures',
    title: sheet.words.sections.figures,
    draw: (width) => {
      const { shapes, height } = rows(tiles, width, { across: 10, down: 10 });
      return { width, height, shapes: [group('figures', 0, 0, shapes)] };
    },
  };
};

function coverage({ model, journey, words, numbers }: Sheet): readonly Item[] {
  const { backed, total, kinds } = evidenceCoverage(model, journey);
  if (total === 0) return [];
  const part = backed / total;
  const bar = 56;
  const meter: Piece = {
    width: bar + 4,
    shapes: [
      { type: 'rect', x: 0, y: 7, width: bar, height: 6, radius: 3, fill: 'rule' },
      ...(backed === 0
        ? []
        : [
            {
              type: 'rect',
              x: 0,
              y: 7,
              width: Math.max(6, bar * part),
              height: 6,
              radius: 3,
              fill: 'positive',
            } as const,
          ]),
    ],
  };
  const said = words.figures.coverage(backed, total, kinds.length);
  return [
    tile(words.figures.evidence, [
      saying(numbers.percent(Math.round(100 * part)), 'heading', 'text'),
      meter,
      saying(said, 'small', 'text-muted'),
    ]),
  ];
}

function means(sheet: Sheet): readonly Item[] {
  const { model, journey } = sheet;
  return scores(sheet, sheet.words.figures.mean, ({ name }) => journeyMean(model, journey, { personas: [name] }));
}

function ends(sheet: Sheet): readonly Item[] {
  const { model, journey } = sheet;
  return scores(sheet, sheet.words.figures.end, ({ name }) => endMean(model, journey, { personas: [name] }));
}

/** A score of each persona, beside the persona's mark. */
function scores(sheet: Sheet, label: string, scoreOf: (persona: PersonaView) => number | undefined): readonly Item[] {
  const { scale } = sheet.journey;
  const pieces = sheet.personas.flatMap((persona): readonly Piece[] => {
    const score = scoreOf(persona);
    if (score === undefined) return [];
    const mark = { width: 14, shapes: shift({ shapes: markShapes(persona, false), height: 0 }, 6, lineHeight / 2) };
    return [mark, saying(sheet.numbers.mean(score, scale), 'heading', 'text')];
  });
  return pieces.length === 0 ? [] : [tile(label, pieces)];
}

/** How many pains of each severity, the worst first. */
function pains({ journey, words, numbers }: Sheet): readonly Item[] {
  const counts = severityCounts(journey);
  const rated = levels.toReversed().flatMap((level) => (counts[level] === 0 ? [] : [{ level, count: counts[level] }]));
  const pieces = [
    ...rated.flatMap(({ level, count }) => [
      saying(numbers.plain(count), 'heading', level === 'critical' || level === 'high' ? 'pain-text' : 'text'),
      saying(words.level[level], 'small', 'text-muted'),
    ]),
    ...(counts.unrated === 0
      ? []
      : [
          saying(numbers.plain(counts.unrated), 'heading', 'text'),
          saying(words.figures.unrated, 'small', 'text-muted'),
        ]),
  ];
  return pieces.length === 0 ? [] : [tile(words.lanes.pains, pieces)];
}

function breaks({ journey, words, numbers }: Sheet): readonly Item[] {
  const count = [...channelBreaks(journey)].length;
  if (count === 0) return [];
  const sign: Piece = {
    width: 18,
    shapes: [outline('M0 0H5M9 0H14M7-4.5V4.5', 0, lineHeight / 2, 1, { stroke: 'text-muted', strokeWidth: 1.6 })],
  };
  return [tile(words.figures.breaks, [sign, saying(numbers.plain(count), 'heading', 'text')])];
}

function saying(text: string, style: TextStyle, fill: Token): Piece {
  // Of whatever size, all stand on one line.
  const y = lineHeight / 2 - settings.heading.leading / 2 + baseline(settings.heading);
  return { width: measure(text, settings[style]), shapes: [textLine(text, 0, y, { style, fill })] };
}

/** A label above pieces, in a frame. */
function tile(label: string, pieces: readonly Piece[]): Item {
  const shapes: Shape[] = [];
  let x = 0;
  for (const piece of pieces) {
    shapes.push(...shift({ shapes: piece.shapes, height: lineHeight }, x, 0));
    x += piece.width + 6;
  }
  const width = Math.ceil(Math.max(x - 6, measure(label, settings.small))) + 2 * padding.x;
  const height = labelHeight + lineHeight + 2 * padding.y;
  const name = textLine(label, padding.x, padding.y + baseline(settings.small) - 1, {
    style: 'small',
    fill: 'text-muted',
  });
  return {
    width,
    height,
    shapes: [
      {
        type: 'rect',
        x: 0,
        y: 0,
        width,
        height,
        radius: 8,
        fill: 'surface-alternate',
        stroke: 'card-border',
        strokeWidth: 1,
      },
      name,
      ...shift({ shapes, height: lineHeight }, padding.x, padding.y + labelHeight),
    ],
  };
}
