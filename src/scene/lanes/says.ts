/** What personas say, in their own words: the quotes of emotions that do not stand on the line already, and feelings that found no room there. */
import { emotionPersona } from '../../model/index.js';
import { type Block, paragraph, shift, stack } from '../block.js';
import { inset } from '../columns.js';
import type { PersonaView } from '../personas.js';
import { joined, literal, type RichText, spoken } from '../pieces.js';
import type { Sheet } from '../sheet.js';
import { settings } from '../type.js';
import { onLine } from './emotion/index.js';
import { markShapes } from './emotion/points.js';
import { cellLane, type Lane } from './lane.js';
import { limited, quoted } from './texts.js';

const markRoom = 18;

export function says(sheet: Sheet): Lane | undefined {
  const { quoted: onTheLine, unsaid } = onLine(sheet);
  const severalPersonas = sheet.personas.length > 1;
  return cellLane(sheet, {
    key: 'says',
    title: sheet.words.lanes.says,
    cell: ({ touchpoint, width }) =>
      stack(
        touchpoint.emotions.flatMap((emotion): Block[] => {
          const quote = emotion.quote === undefined || onTheLine.has(emotion) ? [] : [quoted(literal(emotion.quote))];
          const feeling = emotion.feeling !== undefined && unsaid.has(emotion) ? [emotion.feeling] : [];
          const texts = [...feeling.map((one) => spoken(sheet.titles.feeling(one.name), one)), ...quote];
          if (texts.length === 0) return [];
          const name = emotionPersona(emotion, sheet.journey);
          const persona = sheet.personas.find((view) => view.name === name);
          if (name !== undefined && persona === undefined) return [];
          return [quoteBlock(joined(texts, ' · '), width, severalPersonas ? persona : undefined, sheet)];
        }),
        6,
      ),
  });
}

function quoteBlock(text: RichText, width: number, persona: PersonaView | undefined, sheet: Sheet): Block {
  const indent = inset + (persona === undefined ? 0 : markRoom);
  const block = paragraph(text, width - inset, limited({ style: 'quote', fill: 'text-muted', indent } as const, sheet));
  if (persona === undefined) return block;
  const mark = shift({ shapes: markShapes(persona, false), height: 0 }, inset + 6, settings.quote.leading / 2);
  return { shapes: [...mark, ...block.shapes], height: block.height };
}
