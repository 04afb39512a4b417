// The whole proof, in the order in which a failure costs least: stops at the first step that fails.
import { spawnSync } from 'node:child_process';
import { ensure } from './prerequisites.mjs';

ensure(['chromium', 'neovim', 'libxml2-utils', 'librsvg2-bin', 'poppler-utils']);

const steps = [
  ['format and lint', 'biome', ['ci', '.']],
  ['types', 'tsc', []],
  ['generated code is fresh', 'npm', ['run', '--silent', 'check:generated']],
  ['build and package', 'npm', ['run', '--silent', 'package']],
  ['unit, property, server and browser tests', 'vitest', ['run']],
  ['real VS Code, desktop and web host', 'npm', ['run', '--silent', 'test:hosts']],
];

for (const [name, command, args] of steps) {
  const started = Date.now();
  console.log(`\n── ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`\nFailed: ${name} (${[command, ...args].join(' ')}).`);
    process.exit(1);
  }
  console.log(`── ${name}: ${((Date.now() - started) / 1000).toFixed(0)} s`);
}
console.log('\nAll is well.');
