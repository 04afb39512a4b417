/** Finding groups of a scene: by where they were drawn from, and by their keys. */
import { contains, type Position, type Span } from '../model/index.js';
import type { Group, Scene } from './scene.js';

/**
 * The keys of the groups drawn from the text around `position` of the file `uri`: those of the smallest
 * stretch of text, such as one pain rather than its whole touchpoint, and of the touchpoint around it.
 * `ownUri` is the file of the journey. Empty when the map shows nothing of that place.
 */
export function keysAt(scene: Scene, position: Position, uri: string, ownUri: string): readonly string[] {
  const around = sourced(scene.root).filter(
    ({ source }) => (source?.uri ?? ownUri) === uri && source !== undefined && contains(source.span, position),
  );
  const smallest = around.reduce<Group | undefined>(
    (least, one) => (least?.source && one.source && size(least.source.span) <= size(one.source.span) ? least : one),
    undefined,
  );
  const touchpoint = around.find(({ role }) => role === 'touchpoint');
  return [...new Set([smallest, touchpoint].flatMap((one) => (one === undefined ? [] : [one.key])))];
}

/** Every group that was drawn from a place in a text. */
function sourced(group: Group): readonly Group[] {
  const inner = group.children.flatMap((child) => (child.type === 'group' ? sourced(child) : []));
  return group.source === undefined ? inner : [group, ...inner];
}

/** Lines weigh more than any number of characters. */
function size({ start, end }: Span): number {
  return (end.line - start.line) * 1e6 + end.character - start.character;
}
