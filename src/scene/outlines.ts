/** Small drawings that the map uses everywhere, as path data around (0, 0) unless said otherwise. */

/** A five-pointed star, 8 px from its middle to its tips. */
export const star = 'M0-8L2.12-2.91 7.61-2.47 3.42 1.11 4.7 6.47 0 3.6-4.7 6.47-3.42 1.11-7.61-2.47-2.12-2.91Z';

/** An arrow down to the right: leaving. 8 px square. */
export const exitArrow = 'M-3.5-3.5L3.5 3.5M-2 3.5H3.5V-2';
export const forwardArrow = 'M-5 0H4.5M1-3.5L4.5 0 1 3.5';
/** An arrow that turns back to the left. */
export const backArrow = 'M-1.5-5L-5-1.5-1.5 2M-5-1.5H2A3 3 0 0 1 2 4.5H-1';

/** A line that stops at a bar: the end of the journey. */
export const endMark = 'M-5 0H2M4-4V4';

/** A person from the front, 9 px high. */
export const person = 'M0-4.5A2.1 2.1 0 1 1 0-.3A2.1 2.1 0 1 1 0-4.5ZM-4 4.5V4A4 3.4 0 0 1 4 4V4.5Z';

const eyes = 'M-3.2-2.4v.01M3.2-2.4v.01';

/** Eyes and a mouth for a face of 10 px radius: `mood` from -1, the worst, to +1, the best. */
export function face(mood: number): string {
  const bend = Math.round(Math.max(-1, Math.min(1, mood)) * 3.4 * 10) / 10;
  const ends = Math.round((3.1 - bend / 2) * 10) / 10;
  return `${eyes}M-3.6 ${ends}Q0 ${Math.round((ends + 2 * bend) * 10) / 10} 3.6 ${ends}`;
}

/** The mark of the persona at a place in the journey's list. */
export function markOf(index: number): string {
  return marks[index % marks.length] ?? '';
}

/**
 * Marks that tell personas apart without colour, about 6 px from the middle outwards: as many as there are hardly ever
 * personas, those that are told apart at a glance first.
 */
const marks: readonly string[] = [
  'M-6 0A6 6 0 1 1 6 0A6 6 0 1 1-6 0Z',
  'M0-6.4L6.4 0 0 6.4-6.4 0Z',
  'M-5-5H5V5H-5Z',
  'M0-6.2L6 4.6H-6Z',
  'M0 6.2L6-4.6H-6Z',
  'M0-6.2L5.9-1.9 3.6 5H-3.6L-5.9-1.9Z',
  'M-2.2-6.2H2.2V-2.2H6.2V2.2H2.2V6.2H-2.2V2.2H-6.2V-2.2H-2.2Z',
  'M-4.8-6L6.2 0-4.8 6Z',
  'M-6-3L-3-6 0-3 3-6 6-3 3 0 6 3 3 6 0 3-3 6-6 3-3 0Z',
  'M4.8-6L-6.2 0 4.8 6Z',
  'M-6.4 2.6A6.4 6.4 0 0 1 6.4 2.6Z',
  'M0-7L1.8-1.8 7 0 1.8 1.8 0 7-1.8 1.8-7 0-1.8-1.8Z',
  'M-5.4-5.8H5.4L0 0 5.4 5.8H-5.4L0 0Z',
  'M-2.4-6.4H2.4V6.4H-2.4Z',
  'M-6.4-2.6A6.4 6.4 0 0 0 6.4-2.6Z',
  'M-5.8-5.4V5.4L0 0 5.8 5.4V-5.4L0 0Z',
  'M-6.4-2.4H6.4V2.4H-6.4Z',
  'M0-6.4L5.8-.4V5.4H-5.8V-.4Z',
  'M-6.4 4.2L-3.2-4.2H6.4L3.2 4.2Z',
  'M-3.2-5.6H3.2L6.4 0 3.2 5.6H-3.2L-6.4 0Z',
];
