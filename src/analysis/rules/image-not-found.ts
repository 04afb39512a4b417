import { own } from '../../model/index.js';
import { rule } from '../rule.js';
import { ownTouchpoints } from '../walk.js';

/** A photo or image that is not there, or that leaves the workspace. Where nobody knows, nothing is said. */
export const imageNotFound = rule('image-not-found', 'warning', function* (model, { exists }) {
  const photos = own(model, model.personas).map(({ photo }) => photo);
  const images = Array.from(ownTouchpoints(model), ({ touchpoint }) => touchpoint.image);
  for (const picture of [...photos, ...images]) {
    if (picture === undefined) continue;
    const { path, span, uri } = picture;
    if (uri === undefined) yield { span, about: { path, outside: true } };
    else if (exists?.(uri) === false) yield { span, about: { path, outside: false } };
  }
});
