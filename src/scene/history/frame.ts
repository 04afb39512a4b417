/** The frame that all parts of a history stand in, and how labels keep clear of each other. */
import type { Scale } from '../../model/index.js';
import type { Words } from '../../words/index.js';
import { round, textLine } from '../block.js';
import { levelsOf } from '../lanes/emotion/plot.js';
import type { Numbers } from '../numbers.js';
import type { Path, Shape } from '../scene.js';
import { margin } from '../sheet.js';
import { baseline, settings } from '../type.js';

/** In px; as wide as a slide. */
export const width = 1280;
/** Names and the axis stand left of it. */
export const left = margin + 148;
/** What lines end at, in words, stands right of it. */
export const right = width - margin - 124;

export interface Frame {
  readonly words: Words['history'];
  readonly numbers: Numbers;
  /** The newest version's. */
  readonly scale: Scale;
}

/** The levels of the scale over a plot of `height` px from `top`, with what they are called at the left. */
export function axis({ scale, numbers }: Frame, top: number, height: number): readonly Shape[] {
  const middle = (scale.from + scale.to) / 2;
  return levelsOf(scale).flatMap((score): Shape[] => {
    const y = Math.round(top + (height * (scale.to - score)) / (scale.to - scale.from));
    const line: Path = {
      type: 'path',
      d: `M${left - 4} ${y}H${right}`,
      ...(score === middle ? { stroke: 'axis', strokeWidth: 1.5, dash: [0.1, 4] } : { stroke: 'rule', strokeWidth: 1 }),
    };
    const label = numbers.score(score, scale);
    return [line, textLine(label, left - 12, y + middleDrop, { style: 'small', fill: 'text-muted' }, 'end')];
  });
}

/** From the middle of a line of small text down to its baseline. */
export const middleDrop = baseline(settings.small) - settings.small.leading / 2;

/** Moves what stands closer than `least` px apart, in its order from the top, as little as that takes; within bounds. */
export function spread(places: readonly number[], least: number, from: number, to: number): readonly number[] {
  const order = [...places.keys()].toSorted((a, b) => (places[a] ?? 0) - (places[b] ?? 0) || a - b);
  const moved = order.map((place) => places[place] ?? 0);
  for (let at = 0; at < moved.length; at += 1) {
    moved[at] = Math.max(moved[at] ?? 0, at === 0 ? from : (moved[at - 1] ?? 0) + least);
  }
  for (let at = moved.length - 1; at >= 0; at -= 1) {
    moved[at] = Math.min(moved[at] ?? 0, at === moved.length - 1 ? to : (moved[at + 1] ?? 0) - least);
  }
  return places.map((_, place) => round(moved[order.indexOf(place)] ?? 0));
}

interface Label {
  readonly x: number;
  readonly width: number;
}

/** Which of the labels around their places can stand beside each other, those that come first before others. */
export function fitting<T extends Label>(labels: readonly T[], gap: number): readonly T[] {
  const kept: T[] = [];
  for (const label of labels) {
    const isFree = kept.every((other) => Math.abs(other.x - label.x) >= (other.width + label.width) / 2 + gap);
    if (isFree) kept.push(label);
  }
  return kept;
}
