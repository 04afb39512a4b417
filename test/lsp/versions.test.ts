import { afterEach, describe, expect, it } from 'vitest';
import type { VersionReading } from '../../src/messages/server.js';
import { EditorOverStdio } from './driver.js';
import { Folder } from './folder.js';

const shared = 'persona kim "Kim"';
const text = `import "./shared.journey"
journey j "J" { persona kim phase a "A" { touchpoint t "T" { emotion kim 1 } } }`;

describe('a version of a file that the editor holds', () => {
  const ends: (() => unknown)[] = [];

  afterEach(async () => {
    await Promise.all(ends.splice(0).map((end) => end()));
  });

  async function serverFor(files: ConstructorParameters<typeof Folder>[0]) {
    const folder = new Folder(files);
    const editor = new EditorOverStdio();
    ends.push(
      () => folder.remove(),
      () => editor.stop(),
    );
    await editor.initialize({ folder: folder.uri() });
    const readVersion = async (uri: string, now: string, imports: readonly object[] = []) => {
      const { result } = await editor.request('journey/readVersion', { uri, text: now, imports });
      return result as VersionReading;
    };
    return { folder, editor, readVersion };
  }

  // As VS Code's own Git extension names a file at a commit.
  const atCommit = (path: string, ref: string) =>
    `git:${path}?${encodeURIComponent(JSON.stringify({ path: '/ws/j.journey', ref }))}`;

  it('is read with imports of another time, or does not say which it lacks', async () => {
    const { readVersion } = await serverFor({ 'shared.journey': 'persona lee "Lee"' });
    const uri = atCommit('/ws/j.journey', 'HEAD');
    const first = await readVersion(uri, text);
    expect(first.imports).toEqual([atCommit('/ws/shared.journey', 'HEAD')]);
    expect(first.model.journeys[0]?.personas[0]?.resolved).toBe(false);
    const imports = first.imports.map((address) => ({ uri: address, text: shared }));
    const { model, incomplete } = await readVersion(uri, text, imports);
    expect(model.personas.map(({ title }) => title)).toEqual(['Kim']);
    expect(model.journeys[0]?.personas[0]?.resolved).toBe(true);
    expect(incomplete).toBe(false);
  });

  it('is taken for a file of the workspace, which then has names twice, or findings of the past', async () => {
    const { folder, editor, readVersion } = await serverFor({ 'shared.journey': shared });
    const uri = folder.uri('j.journey');
    editor.open(uri, text);
    const told = await editor.diagnostics(uri, 1);
    await readVersion(atCommit('/ws/j.journey', 'HEAD'), 'persona kim "Kim"\njourney j "Old" {');
    await readVersion(uri, 'journey j "Other" { persona nobody }');
    const { result } = await editor.request('journey/getModel', { uri });
    expect(result).toMatchObject({ model: { journeys: [{ title: 'J' }] } });
    expect(
      editor.heard.filter(({ params }) => JSON.stringify(params ?? '').includes('git:')),
      'what is said of the past',
    ).toEqual([]);
    editor.change(uri, `${text}\n`, 2);
    expect(await editor.diagnostics(uri, 2)).toEqual(told);
  });

  it('ends or holds up the server when it is broken, nested without end, or no journey at all', async () => {
    const { readVersion } = await serverFor({});
    const uri = atCommit('/ws/j.journey', '~');
    for (const broken of ['journey j "J" {', '{'.repeat(100_000), '\u0000\uFFFD', '<<<<<<< HEAD', 'journey "'])
      expect((await readVersion(uri, broken)).incomplete, broken.slice(0, 20)).toBe(true);
    expect(await readVersion(uri, '')).toMatchObject({ incomplete: false, imports: [], model: { journeys: [] } });
  });
});
