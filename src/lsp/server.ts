/** Puts the language server together: the same for every host, which brings only its connection and its files. */
import { DocumentState, inject, type Module, URI } from 'langium';
import {
  addDocumentUpdateHandler,
  addFormattingHandler,
  createDefaultSharedModule,
  DefaultLanguageServer,
  type LangiumSharedServices,
  type PartialLangiumSharedServices,
} from 'langium/lsp';
import {
  type Connection,
  type InitializedParams,
  type InitializeParams,
  type InitializeResult,
  PositionEncodingKind,
} from 'vscode-languageserver';
import { JourneySharedModule } from '../language/index.js';
import { statusNotification } from '../messages/server.js';
import { clientFiles } from './client-files.js';
import { CoalescingUpdateHandler } from './coalescing-update-handler.js';
import { Configurations } from './configurations.js';
import { configDiagnostic, DiagnosticPublisher } from './diagnostics.js';
import { EditorSettings, serveSettings } from './editor-settings.js';
import { featureCapabilitiesFor, serveFeatures } from './features/serve.js';
import { type Files, langiumFiles } from './files.js';
import { JourneyDocumentBuilder } from './journey-document-builder.js';
import { JourneyDocumentFactory } from './journey-document-factory.js';
import { JourneyWorkspaceManager } from './journey-workspace-manager.js';
import { createLanguageServices } from './language-services.js';
import { createLog, type Log } from './log.js';
import { serveModels } from './models.js';
import { servePersonas } from './personas.js';
import { servePictures } from './pictures.js';
import { Readings } from './readings.js';
import { type RememberingFiles, rememberingFiles } from './remembering-files.js';
import { type Settings, settingsOf } from './settings.js';
import { serveVersions } from './versions.js';
import { Workspace } from './workspace.js';

export interface ServerHost {
  readonly connection: Connection;
  /** The host's own files; without them the client is always asked. */
  readonly files?: Files;
  readonly version: string;
}

/** Serves `host.connection` until it closes. */
export function startServer(host: ServerHost): void {
  // Everything is made once the client has said who it is, so that nothing has to change its mind later.
  host.connection.onInitialize((params) => {
    const server = assemble(host, params);
    host.connection.onInitialized((initialized) => server.initialized(initialized));
    return server.initialize(params);
  });
  host.connection.listen();
}

/** What the shared services are made of, beside Langium's own. */
interface Parts {
  readonly connection: Connection;
  readonly version: string;
  readonly settings: Settings;
  readonly files: RememberingFiles;
  readonly log: Log;
  readonly workspace: Workspace;
  readonly readings: Readings;
  readonly configurations: Configurations;
  readonly publisher: DiagnosticPublisher;
  readonly editorSettings: EditorSettings;
}

/** The services whose own faces are used here, beyond Langium's. */
interface OwnServices {
  readonly lsp: { readonly DocumentUpdateHandler: CoalescingUpdateHandler };
  readonly workspace: { readonly LangiumDocumentFactory: JourneyDocumentFactory };
}

type SharedServices = LangiumSharedServices & OwnServices;

function assemble(host: ServerHost, params: InitializeParams): LangiumSharedServices['lsp']['LanguageServer'] {
  const { connection, version } = host;
  const settings = settingsOf(params);
  const log = createLog(connection.console, settings.language);
  const hostFiles = settings.clientFiles || host.files === undefined ? clientFiles(connection) : host.files;
  const isWatched = (uri: URI) => settings.watchesFiles && workspace.contains(uri);
  const files = rememberingFiles(hostFiles, isWatched);
  const workspace = new Workspace(params.workspaceFolders ?? [], files);
  const readings = new Readings({ files, workspace, log, documents: () => shared.workspace.LangiumDocuments });
  const publisher = new DiagnosticPublisher(connection);
  const editorSettings = new EditorSettings(log, settings.editorSettings);
  const configurations = new Configurations({
    files,
    workspace,
    isWatched,
    editor: () => editorSettings.config,
    tell: (uri, problems) => {
      const diagnostics = problems.map((problem) => configDiagnostic(problem, settings.language));
      publisher.publish(uri.toString(), diagnostics, { version: undefined, inWorkspace: true });
    },
  });
  const parts: Parts = {
    connection,
    version,
    settings,
    files,
    log,
    workspace,
    readings,
    configurations,
    publisher,
    editorSettings,
  };
  const shared: SharedServices = inject(
    createDefaultSharedModule({ connection, fileSystemProvider: () => langiumFiles(files) }),
    JourneySharedModule,
    sharedModule(parts),
  );
  shared.ServiceRegistry.register(createLanguageServices(shared, parts));
  addDocumentUpdateHandler(connection, shared);
  addFormattingHandler(connection, shared);
  if (params.capabilities.workspace?.workspaceFolders === true) {
    // Not sooner: before the client has its answer to `initialize`, it refuses to be asked to register anything.
    shared.lsp.LanguageServer.onInitialized(() =>
      connection.workspace.onDidChangeWorkspaceFolders((event) =>
        shared.lsp.DocumentUpdateHandler.didChangeFolders(event),
      ),
    );
  }
  const { initialized } = serveSettings(parts, () => shared.lsp.DocumentUpdateHandler.checkAgain());
  shared.lsp.LanguageServer.onInitialized(initialized);
  serveFindings(shared, parts);
  serveModels(shared, parts);
  servePersonas(shared, parts);
  servePictures(shared, parts);
  serveVersions(connection);
  serveFeatures(shared, parts);
  shared.workspace.TextDocuments.listen(connection);
  return shared.lsp.LanguageServer;
}

function sharedModule(parts: Parts): Module<SharedServices, PartialLangiumSharedServices & OwnServices> {
  return {
    lsp: {
      LanguageServer: (services) => new JourneyLanguageServer(services, parts),
      DocumentUpdateHandler: (services) => new CoalescingUpdateHandler(services, parts),
      // Not offered yet: without a provider its capability stays off.
      WorkspaceSymbolProvider: () => undefined,
    },
    workspace: {
      WorkspaceManager: (services) => new JourneyWorkspaceManager(services, parts),
      LangiumDocumentFactory: (services) => new JourneyDocumentFactory(services, parts),
      DocumentBuilder: (services) =>
        new JourneyDocumentBuilder(services, {
          ...parts,
          flush: () => services.lsp.DocumentUpdateHandler.flush(),
          reading: readingTold(parts),
        }),
    },
  };
}

class JourneyLanguageServer extends DefaultLanguageServer {
  constructor(
    services: LangiumSharedServices,
    private readonly parts: Parts,
  ) {
    super(services);
  }

  /** Settings come with `initialize`, so none are asked for: Langium would, and would end when a client refuses. */
  protected override fireInitializedOnDefaultServices(params: InitializedParams): void {
    this.services.workspace.WorkspaceManager.initialized(params).catch((error: unknown) =>
      this.parts.log.failure('workspace', error),
    );
  }

  protected override buildInitializeResult(params: InitializeParams): InitializeResult {
    const { capabilities } = super.buildInitializeResult(params);
    const features = featureCapabilitiesFor(this.parts.settings);
    return {
      capabilities: {
        ...capabilities,
        ...features,
        positionEncoding: PositionEncodingKind.UTF16,
        workspace: { ...features.workspace, workspaceFolders: { supported: true, changeNotifications: true } },
      },
      serverInfo: { name: 'journey-language-server', version: this.parts.version },
    };
  }
}

function readingTold({ connection, settings, log }: Parts): (left: number) => void {
  return (left) => {
    if (!settings.status) return;
    connection
      .sendNotification(statusNotification, { reading: left })
      .catch((error: unknown) => log.failure(statusNotification.method, error));
  };
}

function serveFindings(shared: SharedServices, { publisher, workspace }: Parts): void {
  const { DocumentBuilder, LangiumDocumentFactory, TextDocuments } = shared.workspace;
  DocumentBuilder.onDocumentPhase(DocumentState.Validated, (document) => {
    const isOpen = TextDocuments.get(document.uri) !== undefined;
    const version = isOpen ? LangiumDocumentFactory.parsedVersion(document) : undefined;
    const inWorkspace = workspace.contains(document.uri);
    publisher.publish(document.uri.toString(), document.diagnostics ?? [], { version, inWorkspace });
  });
  DocumentBuilder.onUpdate((_, deleted) => {
    for (const uri of deleted) {
      publisher.clear(uri.toString());
    }
  });
  TextDocuments.onDidClose(({ document }) => {
    if (!workspace.contains(URI.parse(document.uri))) {
      publisher.clear(document.uri);
    }
  });
}
