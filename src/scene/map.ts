/** A journey as a map: the whole layout, from header to legend. */
import { type Journey, type Model, titleIn, touchpointsOf } from '../model/index.js';
import type { Language } from '../words/index.js';
import { group, paragraph, shift } from './block.js';
import { header } from './header.js';
import { drawLane, laneHeight, laneMakers } from './lanes/index.js';
import { legend } from './legend.js';
import { drawPhase, headHeight, phaseHeads } from './phases.js';
import type { Group, Scene, Shape } from './scene.js';
import { margin, type Sheet, sheetOf } from './sheet.js';

export interface MapOptions {
  /** The reader's: picks labels, words and the notation of numbers. */
  readonly language: Language;
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
export function mapScene(model: Model, journey: Journey, options: MapOptions): Scene {
  const sheet = sheetOf(model, journey, options.language);
  const width = Math.max(narrowest, sheet.right + margin);
  const head = header(sheet, width > widestHead ? narrowerHead : width);
  const bodyTop = top + head.height + 20;
  const body = bodyOf(sheet, bodyTop, width);
  const legendTop = bodyTop + body.height + 10;
  const explained = legend(sheet, width - 2 * margin);
  const height = legendTop + explained.height + (explained.height === 0 ? 12 : 16);
  const background: Shape = { type: 'rect', x: 0, y: 0, width, height, fill: 'background' };
  const children = [background, ...shift(head, 0, top), ...body.children, ...shift(explained, 0, legendTop)];
  return { ...spoken(sheet), width, height, language: options.language, root: group('map', 0, 0, children) };
}

/** Phases behind, lanes before them; or a note where there is nothing yet. */
function bodyOf(
  sheet: Sheet,
  y: number,
  width: number,
): { readonly height: number; readonly children: readonly Group[] } {
  if (sheet.phases.length === 0) {
    const note = paragraph(sheet.words.empty.journey, width - 2 * margin, { style: 'body', fill: 'text-muted' });
    return { height: note.height, children: [group('empty', margin, y, note.shapes)] };
  }
  const heads = phaseHeads(sheet);
  const lanes = laneMakers.map((make) => make(sheet)).filter((lane) => lane !== undefined);
  const head = headHeight(heads);
  let laneTop = head;
  const drawn = lanes.map((lane) => {
    const placed = drawLane(lane, y + laneTop, sheet.right);
    laneTop += laneHeight(lane);
    return placed;
  });
  const height = laneTop + (lanes.length === 0 ? 40 : 4);
  const surfaces = heads.map((phase, index) => drawPhase(phase, index, y, { head, height }, sheet));
  return { height, children: [...surfaces, ...drawn] };
}

function spoken({ journey, language, words, personas }: Sheet): Pick<Scene, 'title' | 'description'> {
  const touchpoints = touchpointsOf(journey).length;
  const titles = personas.map(({ title }) => title);
  return {
    title: words.title(titleIn(journey, language)),
    description: words.description(journey.phases.length, touchpoints, titles),
  };
}
