/** What stands above the phases: which journey, which versions, and what the changes mean for the customer. */
import { isWithin } from '../../diff/index.js';
import { titleIn } from '../../model/index.js';
import { type Tendency, type Verdict, verdictsOf } from '../../verdict/index.js';
import { type Block, group, paragraph, shift, stack } from '../block.js';
import type { Shape, Token } from '../scene.js';
import { margin } from '../sheet.js';
import type { DifferenceSheet } from './sheet.js';

/** Lines longer than this are hard to read, in px. */
const widestText = 1100;

export function topOf(sheet: DifferenceSheet, width: number): Block {
  const { journey, comparison, words, names, marks } = sheet;
  const room = width - 2 * margin;
  // All but those of other journeys of the file, which have maps of their own.
  const others = comparison.journeys.filter((other) => other !== journey);
  const changes = comparison.changes.filter((change) => !others.some((other) => isWithin(change, other)));
  const title = titleOf(sheet);
  const versions = words.versions(names.before, names.after);
  const heading = stack(
    [
      paragraph(title, room, { style: 'title', fill: 'text' }),
      paragraph(`${versions} · ${words.count(changes.length, marks.count)}`, room, {
        style: 'body',
        fill: 'text-muted',
      }),
    ],
    3,
  );
  const verdicts = verdictsOf({ ...comparison, journeys: [journey] }, sheet.language);
  const label = [`${words.title(title)}.`, ...verdicts.flatMap(({ sentences }) => sentences)].join(' ');
  const block = stack([heading, ...verdicts.map((verdict) => banner(verdict, room))], 12);
  return { shapes: [group('header', margin, 0, block.shapes, { role: 'header', label })], height: block.height };
}

export function titleOf({ journey, language }: DifferenceSheet): string {
  const one = journey.after ?? journey.before;
  return one === undefined ? '' : titleIn(one, language);
}

const tones: Readonly<Record<Tendency, Token>> = {
  better: 'positive',
  worse: 'pain',
  mixed: 'moment',
  none: 'axis',
};

/** The sentences on a tinted strip, with a bar of the same colour for those who hardly see the tint. */
function banner({ sentences, tendency }: Verdict, width: number): Block {
  const text = paragraph(sentences.join(' '), Math.min(width, widestText) - 34, { style: 'strong', fill: 'text' });
  const height = text.height + 20;
  const fill = tones[tendency];
  const strip: readonly Shape[] = [
    { type: 'rect', x: 0, y: 0, width, height, radius: 8, fill, opacity: 0.12 },
    { type: 'rect', x: 0, y: 0, width: 5, height, radius: 2.5, fill },
  ];
  return { shapes: [...strip, ...shift(text, 18, 10)], height };
}
