/** The map's head: what journey this is, and whose. */
import { named, titleIn } from '../model/index.js';
import { directionOf, measure, wrap } from '../text/index.js';
import { type Block, fitted, group, paragraph, shift, stack, textLine } from './block.js';
import { key } from './keys.js';
import { avatar, factsOf } from './persona-head.js';
import type { PersonaView } from './personas.js';
import { joined, literal, type Piece, phrase, plainText, spoken, titlePiece } from './pieces.js';
import { type Item, rows } from './rows.js';
import type { Group, Shape } from './scene.js';
import { margin, type Sheet } from './sheet.js';
import { baseline, settings } from './type.js';

/** Of a persona's face, in px. */
const radius = 17;
const badgeText = 2 * radius + 10;
const widestBadge = 250;
const gap = 28;
const narrowestTitle = 320;

/** Title and personas; personas stand at the right where there is room for both, else below. */
export function header(sheet: Sheet, width: number): Block {
  const room = width - 2 * margin;
  const badges = sheet.personas.map((persona) => badge(persona, sheet));
  const inOneRow = badges.reduce((sum, { width: wide }) => sum + wide + gap, 0);
  const beside = room - inOneRow >= narrowestTitle;
  const title = titleBlock(sheet, beside ? room - inOneRow : room);
  const personas = rows(badges, beside ? inOneRow : room, { across: gap, down: 12 });
  const placed = beside
    ? [...title.shapes, ...shift(personas, room - (inOneRow - gap), 0)]
    : [...title.shapes, ...shift(personas, 0, title.height + 14)];
  const height = beside ? Math.max(title.height, personas.height) : title.height + 14 + personas.height;
  const label = sheet.words.title(titleIn(sheet.journey, sheet.language));
  return { shapes: [group('header', margin, 0, placed, { role: 'header', label, source: sourceOf(sheet) })], height };
}

function sourceOf({ journey }: Sheet): NonNullable<Group['source']> {
  return { span: journey.nameSpan, uri: journey.uri };
}

function titleBlock(sheet: Sheet, width: number): Block {
  const { journey, language, words } = sheet;
  const state = journey.state === undefined ? undefined : words.state[journey.state.value];
  const pillRoom = state === undefined ? 0 : measure(state, settings.small) + 32;
  const text = titlePiece(journey, language, journey.uri);
  const title = fitted(text, width - pillRoom, { style: 'title', fill: 'text' });
  const lines = wrap(text.text, width - pillRoom, settings.title);
  const isTurned = directionOf(text.text) === 'rtl';
  const end = (isTurned ? title.width : (lines.at(-1)?.width ?? 0)) + 14;
  const source = journey.state && { span: journey.state.span, uri: journey.uri };
  const middle = title.height - settings.title.leading / 2;
  const pill = state === undefined ? [] : pillShapes({ text: state, ...(source && { source }) }, end, middle);
  const below = subtitles(sheet).map((line) => paragraph(line, width, { style: 'body', fill: 'text-muted' }));
  return stack([{ shapes: [...title.shapes, ...pill], height: title.height }, ...below], 3);
}

function pillShapes(text: Piece, x: number, middle: number): readonly Shape[] {
  const { leading } = settings.small;
  const width = measure(text.text, settings.small) + 18;
  const y = middle - leading / 2;
  return [
    {
      type: 'rect',
      x,
      y: y - 2,
      width,
      height: leading + 4,
      radius: leading / 2 + 2,
      fill: 'none',
      stroke: 'text-muted',
      strokeWidth: 1,
    },
    textLine(text, x + 9, y + baseline(settings.small), { style: 'small', fill: 'text-muted' }),
  ];
}

/** What is said of the journey as a whole: what it is about, who keeps it, and what is remarked. */
export function subtitles({ journey, model, language, words, numbers }: Sheet): readonly (readonly Piece[])[] {
  const { uri } = journey;
  const original = journey.state?.of;
  const redesigned = original === undefined ? undefined : named(model.journeys, original.name);
  const first = [
    ...(original === undefined
      ? []
      : [
          phrase(
            words.redesigns,
            spoken(redesigned === undefined ? original.name : titleIn(redesigned, language), original, uri),
          ),
        ]),
    ...(journey.scope === undefined ? [] : [literal(journey.scope, uri)]),
    ...journey.goals.map((goal) => phrase(words.goal, literal(goal, uri))),
  ];
  const second = [
    ...(journey.owner === undefined ? [] : [phrase(words.owner, literal(journey.owner, uri))]),
    ...(journey.reviewed?.valid
      ? [phrase(words.reviewed, spoken(numbers.date(journey.reviewed.value), journey.reviewed, uri))]
      : []),
  ];
  const third = journey.notes.map((note) => phrase(words.note, literal(note, uri)));
  return [first, second, third].filter((parts) => parts.length > 0).map((parts) => joined(parts, ' · '));
}

function badge(view: PersonaView, sheet: Sheet): Item {
  const facts = factsOf(view, sheet);
  const unscored = view.scored ? [] : [sheet.words.unscored];
  const room = widestBadge - badgeText;
  const name = fitted(view.titlePiece, room, { style: 'strong', fill: 'text' });
  const about = [...(facts.length === 0 ? [] : [joined(facts, ' · ')]), ...unscored].map((line) =>
    fitted(line, room, { style: 'small', fill: 'text-muted' }),
  );
  const text = stack([name, ...about], 0);
  const widest = [name, ...about].reduce((most, { width: wide }) => Math.max(most, wide), 0);
  const width = Math.ceil(badgeText + widest);
  const height = Math.max(2 * radius + 2, text.height);
  const middle = height / 2;
  const children: readonly Shape[] = [
    ...avatar(view, radius, middle, sheet),
    ...shift(text, badgeText, (height - text.height) / 2),
  ];
  const place = view.persona;
  const drawn = group(key('persona', view.name), 0, 0, children, {
    role: 'persona',
    label: sheet.words.spoken.persona(view.title, [...facts.map(plainText), ...unscored].join(', ')),
    box: { x: 0, y: 0, width, height },
    ...(place === undefined ? {} : { source: { span: place.span, uri: place.uri } }),
  });
  return { shapes: [drawn], width, height };
}
