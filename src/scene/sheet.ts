/** What every lane is laid out from: the journey with its reader's words, columns and personas, worked out once. */
import type { Journey, Model } from '../model/index.js';
import { type Language, type Words, words } from '../words/index.js';
import { type PhaseColumns, phaseColumns } from './columns.js';
import { type Numbers, numbersIn } from './numbers.js';
import { type PersonaView, personaViews } from './personas.js';

export interface Sheet {
  readonly model: Model;
  readonly journey: Journey;
  readonly language: Language;
  readonly words: Words['map'];
  readonly numbers: Numbers;
  readonly personas: readonly PersonaView[];
  readonly phases: readonly PhaseColumns[];
  /** Where the phases begin and end, in px from the left of the map. */
  readonly left: number;
  readonly right: number;
}

/** From the map's edges to what is drawn. */
export const margin = 24;
/** The stretch at the left that holds the lanes' names. */
export const gutter = 116;

export function sheetOf(model: Model, journey: Journey, language: Language): Sheet {
  const left = margin + gutter;
  const phases = phaseColumns(journey, language, left);
  const last = phases.at(-1);
  return {
    model,
    journey,
    language,
    words: words(language).map,
    numbers: numbersIn(language),
    personas: personaViews(model, journey, language),
    phases,
    left,
    right: last === undefined ? left : last.x + last.width,
  };
}
