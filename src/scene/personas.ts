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
  return names.flatMap((name, index): PersonaView[] => {
    if (!isShown(name)) return [];
    const persona = named(model.personas, name);
    const titled: Piece = persona === undefined ? { text: name } : titlePiece(persona, language, persona.uri);
    const title = titled.text;
    const color = persona?.color?.valid ? persona.color.value : undefined;
    const view = {
      name,
      title,
      titlePiece: titled,
      index,
      leads: name === leader,
      paint: { persona: index, ...(color === undefined ? {} : { color }) },
      initials: initials(title),
      scored: scored.has(name),
    };
    return [persona === undefined ? view : { ...view, persona }];
  });
}

/** The first letters of the first and the last word that begin with a capital, else of the first and the last word. */
function initials(title: string): string {
  const words = title.split(/[\s-]+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  const chosen = capitals.length > 1 ? capitals : words;
  const ends = chosen.length > 1 ? [chosen[0], chosen.at(-1)] : [chosen[0]];
  return ends.map((word) => (graphemes(word ?? title)[0] ?? '').toLocaleUpperCase()).join('');
}
