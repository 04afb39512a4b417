/** The facts that may begin at the caret: each keyword with what it means, and with what is written behind it. */
import { type FactShape, journeyShape } from '../../../language/shape.js';
import { levels, own, touchpointsOf } from '../../../model/index.js';
import { completionWords } from '../../../words/completion.js';
import { meaningOf } from '../../../words/constructs.js';
import { caret, type FillIn, fillIn } from '../../../words/fill-in.js';
import { templateWords } from '../../../words/templates.js';
import { blockOf, type CompletionContext } from './context.js';
import { freeName, inSight, outOfSight, painsToRecover, personasToFeel } from './names.js';
import { factsInOrder } from './order.js';
import type { Suggestion } from './suggestion.js';

export function factSuggestions(context: CompletionContext): Suggestion[] {
  const { place } = context;
  const block = blockOf(context);
  const shape = place.blocks.at(-1)?.shape ?? journeyShape().file;
  const may = new Set(place.begins.filter((keyword) => keyword !== 'import' || mayImport(context)));
  const ordered = factsInOrder({ block, ...toldAround(context), first: firstOf(context) }).filter((each) =>
    may.has(each),
  );
  const dead = new Set(ordered.filter((keyword) => leadsNowhere(keyword, context)));
  return [...ordered.filter((each) => !dead.has(each)), ...dead].flatMap((keyword) => {
    const fact = shape.facts.get(keyword);
    return fact === undefined ? [] : [keywordSuggestion(keyword, context, writingOf(keyword, fact, context))];
  });
}

/** A word of the language, with its meaning where the caret stands. */
export function keywordSuggestion(
  keyword: string,
  context: CompletionContext,
  writing: Pick<Suggestion, 'insert' | 'goesOn'> = {},
): Suggestion {
  const detail = meaningOf(keyword, blockOf(context), context.language);
  return { label: keyword, kind: 'keyword', ...(detail === undefined ? {} : { detail }), ...writing };
}

/** Imports stand before all else. */
function mayImport({ facts, place }: CompletionContext): boolean {
  const before = facts.filter(({ offset }) => offset < place.word.start);
  return [...before, ...place.before].every(({ keyword }) => keyword === 'import');
}

function toldAround({ facts, place }: CompletionContext): { told: ReadonlySet<string>; last: string | undefined } {
  const before = facts.filter(({ offset }) => offset < place.word.start);
  const last = [...before, ...place.before].toSorted((a, b) => a.offset - b.offset).at(-1);
  const others = facts.filter(({ offset }) => offset !== place.word.start);
  return { told: new Set([...others, ...place.before].map(({ keyword }) => keyword)), last: last?.keyword };
}

/** Everybody who makes the journey is asked how they feel before anything else is told. */
function firstOf(context: CompletionContext): readonly string[] {
  const emotions = context.here.touchpoint?.emotions ?? [];
  return blockOf(context) === 'touchpoint' && emotions.length > 0 && personasToFeel(context).length > 0
    ? ['emotion']
    : [];
}

/** Whether a fact needs something that nobody has written yet; it can be written, but not from what is offered. */
function leadsNowhere(keyword: string, context: CompletionContext): boolean {
  const { here, models, model } = context;
  const block = blockOf(context);
  const isMissing = (kind: 'persona' | 'source') =>
    inSight(kind, context).length === 0 && outOfSight(kind, context).length === 0;
  switch (keyword) {
    case 'import':
      return !models.some(({ uri }) => uri !== model.uri && !model.imports.some((each) => each.uri === uri));
    case 'evidence':
      return isMissing('source');
    case 'persona':
      return block === 'journey' && isMissing('persona');
    case 'emotion':
      return personasToFeel(context).length === 0;
    case 'recovers':
      return painsToRecover(context).length === 0;
    case '->':
      return here.journey === undefined || touchpointsOf(here.journey).length < 2;
    default:
      return false;
  }
}

type Writing = Pick<Suggestion, 'insert' | 'goesOn'>;

/** What is written for a keyword, so that the caret stands where typing goes on. */
export function writingOf(keyword: string, fact: FactShape, context: CompletionContext): Writing {
  const special = specialWriting(keyword, context);
  if (special !== undefined) return special;
  if (fact.opens !== undefined) return { insert: headWriting(keyword, context) };
  if (keyword === 'import' || keyword === 'photo' || keyword === 'image') return asking(keyword, inQuotes(''));
  if (fact.choices.length > 0) return asking(keyword, [choice(fact.choices)], []);
  return fact.isText ? { insert: fillIn`${keyword} ${inQuotes('')}` } : asking(keyword, []);
}

function specialWriting(keyword: string, { language, today, here }: CompletionContext): Writing | undefined {
  const words = completionWords(language);
  switch (keyword) {
    case 'age':
      return { insert: fillIn`age ${{ gap: '35' }}` };
    case 'sample':
      return { insert: fillIn`sample ${{ gap: '12' }}` };
    case 'segment':
      return { insert: fillIn`segment ${{ gap: '20' }}% of ${inQuotes(words.group)}` };
    case 'about':
      return { insert: fillIn`about ${inQuotes(words.topic)} ${inQuotes('')}` };
    case 'reviewed':
      return { insert: fillIn`reviewed ${{ gap: today }}` };
    case 'date':
      return asking('date', [{ gap: today }], []);
    case 'opportunity':
    case 'moment-of-truth':
      return { insert: fillIn`${keyword} ${inQuotes('')}` };
    case 'pain':
      return asking('pain', fillIn`${choice(levels)} ${inQuotes('')}`, []);
    case 'label':
      return asking('label', fillIn`${language === 'nl' ? 'en' : 'nl'} ${inQuotes('')}`, []);
    case 'emotion':
      return asking('emotion', here.journey?.personas.length === 1 ? [{ gap: '0' }] : [], []);
    default:
      return undefined;
  }
}

/** What follows when nobody can be asked; and what follows when the editor asks at once for more. */
export function asking(keyword: string, insert: FillIn, goesOn: FillIn = insert): Writing {
  return { insert: [`${keyword} `, ...insert], goesOn: [`${keyword} `, ...goesOn] };
}

/** A title to fill in, and the braces in which the rest is told. */
function headWriting(keyword: string, context: CompletionContext): FillIn {
  return fillIn`${keyword} ${inQuotes(newTitle(keyword, context))} {\n  ${caret}\n}`;
}

/** The title that a new block has until it gets its own; no two may be called the same. */
export function newTitle(keyword: string, { model, here, language }: CompletionContext): string {
  const titles: Readonly<Record<string, string>> = templateWords[language].titles;
  const { journey } = here;
  const inside = (journey?.phases ?? []).flatMap(({ name, touchpoints }) => [
    name,
    ...touchpoints.map((touchpoint) => touchpoint.name),
  ]);
  const { channels, feelings, metrics, sources, personas, journeys } = model;
  const tops = [channels, feelings, metrics, sources, personas, journeys].flatMap((list) =>
    own(model, [...list]).map(({ name }) => name),
  );
  return freeName(titles[keyword] ?? keyword, new Set([...tops, ...inside]), ' ');
}

export function inQuotes(gap: string): FillIn {
  return ['"', { gap }, '"'];
}

export function choice([first = '', ...more]: readonly string[]) {
  return { gap: first, choices: [first, ...more] };
}
