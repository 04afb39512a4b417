import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompletionList } from 'vscode-languageserver-protocol';
import { EditorOverStdio } from '../../driver.js';

const uri = 'file:///nowhere/long.journey';
const touchpoints = Array.from({ length: 300 }, (_, index) => `touchpoint step-${index} "Step ${index}" {\n}\n`);

describe('completion in a journey of hundreds of touchpoints', () => {
  const editor = new EditorOverStdio();
  beforeAll(() => editor.initialize());
  afterAll(() => editor.stop());

  it.each([
    ['', 'step-1', 200],
    ['step-299', 'step-299', 1],
    ['st29', 'step-29', 21],
  ])('behind “-> %s” sends all, or does not find what is typed', async (typed, first, count) => {
    const text = `journey j { phase p { touchpoint step-x { -> ${typed}\n}\n${touchpoints.join('')}}}\n`;
    editor.open(uri, text);
    const position = { line: 0, character: text.indexOf('\n') };
    const { result } = await editor.request('textDocument/completion', { textDocument: { uri }, position });
    editor.close(uri);
    const { isIncomplete, items } = result as CompletionList;
    expect(isIncomplete).toBe(true);
    expect(items).toHaveLength(count);
    expect(items.map(({ label }) => label)).toContain(first);
  });
});
