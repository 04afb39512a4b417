import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PrepareRenameResult, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { EditorOverStdio, type Message } from '../driver.js';
import { Folder } from '../folder.js';
import { changedFiles } from './changed-files.js';
import { answerFile, type Fixture, FixtureServer, stretch } from './fixtures.js';

const feature = 'rename';
const prepares = { textDocument: { rename: { prepareSupport: true } } };

/** What is changed is the same in every language; what is refused is said in the reader's. */
const refusing = new Set(
  ['built-in', 'feeling', 'imported-persona', 'nothing-here', 'own-wins-from-built-in', 'title', 'undeclared'].map(
    (name) => `${name}.journey`,
  ),
);

/** The names a fixture asks for, in its first line: `// to: sam | lee`. */
function wishes({ text }: Fixture): readonly string[] {
  const [line = ''] = text.split('\n');
  return line
    .replace(/^\/\/ to:/, '')
    .split('|')
    .map((wish) => wish.trim());
}

describe.each(['en', 'nl'])('a rename in %s', (language) => {
  const server = new FixtureServer(feature);
  const fixtures = server.fixtures.filter(
    ({ name, at }) => at !== undefined && (language === 'en' || refusing.has(name)),
  );
  beforeAll(() => server.start({ options: { language }, capabilities: prepares }));
  afterAll(() => server.stop());

  it.each(fixtures)('changes what $name says beside the name, or leaves the old name somewhere', async (fixture) => {
    const shown: string[] = [];
    const { editor, folder } = server;
    const uri = folder.uri(fixture.name);
    editor.open(uri, fixture.text);
    const about = { textDocument: { uri }, position: fixture.at };
    const prepared = await editor.request('textDocument/prepareRename', about);
    shown.push(preparation(fixture, prepared));
    for (const newName of prepared.error === undefined ? wishes(fixture) : []) {
      const { result, error } = await editor.request('textDocument/rename', { ...about, newName });
      const files = error ? [`${error.message} (${error.code})`] : changedFiles(server, result as WorkspaceEdit);
      shown.push(`=== to “${newName}”\n${files.join('\n')}`);
    }
    editor.close(uri);
    const said = language === 'en' ? shown : shown.filter((each) => /\(-?\d+\)$/.test(each));
    await expect(said.join('\n\n')).toMatchFileSnapshot(answerFile(feature, fixture.name, `.${language}`));
  });

  function preparation(fixture: Fixture, { result, error }: Message): string {
    if (error !== undefined) return `${error.message} (${error.code})`;
    const { range, placeholder } = result as Extract<PrepareRenameResult, { placeholder: string }>;
    return `${stretch(fixture.text, range)} · ${placeholder}`;
  }
});

describe('a rename', () => {
  const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', feature, name), 'utf8');
  const people = 'shared/people.journey';
  const importer = 'second-importer.journey';
  const editors: EditorOverStdio[] = [];
  const folders: Folder[] = [];
  afterAll(async () => {
    await Promise.all(editors.map((editor) => editor.stop()));
    for (const folder of folders) folder.remove();
  });

  const start = async (capabilities: object, where: (folder: Folder) => string | undefined) => {
    const editor = new EditorOverStdio();
    const folder = new Folder({
      'maps/.git/HEAD': '',
      [`maps/${people}`]: fixture(people),
      [`maps/${importer}`]: fixture(importer),
    });
    editors.push(editor);
    folders.push(folder);
    const opened = where(folder);
    const { result } = await editor.initialize({ capabilities, ...(opened === undefined ? {} : { folder: opened }) });
    const uri = folder.uri(`maps/${importer}`);
    editor.open(uri, fixture(importer), 7);
    const rename = (newName: string) =>
      editor.request('textDocument/rename', { textDocument: { uri }, position: { line: 3, character: 15 }, newName });
    return { editor, folder, uri, rename, capabilities: (result as { capabilities: object }).capabilities };
  };

  it('tells an editor that takes versions for which version it is, and of a closed file that it knows none', async () => {
    const takesVersions = { workspace: { workspaceEdit: { documentChanges: true } } };
    const { folder, uri, rename, capabilities } = await start(takesVersions, (each) => each.uri());
    expect(capabilities).toMatchObject({ renameProvider: true });
    const { result } = await rename('sam');
    const documents = ((result as WorkspaceEdit).documentChanges ?? []).map(
      (each) => 'textDocument' in each && each.textDocument,
    );
    expect(documents).toEqual([
      { uri, version: 7 },
      { uri: folder.uri(`maps/${people}`), version: null },
    ]);
  });

  it('reaches the rest of the repository when no folder is open', async () => {
    const { folder, uri, rename } = await start({}, () => undefined);
    const { result } = await rename('sam');
    expect(Object.keys((result as WorkspaceEdit).changes ?? {})).toEqual([uri, folder.uri(`maps/${people}`)]);
  });

  it('changes a file that lies outside the open folder and that no editor has open', async () => {
    const { editor, folder, uri } = await start({}, (each) => each.uri('maps/shared'));
    const asked = folder.uri(`maps/${people}`);
    editor.open(asked, fixture(people));
    const rename = async () => {
      const about = { textDocument: { uri: asked }, position: { line: 1, character: 9 }, newName: 'sam' };
      const { result } = await editor.request('textDocument/rename', about);
      return Object.keys((result as WorkspaceEdit).changes ?? {});
    };
    expect(await rename()).toEqual([uri, asked]);
    editor.close(uri);
    expect(await rename()).toEqual([asked]);
  });
});
