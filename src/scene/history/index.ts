/**
 * How a journey came to be what it is: the emotion line of its versions over each other, its lowest score, mean and
 * ending through time, and the versions with what they changed. As wide as a slide, however long the history.
 */
import { titleIn } from '../../model/index.js';
import { measure } from '../../text/index.js';
import { words as wordsIn } from '../../words/index.js';
import { type Block, group, nothing, paragraph, shift, stack, textLine } from '../block.js';
import { drawnScale } from '../lanes/emotion/scale.js';
import type { Scene, Shape } from '../scene.js';
import { margin, type Sheet, sheetOf } from '../sheet.js';
import { baseline, settings } from '../type.js';
import { personaChart } from './chart.js';
import { type HistoryColumns, historyColumns } from './columns.js';
import { type Frame, left, width } from './frame.js';
import { columnTitles, phasesBehind } from './heads.js';
import { heading, versionList } from './list.js';
import { timeChart } from './time.js';
import { courseOf, type HistoryOptions, type HistoryVersion, mostChanged } from './version.js';

export type { HistoryOptions, HistoryVersion } from './version.js';

/** More lines, or rows, nobody tells apart. */
const mostVersions = 12;
const mostPersonas = 3;
const plotHeights = [210, 150, 120];
const top = 22;

/** `versions` from the oldest to the newest, one at least. */
export function historyScene(versions: readonly HistoryVersion[], options: HistoryOptions): Scene {
  const newest = versions.at(-1);
  if (newest === undefined) throw new Error('A history has one version at least.');
  const { language, file } = options;
  const sheet = sheetOf(newest.model, newest.journey, { language });
  const frame: Frame = { words: wordsIn(language).history, numbers: sheet.numbers, scale: drawnScale(newest.journey) };
  const courses = versions.map(courseOf);
  const kept = mostChanged(courses, mostVersions);
  const shown = kept.flatMap((place) => versions[place] ?? []);
  const title = titleIn(newest.journey, language);
  const days = [...versions.map(({ date }) => date.slice(0, 10))].toSorted();
  const span = frame.words.span(frame.numbers.date(days[0] ?? ''), frame.numbers.date(days.at(-1) ?? ''));
  const about = [span, frame.words.versions(versions.length), file].join(' · ');
  const over = overTouchpoints(shown, sheet, frame);
  const time = timeChart({ frame, versions, courses, kept });
  const fewer = versions.length - shown.length;
  const parts = [
    head(title, about, shown.length, frame),
    ...(over === undefined ? [] : [over]),
    ...(time === undefined ? [] : [titled(frame.words.overTime, time)]),
    titled(frame.words.commits, versionList(shown, frame, language)),
    ...(fewer === 0 ? [] : [note(frame.words.fewer(fewer))]),
  ];
  const body = stack(parts, 22);
  const height = Math.ceil(top + body.height + 20);
  const background: Shape = { type: 'rect', x: 0, y: 0, width, height, fill: 'background' };
  return {
    width,
    height,
    title: frame.words.title(title),
    description: about,
    language,
    root: group('history', 0, 0, [background, ...shift(body, 0, top)]),
  };
}

/** A chart for each persona, all over the same touchpoints. */
function overTouchpoints(shown: readonly HistoryVersion[], sheet: Sheet, frame: Frame): Block | undefined {
  const scored = sheet.personas.filter(({ scored }) => scored);
  const columns = historyColumns(shown, sheet.language);
  const height = plotHeights[Math.min(scored.length, mostPersonas) - 1] ?? 0;
  const chart = { frame, sheet, columns, versions: shown, height };
  const charts = stack(
    scored.slice(0, mostPersonas).flatMap((persona) => personaChart(persona, chart) ?? []),
    4,
  );
  if (charts.height === 0) return undefined;
  const { head: top, behind } = phasesBehind(columns);
  const titles = columnTitles(columns, frame.words);
  const bottom = top + charts.height;
  const shapes = [...behind(charts.height + 6), ...shift(charts, 0, top), ...shift(titles, 0, bottom + 10)];
  const drawn: Block = { shapes, height: bottom + 10 + titles.height };
  return stack([heading(frame.words.touchpoints), drawn, ...notes(columns, scored.length - mostPersonas, frame)], 8);
}

function notes(columns: HistoryColumns, personas: number, { words: said }: Frame): readonly Block[] {
  return [
    ...(personas > 0 ? [note(said.otherPersonas(personas))] : []),
    ...(columns.left > 0 ? [note(said.otherTouchpoints(columns.left))] : []),
  ];
}

function titled(text: string, block: Block): Block {
  return stack([heading(text), block], 8);
}

function note(text: string): Block {
  const said = paragraph(text, width - left - margin, { style: 'small', fill: 'text-muted' });
  return { ...said, shapes: shift(said, left, 0) };
}

/** What journey this is, and of how lines are drawn as much as a reader needs. */
function head(title: string, about: string, versions: number, { words }: Frame): Block {
  const samples = versions < 2 ? { ...nothing, width: 0 } : legendShapes(words.legend);
  const room = width - 2 * margin - samples.width - 24;
  const text = stack(
    [
      paragraph(title, room, { style: 'title', fill: 'text', mostLines: 2 }),
      paragraph(about, room, { style: 'body', fill: 'text-muted', mostLines: 2 }),
    ],
    3,
  );
  const right = width - margin - samples.width;
  const children = [...shift(text, margin, 0), ...shift(samples, right, 4)];
  return {
    shapes: [group('header', 0, 0, children, { role: 'header', label: words.title(title) })],
    height: text.height,
  };
}

function legendShapes({ newest, older }: Frame['words']['legend']): Block & { readonly width: number } {
  const sample = 34;
  const middle = 9;
  const line = (x: number, y: number, strokeWidth: number, opacity: number): Shape => ({
    type: 'path',
    d: `M${x} ${y}H${x + sample - 8}`,
    stroke: 'text',
    strokeWidth,
    opacity,
  });
  const label = (text: string, x: number) =>
    textLine(text, x, middle - settings.small.leading / 2 + baseline(settings.small), {
      style: 'small',
      fill: 'text-muted',
    });
  const second = Math.round(sample + measure(newest, settings.small) + 22);
  return {
    shapes: [
      line(0, middle, 3, 1),
      label(newest, sample),
      line(second, middle - 4, 1.8, 0.6),
      line(second, middle, 1.8, 0.38),
      line(second, middle + 4, 1.8, 0.16),
      label(older, second + sample),
    ],
    height: 18,
    width: second + sample + measure(older, settings.small),
  };
}
