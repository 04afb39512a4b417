import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Separator, toCsv } from '../../src/formats/index.js';
import { read } from '../../src/language/index.js';
import type { Language } from '../../src/words/index.js';
import { exampleJourneys, galleryJourney } from '../gallery/journeys.js';

/** The cells of a table after RFC 4180, read by its letter; throws where it is broken. */
function parsed(csv: string, mark = ','): readonly (readonly string[])[] {
  expect(csv.startsWith('\ufeff')).toBe(true);
  const rows: string[][] = [[]];
  let rest = csv.slice(1);
  while (rest !== '') {
    const quoted = /^"((?:[^"]|"")*)"/.exec(rest);
    const plain = new RegExp(`^[^"\\r\\n${mark}]*`).exec(rest);
    const found = quoted ?? plain;
    if (found === null) throw new Error('no cell');
    rows.at(-1)?.push(quoted === null ? found[0] : (quoted[1] ?? '').replaceAll('""', '"'));
    rest = rest.slice(found[0].length);
    if (rest.startsWith(mark)) rest = rest.slice(1);
    else if (rest.startsWith('\r\n')) {
      rest = rest.slice(2);
      if (rest !== '') rows.push([]);
    } else throw new Error(`a cell ends with ${JSON.stringify(rest.slice(0, 5))}`);
  }
  return rows;
}

function tableOf(text: string, language: Language = 'en', separator: Separator = 'comma') {
  const { model } = read(text);
  const [journey] = model.journeys;
  if (journey === undefined) throw new Error('no journey');
  const [heads = [], ...rows] = parsed(toCsv(model, journey, language, separator), separator === 'comma' ? ',' : ';');
  return rows.map((row) => Object.fromEntries(heads.map((head, index) => [head, row[index]])));
}

const literal = (text: string) => JSON.stringify(text.replaceAll(/[\p{Cc}\p{Cs}"\\]/gu, ''));

describe('toCsv', () => {
  it('a persona at a touchpoint has no row, or a touchpoint without one is left out', () => {
    const text = `persona a "Anna" persona b
      journey j "Moving" { persona a, b
        phase p "Look" {
          touchpoint t "Site" { channel website, phone
            emotion a -1.5 anger "Ugh, \\"no\\"" evidence talks
            emotion b +2
            pain high slow "Slow" pain "Ugly"
            opportunity "Faster" value high solves slow }
          touchpoint u "Call" { }
        } }
      source talks "Talks"`;
    const rows = tableOf(text);
    expect(rows.map((row) => [row['No.'], row.Touchpoint, row.Persona, row.Score, row.Feeling])).toEqual([
      ['1', 'Site', 'Anna', '-1.5', 'Anger'],
      ['1', 'Site', 'b', '2', ''],
      ['2', 'Call', '', '', ''],
    ]);
    expect(rows[0]).toMatchObject({
      Journey: 'Moving',
      Phase: 'Look',
      Channels: 'Website\nPhone',
      Quote: 'Ugh, "no"',
      'Score backed': 'yes',
      'Worst pain': 'high',
      'Pain points': 'Slow (high)\nUgly',
      Opportunities: 'Faster (value high, solves: Slow)',
      Sources: 'Talks',
    });
    expect(rows[1]).toMatchObject({ 'Score backed': 'no', Sources: '' });
  });

  it('Dutch Excel finds one column, or texts for numbers', () => {
    const [row] = tableOf(
      'persona a journey j { persona a phase p { touchpoint t { emotion -1.5 } } }',
      'nl',
      'semicolon',
    );
    expect(row).toMatchObject({ Klantreis: 'j', Score: '-1,5', 'Score onderbouwd': 'nee' });
  });

  it('a text runs as a formula, or a number becomes a text', () => {
    const starts = ['=1+1', '+x', '-x', '@SUM(1)', '\tx', '＝1', '-1.5', '+3', '12%', '-'];
    for (const start of starts) {
      const [row] = tableOf(`journey j "${start}" { phase p { touchpoint t { does "${start}" } } }`);
      const cell = row?.Does ?? '';
      expect(cell).toBe(/^[+-]?\d+(\.\d+)?%?$/.test(start) ? start : `'${start}`);
    }
  });

  it('a text leaves its cell, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom<Separator>('comma', 'semicolon'),
        (text, separator) => {
          const written = literal(text);
          const rows = tableOf(
            `journey j ${written} { phase p { touchpoint t { does ${written} thinks "after" } } }`,
            'en',
            separator,
          );
          expect(rows).toHaveLength(1);
          const value = JSON.parse(written) as string;
          expect([value, `'${value}`]).toContain(rows[0]?.Does);
          expect(rows[0]?.Thinks).toBe('after');
        },
      ),
    );
  });

  it('a row of a whole journey has more or fewer cells than the others', () => {
    for (const { model, journey } of [...exampleJourneys(), galleryJourney('hostile'), galleryJourney('scripts')]) {
      const rows = parsed(toCsv(model, journey, 'nl', 'comma'));
      expect(new Set(rows.map((row) => row.length)).size).toBe(1);
      expect(toCsv(model, journey, 'nl')).toBe(toCsv(model, journey, 'nl'));
    }
  });
});
