/** Comments that say which findings are not wanted on the line below them. */
import { CstUtils } from 'langium';
import type { Ignore } from '../../model/index.js';
import type * as ast from '../generated/ast.js';

/** Whatever follows the codes is the writer's reason. */
const comment = /(?<=^[ \t]*)\/\/+[ \t]*journey-ignore[ \t]+([\w-]+(?:[ \t]*,[ \t]*[\w-]+)*)/gm;

/** Several such comments on lines of their own, one right below the other, all speak of the line below the last. */
export function ignoresIn(file: ast.JourneyFile): readonly Ignore[] {
  const root = file.$cstNode?.root;
  if (root === undefined || !root.fullText.includes('journey-ignore')) return [];
  const ignores: Ignore[] = [];
  const silenced = new Map<number, number>();
  for (const { index, 1: codes = '' } of [...root.fullText.matchAll(comment)].toReversed()) {
    // In a block of text two slashes are no comment.
    const leaf = CstUtils.findLeafNodeAtOffset(root, index);
    if (leaf?.tokenType.name !== 'SL_COMMENT') continue;
    const own = leaf.range.start.line;
    const line = silenced.get(own + 1) ?? own + 1;
    silenced.set(own, line);
    ignores.push({ line, codes: codes.split(/[ \t]*,[ \t]*/) });
  }
  return ignores.toReversed();
}
