/** What a new journey asks the server over stdio: who is known, and how far the reading is. */
import { afterEach, describe, expect, it } from 'vitest';
import { EditorOverStdio, type Message } from './driver.js';
import { Folder } from './folder.js';

describe('a server that many files are put before', () => {
  const folders: Folder[] = [];
  const editors: EditorOverStdio[] = [];

  afterEach(async () => {
    await Promise.all(editors.splice(0).map((editor) => editor.stop()));
    for (const folder of folders.splice(0)) folder.remove();
  });

  async function start(files: Record<string, string>, options: object = {}) {
    const folder = new Folder(files);
    const editor = new EditorOverStdio();
    folders.push(folder);
    editors.push(editor);
    await editor.initialize({ folder: folder.uri(), options });
    return { folder, editor };
  }

  const many = Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`${index}.journey`, `persona p${index}`]));
  const left = ({ params }: Message) => (params as { readonly reading: number }).reading;
  const isStatus = ({ method }: Message) => method === 'journey/status';

  it('does not say who is known by title, or by which path, or tells of one twice', async () => {
    const { folder, editor } = await start({
      'people.journey': 'persona lee "Zoë Lee"\npersona "Ahmed"\n',
      'deep/visit.journey': 'import "../people.journey"\npersona kim "Kim"\njourney j { persona lee }',
    });
    const { result } = await editor.request('journey/personas', { uri: folder.uri('deep/er/new.journey') });
    expect(result).toEqual({
      personas: [
        { name: 'Ahmed', title: 'Ahmed', uri: folder.uri('people.journey'), path: '../../people.journey' },
        { name: 'kim', title: 'Kim', uri: folder.uri('deep/visit.journey'), path: '../visit.journey' },
        { name: 'lee', title: 'Zoë Lee', uri: folder.uri('people.journey'), path: '../../people.journey' },
      ],
    });
  });

  it('gives a document without a place paths to import from', async () => {
    const { editor } = await start({ 'people.journey': 'persona lee' });
    const { result } = await editor.request('journey/personas', { uri: 'untitled:new.journey' });
    expect(result).toMatchObject({ personas: [{ name: 'lee' }] });
    expect(JSON.stringify(result)).not.toContain('"path"');
  });

  it('says nothing of how far it is, counts up, or leaves it open whether it is done', async () => {
    const { editor } = await start(many, { status: true });
    await editor.wait((message) => isStatus(message) && left(message) === 0);
    const told = editor.heard.filter(isStatus).map(left);
    expect(told[0]).toBe(120);
    expect(told).toEqual(told.toSorted((a, b) => b - a));
  });

  it('tells it to an editor that did not ask', async () => {
    const { folder, editor } = await start(many);
    await editor.request('journey/personas', { uri: folder.uri('new.journey') });
    expect(editor.heard.filter(isStatus)).toEqual([]);
  });

  it('lets a question in an empty folder wait for ever', async () => {
    const { folder, editor } = await start({});
    const { result } = await editor.request('journey/personas', { uri: folder.uri('new.journey') });
    expect(result).toEqual({ personas: [] });
    expect((await editor.request('workspace/symbol', { query: '' })).result).toEqual([]);
  });

  it('ends, or answers not at all, when the address is none', async () => {
    const { editor } = await start({});
    for (const params of [{}, { uri: 3 }, { uri: '' }]) {
      const { result, error } = await editor.request('journey/personas', params);
      expect(error).toBeUndefined();
      expect(result).toEqual({ personas: [] });
    }
  });
});
