// Builds what ships and the benchmark, and runs it with a collector it can call, so that memory means something.
import { spawnSync } from 'node:child_process';
import * as esbuild from 'esbuild';
import { build, root } from './build.mjs';

await build();
const outfile = `${root}test-results/bench/main.mjs`;
await esbuild.build({
  absWorkingDir: root,
  entryPoints: ['bench/main.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, ['--expose-gc', outfile, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
