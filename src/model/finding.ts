/**
 * What is wrong or worth knowing, as data. The sentence a reader sees is made from `code` and
 * `about` by `src/words`, in the reader's language; codes are the same in every language.
 */
import type { Level, ReferenceKind } from './model.js';
import type { Span } from './span.js';

/** The worst first. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;

export type Severity = (typeof severities)[number];

/** A second place that explains a finding, such as the first of two declarations. */
export interface RelatedPlace {
  readonly uri: string;
  readonly span: Span;
  readonly why:
    | 'first-declaration'
    | 'first-fact'
    | 'scale'
    | 'metric-kind'
    | 'other-emotion'
    | 'dropped-touchpoint'
    | 'theirs';
}

/** The kinds of declaration whose names must differ. */
export type DeclarationKind = ReferenceKind | 'phase' | 'opportunity';

/** A thing that belongs at a place in the text, for sentences such as "a score is missing here". */
export type Expected =
  | { readonly what: 'keyword'; readonly word: string }
  | {
      readonly what:
        | 'name'
        | 'text'
        | 'number'
        | 'date'
        | 'color'
        | 'path'
        | 'language'
        | 'fact'
        | 'declaration'
        | 'target'
        | 'score';
    };

/** What each finding's sentence needs to know, by code. */
export interface FindingFacts {
  /** A piece of text that stands where the language has no place for it, or a piece that is missing. */
  readonly syntax: SyntaxProblem;
  /** The labels of both sides; or what is wrong with the marks: `mark` is missing, or begins what has no other mark. */
  readonly 'merge-conflict':
    | { readonly ours: string; readonly theirs: string }
    | { readonly broken: 'nested' | 'unfinished' | 'out-of-order'; readonly mark: string };
  readonly 'unresolved-reference': { kind: ReferenceKind; name: string; nearest: readonly string[] };
  /** `imported` when two imports clash and the file's own declarations do not. */
  readonly 'duplicate-name': { kind: DeclarationKind; name: string; imported?: true };
  readonly 'score-out-of-scale': { score: number; from: number; to: number };
  readonly 'emotion-without-persona': { listed: readonly string[] };
  readonly 'duplicate-emotion': { persona: string; touchpoint: string };
  readonly 'duplicate-fact': { keyword: string };
  readonly 'persona-not-in-journey': { persona: string; journey: string };
  readonly 'share-over-100': { sum: number; touchpoint: string };
  readonly 'share-not-100': { sum: number; touchpoint: string };
  readonly 'metric-out-of-range': {
    metric: string;
    value: number;
    part: 'value' | 'target';
    from: number;
    to?: number;
  };
  /** A number as written, and what it may mean, as the language writes it; with one reading that is read. */
  readonly 'thousands-separator': { text: string; readings: readonly string[] };
  readonly 'sample-not-whole': { sample: number };
  readonly 'import-not-found': { path: string };
  /** `form` is what stands instead of a way from this file. */
  readonly 'import-outside-workspace': { path: string; form?: PathForm };
  /** `noSuchDay` when it is written as it should be; otherwise `readings` are the days it may mean, as they should be. */
  readonly 'invalid-date': { text: string; noSuchDay?: true; readings?: readonly string[] };
  readonly 'invalid-scale': { from: number; to: number };
  readonly 'invalid-color': { text: string };
  readonly 'image-not-found': { path: string; outside: boolean; form?: PathForm };
  readonly 'unreachable-touchpoint': { touchpoint: string };
  /** The titles of the touchpoints in the loop, in the order of the text. */
  readonly 'dead-loop': { touchpoints: readonly string[] };
  /** `side` is where on the scale the feeling belongs. */
  readonly 'feeling-contradicts-score': { feeling: string; score: number; side: 'low' | 'high' };
  /** Titles of touchpoints; `journey` is the other journey's title. */
  readonly 'to-be-unmatched':
    | { readonly journey: string; readonly added: string }
    | { readonly journey: string; readonly dropped: readonly string[] };
  readonly 'unused-declaration': { kind: 'persona' | 'source' | 'channel'; name: string };
  readonly assumption: { what: 'score' | 'pain' };
  /** `date` as written, `months` as set. */
  readonly 'stale-evidence': { what: 'source' | 'journey'; title: string; date: string; months: number };
  readonly 'unanswered-pain': { severity: Level };
  /** The mean of the personas' scores. */
  readonly 'negative-moment-of-truth': { touchpoint: string; score: number };
  /** Both on the journey's scale. */
  readonly 'weak-ending': { journey: string; end: number; mean: number };
  /** The titles of two touchpoints. */
  readonly 'channel-break': { from: string; to: string };
  /** The touchpoint whose only arrow is a lone `-> exit`. */
  readonly 'lone-exit': { touchpoint: string };
  readonly 'silent-touchpoint': { touchpoint: string };
  /** Tags of the languages that other titles have and this one has not. */
  readonly 'missing-label': { title: string; languages: readonly string[] };
  /** What it is, never what it says: a finding travels further than the text. */
  readonly 'personal-data': { what: 'email' | 'phone' | 'iban' };
  readonly 'journey-too-long': { what: 'phase' | 'journey'; title: string; count: number; limit: number };
}

/** An address on the web, or a whole path, which holds on one computer only. */
export type PathForm = 'web' | 'whole';

/** Why a text cannot be read as written. `inside` is the keyword of the construct the reader is in. */
export type SyntaxProblem =
  | {
      readonly problem: 'missing';
      readonly expected: readonly Expected[];
      readonly inside?: string;
      readonly found?: string;
      /** What was found takes the place of what is expected, rather than that it follows too soon. */
      readonly instead?: true;
      readonly nearest?: readonly string[];
    }
  | {
      readonly problem: 'misplaced';
      readonly found: string;
      readonly inside?: string;
      readonly belongsIn: readonly string[];
    }
  | {
      readonly problem: 'unknown-word';
      readonly found: string;
      readonly inside?: string;
      readonly nearest: readonly string[];
    }
  | { readonly problem: 'keyword-as-name'; readonly found: string }
  | { readonly problem: 'unquoted-text'; readonly inside: string; readonly found: string }
  | { readonly problem: 'unquoted-name'; readonly found: string }
  /** A keyword or a well-known name in pieces. */
  | { readonly problem: 'split-word'; readonly meant: string }
  | { readonly problem: 'quote-in-text' }
  | { readonly problem: 'unclosed-text' }
  | { readonly problem: 'unclosed-comment' }
  | { readonly problem: 'decimal-comma'; readonly found: string; readonly meant: string }
  | { readonly problem: 'detached-minus' | 'dash-for-minus'; readonly meant: string }
  /** A number in quotes, or one with words behind it; `meant` is the number. */
  | { readonly problem: 'quoted-number' | 'only-number'; readonly inside: string; readonly meant: string }
  | { readonly problem: 'backslash-in-path'; readonly meant: string }
  | { readonly problem: 'level-behind-text'; readonly inside: string; readonly level: string }
  | { readonly problem: 'word-for-comma'; readonly found: string }
  | { readonly problem: 'surplus-comma'; readonly before: string }
  | { readonly problem: 'comma-between-facts' }
  | { readonly problem: 'missing-brace'; readonly behind: 'name' | 'title' }
  | { readonly problem: 'unclosed-block'; readonly inside?: string }
  | { readonly problem: 'stray-brace' }
  | { readonly problem: 'stray-character'; readonly found: string }
  | { readonly problem: 'foreign-arrow' }
  | { readonly problem: 'foreign-comment' }
  | { readonly problem: 'curly-quotes' }
  | { readonly problem: 'too-deep'; readonly limit: number }
  | { readonly problem: 'too-large'; readonly limitMegabytes: number }
  | { readonly problem: 'not-text' }
  | { readonly problem: 'not-a-journey' }
  | { readonly problem: 'more-problems'; readonly count: number }
  | { readonly problem: 'unreadable' };

export type FindingCode = keyof FindingFacts;

/** The findings of reading a text: errors always, because part of the text is not read. */
export const readingCodes = ['syntax', 'merge-conflict'] as const;

export type ReadingCode = (typeof readingCodes)[number];

export function isReadingCode(code: string): code is ReadingCode {
  return readingCodes.some((known) => known === code);
}

export interface Finding<Code extends FindingCode = FindingCode> {
  readonly code: Code;
  readonly severity: Severity;
  readonly uri: string;
  readonly span: Span;
  readonly about: FindingFacts[Code];
  readonly related: readonly RelatedPlace[];
}

/** A finding whose facts are known to fit its code. */
export type AnyFinding = { [Code in FindingCode]: Finding<Code> }[FindingCode];
