export { type Separator, separators, toCsv, usualSeparator } from './csv.js';
export { toJson } from './json.js';
export type { Json, JsonObject } from './json-values.js';
export { toMarkdown } from './markdown/index.js';
export { mostPictureBytes, pictureOf } from './picture.js';
export { type SarifOptions, toSarif } from './sarif.js';
