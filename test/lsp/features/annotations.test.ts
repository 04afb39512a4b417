import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InlayHint, Range } from 'vscode-languageserver-protocol';
import { answerFile, FixtureServer, stretch } from './fixtures.js';

const all: Range = { start: { line: 0, character: 0 }, end: { line: 1_000, character: 0 } };
const languages = ['en', 'nl'];

describe.each(languages)('the hints in %s', (language) => {
  const server = new FixtureServer('inlay-hints');
  beforeAll(() => server.start({ options: { language } }));
  afterAll(() => server.stop());

  it.each(server.fixtures)('of $name say something else, or stand elsewhere', async (fixture) => {
    const hints = (await server.ask('textDocument/inlayHint', fixture, { range: all })) as InlayHint[];
    const lines = fixture.text.split('\n');
    const shown = hints.map(({ position: { line, character }, label, tooltip }) => {
      const [before, behind] = [lines[line]?.slice(0, character), lines[line]?.slice(character)];
      return `${line + 1}: ${`${before} ⟨${label}⟩${behind}`.trim()}\n   ${tooltip}`;
    });
    await expect(`${shown.join('\n')}\n`).toMatchFileSnapshot(answerFile('inlay-hints', fixture.name, `.${language}`));
  });
});

describe('hints', () => {
  const server = new FixtureServer('inlay-hints');
  beforeAll(() => server.start());
  afterAll(() => server.stop());

  it('come for lines that were not asked about', async () => {
    const [fixture] = server.fixtures;
    if (fixture === undefined) throw new Error('There is no fixture');
    const range: Range = { start: { line: 7, character: 0 }, end: { line: 9, character: 80 } };
    const hints = (await server.ask('textDocument/inlayHint', fixture, { range })) as InlayHint[];
    expect(hints.map(({ position }) => position.line)).toEqual([7]);
    expect(stretch(fixture.text, range)).toContain('+2 "At last!"');
  });
});
