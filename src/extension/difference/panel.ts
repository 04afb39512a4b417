import { type Disposable, type Uri, type WebviewPanel, window, workspace } from 'vscode';
import { redesignsIn } from '../../diff/index.js';
import {
  type DifferenceVersion,
  fromDifference,
  type Side,
  sides,
  type ToDifference,
} from '../../messages/difference.js';
import { type Span, titleIn } from '../../model/index.js';
import { differenceWords } from '../../words/difference.js';
import { type Language, words } from '../../words/index.js';
import { fillPanel, mapIcon } from '../fill-panel.js';
import { readersLanguage } from '../language.js';
import type { Models } from '../models.js';
import { fileName } from '../within.js';
import { keptOf } from './kept.js';
import { namesOf } from './names.js';
import { type Compared, revealIn } from './texts.js';
import { type ReadVersion, readVersion } from './versions.js';

/** A burst of changes is read once; in ms. */
const rest = 100;

/** Two versions' map diff: a page in a panel of its own, and what is said between them. */
export class DifferencePanel implements Disposable {
  private readonly subscriptions: Disposable[];
  /** The documents that the drawing came from. */
  private documents: ReadonlySet<string> = new Set();
  /** The sides that were there once: without one of them, the last drawing says more than that all came or went. */
  private readonly seen = new Set<Side>();
  private reading: Promise<void> | undefined;
  private isStale = false;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly panel: WebviewPanel,
    readonly compared: Compared,
    private readonly extension: Uri,
    private readonly models: Models,
    onClose: (panel: DifferencePanel) => void,
  ) {
    this.subscriptions = [
      panel.webview.onDidReceiveMessage((message: unknown) => this.hear(message)),
      workspace.onDidChangeTextDocument(({ document }) => this.follow(document.uri)),
      // VS Code lets go of a document that no editor shows after some minutes; a map diff goes on following it.
      workspace.onDidCloseTextDocument(({ uri }) => this.follow(uri)),
      panel.onDidDispose(() => {
        clearTimeout(this.waiting);
        for (const subscription of this.subscriptions) subscription.dispose();
        onClose(this);
      }),
    ];
    this.fill();
  }

  show(): void {
    this.panel.reveal(undefined, true);
  }

  /** Reads both versions anew and draws them, at once or as soon as the reading that is under way has ended. */
  update(): void {
    this.isStale = true;
    this.reading ??= this.catchUp()
      // Without a server nothing can be read; its status says so, and the next change asks again.
      .catch(() => {})
      .finally(() => {
        this.reading = undefined;
      });
  }

  dispose(): void {
    this.panel.dispose();
  }

  private async catchUp(): Promise<void> {
    while (this.isStale) {
      this.isStale = false;
      const { before, after, redesign } = this.compared;
      const read = (uri: Uri) => readVersion(this.models, uri);
      const versions = await Promise.all(redesign === undefined ? [read(before), read(after)] : [read(after)]);
      this.documents = new Set(versions.flatMap((version) => [...version.documents]));
      const [first, second = first] = versions;
      if (!this.isStale && first !== undefined && second !== undefined) this.draw(first, second);
    }
  }

  private draw(before: ReadVersion, after: ReadVersion): void {
    const language = readersLanguage();
    const gone = sides.find((side) => ({ before, after })[side].isAbsent && this.seen.has(side));
    if (gone !== undefined) {
      this.tell({ type: 'absent', language, side: gone });
      return;
    }
    for (const side of sides) if (!{ before, after }[side].isAbsent) this.seen.add(side);
    const file = this.compared.after.toString();
    this.tell({ type: 'versions', language, file, ...this.versions(before, after, language) });
  }

  private versions(before: ReadVersion, after: ReadVersion, language: Language): Record<Side, DifferenceVersion> {
    const redesign = redesignsIn(after.model).find(({ toBe }) => toBe.name === this.compared.redesign);
    const version = (name: string, { model, incomplete }: Omit<DifferenceVersion, 'name'>) => ({
      name,
      model,
      incomplete,
    });
    if (redesign !== undefined) {
      const { asIs, toBe } = redesign;
      return {
        before: version(titleIn(asIs, language), { ...after, model: redesign.before }),
        after: version(titleIn(toBe, language), { ...after, model: redesign.after }),
      };
    }
    const names = namesOf(this.compared, ({ path }) => workspace.asRelativePath(path, false), language);
    return { before: version(names.before, before), after: version(names.after, after) };
  }

  private follow(uri: Uri): void {
    if (!this.documents.has(uri.toString())) return;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.update(), rest);
  }

  private hear(said: unknown): void {
    const message = fromDifference(said);
    if (message?.type === 'ready') this.update();
    if (message?.type === 'reveal') {
      void this.reveal(message.side, message.span);
    }
  }

  private async reveal(side: Side, span: Span): Promise<void> {
    try {
      await revealIn(this.compared, side, span, this.panel.viewColumn);
    } catch {
      void window.showWarningMessage(words(readersLanguage()).preview.cannotOpen(fileName(this.compared[side])));
    }
  }

  private tell(message: ToDifference): void {
    void this.panel.webview.postMessage(message);
  }

  private fill(): void {
    const language = readersLanguage();
    this.panel.title = differenceWords[language].page.tab(fileName(this.compared.after));
    this.panel.iconPath = mapIcon(this.extension);
    fillPanel(this.panel, this.extension, 'difference', {
      uri: this.compared.after.toString(),
      language,
      kept: keptOf(this.compared),
    });
  }
}
