/** Where names stand in a file and what each of them means: one answer for every feature that follows a name. */
import { ownReferences } from '../../analysis/walk.js';
import type { TopLevelKind } from '../../language/index.js';
import {
  contains,
  type DeclarationKind,
  type Journey,
  type Model,
  own,
  type Phase,
  type Position,
  type Span,
  type TopLevelDeclaration,
} from '../../model/index.js';

/** Where a name is declared. */
export interface Place {
  readonly uri: string;
  /** The whole declaration. */
  readonly span: Span;
  readonly nameSpan: Span;
}

/** What a name means. Two names with one `key` mean the same, in whichever files they stand. */
export interface Named {
  readonly key: string;
  readonly kind: DeclarationKind;
  readonly name: string;
  /** Absent when nothing in sight declares the name. */
  readonly declared?: Place;
  /** The journey that a touchpoint, pain, phase or opportunity belongs to. */
  readonly journey?: Journey;
}

/** A name where it stands. */
export interface Occurrence {
  readonly named: Named;
  readonly span: Span;
  readonly role: 'declaration' | 'use';
}

/** The name at a position: a caret behind its last letter is still on it. */
export function nameAt(model: Model, position: Position): Occurrence | undefined {
  for (const standing of standingIn(around(model, position))) {
    if (contains(standing.span, position)) return understood(standing, model.uri, declarationNamed(model, standing));
  }
  return undefined;
}

/** Every name of the file itself: its declarations, then its uses. */
export function occurrences(model: Model): readonly Occurrence[] {
  // The first declaration of a name is the one that counts; the file's own come before those it imports.
  const meanings = new Map<string, Named>();
  for (const { scopedName, named } of declarations(model)) {
    if (!meanings.has(scopedName)) meanings.set(scopedName, named);
  }
  return Array.from(standingIn(model), (standing) =>
    understood(standing, model.uri, meanings.get(standing.scopedName)),
  );
}

/** A name as it stands, not looked up yet. */
interface Standing extends Omit<Occurrence, 'named'> {
  readonly kind: DeclarationKind;
  readonly name: string;
  readonly scopedName: string;
}

function* standingIn(model: Model): Generator<Standing> {
  for (const { scopedName, named, place } of declarations(model)) {
    if (place.uri !== model.uri) continue;
    yield { kind: named.kind, name: named.name, scopedName, span: place.nameSpan, role: 'declaration' };
  }
  for (const { reference, journey } of ownReferences(model)) {
    const { kind, name, span } = reference;
    yield { kind, name, scopedName: scoped(kind, name, journey), span, role: 'use' };
  }
}

function understood({ kind, name, scopedName, span, role }: Standing, uri: string, meaning: Named | undefined) {
  return { named: meaning ?? { key: keyIn(uri, scopedName), kind, name }, span, role };
}

/** One name is found sooner than all are listed. */
function declarationNamed(model: Model, { scopedName }: Standing): Named | undefined {
  for (const declaring of declarations(model)) if (declaring.scopedName === scopedName) return declaring.named;
  return undefined;
}

/** A model cut down to the blocks around a position: what can hold a name there. */
function around(model: Model, position: Position): Model {
  const here = ({ span }: { readonly span: Span }) => contains(span, position);
  const inPhase = (phase: Phase): Phase => ({ ...phase, touchpoints: phase.touchpoints.filter(here) });
  return {
    ...model,
    journeys: own(model, model.journeys)
      .filter(here)
      .map((journey) => ({ ...journey, phases: journey.phases.filter(here).map(inPhase) })),
  };
}

/** A name with what it means where it is declared. */
export interface Declaring {
  readonly scopedName: string;
  readonly named: Named;
  readonly place: Place;
}

function* declarations(model: Model): Generator<Declaring> {
  for (const [kind, list] of topLevel(model)) {
    for (const { name, ...place } of list) yield* declaring(kind, name, place);
  }
  for (const journey of own(model, model.journeys)) yield* insideOf(journey);
}

/** The declarations of a file and those it uses from elsewhere, kind by kind. */
export function topLevel(model: Model): readonly (readonly [TopLevelKind, readonly TopLevelDeclaration[]])[] {
  const { channels, feelings, metrics, sources, personas, journeys } = model;
  return [
    ['channel', channels],
    ['feeling', feelings],
    ['metric', metrics],
    ['source', sources],
    ['persona', personas],
    ['journey', journeys],
  ];
}

/** The names that are seen in a journey only. */
export function* insideOf(journey: Journey): Generator<Declaring> {
  const { uri } = journey;
  const inJourney = (kind: DeclarationKind, { name, span, nameSpan = span }: Partial<Place> & MaybeNamed) =>
    declaring(kind, name, { uri, span, nameSpan }, journey);
  for (const phase of journey.phases) {
    yield* inJourney('phase', phase);
    for (const touchpoint of phase.touchpoints) {
      yield* inJourney('touchpoint', touchpoint);
      for (const pain of touchpoint.pains) yield* inJourney('pain', pain);
      for (const opportunity of touchpoint.opportunities) yield* inJourney('opportunity', opportunity);
    }
  }
}

type MaybeNamed = { readonly name?: string; readonly span: Span };

/** Pains and opportunities may go without a name, and so does a declaration that broke off before it. */
function declaring(kind: DeclarationKind, name: string | undefined, place: Place, journey?: Journey): Declaring[] {
  if (name === undefined || name === '') return [];
  const { uri, span, nameSpan } = place;
  const scopedName = scoped(kind, name, journey);
  const declared = { uri, span, nameSpan };
  const named = { key: keyIn(uri, scopedName), kind, name, declared, ...(journey === undefined ? {} : { journey }) };
  return [{ scopedName, named, place: declared }];
}

const seenInJourneyOnly: ReadonlySet<DeclarationKind> = new Set(['phase', 'touchpoint', 'pain', 'opportunity']);

/** A name within its file. Journeys are told apart by their places, since two may have one name. */
function scoped(kind: DeclarationKind, name: string, journey: Journey | undefined): string {
  const { line, character } = journey?.nameSpan.start ?? { line: 0, character: 0 };
  return seenInJourneyOnly.has(kind) ? `${kind} ${line}:${character} ${name}` : `${kind} ${name}`;
}

function keyIn(uri: string, scopedName: string): string {
  return `${uri} ${scopedName}`;
}
