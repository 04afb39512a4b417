import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { read } from '../../../src/language/index.js';
import { importEdit } from '../../../src/lsp/edits/imports.js';

const uri = 'file:///maps/one.journey';

function withImport(text: string, of = 'file:///maps/shared/people.journey'): string {
  const document = TextDocument.create(uri, 'journey', 1, text);
  const edit = importEdit(document, read(text, { uri }).model, of);
  return edit === undefined ? text : TextDocument.applyEdits(document, [{ range: edit.span, newText: edit.text }]);
}

describe('an added import', () => {
  it.each([
    ['', 'import "./shared/people.journey"\n'],
    ['persona kim\n', 'import "./shared/people.journey"\n\npersona kim\n'],
    ['import "./a.journey"', 'import "./a.journey"\nimport "./shared/people.journey"'],
    ['import "./a.journey" // us\n', 'import "./a.journey" // us\nimport "./shared/people.journey"\n'],
    ['import "./a.journey" persona kim', 'import "./a.journey"\nimport "./shared/people.journey" persona kim'],
    ['import "./a.journey"\r\n', 'import "./a.journey"\r\nimport "./shared/people.journey"\r\n'],
  ])('to %j stands in the way of what was there, or is not read', (before, after) => {
    expect(withImport(before)).toBe(after);
    expect(read(after, { uri }).model.imports.at(-1)?.path).toBe('./shared/people.journey');
  });

  it('is a second one of the same file, or of the file itself', () => {
    const text = 'import "./shared/people.journey"\n';
    expect(withImport(text)).toBe(text);
    expect(withImport(text, uri)).toBe(text);
  });
});
