/** The worked examples as they stand on disk, read the way the command line reads them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { check } from '../../src/analysis/index.js';
import { type Reading, read } from '../../src/language/index.js';
import type { AnyFinding } from '../../src/model/index.js';

export const examplesFolder = join(import.meta.dirname, '../../examples');

export interface Example {
  /** Relative to the examples' folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly reading: Reading;
  /** What the reader and the rules find together. */
  readonly findings: readonly AnyFinding[];
}

export const examples: readonly Example[] = readdirSync(examplesFolder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.journey'))
  .sort()
  .map((name) => open(join(examplesFolder, name)));

export function example(path: string): Example {
  const found = examples.find((candidate) => candidate.path === path);
  if (found === undefined) throw new Error(`There is no example ${path}`);
  return found;
}

function open(file: string): Example {
  const text = readFileSync(file, 'utf8');
  const reading = read(text, {
    uri: pathToFileURL(file).href,
    workspace: pathToFileURL(examplesFolder).href,
    imports: (uri) => (exists(uri) ? readFileSync(fileURLToPath(uri), 'utf8') : undefined),
  });
  return {
    path: relative(examplesFolder, file).split(sep).join('/'),
    text,
    reading,
    findings: [...reading.findings, ...check(reading.model, { exists })],
  };
}

function exists(uri: string): boolean {
  return existsSync(fileURLToPath(uri));
}
