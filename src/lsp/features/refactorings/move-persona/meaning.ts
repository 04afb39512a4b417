/** Whether names mean the same once a persona has moved. */
import { type Model, type Persona, standardLibraryUri } from '../../../../model/index.js';
import { broughtBy, ownerOf, sees, type TopLevelName } from '../../sight.js';
import type { RefactoringContext } from '../context.js';
import { type Moving, type Target, usesOf } from './moving.js';

/** Whether every name would go on to mean what it does, in each file that would see more than before. */
export function staysTheSame(
  { model, models }: RefactoringContext,
  persona: Persona,
  moving: readonly Moving[],
  target: Target,
  imports: readonly string[],
): boolean {
  const isFrom = (seer: Model, name: TopLevelName, uri: string | undefined) =>
    [undefined, uri].includes(ownerOf(seer, name));
  const isOnlyOne = ({ kind, name }: TopLevelName) =>
    broughtBy(model).filter((each) => each.kind === kind && each.name === name).length === 1;
  if (!moving.every(isOnlyOne)) return false;
  // Whoever sees the persona's new home comes to see what moves there.
  const seers = models.filter((each) => sees(each, target.uri));
  if (!seers.every((seer) => moving.every((name) => isFrom(seer, name, model.uri)))) return false;
  // What the persona names means the same there, its new imports included.
  const around = [target.model, ...imports.map((uri) => models.find((each) => each.uri === uri))];
  const isBuiltIn = (uri: string | undefined) => uri === standardLibraryUri;
  for (const use of usesOf(persona)) {
    const owner = ownerOf(model, use);
    const same = (seer: Model | undefined) =>
      seer === undefined || isFrom(seer, use, owner) || (!isBuiltIn(owner) && isBuiltIn(ownerOf(seer, use)));
    if (!around.every(same)) return false;
  }
  // This file, and whoever imports it, come to see what that file holds.
  if (target.model === undefined || sees(model, target.uri)) return true;
  const brought = broughtBy(target.model);
  return models
    .filter((each) => sees(each, model.uri))
    .every((seer) => brought.every((each) => isFrom(seer, each, each.uri)));
}
