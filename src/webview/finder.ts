/** Looking for words in the map: what was found, and at which of it the reader is. */
import type { Scene } from '../scene/index.js';
import type { Words } from '../words/index.js';
import type { Box } from './geometry.js';
import { type Match, matchesIn } from './search.js';
import { createSearchBar } from './search-bar.js';

export interface Finder {
  readonly element: HTMLElement;
  readonly found: { readonly matches: readonly Match[]; readonly current: number | undefined };
  speak(words: Words['preview']): void;
  open(): void;
  /** Looks again, in another drawing. */
  look(scene: Scene): void;
}

export interface FinderActions {
  /** Something else was found. */
  changed(): void;
  bring(box: Box): void;
  leave(): void;
}

export function createFinder({ changed, bring, leave }: FinderActions): Finder {
  let wanted = '';
  let scene: Scene | undefined;
  let matches: readonly Match[] = [];
  let current: number | undefined;

  const find = () => {
    matches = scene === undefined ? [] : matchesIn(scene, wanted);
    if (matches.length === 0) current = undefined;
    else current = Math.min(current ?? 0, matches.length - 1);
    bar.tell(matches.length, current);
  };
  const go = () => {
    const line = current === undefined ? undefined : matches[current]?.lines[0];
    if (line) bring(line);
    bar.tell(matches.length, current);
    changed();
  };
  const bar = createSearchBar({
    look(words) {
      if (words !== wanted) current = undefined;
      wanted = words;
      find();
      go();
    },
    step(by) {
      if (matches.length > 0) current = ((current ?? 0) + by + matches.length) % matches.length;
      go();
    },
    leave,
  });
  return {
    element: bar.element,
    get found() {
      return { matches, current };
    },
    speak: bar.speak,
    open: bar.open,
    look(next) {
      scene = next;
      if (wanted !== '') find();
    },
  };
}
