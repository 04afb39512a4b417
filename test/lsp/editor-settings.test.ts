/** The editor's own settings over stdio: what they change, when, and what becomes of those that mean nothing. */
import { afterEach, describe, expect, it } from 'vitest';
import { EditorOverStdio, type InitializeOptions, type Message } from './driver.js';
import { Folder } from './folder.js';
import { visit } from './texts.js';

const watching = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
const asked = { workspace: { configuration: true } };
const severity = (value: unknown) => ({ rules: { 'score-out-of-scale': value } });

describe('the settings of the editor', () => {
  const folders: Folder[] = [];
  const editors: EditorOverStdio[] = [];

  afterEach(async () => {
    await Promise.all(editors.splice(0).map((editor) => editor.stop()));
    for (const folder of folders.splice(0)) folder.remove();
  });

  async function start(options: InitializeOptions = {}, prepare = (_: EditorOverStdio) => {}) {
    const editor = new EditorOverStdio();
    editors.push(editor);
    prepare(editor);
    await editor.initialize(options);
    return editor;
  }

  const uri = 'file:///nowhere/visit.journey';
  const shown = async (editor: EditorOverStdio, place = uri) =>
    (await editor.diagnostics(place)).map(({ code, severity }) => `${code} ${severity}`);
  const tell = (editor: EditorOverStdio, settings: unknown) =>
    editor.notify('workspace/didChangeConfiguration', { settings });
  const warned = (message: Message) => message.method === 'window/logMessage';

  it('that it starts with are not heeded from the first finding on', async () => {
    const editor = await start({ options: { settings: severity('hint') } });
    editor.open(uri, visit('+7'));
    expect(await shown(editor)).toEqual(['score-out-of-scale 4']);
  });

  it('that change are not heeded until the text changes too', async () => {
    const editor = await start();
    editor.open(uri, visit('+7'));
    expect(await shown(editor)).toEqual(['score-out-of-scale 1']);
    for (const [wish, expected] of [
      ['warning', ['score-out-of-scale 2']],
      ['off', []],
      [undefined, ['score-out-of-scale 1']],
    ] as const) {
      const next = shown(editor);
      tell(editor, { journey: wish === undefined ? {} : severity(wish) });
      expect(await next).toEqual(expected);
    }
  });

  it('that change reach only open files, and not those of the workspace', async () => {
    const folder = new Folder({ 'visit.journey': visit('+7') });
    folders.push(folder);
    const editor = new EditorOverStdio();
    editors.push(editor);
    const first = shown(editor, folder.uri('visit.journey'));
    await editor.initialize({ folder: folder.uri(), capabilities: watching });
    expect(await first).toEqual(['score-out-of-scale 1']);
    const next = shown(editor, folder.uri('visit.journey'));
    tell(editor, { journey: severity('hint') });
    expect(await next).toEqual(['score-out-of-scale 4']);
  });

  it('overrule a journey.config.json, or say nothing where it is silent', async () => {
    const folder = new Folder({
      'journey.config.json': JSON.stringify({ rules: { 'score-out-of-scale': 'information' } }),
    });
    folders.push(folder);
    const settings = { rules: { 'score-out-of-scale': 'hint', 'unused-declaration': 'warning' } };
    const editor = await start({ folder: folder.uri(), capabilities: watching, options: { settings } });
    editor.open(folder.uri('visit.journey'), `${visit('+7')}persona lee\n`);
    expect(await shown(editor, folder.uri('visit.journey'))).toEqual(['score-out-of-scale 3', 'unused-declaration 2']);
  });

  it('are not asked for where the editor only says that something changed', async () => {
    let wish = 'warning';
    const editor = await start({ capabilities: asked }, ({ answers }) =>
      answers.set('workspace/configuration', (params) => {
        expect(params).toEqual({ items: [{ section: 'journey' }] });
        return [severity(wish)];
      }),
    );
    await editor.wait(({ method }) => method === 'workspace/configuration');
    editor.open(uri, visit('+7'));
    expect(await shown(editor)).toEqual(['score-out-of-scale 2']);
    wish = 'hint';
    const next = shown(editor);
    tell(editor, null);
    expect(await next).toEqual(['score-out-of-scale 4']);
  });

  it('that are refused or are none end the server', async () => {
    const editor = await start({ capabilities: asked, options: { settings: 'no' } }, ({ refused }) =>
      refused.add('workspace/configuration'),
    );
    for (const settings of [null, 3, [], { journey: 3 }, { journey: [] }, { journey: { rules: [] } }])
      tell(editor, settings);
    editor.notify('workspace/didChangeConfiguration', {});
    editor.open(uri, visit('+7'));
    expect(await shown(editor)).toEqual(['score-out-of-scale 1']);
  });

  it('that mean nothing go unheard, take others with them, or are told of again and again', async () => {
    const editor = await start({ locale: 'nl' });
    const settings = { ...severity('hint'), staleAfterMonths: -1, trace: { server: 'off' } };
    const said = editor.wait(warned);
    tell(editor, { journey: settings });
    tell(editor, { journey: settings });
    expect((await said).params).toEqual({
      type: 2,
      message:
        'Een instelling van de editor is niet bruikbaar. “staleAfterMonths” moet een heel getal van 1 of meer zijn.',
    });
    editor.open(uri, visit('+7'));
    expect(await shown(editor)).toEqual(['score-out-of-scale 4']);
    expect(editor.heard.filter(warned)).toHaveLength(1);
  });
});
