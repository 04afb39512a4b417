/** What is known of a persona beside name, age, role and share: the same on cards, in tables and in summaries. */
import type { Persona, Text } from '../model/index.js';
import { literal, literalAt, type RichText, spoken } from './pieces.js';
import type { Sheet } from './sheet.js';

/** Texts of one kind, under a title of the map's or the writer's own. */
export interface FactList {
  readonly title: RichText;
  readonly texts: readonly RichText[];
}

interface FactWords extends Pick<Sheet, 'words'> {
  readonly titles: Pick<Sheet['titles'], 'channel'>;
}

/** Only what there is; quotes are left to who shows them. */
export function personaFacts(persona: Persona, { words, titles }: FactWords): readonly FactList[] {
  const { uri, goals, needs, frustrations, motives, traits, about, channels, notes } = persona;
  const list = (title: string, texts: readonly Text[]): FactList => ({
    title,
    texts: texts.map((text) => literal(text, uri)),
  });
  return [
    list(words.persona.goals, goals),
    list(words.persona.needs, needs),
    list(words.persona.frustrations, frustrations),
    list(words.persona.motives, motives),
    list(words.persona.traits, traits),
    ...about.map(({ topic, text, textSpan, span }) => ({
      title: spoken(topic, { span }, uri),
      texts: [literalAt(text, textSpan, uri)],
    })),
    {
      title: words.persona.channels,
      texts: channels.map((channel) => spoken(titles.channel(channel.name), channel, uri)),
    },
    list(words.lanes.notes, notes),
  ].filter(({ texts }) => texts.length > 0);
}
