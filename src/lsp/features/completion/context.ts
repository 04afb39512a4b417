/** What an answer is made from: the caret's place in the text, and what the model knows around it. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CaretPlace } from '../../../language/caret/index.js';
import {
  type Journey,
  type Model,
  own,
  type Persona,
  type Phase,
  type Position,
  type Source,
  type Touchpoint,
  touchpointsOf,
} from '../../../model/index.js';
import type { Language } from '../../../words/index.js';

/** A fact as it stands in the block around the caret. */
export interface PlacedFact {
  readonly keyword: string;
  readonly offset: number;
}

export interface CompletionContext {
  readonly place: CaretPlace;
  readonly document: TextDocument;
  /** Where the caret stands. */
  readonly offset: number;
  readonly model: Model;
  /** The files that this one may import, itself included. */
  readonly models: readonly Model[];
  readonly language: Language;
  /** `yyyy-mm-dd` */
  readonly today: string;
  /** Every fact of the innermost block that could be read, behind the caret too. */
  readonly facts: readonly PlacedFact[];
  readonly here: Here;
}

/** The declarations around the caret, as far as they could be read. */
export interface Here {
  readonly persona?: Persona;
  readonly source?: Source;
  readonly journey?: Journey;
  readonly phase?: Phase;
  readonly touchpoint?: Touchpoint;
}

export function hereOf(model: Model, { blocks }: CaretPlace, document: TextDocument): Here {
  const starts = blocks.slice(1).map(({ offset }) => document.positionAt(offset));
  const isAround = ({ span }: { readonly span: { readonly start: Position } }) =>
    starts.some(({ line, character }) => line === span.start.line && character === span.start.character);
  const journey = own(model, model.journeys).find(isAround);
  const phase = journey?.phases.find(isAround);
  const here = {
    persona: own(model, model.personas).find(isAround),
    source: own(model, model.sources).find(isAround),
    journey,
    phase,
    touchpoint: phase?.touchpoints.find(isAround),
  };
  return Object.fromEntries(Object.entries(here).filter(([, value]) => value !== undefined));
}

/** The keyword of the innermost block; empty for the file. */
export function blockOf({ place }: CompletionContext): string {
  return place.blocks.at(-1)?.shape.keyword ?? '';
}

/** Where the touchpoint around the caret stands among all of its journey; -1 outside of one. */
export function touchpointIndex({ here: { journey, touchpoint } }: CompletionContext): number {
  if (journey === undefined || touchpoint === undefined) return -1;
  return touchpointsOf(journey).findIndex((place) => place.touchpoint === touchpoint);
}

/** Whether something of the model begins where the fact at the caret does: it is that fact. */
export function isAtCaret(
  { place, document }: CompletionContext,
  { span }: { readonly span: { readonly start: Position } },
): boolean {
  if (place.fact === undefined) return false;
  const { line, character } = document.positionAt(place.fact.offset);
  return span.start.line === line && span.start.character === character;
}

/** The text from the end of the word on, as far as it tells how things go on. */
export function textBehind({ document, place }: CompletionContext): string {
  return document.getText().slice(place.word.end, place.word.end + 500);
}
