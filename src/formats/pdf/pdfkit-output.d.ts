/** Of PDFKit's own, which its types do not have yet. */
declare module 'pdfkit/output' {
  /** The whole document, once it has ended. */
  export function toBytes(document: PDFKit.PDFDocument): Promise<Uint8Array>;
}
