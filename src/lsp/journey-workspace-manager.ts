/** Finds the files of the workspace. They are only listed here; the builder reads and parses them, open ones first. */
import { DefaultWorkspaceManager, DocumentState, type LangiumDocument, type URI, URI as Uri } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type { WorkspaceFolder } from 'vscode-languageserver';
import type { Files } from './files.js';
import type { Log } from './log.js';

export interface WorkspaceManagerParts {
  readonly files: Files;
  readonly log: Log;
}

export class JourneyWorkspaceManager extends DefaultWorkspaceManager {
  private readonly factory: LangiumSharedServices['workspace']['LangiumDocumentFactory'];

  constructor(
    services: LangiumSharedServices,
    private readonly parts: WorkspaceManagerParts,
  ) {
    super(services);
    this.factory = services.workspace.LangiumDocumentFactory;
    this.initialBuildOptions = { validation: true };
  }

  override async searchFolder(folder: URI): Promise<URI[]> {
    return [...(await this.parts.files.find(folder))];
  }

  /** Must not reject: every later request waits for it. */
  protected override async performStartup(folders: WorkspaceFolder[]): Promise<LangiumDocument[]> {
    try {
      const found = await Promise.all(folders.map((folder) => this.searchFolder(Uri.parse(folder.uri))));
      return found.flat().flatMap((uri) => this.list(uri));
    } catch (error) {
      this.parts.log.failure('workspace', error);
      return [];
    } finally {
      this._ready.resolve();
    }
  }

  private list(uri: URI): LangiumDocument[] {
    if (this.langiumDocuments.hasDocument(uri)) {
      return [];
    }
    const document = this.factory.fromModel({ $type: 'INVALID' }, uri);
    document.state = DocumentState.Changed;
    this.langiumDocuments.addDocument(document);
    return [document];
  }
}
