/** Draws the shapes of a scene on the pages of a PDF. The only place that knows how PDFKit is told things. */
import { create } from 'fontkit';
import type PDFDocument from 'pdfkit';
import { anchorOf, clean } from '../../render/attributes.js';
import { gradientOf } from '../../render/gradients.js';
import { colorOf, type ThemeName } from '../../render/theme.js';
import type { Circle, Image, Path, Rect, Shape, TextLine } from '../../scene/index.js';
import { settings } from '../../scene/index.js';
import { type Face, type Font, measure } from '../../text/index.js';
import type { FontFiles } from '../fonts.js';
import { type Covers, type Run, runsOf } from './text.js';

type Document = PDFKit.PDFDocument;

export interface Pen {
  readonly pdf: Document;
  readonly theme: ThemeName;
  /** Which characters the fonts have: the style's own first, then the others. */
  readonly covers: Readonly<Record<Font, readonly Covers[]>>;
}

const styles: readonly Font[] = ['regular', 'semibold', 'italic'];

/** Gives a pdf its fonts. */
export function penFor(pdf: InstanceType<typeof PDFDocument>, theme: ThemeName, fonts: FontFiles): Pen {
  for (const style of styles) pdf.registerFont(style, fonts[style]);
  for (const [index, file] of fonts.others.entries()) pdf.registerFont(otherName(index), file);
  const others = fonts.others.map(coverageOf);
  const covers = (style: Font) => [coverageOf(fonts[style]), ...others];
  return {
    pdf,
    theme,
    covers: { regular: covers('regular'), semibold: covers('semibold'), italic: covers('italic') },
  };
}

/** Which characters a font file has glyphs for. Throws for a file that is no font. */
export function coverageOf(file: Uint8Array): Covers {
  const font = create(file);
  if (!('hasGlyphForCodePoint' in font)) throw new Error('a collection of fonts');
  return (codePoint) => font.hasGlyphForCodePoint(codePoint);
}

function otherName(index: number): string {
  return `other-${index}`;
}

export function drawShape(shape: Shape, pen: Pen): void {
  const { pdf } = pen;
  pdf.save();
  switch (shape.type) {
    case 'group':
      pdf.translate(shape.x, shape.y);
      for (const child of shape.children) drawShape(child, pen);
      break;
    case 'text':
      drawText(shape, pen);
      break;
    case 'image':
      drawImage(shape, pdf);
      break;
    default:
      drawOutline(shape, pen);
  }
  pdf.restore();
}

function drawOutline(shape: Rect | Circle | Path, { pdf, theme }: Pen): void {
  const { fill = 'none', stroke = 'none', strokeWidth = 1, dash, opacity } = shape;
  if (opacity !== undefined) pdf.opacity(opacity);
  const filled = fill !== 'none';
  if (filled) pdf.fillColor(inkOf(shape, pdf, theme));
  const stroked = stroke !== 'none' && strokeWidth > 0;
  if (stroked) {
    pdf.strokeColor(colorOf(stroke, theme)).lineWidth(strokeWidth);
    // A dot is a dash of no length, which a PDF may not have.
    if (dash !== undefined && dash.length > 0) pdf.dash(dash.map((length) => Math.max(length, 0.01)));
  }
  if (!(filled || stroked)) return;
  outline(shape, pdf);
  if (filled && stroked) pdf.fillAndStroke();
  else if (filled) pdf.fill();
  else pdf.stroke();
}

function inkOf(shape: Rect | Circle | Path, pdf: Document, theme: ThemeName): string | PDFKit.PDFLinearGradient {
  const gradient = gradientOf(shape, theme);
  if (gradient === undefined) return colorOf(shape.fill ?? 'none', theme);
  const { color, from, to } = gradient;
  return pdf.linearGradient(0, from, 0, to).stop(0, color, 1).stop(1, color, 0) as PDFKit.PDFLinearGradient;
}

function outline(shape: Rect | Circle | Path, pdf: Document): void {
  switch (shape.type) {
    case 'rect': {
      const { x, y, width, height, radius = 0 } = shape;
      const corner = Math.min(radius, width / 2, height / 2);
      if (corner > 0) pdf.roundedRect(x, y, width, height, corner);
      else pdf.rect(x, y, width, height);
      return;
    }
    case 'circle':
      pdf.circle(shape.x, shape.y, shape.radius);
      return;
    case 'path': {
      const { d, at } = shape;
      if (at !== undefined) pdf.translate(at.x, at.y).scale(at.scale);
      pdf.path(d);
    }
  }
}

/** A picture of a kind that PDF does not know is left out. */
function drawImage({ x, y, width, height, radius, data }: Image, pdf: Document): void {
  pdf.roundedRect(x, y, width, height, Math.min(radius, width / 2, height / 2)).clip();
  try {
    pdf.image(data, x, y, { cover: [width, height], align: 'center', valign: 'center' });
  } catch {
    // Its box stays as it is: what stands around it says whose picture it is.
  }
}

function drawText(line: TextLine, { pdf, theme, covers }: Pen): void {
  const { font, size } = settings[line.style];
  const runs = runsOf(clean(line.text), line.direction ?? 'ltr', covers[font]).map((run) =>
    setRun(run, { font, size }, pdf),
  );
  const width = runs.reduce((sum, run) => sum + run.width, 0);
  const anchor = anchorOf(line);
  let x = anchor === 'start' ? line.x : anchor === 'end' ? line.x - width : line.x - width / 2;
  pdf.fillColor(colorOf(line.fill, theme));
  for (const { name, text: piece, options, width: advance } of runs) {
    if (name !== undefined) {
      pdf.font(name, size).text(piece, x, line.y, { lineBreak: false, baseline: 'alphabetic', ...options });
    }
    x += advance;
  }
}

interface SetRun {
  readonly text: string;
  /** The document's font; absent when none has the characters: their room stays empty. */
  readonly name?: string;
  readonly options: { readonly features?: PDFKit.Mixins.OpenTypeFeatures[] };
  readonly width: number;
}

function setRun({ text, font, direction }: Run, face: Face, pdf: Document): SetRun {
  if (font === undefined) return { text, options: {}, width: measure(text, face) };
  const name = font === 0 ? face.font : otherName(font - 1);
  // Without a list of features each word is set by itself, and a line that runs to the left falls apart.
  const options = direction === 'rtl' ? { features: [] } : {};
  return { text, name, options, width: pdf.font(name, face.size).widthOfString(text, options) };
}
