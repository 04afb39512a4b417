/** How names and texts are written down: the way back from what `values.ts` reads. */
import { scan } from './parse.js';
import { journeyShape } from './shape.js';

/** Names of which it is plain that they need no quotes, unless they are words of the language. */
const plain = /^[A-Za-z_]\w*(?:-\w+)*$/;

/** A name as it stands where one is declared or used: in quotes only when it has to be. */
export function writtenName(name: string): string {
  return isBare(name) ? name : writtenText(name);
}

function isBare(name: string): boolean {
  if (plain.test(name)) return !journeyShape().words.has(name);
  const { tokens } = scan(name);
  const [only] = tokens;
  return tokens.length === 1 && only?.tokenType.name === 'ID' && only.image === name;
}

/** A text in quotes, on one line. */
export function writtenText(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n')}"`;
}
