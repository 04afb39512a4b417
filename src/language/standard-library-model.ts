/** The built-in declarations as plain data. */
import { type Model, standardLibraryUri } from '../model/index.js';
import { read } from './read.js';
import { standardLibraryText } from './standard-library.js';

let model: Model | undefined;

/** Read on first use, then kept: its text never changes. */
export function standardLibraryModel(): Model {
  model ??= read(standardLibraryText, { uri: standardLibraryUri }).model;
  return model;
}
