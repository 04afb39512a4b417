/** What a sentence names: by the title in the reader's language. */
import type { Declaration } from '../model/index.js';

export type Titled = Pick<Declaration, 'title' | 'labels'>;
