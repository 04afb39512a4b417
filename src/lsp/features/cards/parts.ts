/** What the cards of all kinds are made of, in the reader's language. */
import { meanAt } from '../../../analysis/index.js';
import {
  type Declaration,
  type Journey,
  levels,
  type Model,
  named,
  type Pain,
  type Reference,
  type Scale,
  type Text,
  titleIn,
} from '../../../model/index.js';
import { numbersIn } from '../../../scene/numbers.js';
import { type Language, words } from '../../../words/index.js';
import { number } from '../../../words/write.js';
import type { Card, Fact } from './card.js';
import { type Picture, picturesOfAll } from './picture.js';
import { journeysVisited, type Visit, type VisitedJourney } from './uses.js';

export interface CardContext {
  /** The file asked from. */
  readonly model: Model;
  /** Every file at hand, that one included. */
  readonly models: readonly Model[];
  readonly language: Language;
}

/** A card is read at a glance; longer lists are cut. */
const mostValues = 5;

type Maybe = string | undefined;

/** A fact for a card's list; none where there is nothing to say. */
export function fact(label: string, values: readonly Maybe[] | undefined, language: Language): Fact[] {
  const all = (values ?? []).filter(isThere);
  const shown = all.length > mostValues ? all.slice(0, mostValues - 1) : all;
  const rest = all.length > shown.length ? [words(language).hover.more(all.length - shown.length)] : [];
  return all.length === 0 ? [] : [{ label, values: [...shown, ...rest] }];
}

interface Contents {
  readonly paragraphs?: readonly Maybe[];
  readonly facts: readonly (readonly Fact[])[];
  readonly pictures?: readonly Picture[];
}

/** The card of a declaration: its title, the comment above it, and its other titles before its own facts. */
export function declarationCard(
  kind: string,
  declaration: Declaration,
  language: Language,
  { paragraphs = [], facts, pictures = [] }: Contents,
): Card {
  const title = titleIn(declaration, language);
  const labels = declaration.labels
    .filter(({ text }) => text !== title)
    .map((label) => `${label.text} (${label.language})`);
  const others = declaration.title === title ? labels : [declaration.title, ...labels];
  const labelled = fact(words(language).hover.facts.labels, others, language);
  return {
    title,
    kind,
    paragraphs: [declaration.documentation, ...paragraphs].filter(isThere),
    facts: [...labelled, ...facts.flat()],
    pictures,
  };
}

/** How the touchpoints that use a word of the file are felt, journey by journey, and what hurts there. */
export function visitFacts(visits: readonly Visit[], language: Language): Fact[] {
  const { facts } = words(language).hover;
  const means = journeysVisited(visits).map(({ model, journey, touchpoints }) =>
    withMean(journey, meanAt(model, journey, touchpoints), language),
  );
  return [
    fact(
      facts.touchpoints,
      visits.map(({ touchpoint }) => titleIn(touchpoint, language)),
      language,
    ),
    fact(facts.mean, means, language),
    painsFact(
      visits.flatMap(({ touchpoint }) => touchpoint.pains),
      language,
    ),
  ].flat();
}

export function visitPictures(visits: readonly Visit[], language: Language): readonly Picture[] {
  return visitedPictures(journeysVisited(visits), language);
}

/** The emotion lines of the journeys visited, with the places of the visits marked. */
export function visitedPictures(visited: readonly VisitedJourney[], language: Language): readonly Picture[] {
  const markedIn = new Map(visited.map(({ journey, touchpoints }) => [journey, touchpoints]));
  return picturesOfAll(visited, (journey) => ({ language, marked: markedIn.get(journey) ?? new Set() }));
}

/** The pains, the most severe first. */
export function painsFact(pains: readonly Pain[], language: Language): Fact[] {
  const { hover, map } = words(language);
  const rank = ({ severity }: Pain) => (severity === undefined ? -1 : levels.indexOf(severity));
  const values = pains
    .toSorted((a, b) => rank(b) - rank(a))
    .map(({ text, severity }) => (severity === undefined ? text.value : `${text.value} (${map.level[severity]})`));
  return fact(hover.facts.pains, values, language);
}

/** `Switching: −0.4 (from −2 to 2)`; the title alone without a mean. */
export function withMean(journey: Journey, mean: number | undefined, language: Language): string {
  return [titleIn(journey, language), onScale(mean, journey.scale, language)].filter(isThere).join(': ');
}

/** A mean says little without the scale it stands on. */
export function onScale(mean: number | undefined, scale: Scale, language: Language): string | undefined {
  const { mean: written, score } = numbersIn(language);
  return mean === undefined
    ? undefined
    : words(language).hover.onScale(written(mean, scale), score(scale.from, scale), score(scale.to, scale));
}

export function count(value: number, language: Language): string {
  return number(value, language);
}

/** What a name is called; the name itself where nothing declares it. */
export function titleOf(list: readonly Declaration[], name: string, language: Language): string {
  const declaration = named(list, name);
  return declaration === undefined ? name : titleIn(declaration, language);
}

export function titlesOf(list: readonly Declaration[], uses: readonly Reference[], language: Language): string {
  return uses.map(({ name }) => titleOf(list, name, language)).join(', ');
}

export function values(texts: readonly Text[]): string[] {
  return texts.map(({ value }) => value);
}

export function mentions(references: readonly Reference[], name: string | undefined): boolean {
  return references.some((reference) => reference.name === name);
}

export function isThere(value: string | undefined): value is string {
  return value !== undefined && value.trim() !== '';
}
