import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Location } from 'vscode-languageserver-protocol';
import { EditorOverStdio } from './driver.js';
import { Folder } from './folder.js';
import { persona, visit, visitImporting } from './texts.js';

/** What is kept of a closed file is less than was read; nobody may notice. */
describe('a file that was checked and never opened', () => {
  let editor: EditorOverStdio;
  let folder: Folder;
  beforeEach(async () => {
    folder = new Folder({
      'visit.journey': visitImporting('./people.journey'),
      'people.journey': persona,
      'alone.journey': `channel desk\n${visit().replace('call "Call" {', 'call "Call" {\n      channel desk')}`,
    });
    editor = new EditorOverStdio();
    await editor.initialize({ folder: folder.uri() });
    await editor.request('workspace/symbol', { query: '' });
  });
  afterEach(async () => {
    await editor.stop();
    folder.remove();
  });

  it('is not checked again when what it imports changes', async () => {
    const told = editor.diagnostics(folder.uri('visit.journey'));
    editor.open(folder.uri('people.journey'), persona.replace('kim', 'sam'));
    expect((await told).map(({ code }) => code)).toContain('unresolved-reference');
    const mended = editor.diagnostics(folder.uri('visit.journey'));
    editor.change(folder.uri('people.journey'), persona, 2);
    expect(await mended).toEqual([]);
  });

  it('has no names for a file that comes to import it', async () => {
    const uri = folder.uri('new.journey');
    editor.open(uri, 'import "./alone.journey"\npersona guest { channel desk, attic }\n');
    const messages = (await editor.diagnostics(uri)).filter(({ code }) => code === 'unresolved-reference');
    expect(messages).toHaveLength(1);
  });

  it('hides its uses of a name from whoever looks for them', async () => {
    const uri = folder.uri('people.journey');
    editor.open(uri, persona);
    const position = { line: 0, character: 9 };
    const context = { includeDeclaration: false };
    const { result } = await editor.request('textDocument/references', { textDocument: { uri }, position, context });
    const found = (result as Location[]).map((place) => `${place.uri.split('/').at(-1)} ${place.range.start.line}`);
    expect(found).toEqual(['visit.journey 2', 'visit.journey 5']);
  });

  it('answers nothing once it is opened', async () => {
    const uri = folder.uri('alone.journey');
    editor.open(uri, visit());
    const { result } = await editor.request('textDocument/hover', {
      textDocument: { uri },
      position: { line: 0, character: 9 },
    });
    expect(result).not.toBeNull();
  });
});
