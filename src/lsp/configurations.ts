/** The settings that hold for each document: those of the nearest `journey.config.json`, up to its workspace, over the editor's. */
import { URI, UriUtils } from 'langium';
import { type ConfigReading, configFileName, joined, readConfig } from '../analysis/index.js';
import type { AnyConfigProblem, Config } from '../model/index.js';
import { type Files, isWithin } from './files.js';
import { isBeyond, isWithinAny, type Workspace } from './workspace.js';

export interface ConfigurationParts {
  readonly files: Files;
  readonly workspace: Workspace;
  /** Of which places the client reports changes: only what stands there need not be read again each time. */
  readonly isWatched: (uri: URI) => boolean;
  /** What the editor's own settings say now. */
  readonly editor: () => Config;
  /** Is told what is wrong with a configuration whenever that may have changed. */
  readonly tell: (uri: URI, problems: readonly AnyConfigProblem[]) => void;
}

interface Known {
  readonly text: string;
  readonly reading: ConfigReading;
}

export class Configurations {
  private readonly known = new Map<string, Known>();

  constructor(private readonly parts: ConfigurationParts) {}

  async of(document: URI): Promise<Config> {
    const place = await this.nearest(document);
    const near = place === undefined ? {} : await this.read(place);
    return joined(this.parts.editor(), near);
  }

  /** To be called when something at or below a place came, changed or went. */
  forget(place: URI): void {
    for (const key of [...this.known.keys()].filter((each) => isWithin(place, URI.parse(each)))) {
      this.known.delete(key);
      this.parts.tell(URI.parse(key), []);
    }
  }

  private async nearest(document: URI): Promise<URI | undefined> {
    const boundary = await this.parts.workspace.boundaryOf(document);
    if (boundary === undefined) {
      return undefined;
    }
    for (
      let folder = UriUtils.dirname(document);
      isWithinAny(boundary.folders, folder);
      folder = UriUtils.dirname(folder)
    ) {
      const place = UriUtils.joinPath(folder, configFileName);
      const stat = await this.parts.files.stat(place);
      if (stat?.kind === 'file' && !isBeyond(boundary, stat)) {
        return place;
      }
      if (UriUtils.dirname(folder).path === folder.path) {
        return undefined;
      }
    }
    return undefined;
  }

  private async read(place: URI): Promise<Config> {
    const key = place.toString();
    const known = this.known.get(key);
    if (known !== undefined && this.parts.isWatched(place)) {
      return known.reading.config;
    }
    const text = (await this.parts.files.read(place)) ?? '{}';
    if (known?.text === text) {
      return known.reading.config;
    }
    const reading = readConfig(text);
    this.known.set(key, { text, reading });
    this.parts.tell(place, reading.problems);
    return reading.config;
  }
}

/** Whether a place is one where settings are looked for. */
export function isConfiguration(uri: URI): boolean {
  return UriUtils.basename(uri) === configFileName;
}
