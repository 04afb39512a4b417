/** A journey as its reader reads it: titles for names, numbers and levels in the reader's language. */
import type { Declaration, Journey, Level, Metric, Model, Opportunity, Pain, Reference } from '../model/index.js';
import { declarationsOf, named, titleIn, touchpointsOf } from '../model/index.js';
import { metricWords } from '../scene/metrics.js';
import { type Numbers, numbersIn } from '../scene/numbers.js';
import { plainText } from '../scene/pieces.js';
import { type Language, type Words, words } from '../words/index.js';

export interface ReadersJourney {
  readonly model: Model;
  readonly journey: Journey;
  readonly language: Language;
  readonly numbers: Numbers;
  readonly words: Words['map'];
  readonly texts: Words['exports'];
}

export function forReader(model: Model, journey: Journey, language: Language): ReadersJourney {
  const { map, exports: texts } = words(language);
  return { model, journey, language, numbers: numbersIn(language), words: map, texts };
}

/** What a name is called; one that nothing declares is shown as written. */
export function titleOf({ kind, name }: Pick<Reference, 'kind' | 'name'>, read: ReadersJourney): string {
  const { model, journey, language } = read;
  const list =
    kind === 'touchpoint'
      ? touchpointsOf(journey).map(({ touchpoint }) => touchpoint)
      : kind === 'pain'
        ? []
        : declarationsOf(model, kind);
  const declaration = named<Declaration>(list, name);
  return declaration === undefined ? name : titleIn(declaration, language);
}

export function levelOf(level: Level | undefined, { words: map }: ReadersJourney): string {
  return level === undefined ? '' : map.level[level];
}

/** The texts of the pains that an opportunity or a recovery speaks of. */
export function painsOf(references: readonly Reference[], { journey }: ReadersJourney): readonly string[] {
  const pains = touchpointsOf(journey).flatMap(({ touchpoint }) => touchpoint.pains);
  return references.map(({ name }) => pains.find((pain) => pain.name === name)?.text.value ?? name);
}

/** `Price went up (high)`. */
export function painWords({ text, severity }: Pain, read: ReadersJourney): string {
  return withNotes(text.value, [levelOf(severity, read)]);
}

export function opportunityWords({ text, value, effort, solves, owner }: Opportunity, read: ReadersJourney): string {
  const { words: map } = read;
  return withNotes(text.value, [
    value === undefined ? '' : map.value(map.level[value]),
    effort === undefined ? '' : map.effort(map.level[effort]),
    solves.length === 0 ? '' : map.solves(painsOf(solves, read).join(', ')),
    owner === undefined ? '' : map.owner(owner.value),
  ]);
}

/** `Customer Effort Score 3.1, target 3.5, not met`; nothing while there is no value. */
export function measurementWords(metric: Metric, read: ReadersJourney): readonly string[] {
  const { value, title, target } = metricWords(metric, read);
  if (value === undefined) return [];
  const aim = target === undefined ? '' : `, ${plainText(target.text)}`;
  return [`${title.text} ${plainText(value)}${aim}`];
}

function withNotes(text: string, notes: readonly string[]): string {
  const said = notes.filter((note) => note !== '');
  return said.length === 0 ? text : `${text} (${said.join(', ')})`;
}
