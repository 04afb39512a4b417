// The in-editor suite in a VS Code that is downloaded. Where it can't be, this says so and fails.
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import * as esbuild from 'esbuild';
import { build, root } from './build.mjs';

const vscodeExecutablePath = await downloadAndUnzipVSCode({
  version: 'stable',
  cachePath: join(root, '.vscode-test', 'electron'),
}).catch((error) => stop(`VS Code can't be downloaded here (${error.message}); "npm test" needs no download.`));

await build();
const suite = join(root, 'dist', 'test', 'electron.cjs');
await esbuild.build({
  absWorkingDir: root,
  entryPoints: ['test/electron/suite.ts'],
  outfile: suite,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  external: ['vscode'],
});
const workspace = await mkdtemp(join(tmpdir(), 'journey-electron-'));
await cp(join(root, 'examples'), workspace, { recursive: true });
await runTests({
  vscodeExecutablePath,
  extensionDevelopmentPath: root,
  extensionTestsPath: suite,
  launchArgs: [
    workspace,
    '--disable-extensions',
    '--disable-workspace-trust',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ],
}).catch((error) => stop(`The suite failed in VS Code: ${error.message}`));

/** @returns {never} */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
