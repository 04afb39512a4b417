/** The journeys that drawing is tested with, read from their files. */
import { readdirSync, readFileSync } from 'node:fs';

import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { read } from '../../src/language/index.js';
import type { Journey, Model } from '../../src/model/index.js';
import { mapScene, type Scene } from '../../src/scene/index.js';
import type { Language } from '../../src/words/index.js';

export interface Drawable {
  readonly name: string;
  readonly model: Model;
  readonly journey: Journey;
}

const gallery = fileURLToPath(new URL('.', import.meta.url));
const examples = fileURLToPath(new URL('../../examples', import.meta.url));

export function galleryJourneys(): readonly Drawable[] {
  return readdirSync(gallery)
    .filter((file) => file.endsWith('.journey'))
    .flatMap((file) => drawablesOf(join(gallery, file)));
}

export function exampleJourneys(): readonly Drawable[] {
  return readdirSync(examples, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.journey'))
    .flatMap((file) => drawablesOf(join(examples, file)));
}

export function galleryJourney(file: string): Drawable {
  const [first] = drawablesOf(join(gallery, `${file}.journey`));
  if (first === undefined) throw new Error(`${file}.journey holds no journey`);
  return first;
}

/** The first journey of a text, drawn. */
export function sceneOf(text: string, language: Language = 'en'): Scene {
  const { model } = read(text);
  const [journey] = model.journeys;
  if (journey === undefined) throw new Error('the text holds no journey');
  return mapScene(model, journey, { language });
}

function drawablesOf(path: string): readonly Drawable[] {
  const uri = pathToFileURL(path).href;
  const imports = (address: string) => readFileSync(new URL(address), 'utf8');
  const { model } = read(readFileSync(path, 'utf8'), { uri, imports });
  const own = model.journeys.filter((journey) => journey.uri === uri);
  return own.map((journey, index) => ({
    name: `${path.split('/').at(-1)?.replace('.journey', '')}${index === 0 ? '' : `-${index + 1}`}`,
    model,
    journey,
  }));
}
