import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/hosts/**', 'node_modules/**'],
    globalSetup: ['test/cli/build-bundle.ts', 'test/lsp/build-bundles.ts'],
    setupFiles: ['test/seed.ts'],
    testTimeout: 30_000,
  },
});
