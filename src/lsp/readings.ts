/**
 * What each document says: its model and findings, made from the tree that Langium parsed, with the documents it
 * imports. Remembers who asked for which file, so that a change finds those it concerns.
 */
import { DocumentState, type LangiumDocument, type LangiumDocuments, URI, UriUtils } from 'langium';
import { check, dayOf, inOrder } from '../analysis/index.js';
import {
  type FileSymbols,
  isJourneyTree,
  type JourneyFile,
  type Reading,
  readTree,
  resolvePath,
  symbolsOf,
} from '../language/index.js';
import type { AnyFinding, Config, Model } from '../model/index.js';
import { compacted } from './compact.js';
import { isConfiguration } from './configurations.js';
import { type Files, isWithin } from './files.js';
import type { Log } from './log.js';
import { isBeyond, type Workspace } from './workspace.js';

export interface ReadingsParts {
  readonly files: Files;
  readonly workspace: Workspace;
  readonly log: Log;
  readonly documents: () => LangiumDocuments;
}

/** What a document was found to need from around it. */
interface Needs {
  /** The folders it may not leave, as addresses. */
  readonly workspace: readonly string[] | undefined;
  /** Files it names that truly stand outside those folders, once symbolic links are followed. */
  readonly outside: ReadonlySet<string>;
}

const noNeeds: Needs = { workspace: undefined, outside: new Set() };

export class Readings {
  private readonly needs = new Map<string, Needs>();
  private readonly readings = new Map<string, Reading>();
  private readonly images = new Map<string, readonly string[]>();
  private readonly latest = new Map<string, { reading: Reading; findings: readonly AnyFinding[] }>();

  constructor(private readonly parts: ReadingsParts) {}

  /** The newest reading; `undefined` before the first one. */
  get(uri: URI): Reading | undefined {
    return this.readings.get(uri.toString());
  }

  /** What every document says that was read: the open ones, those of the workspace, and what they import. */
  models(): Model[] {
    return [...this.readings.values()].map(({ model }) => model);
  }

  /** Where every document stands that was read. */
  places(): URI[] {
    return [...this.readings.keys()].map((key) => URI.parse(key));
  }

  /** Keeps a file's reading for whoever asks of it seldom: in less room. */
  compact(uri: URI): void {
    const key = uri.toString();
    const reading = this.readings.get(key);
    if (reading !== undefined) this.readings.set(key, { ...reading, model: compacted(reading.model) });
    this.latest.delete(key);
  }

  forget(uri: URI): void {
    for (const known of [...this.needs.keys()].filter((key) => isWithin(uri, URI.parse(key)))) {
      this.needs.delete(known);
      this.readings.delete(known);
      this.images.delete(known);
      this.latest.delete(known);
    }
  }

  /** The documents that a parsed document imports itself; those that were not loaded yet are, from wherever they stand. */
  async importsOf(document: LangiumDocument): Promise<LangiumDocument[]> {
    const boundary = await this.parts.workspace.boundaryOf(document.uri);
    const workspace = boundary?.folders.map(String);
    const outside = new Set<string>();
    const found: LangiumDocument[] = [];
    for (const uri of importedBy(document, workspace)) {
      const place = URI.parse(uri);
      const stat = await this.parts.files.stat(place);
      if (stat !== undefined && isBeyond(boundary, stat)) {
        outside.add(uri);
        continue;
      }
      const imported = await this.load(place);
      if (imported !== undefined) {
        found.push(imported);
      }
    }
    this.needs.set(document.uri.toString(), { workspace, outside });
    return found;
  }

  /** Lowers a parsed document whose imports are parsed too. */
  read(document: LangiumDocument): void {
    const uri = document.uri.toString();
    // Should lowering fail, a reading of an older text would put its findings at the wrong places.
    this.readings.delete(uri);
    if (!isJourney(document)) {
      return;
    }
    const { workspace, outside } = this.needs.get(uri) ?? noNeeds;
    const neighbour = (address: string) => (outside.has(address) ? undefined : this.symbols(address));
    const reading = readTree(document.parseResult, {
      uri,
      neighbour,
      workspace,
      isOutside: (address) => outside.has(address),
    });
    this.readings.set(uri, reading);
    this.images.set(uri, imagesOf(reading.model));
  }

  /** All findings of a document's newest reading, in the order of the text. */
  async findings(document: LangiumDocument, config: Config): Promise<readonly AnyFinding[]> {
    const reading = this.get(document.uri);
    if (reading === undefined) {
      return [];
    }
    const images = await this.placesOfImages(document.uri);
    const findings = inOrder([...reading.findings, ...this.check(reading.model, images, config)]);
    this.latest.set(document.uri.toString(), { reading, findings });
    return findings;
  }

  /** The findings that were last told of a document; `undefined` when its text has been read anew since. */
  lastFindings(uri: URI): readonly AnyFinding[] | undefined {
    const latest = this.latest.get(uri.toString());
    return latest !== undefined && latest.reading === this.get(uri) ? latest.findings : undefined;
  }

  /** A rule that fails takes the other rules' findings with it, but not what could not be read. */
  private check(model: Model, images: ReadonlyMap<string, ImagePlace>, config: Config): readonly AnyFinding[] {
    try {
      const exists = (uri: string) => (images.has(uri) ? images.get(uri) === 'there' : undefined);
      const isOutside = (uri: string) => images.get(uri) === 'outside';
      return check(model, { exists, isOutside, today: dayOf(new Date()) }, config);
    } catch (error) {
      this.parts.log.failure(model.uri, error);
      return [];
    }
  }

  /** The files that the readings of others asked for. */
  imported(): ReadonlySet<string> {
    return new Set([...this.readings.values()].flatMap(({ imports }) => imports));
  }

  /** Whether some other document's reading asked for this file. */
  isImported(uri: URI): boolean {
    return [...this.readings].some(
      ([key, reading]) => key !== uri.toString() && reading.imports.includes(uri.toString()),
    );
  }

  /** Whether a document must be read again after changes in other documents. */
  dependsOn(uri: URI, changed: ReadonlySet<string>): boolean {
    return this.get(uri)?.imports.some((imported) => changed.has(imported)) ?? false;
  }

  /**
   * The documents that name a file, or one below it when it is a folder, as an image or an import; of a configuration
   * those that it may hold for.
   */
  askingFor(place: URI): URI[] {
    const configured = isConfiguration(place) ? UriUtils.dirname(place) : undefined;
    const asks = (key: string) => {
      if (configured !== undefined && isWithin(configured, URI.parse(key))) {
        return true;
      }
      const asked = [...(this.images.get(key) ?? []), ...(this.readings.get(key)?.imports ?? [])];
      return asked.some((uri) => isWithin(place, URI.parse(uri)));
    };
    return this.places().filter((uri) => asks(uri.toString()));
  }

  private symbols(uri: string): FileSymbols | undefined {
    const document = this.parts.documents().getDocument(URI.parse(uri));
    const isParsed = document !== undefined && document.state >= DocumentState.Parsed;
    return isParsed && isJourney(document) ? symbolsOf(document.parseResult.value, uri) : undefined;
  }

  private async load(uri: URI): Promise<LangiumDocument | undefined> {
    const documents = this.parts.documents();
    const known = documents.getDocument(uri);
    if (known !== undefined) {
      return known;
    }
    const text = await this.parts.files.read(uri);
    return text === undefined ? undefined : documents.createDocument(uri, text);
  }

  /** Where a document's images are, once symbolic links are followed. */
  private async placesOfImages(uri: URI): Promise<ReadonlyMap<string, ImagePlace>> {
    const images = this.images.get(uri.toString()) ?? [];
    const boundary = images.length > 0 ? await this.parts.workspace.boundaryOf(uri) : undefined;
    const placeOf = async (image: string): Promise<readonly [string, ImagePlace]> => {
      const stat = await this.parts.files.stat(URI.parse(image));
      if (stat?.kind !== 'file') return [image, 'nowhere'];
      return [image, isBeyond(boundary, stat) ? 'outside' : 'there'];
    };
    return new Map(await Promise.all(images.map(placeOf)));
  }
}

type ImagePlace = 'there' | 'outside' | 'nowhere';

/** False for a document that is listed but not parsed yet. */
function isJourney(document: LangiumDocument): document is LangiumDocument<JourneyFile> {
  return isJourneyTree(document.parseResult.value);
}

function importedBy(document: LangiumDocument, workspace: readonly string[] | undefined): string[] {
  const uri = document.uri.toString();
  const paths = isJourney(document) ? symbolsOf(document.parseResult.value, uri).importPaths : [];
  return paths.flatMap((path) => resolvePath(path, uri, workspace) ?? []);
}

function imagesOf(model: Model): string[] {
  const photos = model.personas.map(({ photo }) => photo?.uri);
  const images = model.journeys.flatMap(({ phases }) =>
    phases.flatMap(({ touchpoints }) => touchpoints.map(({ image }) => image?.uri)),
  );
  return [...new Set([...photos, ...images].filter((uri) => uri !== undefined))];
}
