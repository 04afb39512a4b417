/**
 * Changes as a comment on a pull request: what stops it, and how to accept that; of several files their number, what got
 * worse first. Of each file what its changes mean, a picture of the phases that changed, and a table, folded when it is long.
 */
import type { Change } from '../diff/index.js';
import { changeLine, isNoticed, placeLine, type Tendency } from '../verdict/index.js';
import { differenceWords } from '../words/difference.js';
import { type Language, words } from '../words/index.js';
import { type FileChanges, lineOf, standing } from './changes.js';
import { type MermaidPicture, signs } from './changes-mermaid.js';
import { type StopsContext, stopsMarkdown } from './changes-stops.js';
import { escaped, heading, table } from './markdown/escape.js';

/** GitHub takes comments of 65,536 characters; some are left for what an action puts around. */
const most = 60_000;

/** A table of more rows than this is folded. */
const mostInSight = 12;

/** What there is to see of a file; what was left out is absent, and said. */
interface Parts {
  readonly picture: string | undefined;
  readonly table: string | undefined;
}

type Part = keyof Parts;

/** Where the whole gets too long, the longest pictures and tables go first, and it says so. */
export function changesMarkdown(all: readonly FileChanges[], context: StopsContext): string {
  const { language } = context;
  const said = words(language).changes;
  const stops = stopsMarkdown(all, context);
  if (all.length === 0) return `${[...stops, escaped(said.none)].join('\n\n')}\n`;
  const files = worstFirst(all);
  const head = [...stops, ...(files.length === 1 ? [] : [countLine(files, language)])];
  const parts = files.map(
    (file): Parts => ({
      picture: file.picture && hasPicture(file, files.length) ? pictureOf(file.picture, language) : undefined,
      table: file.changes.length === 0 ? undefined : tableOf(file, language),
    }),
  );
  const blocks = files.map((file, index) => ({ file, parts: parts[index] ?? nothing, shed: new Set<Part>() }));
  const write = (block: (typeof blocks)[number]) => fileBlock(block.file, block.parts, block.shed, language);
  const written = blocks.map(write);
  const size = () => [...head, ...written].reduce((sum, { length }) => sum + length + 2, 0);
  const longest = blocks
    .flatMap(({ parts: { picture, table } }, index) => [
      { index, part: 'picture' as const, size: picture?.length ?? 0 },
      { index, part: 'table' as const, size: table?.length ?? 0 },
    ])
    .filter((one) => one.size > 0)
    .toSorted((a, b) => b.size - a.size);
  let length = size();
  for (const { index, part } of longest) {
    if (length <= most) break;
    const block = blocks[index];
    if (block === undefined) continue;
    block.shed.add(part);
    const shorter = write(block);
    length += shorter.length - (written[index]?.length ?? 0);
    written[index] = shorter;
  }
  const text = `${[...head, ...written].join('\n\n')}\n`;
  return text.length <= most ? text : `${text.slice(0, text.lastIndexOf('\n', most))}\n\n${escaped(said.cut)}\n`;
}

const tendencies: readonly Tendency[] = ['worse', 'mixed', 'better', 'none'];

/** What stops a change, then what got worse; those alike stay in their order. */
function worstFirst(files: readonly FileChanges[]): readonly FileChanges[] {
  const rank = (file: FileChanges) => (standing(file).length > 0 ? -1 : tendencies.indexOf(tendencyOf(file)));
  return files.toSorted((a, b) => rank(a) - rank(b));
}

/** Of all journeys of a file. */
function tendencyOf({ verdicts }: FileChanges): Tendency {
  const found = new Set(verdicts.map(({ tendency }) => tendency));
  found.delete('none');
  const [one] = found;
  return found.size > 1 ? 'mixed' : (one ?? 'none');
}

/** Such as `12 files changed: 2 for the worse, 1 for the better, 9 otherwise.` */
function countLine(files: readonly FileChanges[], language: Language): string {
  const said = words(language).changes;
  const counts = tendencies.flatMap((tendency) => {
    const count = files.filter((file) => tendencyOf(file) === tendency).length;
    return count === 0 ? [] : [said.ways[tendency](count)];
  });
  return `**${escaped(said.files(files.length, counts))}**`;
}

/** Among others, only what a customer may notice is drawn. */
function hasPicture({ changes }: FileChanges, files: number): boolean {
  return files === 1 || changes.some(isNoticed);
}

const nothing: Parts = { picture: undefined, table: undefined };

function fileBlock(file: FileChanges, parts: Parts, shed: ReadonlySet<Part>, language: Language): string {
  const said = words(language).changes;
  const { before, after, changes, verdicts, incomplete } = file;
  const shown = (part: Part, otherwise: readonly string[]) => {
    const text = parts[part];
    if (text === undefined) return [];
    return shed.has(part) ? otherwise : [text];
  };
  // Who is sent to the command for the table need not be told more.
  const noPicture = shed.has('table') ? [] : [escaped(said.picture.shed)];
  return [
    heading(3, escaped(file.file)),
    ...verdicts.map(({ journey, sentences }) => {
      const about = journey === undefined ? '' : `${escaped(journey)}: `;
      return `${about}**${escaped(sentences.join(' '))}**`;
    }),
    ...incomplete.map((side) => escaped(said.incomplete({ before, after }[side]))),
    ...shown('picture', noPicture),
    ...shown('table', [escaped(said.shed(changes.length))]),
  ].join('\n\n');
}

/** The diagram and what its signs mean. */
function pictureOf({ diagram, marks, left }: MermaidPicture, language: Language): string {
  const { picture } = words(language).changes;
  const legend = marks.map((mark) => `${signs[mark]} ${differenceWords[language].marks[mark]}`).join(' · ');
  return [
    `\`\`\`mermaid\n${diagram}\n\`\`\``,
    ...(left === 0 ? [] : [escaped(picture.left(left))]),
    escaped(legend),
  ].join('\n\n');
}

/** Lines are of the later version; those of what is gone, of the former one, are struck through. */
function tableOf(file: FileChanges, language: Language): string {
  const { changes } = file;
  const { heads, count } = words(language).changes;
  const rows = changes.map((change) => [
    escaped(placeLine(change, language)),
    escaped(changeLine(change, language)),
    lineIn(change, file),
  ]);
  const all = table([heads.place, heads.change, heads.line].map(escaped), rows).join('\n');
  return changes.length <= mostInSight
    ? all
    : `<details><summary>${escaped(count(changes.length))}</summary>\n\n${all}\n\n</details>`;
}

function lineIn({ before, after }: Change, file: FileChanges): string {
  if (after !== undefined) return escaped(lineOf(after, file));
  return before === undefined ? '' : `~~${escaped(lineOf(before, file))}~~`;
}
