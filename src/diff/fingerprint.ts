/** A short name for a change, the same wherever it stands in its file. */
import type { Change, Place } from './change.js';

/** Sixteen hexadecimal digits: two rounds of FNV-1a, of 32 bits each. */
export function fingerprintOf(change: Omit<Change, 'place' | 'fingerprint'>, { kind, titles }: Place): string {
  const { code, keyword = '', key = '', from = '', to = '' } = change;
  const text = JSON.stringify([code, kind, titles, keyword, key, from, to]);
  return [0x811c9dc5, 0x01000193].map((seed) => hash(text, seed).toString(16).padStart(8, '0')).join('');
}

function hash(text: string, seed: number): number {
  let value = seed;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
