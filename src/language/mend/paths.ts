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
  const image = token.image.replace(/\\+/g, '/');
  const put = [retyped(token, token.tokenType, image)];
  if (/^.(?:[A-Za-z]:|\/)/.test(image)) return { take: 1, put };
  return {
    problem: { problem: 'backslash-in-path', meant: image.slice(1).replace(/["\u201D\u2019]$/, '') },
    take: 1,
    put,
  };
}
