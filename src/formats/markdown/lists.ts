/** What the tables of a summary have no room for, as lists: every fact of a journey is somewhere in it. */
import { type JourneyTable, plainText, type TablePersona, type TableText } from '../../scene/index.js';
import { escaped, heading } from './escape.js';

export function listOf(lines: readonly TableText[]): readonly string[] {
  return lines.map((line) => `- ${escaped(plainText(line))}`);
}

export function personaList({ title, lines }: TablePersona): readonly string[] {
  return [heading(3, escaped(title.text)), '', ...listOf(lines)];
}

/** What the table of a phase shows of each touchpoint. */
const inTable: ReadonlySet<string> = new Set(['touchpoints', 'does', 'pains', 'opportunities', 'evidence']);

/** Of each touchpoint of a phase what its table leaves out; of what is felt, what is said of it. */
export function touchpointLists({ phases, columns, keys }: JourneyTable, phase: number): readonly string[] {
  return (phases[phase]?.rows ?? []).flatMap(({ title, cells }) => {
    const facts = cells.flatMap((texts, column) => {
      const key = keys[column] ?? '';
      const shown = key === 'emotion' ? texts.filter(isQuoted) : inTable.has(key) ? [] : texts;
      const said = shown.map((text) => escaped(plainText(text))).join(' · ');
      return said === '' ? [] : [`  - ${escaped(columns[column] ?? '')}: ${said}`];
    });
    const name = escaped(title.text);
    // Four stars without a name between them would be a line across the page.
    return facts.length === 0 ? [] : [name === '' ? '- …' : `- **${name}**`, ...facts];
  });
}

function isQuoted(text: TableText): boolean {
  return text.some(({ source }) => source?.written !== undefined);
}
