/** The pixels of a PNG, for tests that look at pictures: eight bits a channel, with or without transparency. */
import { inflateSync } from 'node:zlib';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of each pixel, row by row. */
  readonly rgb: Uint8Array;
}

export function pixelsOf(png: Uint8Array): Pixels {
  const view = Buffer.from(png);
  const [width, height, depth, type] = [view.readUInt32BE(16), view.readUInt32BE(20), view[24], view[25]];
  if (depth !== 8 || (type !== 6 && type !== 2)) throw new Error(`a PNG of depth ${depth} and colour type ${type}`);
  const size = type === 6 ? 4 : 3;
  const data = inflateSync(Buffer.concat(chunks(view, 'IDAT')));
  const stride = width * size;
  const rows = new Uint8Array(height * stride);
  for (let y = 0; y < height; y += 1) {
    const filter = data[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x < size ? 0 : (rows[at - size] ?? 0);
      const above = rows[at - stride] ?? 0;
      const corner = x < size ? 0 : (rows[at - stride - size] ?? 0);
      rows[at] = (data[y * (stride + 1) + 1 + x] ?? 0) + predicted(filter, left, above, corner);
    }
  }
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    for (let channel = 0; channel < 3; channel += 1) rgb[pixel * 3 + channel] = rows[pixel * size + channel] ?? 0;
  }
  return { width, height, rgb };
}

/** How far two pictures of one size lie apart: 0 when they are alike, 1 for black against white. */
export function difference(a: Pixels, b: Pixels): number {
  if (a.width !== b.width || a.height !== b.height) return 1;
  let sum = 0;
  for (const [index, value] of a.rgb.entries()) sum += Math.abs(value - (b.rgb[index] ?? 0));
  return sum / a.rgb.length / 255;
}

/** The share of pixels that are not of the commonest colour. */
export function ink({ rgb }: Pixels): number {
  const counts = new Map<number, number>();
  for (let at = 0; at < rgb.length; at += 3) {
    const color = ((rgb[at] ?? 0) << 16) | ((rgb[at + 1] ?? 0) << 8) | (rgb[at + 2] ?? 0);
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  return 1 - Math.max(...counts.values()) / (rgb.length / 3);
}

function chunks(png: Buffer, wanted: string): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === wanted) found.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return found;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) return 0;
  const [a, b, c] = [left, above, corner].map((value) => Math.abs(left + above - corner - value));
  if (a === undefined || b === undefined || c === undefined) return 0;
  return a <= b && a <= c ? left : b <= c ? above : corner;
}
