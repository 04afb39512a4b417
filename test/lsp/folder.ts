/** A folder of real files for one test. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { URI } from 'vscode-uri';

export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'journey-server-'));

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [name, content] of Object.entries(files)) {
      this.write(name, content);
    }
  }

  write(name: string, content: string | Uint8Array): void {
    const path = this.pathOf(name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }

  remove(name = '.'): void {
    rmSync(this.pathOf(name), { recursive: true, force: true });
  }

  pathOf(name: string): string {
    return join(this.path, name);
  }

  uri(name = ''): string {
    return URI.file(name === '' ? this.path : this.pathOf(name)).toString();
  }
}
