/** What a reader changes on the map, as plain data. Places are those of the text that the map was drawn from. */
import type { Span } from '../model/index.js';
import { isObject, isSpan } from './checks.js';

export type MapEdit =
  /** Another score: `span` is that of the number. It is rounded to a tenth, and kept within the scale. */
  | { readonly kind: 'score'; readonly span: Span; readonly score: number }
  /** Another text between the quotes: `span` is that of the literal, or of a name that is shown for want of a title. */
  | { readonly kind: 'text'; readonly span: Span; readonly text: string }
  /** A touchpoint to another place: before another touchpoint, or last in a phase. Spans are those of the names. */
  | { readonly kind: 'move'; readonly span: Span; readonly before?: Span; readonly phase: Span }
  /** A touchpoint behind another, or first in a phase that has none: `at` is the name of either. */
  | { readonly kind: 'add-touchpoint'; readonly at: Span }
  /** A fact of a touchpoint, whose name `at` is. */
  | { readonly kind: 'add-fact'; readonly at: Span; readonly fact: AddedFact }
  /** A touchpoint, by its name, or a fact of one, by any place in it. */
  | { readonly kind: 'delete'; readonly span: Span };

/** The facts that can be added on the map, by the word that each begins with. */
export const addedFacts = ['does', 'thinks', 'pain', 'gain', 'opportunity'] as const;
export type AddedFact = (typeof addedFacts)[number];

/** What a change comes to: its edits, or why it is refused, in the reader's language. */
export type MapEditAnswer =
  | {
      readonly files: readonly {
        readonly uri: string;
        readonly edits: readonly { readonly span: Span; readonly text: string }[];
      }[];
      /** Where, once changed, a text stands that is still to be written. */
      readonly write?: Span;
    }
  | { readonly refused: string };

/** The change that a page asks for, or `undefined` for anything else. */
export function mapEdit(value: unknown): MapEdit | undefined {
  if (!isObject(value)) return undefined;
  const { kind, span, at, text, score, before, phase, fact } = value;
  switch (kind) {
    case 'score':
      return isSpan(span) && typeof score === 'number' && Number.isFinite(score)
        ? { kind, span: only(span), score }
        : undefined;
    case 'text':
      return isSpan(span) && typeof text === 'string' ? { kind, span: only(span), text } : undefined;
    case 'move':
      if (!isSpan(span) || !isSpan(phase) || !(before === undefined || isSpan(before))) return undefined;
      return { kind, span: only(span), phase: only(phase), ...(before === undefined ? {} : { before: only(before) }) };
    case 'add-touchpoint':
      return isSpan(at) ? { kind, at: only(at) } : undefined;
    case 'add-fact': {
      const known = addedFacts.find((one) => one === fact);
      return isSpan(at) && known !== undefined ? { kind, at: only(at), fact: known } : undefined;
    }
    case 'delete':
      return isSpan(span) ? { kind, span: only(span) } : undefined;
    default:
      return undefined;
  }
}

function only({ start, end }: Span): Span {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}
