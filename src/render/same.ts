/** Whether two shapes draw alike. Where they were drawn from does not count: a line added above moves only that. */
import type { Group, Shape } from '../scene/index.js';

export function same(a: Shape, b: Shape): boolean {
  if (a === b) return true;
  if (a.type === 'group' || b.type === 'group') return a.type === 'group' && b.type === 'group' && sameGroup(a, b);
  if (a.type === 'text' && b.type === 'text') return sameValue({ ...a, source: 0 }, { ...b, source: 0 });
  return sameValue(a, b);
}

function sameGroup(a: Group, b: Group): boolean {
  return (
    a.key === b.key &&
    a.x === b.x &&
    a.y === b.y &&
    a.role === b.role &&
    a.label === b.label &&
    (a.source === undefined) === (b.source === undefined) &&
    a.children.length === b.children.length &&
    a.children.every((child, index) => {
      const other = b.children[index];
      return other !== undefined && same(child, other);
    })
  );
}

/** Plain data, as shapes without children are. */
function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [mine, others] = [Object.entries(a), new Map(Object.entries(b))];
  return (
    mine.length === others.size && mine.every(([name, value]) => others.has(name) && sameValue(value, others.get(name)))
  );
}
