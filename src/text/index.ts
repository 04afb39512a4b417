export { type Face, type Font, measure } from './measure.js';
export { directionOf, graphemes } from './segment.js';
export { longestWord, truncate, wrap } from './wrap.js';
