/** The larger changes of a text that an editor offers at a caret. */
import type { Refactoring, RefactoringContext } from './context.js';
import { movePersona } from './move-persona/index.js';
import { nameIt } from './name-it.js';
import { redesign } from './redesign/index.js';
import { sortFacts } from './sort-facts.js';

export type { Refactoring, RefactoringContext } from './context.js';
export { newPersonasFile } from './move-persona/index.js';

const all = [movePersona, nameIt, redesign, sortFacts];

export function refactorings(context: RefactoringContext): readonly Refactoring[] {
  return all.flatMap((each) => each(context));
}
