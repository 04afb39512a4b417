import { execFileSync } from 'node:child_process';
import { symlinkSync, truncateSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { EditorOverStdio, publishedBy } from './driver.js';
import { Folder } from './folder.js';
import { persona, visit, visitImporting } from './texts.js';

const watching = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
const created = 1;
const changed = 2;
const deleted = 3;

describe('imports over stdio', () => {
  const folders: Folder[] = [];
  const editors: EditorOverStdio[] = [];

  afterEach(async () => {
    await Promise.all(editors.splice(0).map((editor) => editor.stop()));
    for (const folder of folders.splice(0)) {
      folder.remove();
    }
  });

  function makeFolder(files: ConstructorParameters<typeof Folder>[0]): Folder {
    const folder = new Folder(files);
    folders.push(folder);
    return folder;
  }

  async function editorIn(folder?: Folder): Promise<EditorOverStdio> {
    const editor = new EditorOverStdio();
    editors.push(editor);
    await editor.initialize({ capabilities: watching, ...(folder ? { folder: folder.uri() } : {}) });
    return editor;
  }

  async function findingsOf(editor: EditorOverStdio, folder: Folder, name: string, text: string): Promise<unknown[]> {
    editor.open(folder.uri(name), text);
    return (await editor.diagnostics(folder.uri(name))).map(({ code }) => code);
  }

  it('bring in names from files on disk, and from files that those import', async () => {
    const folder = makeFolder({ 'a.journey': 'import "./deep/b.journey"\n', 'deep/b.journey': persona });
    const editor = await editorIn(folder);
    expect(await findingsOf(editor, folder, 'visit.journey', visitImporting('./a.journey'))).toEqual([]);
  });

  it('may go round in a circle', async () => {
    const folder = makeFolder({ 'people.journey': `import "./visit.journey"\nimport "./people.journey"\n${persona}` });
    const editor = await editorIn(folder);
    expect(await findingsOf(editor, folder, 'visit.journey', visitImporting('./people.journey'))).toEqual([]);
  });

  it('of an edited file are seen at once by the file that imports it', async () => {
    const folder = makeFolder({ 'people.journey': persona });
    const editor = await editorIn(folder);
    const uri = folder.uri('visit.journey');
    await findingsOf(editor, folder, 'visit.journey', visitImporting('./people.journey'));
    editor.open(folder.uri('people.journey'), 'persona lee\n');
    expect((await editor.diagnostics(uri)).map(({ code }) => code)).toContain('unresolved-reference');
    editor.close(folder.uri('people.journey'));
    expect(await editor.diagnostics(uri)).toEqual([]);
  });

  it('follow a file through its birth, change and death on disk', async () => {
    const folder = makeFolder({});
    const editor = await editorIn(folder);
    const uri = folder.uri('visit.journey');
    const people = folder.uri('shared/people.journey');
    const tell = (place: string, type: number) =>
      editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: place, type }] });
    const imported = visitImporting('./shared/people.journey');
    expect(await findingsOf(editor, folder, 'visit.journey', imported)).toContain('import-not-found');
    folder.write('shared/people.journey', persona);
    tell(people, created);
    expect(await editor.diagnostics(uri)).toEqual([]);
    folder.write('shared/people.journey', 'persona lee\n');
    tell(people, changed);
    expect((await editor.diagnostics(uri)).map(({ code }) => code)).toContain('unresolved-reference');
    folder.write('shared/people.journey', persona);
    tell(people, changed);
    expect(await editor.diagnostics(uri)).toEqual([]);
    folder.remove('shared');
    tell(folder.uri('shared'), deleted);
    expect((await editor.diagnostics(uri)).map(({ code }) => code)).toContain('import-not-found');
  });

  it('leave the workspace neither by a path nor by a symbolic link', async () => {
    const outside = makeFolder({ 'people.journey': persona });
    const folder = makeFolder({});
    symlinkSync(outside.pathOf('people.journey'), folder.pathOf('link.journey'));
    const editor = await editorIn(folder);
    const up = await findingsOf(editor, folder, 'up.journey', visitImporting(`..${outside.pathOf('people.journey')}`));
    expect(up).toContain('import-outside-workspace');
    const link = await findingsOf(editor, folder, 'visit.journey', visitImporting('./link.journey'));
    expect(link).toContain('import-outside-workspace');
  });

  it('reach as far as the repository when no folder is open', async () => {
    const folder = makeFolder({ '.git/HEAD': '', 'people.journey': persona, 'maps/here.txt': '' });
    const editor = await editorIn();
    expect(await findingsOf(editor, folder, 'maps/visit.journey', visitImporting('../people.journey'))).toEqual([]);
  });

  it('reach no further than the file’s own folder when there is no repository either', async () => {
    const folder = makeFolder({ 'people.journey': persona, 'maps/people.journey': persona });
    const editor = await editorIn();
    const beside = await findingsOf(editor, folder, 'maps/a.journey', visitImporting('./people.journey'));
    const above = await findingsOf(editor, folder, 'maps/b.journey', visitImporting('../people.journey'));
    expect([beside, above]).toEqual([[], expect.arrayContaining(['import-outside-workspace'])]);
  });

  it('are not found in an unsaved document, which stands nowhere', async () => {
    const editor = await editorIn();
    editor.open('untitled:Untitled-1', visitImporting('./people.journey'));
    expect(await editor.diagnostics('untitled:Untitled-1')).not.toEqual([]);
  });

  it('of what cannot be read as a file are not found, and nothing hangs', async () => {
    const folder = makeFolder({
      'folder.journey/x': '',
      'huge.journey': '',
      'noise.journey': Uint8Array.of(0, 255, 254, 0, 200),
    });
    execFileSync('mkfifo', [folder.pathOf('pipe.journey')]);
    symlinkSync(folder.pathOf('nothing'), folder.pathOf('dangling.journey'));
    symlinkSync(folder.path, folder.pathOf('round'));
    truncateSync(folder.pathOf('huge.journey'), 40_000_000);
    const editor = await editorIn(folder);
    for (const name of ['folder', 'pipe', 'dangling']) {
      const codes = await findingsOf(editor, folder, `to-${name}.journey`, visitImporting(`./${name}.journey`));
      expect(codes, name).toContain('import-not-found');
    }
    expect(await findingsOf(editor, folder, 'visit.journey', visit())).toEqual([]);
  });

  it('of images are looked for on disk, and appear when the image does', async () => {
    const folder = makeFolder({ 'there.png': '' });
    const editor = await editorIn(folder);
    const photo = (path: string) => visit().replace('persona kim "Kim"', `persona kim "Kim" { photo "${path}" }`);
    expect(await findingsOf(editor, folder, 'there.journey', photo('./there.png'))).toEqual([]);
    expect(await findingsOf(editor, folder, 'visit.journey', photo('./later.png'))).toEqual(['image-not-found']);
    folder.write('later.png', '');
    const change = { uri: folder.uri('later.png'), type: created };
    editor.notify('workspace/didChangeWatchedFiles', { changes: [change] });
    expect(await editor.diagnostics(folder.uri('visit.journey'))).toEqual([]);
  });

  it('reach into a folder that is opened later, and no more once it is closed', async () => {
    const folder = makeFolder({ 'people.journey': persona, 'maps/closed.journey': visit('+7') });
    const editor = new EditorOverStdio();
    editors.push(editor);
    await editor.initialize({ capabilities: { workspace: { workspaceFolders: true } } });
    const uri = folder.uri('maps/visit.journey');
    const within = { uri: folder.uri(), name: 'folder' };
    const outside = await findingsOf(editor, folder, 'maps/visit.journey', visitImporting('../people.journey'));
    expect(outside).toContain('import-outside-workspace');
    const closed = editor.diagnostics(folder.uri('maps/closed.journey'));
    const inside = editor.diagnostics(uri);
    editor.notify('workspace/didChangeWorkspaceFolders', { event: { added: [within], removed: [] } });
    expect(await inside).toEqual([]);
    expect(await closed).toMatchObject([{ code: 'score-out-of-scale' }]);
    const cleared = editor.diagnostics(folder.uri('maps/closed.journey'));
    // It may be told once more that all is well before the folder is gone.
    const outsideAgain = editor.wait((message) => {
      const published = publishedBy(message);
      return published?.uri === uri && published.diagnostics.some(({ code }) => code === 'import-outside-workspace');
    });
    editor.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [within] } });
    expect(await cleared).toEqual([]);
    await outsideAgain;
  });

  it('reach from one opened folder into another, nested or beside it, and no more once that is closed', async () => {
    const root = makeFolder({
      'people.journey': persona,
      'a/b/here.txt': '',
      'c/people.journey': persona,
      'd/x.journey': persona,
    });
    const editor = new EditorOverStdio();
    editors.push(editor);
    const opened = ['a', 'a/b', 'c'].map((name) => root.uri(name));
    await editor.initialize({
      capabilities: { workspace: { workspaceFolders: true } },
      folder: root.uri('a'),
      folders: opened,
    });
    const uri = root.uri('a/b/visit.journey');
    expect(await findingsOf(editor, root, 'a/b/visit.journey', visitImporting('../../c/people.journey'))).toEqual([]);
    const out = await findingsOf(editor, root, 'a/b/out.journey', visitImporting('../../d/x.journey'));
    expect(out).toContain('import-outside-workspace');
    const closed = editor.wait((message) => {
      const published = publishedBy(message);
      return published?.uri === uri && published.diagnostics.some(({ code }) => code === 'import-outside-workspace');
    });
    const event = { added: [], removed: [{ uri: root.uri('c'), name: 'c' }] };
    editor.notify('workspace/didChangeWorkspaceFolders', { event });
    await closed;
  });

  it('do not come from the resource forks of macOS, nor are those checked', async () => {
    const folder = makeFolder({ '._visit.journey': Uint8Array.of(0, 5, 22, 7), 'closed.journey': visit('+7') });
    const editor = new EditorOverStdio();
    editors.push(editor);
    const told: string[] = [];
    const closed = editor.wait((message) => {
      const published = publishedBy(message);
      if (published !== undefined) told.push(published.uri);
      return published?.uri === folder.uri('closed.journey');
    });
    await editor.initialize({ folder: folder.uri() });
    await closed;
    expect(await findingsOf(editor, folder, 'visit.journey', visit())).toEqual([]);
    expect(told.filter((each) => each.includes('._'))).toEqual([]);
  });

  it('do not keep a closed file of the workspace from being checked', async () => {
    const folder = makeFolder({
      'closed.journey': visit('+7'),
      'node_modules/x.journey': visit('+7'),
      '.x/x.journey': visit('+7'),
    });
    const editor = new EditorOverStdio();
    editors.push(editor);
    const found = editor.diagnostics(folder.uri('closed.journey'));
    await editor.initialize({ folder: folder.uri() });
    expect(await found).toMatchObject([{ code: 'score-out-of-scale' }]);
    editor.open(folder.uri('open.journey'), visit());
    await editor.diagnostics(folder.uri('open.journey'));
    const told = editor.heard.map((message) => publishedBy(message)?.uri).filter((uri) => uri !== undefined);
    expect(new Set(told)).toEqual(new Set([folder.uri('closed.journey'), folder.uri('open.journey')]));
  });
});
