/** The outline of a file, told as the journey is: journey › phase › touchpoint › pains, gains and opportunities. */
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import {
  comparePositions,
  contains,
  type Declaration,
  type Journey,
  type Model,
  own,
  type Phase,
  type Span,
  type TopLevelDeclaration,
  type Touchpoint,
} from '../../model/index.js';

/** Icons and filters in editors know only a program's kinds; these are the nearest. */
export const symbolKinds = {
  channel: SymbolKind.Interface,
  feeling: SymbolKind.EnumMember,
  metric: SymbolKind.Number,
  source: SymbolKind.Constant,
  persona: SymbolKind.Class,
  journey: SymbolKind.Module,
  phase: SymbolKind.Namespace,
  touchpoint: SymbolKind.Event,
  pain: SymbolKind.Field,
  gain: SymbolKind.Property,
  opportunity: SymbolKind.Method,
} as const;

export type SymbolKeyword = keyof typeof symbolKinds;

/** The file's own declarations in source order: their titles as names, their keywords as detail. */
export function documentSymbols(model: Model): DocumentSymbol[] {
  const plain = (keyword: SymbolKeyword, list: readonly TopLevelDeclaration[]) =>
    own(model, list).map((declaration) => declared(keyword, declaration));
  return inSourceOrder([
    ...plain('channel', model.channels),
    ...plain('feeling', model.feelings),
    ...plain('metric', model.metrics),
    ...plain('source', model.sources),
    ...plain('persona', model.personas),
    ...own(model, model.journeys).map(journeySymbol),
  ]);
}

function journeySymbol(journey: Journey): DocumentSymbol {
  return declared('journey', journey, journey.phases.map(phaseSymbol));
}

function phaseSymbol(phase: Phase): DocumentSymbol {
  return declared('phase', phase, phase.touchpoints.map(touchpointSymbol));
}

function touchpointSymbol(touchpoint: Touchpoint): DocumentSymbol {
  const { pains, gains, opportunities } = touchpoint;
  const children = [
    ...pains.map(({ text, span, severity }) => symbol('pain', text.value, span, text.span, severity)),
    ...gains.map(({ text, span }) => symbol('gain', text.value, span, text.span)),
    ...opportunities.map(({ text, span }) => symbol('opportunity', text.value, span, text.span)),
  ];
  return declared('touchpoint', touchpoint, inSourceOrder(children));
}

function declared(keyword: SymbolKeyword, declaration: Declaration, children: DocumentSymbol[] = []): DocumentSymbol {
  const { name, title, span, nameSpan } = declaration;
  const symbolOfIt = symbol(keyword, title.trim() === '' ? name : title, span, nameSpan);
  return children.length === 0 ? symbolOfIt : { ...symbolOfIt, children };
}

/** While a title is being written the keyword stands in for it: editors refuse a symbol without a name. */
function symbol(keyword: SymbolKeyword, title: string, span: Span, place: Span, more?: string): DocumentSymbol {
  const line = title.replace(/\s+/g, ' ').trim();
  return {
    name: line === '' ? keyword : line,
    detail: more === undefined ? keyword : `${keyword} ${more}`,
    kind: symbolKinds[keyword],
    range: span,
    selectionRange: within(place, span),
  };
}

/** Editors drop a whole outline when one name lies outside its declaration, as it may in a text that broke off. */
function within(place: Span, span: Span): Span {
  return contains(span, place.start) && contains(span, place.end) ? place : { start: span.start, end: span.start };
}

function inSourceOrder(symbols: DocumentSymbol[]): DocumentSymbol[] {
  return symbols.sort((a, b) => comparePositions(a.range.start, b.range.start));
}
