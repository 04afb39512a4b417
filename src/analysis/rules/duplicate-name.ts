import type {
  Declaration,
  DeclarationKind,
  Journey,
  Model,
  RelatedPlace,
  Span,
  TopLevelDeclaration,
  VisibleName,
} from '../../model/index.js';
import { own, standardLibraryUri, touchpointsOf } from '../../model/index.js';
import { type Found, rule } from '../rule.js';

/**
 * Two declarations of one kind with one name where both are visible. The later one in the file is the
 * culprit; of two imports that clash, the later import. The standard library may be declared anew.
 */
export const duplicateName = rule('duplicate-name', 'error', function* (model) {
  for (const [kind, list] of topLevel(model)) {
    const brought = model.visible.filter((visible) => visible.kind === kind && visible.uri !== standardLibraryUri);
    yield* repeated(kind, own(model, list).map(named), model.uri, firstOfEach(brought));
    yield* clashingImports(model, kind, own(model, list), brought);
  }
  for (const journey of own(model, model.journeys)) {
    for (const [kind, places] of within(journey)) yield* repeated(kind, places, model.uri, new Map());
  }
});

interface NamedPlace {
  readonly name: string;
  readonly span: Span;
}

function topLevel(model: Model): readonly (readonly [DeclarationKind, readonly TopLevelDeclaration[]])[] {
  return [
    ['channel', model.channels],
    ['feeling', model.feelings],
    ['metric', model.metrics],
    ['source', model.sources],
    ['persona', model.personas],
    ['journey', model.journeys],
  ];
}

function within(journey: Journey): readonly (readonly [DeclarationKind, readonly NamedPlace[]])[] {
  const touchpoints = touchpointsOf(journey).map(({ touchpoint }) => touchpoint);
  return [
    ['phase', journey.phases.map(named)],
    ['touchpoint', touchpoints.map(named)],
    ['pain', touchpoints.flatMap(({ pains }) => pains.flatMap(maybeNamed))],
    ['opportunity', touchpoints.flatMap(({ opportunities }) => opportunities.flatMap(maybeNamed))],
  ];
}

function* repeated(
  kind: DeclarationKind,
  places: readonly NamedPlace[],
  uri: string,
  elsewhere: ReadonlyMap<string, VisibleName>,
): Generator<Found<'duplicate-name'>> {
  const first = new Map<string, RelatedPlace>();
  for (const { name, span } of places) {
    if (name === '') continue;
    const brought = elsewhere.get(name);
    const earlier = first.get(name) ?? (brought && firstDeclaration(brought.uri, brought.span));
    if (earlier !== undefined) yield { span, about: { kind, name }, related: [earlier] };
    if (!first.has(name)) first.set(name, firstDeclaration(uri, span));
  }
}

/** Names that two imports bring in and the file does not declare; a clash within one import is that file's own. */
function* clashingImports(
  model: Model,
  kind: DeclarationKind,
  declared: readonly Declaration[],
  brought: readonly VisibleName[],
): Generator<Found<'duplicate-name'>> {
  const ownNames = new Set(declared.map(({ name }) => name));
  const first = new Map<string, VisibleName>();
  for (const visible of brought.toSorted((a, b) => (a.via ?? 0) - (b.via ?? 0))) {
    const { name, via } = visible;
    const earlier = first.get(name);
    if (earlier === undefined) first.set(name, visible);
    const statement = via === undefined ? undefined : model.imports[via];
    if (earlier === undefined || statement === undefined || ownNames.has(name)) continue;
    if (earlier.uri === visible.uri || earlier.via === via) continue;
    const related = [firstDeclaration(earlier.uri, earlier.span)];
    yield { span: statement.span, about: { kind, name, imported: true }, related };
  }
}

function firstDeclaration(uri: string, span: Span): RelatedPlace {
  return { uri, span, why: 'first-declaration' };
}

function firstOfEach(names: readonly VisibleName[]): ReadonlyMap<string, VisibleName> {
  return new Map(names.toReversed().map((visible) => [visible.name, visible]));
}

function named({ name, nameSpan }: Declaration): NamedPlace {
  return { name, span: nameSpan };
}

function maybeNamed({ name, nameSpan, span }: { name?: string; nameSpan?: Span; span: Span }): readonly NamedPlace[] {
  return name === undefined ? [] : [{ name, span: nameSpan ?? span }];
}
