/** Suggestions as the protocol has them, in the form that the editor takes. */
import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  type TextEdit as ProtocolEdit,
} from 'vscode-languageserver';
import type { TextEdit } from '../../../model/index.js';
import { asSnippet, type FillIn, hasGaps, plainly } from '../../../words/fill-in.js';
import { lineBreakOf } from '../../edits/lines.js';
import type { Settings } from '../../settings.js';
import type { CompletionContext } from './context.js';
import type { Suggestion, SuggestionKind } from './suggestion.js';

const kinds: Readonly<Record<SuggestionKind, CompletionItemKind>> = {
  keyword: CompletionItemKind.Keyword,
  block: CompletionItemKind.Class,
  template: CompletionItemKind.Snippet,
  value: CompletionItemKind.Value,
  color: CompletionItemKind.Color,
  file: CompletionItemKind.File,
  folder: CompletionItemKind.Folder,
  persona: CompletionItemKind.Variable,
  channel: CompletionItemKind.EnumMember,
  feeling: CompletionItemKind.EnumMember,
  metric: CompletionItemKind.Unit,
  source: CompletionItemKind.Reference,
  journey: CompletionItemKind.Module,
  phase: CompletionItemKind.Struct,
  touchpoint: CompletionItemKind.Event,
  pain: CompletionItemKind.Property,
  opportunity: CompletionItemKind.Property,
};

export type CompletionSettings = Pick<Settings, 'insertsSnippets' | 'insertReplace' | 'labelDetails' | 'commands'>;

/** In the order of the suggestions. */
export function toItems(
  suggestions: readonly Suggestion[],
  context: CompletionContext,
  settings: CompletionSettings,
): CompletionItem[] {
  const digits = String(suggestions.length).length;
  return suggestions.map((each, index) => ({
    ...toItem(each, context, settings),
    sortText: String(index).padStart(digits, '0'),
  }));
}

function toItem(suggestion: Suggestion, context: CompletionContext, settings: CompletionSettings): CompletionItem {
  const { label, kind, title, detail, edits, declared } = suggestion;
  const asksOn = settings.commands && suggestion.goesOn !== undefined && mayGoOn(suggestion, context);
  const fill = asksOn ? suggestion.goesOn : mayGoOn(suggestion, context) ? suggestion.insert : undefined;
  const pieces = fill ?? [suggestion.written ?? label];
  const isSnippet = settings.insertsSnippets && hasGaps(pieces);
  const explained = detail ?? (settings.labelDetails ? undefined : title);
  return {
    label,
    kind: kinds[kind],
    filterText: filterOf(suggestion, context),
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.adjustIndentation,
    textEdit: editOf(written(pieces, isSnippet, context), suggestion, context, settings),
    ...(title !== undefined && settings.labelDetails ? { labelDetails: { description: shortened(title) } } : {}),
    ...(explained === undefined ? {} : { detail: explained }),
    ...(edits === undefined ? {} : { additionalTextEdits: edits.map(protocolEdit) }),
    ...(asksOn ? { command: { title: '', command: 'editor.action.triggerSuggest' } } : {}),
    ...(declared === undefined ? {} : { data: { from: context.model.uri, ...declared } }),
  };
}

/** Where more stands on the line, what is likely to follow stands there already. */
function mayGoOn({ replaces }: Suggestion, { place }: CompletionContext): boolean {
  return place.isLastOfLine || replaces !== undefined;
}

function written(pieces: FillIn, isSnippet: boolean, { document, place }: CompletionContext): string {
  const text = (isSnippet ? asSnippet(pieces) : plainly(pieces)).replaceAll('\n', lineBreakOf(document));
  return place.isGlued ? ` ${text}` : text;
}

/** What the editor compares with what is typed: the name, and whatever else the thing is called. */
function filterOf({ label, aliases = [], replaces }: Suggestion, { place }: CompletionContext): string {
  if (replaces !== undefined) return aliases[0] ?? label;
  const all = [...new Set([label, ...aliases])].join(' ').replace(/\s+/g, ' ');
  return place.text === undefined ? all : `"${all}`;
}

function editOf(newText: string, suggestion: Suggestion, context: CompletionContext, settings: CompletionSettings) {
  const { document, place, offset } = context;
  const { start, end } = suggestion.replaces ?? place.word;
  const span = (to: number) => ({ start: document.positionAt(start), end: document.positionAt(to) });
  return settings.insertReplace
    ? { newText, insert: span(Math.max(start, Math.min(offset, end))), replace: span(end) }
    : { newText, range: span(end) };
}

function protocolEdit({ span, text }: TextEdit): ProtocolEdit {
  return { range: span, newText: text };
}

/** In letters: what fits beside a name. */
const longestTitle = 40;

function shortened(title: string): string {
  const letters = Array.from(title);
  return letters.length > longestTitle ? `${letters.slice(0, longestTitle - 1).join('')}…` : title;
}
