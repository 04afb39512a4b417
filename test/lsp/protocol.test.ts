import { spawnSync } from 'node:child_process';
import { afterEach, describe, expect, it } from 'vitest';
import { EditorOverStdio, serverBundle } from './driver.js';
import { visit } from './texts.js';

const uri = 'file:///nowhere/visit.journey';

describe('the protocol over stdio', () => {
  let editor: EditorOverStdio;
  afterEach(() => editor?.stop());

  async function start(): Promise<EditorOverStdio> {
    editor = new EditorOverStdio();
    await editor.initialize();
    return editor;
  }

  async function stillServes(): Promise<void> {
    editor.open(uri, visit('+7'));
    expect(await editor.diagnostics(uri)).toMatchObject([{ code: 'score-out-of-scale' }]);
  }

  it('names its capabilities: UTF-16 positions, changes in parts, and no feature that is not there', async () => {
    editor = new EditorOverStdio();
    const { result } = await editor.initialize({
      capabilities: { general: { positionEncodings: ['utf-8', 'utf-16'] } },
    });
    const { capabilities, serverInfo } = result as { capabilities: Record<string, unknown>; serverInfo: object };
    expect(serverInfo).toEqual({ name: 'journey-language-server', version: expect.stringMatching(/^\d+\.\d+\.\d+/) });
    const on = Object.entries(capabilities).filter(([, value]) => value !== undefined && value !== false);
    expect(on.map(([name]) => name).sort()).toEqual([
      'codeLensProvider',
      'colorProvider',
      'completionProvider',
      'definitionProvider',
      'documentFormattingProvider',
      'documentHighlightProvider',
      'documentLinkProvider',
      'documentOnTypeFormattingProvider',
      'documentRangeFormattingProvider',
      'documentSymbolProvider',
      'foldingRangeProvider',
      'hoverProvider',
      'inlayHintProvider',
      'positionEncoding',
      'referencesProvider',
      'renameProvider',
      'selectionRangeProvider',
      'semanticTokensProvider',
      'textDocumentSync',
      'workspace',
      'workspaceSymbolProvider',
    ]);
    expect(capabilities).toMatchObject({
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2 },
    });
  });

  it('refuses an unknown request and goes on', async () => {
    await start();
    expect(await editor.request('journey/nonsense', {})).toMatchObject({ error: { code: -32601 } });
    await stillServes();
  });

  it('answers a cancelled request and goes on', async () => {
    await start();
    editor.open(uri, visit());
    const answer = editor.request('journey/getModel', { uri });
    editor.notify('$/cancelRequest', { id: 2 });
    expect(await answer).toHaveProperty('id', 2);
    editor.change(uri, visit('+7'), 2);
    expect(await editor.diagnostics(uri, 2)).toMatchObject([{ code: 'score-out-of-scale' }]);
  });

  it('answers requests and takes notices whose parameters are nonsense, and goes on', async () => {
    await start();
    expect(await editor.request('journey/getModel', { uri: 5 })).toMatchObject({ result: null });
    expect(await editor.request('journey/getModel')).toHaveProperty('error');
    editor.notify('textDocument/didChange', { textDocument: { uri, version: null }, contentChanges: [{ text: '' }] });
    editor.notify('textDocument/didOpen', {});
    editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///%zz', type: 9 }] });
    await stillServes();
  });

  it('outlives a client that refuses everything it is asked', async () => {
    editor = new EditorOverStdio();
    for (const method of ['client/registerCapability', 'workspace/configuration']) {
      editor.refused.add(method);
    }
    const dynamic = { dynamicRegistration: true };
    await editor.initialize({
      capabilities: {
        workspace: {
          workspaceFolders: true,
          configuration: true,
          didChangeWatchedFiles: dynamic,
          didChangeConfiguration: dynamic,
        },
      },
    });
    await editor.wait(({ method }) => method === 'client/registerCapability');
    await stillServes();
  });

  it('goes on after a frame that holds no JSON', async () => {
    await start();
    editor.sendBytes(Buffer.from('Content-Length: 9\r\n\r\n{"a": nix'));
    await stillServes();
  });

  it('ends with 0 after shutdown and exit', async () => {
    await start();
    expect(await editor.request('shutdown')).toMatchObject({ result: null });
    editor.notify('exit', undefined);
    expect(await editor.exit).toBe(0);
  });

  it('ends with 1 when told to exit without shutdown', async () => {
    await start();
    editor.notify('exit', undefined);
    expect(await editor.exit).toBe(1);
  });

  it('does not outlive an editor that has gone', async () => {
    await start();
    editor.endInput();
    expect(await editor.exit).not.toBeNull();
  });
});

describe('the command journey-language-server', () => {
  const run = (args: readonly string[], locale = 'C') =>
    spawnSync(process.execPath, [serverBundle, ...args], { encoding: 'utf8', env: { ...process.env, LC_ALL: locale } });

  it('prints its version', () => {
    expect(run(['--version'])).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });

  it('explains itself in the reader’s language', () => {
    expect(run(['--help'])).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Usage: /) });
    expect(run(['--help'], 'nl_NL.UTF-8')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Gebruik: /) });
  });

  it.each([[[]], [['--tcp']], [['--stdio', '--nonsense']]])('refuses %j with one sentence', (args) => {
    const { status, stdout, stderr } = run(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
