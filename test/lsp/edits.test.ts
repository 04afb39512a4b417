import { afterEach, beforeEach, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { EditorOverStdio } from './driver.js';

const uri = 'file:///nowhere/switching.journey';

const touchpoints = Array.from(
  { length: 12 },
  (_, index) => `    touchpoint step-${index} "Step ${index}" {
      channel website
      emotion kim -1 anger
    }
`,
);

const text = `source survey
persona kim "Kim"
journey switching "Switching" {
  persona kim
  phase one "One" {
${touchpoints.slice(0, 6).join('')}  }
  phase two "Two" {
${touchpoints.slice(6).join('')}  }
}
`;

/** What an analyst types, one after the other: behind what, how much of the text goes, and what comes. */
const edits: readonly (readonly [behind: string, gone: string, put: string])[] = [
  ['touchpoint step-5 "Step 5" {\n      channel ', 'website', 'letter'],
  ['channel ', 'letter', 'post'],
  ['touchpoint step-9 "Step 9" {\n', '', '      asks "Really?"\n'],
  ['asks "', 'Really?', 'Ré😀 // {'],
  ['touchpoint step-2 "Step 2" {', '', ' // why'],
  ['touchpoint ', 'step-3', 'third'],
  ['touchpoint step-4 "', '', 'Now: '],
  ['touchpoint step-1 "Step 1" {\n', '', '      -> step-3 40%\n'],
  ['-> ', 'step-3', 'third'],
  ['touchpoint step-6 "Step 6" {\n', '', '      emotoin kim -1\n'],
  ['touchpoint step-7 "Step 7" {\n', '', '      does "\n'],
  ['touchpoint step-7 "Step 7" {\n      does "', '', '"'],
  ['      ', 'emotoin kim -1\n', ''],
  ['touchpoint step-10 "Step 10" {', '', ' } touchpoint other { '],
  ['source ', 'survey', 'interviews'],
  ['persona kim ', '"Kim"', '"Kim" { age 34 }'],
  ['touchpoint step-8 "Step 8" {\n', '', '      pain high waits "Waits"\r\n'],
  ['pain high waits "Waits"', '', ' evidence interviews\n      opportunity "Answer" solves waits'],
  ['touchpoint step-11 "Step 11" {\n', '', '      emotion kim +7\n'],
];

let editor: EditorOverStdio;
let other: EditorOverStdio;
beforeEach(async () => {
  [editor, other] = [new EditorOverStdio(), new EditorOverStdio()];
  const options = { models: true };
  await Promise.all([editor.initialize({ options }), other.initialize({ options })]);
});
afterEach(() => Promise.all([editor.stop(), other.stop()]));

it('after some of many edits the findings or the model are not those of the text as it then is', async () => {
  let document = TextDocument.create(uri, 'journey', 1, text);
  const asked = async (server: EditorOverStdio, version: number, act: () => void) => {
    const findings = server.diagnostics(uri, version);
    act();
    const { result } = await server.request('journey/getModel', { uri });
    return { findings: await findings, model: result };
  };
  await asked(editor, 1, () => editor.open(uri, document.getText()));
  for (const [behind, gone, put] of edits) {
    const version = document.version + 1;
    const start = document.getText().indexOf(behind + gone) + behind.length;
    expect(start).toBeGreaterThanOrEqual(behind.length);
    const range = { start: document.positionAt(start), end: document.positionAt(start + gone.length) };
    const contentChanges = [{ range, text: put }];
    document = TextDocument.update(document, contentChanges, version);
    const edited = await asked(editor, version, () =>
      editor.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
    );
    const opened = await asked(other, version, () => other.open(uri, document.getText(), version));
    other.close(uri);
    expect(edited).toEqual(opened);
  }
});
