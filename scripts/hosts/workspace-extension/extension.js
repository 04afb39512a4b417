// A workspace in memory for VS Code on the web, as github.dev or a corporate portal supplies its own.
const vscode = require('vscode');

/** @implements {vscode.FileSystemProvider} */
class MemoryFileSystem {
  constructor() {
    this.changes = new vscode.EventEmitter();
    this.onDidChangeFile = this.changes.event;
    /** @type {Map<string, Uint8Array>} */
    this.files = new Map();
  }

  watch() {
    return new vscode.Disposable(() => {});
  }

  stat({ path }) {
    const file = this.files.get(path);
    const times = { ctime: 0, mtime: 0 };
    if (file) return { type: vscode.FileType.File, size: file.byteLength, ...times };
    if (this.readDirectory({ path }).length > 0) return { type: vscode.FileType.Directory, size: 0, ...times };
    throw vscode.FileSystemError.FileNotFound(path);
  }

  readDirectory({ path }) {
    const start = path.endsWith('/') ? path : `${path}/`;
    const children = new Map();
    for (const name of this.files.keys()) {
      if (!name.startsWith(start)) continue;
      const [first, ...rest] = name.slice(start.length).split('/');
      children.set(first, rest.length > 0 ? vscode.FileType.Directory : vscode.FileType.File);
    }
    return [...children];
  }

  readFile({ path }) {
    const file = this.files.get(path);
    if (!file) throw vscode.FileSystemError.FileNotFound(path);
    return file;
  }

  writeFile(uri, content) {
    const type = this.files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.files.set(uri.path, content);
    this.changes.fire([{ type, uri }]);
  }

  rename(from, to) {
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }

  delete(uri) {
    this.files.delete(uri.path);
    this.changes.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  createDirectory() {}
}

async function activate(context) {
  const provider = new MemoryFileSystem();
  const response = await fetch(new URL('/workspace.json', context.extensionUri.toString(true)));
  for (const [name, base64] of Object.entries(await response.json())) {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    provider.files.set(`/workspace/${name}`, bytes);
  }
  context.subscriptions.push(vscode.workspace.registerFileSystemProvider('memfs', provider, { isCaseSensitive: true }));
}

module.exports = { activate };
