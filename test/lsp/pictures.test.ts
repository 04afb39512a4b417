import { symlinkSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { EditorOverStdio } from './driver.js';
import { Folder } from './folder.js';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const journey = (path: string) => `persona kim "Kim" { photo "${path}" }
journey j "J" { persona kim phase a "A" { touchpoint t "T" { image "./image.png" emotion 1 } } }`;

describe('the pictures of a map', () => {
  const ends: (() => unknown)[] = [];

  afterEach(async () => {
    await Promise.all(ends.splice(0).map((end) => end()));
  });

  function makeFolder(files: ConstructorParameters<typeof Folder>[0]): Folder {
    const folder = new Folder(files);
    ends.push(() => folder.remove());
    return folder;
  }

  async function picturesIn(folder: Folder, text: string): Promise<unknown> {
    const editor = new EditorOverStdio();
    ends.push(() => editor.stop());
    await editor.initialize({ folder: folder.uri() });
    editor.open(folder.uri('j.journey'), text);
    const { result } = await editor.request('journey/pictures', { uri: folder.uri('j.journey') });
    return (result as { readonly pictures: unknown }).pictures;
  }

  it('come without their bytes, or are those of files that show nothing', async () => {
    const folder = makeFolder({ 'kim.png': png, 'image.png': '<svg onload="alert(1)"/>' });
    expect(await picturesIn(folder, journey('./kim.png'))).toEqual({
      [folder.uri('kim.png')]: `data:image/png;base64,${png.toString('base64')}`,
    });
  });

  it('come from outside the workspace, even through a link', async () => {
    const outside = makeFolder({ 'kim.png': png });
    const folder = makeFolder({ 'a/x': '' });
    symlinkSync(outside.pathOf('kim.png'), folder.pathOf('link.png'));
    for (const path of ['./link.png', `..${outside.pathOf('kim.png')}`, outside.pathOf('kim.png')])
      expect(await picturesIn(folder, journey(path)), path).toEqual({});
  });
});
