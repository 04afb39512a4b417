/** `Journey: Export Map…`: which format, how large, where to; then the file. */
import { commands, type Disposable, env, ProgressLocation, type TextDocument, Uri, window, workspace } from 'vscode';
import type { MakeRequest, Making } from '../../formats/make.js';
import { type ExportFormat, extensions, type Resources, resourcesFor } from '../../formats/resources.js';
import { type Model, own, titleIn } from '../../model/index.js';
import type { Language } from '../../words/index.js';
import { words } from '../../words/index.js';
import { readersLanguage } from '../language.js';
import type { Models } from '../models.js';
import { askAll, askChoice, type Question, taken } from '../questions.js';
import { fileNameFor, formatNames, formatOffers, paperOffers, scaleOffers, usual, type Wishes } from './text.js';

export const exportMapCommand = 'journey.exportMap';

/** Makes a file, as the host can: what does so is large, and loaded when the first is made. */
export type MakeFile = (request: MakeRequest, resources: Resources) => Promise<Making>;

interface Asked extends Wishes {
  /** By its place in the model. */
  readonly journey: number;
}

export function registerExport(extension: Uri, models: Pick<Models, 'pull' | 'pictures'>, make: MakeFile): Disposable {
  return commands.registerCommand(exportMapCommand, async (chosen?: unknown) => {
    const language = readersLanguage();
    const said = words(language).extension.exportMap;
    const uri = chosen instanceof Uri ? chosen : openJourney()?.uri;
    if (uri === undefined) return void window.showInformationMessage(said.noFile);
    try {
      await exportFrom(uri, { extension, models, make, language });
    } catch (error) {
      void window.showErrorMessage(said.failed(error instanceof Error ? error.message : String(error)));
    }
  });
}

interface Means {
  readonly extension: Uri;
  readonly models: Pick<Models, 'pull' | 'pictures'>;
  readonly make: MakeFile;
  readonly language: Language;
}

async function exportFrom(uri: Uri, { extension, models, make, language }: Means): Promise<void> {
  const said = words(language).extension.exportMap;
  const model = (await models.pull(uri))?.model;
  const journeys = model === undefined ? [] : own(model, model.journeys);
  if (model === undefined || journeys.length === 0) return void window.showInformationMessage(said.noJourney);
  const asked = await askWishes(model, language);
  if (asked === undefined) return;
  const { format } = asked;
  const name = journeys.length > 1 && format !== 'json' ? model.journeys[asked.journey]?.name : undefined;
  const target = await askTarget(uri, name, format, language);
  if (target === undefined) return;
  const progress = { location: ProgressLocation.Notification, title: said.making };
  const making = await window.withProgress(progress, async () => {
    const read = (path: string) => workspace.fs.readFile(Uri.joinPath(extension, ...path.split('/')));
    const isDrawn = format !== 'markdown' && format !== 'csv' && format !== 'json';
    const pictures = isDrawn ? await models.pictures(uri) : {};
    return make({ ...requestFor(asked, model, language), pictures }, await resourcesFor(format, read));
  });
  if (!making.ok) return void window.showErrorMessage(words(language).exports.tooLarge(making.problem));
  await workspace.fs.writeFile(target, making.content);
  void tell(target, making, language);
}

function requestFor({ format, journey, scale, paper, spread }: Asked, model: Model, language: Language): MakeRequest {
  return { format, model, journey, language, scale, paper: { size: paper }, spread };
}

/** The journey that is being written, else one that is in sight beside what is. */
function openJourney(): TextDocument | undefined {
  const editors = [window.activeTextEditor, ...window.visibleTextEditors];
  return editors.find((editor) => editor?.document.languageId === 'journey')?.document;
}

function askWishes(model: Model, language: Language): Promise<Asked | undefined> {
  const said = words(language).extension.exportMap;
  const journeys = own(model, model.journeys);
  const places = journeys.map((journey) => ({
    label: titleIn(journey, language),
    value: model.journeys.indexOf(journey),
  }));
  const [first] = places;
  const which: Question<Asked> = async ({ journey }, place) =>
    taken(await askChoice(place, { ask: said.which, choices: places, usual: journey }), (value) => ({
      journey: value,
    }));
  const questions: readonly Question<Asked>[] = [
    ...(places.length > 1 ? [which] : []),
    async ({ format }, place) =>
      taken(await askChoice(place, { ask: said.format, choices: formatOffers(language), usual: format }), (value) => ({
        format: value,
      })),
    async (wishes, place) => askSize(wishes, place, language),
  ];
  return askAll(said.title, questions, { ...usual, journey: first?.value ?? 0 });
}

/** Of what has a size; the others are as they are. */
const askSize = async (
  { format, scale }: Asked,
  place: Parameters<Question<Asked>>[1],
  language: Language,
): ReturnType<Question<Asked>> => {
  const said = words(language).extension.exportMap;
  if (format === 'png') {
    const choices = scaleOffers(language);
    return taken(await askChoice(place, { ask: said.scale, choices, usual: scale }), (value) => ({ scale: value }));
  }
  if (format !== 'pdf') return { value: {} };
  const choices = paperOffers(language);
  const first = choices[0]?.value ?? usual;
  return taken(await askChoice<typeof first>(place, { ask: said.paper, choices, usual: first }), (value) => value);
};

function askTarget(
  uri: Uri,
  journey: string | undefined,
  format: ExportFormat,
  language: Language,
): Thenable<Uri | undefined> {
  const { save, title } = words(language).extension.exportMap;
  const name = fileNameFor(uri.path.split('/').at(-1) ?? '', journey, format);
  const folder = uri.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(uri, '..');
  return window.showSaveDialog({
    title,
    saveLabel: save,
    filters: { [formatNames[format]]: [extensions[format]] },
    ...(folder === undefined ? {} : { defaultUri: Uri.joinPath(folder, name) }),
  });
}

type Made = Extract<Making, { ok: true }>;

async function tell(target: Uri, { lacking, tooSmall }: Made, language: Language): Promise<void> {
  const { exports, extension } = words(language);
  const said = extension.exportMap;
  const doubts = [
    ...(lacking.length === 0 ? [] : [exports.lacking(lacking), said.otherFonts]),
    ...(tooSmall === undefined ? [] : [exports.tooSmall(tooSmall), said.otherPaper]),
  ];
  const message = [said.saved(target.path.split('/').at(-1) ?? ''), ...doubts].join(' ');
  const show = doubts.length === 0 ? window.showInformationMessage : window.showWarningMessage;
  const answer = await show(message, said.open);
  if (answer !== said.open) return;
  // What VS Code cannot show itself is opened by the program that the computer has for it.
  const isForOthers = target.scheme === 'file' && /\.(pdf|html)$/.test(target.path);
  if (isForOthers) await env.openExternal(target);
  else await commands.executeCommand('vscode.open', target);
}
