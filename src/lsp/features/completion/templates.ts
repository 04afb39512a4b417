/** Whole personas, touchpoints and journeys to fill in. */
import { writtenName } from '../../../language/index.js';
import { completionWords } from '../../../words/completion.js';
import { phaseModels } from '../../../words/phase-models.js';
import { journeyFillIn, personaFillIn, touchpointFillIn } from '../../../words/templates.js';
import { blockOf, type CompletionContext } from './context.js';
import { newTitle } from './facts.js';
import { inSight, personasToFeel } from './names.js';
import type { Suggestion } from './suggestion.js';

/** Those that can be written at the caret, by the keyword they begin with. */
export function templatesFor(keyword: string, context: CompletionContext): Suggestion[] {
  const { language, place } = context;
  if (!place.isLastOfLine) return [];
  const block = blockOf(context);
  const words = completionWords(language).templates;
  if (keyword === 'persona' && block === '')
    return [{ ...words.persona, kind: 'template', insert: personaFillIn(language, newTitle('persona', context)) }];
  if (keyword === 'touchpoint')
    return [
      {
        ...words.touchpoint,
        kind: 'template',
        insert: touchpointFillIn(language, feelers(context), newTitle('touchpoint', context)),
      },
    ];
  if (keyword !== 'journey') return [];
  const personas = inSight('persona', context).map(({ name }) => writtenName(name));
  return phaseModels(language).map(({ id, title, phases }) => ({
    ...words.journey(title),
    aliases: phases.map((phase) => phase.title),
    kind: 'template' as const,
    insert: journeyFillIn(id, language, personas),
  }));
}

/** Who feels something at a new touchpoint, as written: nobody need be named where the journey has just one. */
function feelers(context: CompletionContext): readonly string[] {
  const { journey } = context.here;
  if (journey?.personas.length === 1) return [''];
  const names = (journey?.personas ?? []).filter(({ resolved }) => resolved).map(({ name }) => name);
  const outside = { ...context, here: { ...(journey === undefined ? {} : { journey }) } };
  return names.length === 0 ? [] : personasToFeel(outside).map(({ name }) => writtenName(name));
}
