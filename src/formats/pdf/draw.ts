/** Draws the shapes of a scene on the pages of a PDF. The only place that knows how PDFKit is told things. */
import type PDFDocument from 'pdfkit';
import { gradientOf } from '../../render/gradients.js';
import { colorOf, type ThemeName } from '../../render/theme.js';
import type { Circle, Image, Path, Rect, Shape, TextLine } from '../../scene/index.js';
import { settings } from '../../scene/index.js';
import type { Font } from '../../text/index.js';
import type { FontFiles } from '../fonts.js';
import { placeholders, type SetRun, setLine, type Typefaces, typefacesOf } from '../set-line.js';
import type { Run } from '../text-runs.js';

type Document = PDFKit.PDFDocument;

export interface Pen {
  readonly pdf: Document;
  readonly theme: ThemeName;
  readonly typefaces: Typefaces;
}

const styles: readonly Font[] = ['regular', 'semibold', 'italic'];

/** Gives a pdf its fonts. */
export function penFor(pdf: InstanceType<typeof PDFDocument>, theme: ThemeName, fonts: FontFiles): Pen {
  const typefaces = typefacesOf(fonts);
  for (const style of styles) pdf.registerFont(style, fonts[style]);
  for (const [index, { file, faceName }] of typefaces.regular.slice(1).entries())
    pdf.registerFont(otherName(index), file, faceName);
  return { pdf, theme, typefaces };
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

function drawText(line: TextLine, { pdf, theme, typefaces }: Pen): void {
  const { font, size } = settings[line.style];
  const choose = (run: Run & { readonly font: number }) =>
    pdf.font(run.font === 0 ? font : otherName(run.font - 1), size);
  const color = colorOf(line.fill, theme);
  pdf.fillColor(color);
  for (const run of setLine(line, typefaces, (each) => choose(each).widthOfString(each.text, optionsOf(each)))) {
    if (run.font === undefined) drawPlaceholders(run, line, pdf.strokeColor(color));
    else {
      const options = { lineBreak: false, baseline: 'alphabetic', ...optionsOf(run) } as const;
      choose({ ...run, font: run.font }).text(run.text, run.x, line.y, options);
    }
  }
}

/** Without a list of features each word is set by itself, and a line that runs to the left falls apart. */
function optionsOf({ direction }: Run): { readonly features?: PDFKit.Mixins.OpenTypeFeatures[] } {
  return direction === 'rtl' ? { features: [] } : {};
}

function drawPlaceholders(run: SetRun, line: TextLine, pdf: Document): void {
  pdf.lineWidth(1);
  for (const { x, y, width, height } of placeholders(run, line)) pdf.roundedRect(x, y, width, height, 1).stroke();
}
