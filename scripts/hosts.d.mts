import type { BrowserContext } from 'playwright-core';

/** VS Code settings by name. */
export type Settings = Readonly<Record<string, unknown>>;

/** Something that runs until it is stopped. */
export interface Host {
  readonly url: string;
  stop(): Promise<void>;
}

export const quietSettings: Settings;

/** A Chromium with a profile of its own that lives as long as the context. */
export function launchBrowser(options?: {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly deviceScaleFactor?: number;
}): Promise<BrowserContext>;

/** Installs the pinned code-server when it is absent; returns its entry file. Rejects with npm's own words. */
export function installCodeServer(): Promise<string>;

/** Starts code-server on a free port; resolves once it answers. */
export function startCodeServer(options: {
  /** The workspace's folder. */
  readonly folder: string;
  /** Holds settings and extensions; kept, so a window can be opened on it again. */
  readonly profile: string;
  /** A packaged extension to install first. */
  readonly vsix?: string;
  readonly settings?: Settings;
  readonly port?: number;
}): Promise<Host>;

/** Installs a packaged extension into the folder and returns where its files then stand. */
export function unpackExtension(vsix: string, folder: string): Promise<string>;

/** Serves VS Code for the web with unpacked extensions built in and a folder of files as its workspace. */
export function serveVscodeWeb(options: {
  /** Folders of unpacked extensions. */
  readonly extensions: readonly string[];
  /** The folder on disk whose files the in-memory workspace starts with. */
  readonly folder: string;
  readonly settings?: Settings;
}): Promise<Host>;
