import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServerCapabilities, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { EditorOverStdio } from '../driver.js';
import { changedFiles } from './changed-files.js';
import { FixtureServer } from './fixtures.js';

const feature = 'moved-files';
const tellsMoves = { workspace: { fileOperations: { willRename: true } } };

describe('moving files', () => {
  const server = new FixtureServer(feature);
  beforeAll(() => server.start({ capabilities: tellsMoves }));
  afterAll(() => server.stop());

  const moved = async (...moves: readonly (readonly [string, string])[]) => {
    const files = moves.map(([from, to]) => ({ oldUri: server.folder.uri(from), newUri: server.folder.uri(to) }));
    const { result, error } = await server.editor.request('workspace/willRenameFiles', { files });
    expect(error).toBeUndefined();
    return result === null ? 'nothing' : changedFiles(server, result as WorkspaceEdit).join('\n');
  };

  it.each([
    ['a file that others import', 'renamed-file', [['shared/people.journey', 'shared/persons & co.journey']]],
    ['a file with imports and pictures', 'moved-file', [['maps/visit.journey', 'maps/2027/q1/visit.journey']]],
    ['a folder', 'moved-folder', [['shared', 'maps/shared']]],
    ['a folder that was told with a slash', 'moved-folder', [['shared/', 'maps/shared/']]],
    ['a folder that everything in it stays within', 'renamed-folder', [['shared/deep', 'shared/deeper']]],
    [
      'a picture',
      'moved-picture',
      [
        ['maps/images/letter.png', 'media/the letter.png'],
        ['maps/images/call.svg', 'maps/call.svg'],
      ],
    ],
    [
      'a picture with quotes in its name',
      'renamed-picture',
      [['maps/images/kim "the" one.png', 'maps/images/"kim".png']],
    ],
    [
      'two files at once',
      'two-files',
      [
        ['maps/visit.journey', 'a.journey'],
        ['shared/people.journey', 'b.journey'],
      ],
    ],
    ['a file out of the workspace', 'out', [['shared/people.journey', '../people.journey']]],
    [
      'what nobody names',
      'unrelated',
      [
        ['maps/notes.txt', 'notes.txt'],
        ['maps/image', 'maps/images2'],
      ],
    ],
  ] as const)('that moves %s leaves a path that leads elsewhere, or changes more', async (_, name, moves) => {
    await expect(await moved(...moves)).toMatchFileSnapshot(
      join(import.meta.dirname, 'fixtures', feature, `${name}.txt`),
    );
  });
});

describe('an editor that does not tell of moves', () => {
  const editor = new EditorOverStdio();
  afterAll(() => editor.stop());

  it('is told that it is asked for them', async () => {
    const { result } = await editor.initialize();
    expect((result as { capabilities: ServerCapabilities }).capabilities.workspace).toEqual({
      workspaceFolders: { supported: true, changeNotifications: true },
    });
  });
});
