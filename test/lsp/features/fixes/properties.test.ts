import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { formatted } from '../../../../src/language/format/index.js';
import { applied } from '../../../../src/lsp/edits/change.js';
import { fixAll } from '../../../../src/lsp/features/fixes/fix-all.js';
import { fixesFor } from '../../../../src/lsp/features/fixes/fixers.js';
import { ignoring } from '../../../../src/lsp/features/fixes/ignore.js';
import type { AnyFinding, Position, TextEdit } from '../../../../src/model/index.js';
import { casesOf, fixtureCodes } from '../../../analysis/fixtures.js';
import { given, uri } from './given.js';

const cases = fixtureCodes().flatMap((code) => casesOf(code));
const slips = [
  '-> d 50%',
  'emotion p 1,5 “Oh”',
  'channel website en app',
  'pain "x" high',
  'does Opens the letter',
  'touchpoint goal { }',
  'phase 1 "One" {',
  '# note',
  '=> exit',
  'does "a "b" c"',
  'scale 1 - 5',
  'evidence s t',
  'state future',
  '{',
  '}',
  '"',
  '/* x',
  'emotion - 1',
  '\r\n',
];

/** A text of a rule's fixtures with a stretch cut out and slips put in its place. */
const mutated = fc
  .tuple(
    fc.constantFrom(...cases),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat(12),
    fc.array(fc.oneof(fc.constantFrom(...slips), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 3 }),
  )
  .map(([{ text, files }, place, cut, put]) => {
    const at = Math.floor(place * text.length);
    return { text: text.slice(0, at) + put.join('\n') + text.slice(at + cut), files };
  });

/** Where a place stands after edits; what is put in at it moves it on. */
function moved(document: TextDocument, position: Position, edits: readonly TextEdit[]): number {
  const offset = document.offsetAt(position);
  return edits.reduce((sum, { span, text }) => {
    const [start, end] = [document.offsetAt(span.start), document.offsetAt(span.end)];
    if (start > offset || (start === offset && end > start)) return sum;
    return sum + text.length - (Math.min(end, offset) - start);
  }, offset);
}

/** Mending these lets what they had swallowed be read, and that may be anything. */
const uncovering: ReadonlySet<string> = new Set([
  'unclosed-text',
  'unclosed-comment',
  'curly-quotes',
  'foreign-comment',
]);

/** A word that nobody knows has swallowed the block behind it, too. */
function uncovers({ about, span }: AnyFinding, text: string): boolean {
  if (!('problem' in about)) return false;
  const line = text.split(/\r\n|\r|\n/)[span.start.line] ?? '';
  return uncovering.has(about.problem) || (about.problem === 'unknown-word' && line.includes('{'));
}

/** In a text that cannot be read a comment may be read as part of what is wrong. */
const ignored: typeof ignoring = (finding, context) => (context.problems > 0 ? [] : ignoring(finding, context));

/** Expects of each fix that it mends what it is for, and leaves no more unreadable than it found. */
function expectMends({ text, files }: { readonly text: string; readonly files?: ReadonlyMap<string, string> }): void {
  const { findings, context } = given(text, files);
  for (const finding of findings) {
    for (const fix of [...fixesFor(finding, context), ...ignored(finding, context)]) {
      const added = fix.changes.filter((change) => change.uri !== uri);
      const edits = fix.changes.flatMap((change) => (change.uri === uri ? change.edits : []));
      const others = new Map(files);
      for (const change of added) {
        const document = TextDocument.create(change.uri, 'journey', 0, files?.get(change.uri) ?? '');
        others.set(change.uri, applied(document, change.edits));
      }
      const after = given(applied(context.document, edits), others);
      const place = moved(context.document, finding.span.start, edits);
      const left = after.findings.filter(
        ({ code, about, span }) =>
          code === finding.code &&
          after.context.document.offsetAt(span.start) === place &&
          JSON.stringify(about) === JSON.stringify(finding.about),
      );
      const shown = `${fix.title}\n${after.context.document.getText()}`;
      // Of what is wrong in a line only the first is told: the next may show once that is mended. And where part
      // of a text cannot be read, the rules speak of something else than what was meant.
      const isGone = finding.code === 'syntax' ? after.context.problems < context.problems : context.problems > 0;
      expect(isGone ? [] : left, shown).toEqual([]);
      if (!uncovers(finding, text)) expect(after.context.problems, shown).toBeLessThanOrEqual(context.problems);
    }
  }
}

describe('any fix of any text', () => {
  it('throws, leaves the finding where it was, or makes less of the text readable', () => {
    fc.assert(fc.property(mutated, expectMends), { numRuns: 600 });
  });

  it('is held against it when the word that it mends opens a block, which may hold more that is wrong', () => {
    expectMends({ text: 'jo{\n-> d 50%\n  phase b {\n  }\n}\njourney d {\n}\n' });
  });

  it('mends more when everything is mended a second time', () => {
    fc.assert(
      fc.property(mutated, ({ text }) => {
        const once = given(text);
        const mended = applied(once.context.document, fixAll(once.findings, once.context));
        const twice = given(mended);
        expect(applied(twice.context.document, fixAll(twice.findings, twice.context))).toBe(mended);
      }),
      { numRuns: 300 },
    );
  });
});

it.each(cases)('a fix in a text that is set out as it should be is not: $name', ({ text, files }) => {
  const { findings, context } = given(formatted(text), files);
  for (const finding of findings) {
    for (const { title, changes } of [...fixesFor(finding, context), ...ignoring(finding, context)]) {
      const edits = changes.flatMap((change) => (change.uri === uri ? change.edits : []));
      const mended = applied(context.document, edits);
      expect(formatted(mended), title).toBe(mended);
    }
  }
});
