import { extname } from 'node:path';
import { standardInputName } from './input.js';

/** What files are called whose ending is not the name of their format. */
const otherEndings: ReadonlyMap<string, string> = new Map([
  ['htm', 'html'],
  ['md', 'markdown'],
]);

/** The format that a file's name ends like, among those that there are. */
export function formatByName<Format extends string>(
  output: string | undefined,
  formats: readonly Format[],
): Format | undefined {
  if (output === undefined || output === standardInputName) return undefined;
  const end = extname(output).slice(1).toLowerCase();
  return formats.find((format) => format === (otherEndings.get(end) ?? end));
}
