/** What a refactoring is made from, and what it gives: all of it plain data. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ast } from '../../../language/index.js';
import type { Model } from '../../../model/index.js';
import type { Words } from '../../../words/index.js';
import type { FileEdits } from '../../edits/file-edits.js';

export interface RefactoringContext {
  /** The file asked about. */
  readonly model: Model;
  /** Its syntax tree. */
  readonly file: ast.JourneyFile;
  readonly document: TextDocument;
  /** Where the caret stands, in UTF-16 units. */
  readonly offset: number;
  /** Whether all of the text could be read; what moves pieces of it is offered only then. */
  readonly isWhole: boolean;
  /** Every file that was read, the one asked about included. */
  readonly models: readonly Model[];
  /** The text of a file as it was read. */
  readonly textOf: (uri: string) => TextDocument | undefined;
  /** Whether a file may be edited. */
  readonly isOurs: (uri: string) => boolean;
  /** Whether a file may be made at an address: the client can, and nothing stands there. */
  readonly mayMake: (uri: string) => boolean;
  readonly texts: Words['refactorings'];
}

export interface Refactoring {
  readonly title: string;
  readonly kind: 'refactor.rewrite' | 'refactor.extract';
  readonly files: readonly FileEdits[];
}
