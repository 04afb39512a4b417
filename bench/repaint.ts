/**
 * How long the preview's page takes from hearing a model to having painted it, in Chromium, and how long the whole way
 * is from an edit, through the server over stdio, to the picture. VS Code's own relay in between is not counted.
 */
import { readFile } from 'node:fs/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import { chromium as chromiumPath } from '../scripts/prerequisites.mjs';
import type { ModelMessage } from '../src/messages/server.js';
import { EditorOverStdio } from '../test/lsp/driver.js';
import { generate, withMiddleScore } from './generate.js';
import { median } from './measure.js';

const uri = 'file:///bench/switching.journey';

export interface Repaint {
  /** Opening: the first model to the first paint, in ms. */
  readonly first: number;
  /** A model with one score changed to its paint, in ms. */
  readonly repaint: number;
  /** From one frame to the next while the map is panned, in ms: 16.7 at sixty frames a second. */
  readonly frame: number;
  /** The edit sent to the server, to the paint of what it changed, in ms. */
  readonly fromEdit: number;
}

export function launch(): Promise<Browser> {
  const quiet = ['quic', 'background-networking', 'component-update', 'sync'].map((each) => `--disable-${each}`);
  return chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu', ...quiet] });
}

/** Medians at `count` touchpoints. */
export async function measureRepaint(browser: Browser, count: number): Promise<Repaint> {
  const text = generate(count);
  const runs = count >= 10_000 ? 5 : 15;
  const page = await openPage(browser);
  const editor = new EditorOverStdio();
  try {
    await editor.initialize({ options: { models: true } });
    const opened = modelOf(editor);
    editor.open(uri, text);
    const first = await paint(page, await opened);
    const frame = await pan(page);
    const repaints: number[] = [];
    const edits: number[] = [];
    for (let run = 0; run < runs + 3; run++) {
      const started = performance.now();
      const changed = modelOf(editor);
      editor.change(uri, withMiddleScore(text, (run % 15) + 1), run + 2);
      const repaint = await paint(page, await changed);
      if (run < 3) continue;
      edits.push(performance.now() - started);
      repaints.push(repaint);
    }
    return { first, repaint: median(repaints), frame, fromEdit: median(edits) };
  } finally {
    await editor.stop();
    await page.close();
  }
}

async function modelOf(editor: EditorOverStdio): Promise<ModelMessage> {
  return (await editor.wait((message) => message.method === 'journey/model')).params as ModelMessage;
}

async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  const [script, style] = await Promise.all(
    ['preview.js', 'preview.css'].map((name) => readFile(`dist/webview/${name}`, 'utf8')),
  );
  await page.setContent(`<!DOCTYPE html><html lang="en"><body class="vscode-light"></body></html>`);
  await page.addStyleTag({ content: style ?? '' });
  await page.addScriptTag({
    content: 'window.acquireVsCodeApi = () => ({ postMessage() {}, getState() {}, setState() {} });',
  });
  await page.addScriptTag({ content: script ?? '' });
  return page;
}

/** The median time between frames while the map moves by 40 px in each. */
async function pan(page: Page): Promise<number> {
  const frames = await page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const stage = document.querySelector('.stage');
        const times: number[] = [];
        let last = performance.now();
        const step = (now: number) => {
          times.push(now - last);
          last = now;
          stage?.scrollBy(40, 0);
          if (times.length < 120) requestAnimationFrame(step);
          else resolve(times.slice(5));
        };
        requestAnimationFrame(step);
      }),
  );
  return median(frames);
}

/** Ms from the message to the moment the browser has painted the frame that shows it. */
function paint(page: Page, { uri: of, version, model, unreadable }: ModelMessage): Promise<number> {
  const message = { type: 'model', uri: of, version, language: 'en', model, unreadable };
  // As text, for the driver takes seconds over an object of this size, and VS Code does not.
  return page.evaluate(
    (json) =>
      new Promise<number>((resolve) => {
        const data = JSON.parse(json);
        const started = performance.now();
        window.dispatchEvent(new MessageEvent('message', { data }));
        // The page draws in the next frame; a task queued in that frame runs once it has been painted.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - started);
          port2.postMessage(undefined);
        });
      }),
    JSON.stringify(message),
  );
}
