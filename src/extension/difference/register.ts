/** The commands that compare two versions of a journey as maps, and their panels. */
import { commands, Disposable, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import { words } from '../../words/index.js';
import { languageSetting, readersLanguage } from '../language.js';
import type { Models } from '../models.js';
import { chosenToCompare } from './choice.js';
import { comparedIn } from './kept.js';
import { DifferencePanel } from './panel.js';
import { activePair, type Compared, isSame } from './texts.js';

const viewType = 'journey.difference';

export function registerDifference(extension: Uri, models: Models): Disposable {
  const panels = new Set<DifferencePanel>();

  const adopt = (panel: WebviewPanel, compared: Compared) => {
    panels.add(new DifferencePanel(panel, compared, extension, models, (closed) => panels.delete(closed)));
  };

  const open = (compared: Compared) => {
    const existing = [...panels].find((panel) => isAlike(panel.compared, compared));
    if (existing) return existing.show();
    const place = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    const panel = window.createWebviewPanel(viewType, '', place, { enableScripts: true });
    adopt(panel, compared);
  };

  const restore = async (panel: WebviewPanel, kept: unknown) => {
    const compared = comparedIn(kept);
    if (compared === undefined) panel.dispose();
    else adopt(panel, compared);
  };

  const openMapDiff = (chosen?: unknown) => {
    const pair = activePair(chosen instanceof Uri ? chosen : undefined);
    if (pair === undefined) return window.showInformationMessage(words(readersLanguage()).extension.difference.noDiff);
    return open(pair);
  };

  const compareWith = async (chosen?: unknown) => {
    const said = words(readersLanguage()).extension.difference;
    const active = window.activeTextEditor?.document;
    const uri = chosen instanceof Uri ? chosen : active?.languageId === 'journey' ? active.uri : undefined;
    if (uri === undefined) return window.showInformationMessage(said.compareWith.noFile);
    const compared = await chosenToCompare(uri, models);
    if (compared !== undefined) open(compared);
  };

  return Disposable.from(
    commands.registerCommand('journey.openMapDiff', openMapDiff),
    commands.registerCommand('journey.compareWith', compareWith),
    window.registerWebviewPanelSerializer(viewType, { deserializeWebviewPanel: restore }),
    workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration(languageSetting)) return;
      for (const panel of panels) panel.update();
    }),
  );
}

function isAlike(one: Compared, other: Compared): boolean {
  return isSame(one.before, other.before) && isSame(one.after, other.after) && one.redesign === other.redesign;
}
