import { afterEach, describe, expect, it } from 'vitest';
import { EditorOverStdio } from './driver.js';

const uri = 'file:///nowhere/visit.journey';
const good =
  'persona kim "Kim"\njourney visit "Visit" {\n  persona kim\n  phase before "Before" {\n    touchpoint call "Call" {\n      emotion kim +1\n    }\n  }\n}\n';

describe('findings over stdio', () => {
  let editor: EditorOverStdio;
  afterEach(() => editor.stop());

  it('shows a finding of an opened file and takes it away once the text is mended', async () => {
    editor = new EditorOverStdio();
    await editor.initialize();
    editor.open(uri, good.replace('+1', '+7'));
    const found = await editor.diagnostics(uri, 1);
    expect(found).toMatchObject([
      {
        code: 'score-out-of-scale',
        source: 'journey',
        severity: 1,
        range: { start: { line: 5, character: 18 }, end: { line: 5, character: 20 } },
      },
    ]);
    editor.change(uri, good, 2);
    expect(await editor.diagnostics(uri, 2)).toEqual([]);
  });
});
