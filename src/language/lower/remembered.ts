/**
 * Touchpoints as they were lowered last. An edit leaves most of a long journey where it was and as it was, and what is
 * not made anew costs neither time now nor the collector's time later.
 */
import type { ReferenceKind, Touchpoint } from '../../model/index.js';
import { documentationOf } from '../documentation.js';
import type * as ast from '../generated/ast.js';
import { spanOf } from '../places.js';
import { isSameWorkspace, type WorkspaceFolders } from '../uris.js';
import type { Context } from './context.js';
import { lowerTouchpoint } from './touchpoint.js';

/** Holds on to no scope: that would keep every text alive that a touchpoint was ever read in. */
interface Remembered {
  readonly touchpoint: Touchpoint;
  readonly uri: string;
  readonly workspace: WorkspaceFolders | undefined;
  /** Every name that was looked up, in order, and whether it was found. */
  readonly lookedUp: readonly LookedUp[];
}

interface LookedUp {
  readonly kind: ReferenceKind;
  readonly name: string;
  readonly isFound: boolean;
}

const remembered = new WeakMap<ast.Touchpoint, Remembered>();

/** What `lowerTouchpoint` gives; the same object as last time while all that it depends on is as it was. */
export function rememberedTouchpoint(node: ast.Touchpoint, context: Context): Touchpoint {
  const last = remembered.get(node);
  if (last !== undefined && isStillSo(last, node, context)) return last.touchpoint;
  const lookedUp: LookedUp[] = [];
  const resolves = (kind: ReferenceKind, name: string) => {
    const isFound = context.resolves(kind, name);
    lookedUp.push({ kind, name, isFound });
    return isFound;
  };
  let hasAskedForRange = false;
  const rangeOf = (metric: string) => {
    hasAskedForRange = true;
    return context.rangeOf(metric);
  };
  const touchpoint = lowerTouchpoint(node, { ...context, resolves, rangeOf });
  // The comment above is none of the node's own, and a piece of the whole text, which it would keep in memory.
  // What a range says is not among what was looked up; only a number with groups needs it.
  if (touchpoint.documentation === undefined && !hasAskedForRange) {
    remembered.set(node, { touchpoint, uri: context.uri, workspace: context.workspace, lookedUp });
  }
  return touchpoint;
}

/** A node never changes but for its place, and a node that was moved to other lines has another range. */
function isStillSo(last: Remembered, node: ast.Touchpoint, { uri, workspace, resolves }: Context): boolean {
  return (
    last.touchpoint.span === spanOf(node) &&
    documentationOf(node) === undefined &&
    last.uri === uri &&
    isSameWorkspace(last.workspace, workspace) &&
    last.lookedUp.every(({ kind, name, isFound }) => resolves(kind, name) === isFound)
  );
}
