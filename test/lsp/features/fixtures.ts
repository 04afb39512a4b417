/**
 * Fixtures of the features: a folder each, with the caret marked `‸` in the texts and the answer beside them.
 * A folder's files are a workspace on disk, so that imports are real ones.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Position, Range } from 'vscode-languageserver-protocol';
import { EditorOverStdio, type InitializeOptions, type Message } from '../driver.js';
import { Folder } from '../folder.js';

export const caret = '‸';

export interface Fixture {
  /** Its path in the feature's folder. */
  readonly name: string;
  /** Without the mark. */
  readonly text: string;
  /** Where the mark stood; absent in files that only others import. */
  readonly at?: Position;
}

export function fixturesOf(feature: string): Fixture[] {
  const folder = folderOf(feature);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.journey'))
    .sort()
    .map((name) => fixture(name, readFileSync(join(folder, name), 'utf8')));
}

/** The file that holds the answer expected for a fixture, for `toMatchFileSnapshot`. */
export function answerFile(feature: string, name: string, kind = ''): string {
  return join(folderOf(feature), name.replace(/\.journey$/, `${kind}.txt`));
}

function folderOf(feature: string): string {
  return join(import.meta.dirname, 'fixtures', feature);
}

function fixture(name: string, marked: string): Fixture {
  const offset = marked.indexOf(caret);
  const text = marked.replace(caret, '');
  if (offset < 0) return { name, text };
  const before = text.slice(0, offset).split('\n');
  return { name, text, at: { line: before.length - 1, character: before.at(-1)?.length ?? 0 } };
}

/** The built server with a feature's fixtures as its workspace. */
export class FixtureServer {
  readonly editor = new EditorOverStdio();
  readonly folder: Folder;
  readonly fixtures: readonly Fixture[];

  constructor(readonly feature: string) {
    this.fixtures = fixturesOf(feature);
    this.folder = new Folder(Object.fromEntries(this.fixtures.map(({ name, text }) => [name, text])));
  }

  /** Resolves once the whole folder is read: what other files say of a name is a part of most answers. */
  async start(options: InitializeOptions = {}): Promise<Message> {
    const answer = await this.editor.initialize({ folder: this.folder.uri(), ...options });
    await this.editor.request('workspace/symbol', { query: '' });
    return answer;
  }

  async stop(): Promise<void> {
    await this.editor.stop();
    this.folder.remove();
  }

  /** Opens a fixture and asks about it, at its caret where it has one. */
  async ask(method: string, { name, text, at }: Fixture, more: object = {}): Promise<unknown> {
    const uri = this.folder.uri(name);
    this.editor.open(uri, text);
    const { result, error } = await this.editor.request(method, {
      textDocument: { uri },
      ...(at === undefined ? {} : { position: at }),
      ...more,
    });
    if (error !== undefined) throw new Error(error.message);
    this.editor.close(uri);
    return result;
  }

  /** The stretch of a fixture that a range covers, with its place: `visit.journey 3:8 kim`. Lines count from 1. */
  show(uri: string, range: Range): string {
    const name = relative(this.folder.path, decodeURIComponent(new URL(uri).pathname));
    const text = this.fixtures.find((each) => each.name === name)?.text ?? '';
    return `${name} ${range.start.line + 1}:${range.start.character + 1} ${stretch(text, range)}`.trimEnd();
  }
}

/** What a range covers of a text, on one line. */
export function stretch(text: string, { start, end }: Range): string {
  const lines = text.split('\n').slice(start.line, end.line + 1);
  const last = lines.length - 1;
  return lines
    .map((line, index) => line.slice(index === 0 ? start.character : 0, index === last ? end.character : undefined))
    .map((line) => line.trimEnd())
    .join('⏎');
}
