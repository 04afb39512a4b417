import { shownPictures } from '../analysis/walk.js';
import { mostPictureBytes, pictureOf } from '../formats/picture.js';
import { type CheckOptions, check, type Reading } from '../index.js';
import type { Config, Model, Pictures } from '../model/index.js';
import type { Language } from '../words/index.js';
import type { Configuration } from './configuration.js';
import { decode, type Neighbourhood, neighbourhoodOf, type Result, readText } from './disk.js';

export { unreadable } from './unreadable.js';

/** What a command knows of the world it runs in. */
export interface Context {
  /** The language asked for, else that of the system. */
  readonly language: Language;
  /** Whether the language was asked for on the command line, which no configuration overrules. */
  readonly languageAsked: boolean;
  /** Reads standard input to its end; asked at most once. */
  readonly standardInput: () => Promise<Uint8Array>;
  /** The settings that hold for a file. */
  readonly configurationOf: (file: string, given?: string) => Configuration;
  /** `yyyy-mm-dd`. */
  readonly today: string;
  /** Whether standard output takes colours. */
  readonly color: boolean;
}

/** The name under which standard input is given and reported. */
export const standardInputName = '-';

/** A file as text, with how it sees its surroundings. Standard input counts as a file in the current folder. */
export interface Input {
  readonly text: string;
  readonly options: CheckOptions & Neighbourhood;
}

export async function readInput(path: string, { standardInput }: Context, given?: string): Promise<Result<Input>> {
  const place = placeOf(path);
  if (path === standardInputName) {
    return { ok: true, value: { text: decode(await standardInput()), options: neighbourhoodOf(place) } };
  }
  const text = readText(path);
  return text.ok ? { ok: true, value: { text: text.value, options: neighbourhoodOf(place, given) } } : text;
}

/** What a file says, what is wrong with it, and the settings it was judged by. */
export interface Checked extends Reading {
  readonly text: string;
  /** The photos and images that its maps show. */
  readonly pictures: () => Pictures;
  readonly configuration: Configuration;
}

/** Reads and checks a file, which was found in the folder `given` on the command line where one was. */
export async function checkInput(path: string, context: Context, given?: string): Promise<Result<Checked>> {
  const input = await readInput(path, context, given);
  if (!input.ok) return input;
  const { text, options } = input.value;
  const configuration = configurationFor(path, context, given);
  const reading = check(text, { ...options, today: context.today, config: configuration.config });
  const pictures = () => picturesOf(reading.model, options);
  return { ok: true, value: { ...reading, text, configuration, pictures } };
}

/** A picture outside the workspace, missing, or of another kind is left out; which of them, a finding says. */
function picturesOf(model: Model, { bytes }: Neighbourhood): Pictures {
  const addresses = new Set(shownPictures(model).flatMap(({ uri }) => uri ?? []));
  const read = [...addresses].flatMap((uri) => {
    const file = bytes(uri, mostPictureBytes);
    const picture = file === undefined ? undefined : pictureOf(file);
    return picture === undefined ? [] : [[uri, picture] as const];
  });
  return Object.fromEntries(read);
}

/** The settings that hold for a path of the command line. */
export function configurationFor(path: string, { configurationOf }: Context, given?: string): Configuration {
  return configurationOf(placeOf(path), given);
}

/** The language to speak about a file: what is asked for comes first, then its configuration, then the system. */
export function languageFor({ language }: Config, context: Context): Language {
  const isChosen = language !== undefined && language !== 'auto' && !context.languageAsked;
  return isChosen ? language : context.language;
}

function placeOf(path: string): string {
  return path === standardInputName ? 'standard-input.journey' : path;
}
