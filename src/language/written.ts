/** How names and texts are written into a file, so that reading gives them back. */
import { endWord } from './arrow-end.js';
import { JourneyTerminals } from './generated/ast.js';
import { journeyShape } from './shape.js';

const identifier = new RegExp(`^(?:${JourneyTerminals.ID.source})$`);

/** Whether a name can stand without quotes: an identifier that is no word of the language, or one only behind arrows. */
export function isBareName(name: string): boolean {
  return identifier.test(name) && (name === endWord || !journeyShape().words.has(name));
}

/** A name as it is written: bare where it can be, else in quotes. */
export function writtenName(name: string): string {
  return isBareName(name) ? name : writtenText(name);
}

/** A text as one literal on one line. */
export function writtenText(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n')}"`;
}
