import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { formatted } from '../../../src/language/format/index.js';
import { read } from '../../../src/language/index.js';
import { applied } from '../../../src/lsp/edits/change.js';
import { insertDeclaration, insertFact } from '../../../src/lsp/edits/insert.js';
import { removeDeclaration } from '../../../src/lsp/edits/remove.js';
import type { Model, TextEdit } from '../../../src/model/index.js';

function edited(
  text: string,
  edit: (model: Model, document: TextDocument) => TextEdit | readonly TextEdit[] | undefined,
): string {
  const document = TextDocument.create('file:///one.journey', 'journey', 1, text);
  const edits = edit(read(text).model, document) ?? [];
  return applied(document, 'span' in edits ? [edits] : edits);
}

describe('a fact put into a declaration', () => {
  const withRole = (text: string, where: 'first' | 'last') =>
    edited(text, ({ personas: [persona] }, document) => persona && insertFact(document, persona, 'role "R"', where));

  it.each([
    ['persona kim', 'persona kim {\n  role "R"\n}'],
    ['persona kim "Kim" // us\npersona jo\n', 'persona kim "Kim" {\n  role "R"\n} // us\n\npersona jo\n'],
    ['persona kim { }\n', 'persona kim {\n  role "R"\n}\n'],
    ['persona kim {\n  age 34 // old\n}\n', 'persona kim {\n  age 34 // old\n  role "R"\n}\n'],
    ['persona kim {\r\n\tage 34\r\n}\r\n', 'persona kim {\r\n\tage 34\r\n\trole "R"\r\n}\r\n'],
    ['persona kim { age 34 }\n', 'persona kim { age 34\n  role "R"\n}\n'],
    ['persona kim {\n  age 34\n', 'persona kim {\n  age 34\n'],
  ])('of %j is not its last, disturbs a comment, or is put into a broken body', (before, after) => {
    expect(withRole(before, 'last')).toBe(after);
  });

  it.each([
    ['persona kim { // us\n  age 34\n}\n', 'persona kim { // us\n  role "R"\n  age 34\n}\n'],
    ['persona kim {\n}\n', 'persona kim {\n  role "R"\n}\n'],
  ])('of %j is not its first', (before, after) => {
    expect(withRole(before, 'first')).toBe(after);
  });
});

describe('a declaration put into a file', () => {
  it.each([
    ['', 'persona jo\n'],
    ['source talks\n', 'source talks\n\npersona jo\n'],
    ['persona kim // us\nsource talks\n', 'persona kim // us\npersona jo\nsource talks\n'],
    ['persona kim {\n  age 34\n}\n', 'persona kim {\n  age 34\n}\n\npersona jo\n'],
    ['// A visit.\njourney visit\n', 'persona jo\n\n// A visit.\njourney visit\n'],
    [
      'import "./a.journey"\n\n/* A\n   visit. */\njourney visit\n',
      'import "./a.journey"\n\npersona jo\n\n/* A\n   visit. */\njourney visit\n',
    ],
  ])('stands elsewhere in %j than its kind does, or tears off a comment', (before, after) => {
    const found = edited(before, (model, document) => insertDeclaration(document, model, model.personas, 'persona jo'));
    expect(found).toBe(after);
    expect(formatted(found)).toBe(found);
  });
});

describe('a declaration taken out of a file', () => {
  it.each([
    ['persona kim\n', ''],
    ['source talks\n\n// Kim.\npersona kim\n', 'source talks\n'],
    ['source talks\n\npersona kim {\n  age 34\n}\n\nsource notes\n', 'source talks\n\nsource notes\n'],
    ['// Kim.\npersona kim\n\nsource talks\n', 'source talks\n'],
    ['source talks\npersona kim', 'source talks'],
    ['persona kim source talks\n', 'source talks\n'],
    ['source talks persona kim // both\n', 'source talks // both\n'],
  ])('of %j leaves a hole, or a comment that was its own', (before, after) => {
    expect(
      edited(before, ({ personas: [persona] }, document) => persona && removeDeclaration(document, persona.span)),
    ).toBe(after);
  });
});
