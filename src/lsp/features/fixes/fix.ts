/** What a quick fix is, and what it is worked out from. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, FindingCode, Model, TextEdit } from '../../../model/index.js';
import type { FixWords } from '../../../words/fixes.js';
import type { FileEdits } from '../../edits/file-edits.js';

/** One way to mend a finding. */
export interface Fix {
  readonly title: string;
  readonly changes: readonly FileEdits[];
  /** It is what most writers would do. */
  readonly isPreferred?: true;
  /** There is nothing to choose and nothing is lost: it may be done to all findings of the kind at once. */
  readonly isSafe?: true;
}

/** A file as it was last read. */
export interface ReadFile {
  readonly model: Model;
  readonly document: TextDocument;
}

/** What a fix may know beside the finding. */
export interface FixContext extends ReadFile {
  readonly words: FixWords;
  /** The day it is, `yyyy-mm-dd`. */
  readonly today: string;
  /** How much of the text cannot be read. */
  readonly problems: number;
  /** Whether the whole text may be read again to see what a fix does: a fix that needs it is left out otherwise. */
  readonly mayTry: boolean;
  /** The other files that this one may import. */
  readonly others: () => readonly ReadFile[];
  /** Whether a fix may make a file. */
  readonly createsFiles: boolean;
}

/** Works out the fixes of one kind of finding. Pure: it reads nothing but its arguments. */
export type Fixer<Code extends FindingCode> = (finding: Finding<Code>, context: FixContext) => readonly Fix[];

type Flags = Pick<Fix, 'isPreferred' | 'isSafe'>;

/** A fix that changes only the finding's own file; none where there is nothing to change. */
export function here(
  { model }: FixContext,
  title: string,
  edits: TextEdit | readonly TextEdit[] | undefined,
  flags: Flags = {},
): readonly Fix[] {
  if (edits === undefined) return [];
  return [{ title, changes: [{ uri: model.uri, edits: 'span' in edits ? [edits] : edits }], ...flags }];
}

/** The first of several choices is the one most writers would take. */
export function preferredAt(index: number): Flags {
  return index === 0 ? { isPreferred: true } : {};
}

/** So many choices of one sort that a menu stays readable. */
export const mostChoices = 5;
