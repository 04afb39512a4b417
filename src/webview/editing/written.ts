/** Which text of the journey is meant by a place on the map; no DOM. */
import { isInside, isSameSpan, type Span } from '../../model/index.js';
import type { Group, Scene, TextSource } from '../../scene/index.js';
import type { Box } from '../geometry.js';
import { placed } from '../locate.js';

/** A text of the journey's own file that can be written on the map. */
export type Writable = TextSource & Required<Pick<TextSource, 'written'>>;

/** The text of a line that was pointed at; none for a number, and for what another file says. */
export function writableOf(source: TextSource | undefined, ownUri: string): Writable | undefined {
  if (source?.written === undefined || (source.uri ?? ownUri) !== ownUri) return undefined;
  return { ...source, written: source.written };
}

/** The first text in a group, else the first that is written where the group was drawn from, such as a point's quote. */
export function writableIn(scene: Scene, group: Group, way: readonly string[], ownUri: string): Writable | undefined {
  let near: Writable | undefined;
  for (const { shape, way: around } of placed(scene)) {
    const writable = shape.type === 'text' ? writableOf(shape.source, ownUri) : undefined;
    if (writable === undefined) continue;
    if (way.every((key, index) => around[index] === key)) return writable;
    if (group.source !== undefined && isInside(writable.span, group.source.span)) near ??= writable;
  }
  return near;
}

/** The text that stands at a place of the file, such as one that was just added, and where its first line is drawn. */
export function writtenAt(scene: Scene, span: Span, ownUri: string): { writable: Writable; box: Box } | undefined {
  for (const { shape, x, y } of placed(scene)) {
    const writable = shape.type === 'text' ? writableOf(shape.source, ownUri) : undefined;
    if (shape.type !== 'text' || writable === undefined || !isSameSpan(writable.span, span)) continue;
    return { writable, box: { x, y: y - lineHeight * 0.75, width: shape.width, height: lineHeight } };
  }
  return undefined;
}

/** About, in px. */
const lineHeight = 18;
