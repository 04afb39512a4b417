/** When to use colours, and which. */
import { createColors } from 'picocolors';
import type { Severity } from '../model/index.js';

/**
 * Colours are for terminals. `NO_COLOR` (https://no-color.org) takes them away, `FORCE_COLOR` gives them to a pipe;
 * neither counts when empty.
 */
export function wantsColor(environment: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = environment;
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isTerminal && TERM !== 'dumb';
}

type Paint = (text: string) => string;

export interface Palette {
  readonly place: Paint;
  readonly code: Paint;
  readonly strong: Paint;
  readonly severity: Readonly<Record<Severity, Paint>>;
}

/** Paints that leave texts as they are when there is to be no colour. */
export function palette(color: boolean): Palette {
  const { bold, cyan, dim, red, yellow, blue } = createColors(color);
  return {
    place: cyan,
    code: dim,
    strong: bold,
    severity: { error: red, warning: yellow, information: blue, hint: dim },
  };
}
