/** What a journey adds up to. Each figure has its rule in a file of its own; `docs/figures.md` tells them to readers. */
export * from './figures/coverage.js';
export * from './figures/ending.js';
export * from './figures/extremes.js';
export * from './figures/mean.js';
export * from './figures/scores.js';
