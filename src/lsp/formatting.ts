/** Formatting as editors ask for it: a document, a part of it, or the line just typed. */
import type { LangiumDocument } from 'langium';
import type { Formatter } from 'langium/lsp';
import type {
  DocumentOnTypeFormattingOptions,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  TextEdit as ProtocolEdit,
} from 'vscode-languageserver';
import { type FormatOptions, format, formatTyped } from '../language/format/index.js';
import { isJourneyTree } from '../language/index.js';
import type { TextEdit } from '../model/index.js';

/**
 * An editor's own width of a tab is not followed: a file is set out in one way, on whichever machine, so that nobody
 * undoes what another has done, nor what the command line checks.
 */
export class JourneyFormatter implements Formatter {
  readonly formatOnTypeOptions: DocumentOnTypeFormattingOptions = {
    firstTriggerCharacter: '}',
    moreTriggerCharacter: ['\n'],
  };

  formatDocument(document: LangiumDocument): ProtocolEdit[] {
    return format(document.textDocument.getText(), parsedOptions(document)).map(protocolEdit);
  }

  formatDocumentRange(document: LangiumDocument, { range }: DocumentRangeFormattingParams): ProtocolEdit[] {
    return format(document.textDocument.getText(), { ...parsedOptions(document), range }).map(protocolEdit);
  }

  formatDocumentOnType(document: LangiumDocument, { ch, position }: DocumentOnTypeFormattingParams): ProtocolEdit[] {
    if (ch !== '}' && ch !== '\n') return [];
    const options = { ...parsedOptions(document), typed: ch, position } as const;
    return formatTyped(document.textDocument.getText(), options).map(protocolEdit);
  }
}

/** The tree there is already, unless the text has changed since. */
function parsedOptions({ parseResult, textDocument }: LangiumDocument): FormatOptions {
  const { value } = parseResult;
  if (!isJourneyTree(value) || value.$cstNode?.root.fullText !== textDocument.getText()) return {};
  return { parsed: { ...parseResult, value } };
}

function protocolEdit({ span, text }: TextEdit): ProtocolEdit {
  return { range: span, newText: text };
}
