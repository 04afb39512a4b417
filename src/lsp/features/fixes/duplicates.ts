/** What stands twice. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { ownDeclarations } from '../../../analysis/walk.js';
import { writtenName } from '../../../language/index.js';
import { type DeclarationKind, type Journey, type Model, type Span, touchpointsOf } from '../../../model/index.js';
import { put, replaced } from '../../edits/change.js';
import { removeStatement } from '../../edits/remove.js';
import { type Fixer, here } from './fix.js';
import { freeName, nameFor } from './new-names.js';
import { isSameSpan, journeyAround, namesInSight } from './places.js';

/** Only the second one is called otherwise: what uses the name means the first. */
export const duplicateName: Fixer<'duplicate-name'> = ({ span, about: { kind, name, imported } }, context) => {
  const { model, document, words } = context;
  if (imported) return [];
  const taken = namesTaken(model, kind, journeyAround(model, span.start));
  const declaration = [...ownDeclarations(model)].find(({ nameSpan }) => isSameSpan(nameSpan, span));
  const isOwnTitle = declaration !== undefined && declaration.titleSpan === undefined && isQuoted(document, span);
  const free = freeName(isOwnTitle ? nameFor(name, kind) : name, taken);
  // A quoted name is its own title, and stays that.
  const edit = isOwnTitle ? put(span.start, `${writtenName(free)} `) : replaced(span, writtenName(free));
  return here(context, words.rename(free), edit, { isPreferred: true });
};

function isQuoted(document: TextDocument, span: Span): boolean {
  return document.getText(span).startsWith('"');
}

function namesTaken(model: Model, kind: DeclarationKind, journey: Journey | undefined): ReadonlySet<string> {
  if (kind === 'phase') return new Set(journey?.phases.map(({ name }) => name));
  const touchpoints = journey === undefined ? [] : touchpointsOf(journey).map(({ touchpoint }) => touchpoint);
  switch (kind) {
    case 'touchpoint':
      return new Set(touchpoints.map(({ name }) => name));
    case 'pain':
      return new Set(touchpoints.flatMap(({ pains }) => pains.flatMap(({ name }) => name ?? [])));
    case 'opportunity':
      return new Set(touchpoints.flatMap(({ opportunities }) => opportunities.flatMap(({ name }) => name ?? [])));
    default:
      return new Set(namesInSight(model, kind).map(({ name }) => name));
  }
}

export const duplicateEmotion: Fixer<'duplicate-emotion'> = ({ span, related }, context) => {
  const flags = saysTheSame(context.document, span, related[0]?.span)
    ? ({ isPreferred: true, isSafe: true } as const)
    : {};
  return here(context, context.words.removeEmotion(), removeStatement(context.document, span), flags);
};

/** Facts that name several things: two of them can be one. */
const lists: ReadonlySet<string> = new Set(['channel', 'persona', 'evidence', 'recovers', 'solves']);

export const duplicateFact: Fixer<'duplicate-fact'> = ({ span, related, about: { keyword } }, context) => {
  const { document, words } = context;
  const first = related[0]?.span;
  const removal = removeStatement(document, span);
  if (saysTheSame(document, span, first)) {
    return here(context, words.removeFact(keyword), removal, { isPreferred: true, isSafe: true });
  }
  const added = first && lists.has(keyword) ? namesAdded(document, keyword, first, span) : [];
  const joined =
    first && added.length > 0 ? [put(first.end, added.map((name) => `, ${name}`).join('')), removal] : undefined;
  return [
    ...here(context, words.joinFacts(keyword), joined, { isPreferred: true }),
    ...here(context, words.removeFact(keyword), removal),
  ];
};

/** The names of the second list that the first lacks, as written; none where more than names stands there. */
function namesAdded(document: TextDocument, keyword: string, first: Span, second: Span): readonly string[] {
  const names = (span: Span) => {
    const written = document.getText(span).slice(keyword.length);
    return /^\s+[\p{L}\w-]+(?:\s*,\s*[\p{L}\w-]+)*$/u.test(written)
      ? written.split(',').map((each) => each.trim())
      : [];
  };
  const there = new Set(names(first));
  return there.size === 0 ? [] : names(second).filter((name) => !there.has(name));
}

function saysTheSame(document: TextDocument, span: Span, other: Span | undefined): boolean {
  const plain = (each: Span) => document.getText(each).replace(/\s+/g, ' ');
  return other !== undefined && plain(span) === plain(other);
}
