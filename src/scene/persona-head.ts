/** A persona's face and facts, beside the title of the map and on the persona's own card. */
import { textLine } from './block.js';
import type { PersonaView } from './personas.js';
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
export function factsOf({ persona }: PersonaView, { numbers, words }: Sheet): readonly string[] {
  if (persona === undefined) return [];
  const { age, role, segment } = persona;
  return [
    ...(age === undefined ? [] : [numbers.plain(age.value)]),
    ...(role === undefined ? [] : [role.value]),
    ...(segment === undefined ? [] : [words.share(numbers.percent(segment.share), segment.of)]),
  ];
}
