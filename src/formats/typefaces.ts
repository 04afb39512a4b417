/** Font files as texts are drawn with them: which characters each can draw, and by which of its faces. */
import { create, type Font as FontkitFont } from 'fontkit';

/** Whether a font can draw a character. */
export type Covers = (codePoint: number) => boolean;

export interface Typeface {
  readonly file: Uint8Array;
  readonly font: FontkitFont;
  /** Names the face within a collection; absent for a file of one face. */
  readonly faceName?: string;
  readonly covers: Covers;
}

/** A font file, or the first regular face of a collection. Throws for a file that is no font. */
export function typefaceOf(file: Uint8Array): Typeface {
  const known = opened.get(file);
  if (known !== undefined) return known;
  const made = open(file);
  opened.set(file, made);
  return made;
}

/** Large fonts take long to open. */
const opened = new WeakMap<Uint8Array, Typeface>();

function open(file: Uint8Array): Typeface {
  const content = create(file);
  if (!('fonts' in content)) return { file, font: content, covers: coverageOf(content) };
  const font = content.fonts.find(({ subfamilyName }) => subfamilyName === 'Regular') ?? content.fonts[0];
  if (font === undefined) throw new Error('a collection of no fonts');
  return { file, font, faceName: font.postscriptName, covers: coverageOf(font) };
}

/**
 * A glyph that is no outline cannot be drawn, whatever the font says of it: colour fonts hold pictures in their place.
 * Blanks are drawn by nothing.
 */
function coverageOf(font: FontkitFont): Covers {
  const known = new Map<number, boolean>();
  return (codePoint) => {
    const found = known.get(codePoint) ?? draws(font, codePoint);
    known.set(codePoint, found);
    return found;
  };
}

function draws(font: FontkitFont, codePoint: number): boolean {
  if (!font.hasGlyphForCodePoint(codePoint)) return false;
  if (/\p{White_Space}|\p{Cf}/u.test(String.fromCodePoint(codePoint))) return hasOutlines(font);
  try {
    return font.glyphForCodePoint(codePoint).path.commands.length > 0;
  } catch {
    return false;
  }
}

/** Of outlines alone: a font of pictures has none of these tables. */
export function hasOutlines(font: FontkitFont): boolean {
  return ['glyf', 'CFF ', 'CFF2'].some((table) => table in font.directory.tables);
}
