/** Runs inside VS Code, on the examples, with nothing but what an extension can see. */
import assert from 'node:assert/strict';
import {
  commands,
  DiagnosticSeverity,
  extensions,
  languages,
  Position,
  Range,
  TabInputWebview,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';

const tests: Readonly<Record<string, () => Promise<void>>> = {
  'a journey file starts the extension': async () => {
    await openExample();
    const extension = extensions.getExtension('journey-dsl.journey-dsl');
    assert.ok(extension, 'the extension is not installed');
    await extension.activate();
  },

  'an error in the text is reported, and goes once it is mended': async () => {
    const editor = await openExample();
    await change(editor, new Range(new Position(0, 0), new Position(0, 0)), 'personna ');
    await until('an error is reported', () => errorsOf(editor).length > 0);
    await change(editor, new Range(new Position(0, 0), new Position(0, 'personna '.length)), '');
    await until('no error is left', () => errorsOf(editor).length === 0);
  },

  'the preview opens beside the text, once for a document': async () => {
    await openExample();
    await commands.executeCommand('journey.openPreviewToSide');
    await until('a preview is open', () => previews() === 1);
    await commands.executeCommand('journey.openPreviewToSide');
    assert.equal(previews(), 1);
  },
};

/** What VS Code calls. Rejects with every failure at once. */
export async function run(): Promise<void> {
  const failures: string[] = [];
  for (const [name, test] of Object.entries(tests)) {
    try {
      await test();
      console.log(`✓ ${name}`);
    } catch (error) {
      failures.push(`✗ ${name}\n${error instanceof Error ? error.stack : String(error)}`);
    } finally {
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await commands.executeCommand('workbench.action.closeAllEditors');
    }
  }
  if (failures.length > 0) throw new Error(failures.join('\n'));
}

async function openExample(): Promise<TextEditor> {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no folder is open');
  return window.showTextDocument(Uri.joinPath(folder.uri, 'clinic', 'knee-pain.journey'));
}

async function change(editor: TextEditor, range: Range, text: string): Promise<void> {
  assert.ok(await editor.edit((edit) => edit.replace(range, text)), 'the text could not be changed');
}

function errorsOf(editor: TextEditor) {
  return languages.getDiagnostics(editor.document.uri).filter(({ severity }) => severity === DiagnosticSeverity.Error);
}

function previews(): number {
  const inputs = window.tabGroups.all.flatMap(({ tabs }) => tabs).map(({ input }) => input);
  return inputs.filter((input) => input instanceof TabInputWebview && input.viewType.endsWith('journey.preview'))
    .length;
}

async function until(what: string, holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!holds()) {
    assert.ok(Date.now() < deadline, `waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
