/** What drawing to PNG and PDF is given: the bundled fonts and the renderer, and others' programs to compare with. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export const fonts = ['Regular', 'SemiBold', 'Italic'].map((face) =>
  readFileSync(`${root}media/fonts/Inter-${face}.ttf`),
);
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
