/** Suggestions as the protocol has them, for what the client can take. */
import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  type Range,
} from 'vscode-languageserver';
import { asSnippet, type FillIn, hasGaps, plainly } from '../../../words/fill-in.js';
import { indentOf, indentUnit, lineBreakOf } from '../../edits/lines.js';
import type { CompletionSettings } from '../../settings.js';
import type { CompletionContext } from './context.js';
import type { DeclaredName, Suggestion, SuggestionKind } from './suggestion.js';

export interface ItemOptions extends CompletionSettings {
  /** Whether the client can be told to ask at once for what comes next. */
  readonly commands: boolean;
}

/** What an item carries along until its card is wanted. */
export interface ItemData {
  /** The document it was offered in. */
  readonly document: string;
  readonly declared: DeclaredName;
}

/** What an item came back with; clients send anything. */
export function itemData(data: unknown): ItemData | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { document, declared } = data as Partial<Record<keyof ItemData, unknown>>;
  return typeof document === 'string' && isDeclaredName(declared) ? { document, declared } : undefined;
}

function isDeclaredName(value: unknown): value is DeclaredName {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, name, uri, journey } = value as Partial<Record<keyof DeclaredName, unknown>>;
  const areTexts = typeof name === 'string' && typeof uri === 'string';
  return areTexts && Object.hasOwn(kinds, String(kind)) && (journey === undefined || typeof journey === 'string');
}

/** In their order, which the client keeps by their sort texts. */
export function toItems(
  suggestions: readonly Suggestion[],
  context: CompletionContext,
  options: ItemOptions,
): CompletionItem[] {
  const setting = settingOf(context);
  const width = String(suggestions.length).length;
  return suggestions.map((suggestion, index) => ({
    label: suggestion.label,
    kind: kinds[suggestion.kind],
    sortText: String(index).padStart(width, '0'),
    filterText: filterText(suggestion, context),
    ...told(suggestion, options),
    ...writing(suggestion, context, setting, options),
    ...(suggestion.edits === undefined
      ? {}
      : { additionalTextEdits: suggestion.edits.map(({ span, text }) => ({ range: span, newText: text })) }),
    ...(suggestion.declared === undefined
      ? {}
      : { data: { document: context.model.uri, declared: suggestion.declared } satisfies ItemData }),
  }));
}

const kinds: Readonly<Record<SuggestionKind, CompletionItemKind>> = {
  keyword: CompletionItemKind.Keyword,
  block: CompletionItemKind.Struct,
  template: CompletionItemKind.Snippet,
  value: CompletionItemKind.Value,
  color: CompletionItemKind.Color,
  file: CompletionItemKind.File,
  folder: CompletionItemKind.Folder,
  channel: CompletionItemKind.Interface,
  feeling: CompletionItemKind.EnumMember,
  metric: CompletionItemKind.Unit,
  source: CompletionItemKind.Constant,
  persona: CompletionItemKind.Class,
  journey: CompletionItemKind.Module,
  phase: CompletionItemKind.Folder,
  touchpoint: CompletionItemKind.Event,
  pain: CompletionItemKind.Field,
  opportunity: CompletionItemKind.Method,
};

/** Names are found by their titles too; inside quotes what was typed begins with them. */
function filterText({ label, path, aliases = [] }: Suggestion, { place }: CompletionContext): string {
  const all = path ?? [...new Set([label, ...aliases])].join(' ');
  return place.text === undefined ? all : `"${all}`;
}

/** What is shown beside the label, and below it. */
function told(
  { kind, title, detail }: Suggestion,
  { labelDetails }: ItemOptions,
): Pick<CompletionItem, 'detail' | 'labelDetails' | 'documentation'> {
  if (!labelDetails) {
    const both = [title, detail].filter((text) => text !== undefined).join(' · ');
    return both === '' ? {} : { detail: both };
  }
  const shown = title ?? detail;
  if (shown === undefined) return {};
  // A colour is shown as one where it is all of the detail.
  if (kind === 'color') return { labelDetails: { description: shown }, ...(detail === undefined ? {} : { detail }) };
  const more = title === undefined ? shown : detail;
  return {
    labelDetails: { description: firstSentence(shown) },
    ...(more === undefined ? {} : { documentation: more }),
  };
}

function firstSentence(text: string): string {
  return /^.*?[.:](?=\s)|^.*$/.exec(text)?.[0].replace(/[.:]$/, '') ?? text;
}

/** How the document is set out where the items are written. */
interface Setting {
  readonly unit: string;
  readonly indent: string;
  readonly lineBreak: string;
}

function settingOf({ document, place }: CompletionContext): Setting {
  return {
    unit: indentUnit(document),
    indent: indentOf(document, document.positionAt(place.word.start).line),
    lineBreak: lineBreakOf(document),
  };
}

function writing(
  suggestion: Suggestion,
  context: CompletionContext,
  setting: Setting,
  options: ItemOptions,
): Partial<CompletionItem> {
  const { place } = context;
  const { label, written = label, insert, goesOn } = suggestion;
  const isFree = place.isLastOfLine || place.text !== undefined;
  const asks = isFree && options.commands && goesOn !== undefined;
  const whole = (isFree ? (asks ? goesOn : insert) : undefined) ?? [written];
  const pieces = [...(place.isGlued ? [' '] : []), ...indented(whole, setting.unit)];
  const isLong = plainly(pieces).includes('\n');
  const isSnippet = options.snippets && hasGaps(pieces);
  const text = isSnippet ? asSnippet(pieces) : plainly(pieces);
  // A client that leads through a snippet sets it in; one that does not takes the text as it is.
  const isSetIn = isLong && !options.adjustsIndentation && !isSnippet;
  return {
    ...edit(
      text.replace(/\n/g, isSetIn ? setting.lineBreak + setting.indent : setting.lineBreak),
      suggestion,
      context,
      options,
    ),
    ...(isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(isLong && options.adjustsIndentation ? { insertTextMode: InsertTextMode.adjustIndentation } : {}),
    ...(asks ? { command: { title: label, command: 'editor.action.triggerSuggest' } } : {}),
  };
}

function indented(pieces: FillIn, unit: string): FillIn {
  if (unit === '  ') return pieces;
  const inUnits = (text: string) =>
    text.replace(/\n((?: {2})+)/g, (_, blanks: string) => `\n${unit.repeat(blanks.length / 2)}`);
  return pieces.map((piece) => (typeof piece === 'string' ? inUnits(piece) : piece));
}

/** A text in quotes is replaced as a whole; of a word the client may keep what stands behind the caret. */
function edit(
  newText: string,
  { replaces }: Suggestion,
  { place, document, offset }: CompletionContext,
  { insertReplace }: ItemOptions,
): Pick<CompletionItem, 'textEdit'> {
  const rangeOf = (start: number, end: number): Range => ({
    start: document.positionAt(start),
    end: document.positionAt(end),
  });
  const { start, end } = replaces ?? place.word;
  const keeps = insertReplace && place.text === undefined && replaces === undefined && start < offset && offset < end;
  return keeps
    ? { textEdit: { newText, insert: rangeOf(start, offset), replace: rangeOf(start, end) } }
    : { textEdit: { newText, range: rangeOf(start, end) } };
}
