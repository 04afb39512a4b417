/**
 * Langium's document builder, made to hold out: one document's failure stays its own, open documents are finished
 * before all others, imports are loaded wherever they stand, and whoever imports a changed file is checked again.
 */
import {
  type BuildOptions,
  DefaultDocumentBuilder,
  DocumentState,
  isOperationCancelled,
  type LangiumDocument,
  type MaybePromise,
  type URI,
} from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type { CancellationToken } from 'vscode-languageserver';
import type { Log } from './log.js';
import type { Readings } from './readings.js';
import { isReleased, releaseTree } from './released-trees.js';

export interface DocumentBuilderParts {
  readonly readings: Readings;
  readonly log: Log;
  /** Works through the changes that were told but not yet started on. */
  readonly flush: () => Promise<void>;
  /** Is told how many files still have to be read while there are many, and 0 in the end. */
  readonly reading: (left: number) => void;
}

/** Other documents are built this many at a time, so that the first findings of a large workspace do not wait for the last file. */
const batchSize = 20;

export class JourneyDocumentBuilder extends DefaultDocumentBuilder {
  constructor(
    services: LangiumSharedServices,
    private readonly parts: DocumentBuilderParts,
  ) {
    super(services);
  }

  /** Every request waits for the state it needs, so there the pending changes are flushed. */
  protected override async awaitDocumentState(
    state: DocumentState,
    uri: URI,
    cancelToken: CancellationToken,
  ): Promise<URI> {
    await this.parts.flush();
    return super.awaitDocumentState(state, uri, cancelToken);
  }

  protected override async awaitBuilderState(state: DocumentState, cancelToken: CancellationToken): Promise<void> {
    await this.parts.flush();
    return super.awaitBuilderState(state, cancelToken);
  }

  override async update(changed: URI[], deleted: URI[], cancelToken?: CancellationToken): Promise<void> {
    for (const uri of deleted) {
      this.parts.readings.forget(uri);
    }
    await super.update(changed, deleted, cancelToken);
  }

  protected override shouldRelink(document: LangiumDocument, changedUris: Set<string>): boolean {
    return this.parts.readings.dependsOn(document.uri, changedUris);
  }

  protected override async buildDocuments(
    documents: LangiumDocument[],
    options: BuildOptions,
    cancelToken: CancellationToken,
  ): Promise<void> {
    const told = documents.length > batchSize ? this.parts.reading : () => {};
    let left = documents.length;
    try {
      for (const batch of this.batches(documents)) {
        told(left);
        const built = await this.withImports(batch, cancelToken);
        await super.buildDocuments(built, options, cancelToken);
        this.releaseTrees(built);
        left -= batch.length;
      }
    } finally {
      // A build that makes way for a newer one is over too; the newer one tells of itself.
      told(0);
    }
  }

  /** Langium tells no one of a phase in which nothing was built; in an empty folder, whoever waits for it would wait on. */
  protected override async notifyBuildPhase(
    documents: LangiumDocument[],
    state: DocumentState,
    cancelToken: CancellationToken,
  ): Promise<void> {
    if (documents.length > 0) {
      return super.notifyBuildPhase(documents, state, cancelToken);
    }
    for (const listener of [...this.buildPhaseListeners.get(state)]) {
      await listener([], cancelToken);
    }
  }

  /** Of a closed file that no other imports, nobody asks for more than its model. */
  private releaseTrees(documents: readonly LangiumDocument[]): void {
    const imported = this.parts.readings.imported();
    for (const document of documents) {
      const isNeeded = this.isOpen(document) || imported.has(document.uri.toString());
      if (document.state !== DocumentState.Validated || isNeeded || isReleased(document)) continue;
      releaseTree(document);
      this.parts.readings.compact(document.uri);
    }
  }

  private isOpen({ uri }: LangiumDocument): boolean {
    return this.textDocuments?.get(uri) !== undefined;
  }

  /** What is to be built again needs its tree again. */
  private withTree(document: LangiumDocument): LangiumDocument {
    if (isReleased(document)) this.resetToState(document, DocumentState.Changed);
    return document;
  }

  /** A throw in one phase of one document would otherwise end the build of all, now and at every later change. */
  protected override runCancelable(
    documents: LangiumDocument[],
    targetState: DocumentState,
    cancelToken: CancellationToken,
    callback: (document: LangiumDocument) => MaybePromise<unknown>,
  ): Promise<void> {
    return super.runCancelable(documents, targetState, cancelToken, async (document) => {
      try {
        await callback(document);
      } catch (error) {
        if (isOperationCancelled(error)) {
          throw error;
        }
        this.parts.log.failure(`${DocumentState[targetState]} ${document.uri.toString()}`, error);
      }
    });
  }

  private batches(documents: readonly LangiumDocument[]): LangiumDocument[][] {
    const others = documents.filter((document) => !this.isOpen(document));
    const starts = Array.from({ length: Math.ceil(others.length / batchSize) }, (_, index) => index * batchSize);
    return [
      documents.filter((document) => this.isOpen(document)),
      ...starts.map((start) => others.slice(start, start + batchSize)),
    ];
  }

  /** The documents, parsed, and behind them whatever they import that is not built yet. */
  private async withImports(documents: LangiumDocument[], cancelToken: CancellationToken): Promise<LangiumDocument[]> {
    const parse = (document: LangiumDocument) => this.langiumDocumentFactory.update(document, cancelToken);
    const all = new Set(documents.map((document) => this.withTree(document)));
    // A set's iteration also visits what is added on the way: imports of imports, each once, circles or not.
    for (const document of all) {
      await this.runCancelable([document], DocumentState.Parsed, cancelToken, parse);
      for (const imported of await this.parts.readings.importsOf(document)) {
        if (this.withTree(imported).state < DocumentState.Validated) {
          all.add(imported);
        }
      }
    }
    return [...all];
  }
}
