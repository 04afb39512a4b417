/** What changed between two versions of a journey as one map. */
import type { Aligned, Comparison, JourneyComparison } from '../../diff/index.js';
import type { Span } from '../../model/index.js';
import { mapWords } from '../../words/map.js';
import { group, paragraph, shift } from '../block.js';
import { drawLane, drawName, laneHeight } from '../lanes/lane.js';
import type { Frame, Group, Scene, Shape } from '../scene.js';
import { margin } from '../sheet.js';
import { cards } from './cards.js';
import { emotion } from './emotion.js';
import { elsewhere, elsewhereKey, legend } from './foot.js';
import { headsOf } from './heads.js';
import { opportunities, pains } from './items.js';
import { said } from './said.js';
import { type DifferenceOptions, type DifferenceSheet, differenceSheetOf } from './sheet.js';
import { titleOf, topOf } from './top.js';

export type { DifferenceOptions, View } from './sheet.js';

/** A map of differences, and the way from one to the next. */
export interface DifferenceScene extends Scene {
  /** What is numbered, in the order of the numbers. */
  readonly stops: readonly DifferenceStop[];
}

export interface DifferenceStop {
  /** Of its group on the map. */
  readonly key: string;
  /** Its touchpoint or phase in the versions that have it. */
  readonly before?: Span;
  readonly after?: Span;
}

const top = 22;
const narrowest = 680;

/** Of one journey of a comparison. Whatever its views share stands in the same places. */
export function differenceScene(
  comparison: Comparison,
  journey: JourneyComparison,
  options: DifferenceOptions,
): DifferenceScene {
  const sheet = differenceSheetOf(comparison, journey, options);
  const width = Math.max(narrowest, sheet.right + margin);
  const head = topOf(sheet, width);
  const bodyTop = top + head.height + 18;
  const body = bodyOf(sheet, bodyTop, width);
  const legendTop = bodyTop + body.height + 10;
  const explained = legend(sheet, width - 2 * margin);
  const footTop = legendTop + explained.height + 14;
  const foot = elsewhere(sheet, width - 2 * margin);
  const height = footTop + (foot.height === 0 ? 0 : foot.height + 24);
  const background: Shape = { type: 'rect', x: 0, y: 0, width, height, fill: 'background' };
  const children = [
    background,
    ...shift(head, 0, top),
    ...body.children,
    ...shift(explained, 0, legendTop),
    ...shift(foot, 0, footTop),
  ];
  const title = sheet.words.title(titleOf(sheet));
  return {
    title,
    description: sheet.words.versions(options.names.before, options.names.after),
    width,
    height,
    language: options.language,
    root: group('map', 0, 0, children),
    ...(body.frame === undefined ? {} : { frame: body.frame }),
    stops: stopsOf(sheet),
  };
}

interface Body {
  readonly height: number;
  readonly children: readonly Group[];
  readonly frame?: Frame;
}

function bodyOf(sheet: DifferenceSheet, y: number, width: number): Body {
  if (sheet.phases.length === 0) {
    const note = paragraph(sheet.words.nothing, width - 2 * margin, { style: 'body', fill: 'text-muted' });
    return { height: note.height, children: [group('empty', margin, y, note.shapes)] };
  }
  const heads = headsOf(sheet);
  const title = mapWords[sheet.language].lanes.touchpoints;
  const lanes = [cards(sheet, title), emotion(sheet), pains(sheet), opportunities(sheet), said(sheet)];
  let laneTop = y + heads.height;
  const placed = lanes.flatMap((lane) => {
    if (lane === undefined) return [];
    const at = laneTop;
    laneTop += laneHeight(lane);
    return [{ lane, at }];
  });
  const height = laneTop - y + 4;
  return {
    height,
    children: [
      ...heads.surfaces(y, height),
      ...placed.map(({ lane, at }) => drawLane(lane, at, sheet.right)),
      ...placed.map(({ lane, at }) => drawName(lane, at)),
      ...heads.heads(y),
    ],
    frame: { y, height, left: sheet.left, head: heads.height },
  };
}

function stopsOf({ phases, marks }: DifferenceSheet): readonly DifferenceStop[] {
  return [
    ...phases.flatMap(({ number, columns, aligned, inside }) => [
      ...(number === undefined ? [] : [stop(columns.key, aligned, ({ nameSpan }) => nameSpan)]),
      ...inside.flatMap((one) =>
        one.number === undefined ? [] : [stop(one.column.key, one.slot, ({ touchpoint }) => touchpoint.span)],
      ),
    ]),
    ...marks.elsewhere.map(({ number }) => ({ key: elsewhereKey(number) })),
  ];
}

function stop<T>(key: string, place: Aligned<T>, spanOf: (thing: T) => Span): DifferenceStop {
  const before = place.before ?? (place.after && place.elsewhere);
  return {
    key,
    ...(before === undefined ? {} : { before: spanOf(before) }),
    ...(place.after === undefined ? {} : { after: spanOf(place.after) }),
  };
}
