/**
 * Makes documents from files without ever failing, parses no more of an edited text than it must, and knows which
 * version of a text each document was parsed from.
 */
import {
  type AstNode,
  type Cancellation,
  DefaultLangiumDocumentFactory,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type Mutable,
  type URI,
} from 'langium';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isJourneyTree, type JourneyFile, reparse } from '../language/index.js';
import type { Files } from './files.js';
import type { Log } from './log.js';

export interface DocumentFactoryParts {
  readonly files: Files;
  readonly log: Log;
}

export class JourneyDocumentFactory extends DefaultLangiumDocumentFactory {
  // A text document changes in place, so its version now is not the version that was parsed.
  private readonly versions = new WeakMap<LangiumDocument, number>();

  constructor(
    services: LangiumSharedCoreServices,
    private readonly parts: DocumentFactoryParts,
  ) {
    super(services);
  }

  /** The editor's version of the text that a document was last parsed from; `undefined` when that came from a file. */
  parsedVersion(document: LangiumDocument): number | undefined {
    return this.versions.get(document);
  }

  override async update<T extends AstNode>(
    document: Mutable<LangiumDocument<T>>,
    token: Cancellation.CancellationToken,
  ): Promise<LangiumDocument<T>> {
    this.reparse(document);
    // What was parsed just now is not parsed again: its text is the document's.
    return super.update(document, token);
  }

  private reparse(document: Mutable<LangiumDocument>): void {
    const { value, ...report } = document.parseResult;
    const open = this.textDocuments?.get(document.uri.toString());
    if (open === undefined || !isJourneyTree(value)) return;
    const parse = (text: string) => this.parse<JourneyFile>(document.uri, text);
    document.parseResult = reparse({ value, ...report }, open.getText(), parse) ?? document.parseResult;
  }

  /** A file that cannot be read has no text. */
  protected override async getInitialText(uri: URI): Promise<string> {
    const text = await this.parts.files.read(uri);
    if (text === undefined) {
      this.parts.log.unreadableFile(uri.toString());
    }
    return text ?? '';
  }

  protected override async getUpdatedText(document: LangiumDocument, open: TextDocument | undefined): Promise<string> {
    if (open === undefined) {
      this.versions.delete(document);
      return this.getInitialText(document.uri);
    }
    this.versions.set(document, open.version);
    return open.getText();
  }
}
