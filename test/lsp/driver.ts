/** Plays the editor against the built server, with frames written and read by hand: no client library to be kind. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver-protocol';

export const serverBundle = fileURLToPath(new URL('../../dist/bin/journey-language-server.cjs', import.meta.url));

export interface Message {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

export interface InitializeOptions {
  readonly folder?: string;
  /** Several folders of one workspace, instead of one. */
  readonly folders?: readonly string[];
  readonly options?: unknown;
  readonly capabilities?: object;
  readonly locale?: string;
}

interface Waiter {
  readonly matches: (message: Message) => boolean;
  readonly resolve: (message: Message) => void;
}

export class EditorOverStdio {
  /** Everything the server said, oldest first. */
  readonly heard: Message[] = [];
  readonly exit: Promise<number | null>;
  /** Answers to what the server asks; `null` for all else. */
  readonly answers = new Map<string, (params: unknown) => unknown>();
  /** What the server may ask in vain. */
  readonly refused = new Set<string>();
  private readonly process: ChildProcessWithoutNullStreams;
  private waiters: Waiter[] = [];
  private received = Buffer.alloc(0);
  /** What came since, in pieces: joining each to a frame of megabytes would take longer than the server does. */
  private pieces: Buffer[] = [];
  /** How many bytes the frame that is under way still lacks, as far as its header is known. */
  private missing = 0;
  private nextId = 1;

  constructor(args: readonly string[] = ['--stdio'], cwd?: string) {
    this.process = spawn(process.execPath, [serverBundle, ...args], { cwd });
    this.exit = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.stdout.on('data', (chunk: Buffer) => this.receive(chunk));
    // A server that has exited no longer reads; that is for the test to notice by `exit`.
    this.process.stdin.on('error', () => undefined);
  }

  async initialize({ folder, folders, options, capabilities = {}, locale }: InitializeOptions = {}): Promise<Message> {
    const answer = await this.request('initialize', {
      processId: process.pid,
      capabilities,
      rootUri: folder ?? null,
      ...(folder === undefined
        ? {}
        : { workspaceFolders: (folders ?? [folder]).map((uri) => ({ uri, name: 'folder' })) }),
      ...(locale === undefined ? {} : { locale }),
      ...(options === undefined ? {} : { initializationOptions: options }),
    });
    this.notify('initialized', {});
    return answer;
  }

  request(method: string, params?: unknown): Promise<Message> {
    const id = this.nextId++;
    this.send({ jsonrpc: '2.0', id, method, params });
    return this.wait((message) => message.id === id && message.method === undefined);
  }

  notify(method: string, params: unknown): void {
    this.send({ jsonrpc: '2.0', method, params });
  }

  open(uri: string, text: string, version = 1): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'journey', version, text } });
  }

  /** Replaces the whole text. */
  change(uri: string, text: string, version: number): void {
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
  }

  close(uri: string): void {
    this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  send(message: object): void {
    const body = Buffer.from(JSON.stringify(message));
    this.sendBytes(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }

  sendBytes(bytes: Uint8Array): void {
    this.process.stdin.write(bytes);
  }

  endInput(): void {
    this.process.stdin.end();
  }

  /** The first message from now on that matches; waits as long as the test may run. */
  wait(matches: (message: Message) => boolean): Promise<Message> {
    return new Promise((resolve) => this.waiters.push({ matches, resolve }));
  }

  /** The next diagnostics of a document, or the next of one version. */
  async diagnostics(uri: string, version?: number): Promise<Diagnostic[]> {
    const message = await this.wait((each) => {
      const published = publishedBy(each);
      return published?.uri === uri && (version === undefined || published.version === version);
    });
    return publishedBy(message)?.diagnostics ?? [];
  }

  /** The most memory that the server's process ever held, in bytes; `undefined` where the system does not tell. */
  peakMemory(): number | undefined {
    const status = `/proc/${this.process.pid}/status`;
    const kilobytes = existsSync(status) ? /^VmHWM:\s*(\d+) kB/m.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  }

  /** Ends the server, politely when it still listens. */
  async stop(): Promise<void> {
    if (this.process.exitCode === null) {
      this.process.kill();
      await this.exit;
    }
  }

  private receive(chunk: Buffer): void {
    this.pieces.push(chunk);
    this.missing -= chunk.length;
    if (this.missing > 0) return;
    this.received = Buffer.concat([this.received, ...this.pieces]);
    this.pieces = [];
    for (let frame = this.takeFrame(); frame !== undefined; frame = this.takeFrame()) {
      this.hear(JSON.parse(frame) as Message);
    }
  }

  private takeFrame(): string | undefined {
    const headerEnd = this.received.indexOf('\r\n\r\n');
    const length = /Content-Length: (\d+)/.exec(this.received.toString('utf8', 0, Math.max(headerEnd, 0)))?.[1];
    const end = headerEnd + 4 + Number(length);
    if (length === undefined || this.received.length < end) {
      this.missing = length === undefined ? 0 : end - this.received.length;
      return undefined;
    }
    const body = this.received.toString('utf8', headerEnd + 4, end);
    this.received = this.received.subarray(end);
    return body;
  }

  private answer(method: string, params: unknown): object {
    return this.refused.has(method)
      ? { error: { code: -32603, message: 'No.' } }
      : { result: this.answers.get(method)?.(params) ?? null };
  }

  private hear(message: Message): void {
    this.heard.push(message);
    if (message.method !== undefined && message.id !== undefined) {
      this.send({ jsonrpc: '2.0', id: message.id, ...this.answer(message.method, message.params) });
    }
    const waiting = this.waiters;
    this.waiters = waiting.filter(({ matches }) => !matches(message));
    for (const { matches, resolve } of waiting) {
      if (matches(message)) {
        resolve(message);
      }
    }
  }
}

export function publishedBy(message: Message): PublishDiagnosticsParams | undefined {
  return message.method === 'textDocument/publishDiagnostics'
    ? (message.params as PublishDiagnosticsParams)
    : undefined;
}
