import { type Disposable, Uri, type WebviewPanel, window, workspace } from 'vscode';
import { shownPictures } from '../../analysis/walk.js';
import { type FromPage, fromPage, type ToPage } from '../../messages/preview.js';
import type { ModelMessage } from '../../messages/server.js';
import type { Position, Span } from '../../model/index.js';
import { words } from '../../words/index.js';
import { append, caretIn, reveal } from '../editors.js';
import { fillPanel, mapIcon } from '../fill-panel.js';
import { readersLanguage } from '../language.js';
import type { Models } from '../models.js';
import { fileName } from '../within.js';
import { findingsIn } from './findings.js';
import { editMap } from './map-edits.js';
import type { MapMemory } from './memory.js';

/** One document's preview: a page in a panel of its own, and what is said between them. */
export class PreviewPanel implements Disposable {
  private readonly subscriptions: Disposable[];
  /** The files that the drawing came from: the only ones a click may lead to. */
  private drawn: ReadonlySet<string> = new Set();
  /** The pictures that were shown last. */
  private pictured = '';
  /** What was asked for before the page listened. */
  private asText: boolean | undefined;

  constructor(
    private readonly panel: WebviewPanel,
    private document: Uri,
    private readonly extension: Uri,
    private readonly models: Models,
    private readonly memory: MapMemory,
    onClose: (panel: PreviewPanel) => void,
    /** The name of the journey to begin with; without it the one that the page remembers. */
    private first?: string,
  ) {
    this.subscriptions = [
      panel.webview.onDidReceiveMessage((message: unknown) => this.hear(message)),
      panel.onDidDispose(() => {
        for (const subscription of this.subscriptions) subscription.dispose();
        onClose(this);
      }),
    ];
    this.fill();
  }

  get uri(): Uri {
    return this.document;
  }

  get isActive(): boolean {
    return this.panel.active;
  }

  /** Brings the panel to the front of its group, and to a journey of that name. */
  show(journey?: string): void {
    this.panel.reveal(undefined, true);
    if (journey !== undefined) this.tell({ type: 'pick', journey });
  }

  /** Goes on with the same file under another name. */
  async follow(uri: Uri): Promise<void> {
    this.document = uri;
    this.panel.title = this.title();
    await this.pull();
  }

  /** Asks for the document's model and draws it; says so when the document is not there. */
  async pull(): Promise<void> {
    const asked = this.document;
    try {
      const message = await this.models.pull(asked);
      if (message && asked === this.document) this.draw(message);
    } catch {
      if (await isAbsent(asked)) this.tell({ type: 'absent', language: readersLanguage() });
    }
  }

  draw(message: ModelMessage): void {
    const { model, version, unreadable } = message;
    const declared = [...model.personas, ...model.journeys, ...model.sources, ...model.channels].map(({ uri }) => uri);
    this.drawn = new Set([model.uri, this.document.toString(), ...declared]);
    const uri = this.document.toString();
    this.tell({ type: 'model', uri, version, language: readersLanguage(), model, unreadable });
    const shown = addressesOf(message).join(' ');
    if (shown !== this.pictured) void this.picture();
    this.pictured = shown;
  }

  /** Shows the photos and images anew. */
  async picture(): Promise<void> {
    const pictures = await this.models.pictures(this.document).catch(() => ({}));
    this.tell({ type: 'pictures', pictures });
  }

  /** Shows what is wrong with the file. */
  find(): void {
    this.tell({ type: 'findings', findings: findingsIn(this.document) });
  }

  /** Shows the map as a drawing, or as a table. */
  showAs(asText: boolean): void {
    this.panel.reveal(undefined, true);
    this.asText = asText;
    this.tell({ type: 'show', asText });
  }

  caret(position: Position): void {
    this.tell({ type: 'caret', uri: this.document.toString(), position });
  }

  dispose(): void {
    this.panel.dispose();
  }

  private fill(): void {
    this.panel.title = this.title();
    this.panel.iconPath = mapIcon(this.extension);
    fillPanel(this.panel, this.extension, 'preview', {
      uri: this.document.toString(),
      language: readersLanguage(),
      state: this.memory.of(this.document),
    });
  }

  private hear(said: unknown): void {
    const message = fromPage(said);
    if (message?.type === 'ready') void this.greet();
    if (message?.type === 'begin')
      void append(this.document, words(readersLanguage()).preview.empty.example, this.panel.viewColumn);
    if (message?.type === 'edit') void this.edit(message);
    if (message?.type === 'remember' && message.state.uri === this.document.toString()) this.memory.keep(message.state);
    if (message?.type === 'reveal' && this.drawn.has(message.uri))
      void this.reveal(Uri.parse(message.uri), message.span);
  }

  private async edit({ version, edit }: Extract<FromPage, { type: 'edit' }>): Promise<void> {
    this.tell(await editMap(this.document, version, edit, this.models));
  }

  private async reveal(uri: Uri, span: Span): Promise<void> {
    try {
      await reveal(uri, span, this.panel.viewColumn);
    } catch {
      void window.showWarningMessage(words(readersLanguage()).preview.cannotOpen(fileName(uri)));
    }
  }

  private async greet(): Promise<void> {
    await this.pull();
    if (this.first !== undefined) this.tell({ type: 'pick', journey: this.first });
    if (this.asText !== undefined) this.tell({ type: 'show', asText: this.asText });
    [this.first, this.asText] = [undefined, undefined];
    this.find();
    const position = caretIn(this.document);
    if (position) this.caret(position);
  }

  private tell(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }

  private title(): string {
    return words(readersLanguage()).preview.tab(fileName(this.document));
  }
}

function addressesOf({ model }: ModelMessage): readonly string[] {
  return shownPictures(model).flatMap(({ uri }) => uri ?? []);
}

async function isAbsent(uri: Uri): Promise<boolean> {
  if (uri.scheme === 'untitled') return true;
  try {
    await workspace.fs.stat(uri);
    return false;
  } catch {
    return true;
  }
}
