/** Journeys in VS Code's own Markdown preview. */
import type { MarkdownIt } from 'markdown-it';
import { commands, Disposable, window, workspace } from 'vscode';
import type { Drawer, DrawingOptions } from '../../markdown/drawing.js';
import { drawFences } from '../../markdown/fences.js';
import { configurationSection } from '../client-options.js';
import { readersLanguage } from '../language.js';
import { look } from '../look.js';

/** What draws, which brings the whole language with it. */
export type DrawingModule = typeof import('../../markdown/drawing.js');

export interface MarkdownPreview extends Disposable {
  /** VS Code calls it with its own markdown-it, before the first Markdown preview is shown. */
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

/** `load` is called once, for the first block that there is to draw. */
export function markdownPreview(load: () => DrawingModule): MarkdownPreview {
  let module: DrawingModule | undefined;
  let drawer: Drawer | undefined;
  const draw = (text: string) => {
    module ??= load();
    drawer ??= module.createDrawer();
    return drawer(text, drawingOptions(module));
  };
  // VS Code draws a preview anew as its text changes, and as its own settings do, but knows nothing of ours.
  const refresh = () => {
    if (drawer !== undefined) void commands.executeCommand('markdown.preview.refresh');
  };
  const listening = Disposable.from(
    window.onDidChangeActiveColorTheme(refresh),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(configurationSection)) refresh();
    }),
  );
  return {
    extendMarkdownIt(md) {
      drawFences(md, { draw, language: readersLanguage });
      return md;
    },
    dispose: () => listening.dispose(),
  };
}

function drawingOptions({ readSettings }: DrawingModule): DrawingOptions {
  const { config } = readSettings(workspace.getConfiguration().get<unknown>(configurationSection));
  return { language: readersLanguage(), theme: look(), config };
}
