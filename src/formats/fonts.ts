/** What writers of PNG and PDF draw texts with. */
import type { Font } from '../text/index.js';

/** Font files, TrueType or OpenType. */
export interface FontFiles extends Readonly<Record<Font, Uint8Array>> {
  /** For characters that the bundled fonts lack, in the order in which they are asked. */
  readonly others: readonly Uint8Array[];
}
