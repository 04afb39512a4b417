/** What can be written at a caret, whatever the state of the text around it. */
export type { OpenBlock, Quoted, Stretch } from './blocks-before.js';
export type { Expected } from './follow.js';
export { type CaretPlace, type FactBefore, placeAt } from './place.js';
