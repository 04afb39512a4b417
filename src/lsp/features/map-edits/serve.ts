/** `journey/editMap`: changes on the map, joined to their request. */
import { URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { isJourneyTree } from '../../../language/index.js';
import { type MapEdit, type MapEditAnswer, mapEdit } from '../../../messages/map-edit.js';
import { editMapRequest } from '../../../messages/server.js';
import { type MapEditProblem, mapEditSentence } from '../../../words/map-edits.js';
import { askingOf, type FeatureParts, type Served } from '../asking.js';
import { openFiles } from '../open-files.js';
import { editedOnMap, type Outcome } from './index.js';

export function serveMapEdits(services: LangiumSharedServices, parts: FeatureParts): void {
  const { connection, readings, settings } = parts;
  const { language } = settings;
  const { aboutAll } = askingOf(services, parts);
  const { oursAround, textOf } = openFiles(services, parts);
  const answer = async ({ model, document }: Served, version: number, edit: MapEdit): Promise<Outcome> => {
    const file = document.parseResult.value;
    const text = textOf(model.uri);
    if (text === undefined || !isJourneyTree(file)) return { problem: 'unclear' };
    if (text.version !== version) return { problem: 'changed' };
    const isOurs = await oursAround(URI.parse(model.uri));
    return editedOnMap({ model, models: readings.models(), textOf, isOurs, file, document: text, language }, edit);
  };
  const ask = aboutAll<{ textDocument: { uri: string }; version: number; edit: MapEdit }, Outcome>(
    (served, { version, edit }) => answer(served, version, edit),
  );
  connection.onRequest(editMapRequest, async ({ uri, version, edit }, token): Promise<MapEditAnswer> => {
    const known = mapEdit(edit);
    const outcome = known && (await ask({ textDocument: { uri }, version, edit: known }, token).catch(() => changed));
    return told(outcome ?? { problem: 'failed' });
  });

  function told(outcome: Outcome): MapEditAnswer {
    return 'problem' in outcome ? { refused: mapEditSentence(outcome, language) } : outcome;
  }
}

const changed: MapEditProblem = { problem: 'changed' };
