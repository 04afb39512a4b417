/** What the libraries take and their types do not say. */
import type { Font, FontCollection } from 'fontkit';

declare module 'fontkit' {
  export function create(bytes: Uint8Array): Font | FontCollection;

  interface Font {
    readonly directory: { readonly tables: Readonly<Record<string, unknown>> };
  }
}

declare global {
  namespace PDFKit {
    interface PDFDocument {
      /** Writes what the document says of itself once more, as XML. */
      endMetadata(): void;
    }
    namespace Mixins {
      interface PDFVector {
        dash(lengths: readonly number[]): this;
      }
    }
  }
}
