import { formOf } from '../path-form.js';
import { rule } from '../rule.js';
import { ownPictures } from '../walk.js';

/** A photo or image that is not there, or that leaves the workspace. Where nobody knows, nothing is said. */
export const imageNotFound = rule('image-not-found', 'warning', function* (model, { exists, isOutside }) {
  for (const { path, span, uri } of ownPictures(model)) {
    if (uri === undefined || isOutside?.(uri)) yield { span, about: { path, outside: true, ...formOf(path) } };
    else if (exists?.(uri) === false) yield { span, about: { path, outside: false } };
  }
});
