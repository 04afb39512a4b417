import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../../scripts/hosts.mjs';
import { persona, visit, visitImporting } from './texts.js';

const bundle = readFileSync(fileURLToPath(new URL('../../dist/server/worker.js', import.meta.url)));
const page = readFileSync(fileURLToPath(new URL('./worker-page.html', import.meta.url)));

let site: Server;
let browser: BrowserContext;
let client: Page;

beforeAll(async () => {
  site = createServer((request, response) => {
    const isScript = request.url === '/worker.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? bundle : page);
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  browser = await launchBrowser();
  client = await browser.newPage();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  site?.close();
});

interface Heard {
  readonly method?: string;
  readonly params?: {
    readonly uri: string;
    readonly version?: number;
    readonly diagnostics?: readonly { code: string }[];
  };
}

/** The page's own functions, in `worker-page.html`. */
interface PageClient {
  start(files: Readonly<Record<string, string>>, options: object): Promise<unknown>;
  open(uri: string, text: string): void;
  change(uri: string, text: string, version: number): void;
  findings(uri: string, version?: number): Promise<Heard>;
  readonly heard: readonly Heard[];
}

it('serves a page from a web worker, with the files that the page keeps', async () => {
  await client.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
  const files = { 'memfs:/project/people.journey': persona, 'memfs:/project/closed.journey': visit('+8') };
  const text = visitImporting('./people.journey');
  const result = await client.evaluate(
    async ({ files, good, bad }) => {
      const page = (globalThis as unknown as { client: PageClient }).client;
      const uri = 'memfs:/project/visit.journey';
      await page.start(files, { models: true, clientFiles: true, language: 'nl' });
      const closed = await page.findings('memfs:/project/closed.journey');
      page.open(uri, bad);
      const before = await page.findings(uri, 1);
      page.change(uri, good, 2);
      const after = await page.findings(uri, 2);
      const models = page.heard.filter(({ method }) => method === 'journey/model').map(({ params }) => params?.version);
      return { closed, before, after, models };
    },
    { files, good: text, bad: text.replace('+1', '+7') },
  );
  expect(result.closed.params?.diagnostics).toMatchObject([{ code: 'score-out-of-scale' }]);
  expect(result.before.params?.diagnostics).toMatchObject([
    { code: 'score-out-of-scale', message: expect.stringMatching(/schaal|tussen|loopt/) },
  ]);
  expect(result.after.params?.diagnostics).toEqual([]);
  expect(result.models).toEqual([1, 2]);
});
