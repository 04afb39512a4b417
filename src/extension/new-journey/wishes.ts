/** Asks what a new journey is to be: its title, its phases, whose it is, and in which language. */
import type { KnownPersona } from '../../messages/server.js';
import { type Language, languages, words } from '../../words/index.js';
import { phaseModelIds, phaseModels } from '../../words/phase-models.js';
import { askAll, askChoice, askNames, askText, type Choice, type Question, taken } from '../questions.js';
import type { WishedPersona, Wishes } from './text.js';

/** `undefined` when the reader left; `language` is the reader's own. What is `known` may come while questions are asked. */
export function askWishes(known: Promise<readonly KnownPersona[]>, language: Language): Promise<Wishes | undefined> {
  const texts = words(language).extension.newJourney;
  const models = phaseModels(language).map(({ id, title, phases }) => ({
    label: title,
    detail: phases.map((phase) => phase.title).join(' · '),
    value: id,
  }));
  const tongues = [...languages]
    .sort((a, b) => Number(b === language) - Number(a === language))
    .map((value) => ({ label: texts.language.names[value], value }));
  const make = (title: string) => ({ label: title, description: texts.personas.added, value: { title } });

  const title: Question<Wishes> = async (wishes, place) =>
    taken(await askText(place, { ...texts.name, value: wishes.title }), (value) => ({ title: value }));
  const phases: Question<Wishes> = async (wishes, place) => {
    const answer = await askChoice(place, { ask: texts.phases, choices: models, usual: wishes.phaseModel });
    return taken(answer, (phaseModel) => ({ phaseModel }));
  };
  const whose: Question<Wishes> = async (wishes, place) => {
    const choices = (await known).map(choiceOf);
    const choiceFor = (persona: WishedPersona) => choices.find(({ value }) => value === persona) ?? make(persona.title);
    const { ask, add } = texts.personas;
    const answer = await askNames(place, { ask, choices, picked: wishes.personas.map(choiceFor), make, add });
    return taken(answer, (picked) => ({ personas: picked.map(({ value }) => value) }));
  };
  const tongue: Question<Wishes> = async (wishes, place) => {
    const answer = await askChoice(place, { ask: texts.language.ask, choices: tongues, usual: wishes.language });
    return taken(answer, (chosen) => ({ language: chosen }));
  };

  const start: Wishes = { title: '', phaseModel: phaseModelIds[0], personas: [], language };
  return askAll(texts.title, [title, phases, whose, tongue], start);
}

function choiceOf(persona: KnownPersona): Choice<WishedPersona> {
  return { label: persona.title, description: persona.path ?? '', value: persona };
}
