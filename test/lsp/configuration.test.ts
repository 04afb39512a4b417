/** Settings over stdio: which `journey.config.json` holds for a document, and what follows when it changes. */
import { afterEach, describe, expect, it } from 'vitest';
import { EditorOverStdio } from './driver.js';
import { Folder } from './folder.js';
import { visit } from './texts.js';

const watching = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
const created = 1;
const changed = 2;
const deleted = 3;
const rule = (severity: string) => JSON.stringify({ rules: { 'score-out-of-scale': severity } });

describe('journey.config.json over stdio', () => {
  const folders: Folder[] = [];
  const editors: EditorOverStdio[] = [];

  afterEach(async () => {
    await Promise.all(editors.splice(0).map((editor) => editor.stop()));
    for (const folder of folders.splice(0)) {
      folder.remove();
    }
  });

  async function start(
    files: Record<string, string>,
    options: Parameters<EditorOverStdio['initialize']>[0] = { capabilities: watching },
    root = '',
  ): Promise<{ folder: Folder; editor: EditorOverStdio }> {
    const folder = new Folder(files);
    const editor = new EditorOverStdio();
    folders.push(folder);
    editors.push(editor);
    await editor.initialize({ folder: folder.uri(root), ...options });
    return { folder, editor };
  }

  const severitiesOf = async (editor: EditorOverStdio, uri: string, version?: number) =>
    (await editor.diagnostics(uri, version)).map(({ code, severity }) => `${code} ${severity}`);

  it('sets the severity of a rule, and that of the nearest folder wins', async () => {
    const { folder, editor } = await start({
      'journey.config.json': rule('off'),
      'deep/journey.config.json': rule('hint'),
    });
    editor.open(folder.uri('deep/er/visit.journey'), visit('+7'));
    expect(await severitiesOf(editor, folder.uri('deep/er/visit.journey'))).toEqual(['score-out-of-scale 4']);
    editor.open(folder.uri('visit.journey'), visit('+7'));
    expect(await severitiesOf(editor, folder.uri('visit.journey'))).toEqual([]);
  });

  it('is not looked for above the folder that the client opened', async () => {
    const files = { 'journey.config.json': rule('off'), 'inner/other.journey': '' };
    const { folder, editor } = await start(files, { capabilities: watching }, 'inner');
    editor.open(folder.uri('inner/visit.journey'), visit('+7'));
    expect(await severitiesOf(editor, folder.uri('inner/visit.journey'))).toEqual(['score-out-of-scale 1']);
  });

  it('that comes, changes or goes is heeded at once', async () => {
    const { folder, editor } = await start({});
    const [visitUri, configUri] = [folder.uri('visit.journey'), folder.uri('journey.config.json')];
    const tell = (type: number) =>
      editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: configUri, type }] });
    editor.open(visitUri, visit('+7'));
    expect(await severitiesOf(editor, visitUri)).toEqual(['score-out-of-scale 1']);
    for (const [severity, shown, type] of [
      ['warning', 2, created],
      ['hint', 4, changed],
    ] as const) {
      folder.write('journey.config.json', rule(severity));
      tell(type);
      expect(await severitiesOf(editor, visitUri)).toEqual([`score-out-of-scale ${shown}`]);
    }
    folder.remove('journey.config.json');
    tell(deleted);
    expect(await severitiesOf(editor, visitUri)).toEqual(['score-out-of-scale 1']);
  });

  it('is read anew at each change for a client that watches nothing', async () => {
    const { folder, editor } = await start({ 'journey.config.json': rule('off') }, {});
    const uri = folder.uri('visit.journey');
    editor.open(uri, visit('+7'));
    expect(await severitiesOf(editor, uri, 1)).toEqual([]);
    folder.write('journey.config.json', rule('hint'));
    editor.change(uri, visit('+8'), 2);
    expect(await severitiesOf(editor, uri, 2)).toEqual(['score-out-of-scale 4']);
  });

  it('that is wrong says so in its own file, until it is mended', async () => {
    const { folder, editor } = await start({ 'journey.config.json': '{\n  "rules": { "asumption": "off" }\n}' });
    const configUri = folder.uri('journey.config.json');
    const wrong = editor.diagnostics(configUri);
    editor.open(folder.uri('visit.journey'), visit());
    expect(await wrong).toEqual([
      {
        range: { start: { line: 1, character: 13 }, end: { line: 1, character: 24 } },
        severity: 1,
        source: 'journey',
        message: 'There is no finding with the code “asumption”. Did you mean “assumption”?',
      },
    ]);
    folder.write('journey.config.json', '{}');
    const mended = editor.diagnostics(configUri);
    editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: configUri, type: changed }] });
    expect(await mended).toEqual([]);
  });

  it('sets the language, but not against the wish of the editor', async () => {
    const files = { 'journey.config.json': '{ "language": "nl" }' };
    const messageOf = async (options: Parameters<EditorOverStdio['initialize']>[0]) => {
      const { folder, editor } = await start(files, options);
      editor.open(folder.uri('visit.journey'), visit('+7'));
      return (await editor.diagnostics(folder.uri('visit.journey')))[0]?.message;
    };
    expect(await messageOf({ locale: 'en' })).toMatch(/^De score \+7 valt buiten/);
    expect(await messageOf({ locale: 'en', options: { language: 'auto' } })).toMatch(/^De score/);
    expect(await messageOf({ locale: 'nl', options: { language: 'en' } })).toMatch(/^The score/);
  });
});

describe('findings of rules over stdio', () => {
  const editors: EditorOverStdio[] = [];
  afterEach(() => Promise.all(editors.splice(0).map((editor) => editor.stop())));

  async function unused(capabilities: object) {
    const editor = new EditorOverStdio();
    editors.push(editor);
    await editor.initialize({ capabilities });
    editor.open('file:///nowhere/visit.journey', `${visit()}persona lee\n`);
    return editor.diagnostics('file:///nowhere/visit.journey');
  }

  it('fade what nothing uses, where the client can show that', async () => {
    const [plain] = await unused({});
    expect(plain).toMatchObject({ code: 'unused-declaration', severity: 4 });
    expect(plain).not.toHaveProperty('tags');
    const publishDiagnostics = { tagSupport: { valueSet: [1, 2] } };
    expect(await unused({ textDocument: { publishDiagnostics } })).toMatchObject([{ tags: [1] }]);
  });

  it('know the day it is, and the comments that silence them', async () => {
    const editor = new EditorOverStdio();
    editors.push(editor);
    await editor.initialize();
    const uri = 'file:///nowhere/visit.journey';
    const dated = (comment: string) => visit().replace('source talks', `${comment}source talks { date 2001-01-01 }`);
    editor.open(uri, dated(''));
    expect(await editor.diagnostics(uri, 1)).toMatchObject([{ code: 'stale-evidence', severity: 3 }]);
    editor.change(uri, dated('// journey-ignore stale-evidence\n'), 2);
    expect(await editor.diagnostics(uri, 2)).toEqual([]);
  });
});
