import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-protocol';
import { EditorOverStdio } from '../../driver.js';
import { visit } from '../../texts.js';

const uri = 'file:///nowhere/visit.journey';
const literals = { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } };
const everything = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const slips = visit('1,5').replace('talks\n    }', 'talks\n      asks ‘Why?’ metric ces 2,5\n    }');

describe('asking for quick fixes', () => {
  let editor: EditorOverStdio;
  beforeEach(() => {
    editor = new EditorOverStdio();
  });
  afterEach(() => editor.stop());

  const ask = async (only?: readonly string[], context: object = {}) => {
    const { result } = await editor.request('textDocument/codeAction', {
      textDocument: { uri },
      range: everything,
      context: { diagnostics: [], ...(only === undefined ? {} : { only }), ...context },
    });
    return result as CodeAction[] | null;
  };

  it('answers an editor that takes only commands', async () => {
    await editor.initialize();
    editor.open(uri, visit('+7'));
    const { error } = await editor.request('textDocument/codeAction', {
      textDocument: { uri },
      range: everything,
      context: { diagnostics: [] },
    });
    expect(error).toMatchObject({ code: -32601 });
  });

  it('gives other than plain edits, or makes files, where the editor knows no more', async () => {
    await editor.initialize({ capabilities: { textDocument: { codeAction: literals } } });
    editor.open(uri, 'journey visit {\n  persona kim\n}\n');
    const actions = (await ask(['quickfix'])) ?? [];
    expect(actions.map(({ edit }) => Object.keys(edit?.changes ?? {}))).toEqual([[uri], [uri]]);
    expect(actions[0]?.edit?.changes?.[uri]?.[0]?.newText).toBe('persona kim\n\n');
  });

  it('mends something else than this version of the text', async () => {
    await editor.initialize({
      capabilities: { textDocument: { codeAction: literals }, workspace: { workspaceEdit: { documentChanges: true } } },
    });
    editor.open(uri, visit('+7'), 4);
    editor.change(uri, visit('+9'), 5);
    const [action] = (await ask()) ?? [];
    expect(action?.edit?.documentChanges).toMatchObject([
      { textDocument: { uri, version: 5 }, edits: [{ newText: '+2', range: { start: { line: 5, character: 18 } } }] },
    ]);
  });

  it('trusts what the editor says of a finding', async () => {
    await editor.initialize({ capabilities: { textDocument: { codeAction: literals } } });
    editor.open(uri, visit());
    const lie = { range: everything, message: 'x', code: 'score-out-of-scale', data: { evil: true } };
    expect(await ask(undefined, { diagnostics: [lie] })).toEqual([]);
  });

  it.each([[['source.fixAll']], [['source.fixAll.journey']], [['source']]])(
    'leaves something to choose, or undone, on %j',
    async (only) => {
      await editor.initialize({ capabilities: { textDocument: { codeAction: literals } } });
      editor.open(uri, slips);
      const actions = (await ask(only)) ?? [];
      expect(actions.map(({ kind }) => kind)).toEqual(['source.fixAll.journey']);
      const edits = actions[0]?.edit?.changes?.[uri] ?? [];
      expect(edits.map(({ newText }) => newText).join('')).toContain('asks "Why?" metric ces 2.5');
    },
  );

  it.each([[['refactor']], [['source.organizeImports']], [[]]])(
    'is answered on %j, which is something else',
    async (only) => {
      await editor.initialize({ capabilities: { textDocument: { codeAction: literals } } });
      editor.open(uri, slips);
      expect(await ask(only)).toEqual([]);
    },
  );

  it('offers to mend what somebody does not want to hear of', async () => {
    await editor.initialize({ capabilities: { textDocument: { codeAction: literals } } });
    editor.open(uri, visit('+7').replace('      emotion', '      // journey-ignore score-out-of-scale\n      emotion'));
    expect(await ask()).toEqual([]);
  });
});
