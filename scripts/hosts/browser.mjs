import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as playwright } from 'playwright-core';
import { chromium } from '../prerequisites.mjs';

const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  // Each webview of VS Code for the web has an origin of its own below localhost.
  '--host-resolver-rules=MAP *.localhost 127.0.0.1',
];

/** A Chromium with a profile of its own, which goes when the context closes. */
export async function launchBrowser({ viewport = { width: 1600, height: 950 }, deviceScaleFactor = 1 } = {}) {
  const profile = await mkdtemp(join(tmpdir(), 'journey-chromium-'));
  await mkdir(join(profile, 'Default'));
  // Webviews keep their service worker in third-party storage, which Chromium blocks by default.
  const preferences = JSON.stringify({ profile: { cookie_controls_mode: 0 } });
  await writeFile(join(profile, 'Default', 'Preferences'), preferences);
  const context = await playwright.launchPersistentContext(profile, {
    executablePath: chromium(),
    // Chromium's sandbox refuses to run as root, as containers do.
    args: process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet,
    viewport,
    deviceScaleFactor,
  });
  context.on('close', () => rm(profile, { recursive: true, force: true, maxRetries: 5 }));
  return context;
}
