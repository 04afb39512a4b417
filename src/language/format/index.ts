/** Formatting of journey texts. */
export { type FormatOptions, format, formatTyped, formatted, type RangeOptions } from './format.js';
