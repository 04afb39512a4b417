/** A journey as a map: the whole layout, from header to legend. */
import { type Journey, type Model, titleIn, touchpointsOf } from '../model/index.js';
import { group, nothing, paragraph, shift } from './block.js';
import { header } from './header.js';
import { drawLane, drawName, type Lane, laneHeight, laneMakers } from './lanes/index.js';
import { legend } from './legend.js';
import type { LaneKey, PartKey, SectionKey } from './parts.js';
import { personaViews } from './personas.js';
import { drawHead, drawPhase, headHeight, phaseHeads } from './phases.js';
import { rows } from './rows.js';
import type { Axis, Frame, Group, Scene, Shape } from './scene.js';
import { sectionMakers } from './sections/index.js';
import { type MapOptions, margin, type Sheet, sheetOf } from './sheet.js';

/** A map, and what a reader may choose of it. */
export interface MapScene extends Scene {
  /** Where its emotions stand; absent where none are drawn. */
  readonly axis?: Axis;
  /** The lanes that the journey has something for, from top to bottom, those left out among them. */
  readonly lanes: readonly Choice<LaneKey>[];
  /** What it has for above and below the lanes, those left out among them. */
  readonly sections: readonly Choice<SectionKey>[];
  /** The journey's personas, those left out among them. */
  readonly personas: readonly Choice<string>[];
}

export interface Choice<Key> {
  readonly key: Key;
  readonly title: string;
  readonly shown: boolean;
}

const top = 22;
const narrowest = 680;
/** On a map wider than any screen the personas stand where they are seen together with the title. */
const widestHead = 2600;
const narrowerHead = 1400;

/**
 * The map of one journey of a model. Any journey gives a map, however little it says and however wrong
 * it is: scores outside their scale stand at its ends, names that nothing declares are shown as written.
 */
export function mapScene(model: Model, journey: Journey, options: MapOptions): MapScene {
  const sheet = sheetOf(model, journey, options);
  const lanes = laneMakers.map((make) => make(sheet)).filter((lane) => lane !== undefined);
  const sections = sectionMakers.map((make) => make(sheet)).filter((section) => section !== undefined);
  const isShown = ({ key }: { readonly key: PartKey }) => !sheet.hidden.has(key);
  const width = Math.max(narrowest, sheet.right + margin);
  const head = header(sheet, width > widestHead ? narrowerHead : width);
  const figures = sections.find(({ key }) => key === 'figures');
  const room = Math.min(width, widestHead) - 2 * margin;
  const strip = figures === undefined || !isShown(figures) ? nothing : figures.draw(room);
  const stripTop = top + head.height + 20;
  const bodyTop = stripTop + strip.height + (strip.height === 0 ? 0 : 18);
  const body = bodyOf(sheet, lanes.filter(isShown), bodyTop, width);
  const legendTop = bodyTop + body.height + 10;
  const explained = legend(sheet, width - 2 * margin);
  const below = sections
    .filter((section) => section.key !== 'figures' && isShown(section))
    .map(({ draw }) => draw(room));
  const foot = rows(below, room, { across: 48, down: 28 });
  const footTop = legendTop + explained.height + (explained.height === 0 ? 12 : 16);
  const height = footTop + (foot.height === 0 ? 0 : foot.height + 28);
  const background: Shape = { type: 'rect', x: 0, y: 0, width, height, fill: 'background' };
  const children = [
    background,
    ...shift(head, 0, top),
    ...shift(strip, margin, stripTop),
    ...body.children,
    ...shift(explained, 0, legendTop),
    ...shift(foot, margin, footTop + 4),
  ];
  return {
    ...spoken(sheet),
    width,
    height,
    language: options.language,
    root: group('map', 0, 0, children),
    ...(body.frame === undefined ? {} : { frame: body.frame }),
    ...(body.axis === undefined ? {} : { axis: body.axis }),
    lanes: lanes.map((lane) => ({ key: lane.key, title: lane.title, shown: isShown(lane) })),
    sections: sections.map((section) => ({ key: section.key, title: section.title, shown: isShown(section) })),
    personas: everyPersona(sheet, options),
  };
}

interface Body {
  readonly height: number;
  readonly children: readonly Group[];
  readonly frame?: Frame;
  readonly axis?: Axis;
}

/** Phases behind, lanes before them, and on top what stays in sight; or a note where there is nothing yet. */
function bodyOf(sheet: Sheet, lanes: readonly Lane[], y: number, width: number): Body {
  if (sheet.phases.length === 0) {
    const note = paragraph(sheet.words.empty.journey, width - 2 * margin, { style: 'body', fill: 'text-muted' });
    return { height: note.height, children: [group('empty', margin, y, note.shapes)] };
  }
  const heads = phaseHeads(sheet);
  const head = headHeight(heads);
  let laneTop = y + head;
  const placed = lanes.map((lane) => {
    const top = laneTop;
    laneTop += laneHeight(lane);
    return { lane, top };
  });
  const height = laneTop - y + (lanes.length === 0 ? 40 : 4);
  const size = { head, height };
  const children = [
    ...heads.map((phase, index) => drawPhase(phase, index, y, size, sheet)),
    ...placed.map(({ lane, top }) => drawLane(lane, top, sheet.right)),
    ...placed.map(({ lane, top }) => drawName(lane, top)),
    ...heads.map((phase, index) => drawHead(phase, index, y, size, sheet)),
  ];
  const scored = placed.find(({ lane }) => lane.axis !== undefined);
  return {
    height,
    children,
    frame: { y, height, left: sheet.left, head },
    ...axisAt(scored?.lane.axis, scored?.top ?? 0),
  };
}

function axisAt(axis: Axis | undefined, y: number): Pick<Body, 'axis'> {
  return axis === undefined ? {} : { axis: { ...axis, top: axis.top + y, bottom: axis.bottom + y } };
}

function everyPersona({ model, journey, language }: Sheet, { withoutPersonas = [] }: MapOptions): MapScene['personas'] {
  return personaViews(model, journey, language).map(({ name, title }) => ({
    key: name,
    title,
    shown: !withoutPersonas.includes(name),
  }));
}

function spoken({ journey, language, words, personas }: Sheet): Pick<Scene, 'title' | 'description'> {
  const touchpoints = touchpointsOf(journey).length;
  const titles = personas.map(({ title }) => title);
  return {
    title: words.title(titleIn(journey, language)),
    description: words.description(journey.phases.length, touchpoints, titles),
  };
}
