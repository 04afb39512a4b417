/** Who makes the journey: a card for each persona with its photo, its quote, and what it wants. */
import { named, type Persona, type Text, titleIn } from '../../model/index.js';
import { type Block, group, listed, paragraph, shift, stack } from '../block.js';
import { key } from '../keys.js';
import { backingMark } from '../lanes/evidence.js';
import { quote } from '../lanes/texts.js';
import { avatar, factsOf } from '../persona-head.js';
import type { PersonaView } from '../personas.js';
import { type Item, rows } from '../rows.js';
import type { Shape } from '../scene.js';
import type { Sheet } from '../sheet.js';
import { settings } from '../type.js';
import type { SectionMaker } from './section.js';

const padding = 16;
const cardWidth = 296;
const photo = 26;
const gap = 12;

export const personas: SectionMaker = (sheet) => {
  if (sheet.density === 'compact') return undefined;
  const declared = sheet.personas.flatMap((view) =>
    view.persona === undefined || isBare(view.persona) ? [] : [{ view, persona: view.persona }],
  );
  if (declared.length === 0) return undefined;
  return {
    key: 'personas',
    title: sheet.words.sections.personas,
    draw: (width) => {
      const room = Math.min(cardWidth, width);
      const texts = declared.map(({ view, persona }) => textOf(view, persona, room - 2 * padding, sheet));
      const height = texts.reduce((most, text) => Math.max(most, text.height + 2 * padding), 0);
      const cards = declared.map(({ view, persona }, index): Item => {
        const text = texts[index]?.shapes ?? [];
        return { width: room, height, shapes: [frame(view, persona, { width: room, height }, text, sheet)] };
      });
      const inOneRow = cards.length * (room + gap) - gap;
      return { ...rows(cards, width, { across: gap, down: gap }), width: Math.min(width, inOneRow) };
    },
  };
};

/** A persona of whom no more is known than stands beside the title already. */
function isBare({ photo: picture, quotes, goals, needs, frustrations, evidence }: Persona): boolean {
  return picture === undefined && [quotes, goals, needs, frustrations, evidence].every((list) => list.length === 0);
}

function frame(
  view: PersonaView,
  persona: Persona,
  size: { readonly width: number; readonly height: number },
  text: readonly Shape[],
  { words }: Sheet,
) {
  const box = { x: 0, y: 0, ...size };
  const children: readonly Shape[] = [
    { type: 'rect', ...box, radius: 10, fill: 'card', stroke: 'card-border', strokeWidth: 1 },
    { type: 'rect', x: padding, y: 0, width: 44, height: 3, radius: 1.5, fill: view.paint },
    ...shift({ shapes: text, height: 0 }, padding, padding),
  ];
  return group(key('persona-card', view.name), 0, 0, children, {
    role: 'persona',
    label: words.spoken.persona(view.title, persona.quotes.map(({ value }) => value).join(' ')),
    source: { span: persona.span, uri: persona.uri },
    box,
  });
}

function textOf(view: PersonaView, persona: Persona, width: number, sheet: Sheet): Block {
  const { words, density } = sheet;
  const lists = [
    list(words.persona.goals, persona.goals, width),
    list(words.persona.needs, persona.needs, width),
    list(words.persona.frustrations, persona.frustrations, width),
    ...(density === 'detailed'
      ? [
          list(words.persona.motives, persona.motives, width),
          list(words.persona.traits, persona.traits, width),
          ...persona.about.map(({ topic, text }) => titled(topic, [text], width)),
        ]
      : []),
  ];
  const said = persona.quotes.map(({ value }) => paragraph(quote(value), width, { style: 'quote', fill: 'text' }));
  return stack(
    [head(view, width, sheet), ...said, ...lists, backing(persona, width, sheet)].filter(({ height }) => height > 0),
    10,
  );
}

function head(view: PersonaView, width: number, sheet: Sheet): Block {
  const room = width - 2 * photo - 12;
  const name = paragraph(view.title, room, { style: 'heading', fill: 'text' });
  const facts = listed(factsOf(view, sheet), room, 'small');
  const about = facts === '' ? [] : [paragraph(facts, room, { style: 'small', fill: 'text-muted' })];
  const text = stack([name, ...about], 1);
  const height = Math.max(2 * photo, text.height);
  return {
    height,
    shapes: [...avatar(view, photo, height / 2, sheet), ...shift(text, 2 * photo + 12, (height - text.height) / 2)],
  };
}

function list(title: string, texts: readonly Text[], width: number): Block {
  return titled(
    title,
    texts.map(({ value }) => value),
    width,
  );
}

function titled(title: string, texts: readonly string[], width: number): Block {
  if (texts.length === 0) return { shapes: [], height: 0 };
  const bullet: Shape = { type: 'circle', x: 3, y: settings.body.leading / 2, radius: 1.6, fill: 'text-muted' };
  return stack(
    [
      paragraph(title, width, { style: 'small-strong', fill: 'text-muted' }),
      ...texts.map((text) => {
        const line = paragraph(text, width, { style: 'body', fill: 'text', indent: 12 });
        return { shapes: [bullet, ...line.shapes], height: line.height };
      }),
    ],
    2,
  );
}

function backing({ evidence }: Persona, width: number, { model, language, words }: Sheet): Block {
  const sources = evidence.flatMap(({ name }) => {
    const source = named(model.sources, name);
    return source === undefined ? [] : [titleIn(source, language)];
  });
  const text = sources.length === 0 ? words.assumption : listed(sources, width - 14, 'small');
  const line = paragraph(text, width, { style: 'small', fill: 'text-muted', indent: 14 });
  const mark = backingMark(sources.length === 0 ? 'assumption' : 'backed', 4, settings.small.leading / 2);
  return { shapes: [...mark, ...line.shapes], height: line.height };
}
