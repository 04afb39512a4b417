/** Who else has the name that something is to get. */
import { type Journey, type Model, standardLibraryUri, touchpointsOf } from '../../../model/index.js';
import type { Refusal } from '../../../words/rename.js';
import { insideOf, type Named } from '../names.js';
import { mayHold } from '../references.js';
import { ownerOf } from '../sight.js';

/**
 * Why what `named` means cannot be called `name`: something of its kind is, in the same journey or in a file that sees
 * both. `asked` is the file that the question came from.
 */
export function clash(named: Named, name: string, models: readonly Model[], asked: string): Refusal | undefined {
  const { kind, journey } = named;
  if (journey !== undefined) {
    const isTaken = [...insideOf(journey)].some((each) => each.named.kind === kind && each.named.name === name);
    if (isTaken) return taken(named, name, journey.uri, asked);
    return kind === 'touchpoint' && name === 'end' && endsByArrow(journey)
      ? { problem: 'end-clash', about: {} }
      : undefined;
  }
  for (const model of models) {
    const owner = mayHold(model, named) ? ownerOf(model, { kind, name }) : undefined;
    if (owner !== undefined) return taken(named, name, owner, asked);
  }
  return undefined;
}

/** Whether arrows lead to the end of a journey: they would lead to a touchpoint of that name. */
function endsByArrow(journey: Journey): boolean {
  return touchpointsOf(journey).some(({ touchpoint }) => touchpoint.flows.some(({ end }) => end));
}

function taken({ kind }: Named, name: string, owner: string, asked: string): Refusal {
  if (owner === standardLibraryUri) return { problem: 'built-in-clash', about: { kind, name } };
  const file = decodeURIComponent(owner.slice(owner.lastIndexOf('/') + 1));
  return { problem: 'clash', about: { kind, name, ...(owner === asked ? {} : { file }) } };
}
