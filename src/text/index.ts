export { fromBase64, toBase64 } from './base64.js';
export { remembered } from './cache.js';
export { type Face, type Font, measure } from './measure.js';
export { directionOf, graphemes } from './segment.js';
export { type Line, longestWord, truncate, wrap } from './wrap.js';
