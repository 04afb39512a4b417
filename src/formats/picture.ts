/** Picture files as a map can show them. */
import { GIF } from 'image-size/types/gif';
import { JPG } from 'image-size/types/jpg';
import { PNG } from 'image-size/types/png';
import { WEBP } from 'image-size/types/webp';
import { toBase64 } from '../text/base64.js';

/** More bytes than this are not read. */
export const mostPictureBytes = 5 * 1024 * 1024;
/** A small file may unpack to a picture that no memory holds. */
const mostPixels = 40_000_000;

const kinds = [
  { mime: 'image/png', type: PNG },
  { mime: 'image/jpeg', type: JPG },
  { mime: 'image/gif', type: GIF },
  { mime: 'image/webp', type: WEBP },
];

/**
 * A file's bytes as a `data:` address; `undefined` for anything but a PNG, JPEG, GIF or WebP of a size that can be
 * drawn. What the file is called does not count, what is in it does. Never throws.
 */
export function pictureOf(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0 || bytes.length > mostPictureBytes) return undefined;
  const kind = kinds.find(({ type }) => isKind(() => type.validate(bytes)));
  const size = kind === undefined ? undefined : attempt(() => kind.type.calculate(bytes));
  if (kind === undefined || size === undefined) return undefined;
  const pixels = size.width * size.height;
  return pixels > 0 && pixels <= mostPixels ? `data:${kind.mime};base64,${toBase64(bytes)}` : undefined;
}

/** Bytes that break off, or lie about themselves, make the reader of their header throw. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function isKind(validate: () => boolean): boolean {
  return attempt(validate) === true;
}
