/** Keeps the invariants of ARCHITECTURE.md by walking the imports of every source file. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const source = join(root, 'src');

/** Which rooms a room may import from, besides itself. */
const doors: Record<string, readonly string[]> = {
  model: [],
  words: ['model'],
  text: [],
  messages: ['model', 'words'],
  language: ['model'],
  analysis: ['model'],
  diff: ['model'],
  verdict: ['model', 'words', 'analysis', 'diff'],
  merge: ['model', 'language', 'analysis', 'diff'],
  scene: ['model', 'words', 'analysis', 'diff', 'verdict', 'text'],
  render: ['model', 'scene', 'text'],
  formats: ['model', 'words', 'analysis', 'diff', 'verdict', 'scene', 'render', 'text'],
  markdown: ['.', 'model', 'words', 'analysis', 'scene', 'render'],
  lsp: ['language', 'model', 'words', 'analysis', 'text', 'scene', 'render', 'formats', 'messages'],
  webview: ['diff', 'scene', 'render', 'messages', 'model', 'words'],
  extension: ['model', 'words', 'analysis', 'diff', 'text', 'messages', 'formats', 'markdown'],
  cli: ['.', 'language', 'model', 'words', 'analysis', 'diff', 'verdict', 'merge', 'scene', 'render', 'formats'],
  // The library's face, src/index.ts.
  '.': ['language', 'model', 'words', 'analysis', 'scene', 'render', 'formats'],
};

interface Import {
  readonly file: string;
  readonly room: string;
  readonly specifier: string;
  /** The file a relative import leads to; absent for packages. */
  readonly target?: string;
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join(source, name));

const imports = files.flatMap(importsOf);

function roomOf(file: string): string {
  const parts = relative(source, file).split(sep);
  return parts.length === 1 ? '.' : (parts[0] ?? '.');
}

function importsOf(file: string): Import[] {
  const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const specifiers = [
    ...code.matchAll(/\b(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]/g),
    // A text that speaks of the language's own imports is none.
    ...code.matchAll(/(?:^\s*import\s*|\bimport\s*\(\s*)['"]([^'"]+)['"]/gm),
  ].map((match) => match[1] ?? '');
  return specifiers.map((specifier) => ({
    file: relative(root, file),
    room: roomOf(file),
    specifier,
    ...(specifier.startsWith('.') ? { target: resolve(file, specifier) } : {}),
  }));
}

function resolve(from: string, specifier: string): string {
  const path = join(dirname(from), specifier);
  return [path.replace(/\.js$/, '.ts'), path].find(existsSync) ?? path;
}

function violations(offends: (each: Import) => boolean): string[] {
  return imports.filter(offends).map((each) => `${each.file} imports ${each.specifier}`);
}

const isPackage = (each: Import, name: string) =>
  each.specifier === name || each.specifier.startsWith(`${name}/`) || each.specifier.startsWith(`${name}-`);

describe('the house', () => {
  it('finds imports at all, or the tests below say nothing', () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  it('has no import that leads nowhere', () => {
    expect(violations((each) => each.target !== undefined && !existsSync(each.target))).toEqual([]);
  });

  it('has no room without a rule about what it may import', () => {
    expect(files.map(roomOf).filter((room) => !(room in doors))).toEqual([]);
  });

  it('lets no room import from a room behind it', () => {
    expect(
      violations((each) => {
        if (!each.target?.startsWith(source)) return false;
        const room = roomOf(each.target);
        return room !== each.room && !doors[each.room]?.includes(room);
      }),
    ).toEqual([]);
  });

  it('lets nothing import from outside src but its own manifest and bundled fonts', () => {
    expect(
      violations(
        (each) =>
          each.target !== undefined &&
          relative(source, each.target).startsWith('..') &&
          !/^(package\.json|media\/fonts\/)/.test(relative(root, each.target)),
      ),
    ).toEqual([]);
  });

  it('keeps VS Code out of everything but the extension', () => {
    expect(violations((each) => each.specifier === 'vscode' && each.room !== 'extension')).toEqual([]);
  });

  it('keeps Langium out of everything but the language and its server', () => {
    expect(
      violations((each) => /^(langium|chevrotain)/.test(each.specifier) && !['language', 'lsp'].includes(each.room)),
    ).toEqual([]);
  });

  it('keeps Node out of everything but the command line and the Node entries', () => {
    const allowed = /^src\/(cli\/|lsp\/node(\/|[.-])|extension\/desktop)/;
    expect(violations((each) => each.specifier.startsWith('node:') && !allowed.test(each.file))).toEqual([]);
  });

  it('keeps the language server libraries out of the core', () => {
    const outer = ['lsp', 'extension', 'messages'];
    expect(
      violations(
        (each) =>
          (isPackage(each, 'vscode-languageserver') || isPackage(each, 'vscode-languageclient')) &&
          !outer.includes(each.room),
      ),
    ).toEqual([]);
  });

  it('touches the DOM only in the live renderer and the page', () => {
    const allowed = /^src\/(render\/(draw|dom)|webview\/)/;
    const dom = /(?<![.\w'"`])(document|window|globalThis\.document)\.(?=[a-z])|\b(SVGSVGElement|HTMLElement)\b/;
    const offenders = files
      .filter(
        (file) => !allowed.test(relative(root, file)) && ['render', 'scene', 'text', 'formats'].includes(roomOf(file)),
      )
      .filter((file) => dom.test(readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')));
    expect(offenders.map((file) => relative(root, file))).toEqual([]);
  });

  it('goes round in no circle', () => {
    expect(circles()).toEqual([]);
  });
});

/** Import circles between files, each as the path that closes it. Generated code is not ours to straighten. */
function circles(): string[] {
  const next = new Map<string, string[]>();
  for (const { file, target } of imports) {
    if (target && !file.includes('generated')) next.set(file, [...(next.get(file) ?? []), relative(root, target)]);
  }
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      found.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const target of next.get(file) ?? []) walk(target, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return found;
}
