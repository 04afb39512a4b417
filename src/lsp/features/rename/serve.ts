/** Renaming, joined to its requests. */
import { URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { LSPErrorCodes, ResponseError, type ServerCapabilities } from 'vscode-languageserver';
import { type Refusal, refusalSentence } from '../../../words/rename.js';
import { workspaceEdit } from '../../edits/file-edits.js';
import type { Settings } from '../../settings.js';
import { askingOf, type FeatureParts } from '../asking.js';
import { openFiles } from '../open-files.js';
import { prepared, renamed } from './rename.js';

/** Only a client that asks beforehand may be told that it can. */
export function renameCapabilities({ preparesRenames }: Settings): ServerCapabilities {
  return { renameProvider: preparesRenames ? { prepareProvider: true } : true };
}

export function serveRename(services: LangiumSharedServices, parts: FeatureParts): void {
  const { connection, readings, settings } = parts;
  const { about, aboutAll } = askingOf(services, parts);
  const { editOptions, oursAround, textOf } = openFiles(services, parts);
  connection.onPrepareRename(
    about(async ({ model }, { position }) => {
      const isOurs = await oursAround(URI.parse(model.uri));
      const answer = prepared({ model, textOf, isOurs }, position);
      if ('problem' in answer) throw refused(answer, settings);
      return { range: answer.span, placeholder: answer.text };
    }),
  );
  connection.onRenameRequest(
    aboutAll(async ({ model }, { position, newName }) => {
      const isOurs = await oursAround(URI.parse(model.uri));
      const answer = renamed({ model, models: readings.models(), textOf, isOurs }, position, newName);
      if ('problem' in answer) throw refused(answer, settings);
      return workspaceEdit(answer, editOptions);
    }),
  );
}

function refused(refusal: Refusal, { language }: Settings): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, refusalSentence(refusal, language));
}
