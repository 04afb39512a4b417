/** The personas of a journey as the map shows them: each with a colour, a line, a mark and initials of its own. */
import { personasOf, scoresOf } from '../analysis/figures.js';
import { type Journey, type Model, named, type Persona } from '../model/index.js';
import { graphemes } from '../text/index.js';
import type { Language } from '../words/index.js';
import { type Piece, titlePiece } from './pieces.js';
import type { Paint } from './scene.js';

export interface PersonaView {
  readonly name: string;
  readonly title: string;
  /** The title, with where it is written. */
  readonly titlePiece: Piece;
  /** Place among the journey's personas, from 0: decides colour, line and mark. */
  readonly index: number;
  readonly paint: Paint;
  readonly initials: string;
  /** The first of those drawn: its line is the boldest, with faces on it. */
  readonly leads: boolean;
  /** Whether the journey has a score of this persona anywhere. */
  readonly scored: boolean;
  /** Absent when the name has no declaration. */
  readonly persona?: Persona;
}

/** The journey's personas in its order, `without` those of these names. */
export function personaViews(
  model: Model,
  journey: Journey,
  language: Language,
  without: readonly string[] = [],
): readonly PersonaView[] {
  const scored = new Set<string>();
  for (const { persona } of scoresOf(journey)) scored.add(persona);
  const isShown = (name: string) => !without.includes(name);
  const names = personasOf(journey);
  const leader = names.find(isShown);
  const declared = names.map((name) => {
    const persona = named(model.personas, name);
    const titled: Piece = persona === undefined ? { text: name } : titlePiece(persona, language, persona.uri);
    return { persona, titled };
  });
  const letters = initialsOf(declared.map(({ titled }) => titled.text));
  return names.flatMap((name, index): PersonaView[] => {
    if (!isShown(name)) return [];
    const { persona, titled = { text: name } } = declared[index] ?? {};
    const title = titled.text;
    const color = persona?.color?.valid ? persona.color.value : undefined;
    const view = {
      name,
      title,
      titlePiece: titled,
      index,
      leads: name === leader,
      paint: { persona: index, ...(color === undefined ? {} : { color }) },
      initials: letters[index] ?? '',
      scored: scored.has(name),
    };
    return [persona === undefined ? view : { ...view, persona }];
  });
}

/** Initials of each title, no two alike where their letters allow it. */
function initialsOf(titles: readonly string[]): readonly string[] {
  const usual = titles.map(initials);
  const taken = new Set(usual.filter((one) => usual.indexOf(one) === usual.lastIndexOf(one)));
  return usual.map((own, index) => {
    if (usual.indexOf(own) === usual.lastIndexOf(own)) return own;
    const free = alternatives(titles[index] ?? '').find((one) => !taken.has(one)) ?? own;
    taken.add(free);
    return free;
  });
}

/** The first letters of the first and the last word that begin with a capital, else of the first and the last word. */
function initials(title: string): string {
  const words = wordsIn(title);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  const chosen = capitals.length > 1 ? capitals : words;
  const [first, last] = [chosen[0], chosen.length > 1 ? chosen.at(-1) : undefined];
  return [firstOf(first ?? title), last === undefined ? '' : isNumber.test(last) ? last : firstOf(last)].join('');
}

/** A number tells more than its first figure. */
const isNumber = /^\d{1,2}$/;

/** The first letter with each of those that follow it, one after the other. */
function alternatives(title: string): readonly string[] {
  const [first = '', ...others] = graphemes(wordsIn(title).join(''));
  return others.map((letter) => `${first.toLocaleUpperCase()}${letter.toLocaleLowerCase()}`);
}

function wordsIn(title: string): readonly string[] {
  return title.split(/[\s-]+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
}

function firstOf(word: string): string {
  return (graphemes(word)[0] ?? '').toLocaleUpperCase();
}
