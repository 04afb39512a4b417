/** A persona's face and facts, beside the title of the map and on the persona's own card. */
import type { Persona } from '../model/index.js';
import { textLine } from './block.js';
import type { PersonaView } from './personas.js';
import { literal, literalAt, phrase, type RichText, spoken } from './pieces.js';
import type { Shape } from './scene.js';
import type { Sheet } from './sheet.js';
import { baseline, settings } from './type.js';

/** The photo in a ring of the persona's colour, or initials without one; `radius` px around (`radius`, `middle`). */
export function avatar(view: PersonaView, radius: number, middle: number, sheet: Sheet): readonly Shape[] {
  const data = sheet.picture(view.persona?.photo);
  const inner = radius - 1;
  const letters = settings[radius > 20 ? 'heading' : 'strong'];
  const top = middle - letters.leading / 2;
  const initials = textLine(
    view.initials,
    radius,
    top + baseline(letters),
    { style: radius > 20 ? 'heading' : 'strong', fill: view.paint },
    'middle',
  );
  const box = { x: 1, y: middle - inner, width: 2 * inner, height: 2 * inner, radius: inner };
  return [
    { type: 'circle', x: radius, y: middle, radius: inner, fill: view.paint, opacity: 0.16 },
    ...(data === undefined ? [initials] : [{ type: 'image', ...box, data } as const]),
    { type: 'circle', x: radius, y: middle, radius: inner, fill: 'none', stroke: view.paint, strokeWidth: 1.5 },
  ];
}

/** Age, role and segment, as far as they are known. */
export function factsOf({ persona }: PersonaView, sheet: Sheet): readonly RichText[] {
  if (persona === undefined) return [];
  const { age, role, segment, uri } = persona;
  return [
    ...(age === undefined ? [] : [spoken(sheet.numbers.plain(age.value), age, uri)]),
    ...(role === undefined ? [] : [literal(role, uri)]),
    ...(segment === undefined ? [] : [shareOf(segment, uri, sheet)]),
  ];
}

function shareOf(segment: NonNullable<Persona['segment']>, uri: string, { numbers, words }: Sheet): RichText {
  const percent = spoken(numbers.percent(segment.share), segment, uri);
  if (segment.of === undefined) return percent;
  return phrase((share = '', of = '') => words.share(share, of), percent, literalAt(segment.of, segment.ofSpan, uri));
}
