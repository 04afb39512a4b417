import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TextEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { EditorOverStdio } from './driver.js';

const uri = 'file:///nowhere/visit.journey';
const untidy = 'persona   kim {\n      age    34\nrole "x" }\n';
const tidy = 'persona kim {\n  age 34\n  role "x"\n}\n';
const options = { tabSize: 8, insertSpaces: false };

describe('formatting over stdio', () => {
  let editor: EditorOverStdio;
  beforeEach(async () => {
    editor = new EditorOverStdio();
    await editor.initialize();
  });
  afterEach(() => editor.stop());

  /** The text as the editor has it once it made the edits it was answered with. */
  async function answered(text: string, request: string, params: object = {}): Promise<string> {
    const { result } = await editor.request(`textDocument/${request}`, { textDocument: { uri }, options, ...params });
    return TextDocument.applyEdits(TextDocument.create(uri, 'journey', 1, text), result as TextEdit[]);
  }

  it('sets a document out in one way, whatever the width of a tab in the editor', async () => {
    editor.open(uri, untidy);
    expect(await answered(untidy, 'formatting')).toBe(tidy);
  });

  it('asks for no edit of a document that is as it should be', async () => {
    editor.open(uri, tidy);
    const { result } = await editor.request('textDocument/formatting', { textDocument: { uri }, options });
    expect(result).toEqual([]);
  });

  it('goes by the text as it is now, without waiting for a pause in typing', async () => {
    editor.open(uri, tidy);
    editor.change(uri, untidy, 2);
    expect(await answered(untidy, 'formatting')).toBe(tidy);
  });

  it('leaves what is outside of the part asked for', async () => {
    editor.open(uri, untidy);
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 15 } };
    expect(await answered(untidy, 'rangeFormatting', { range })).toBe(untidy.replace('      age    34', '  age 34'));
  });

  it('sets a line out when it is ended, or when a brace closes its block', async () => {
    const text = 'persona kim {\n      age    34\n\n    }\n';
    editor.open(uri, text);
    expect(await answered(text, 'onTypeFormatting', { ch: '\n', position: { line: 2, character: 0 } })).toBe(
      text.replace('      age    34', '  age 34'),
    );
    expect(await answered(text, 'onTypeFormatting', { ch: '}', position: { line: 3, character: 5 } })).toBe(
      text.replace('    }', '}'),
    );
    expect(await answered(text, 'onTypeFormatting', { ch: ';', position: { line: 3, character: 5 } })).toBe(text);
  });

  it('stands at the right columns behind an emoji, with CRLF and a byte order mark', async () => {
    const text = '\uFEFFpersona kim "👩🏽‍🦱"   { age 34 }\r\n';
    editor.open(uri, text);
    expect(await answered(text, 'formatting')).toBe('\uFEFFpersona kim "👩🏽‍🦱" {\r\n  age 34\r\n}\r\n');
  });

  it('sets out what can be read around a mistake, and leaves the mistake', async () => {
    const text = 'persona   kim {\n      age    \n role   "x"\n}\n';
    editor.open(uri, text);
    expect(await answered(text, 'formatting')).toBe('persona kim {\n  age\n  role "x"\n}\n');
  });

  it('answers for a position or a range that is not in the text', async () => {
    editor.open(uri, untidy);
    const far = { line: 90, character: 90 };
    expect(await answered(untidy, 'rangeFormatting', { range: { start: far, end: far } })).toBe(untidy);
    expect(await answered(untidy, 'onTypeFormatting', { ch: '\n', position: far })).toBe(untidy);
    expect(await answered(untidy, 'onTypeFormatting', { ch: '\n', position: { line: 0, character: 0 } })).toBe(untidy);
  });
});
