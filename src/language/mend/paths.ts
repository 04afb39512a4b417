/** Paths as Windows shows them. */
import { isNamed, retyped } from '../tokens.js';
import { type Place, partBegun, type Repair } from './place.js';

const withPath: ReadonlySet<string> = new Set(['import', 'photo', 'image']);

/**
 * `import ".\\shared\\new.journey"`: in a path a backslash is never the start of `\\n`. That a whole path holds on one
 * computer only, a rule says.
 */
export function backslashInPath(place: Place): Repair | undefined {
  const { token } = place;
  const isPath = isNamed(token, 'TEXT') && withPath.has(partBegun(place)?.head.image ?? '');
  if (!isPath || !token.image.includes('\\') || token.image.startsWith('"""')) return undefined;
  const image = withSlashes(token.image);
  if (image === token.image) return undefined;
  const put = [retyped(token, token.tokenType, image)];
  if (/^.(?:[A-Za-z]:|\/)/.test(image)) return { take: 1, put };
  return { problem: { problem: 'backslash-in-path', meant: meantBy(image) }, take: 1, put };
}

/** A quotation mark in a file's name is written with a backslash, as in any text. */
function withSlashes(image: string): string {
  const end = image.length - (closing.test(image) ? 1 : 0);
  const path = image.slice(0, end).replace(/\\+"?/g, (found) => {
    if (!found.endsWith('"')) return '/';
    return found.length > 2 ? '/\\"' : '\\"';
  });
  return path + image.slice(end);
}

const closing = /["\u201D\u2019]$/;

function meantBy(image: string): string {
  return image.slice(1).replace(closing, '').replaceAll('\\"', '"');
}
