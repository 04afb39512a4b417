import { defineConfig } from 'vitest/config';

/** Real VS Code, twice. One after the other: each is a whole editor, and two would slow each other down. */
export default defineConfig({
  test: {
    include: ['test/hosts/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 600_000,
  },
});
