/** What accepting a completion may never do, at any place of the examples. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { read } from '../../../../src/language/index.js';
import { journeyShape } from '../../../../src/language/shape.js';
import { touchpointsOf } from '../../../../src/model/index.js';
import { examples } from '../../../examples/files.js';
import { EditorOverStdio } from '../../driver.js';
import { fixturesOf } from '../fixtures.js';
import { accepted, editOf } from './accepted.js';

const texts = [
  ...examples.map(({ text }) => text),
  readFileSync('test/language/fixtures/every-construct.journey', 'utf8'),
];
const uri = 'file:///nowhere/any.journey';

function told(text: string) {
  const { model, findings } = read(text, { uri });
  const touchpoints = model.journeys.flatMap((journey) => touchpointsOf(journey).map(({ touchpoint }) => touchpoint));
  return { touchpoints, problems: findings.filter(({ code }) => code === 'syntax').length };
}

/** Where something more must be written, and the editor is asked to go on. */
function isUnfinished(item: CompletionItem): boolean {
  return /\s$/.test(editOf(item).newText.replace(/\$\{?\d+\}?$/, ''));
}

describe('an accepted completion', () => {
  const editor = new EditorOverStdio();
  const offered = new Set<string>();
  let version = 1;
  beforeAll(async () => {
    const completion = { completionItem: { snippetSupport: true, insertReplaceSupport: true } };
    await editor.initialize({ capabilities: { textDocument: { completion } } });
    editor.open(uri, '');
  });
  afterAll(() => editor.stop());

  const itemsAt = async (text: string, offset: number) => {
    version += 1;
    editor.change(uri, text, version);
    // An answer with a keystroke is of what was read before it; here the whole text is another.
    await editor.request('textDocument/documentSymbol', { textDocument: { uri } });
    const position = TextDocument.create(uri, 'journey', 0, text).positionAt(offset);
    const { result, error } = await editor.request('textDocument/completion', { textDocument: { uri }, position });
    expect(error).toBeUndefined();
    const items = (result ?? []) as CompletionItem[];
    for (const { label } of items) offered.add(label);
    return items;
  };

  it('makes something unreadable, or changes another touchpoint', async () => {
    const place = fc.tuple(
      fc.constantFrom(...texts),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(place, async ([whole, where, which, onNewLine]) => {
        const at = Math.floor(where * whole.length);
        const lineEnd = whole.indexOf('\n', at);
        const text = onNewLine && lineEnd >= 0 ? `${whole.slice(0, lineEnd)}\n  ${whole.slice(lineEnd)}` : whole;
        const offset = onNewLine && lineEnd >= 0 ? lineEnd + 3 : at;
        const items = await itemsAt(text, offset);
        const item = items[which % Math.max(items.length, 1)];
        if (item === undefined) return;
        // In place of a word of the language, another one makes something else of what follows.
        const { start, end } = editOf(item).range;
        if (start.line !== end.line || start.character !== end.character) return;
        const [before, after] = [told(text), told(accepted(text, item))];
        const document = TextDocument.create(uri, 'journey', 0, text);
        const others = before.touchpoints.filter(
          ({ span }) => document.offsetAt(span.end) < offset || document.offsetAt(span.start) > offset,
        );
        const names = after.touchpoints.map(({ name }) => name);
        const about = JSON.stringify([text.slice(Math.max(0, offset - 60), offset), item.label, editOf(item).newText]);
        expect(
          others.filter(({ name }) => !names.includes(name)).map(({ name }) => name),
          about,
        ).toEqual([]);
        if (!isUnfinished(item)) expect(after.problems, about).toBeLessThanOrEqual(before.problems);
      }),
      { numRuns: 400 },
    );
  });

  it('is offered nowhere for some word of the language', async () => {
    const situations = fixturesOf('completion').filter(({ at }) => at !== undefined);
    for (const { text, at } of situations) {
      await itemsAt(text, TextDocument.create(uri, 'journey', 0, text).offsetAt(at ?? { line: 0, character: 0 }));
    }
    const blocks = ['channel', 'feeling', 'metric', 'source', 'persona', 'journey'];
    for (const block of blocks) await itemsAt(`${block} x {\n  \n}\n`, `${block} x {\n  `.length);
    const starts = ['channel x { kind ', 'metric x { better ', 'journey x { state ', 'persona x { segment 3% '];
    for (const start of starts) await itemsAt(`${start}\n}\n`, start.length);
    const journey = 'source s\npersona p\njourney x { persona p\n phase f { touchpoint t { pain a "b" ';
    const facts = ['metric nps 3 ', 'opportunity "o" value ', 'opportunity "o" ', 'recovers '];
    for (const fact of facts) {
      const start = `${journey}\n}\n touchpoint u { ${fact}`;
      await itemsAt(`${start}\n}}}\n`, start.length);
    }
    expect([...journeyShape().words].filter((word) => !offered.has(word))).toEqual([]);
  });
});
