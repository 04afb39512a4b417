/** The preview's command, its panels by document, and what they follow. */
import {
  commands,
  Disposable,
  type FileRenameEvent,
  languages,
  type Memento,
  type TextDocument,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { openMapCommand, showAsTextCommand } from '../../messages/commands.js';
import { previewState } from '../../messages/preview.js';
import type { Models } from '../models.js';
import { isWithin } from '../within.js';
import { mapMemory } from './memory.js';
import { PreviewPanel } from './panel.js';

const viewType = 'journey.preview';

export function registerPreview(extension: Uri, models: Models, store: Memento): Disposable {
  const memory = mapMemory(store);
  const panels = new Set<PreviewPanel>();
  const panelOf = (uri: Uri) => [...panels].find((panel) => panel.uri.toString() === uri.toString());

  const adopt = (panel: WebviewPanel, uri: Uri, journey?: string) => {
    panels.add(new PreviewPanel(panel, uri, extension, models, memory, (closed) => panels.delete(closed), journey));
  };

  // From a menu with an address of its own, from a lens with one in writing and a journey's name, or with nothing.
  const open = (chosen?: unknown, name?: unknown) => {
    const active = window.activeTextEditor?.document;
    const named = typeof chosen === 'string' ? Uri.parse(chosen) : undefined;
    const uri = chosen instanceof Uri ? chosen : (named ?? (active?.languageId === 'journey' ? active.uri : undefined));
    if (!uri) return;
    const journey = typeof name === 'string' ? name : undefined;
    const existing = panelOf(uri);
    if (existing) return existing.show(journey);
    const place = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    adopt(window.createWebviewPanel(viewType, '', place, { enableScripts: true }), uri, journey);
  };

  // From the text, or from its map.
  const openAsText = (chosen?: unknown) => {
    const active = [...panels].find((panel) => panel.isActive);
    if (active && !(chosen instanceof Uri)) return active.showAs(true);
    open(chosen);
    const uri = chosen instanceof Uri ? chosen : window.activeTextEditor?.document.uri;
    if (uri) panelOf(uri)?.showAs(true);
  };

  const restore = async (panel: WebviewPanel, state: unknown) => {
    const remembered = previewState(state);
    if (remembered) adopt(panel, Uri.parse(remembered.uri));
    else panel.dispose();
  };

  const follow = ({ files }: FileRenameEvent) => {
    for (const panel of panels) {
      const renamed = files.find(({ oldUri }) => isWithin(oldUri, panel.uri));
      if (!renamed) continue;
      const below = panel.uri.path.slice(renamed.oldUri.path.length);
      void panel.follow(renamed.newUri.with({ path: renamed.newUri.path + below }));
    }
  };

  // VS Code lets go of a document that no editor shows after some minutes; a map of it goes on following the file.
  const keepOpen = ({ uri, languageId }: TextDocument) => {
    if (languageId === 'journey') void panelOf(uri)?.pull();
  };

  const files = workspace.createFileSystemWatcher('**/*.journey', false, true, false);
  const pictures = workspace.createFileSystemWatcher('**/*.{png,jpg,jpeg,gif,webp}');
  const picture = () => {
    for (const panel of panels) void panel.picture();
  };

  return Disposable.from(
    models,
    commands.registerCommand(openMapCommand, open),
    commands.registerCommand(showAsTextCommand, openAsText),
    window.registerWebviewPanelSerializer(viewType, { deserializeWebviewPanel: restore }),
    models.onDidChange(({ uri, message }) => panelOf(uri)?.draw(message)),
    window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      const active = selections[0]?.active;
      if (active) panelOf(textEditor.document.uri)?.caret({ line: active.line, character: active.character });
    }),
    languages.onDidChangeDiagnostics(({ uris }) => {
      for (const uri of uris) panelOf(uri)?.find();
    }),
    workspace.onDidRenameFiles(follow),
    workspace.onDidCloseTextDocument(keepOpen),
    pictures,
    pictures.onDidCreate(picture),
    pictures.onDidChange(picture),
    pictures.onDidDelete(picture),
    files,
    files.onDidCreate((uri) => panelOf(uri)?.pull()),
    files.onDidDelete((uri) => panelOf(uri)?.pull()),
  );
}
