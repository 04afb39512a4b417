/** What a change on the map is worked out from, and what it comes to. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ast } from '../../../language/index.js';
import type { Journey, Model, Phase, Span, Touchpoint } from '../../../model/index.js';
import { isSameSpan, own, touchpointsOf } from '../../../model/index.js';
import type { Language } from '../../../words/index.js';
import type { MapEditProblem } from '../../../words/map-edits.js';
import type { FileEdits } from '../../edits/file-edits.js';
import type { RenameContext } from '../rename/rename.js';

export interface MapEditContext extends RenameContext {
  readonly file: ast.JourneyFile;
  readonly document: TextDocument;
  readonly language: Language;
}

export interface MapEdited {
  readonly files: readonly FileEdits[];
  /** Where, once changed, a text stands that is still to be written. */
  readonly write?: Span;
}

export type Outcome = MapEdited | MapEditProblem;

/** The changes of the map's own file. */
export function inFile({ model }: MapEditContext, edits: FileEdits['edits']): MapEdited {
  return { files: [{ uri: model.uri, edits }] };
}

export interface TouchpointPlace {
  readonly journey: Journey;
  readonly phase: Phase;
  readonly touchpoint: Touchpoint;
}

/** The touchpoint whose name stands exactly there. */
export function touchpointNamedAt(model: Model, span: Span): TouchpointPlace | undefined {
  for (const journey of own(model, model.journeys)) {
    for (const place of touchpointsOf(journey)) {
      if (isSameSpan(place.touchpoint.nameSpan, span)) return { journey, ...place };
    }
  }
  return undefined;
}

/** The phase whose name stands exactly there. */
export function phaseNamedAt(model: Model, span: Span): Phase | undefined {
  return own(model, model.journeys)
    .flatMap(({ phases }) => phases)
    .find(({ nameSpan }) => isSameSpan(nameSpan, span));
}
