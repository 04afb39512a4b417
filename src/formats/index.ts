export { toJson } from './json.js';
export type { Json, JsonObject } from './json-values.js';
export { mostPictureBytes, pictureOf } from './picture.js';
export { type SarifOptions, toSarif } from './sarif.js';
