/**
 * A workspace of many files, from the start of the server: how soon it answers in the open file, how soon all files
 * are checked, and how much memory that took at most.
 */
import { readFileSync } from 'node:fs';
import { EditorOverStdio, publishedBy } from '../test/lsp/driver.js';
import { Folder } from '../test/lsp/folder.js';
import { generate } from './generate.js';
import { median } from './measure.js';

const touchpointsPerFile = 60;

export interface WorkspaceTimes {
  /** From the start of the process to the answer of the first completion in an open file, in ms. */
  readonly completion: number;
  /** From the start of the process to the findings of the last file, in ms. */
  readonly checked: number;
  /** The most memory that the server's process ever held, in bytes; `undefined` where the system does not tell. */
  readonly memory: number | undefined;
}

/** Medians of three starts, each with `files` files of 60 touchpoints; every tenth file imports a shared one. */
export async function measureWorkspace(files: number): Promise<WorkspaceTimes> {
  const folder = workspaceOf(files);
  try {
    const runs = [await start(folder, files), await start(folder, files), await start(folder, files)];
    const memories = runs.flatMap(({ memory }) => memory ?? []);
    return {
      completion: median(runs.map(({ completion }) => completion)),
      checked: median(runs.map(({ checked }) => checked)),
      memory: memories.length > 0 ? median(memories) : undefined,
    };
  } finally {
    folder.remove();
  }
}

function workspaceOf(files: number): Folder {
  // A closed file without findings is not spoken of, so each has one.
  const text = `${generate(touchpointsPerFile)}source notes\n`;
  const importing = `import "../shared.journey"\n\n${text}`;
  const folder = new Folder({ 'shared.journey': 'source report { date 2026-02-30 }\n' });
  for (let index = 1; index < files; index++) {
    // A team's folder holds some dozens of journeys.
    folder.write(`team-${Math.floor(index / 40)}/journey-${index}.journey`, index % 10 === 0 ? importing : text);
  }
  return folder;
}

async function start(folder: Folder, files: number): Promise<WorkspaceTimes> {
  const started = performance.now();
  const editor = new EditorOverStdio();
  try {
    const checked = new Set<string>();
    const all = editor.wait((message) => {
      const published = publishedBy(message);
      if (published !== undefined) checked.add(published.uri);
      return checked.size === files;
    });
    await editor.initialize({ folder: folder.uri() });
    const name = 'team-0/journey-1.journey';
    const uri = folder.uri(name);
    const text = readFileSync(folder.pathOf(name), 'utf8');
    editor.open(uri, text);
    await editor.request('textDocument/completion', { textDocument: { uri }, position: lineBehind(text, 'does "') });
    const completion = performance.now() - started;
    await all;
    return { completion, checked: performance.now() - started, memory: editor.peakMemory() };
  } finally {
    await editor.stop();
  }
}

/** The start of the line behind the first that holds `piece`: where the next fact would be written. */
function lineBehind(text: string, piece: string) {
  return { line: text.slice(0, text.indexOf(piece)).split('\n').length, character: 0 };
}
