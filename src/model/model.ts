/**
 * The journey as plain, immutable data: what a `.journey` file says, freed of how it was parsed.
 *
 * It survives JSON unchanged (no maps, classes or `undefined` in arrays), so a server can send it
 * and a page can draw it. Absent facts are absent properties; repeatable facts are arrays in source order.
 */
import type { Span } from './span.js';

/** A text in quotes. `value` has escapes and indentation resolved; `span` covers the literal, quotes included. */
export interface Text {
  readonly value: string;
  readonly span: Span;
}

/** A title in another language: `label nl "…"`. `language` is a BCP 47 tag as written. */
export interface Label {
  readonly language: string;
  readonly text: string;
  /** Where the text's own literal stands. */
  readonly textSpan: Span;
  readonly span: Span;
}

/** A number as written, with the place of its token (what a drag on the map rewrites). */
export interface NumberFact {
  readonly value: number;
  readonly span: Span;
}

/**
 * A number with its thousands set apart, such as `1.240`. Only where `readings` has one entry is it read, as that;
 * otherwise the fact it stands in has no number.
 */
export interface UnclearNumber {
  readonly part: 'sample' | 'value' | 'target' | 'range';
  /** As written. */
  readonly text: string;
  /** What it may mean, as the language writes it, the likeliest first. */
  readonly readings: readonly string[];
  readonly span: Span;
}

/** `yyyy-mm-dd` as written; `valid` is false when no such day exists. */
export interface DateFact {
  readonly value: string;
  readonly valid: boolean;
  readonly span: Span;
}

/** `#rrggbb` in lower case when `valid`; otherwise as written. */
export interface ColorFact {
  readonly value: string;
  readonly valid: boolean;
  readonly span: Span;
}

/**
 * A path in quotes: an import, photo or image, relative to its file.
 * `uri` is the resolved address; it is absent when the path leaves the workspace or is no relative path.
 */
export interface PathFact {
  readonly path: string;
  readonly span: Span;
  readonly uri?: string;
}

export type ReferenceKind = 'channel' | 'feeling' | 'metric' | 'source' | 'persona' | 'journey' | 'touchpoint' | 'pain';

/** A use of a name. `resolved` is false when nothing visible declares it. */
export interface Reference {
  readonly kind: ReferenceKind;
  readonly name: string;
  readonly span: Span;
  readonly resolved: boolean;
}

/** A fact that stands twice where the language allows it once; `first` is the one that counts. */
export interface DuplicateFact {
  readonly keyword: string;
  readonly span: Span;
  readonly first: Span;
}

/** What every `keyword name "Title" { … }` has. */
export interface Declaration {
  /** The name, in NFC. A quoted name is kept without its quotes. Empty when the text broke off before it. */
  readonly name: string;
  /** Where the name stands: the place a rename rewrites and a finding points at. */
  readonly nameSpan: Span;
  /** The title as written; a quoted name is its own title; otherwise the name. */
  readonly title: string;
  /** Where the title's literal stands; absent when there is none of its own. */
  readonly titleSpan?: Span;
  readonly labels: readonly Label[];
  readonly notes: readonly Text[];
  /** The comment right above, without its marks. */
  readonly documentation?: string;
  /** The whole declaration, body included. */
  readonly span: Span;
  readonly duplicates: readonly DuplicateFact[];
}

/** A declaration at the top of a file: the only kind that can be seen from other files. */
export interface TopLevelDeclaration extends Declaration {
  /** The file that declares it; `standardLibraryUri` for the built-in ones. */
  readonly uri: string;
}

export const standardLibraryUri = 'journey:/standard-library.journey';

export type ChannelKind = 'owned' | 'earned' | 'paid';
export type SourceKind = 'qualitative' | 'quantitative';
/** The four levels of severity, value and effort: Nielsen's 1 to 4. */
export type Level = 'low' | 'medium' | 'high' | 'critical';
export const levels: readonly Level[] = ['low', 'medium', 'high', 'critical'];

export interface Channel extends TopLevelDeclaration {
  readonly kind?: ChannelKind;
}

export interface Feeling extends TopLevelDeclaration {
  readonly score?: NumberFact;
}

/** A kind of measurement: `metric nps "…" { range -100..100 better higher }`. */
export interface MetricKind extends TopLevelDeclaration {
  /** Inclusive; `to` is absent for a range without an upper bound. */
  readonly range?: { readonly from: number; readonly to?: number; readonly span: Span };
  readonly unit?: string;
  readonly better?: 'higher' | 'lower';
  readonly unclear?: readonly UnclearNumber[];
}

export interface Source extends TopLevelDeclaration {
  readonly kind?: SourceKind;
  readonly method?: string;
  readonly sample?: NumberFact;
  readonly unclear?: readonly UnclearNumber[];
  readonly date?: DateFact;
  readonly link?: Text;
}

export interface Persona extends TopLevelDeclaration {
  readonly role?: Text;
  readonly age?: NumberFact;
  readonly photo?: PathFact;
  readonly quotes: readonly Text[];
  readonly goals: readonly Text[];
  readonly needs: readonly Text[];
  readonly motives: readonly Text[];
  readonly frustrations: readonly Text[];
  readonly traits: readonly Text[];
  readonly about: readonly About[];
  readonly channels: readonly Reference[];
  /** `segment 18% of "customers"`: share in percent, 0 to 100. */
  readonly segment?: { readonly share: number; readonly of?: string; readonly ofSpan?: Span; readonly span: Span };
  readonly color?: ColorFact;
  readonly evidence: readonly Reference[];
}

/** Anything else there is to say of a persona: `about home "…"`. */
export interface About {
  readonly topic: string;
  readonly text: string;
  readonly textSpan: Span;
  readonly span: Span;
}

/** Inclusive bounds of the emotion line. `valid` is false when `from` is not below `to`. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly valid: boolean;
  /** Absent for the default scale. */
  readonly span?: Span;
}

export const defaultScale: Scale = Object.freeze({ from: -2, to: 2, valid: true });

export interface Journey extends TopLevelDeclaration {
  readonly personas: readonly Reference[];
  readonly state?: { readonly value: 'as-is' | 'to-be'; readonly of?: Reference; readonly span: Span };
  readonly scope?: Text;
  readonly goals: readonly Text[];
  readonly scale: Scale;
  readonly owner?: Text;
  readonly reviewed?: DateFact;
  readonly evidence: readonly Reference[];
  readonly phases: readonly Phase[];
}

export interface Phase extends Declaration {
  readonly goals: readonly Text[];
  readonly tone?: Text;
  readonly owner?: Text;
  readonly metrics: readonly Metric[];
  readonly evidence: readonly Reference[];
  readonly touchpoints: readonly Touchpoint[];
}

export interface Touchpoint extends Declaration {
  readonly channels: readonly Reference[];
  readonly does: readonly Text[];
  readonly thinks: readonly Text[];
  readonly asks: readonly Text[];
  readonly expects: readonly Text[];
  readonly needs: readonly Text[];
  readonly emotions: readonly Emotion[];
  readonly pains: readonly Pain[];
  readonly gains: readonly Gain[];
  readonly opportunities: readonly Opportunity[];
  readonly momentOfTruth?: { readonly why?: string; readonly whySpan?: Span; readonly span: Span };
  readonly recovers: readonly Reference[];
  /** The written arrows only; without any the touchpoint flows to the next one in the file. */
  readonly flows: readonly Flow[];
  readonly metrics: readonly Metric[];
  readonly frontstage: readonly Text[];
  readonly backstage: readonly Text[];
  readonly support: readonly Text[];
  readonly image?: PathFact;
  readonly owner?: Text;
  readonly evidence: readonly Reference[];
}

export interface Emotion {
  /** As written; absent when the text names none. See `emotionPersona`. */
  readonly persona?: Reference;
  /** Absent when the text broke off before the score. */
  readonly score?: NumberFact;
  readonly feeling?: Reference;
  readonly quote?: Text;
  readonly evidence: readonly Reference[];
  readonly span: Span;
}

export interface Pain {
  /** Absent when the text gives no level. */
  readonly severity?: Level;
  readonly name?: string;
  readonly nameSpan?: Span;
  readonly text: Text;
  readonly evidence: readonly Reference[];
  readonly span: Span;
}

export interface Gain {
  readonly text: Text;
  readonly evidence: readonly Reference[];
  readonly span: Span;
}

export interface Opportunity {
  readonly name?: string;
  readonly nameSpan?: Span;
  readonly text: Text;
  readonly value?: Level;
  readonly effort?: Level;
  readonly solves: readonly Reference[];
  readonly owner?: Text;
  readonly span: Span;
  readonly duplicates: readonly DuplicateFact[];
}

/** An arrow. Exactly one of `to`, `end` and `exit` is there. */
export interface Flow {
  readonly to?: Reference;
  /** Whoever goes this way is done: the journey ends well or badly, and as it was meant to. */
  readonly end?: true;
  /** Whoever goes this way leaves before the journey is done. */
  readonly exit?: true;
  /** Percent, 0 to 100. */
  readonly share?: NumberFact;
  readonly condition?: Text;
  readonly span: Span;
}

/** A measurement on a phase or touchpoint. */
export interface Metric {
  readonly kind: Reference;
  /** Absent when the text broke off before the value, or while it may be read in two ways. */
  readonly value?: NumberFact;
  readonly unit?: string;
  /** Where the unit stands in quotes; absent for a bare word or sign. */
  readonly unitSpan?: Span;
  readonly target?: NumberFact;
  readonly unclear?: readonly UnclearNumber[];
  readonly evidence: readonly Reference[];
  readonly span: Span;
}

export interface Import extends PathFact {
  /** `found` when its text was at hand; `outside` when it leaves the workspace. */
  readonly status: 'found' | 'missing' | 'outside';
}

/** A name that an import or the standard library brings in; enough to compare and to point at. */
export interface VisibleName {
  readonly kind: ReferenceKind;
  readonly name: string;
  readonly title: string;
  /** Its titles in other languages; absent when it has none. */
  readonly labels?: readonly string[];
  readonly uri: string;
  readonly span: Span;
  /** Which of the file's `imports` brings it in, by index; absent for the standard library. */
  readonly via?: number;
}

/** A comment `// journey-ignore code, code`: findings of these codes on `line` are not wanted. */
export interface Ignore {
  /** Counted from 0: the line below the comment. */
  readonly line: number;
  readonly codes: readonly string[];
}

/**
 * One file. The lists of declarations hold the file's own, in source order, and behind them those
 * that it uses from imports and the standard library; `uri` tells which is which (see `own`).
 */
export interface Model {
  readonly uri: string;
  readonly imports: readonly Import[];
  readonly channels: readonly Channel[];
  readonly feelings: readonly Feeling[];
  readonly metrics: readonly MetricKind[];
  readonly sources: readonly Source[];
  readonly personas: readonly Persona[];
  readonly journeys: readonly Journey[];
  /** Every top-level name that the file sees but does not declare, nearest first. */
  readonly visible: readonly VisibleName[];
  readonly ignores: readonly Ignore[];
  /** Part of the file's text could not be read; what is missing here may still stand there. */
  readonly incomplete?: true;
}
