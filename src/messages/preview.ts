/** What the preview's page and the extension say to each other. Only plain data; each side validates what it hears. */
import {
  isPicture,
  type Model,
  type Pictures,
  type Position,
  type Severity,
  type Span,
  severities,
} from '../model/index.js';
import type { Language } from '../words/index.js';
import { isNumber, isObject, isPosition, isSpan } from './checks.js';
import { type MapEdit, mapEdit } from './map-edit.js';

/** How VS Code looks; the page reads it from the body's class and hears of changes there. */
export type PreviewTheme = 'light' | 'dark' | 'high-contrast' | 'high-contrast-light';

/** How a reader left the map of a file: survives a window reload, and comes back when the file is opened again. */
export interface PreviewState {
  readonly uri: string;
  /** The name of the picked journey; without it the first. */
  readonly journey?: string;
  readonly zoom: number;
  readonly scrollX: number;
  readonly scrollY: number;
  /** The lanes and sections that are left out. */
  readonly hidden?: readonly string[];
  /** The names of the personas that are left out: one that comes later is seen. */
  readonly withoutPersonas?: readonly string[];
  readonly density?: string;
  readonly asText?: boolean;
}

/** A finding as the page shows it beside what it is about. */
export interface PageFinding {
  readonly span: Span;
  readonly severity: Severity;
  readonly message: string;
  readonly code: string;
}

export type ToPage =
  | {
      readonly type: 'model';
      readonly uri: string;
      readonly version: number;
      readonly language: Language;
      readonly model: Model;
      /** True while the text cannot be read at all: keep the last good drawing and say so. */
      readonly unreadable: boolean;
    }
  | { readonly type: 'caret'; readonly uri: string; readonly position: Position }
  /** The pictures that the map shows, all of them. */
  | { readonly type: 'pictures'; readonly pictures: Pictures }
  /** What is wrong with the file, all of it. */
  | { readonly type: 'findings'; readonly findings: readonly PageFinding[] }
  /** The change that was asked for is made; a text may have come with it that is still to be written. */
  | { readonly type: 'edited'; readonly write?: Span }
  /** The change is not made, and why. */
  | { readonly type: 'refused'; readonly reason: string }
  /** Show the map as a drawing or as a table. */
  | { readonly type: 'show'; readonly asText: boolean }
  /** Show the journey of this name. */
  | { readonly type: 'pick'; readonly journey: string }
  /** The file is not there any more: keep the last good drawing and say so. */
  | { readonly type: 'absent'; readonly language: Language };

export type FromPage =
  /** The page listens; what was said to it before is lost. */
  | { readonly type: 'ready' }
  /** A part of the drawing was activated: show the text it was drawn from. */
  | { readonly type: 'reveal'; readonly uri: string; readonly span: Span }
  /** Write a first journey into the text. */
  | { readonly type: 'begin' }
  /** Change the text from which this version of the map was drawn. */
  | { readonly type: 'edit'; readonly version: number; readonly edit: MapEdit }
  /** How the map is left, to be remembered of its file. */
  | { readonly type: 'remember'; readonly state: PreviewState };

/** What the page said, or `undefined` for anything that it can't have said. */
export function fromPage(value: unknown): FromPage | undefined {
  if (!isObject(value)) return undefined;
  if (value.type === 'ready' || value.type === 'begin') return { type: value.type };
  if (value.type === 'edit') {
    const edit = mapEdit(value.edit);
    return edit && isNumber(value.version) ? { type: 'edit', version: value.version, edit } : undefined;
  }
  if (value.type === 'remember') {
    const state = previewState(value.state);
    return state && { type: 'remember', state };
  }
  if (value.type !== 'reveal' || typeof value.uri !== 'string' || !isSpan(value.span)) return undefined;
  const { start, end } = value.span;
  return { type: 'reveal', uri: value.uri, span: { start: positionOf(start), end: positionOf(end) } };
}

/** The page's memory, or `undefined` when it is none of ours. */
export function previewState(value: unknown): PreviewState | undefined {
  if (!isObject(value)) return undefined;
  const { uri, journey, zoom, scrollX, scrollY, hidden, withoutPersonas, density, asText } = value;
  if (typeof uri !== 'string' || !isNumber(zoom) || !isNumber(scrollX) || !isNumber(scrollY)) return undefined;
  return {
    uri,
    zoom,
    scrollX,
    scrollY,
    ...(typeof journey === 'string' && { journey }),
    ...(isTexts(hidden) && { hidden }),
    ...(isTexts(withoutPersonas) && { withoutPersonas }),
    ...(typeof density === 'string' && { density }),
    ...(typeof asText === 'boolean' && { asText }),
  };
}

/** Whether a message comes from the extension; others, such as a browser extension's, also post to the page. */
export function isToPage(value: unknown): value is ToPage {
  if (!isObject(value)) return false;
  switch (value.type) {
    case 'model':
      return typeof value.uri === 'string' && isObject(value.model) && typeof value.unreadable === 'boolean';
    case 'caret':
      return typeof value.uri === 'string' && isPosition(value.position);
    case 'pictures':
      return isObject(value.pictures) && Object.values(value.pictures).every(isPicture);
    case 'findings':
      return Array.isArray(value.findings) && value.findings.every(isFinding);
    case 'edited':
      return value.write === undefined || isSpan(value.write);
    case 'refused':
      return typeof value.reason === 'string';
    case 'show':
      return typeof value.asText === 'boolean';
    case 'pick':
      return typeof value.journey === 'string';
    case 'absent':
      return typeof value.language === 'string';
    default:
      return false;
  }
}

function isFinding(value: unknown): value is PageFinding {
  return (
    isObject(value) &&
    isSpan(value.span) &&
    severities.some((severity) => severity === value.severity) &&
    typeof value.message === 'string' &&
    typeof value.code === 'string'
  );
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function positionOf({ line, character }: Position): Position {
  return { line, character };
}
