/** Which parts of a drawing the caret stands in, by the text that each was drawn from. */
import { contains, type Position, type Span } from '../model/index.js';
import type { Group, Scene } from '../scene/scene.js';
import type { Box } from './stage.js';

export interface Mark {
  readonly group: Group;
  /** Where it stands in the drawing, in px at zoom 1; absent for a group without a box. */
  readonly box?: Box;
}

const markable: ReadonlySet<Group['role']> = new Set(['touchpoint', 'point', 'persona', 'pain', 'opportunity']);

/**
 * The parts drawn from the text around the caret: each of them stands in the text of the largest, as a point does in
 * that of its touchpoint. A touchpoint comes first, as it is what the reader wants to see.
 */
export function marksAt(scene: Scene, uri: string, caret: Position): readonly Mark[] {
  const marks: Mark[] = [];
  visit(scene.root, 0, 0, (group, x, y) => {
    if (!markable.has(group.role) || !group.source || !contains(group.source.span, caret)) return;
    if ((group.source.uri ?? uri) !== uri) return;
    marks.push({ group, ...(group.box && { box: { ...group.box, x: x + group.box.x, y: y + group.box.y } }) });
  });
  return marks.sort((a, b) => extent(b.group.source?.span) - extent(a.group.source?.span));
}

function visit(group: Group, x: number, y: number, see: (group: Group, x: number, y: number) => void): void {
  const [left, top] = [x + group.x, y + group.y];
  see(group, left, top);
  for (const child of group.children) if (child.type === 'group') visit(child, left, top, see);
}

/** Orders nested spans: lines count before characters. */
function extent(span: Span | undefined): number {
  return span ? (span.end.line - span.start.line) * 1e6 + (span.end.character - span.start.character) : 0;
}
