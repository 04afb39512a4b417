/** The versions one below the other, the newest first: what each looked like, and what it changed. */
import { personasOf, scoresOf } from '../../analysis/figures.js';
import type { Language } from '../../words/index.js';
import { type Block, group, paragraph, shift, stack, textLine } from '../block.js';
import { key } from '../keys.js';
import type { Shape } from '../scene.js';
import { margin } from '../sheet.js';
import { smallCurves, sparkline } from '../sparkline/index.js';
import { baseline, settings } from '../type.js';
import { type Frame, left, width } from './frame.js';
import { type HistoryVersion, tendencyPaints } from './version.js';

const sparkScale = 0.6;
const padding = 9;
/** From the left of the drawing. */
const titles = left + 212;
const verdicts = titles + 320;
const gap = 20;
const most = { title: 2, verdict: 3 };

/** `versions` from the oldest to the newest. */
export function versionList(versions: readonly HistoryVersion[], frame: Frame, language: Language): Block {
  return stack(
    versions.toReversed().map((version) => row(version, frame, language)),
    0,
  );
}

function row(version: HistoryVersion, { numbers }: Frame, language: Language): Block {
  const { key: name, date, author, title, sentences, tendency } = version;
  const day = numbers.date(date.slice(0, 10));
  const dated = stack(
    [
      paragraph(day, left - margin - gap, { style: 'strong', fill: 'text', mostLines: 1 }),
      paragraph(version.name, left - margin - gap, { style: 'small', fill: 'text-muted', mostLines: 1 }),
    ],
    1,
  );
  const room = verdicts - titles - gap;
  const titled = stack(
    [
      ...(title === '' ? [] : [paragraph(title, room, { style: 'body', fill: 'text', mostLines: most.title })]),
      ...(author === undefined || author === ''
        ? []
        : [paragraph(author, room, { style: 'small', fill: 'text-muted', mostLines: 1 })]),
    ],
    1,
  );
  const said = sentences.join(' ');
  const verdict = paragraph(said, width - margin - verdicts - 12, {
    style: 'body',
    fill: 'text',
    mostLines: most.verdict,
  });
  const line = spark(version, language);
  const height = Math.max(line.height, dated.height, titled.height, verdict.height) + 2 * padding;
  const centred = (block: Block, x: number) => shift(block, x, (height - block.height) / 2);
  const bar: Shape = {
    type: 'rect',
    x: verdicts,
    y: (height - verdict.height) / 2 - 1,
    width: 3,
    height: verdict.height + 2,
    radius: 1.5,
    fill: tendencyPaints[tendency],
  };
  const children: readonly Shape[] = [
    { type: 'path', d: `M${margin} 0H${width - margin}`, stroke: 'rule', strokeWidth: 1 },
    ...centred(dated, margin),
    ...centred(line, left),
    ...centred(titled, titles),
    bar,
    ...centred(verdict, verdicts + 12),
  ];
  const label = [day, version.name, title, author ?? '', said].filter((part) => part !== '').join(', ');
  const box = { x: margin, y: 0, width: width - 2 * margin, height };
  return { shapes: [group(key('version', name), 0, 0, children, { role: 'version', label, box })], height };
}

/** The version's own small emotion line, smaller still: of one persona where more than two would be a tangle. */
function spark({ model, journey }: HistoryVersion, language: Language): Block {
  const scored = [...new Set(scoresOf(journey).map(({ persona }) => persona))];
  const known = personasOf(journey).filter((persona) => scored.includes(persona));
  const personas = known.slice(0, known.length > 2 ? 1 : 2);
  const curves = smallCurves(model, journey, { language, personas });
  if (curves === undefined) return { shapes: [], height: 0 };
  const { root, height } = sparkline(curves);
  return { shapes: root.children.flatMap((shape) => smaller(shape)), height: height * sparkScale };
}

function smaller(shape: Shape): readonly Shape[] {
  if (shape.type !== 'path') return [];
  const { x, y, scale } = shape.at ?? { x: 0, y: 0, scale: 1 };
  return [{ ...shape, at: { x: x * sparkScale, y: y * sparkScale, scale: scale * sparkScale } }];
}

/** A heading above what it heads, in a row of its own. */
export function heading(text: string): Block {
  const { leading } = settings.heading;
  return {
    shapes: [textLine(text, margin, baseline(settings.heading), { style: 'heading', fill: 'text' })],
    height: leading,
  };
}
