/** What stands around the plots: the phases behind them, and below them what the touchpoints are called. */
import { longestWord, measure, truncate, wrap } from '../../text/index.js';
import { type Block, group, paragraph, round, shift, stack, textLine } from '../block.js';
import type { Shape } from '../scene.js';
import { baseline, settings } from '../type.js';
import type { HistoryColumns } from './columns.js';
import type { Frame } from './frame.js';

const phaseInset = 7;
const narrowestTitle = 72;
/** In so much room a word is broken that is hardly one. */
const wideTitle = 150;

/** The phases as high as what they head and their own heads; `head` px of them stand above the plots. */
export interface Phases {
  readonly head: number;
  readonly behind: (height: number) => readonly Shape[];
}

/** What phases are called: all in one size, and on two lines where that keeps one whole. */
export function phasesBehind({ phases }: HistoryColumns): Phases {
  const roomIn = ({ width }: HistoryColumns['phases'][number]) => width - 4 - 2 * phaseInset;
  const fits = phases.every((phase) => measure(phase.title, settings.strong) <= roomIn(phase));
  const style = fits ? 'strong' : 'small-strong';
  const setting = settings[style];
  const titles = phases.map((phase) => {
    const room = roomIn(phase);
    // A word broken over two lines is harder to read than one that is cut.
    const mostLines = longestWord(phase.title, setting) <= room ? 2 : 1;
    if (mostLines === 2) return paragraph(phase.title, room, { style, fill: 'text', mostLines });
    const title = truncate(phase.title, room, setting);
    const shapes = title.length > 2 ? [textLine(title, 0, baseline(setting), { style, fill: 'text' })] : [];
    return { shapes, height: setting.leading };
  });
  const lines = Math.max(setting.leading, ...titles.map(({ height }) => height));
  return {
    head: lines + 10,
    behind: (height) =>
      phases.map((phase, at) => {
        const inner = phase.width - 4;
        const title = titles[at] ?? { shapes: [], height: 0 };
        return group(phase.key, phase.x + 2, 0, [
          {
            type: 'rect',
            x: 0,
            y: 0,
            width: round(inner),
            height: lines + 10 + height,
            radius: Math.min(8, inner / 2),
            fill: at % 2 === 0 ? 'surface' : 'surface-alternate',
          },
          ...shift(title, phaseInset, 6),
        ]);
      }),
  };
}

/** In one row, in two by turns where columns are too narrow for a word, and where they are narrower still not all of them. */
export function columnTitles({ columns, width }: HistoryColumns, words: Frame['words']): Block {
  const isWhole = columns.every(({ title }) => longestWord(title, settings.small) <= width - 8);
  const tiers = width >= narrowestTitle && (isWhole || width >= wideTitle) ? 1 : 2;
  const every = Math.max(1, Math.ceil(narrowestTitle / tiers / width));
  const room = tiers * every * width - 8;
  const titles = columns
    .filter((_, at) => at % every === 0)
    .map((column) => titleOf(column, { room, most: tiers === 1 ? 3 : 2 }, words));
  const rows = Array.from({ length: tiers }, (_, tier): Block => {
    const blocks = titles.filter((_, at) => at % tiers === tier);
    return {
      shapes: blocks.flatMap(({ shapes }) => shapes),
      height: Math.max(0, ...blocks.map(({ height }) => height)),
    };
  });
  return stack(rows, 3);
}

/** In the middle of its column; beside the plot there is room for what reaches over its edge. */
function titleOf(
  { title, x, isGone }: HistoryColumns['columns'][number],
  { room, most }: { readonly room: number; readonly most: number },
  { gone }: Frame['words'],
): Block {
  const setting = settings.small;
  const all = wrap(title, room, setting).map(({ text }) => text);
  const cut = all.length > most;
  const lines = cut ? [...all.slice(0, most - 1), truncate(`${all.slice(most - 1).join(' ')}`, room, setting)] : all;
  const texts = lines.map((text, at) =>
    textLine(
      text,
      x,
      at * setting.leading + baseline(setting),
      { style: 'small', fill: isGone ? 'text-muted' : 'text' },
      'middle',
    ),
  );
  const said = truncate(`(${gone})`, room, setting);
  const note = textLine(
    said,
    x,
    lines.length * setting.leading + baseline(setting),
    { style: 'small', fill: 'text-muted' },
    'middle',
  );
  return { shapes: isGone ? [...texts, note] : texts, height: (lines.length + (isGone ? 1 : 0)) * setting.leading };
}
