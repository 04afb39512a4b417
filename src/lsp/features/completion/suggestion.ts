/** Something that can be written at the caret, as plain data. */
import type { Stretch } from '../../../language/caret/index.js';
import type { DeclarationKind, TextEdit } from '../../../model/index.js';
import type { FillIn } from '../../../words/fill-in.js';

export type SuggestionKind = DeclarationKind | 'keyword' | 'block' | 'template' | 'value' | 'color' | 'file' | 'folder';

export interface Suggestion {
  readonly label: string;
  readonly kind: SuggestionKind;
  /** What the thing is called, shown beside the label. */
  readonly title?: string;
  /** A line of explanation. */
  readonly detail?: string;
  /** What else it is found by than its label: titles in all languages. */
  readonly aliases?: readonly string[];
  /** The whole path that it is a part of: what was typed begins with the path. */
  readonly path?: string;
  /** What is written where more stands on the line already; the label if left out. */
  readonly written?: string;
  /** What is written at the end of a line, with what is likely to follow. */
  readonly insert?: FillIn;
  /** What is written there instead when the editor can be told to ask at once for what comes next. */
  readonly goesOn?: FillIn;
  /** Where it is written, if not in place of the word at the caret. */
  readonly replaces?: Stretch;
  /** Changes elsewhere in the document that come with it, such as an import. */
  readonly edits?: readonly TextEdit[];
  /** The declaration whose card tells more. */
  readonly declared?: DeclaredName;
}

/** Enough to find a declaration again when its card is wanted. */
export interface DeclaredName {
  readonly kind: DeclarationKind;
  readonly name: string;
  /** The file that declares it. */
  readonly uri: string;
  /** The journey in that file, for what only a journey knows. */
  readonly journey?: string;
}
