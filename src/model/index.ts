export * from './config.js';
export * from './date.js';
export * from './file-name.js';
export * from './finding.js';
export * from './lookup.js';
export * from './model.js';
export * from './picture.js';
export * from './span.js';
