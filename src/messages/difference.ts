/** What the page of a map diff and its host say to each other. Only plain data; each side validates what it hears. */
import type { Model, Span } from '../model/index.js';
import { type Language, languages } from '../words/language.js';
import { isObject, isSpan } from './checks.js';

export const sides = ['before', 'after'] as const;
export type Side = (typeof sides)[number];

/** One version of a file. */
export interface DifferenceVersion {
  /** What a reader calls it: a file, a branch, a commit. */
  readonly name: string;
  readonly model: Model;
  /** It has errors that may hide some of it. */
  readonly incomplete: boolean;
}

export interface VersionsMessage {
  readonly type: 'versions';
  readonly language: Language;
  /** What tells it apart from other files that are compared on the same page. */
  readonly file: string;
  readonly before: DifferenceVersion;
  readonly after: DifferenceVersion;
}

/** A file among others that are compared at once. */
export interface FileVersion extends DifferenceVersion {
  /** The same for the same file at another time. */
  readonly path: string;
}

/** Files of which some things may have gone from one to another. */
export interface FilesMessage {
  readonly type: 'files';
  readonly language: Language;
  readonly before: readonly FileVersion[];
  readonly after: readonly FileVersion[];
  /** What to show of them, each by the paths of the files that it was in and is in. */
  readonly pairs: readonly FilePair[];
}

export interface FilePair {
  readonly file: string;
  readonly before: { readonly name: string; readonly path?: string };
  readonly after: { readonly name: string; readonly path?: string };
}

export type ToDifference =
  /** Both versions of a file as they are now. */
  | VersionsMessage
  | FilesMessage
  /** One of them cannot be read any more: keep the last drawing and say so. */
  | { readonly type: 'absent'; readonly language: Language; readonly side: Side }
  /** Go to the next change, or to the one before. */
  | { readonly type: 'step'; readonly by: 1 | -1 };

export type FromDifference =
  /** The page listens; what was said to it before is lost. */
  | { readonly type: 'ready' }
  /** A part of the drawing was activated: show the text of that version that it was drawn from. */
  | { readonly type: 'reveal'; readonly side: Side; readonly span: Span };

/** What the page said, or `undefined` for anything that it can't have said. */
export function fromDifference(value: unknown): FromDifference | undefined {
  if (!isObject(value)) return undefined;
  if (value.type === 'ready') return { type: 'ready' };
  const side = sides.find((one) => one === value.side);
  if (value.type !== 'reveal' || side === undefined || !isSpan(value.span)) return undefined;
  const { start, end } = value.span;
  const span = {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
  return { type: 'reveal', side, span };
}

/** Whether a message comes from the host; others, such as a browser extension's, also post to the page. */
export function isToDifference(value: unknown): value is ToDifference {
  if (!isObject(value)) return false;
  switch (value.type) {
    case 'versions':
      return (
        isLanguage(value.language) &&
        typeof value.file === 'string' &&
        isVersion(value.before) &&
        isVersion(value.after)
      );
    case 'files':
      return (
        isLanguage(value.language) &&
        [value.before, value.after].every((files) => Array.isArray(files) && files.every(isFileVersion)) &&
        Array.isArray(value.pairs) &&
        value.pairs.every(isFilePair)
      );
    case 'absent':
      return isLanguage(value.language) && sides.some((side) => side === value.side);
    case 'step':
      return value.by === 1 || value.by === -1;
    default:
      return false;
  }
}

function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

function isVersion(value: unknown): value is DifferenceVersion {
  return (
    isObject(value) && typeof value.name === 'string' && isObject(value.model) && typeof value.incomplete === 'boolean'
  );
}

function isFileVersion(value: unknown): value is FileVersion {
  return isObject(value) && typeof value.path === 'string' && isVersion(value);
}

function isFilePair(value: unknown): value is FilePair {
  return isObject(value) && typeof value.file === 'string' && [value.before, value.after].every(isFileName);
}

function isFileName(value: unknown): value is FilePair['before'] {
  return isObject(value) && typeof value.name === 'string' && ['string', 'undefined'].includes(typeof value.path);
}
