/** `Journey: New Journey…`: four questions, and a journey to go on with. */
import { commands, type Disposable, Selection, type TextDocument, Uri, window } from 'vscode';
import type { KnownPersona } from '../../messages/server.js';
import { templateWords } from '../../words/templates.js';
import { readersLanguage } from '../language.js';
import { documentFor, folderForNew } from './file.js';
import { fileNameOf, newJourney } from './text.js';
import { askWishes } from './wishes.js';

export const newJourneyCommand = 'journey.newJourney';

/** The personas that a file at an address could import; none when nobody can say. */
export type AskPersonas = (uri: Uri) => Promise<readonly KnownPersona[]>;

export function registerNewJourney(personas: AskPersonas): Disposable {
  return commands.registerCommand(newJourneyCommand, async () => {
    const folder = folderForNew();
    const known = personas(folder ? Uri.joinPath(folder, 'new.journey') : Uri.parse('untitled:new.journey'));
    const wishes = await askWishes(known, readersLanguage());
    if (wishes === undefined) return;
    const document = await documentFor(folder, fileNameOf(wishes), newJourney(wishes, await known));
    const editor = await window.showTextDocument(document);
    editor.selection = placeOf(document, templateWords[wishes.language].journey.scope);
  });
}

/** The first thing to write over. */
function placeOf(document: TextDocument, text: string): Selection {
  const start = Math.max(document.getText().indexOf(text), 0);
  return new Selection(document.positionAt(start), document.positionAt(start + text.length));
}
