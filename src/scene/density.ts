/**
 * How much a map says of each thing. `compact`: narrow columns and the beginning of each text. `normal`: every text.
 * `detailed`: wide columns, and what else is known, such as the score at each point.
 */
export type Density = (typeof densities)[number];
export const densities = ['compact', 'normal', 'detailed'] as const;

interface Measures {
  /** Of a column, in px. */
  readonly narrowest: number;
  readonly widest: number;
  /** How many lines a title, a text and an item of a list take up before a column is widened. */
  readonly lines: { readonly title: number; readonly text: number; readonly item: number };
  /** How many lines of a text are shown; what follows gives way to an ellipsis. */
  readonly mostLines?: number;
}

export const measuresOf: Readonly<Record<Density, Measures>> = {
  compact: { narrowest: 116, widest: 164, lines: { title: 2, text: 3, item: 3 }, mostLines: 2 },
  normal: { narrowest: 164, widest: 260, lines: { title: 2, text: 3, item: 4 } },
  detailed: { narrowest: 196, widest: 324, lines: { title: 1, text: 2, item: 3 } },
};
