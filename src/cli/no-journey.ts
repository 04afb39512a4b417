import { type Model, own, titleIn } from '../model/index.js';
import { type Language, words } from '../words/index.js';

/** Why there is nothing to make something of: no journey at all, or none of that name. */
export function noJourney(model: Model, file: string, wanted: string | undefined, language: Language): string {
  const { problems } = words(language).cli;
  const known = own(model, model.journeys).map((journey) => titleIn(journey, language));
  return wanted !== undefined && known.length > 0 ? problems.unknownJourney(wanted, known) : problems.noJourney(file);
}
