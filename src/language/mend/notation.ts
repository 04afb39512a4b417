/** Whether a text in which hardly anything can be read is a journey at all. */
import { nearestKeywords } from '../nearest.js';
import type { Shape } from '../shape.js';
import type { Token } from '../tokens.js';

/**
 * Whether a text without any declaration is written in a notation that this is not, or is prose: it begins with no
 * word of this language, or with one that stands there by chance, as the lines below it tell.
 */
export function isAnotherNotation(tokens: readonly Token[], { file, homes }: Shape): boolean {
  const [first] = tokens;
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return false;
  const mayDeclare = file.facts.has(first.image) || nearestKeywords(first.image, file.facts.keys()).length > 0;
  return mayDeclare ? last.startLine !== first.startLine : !homes.has(first.image);
}
