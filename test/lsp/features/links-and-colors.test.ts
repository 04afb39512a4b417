import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ColorInformation, ColorPresentation, DocumentLink } from 'vscode-languageserver-protocol';
import { EditorOverStdio } from '../driver.js';
import { answerFile, FixtureServer, stretch } from './fixtures.js';

describe('document links', () => {
  const server = new FixtureServer('document-links');
  beforeAll(() => server.start());
  afterAll(() => server.stop());

  it.each(server.fixtures)(
    'lead from $name to files of the workspace and to the web, and nowhere else',
    async (fixture) => {
      const links = (await server.ask('textDocument/documentLink', fixture)) as DocumentLink[];
      const shown = links.map(
        ({ range, target }) => `${stretch(fixture.text, range)} → ${target?.replace(server.folder.uri(), '.')}`,
      );
      await expect(shown.join('\n') || 'nowhere').toMatchFileSnapshot(answerFile('document-links', fixture.name));
    },
  );
});

describe('colours', () => {
  const uri = 'file:///nowhere/colors.journey';
  const textDocument = { uri };
  let editor: EditorOverStdio;
  beforeAll(async () => {
    editor = new EditorOverStdio();
    await editor.initialize();
    editor.open(uri, 'persona kim { color #FF8000 }\npersona lee { color red }\npersona ann { color #fff }\n');
  });
  afterAll(() => editor.stop());

  it('of personas are shown where they are written, but no word that is none', async () => {
    const { result } = await editor.request('textDocument/documentColor', { textDocument });
    expect(result as ColorInformation[]).toEqual([
      {
        range: { start: { line: 0, character: 20 }, end: { line: 0, character: 27 } },
        color: { red: 1, green: 128 / 255, blue: 0, alpha: 1 },
      },
    ]);
  });

  it.each([
    [{ red: 1, green: 128 / 255, blue: 0, alpha: 1 }, '#ff8000'],
    [{ red: 0, green: 0.004, blue: 0.999, alpha: 0.5 }, '#0001ff'],
    [{ red: -1, green: 2, blue: 0.5, alpha: 1 }, '#00ff80'],
  ])('picked as %j are written as the language has them', async (color, written) => {
    const range = { start: { line: 0, character: 20 }, end: { line: 0, character: 27 } };
    const { result } = await editor.request('textDocument/colorPresentation', { textDocument, color, range });
    expect(result as ColorPresentation[]).toEqual([{ label: written, textEdit: { range, newText: written } }]);
  });
});
