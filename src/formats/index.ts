export { toJson } from './json.js';
export type { Json, JsonObject } from './json-values.js';
export { type SarifOptions, toSarif } from './sarif.js';
