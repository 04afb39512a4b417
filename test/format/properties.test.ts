/** What formatting may never do, held to the examples and to what is left of them after any number of edits. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isLeftAlone } from '../../src/language/format/doubt.js';
import { format, formatTyped, formatted } from '../../src/language/format/index.js';
import { piecesOf } from '../../src/language/format/pieces.js';
import { read } from '../../src/language/index.js';
import { parse } from '../../src/language/parse.js';
import { comparePositions, type TextEdit } from '../../src/model/index.js';
import { examples } from '../examples/files.js';
import { applied } from './applied.js';

const texts = [
  ...examples.map(({ text }) => text),
  readFileSync('test/language/fixtures/every-construct.journey', 'utf8'),
  readFileSync('test/format/mixture.journey', 'utf8'),
];

/** What a text says, without the places where it says so, and its comments. */
function said(text: string): string {
  const { model, findings } = read(text);
  const places = new Set(['span', 'nameSpan', 'titleSpan', 'start', 'end', 'first', 'line']);
  // Which comment speaks of what is not sure where comments and quotes are torn apart.
  const isBroken = findings.length > 0;
  if (isBroken) places.add('documentation');
  return JSON.stringify([model, isBroken, commentsOf(text)], (key, value) => (places.has(key) ? undefined : value), 1);
}

function commentsOf(text: string): readonly string[] {
  return piecesOf(text)
    .filter(({ kind }) => kind === 'line-comment' || kind === 'block-comment')
    .map(({ image }) => image.replace(/\s+/g, ' ').trim());
}

/** Everything that is not blank, in order. */
function ink(text: string): string {
  return text.replace(/\s+/g, '');
}

function holds(text: string): void {
  const once = formatted(text);
  expect(ink(once)).toBe(ink(text));
  expect(said(once)).toBe(said(text));
  expect(formatted(once)).toBe(once);
  expect(applied(text, format(text))).toBe(once);
}

const wellFormed = fc.constantFrom(...texts);

/** The text with its blanks anyhow: as much as may stand between two words without a change of what they say. */
const respaced = fc
  .tuple(wellFormed, fc.infiniteStream(fc.constantFrom(' ', '  ', '\t', '\n', '\n\n', '\r\n', '\n\n\n      ', ' \n')))
  .map(([text, blanks]) => respace(text, blanks));

function respace(text: string, blanks: Iterator<string>): string {
  let done = 0;
  let result = '';
  for (const piece of piecesOf(text)) {
    const gap = text.slice(done, piece.start);
    const blank: string = blanks.next().value ?? ' ';
    // A line may end only where it ended, for that is where some words belong to the block.
    result += gap.includes('\n') ? (blank.includes('\n') ? blank : `\n${blank}`) : blank.includes('\n') ? ' ' : blank;
    result += piece.image;
    done = piece.end;
  }
  return result;
}

const pieces = fc.constantFrom(
  ...['{', '}', '"', '"""', '\n', '\n\n', '->', '..', ',', '%', '-1.4', '+0,5', '#12', '//', '/*', '*/', '\\', '“'],
  ...['journey ', 'phase ', 'touchpoint ', 'persona ', 'emotion ', 'pain ', 'evidence ', 'owner ', 'tone ', 'foo '],
  ...['"text"', '\uD800', ':', '€', '\r\n', '\uFEFF', '\t', '      ', '{ }', '// c\n', ' /* c */ '],
);

const edit = fc.record({
  at: fc.nat(),
  gone: fc.oneof(fc.constant(0), fc.nat(12), fc.nat(200)),
  put: fc.oneof(fc.constant(''), pieces),
});

/** A text with some of it gone and something else in its place, a few times over. */
const edited = fc
  .tuple(fc.oneof(wellFormed, respaced), fc.array(edit, { minLength: 1, maxLength: 5 }))
  .map(([text, edits]) =>
    edits.reduce((old, { at, gone, put }) => {
      const from = at % (old.length + 1);
      return old.slice(0, from) + put + old.slice(from + gone);
    }, text),
  );

const runs = 40;

test('a text as it should be is changed, or one with its blanks anyhow says something else', () => {
  fc.assert(fc.property(fc.oneof(wellFormed, respaced), holds), { numRuns: runs });
});

test('some edit of a text makes formatting say something else, lose a character, or never settle', () => {
  fc.assert(fc.property(edited, holds), { numRuns: runs * 3 });
});

test('empty lines that go decide how the others end', () => {
  holds('\r\n\r\n{// c\n{] ');
});

test('a text that has another mistake once it is set out would be set out differently a second time', () => {
  holds('journey j {\nphase p {\ntouchpoint t {\nopportunity "y"\n value high\n,\n log\n}\n}\n}\n');
});

test('some row of pieces of the language does', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), fc.constantFrom(' ', '\n', ''), (parts, glue) => {
      const text = parts.join(glue);
      if (!isLeftAlone(parse(text))) holds(text);
    }),
    { numRuns: runs * 5 },
  );
});

test('some text, whatever it is, makes formatting throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void formatted(text)),
    { numRuns: runs * 5 },
  );
});

test('another indent changes what a text says, or is not the one that comes out', () => {
  fc.assert(
    fc.property(fc.oneof(wellFormed, respaced), fc.constantFrom('\t', '    '), (text, indent) => {
      const once = formatted(text, { indent });
      expect(said(once)).toBe(said(text));
      expect(formatted(once)).toBe(formatted(text));
    }),
    { numRuns: runs },
  );
});

const places = fc.tuple(fc.nat(), fc.nat());

test('formatting a part changes something outside it, or what the text says', () => {
  fc.assert(
    fc.property(fc.oneof(respaced, edited), places, (text, [one, other]) => {
      const document = TextDocument.create('', 'journey', 0, text);
      const [from = 0, to = 0] = [one, other].map((at) => at % (text.length + 1)).sort((a, b) => a - b);
      const range = { start: document.positionAt(from), end: document.positionAt(to) };
      const edits = format(text, { range });
      const isOutside = ({ span }: TextEdit) =>
        comparePositions(span.start, range.start) < 0 || comparePositions(range.end, span.end) < 0;
      expect(edits.filter(isOutside)).toEqual([]);
      expect(said(applied(text, edits))).toBe(said(text));
    }),
    { numRuns: runs * 2 },
  );
});

test('formatting while typing changes other lines, or what the text says', () => {
  fc.assert(
    fc.property(
      fc.oneof(respaced, edited),
      fc.nat(),
      fc.constantFrom('}' as const, '\n' as const),
      (text, at, typed) => {
        const lines = text.split(/\r\n|\r|\n/);
        const line = at % lines.length;
        const edits = formatTyped(text, { typed, position: { line, character: 0 } });
        const first = typed === '}' ? line : line - 1;
        expect(edits.filter(({ span }) => span.start.line < first || span.end.line > line)).toEqual([]);
        expect(said(applied(text, edits))).toBe(said(text));
      },
    ),
    { numRuns: runs * 2 },
  );
});
