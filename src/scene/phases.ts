/** The phases: a surface behind each one's columns, with title and mean score on top. */
import { phaseMean } from '../analysis/figures.js';
import type { Metric, Phase } from '../model/index.js';
import { directionOf, measure } from '../text/index.js';
import { sideOf } from '../words/scores.js';
import { type Block, fitted, group, outline, type Paragraph, paragraph, shift, stack, textLine } from './block.js';
import { inset, type PhaseColumns, phasePadding } from './columns.js';
import { key, uniqueKeys } from './keys.js';
import { metricWords } from './metrics.js';
import { person } from './outlines.js';
import { literal, phrase, type RichText } from './pieces.js';
import { type Item, rows } from './rows.js';
import type { Group, Shape, Token } from './scene.js';
import type { Sheet } from './sheet.js';
import { baseline, settings } from './type.js';

const side = phasePadding + 2;
const top = 11;
/** What is seen of a map at once, about, in px. */
const widestView = 1000;

export interface PhaseHead {
  readonly phase: PhaseColumns;
  readonly title: Block;
  readonly mean?: { readonly text: string; readonly fill: Token };
}

export function phaseHeads(sheet: Sheet): readonly PhaseHead[] {
  return sheet.phases.map((phase) => headOf(phase, sheet));
}

/** The height of the row that the heads need. */
export function headHeight(heads: readonly PhaseHead[]): number {
  return heads.reduce((most, { title }) => Math.max(most, 2 * top + title.height), 0);
}

interface PhaseSize {
  /** The height of the row of heads, and that of the whole map below the header. */
  readonly head: number;
  readonly height: number;
}

/** The surface behind a phase's columns. */
export function drawPhase({ phase }: PhaseHead, index: number, y: number, size: PhaseSize, sheet: Sheet): Group {
  const empty = phase.columns.length > 0 ? [] : emptyNote(phase, size.head + 14, sheet);
  const box = { x: 0, y: 0, width: phase.width, height: size.height };
  return group(key('surface', phase.key), phase.x, y, [surface(box, index), ...empty], {
    extent: { x: 0, width: phase.width },
  });
}

/** A phase's head, which stays in sight while its columns are scrolled. */
export function drawHead(
  { phase, title, mean }: PhaseHead,
  index: number,
  y: number,
  size: PhaseSize,
  sheet: Sheet,
): Group {
  const box = { x: 0, y: 0, width: phase.width, height: size.head };
  const children: readonly Shape[] = [
    surface(box, index),
    ...shift(title, side, top),
    ...(mean === undefined ? [] : [meanLine(phase, mean)]),
  ];
  return group(phase.key, phase.x, y, children, {
    role: 'phase',
    label: sheet.words.spoken.phase(phase.title, mean?.text),
    source: { span: phase.phase.nameSpan },
    box,
    extent: { x: 0, width: phase.width },
    stays: 'top',
  });
}

function surface(box: NonNullable<Group['box']>, index: number): Shape {
  return { type: 'rect', ...box, radius: 10, fill: index % 2 === 0 ? 'surface' : 'surface-alternate' };
}

/** The mean stands at the right, or right behind the title where the two could not be seen together. */
function meanLine(phase: PhaseColumns, { text, fill }: NonNullable<PhaseHead['mean']>): Shape {
  const y = top + baseline(settings.heading);
  const look = { style: 'strong', fill } as const;
  if (phase.width <= widestView || directionOf(phase.title) === 'rtl')
    return textLine(text, phase.width - side, y, look, 'end');
  const behind = side + measure(phase.title, settings.heading) + 14;
  return textLine(text, Math.min(behind, phase.width - side - measure(text, settings.strong)), y, look);
}

/** What a phase is for, and whose it is. */
export function phaseFacts({ goals, tone, owner }: Phase, { words }: Pick<Sheet, 'words'>): readonly RichText[] {
  return [
    ...goals.map((goal) => phrase(words.goal, literal(goal))),
    ...(tone === undefined ? [] : [phrase(words.tone, literal(tone))]),
    ...(owner === undefined ? [] : [phrase(words.owner, literal(owner))]),
  ];
}

function headOf(phase: PhaseColumns, sheet: Sheet): PhaseHead {
  const { model, journey, numbers } = sheet;
  const value = phaseMean(model, journey, phase.phase);
  const mean =
    value === undefined ? undefined : { text: numbers.mean(value, journey.scale), fill: toneOf(value, sheet) };
  const room = phase.width - 2 * side;
  const meanRoom = mean === undefined ? 0 : measure(mean.text, settings.strong) + 10;
  const facts = phaseFacts(phase.phase, sheet).map((text) =>
    paragraph(text, room, { style: 'small', fill: 'text-muted' }),
  );
  const measured = metricsOf(phase, room, sheet);
  const heading = paragraph(phase.titlePiece, room - meanRoom, { style: 'heading', fill: 'text' });
  const title = stack([heading, ...reachOf(phase, room, sheet), ...facts, ...measured], 1);
  return mean === undefined ? { phase, title } : { phase, title, mean };
}

/** How many of a hundred come here, beside a small figure of a person. */
function reachOf({ phase }: PhaseColumns, room: number, { reaches, words, numbers }: Sheet): readonly Block[] {
  if (reaches === undefined) return [];
  const { least, most } = reaches.phase(phase);
  const count = (part: number) => numbers.plain(Math.round(100 * part));
  if (Math.round(100 * least) === 100) return [];
  const text = paragraph(words.reach(count(least), count(most)), room, {
    style: 'small',
    fill: 'text-muted',
    indent: 14,
  });
  const figure = outline(person, 4.5, settings.small.leading / 2, 1, { fill: 'text-muted' });
  return [{ shapes: [figure, ...text.shapes], height: text.height }];
}

/** The phase's own measurements, beside each other where there is room. */
function metricsOf({ key: phaseKey, phase }: PhaseColumns, room: number, sheet: Sheet): readonly Block[] {
  if (phase.metrics.length === 0) return [];
  const keys = uniqueKeys(phase.metrics.map((metric) => key('metric', phaseKey, metric.kind.name)));
  const items = phase.metrics.map((metric, index): Item => {
    const { shapes, ...size } = metricItem(metric, room, sheet);
    return { ...size, shapes: [group(keys[index] ?? '', 0, 0, shapes, { source: { span: metric.span } })] };
  });
  const { shapes, height } = rows(items, room, { across: 20, down: 3 });
  return [{ shapes: shift({ shapes, height }, 0, 4), height: height + 4 }];
}

/** Value, name and target on one line if they fit. */
function metricItem(metric: Metric, room: number, sheet: Sheet): Item {
  const { value, title, target } = metricWords(metric, sheet);
  const parts = [
    ...(value === undefined ? [] : [piece(value, room, { style: 'strong', fill: 'text' })]),
    piece(title, room, { style: 'small', fill: 'text-muted' }),
    ...(target === undefined ? [] : [piece(target.text, room, { style: 'small', fill: target.fill })]),
  ];
  const across = 6;
  const width = parts.reduce((sum, part) => sum + part.width + across, -across);
  return { ...rows(parts, room, { across }), width: Math.min(width, room) };
}

/** A text that stands on the same line as texts of another size. */
function piece(text: RichText, room: number, look: Paragraph): Item {
  const { shapes, height, width } = fitted(text, room, look);
  const drop = baseline(settings.strong) - baseline(settings[look.style]);
  return { width, height: height + drop, shapes: shift({ shapes, height }, 0, drop) };
}

/** A mean that rounds to the middle of the scale is neither good nor bad. */
function toneOf(mean: number, { journey: { scale } }: Sheet): Token {
  const side = sideOf(mean, scale);
  return side === 'middle' ? 'text-muted' : side;
}

function emptyNote(phase: PhaseColumns, y: number, { words }: Sheet): readonly Shape[] {
  const note = paragraph(words.empty.phase, phase.width - phasePadding - inset, { style: 'small', fill: 'text-muted' });
  return shift(note, side, y);
}
