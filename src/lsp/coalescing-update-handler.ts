/**
 * Turns what the editor tells into updates of the documents, as few as possible.
 *
 * Langium parses once for every change message, so a burst of typing builds a backlog. Here an update starts once
 * nothing changed for a moment; a request that needs the newest text starts it at once (`flush`).
 */
import { URI, UriUtils } from 'langium';
import { DefaultDocumentUpdateHandler, type LangiumSharedServices } from 'langium/lsp';
import {
  DidChangeWatchedFilesNotification,
  type DidChangeWatchedFilesParams,
  FileChangeType,
  type TextDocumentChangeEvent,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Configurations } from './configurations.js';
import { isJourneyFile, isWithin } from './files.js';
import type { Log } from './log.js';
import type { Readings } from './readings.js';
import type { RememberingFiles } from './remembering-files.js';
import { servesScheme } from './schemes.js';
import type { Workspace } from './workspace.js';

/** Milliseconds without a change after which an update starts: longer than a burst's gaps, shorter than anyone sees. */
const quietTime = 5;

export interface UpdateHandlerParts {
  readonly files: RememberingFiles;
  readonly workspace: Workspace;
  readonly readings: Readings;
  readonly configurations: Configurations;
  readonly log: Log;
}

export class CoalescingUpdateHandler extends DefaultDocumentUpdateHandler {
  private readonly textDocuments: LangiumSharedServices['workspace']['TextDocuments'];
  private readonly changed = new Map<string, URI>();
  private readonly deleted = new Map<string, URI>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Of the update that was started last. */
  private begun: Promise<void> = Promise.resolve();

  constructor(
    services: LangiumSharedServices,
    private readonly parts: UpdateHandlerParts,
  ) {
    super(services);
    this.textDocuments = services.workspace.TextDocuments;
  }

  override didChangeContent(change: TextDocumentChangeEvent<TextDocument>): void {
    const uri = URI.parse(change.document.uri);
    if (servesScheme(uri.scheme)) {
      this.schedule([uri], []);
    }
  }

  /** A closed document counts as it stands on disk again; one that nothing else needs is forgotten. */
  async didCloseDocument(change: TextDocumentChangeEvent<TextDocument>): Promise<void> {
    const uri = URI.parse(change.document.uri);
    const { files, readings, workspace } = this.parts;
    const isNeeded = workspace.contains(uri) || readings.isImported(uri);
    const isKept = isNeeded && (await files.stat(uri))?.kind === 'file';
    if (this.textDocuments.get(uri) === undefined) {
      this.schedule(isKept ? [uri] : [], isKept ? [] : [uri]);
    }
  }

  override didChangeWatchedFiles(params: DidChangeWatchedFilesParams): void {
    this.onWatchedFilesChangeEmitter.fire(params);
    const changes = params.changes.map(({ uri, type }) => ({
      uri: URI.parse(uri),
      gone: type === FileChangeType.Deleted,
    }));
    for (const { uri } of changes) {
      this.parts.files.forget(uri);
      this.parts.configurations.forget(uri);
    }
    const gone = changes.filter((change) => change.gone).map(({ uri }) => uri);
    const written = changes.filter((change) => !change.gone).map(({ uri }) => uri);
    // What an editor holds is the truth while it is open, whatever becomes of the file below it.
    const open = this.textDocuments.keys().map((uri) => URI.parse(uri));
    const stillOpen = open.filter((uri) => gone.some((place) => isWithin(place, uri)));
    const asking = changes.flatMap(({ uri }) => this.parts.readings.askingFor(uri));
    this.schedule([...written.filter(mayHoldJourneys), ...asking, ...stillOpen], gone);
  }

  /** The files of an opened folder are read; those of a closed one are forgotten, unless an editor holds them. */
  async didChangeFolders({ added, removed }: WorkspaceFoldersChangeEvent): Promise<void> {
    const { files, workspace, readings } = this.parts;
    const opened = added.map(({ uri }) => URI.parse(uri));
    const closed = removed.map(({ uri }) => URI.parse(uri));
    workspace.change(opened, closed);
    const found = await Promise.all(opened.map((folder) => files.find(folder)));
    // What a document may import has changed with the folders, which count together.
    const open = this.textDocuments.keys().map((uri) => URI.parse(uri));
    const moved = [...open, ...readings.places().filter((uri) => workspace.contains(uri))];
    // A closed folder inside one that stays open takes nothing away.
    const gone = closed.filter((folder) => !workspace.contains(folder));
    this.schedule([...found.flat(), ...moved], gone);
  }

  /** Every document, as what holds for all of them has changed. */
  checkAgain(): void {
    this.schedule(this.parts.readings.places(), []);
  }

  /**
   * Resolves once no document counts as read that was changed since. What the changes lead to, whoever asks then waits
   * for by the document: in a large workspace the others take long.
   */
  async flush(): Promise<void> {
    if (this.timer !== undefined) {
      this.start();
    }
    await this.begun;
  }

  /**
   * Everything is watched: a folder that comes or goes is told only as itself, never file by file. A client that
   * refuses is served without; its refusal must not go unheard, or it would end the process.
   */
  protected override registerFileWatcher({ lsp }: LangiumSharedServices): void {
    lsp.Connection?.client
      .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*' }] })
      .catch((error: unknown) => this.parts.log.failure(DidChangeWatchedFilesNotification.method, error));
  }

  private schedule(changed: readonly URI[], deleted: readonly URI[]): void {
    if (changed.length === 0 && deleted.length === 0) {
      return;
    }
    for (const uri of deleted) {
      this.deleted.set(uri.toString(), uri);
      this.changed.delete(uri.toString());
    }
    for (const uri of changed) {
      this.changed.set(uri.toString(), uri);
      this.deleted.delete(uri.toString());
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.start(), quietTime);
  }

  private start(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const changed = [...this.changed.values()];
    const deleted = [...this.deleted.values()];
    this.changed.clear();
    this.deleted.clear();
    this.begun = new Promise((begin) => {
      void this.update(changed, deleted, begin);
    });
  }

  private async update(changed: URI[], deleted: URI[], begin: () => void): Promise<void> {
    try {
      await this.workspaceManager.ready;
      await this.workspaceLock.write((token) => {
        // The builder tells once all that changed counts as unread, and before it reads any of it.
        const listening = this.documentBuilder.onUpdate(() => {
          listening.dispose();
          begin();
        });
        return this.documentBuilder.update(changed, deleted, token);
      });
    } catch (error) {
      this.parts.log.failure('update', error);
    } finally {
      begin();
    }
  }
}

/** A folder that appears is told without its files; a name without an extension may be one. */
function mayHoldJourneys(uri: URI): boolean {
  return isJourneyFile(uri) || UriUtils.extname(uri) === '';
}
