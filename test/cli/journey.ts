/** Runs the built `journey` command as a shell does, in a folder of its own. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const bundle = fileURLToPath(new URL('../../dist/bin/journey.cjs', import.meta.url));

export interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Settings {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  /** The locale of the system; English without it. */
  readonly locale?: Readonly<Record<string, string>>;
}

/** Runs `journey` with arguments, to its end. */
export async function journey(args: readonly string[], { cwd, input = '', locale = {} }: Settings = {}): Promise<Run> {
  const env = { PATH: process.env.PATH ?? '', ...locale };
  const child = spawn(process.execPath, [bundle, ...args], { env, ...(cwd === undefined ? {} : { cwd }) });
  child.stdin.on('error', () => {
    // A command that needs no input may end before it is written.
  });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [out, err, status] = await Promise.all([buffer(child.stdout), buffer(child.stderr), ended]);
  return { status, out: out.toString(), err: err.toString() };
}

/** A folder with these files, gone when the test is over. */
export function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'journey-')));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

/** A small journey without anything wrong. */
export const good = `persona starter
journey switching "Switching" {
  label nl "Overstappen"
  persona starter
  phase awareness {
    touchpoint letter "Price letter" {
      channel post
      emotion starter -1.4 anger evidence interviews
      label nl "Prijsbrief"
    }
  }
}
source interviews
`;

/** The same with a score outside the scale, on line 8 at column 23. */
export const bad = good.replace('-1.4', '-3');

/** Whether an XML parser takes a document. */
export function complaintsOfXmllint(document: string): string {
  const { status, stderr } = spawnSync('xmllint', ['--noout', '-'], { input: document, encoding: 'utf8' });
  return status === 0 ? '' : stderr;
}
