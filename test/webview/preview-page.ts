/** The extension's pages as they ship, in a real browser under its own strict rules; only VS Code itself is played. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { chromium as chromiumPath } from '../../scripts/prerequisites.mjs';
import { pageOf } from '../../src/extension/page.js';
import { check, type Language, sentence } from '../../src/index.js';
import type { FromPage, PreviewState, ToPage } from '../../src/messages/preview.js';

const origin = 'http://journey.test';
export const uri = 'file:///journeys/test.journey';

declare global {
  interface Window {
    said: unknown[];
    violations: string[];
  }
}

export function launchBrowser(): Promise<Browser> {
  const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];
  return chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', ...quiet] });
}

export interface PageOptions {
  readonly language?: Language;
  readonly look?: string;
  readonly width?: number;
  readonly height?: number;
  readonly state?: PreviewState;
  readonly reducedMotion?: 'reduce';
}

/** One of the extension's own pages, before its host said anything. */
export async function openPage(browser: Browser, name: 'preview' | 'difference', options: PageOptions): Promise<Page> {
  const { language = 'en', look = 'vscode-light', width = 1000, height = 700, state, reducedMotion } = options;
  const page = await browser.newPage({
    viewport: { width, height },
    ...(reducedMotion ? { reducedMotion } : {}),
  });
  const nonce = 'nonce123';
  const [script, style] = [`${origin}/${name}.js`, `${origin}/${name}.css`];
  const html = pageOf({ cspSource: origin, script, style, nonce, uri, language, state })
    .replace('<body ', `<body class="${look}" `)
    .replace('<title>', `<link rel="stylesheet" href="${origin}/look.css"><title>`)
    .replace('<script ', `<script nonce="${nonce}" src="${origin}/vscode.js"></script><script `);
  await page.route('**', (route) => {
    const { pathname, origin: from } = new URL(route.request().url());
    if (from !== origin) return route.abort();
    if (pathname === '/vscode.js') return route.fulfill({ contentType: 'text/javascript', body: editor });
    if (pathname.endsWith('.woff2')) {
      const file = pathname.split('/').at(-1) ?? '';
      return route.fulfill({ contentType: 'font/woff2', body: readFileSync(`media/fonts/${file}`) });
    }
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html });
    if (pathname === '/look.css') return route.fulfill({ contentType: 'text/css', body: looks });
    const contentType = pathname.endsWith('.css') ? 'text/css' : 'text/javascript';
    return route.fulfill({ contentType, body: readFileSync(`dist/webview${pathname}`) });
  });
  await page.goto(`${origin}/`);
  return page;
}

/** As its host says it. */
export async function tell(page: Page, message: unknown): Promise<void> {
  await page.evaluate((said) => window.postMessage(JSON.parse(said), '*'), JSON.stringify(message));
}

export async function painted(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What keeps somebody out who does not see, or uses no mouse. */
export async function barriers(page: Page): Promise<unknown> {
  // The checker itself is no part of the page, so it comes past the page's rules.
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: axe });
  const { result } = await session.send('Runtime.evaluate', {
    expression: `axe.run({ resultTypes: ['violations'] }).then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html.slice(0, 160))])))`,
    awaitPromise: true,
  });
  return JSON.parse(String(result.value));
}

export class PreviewPage {
  readonly page: Page;
  private version = 0;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(browser: Browser, options: PageOptions = {}): Promise<PreviewPage> {
    return new PreviewPage(await openPage(browser, 'preview', options));
  }

  /** Shows a text: its model, and what is wrong with it. */
  async show(text: string, language: Language = 'en'): Promise<void> {
    this.version += 1;
    const { model, findings } = check(text, { uri });
    await this.tell({ type: 'model', uri, version: this.version, language, model, unreadable: false });
    const told = findings.map((finding) => ({
      span: finding.span,
      severity: finding.severity,
      code: finding.code,
      message: sentence(finding, language),
    }));
    await this.tell({ type: 'findings', findings: told });
    await this.painted();
  }

  async tell(message: ToPage): Promise<void> {
    await tell(this.page, message);
  }

  async painted(): Promise<void> {
    await painted(this.page);
  }

  /** What the page said to VS Code since it was last asked. */
  async said(): Promise<readonly FromPage[]> {
    return this.page.evaluate(() => window.said.splice(0)) as Promise<readonly FromPage[]>;
  }

  violations(): Promise<readonly string[]> {
    return this.page.evaluate(() => window.violations);
  }
}

const editor = `
window.said = [];
window.violations = [];
window.alert = () => window.violations.push('alert');
document.addEventListener('securitypolicyviolation', (event) => window.violations.push(event.violatedDirective + ' ' + event.blockedURI));
window.acquireVsCodeApi = () => ({ postMessage: (message) => window.said.push(message), getState: () => undefined, setState: () => {} });
`;

/** The colours that VS Code's own themes set, as far as the page uses them. */
const looks = `
.vscode-light { --vscode-editor-background: #ffffff; --vscode-foreground: #3b3b3b; --vscode-descriptionForeground: #3b3b3b; --vscode-editorWidget-background: #f8f8f8; }
.vscode-dark { --vscode-editor-background: #1f1f1f; --vscode-foreground: #cccccc; --vscode-descriptionForeground: #9d9d9d; --vscode-editorWidget-background: #202020; }
.vscode-high-contrast { --vscode-editor-background: #000000; --vscode-foreground: #ffffff; --vscode-descriptionForeground: #ffffff; --vscode-editorWidget-background: #0c141f; }
.vscode-high-contrast-light { --vscode-editor-background: #ffffff; --vscode-foreground: #292929; --vscode-descriptionForeground: #292929; --vscode-editorWidget-background: #ffffff; }
`;
