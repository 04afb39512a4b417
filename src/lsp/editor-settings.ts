/** What the editor's own settings say: told as the server starts, told again when they change, or asked for. */
import type { Connection } from 'vscode-languageserver';
import { readSettings } from '../analysis/index.js';
import type { Config } from '../model/index.js';
import type { Log } from './log.js';
import type { Settings } from './settings.js';

/** What the settings stand under in an editor that keeps those of many servers. */
const section = 'journey';

export class EditorSettings {
  private current: Config = {};
  private told = '';

  /** `value` is what they said as the server started. */
  constructor(
    private readonly log: Log,
    value: unknown,
  ) {
    this.take(value);
  }

  get config(): Config {
    return this.current;
  }

  /** Heeds what can be used of anything a client may send; whether that changes anything. */
  take(value: unknown): boolean {
    // Clients say everything again at each change, and some right after the start.
    const reading = readSettings(value);
    const told = JSON.stringify(reading);
    if (told === this.told) return false;
    this.told = told;
    const { config, problems } = reading;
    for (const problem of problems) {
      this.log.unusableSetting(problem);
    }
    const isNew = JSON.stringify(config) !== JSON.stringify(this.current);
    this.current = config;
    return isNew;
  }
}

export interface EditorSettingsParts {
  readonly connection: Connection;
  readonly log: Log;
  readonly settings: Pick<Settings, 'asksSettings' | 'editorSettings'>;
  readonly editorSettings: EditorSettings;
}

/** Follows the client's settings; `changed` is called when what they say has changed. */
export function serveSettings(parts: EditorSettingsParts, changed: () => void): { readonly initialized: () => void } {
  const { connection, log, settings, editorSettings } = parts;
  let latest = 0;
  const take = (value: unknown) => {
    latest += 1;
    if (editorSettings.take(value)) changed();
  };
  const ask = async () => {
    latest += 1;
    const asked = latest;
    try {
      const value: unknown = await connection.workspace.getConfiguration(section);
      // What was told meanwhile is newer than an answer that was under way.
      if (asked === latest) take(value);
    } catch (error) {
      log.failure('workspace/configuration', error);
    }
  };
  connection.onDidChangeConfiguration(({ settings: told }: { readonly settings?: unknown }) => {
    const value = ofSection(told);
    if (value !== undefined) take(value);
    else if (settings.asksSettings) void ask();
  });
  return {
    initialized: () => {
      if (settings.asksSettings && settings.editorSettings === undefined) void ask();
    },
  };
}

function ofSection(told: unknown): unknown {
  return typeof told === 'object' && told !== null && section in told ? (told[section] ?? {}) : undefined;
}
