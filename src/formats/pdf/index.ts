/** A scene as a PDF: drawn, not pictured, with its fonts. Loaded only when asked for: what writes it is large. */
import PDFDocument from 'pdfkit';
import { toBytes } from 'pdfkit/output';
import { clean } from '../../render/attributes.js';
import { palettes, type ThemeName } from '../../render/theme.js';
import type { Scene } from '../../scene/index.js';
import { languageOf, words } from '../../words/index.js';
import type { FontFiles } from '../fonts.js';
import { drawShape, type Pen, penFor } from './draw.js';
import { onePage } from './fit.js';
import type { Page } from './page.js';
import { manyPages } from './pages.js';
import type { Paper } from './paper.js';

export { type Orientation, type Paper, type PaperSize, paperSizes } from './paper.js';

export interface PdfOptions {
  readonly theme: ThemeName;
  readonly paper: Paper;
  /** The whole map on one page, or at a size that can be read on as many as it takes. */
  readonly spread: 'fit' | 'pages';
  readonly fonts: FontFiles;
}

/** The day that every document says it was made on: bytes must not differ from run to run. */
const day = new Date(Date.UTC(2000, 0, 1));

/** PDFKit puts what the document says of itself into XML as it is, after it has written it for itself. */
class MapDocument extends PDFDocument {
  override endMetadata(): void {
    const { info } = this;
    for (const key of ['Title', 'Subject'] as const) info[key] = escaped(info[key] ?? '');
    super.endMetadata();
  }
}

/** The same scene and options always give the same bytes. Rejects when a font cannot be read. */
export async function toPdf(scene: Scene, { theme, paper, spread, fonts }: PdfOptions): Promise<Uint8Array> {
  const pdf = new MapDocument({
    autoFirstPage: false,
    font: '',
    lang: scene.language,
    displayTitle: true,
    pdfVersion: '1.7',
    info: {
      Title: clean(scene.title),
      Subject: clean(scene.description),
      Creator: 'Journey',
      Producer: 'Journey',
      CreationDate: day,
    },
  });
  const bytes = toBytes(pdf);
  const pen = penFor(pdf, theme, fonts);
  const numbered = words(languageOf(scene.language)).exports.page;
  const pages = spread === 'fit' ? [onePage(scene, paper)] : manyPages(scene, paper, numbered);
  for (const page of pages) drawPage(page, pen);
  pdf.end();
  return bytes;
}

function drawPage({ width, height, parts }: Page, pen: Pen): void {
  const { pdf, theme } = pen;
  pdf.addPage({ size: [width, height], margin: 0 });
  pdf.rect(0, 0, width, height).fill(palettes[theme].background);
  pdf.lineCap('round').lineJoin('round');
  for (const { shapes, x, y, scale, clip } of parts) {
    pdf.save().translate(x, y).scale(scale);
    if (clip !== undefined) pdf.rect(clip.x, clip.y, clip.width, clip.height).clip();
    for (const shape of shapes) drawShape(shape, pen);
    pdf.restore();
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
