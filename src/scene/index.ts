export { keysAt } from './find.js';
export { type MapOptions, mapScene } from './map.js';
export * from './scene.js';
export { type Setting, settings } from './type.js';
