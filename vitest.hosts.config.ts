import { defineConfig } from 'vitest/config';

/** Real VS Code, twice. One after the other: each is a whole editor, and two would wait for each other. */
export default defineConfig({
  test: {
    include: ['test/hosts/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 600_000,
    // A window is opened once, and each test goes on where the one before it left it.
    sequence: { concurrent: false },
    bail: 1,
  },
});
