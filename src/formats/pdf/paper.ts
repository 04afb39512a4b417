/** Sheets of paper, in points: 72 to the inch. */
export const paperSizes = ['A4', 'A3', 'A2', 'A1', 'A0'] as const;
export type PaperSize = (typeof paperSizes)[number];
export type Orientation = 'landscape' | 'portrait';

export interface Paper {
  readonly size: PaperSize;
  /** Without it the way that the map fits best. */
  readonly orientation?: Orientation;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** In mm, upright, as ISO 216 has them. */
const millimetres: Readonly<Record<PaperSize, readonly [width: number, height: number]>> = {
  A4: [210, 297],
  A3: [297, 420],
  A2: [420, 594],
  A1: [594, 841],
  A0: [841, 1189],
};

/** What printers cannot print on, and a little more. */
export const edge = 28;

export function sheetOf({ size, orientation }: Paper, map: Size): Size {
  const [short, long] = [points(millimetres[size][0]), points(millimetres[size][1])];
  const lies = (orientation ?? (map.width > map.height ? 'landscape' : 'portrait')) === 'landscape';
  return lies ? { width: long, height: short } : { width: short, height: long };
}

function points(length: number): number {
  return Math.round((length / 25.4) * 7200) / 100;
}
