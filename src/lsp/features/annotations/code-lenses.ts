/** What stands above a declaration: the way to its map, how well it is backed, how often it is used. */
import { evidenceCoverage } from '../../../analysis/index.js';
import { ownReferences } from '../../../analysis/walk.js';
import type { TopLevelKind } from '../../../language/index.js';
import { type Model, own, type Span, type TopLevelDeclaration } from '../../../model/index.js';
import { usersOf } from '../cards/uses.js';
import { topLevel } from '../names.js';

/** A declaration that other files may use too. */
export interface Used {
  readonly kind: TopLevelKind;
  readonly name: string;
  readonly uri: string;
}

export type Lens = { readonly span: Span } & (
  | { readonly shows: 'map'; readonly journey: string }
  | { readonly shows: 'coverage'; readonly backed: number; readonly total: number }
  /** Counting goes through all files, so it waits until the lens comes into view. */
  | { readonly shows: 'uses'; readonly used: Used }
);

/** Journeys are told to be mapped, all else to be used. */
const counted: readonly TopLevelKind[] = ['persona', 'source', 'channel', 'feeling', 'metric'];

/** The lenses of a file, in no order. */
export function codeLenses(model: Model): readonly Lens[] {
  const uses = topLevel(model)
    .filter(([kind]) => counted.includes(kind))
    .flatMap(([kind, list]) =>
      own(model, list)
        .filter(isNamed)
        .map((each) => usesOf(kind, each)),
    );
  const journeys = own(model, model.journeys).filter(isNamed);
  return [
    ...uses,
    ...journeys.flatMap((journey): Lens[] => {
      const { name, nameSpan: span } = journey;
      const { backed, total } = evidenceCoverage(model, journey);
      const coverage: Lens[] = total === 0 ? [] : [{ shows: 'coverage', span, backed, total }];
      return [{ shows: 'map', span, journey: name }, ...coverage];
    }),
  ];
}

function usesOf(kind: TopLevelKind, { name, uri, nameSpan: span }: TopLevelDeclaration): Lens {
  return { shows: 'uses', span, used: { kind, name, uri } };
}

/** What broke off before its name has nothing to say yet. */
function isNamed({ name }: TopLevelDeclaration): boolean {
  return name !== '';
}

/** How often a declaration's name is used, in all `models`. */
export function countUses({ kind, name, uri }: Used, models: readonly Model[]): number {
  const asked = models.find((model) => model.uri === uri);
  if (asked === undefined) return 0;
  return usersOf(kind, { name, uri }, asked, models).reduce(
    (sum, each) => sum + (usesIn(each).get(keyOf(kind, name)) ?? 0),
    0,
  );
}

/** Each lens asks for one name of the same files, and an edit makes one model anew. */
const usesByModel = new WeakMap<Model, ReadonlyMap<string, number>>();

function usesIn(model: Model): ReadonlyMap<string, number> {
  const known = usesByModel.get(model);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  for (const { reference } of ownReferences(model)) {
    const key = keyOf(reference.kind, reference.name);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  usesByModel.set(model, counts);
  return counts;
}

function keyOf(kind: string, name: string): string {
  return `${kind} ${name}`;
}
