/** One persona's emotion over the touchpoints, a line for each version: the older, the fainter. */
import { emotionOf, isAssumption } from '../../analysis/figures.js';
import { touchpointsOf } from '../../model/index.js';
import { truncate } from '../../text/index.js';
import { shownScore } from '../../words/scores.js';
import { type Block, group, paragraph, round, shift, stack, textLine } from '../block.js';
import { key } from '../keys.js';
import { cubics, pathOf } from '../lanes/emotion/curve.js';
import { areas, runsOf } from '../lanes/emotion/lines.js';
import { faceShapes, markShapes } from '../lanes/emotion/points.js';
import { avatar } from '../persona-head.js';
import type { PersonaView } from '../personas.js';
import type { Path, Shape } from '../scene.js';
import { margin, type Sheet } from '../sheet.js';
import { baseline, settings } from '../type.js';
import type { HistoryColumns } from './columns.js';
import { axis, type Frame, fitting, left, middleDrop, right, spread, width } from './frame.js';
import { type HistoryVersion, heightOf } from './version.js';

export interface Chart {
  readonly frame: Frame;
  readonly sheet: Sheet;
  readonly columns: HistoryColumns;
  /** From the oldest to the newest. */
  readonly versions: readonly HistoryVersion[];
  /** Of the plot, in px. */
  readonly height: number;
}

/** Above the plot, where a face at the end of the scale has room. */
const above = 16;
const below = 16;
const deltaRow = 20;

interface LinePoint {
  /** Its place among the touchpoints of its version: one that is gone leaves no gap behind. */
  readonly index: number;
  /** From 0. */
  readonly column: number;
  readonly x: number;
  readonly y: number;
  /** From 0 to 1 on the version's own scale. */
  readonly at: number;
  readonly assumed: boolean;
}

/** Nothing where the persona has a score in no version. */
export function personaChart(persona: PersonaView, chart: Chart): Block | undefined {
  const { frame, sheet, versions, height } = chart;
  const lines = versions.map((version) => ({ version, points: pointsOf(version, persona, chart) }));
  const drawn = lines.filter(({ points }) => points.length > 0);
  if (drawn.length === 0) return undefined;
  const newest = lines.at(-1)?.points ?? [];
  const oldest = lines[0]?.points ?? [];
  const older = drawn.filter(({ points }) => points !== newest);
  const bottom = above + height + below;
  const label = frame.words.spoken.chart(persona.title, chart.columns.columns.length, drawn.length);
  const children = [
    ...name(persona, sheet),
    ...axis(frame, above, height),
    ...olderLines(
      older.map(({ points }) => points),
      newest,
      persona,
    ),
    ...newestLine(newest, persona, chart),
    ...ends(drawn, newest, persona, chart),
    ...(versions.length > 1 ? deltas(oldest, newest, bottom, chart) : []),
  ];
  const box = { x: margin, y: 0, width: right - margin, height: bottom + (versions.length > 1 ? deltaRow : 0) };
  return {
    shapes: [group(key('chart', persona.name), 0, 0, children, { role: 'lane', label, box })],
    height: box.height,
  };
}

function pointsOf(version: HistoryVersion, persona: PersonaView, { columns, height }: Chart): readonly LinePoint[] {
  const { journey } = version;
  const moments = new Map(touchpointsOf(journey).map((moment, index) => [moment.touchpoint, { ...moment, index }]));
  return columns.touchpoints(version).flatMap((found, column): LinePoint | [] => {
    const moment = found && moments.get(found);
    if (moment === undefined) return [];
    const { touchpoint, phase, index } = moment;
    const emotion = emotionOf(touchpoint, journey, persona.name);
    if (emotion?.score === undefined) return [];
    const at = heightOf(emotion.score.value, journey);
    const place = { x: columns.columns[column]?.x ?? 0, y: round(above + height * (1 - at)) };
    return { index, column, ...place, at, assumed: isAssumption(emotion, touchpoint, phase) };
  });
}

/** The newer on top; a piece that two versions have is drawn once, or the paint of many would add up. */
function olderLines(
  lines: readonly (readonly LinePoint[])[],
  newest: readonly LinePoint[],
  { paint }: PersonaView,
): readonly Path[] {
  const drawn = new Set(cubics(newest).map((piece) => pathOf([piece])));
  return lines
    .map((points, at) => ({ points, recent: (at + 1) / lines.length }))
    .toReversed()
    .flatMap(({ points, recent }) =>
      runsOf(points, cubics(points)).flatMap(({ pieces, bridge }) => {
        const isNew = pieces.map((piece) => !drawn.has(pathOf([piece])));
        for (const piece of pieces) drawn.add(pathOf([piece]));
        return stretches(pieces, isNew).map(
          (stretch): Path => ({
            type: 'path',
            d: pathOf(stretch),
            stroke: paint,
            strokeWidth: 1.8,
            opacity: round(faintest + (strongest - faintest) * recent),
            ...(bridge ? { dash: [0.1, 5] } : {}),
          }),
        );
      }),
    )
    .toReversed();
}

const [faintest, strongest] = [0.14, 0.6];

/** Those that follow each other, of those that count. */
function stretches<T>(items: readonly T[], counts: readonly boolean[]): readonly (readonly T[])[] {
  const found: T[][] = [];
  for (const [at, item] of items.entries()) {
    if (!counts[at]) continue;
    const last = found.at(-1);
    if (last !== undefined && counts[at - 1]) last.push(item);
    else found.push([item]);
  }
  return found;
}

/** Columns narrower than this have no room for a face. */
const roomForFace = 30;
const roomForMark = 12;

function newestLine(
  points: readonly LinePoint[],
  persona: PersonaView,
  { columns, height, sheet, frame }: Chart,
): readonly Shape[] {
  const runs = runsOf(points, cubics(points));
  const { scale } = frame;
  return [
    ...areas(runs, { top: above, middle: above + height / 2, bottom: above + height }),
    ...runs.map(
      ({ d, bridge }): Path => ({
        type: 'path',
        d,
        stroke: persona.paint,
        strokeWidth: 3,
        ...(bridge ? { dash: [0.1, 7], opacity: 0.8 } : {}),
      }),
    ),
    ...(columns.width < roomForMark ? [] : points).map(({ column: place, x, y, at, assumed }) => {
      const column = columns.columns[place];
      const shapes =
        columns.width < roomForFace ? markShapes(persona, assumed) : faceShapes(persona, assumed, 2 * at - 1);
      const score = sheet.numbers.score(scale.from + at * (scale.to - scale.from), scale);
      return group(key('point', persona.name, column?.key ?? ''), x, y, shapes, {
        role: 'point',
        label: frame.words.spoken.point(persona.title, column?.title ?? '', score),
        box: { x: -12, y: -12, width: 24, height: 24 },
      });
    }),
  ];
}

/** The days of the newest and the oldest line, where they end. */
function ends(
  lines: readonly { readonly version: HistoryVersion; readonly points: readonly LinePoint[] }[],
  newest: readonly LinePoint[],
  { paint }: PersonaView,
  { frame, height, versions }: Chart,
): readonly Shape[] {
  const [first] = lines;
  const last = lines.at(-1);
  const ended = [...(last?.points === newest ? [last] : []), ...(first === last || first === undefined ? [] : [first])];
  const places = ended.map(({ points }) => points.at(-1)?.y ?? 0);
  const ys = spread(places, 16, above, above + height);
  return ended.map(({ version }, at) => {
    const isNewest = version === last?.version;
    const text = truncate(whenOf(version, versions, frame), width - margin - right - 12, settings['small-strong']);
    return textLine(text, right + 12, (ys[at] ?? 0) + middleDrop, {
      style: isNewest ? 'small-strong' : 'small',
      fill: isNewest ? paint : 'text-muted',
    });
  });
}

/** The day of a version; its name where all are of one day. */
function whenOf(version: HistoryVersion, versions: readonly HistoryVersion[], { numbers }: Frame): string {
  const day = ({ date }: HistoryVersion) => numbers.date(date.slice(0, 10));
  const isOneDay = versions.length > 1 && versions.every((one) => day(one) === day(version));
  return isOneDay ? version.name : day(version);
}

/** Below a column by how much its score is another than in the oldest version. */
function deltas(
  oldest: readonly LinePoint[],
  newest: readonly LinePoint[],
  y: number,
  { frame, versions, columns }: Chart,
): readonly Shape[] {
  const { scale, numbers, words } = frame;
  const before = new Map(oldest.map(({ column, at }) => [column, at]));
  const found = newest.flatMap(({ column, x, at }) => {
    const former = before.get(column);
    const delta = former === undefined ? 0 : shownScore((at - former) * (scale.to - scale.from));
    // Differences are signed on every scale.
    const text = numbers.mean(delta, { ...scale, from: -1 });
    return delta === 0 ? [] : [{ x, delta, ...lineAt(text, x, y, delta > 0 ? 'positive' : 'negative') }];
  });
  const shown = fitting(
    found.toSorted((a, b) => Math.abs(b.delta) - Math.abs(a.delta)),
    Math.min(8, columns.width / 4),
  );
  const [first] = versions;
  const since = first === undefined ? '' : words.since(whenOf(first, versions, frame));
  const label = truncate(since, left - margin - 12, settings.small);
  return [
    ...(found.length === 0
      ? []
      : [textLine(label, margin, y + baseline(settings.small), { style: 'small', fill: 'text-muted' })]),
    ...shown.map(({ line }) => line),
  ];
}

function lineAt(text: string, x: number, y: number, fill: 'positive' | 'negative') {
  const line = textLine(text, x, y + baseline(settings['small-strong']), { style: 'small-strong', fill }, 'middle');
  return { line, width: line.width };
}

function name(persona: PersonaView, sheet: Sheet): readonly Shape[] {
  const room = left - margin - 44;
  const title = paragraph(persona.title, room, { style: 'strong', fill: 'text', mostLines: 2 });
  const block = stack([{ shapes: avatar(persona, 14, 14, sheet), height: 28 }, title], 6);
  return shift(block, margin, above);
}
