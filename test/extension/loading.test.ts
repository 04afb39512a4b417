/** What VS Code has to read before the extension can do anything at all. */
import { build } from 'esbuild';
import { expect, it } from 'vitest';

it('the desktop extension brings the whole language, before there is a block of Markdown to draw', async () => {
  const { metafile } = await build({
    entryPoints: ['src/extension/desktop.ts'],
    bundle: true,
    write: false,
    outfile: 'desktop.cjs',
    platform: 'node',
    // What makes files is a bundle of its own, as in the build.
    external: ['vscode', '../formats/make.js'],
    metafile: true,
    logLevel: 'silent',
  });
  const brought = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  expect(brought.length).toBeGreaterThan(20);
  expect(brought.filter((path) => /^src\/(language|scene)\/|langium/.test(path))).toEqual([]);
});
