/** What drawing to PNG and PDF is given: the bundled fonts and the renderer, and others' programs to compare with. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FontFiles } from '../../src/formats/fonts.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

const face = (name: string) => readFileSync(`${root}media/fonts/Inter-${name}.ttf`);
export const fonts: FontFiles = {
  regular: face('Regular'),
  semibold: face('SemiBold'),
  italic: face('Italic'),
  others: [],
};
export const wasm = readFileSync(`${root}node_modules/@resvg/resvg-wasm/index_bg.wasm`);

/** The picture that librsvg makes of an SVG, with the bundled fonts and no others. */
export function byLibrsvg(svg: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'journey-fonts-'));
  const config = join(folder, 'fonts.conf');
  writeFileSync(
    config,
    `<?xml version="1.0"?><fontconfig><dir>${root}media/fonts</dir><cachedir>${folder}</cachedir></fontconfig>`,
  );
  const { status, stdout, stderr } = spawnSync('rsvg-convert', [], {
    input: svg,
    env: { ...process.env, FONTCONFIG_FILE: config },
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(stderr.toString());
  return stdout;
}

/** What one of poppler's programs says of a PDF. */
export function poppler(program: string, args: readonly string[], pdf: Uint8Array): Buffer {
  const { status, stdout, stderr } = spawnSync(program, args, { input: pdf, maxBuffer: 2 ** 28 });
  if (status !== 0 || stderr.length > 0) throw new Error(`${program}: ${stderr.toString()}`);
  return stdout;
}
