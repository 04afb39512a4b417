/** Who makes the journey: a card for each persona with its photo, its quote, and what it wants. */
import { named, type Persona, titleIn } from '../../model/index.js';
import { type Block, group, listed, paragraph, shift, stack } from '../block.js';
import { key } from '../keys.js';
import { backingMark } from '../lanes/evidence.js';
import { quoted } from '../lanes/texts.js';
import { type FactList, personaFacts } from '../persona-facts.js';
import { avatar, factsOf } from '../persona-head.js';
import type { PersonaView } from '../personas.js';
import { literal, spoken } from '../pieces.js';
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
    view.persona === undefined || isBare(view.persona, sheet) ? [] : [{ view, persona: view.persona }],
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
function isBare(persona: Persona, sheet: Sheet): boolean {
  const { photo: picture, quotes, evidence } = persona;
  const isKnown = picture !== undefined || quotes.length + evidence.length > 0;
  return !isKnown && personaFacts(persona, sheet).length === 0;
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
  const { uri, quotes } = persona;
  const said = quotes.map((text) => paragraph(quoted(literal(text, uri)), width, { style: 'quote', fill: 'text' }));
  const lists = personaFacts(persona, sheet).map((facts) => listBlock(facts, width));
  return stack([head(view, width, sheet), ...said, ...lists, backing(persona, width, sheet)], 10);
}

function head(view: PersonaView, width: number, sheet: Sheet): Block {
  const room = width - 2 * photo - 12;
  const name = paragraph(view.titlePiece, room, { style: 'heading', fill: 'text' });
  const facts = listed(factsOf(view, sheet), room, 'small');
  const about = facts.length === 0 ? [] : [paragraph(facts, room, { style: 'small', fill: 'text-muted' })];
  const text = stack([name, ...about], 1);
  const height = Math.max(2 * photo, text.height);
  return {
    height,
    shapes: [...avatar(view, photo, height / 2, sheet), ...shift(text, 2 * photo + 12, (height - text.height) / 2)],
  };
}

function listBlock({ title, texts }: FactList, width: number): Block {
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

function backing({ evidence, uri }: Persona, width: number, { model, language, words }: Sheet): Block {
  const sources = evidence.flatMap((reference) => {
    const source = named(model.sources, reference.name);
    return source === undefined ? [] : [spoken(titleIn(source, language), reference, uri)];
  });
  const text = sources.length === 0 ? words.assumption : listed(sources, width - 14, 'small');
  const line = paragraph(text, width, { style: 'small', fill: 'text-muted', indent: 14 });
  const mark = backingMark(sources.length === 0 ? 'assumption' : 'backed', 4, settings.small.leading / 2);
  return { shapes: [...mark, ...line.shapes], height: line.height };
}
