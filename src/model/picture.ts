/** The pictures that a map shows, by the address of their file: each whole, as a `data:` address of a raster image. */
export type Pictures = Readonly<Record<string, string>>;

const raster = /^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/]+={0,2}$/;

/** Whether an address holds a raster image and nothing else: it neither loads nor runs a thing. */
export function isPicture(data: unknown): data is string {
  return typeof data === 'string' && raster.test(data);
}
