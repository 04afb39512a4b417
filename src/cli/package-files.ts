/** The files of this package beside the command, wherever it is installed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `path` is from the package's root. Throws when the file is not there: then the package is not whole. */
export function packageFile(path: string): Uint8Array {
  return readFileSync(join(__dirname, '..', '..', path));
}
