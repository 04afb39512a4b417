/** What stands around the plots: the phases behind them, and below them what the touchpoints are called. */
import { measure, truncate, wrap } from '../../text/index.js';
import { type Block, group, round, stack, textLine } from '../block.js';
import type { Shape } from '../scene.js';
import { baseline, settings } from '../type.js';
import type { HistoryColumns } from './columns.js';
import type { Frame } from './frame.js';

/** Above the plots, for what the phases are called. */
export const headRoom = 26;
const phaseInset = 7;
const narrowestTitle = 72;

/** The phases behind the plots, and below them what the touchpoints are called. */
export function columnHeads(
  { phases, columns, width }: HistoryColumns,
  height: number,
  words: Frame['words'],
): { readonly behind: readonly Shape[]; readonly titles: Block } {
  const roomIn = ({ width: whole }: HistoryColumns['phases'][number]) => whole - 4 - 2 * phaseInset;
  const fits = phases.every((phase) => measure(phase.title, settings.strong) <= roomIn(phase));
  const style = fits ? 'strong' : 'small-strong';
  const setting = settings[style];
  const behind = phases.map((phase, at) => {
    const inner = phase.width - 4;
    const title = truncate(phase.title, roomIn(phase), setting);
    const line = textLine(title, phaseInset, headRoom / 2 - setting.leading / 2 + baseline(setting) + 2, {
      style,
      fill: 'text',
    });
    return group(phase.key, phase.x + 2, 0, [
      {
        type: 'rect',
        x: 0,
        y: 0,
        width: round(inner),
        height,
        radius: Math.min(8, inner / 2),
        fill: at % 2 === 0 ? 'surface' : 'surface-alternate',
      },
      ...(title === phase.title || title.length > 2 ? [line] : []),
    ]);
  });
  return { behind, titles: columnTitles(columns, width, words) };
}

/** In one row, in two by turns where columns are narrow, and where they are narrower still not all of them. */
function columnTitles(columns: HistoryColumns['columns'], width: number, words: Frame['words']): Block {
  const tiers = width >= narrowestTitle ? 1 : 2;
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
