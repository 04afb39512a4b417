/** The phases' heads, with what became of the phase itself and of the mean score in it. */
import { phaseMean } from '../../analysis/figures.js';
import { titleIn } from '../../model/index.js';
import { type Block, group, paragraph, shift, stack } from '../block.js';
import { phasePadding } from '../columns.js';
import { key } from '../keys.js';
import type { Group, Shape } from '../scene.js';
import { numberBadge, signRow } from './badges.js';
import { changesBlock } from './said.js';
import { type DifferenceSheet, type MarkedPhase, sourceOf, spokenStop } from './sheet.js';
import { struck } from './struck.js';

const side = phasePadding + 2;
const top = 12;

export interface Heads {
  readonly height: number;
  /** The surfaces behind the phases, `height` px high from `y` on. */
  readonly surfaces: (y: number, height: number) => readonly Group[];
  readonly heads: (y: number) => readonly Group[];
}

export function headsOf(sheet: DifferenceSheet): Heads {
  const { phases } = sheet;
  const blocks = phases.map((phase) => headBlock(phase, sheet));
  // As high in each view as in the one that says most.
  const whole = phases.map((phase) => headBlock(phase, { ...sheet, view: 'both' }));
  const height = 2 * top + whole.reduce((most, block) => Math.max(most, block.height), 0);
  const surface = (phase: MarkedPhase, index: number, high: number): Shape => ({
    type: 'rect',
    x: 0,
    y: 0,
    width: phase.columns.width,
    height: high,
    radius: 10,
    fill: index % 2 === 0 ? 'surface' : 'surface-alternate',
  });
  return {
    height,
    surfaces: (y, high) =>
      phases.map((phase, index) => {
        const { key: phaseKey, x, width } = phase.columns;
        return group(key('surface', phaseKey), x, y, [surface(phase, index, high)], { extent: { x: 0, width } });
      }),
    heads: (y) =>
      phases.map((phase, index) => {
        const block = blocks[index] ?? { shapes: [], height: 0 };
        const { key: phaseKey, x, width, title } = phase.columns;
        const which = phase.aligned.after === undefined ? 'before' : 'after';
        const span = (phase.aligned.after ?? phase.aligned.before)?.nameSpan;
        return group(phaseKey, x, y, [surface(phase, index, height), ...shift(block, 0, top)], {
          role: 'phase',
          label: [...spokenStop(phase, sheet), title].join(', '),
          box: { x: 0, y: 0, width, height },
          extent: { x: 0, width },
          stays: 'top',
          ...(span === undefined ? {} : { source: sourceOf(which, span, sheet) }),
        });
      }),
  };
}

function headBlock(phase: MarkedPhase, sheet: DifferenceSheet): Block {
  const { columns, aligned, number, marks } = phase;
  const { language, view } = sheet;
  const room = columns.width - 2 * side;
  const signs = number === undefined || view !== 'both' ? [] : signRow(marks, columns.width - side - 4, 9);
  const indent = number === undefined ? side : side + 24;
  const taken = indent + (signs.length === 0 ? side : side + marks.length * 20);
  const titleOf = (one: typeof aligned.before) => one && titleIn(one, language);
  const [then, now] = [titleOf(aligned.before ?? aligned.elsewhere), titleOf(aligned.after)];
  const width = columns.width - taken;
  const isGone = aligned.after === undefined;
  const heading = (text: string) => paragraph(text, width, { style: 'heading', fill: isGone ? 'text-muted' : 'text' });
  const former = (text: string) => struck(text, width, { style: 'small', fill: 'text-muted' });
  const isRetitled = view === 'both' && then !== undefined && now !== undefined && then !== now;
  const shown = (view === 'before' ? then : now) ?? then ?? columns.title;
  const isStruck = view === 'both' && marks.includes('removed');
  const title = stack(
    [
      ...(isRetitled ? [former(then)] : []),
      isStruck ? struck(shown, width, { style: 'heading', fill: 'text-muted' }) : heading(shown),
      ...meanLine(phase, width, sheet),
    ],
    1,
  );
  const facts =
    view === 'both'
      ? changesBlock(
          phase.changes.filter(({ keyword }) => keyword !== undefined),
          room,
          sheet,
        )
      : { shapes: [], height: 0 };
  const head: Block = {
    shapes: [...(number === undefined ? [] : [numberBadge(number, side + 8, 9)]), ...shift(title, indent, 0), ...signs],
    height: title.height,
  };
  return stack(
    [head, ...(facts.height === 0 ? [] : [{ shapes: shift(facts, side - 10, 0), height: facts.height }])],
    6,
  );
}

/**
 * Such as `−0.4 → +0.3`, as far as both can be compared; one score where both are written alike, or where one version is
 * shown.
 */
function meanLine({ aligned }: MarkedPhase, width: number, sheet: DifferenceSheet): readonly Block[] {
  const { comparison, journey, numbers, view, means } = sheet;
  const meanOf = (which: 'before' | 'after') => {
    const [whole, phase] = [journey[which], aligned[which]];
    if (whole === undefined || phase === undefined) return undefined;
    const mean = view === 'both' && means ? means(which, phase) : phaseMean(comparison[which], whole, phase);
    return mean === undefined ? undefined : { mean, text: numbers.mean(mean, whole.scale) };
  };
  const [then, now] = [
    view === 'after' ? undefined : meanOf('before'),
    view === 'before' ? undefined : meanOf('after'),
  ];
  const one = now ?? then;
  if (one === undefined) return [];
  const text =
    then === undefined || now === undefined || then.text === now.text ? one.text : `${then.text} → ${now.text}`;
  const rise = then !== undefined && now !== undefined && then.text !== now.text ? now.mean - then.mean : 0;
  const fill = rise === 0 ? 'text-muted' : rise > 0 ? 'positive' : 'negative';
  return [paragraph(text, width, { style: 'small-strong', fill })];
}
