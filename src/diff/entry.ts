/** The things of a version, each with what it stands in. */
import { type Model, standardLibraryUri, type TopLevelDeclaration } from '../model/index.js';
import { outlineOf, type Thing, type ThingKind } from './outline.js';

/** A file of a version, as what can be compared. */
export interface FileOutline {
  readonly uri: string;
  /** What makes it the same file in both versions, where nothing else is known of it. */
  readonly path: string;
  readonly things: readonly Thing[];
  /** Whether part of it could not be read. */
  readonly isIncomplete: boolean;
  /** Imported, and not itself compared: looked at to see what became of things that left or joined the others. */
  readonly isContext: boolean;
  /** The address of the file that declares what a name stands for here. */
  readonly declares: (kind: ThingKind, name: string) => string;
}

/** A thing in its version. */
export interface Entry {
  readonly thing: Thing;
  readonly file: FileOutline;
  readonly parent: Entry | undefined;
  /** The journey that it stands in, or is. */
  readonly journey: Entry | undefined;
}

/** A file by itself, of which nothing but its things is known. */
export function bareFile(things: readonly Thing[]): FileOutline {
  return { uri: '', path: '', things, isIncomplete: false, isContext: false, declares: () => '' };
}

/** A file of a version; `path` is the same for the same file at another time. */
export interface VersionFile {
  readonly path: string;
  readonly model: Model;
  /** Tells whether only layout or comments changed; where it is absent, places tell as much as they can. */
  readonly text?: string;
}

/** The files, and behind them those that they import and that are not among them. */
export function fileOutlinesOf(files: readonly VersionFile[]): readonly FileOutline[] {
  const own = files.map(({ path, model }): FileOutline => {
    const { uri } = model;
    const isIncomplete = model.incomplete === true;
    return { uri, path, isIncomplete, isContext: false, things: outlineOf(model), declares: declaring(model) };
  });
  const compared = new Set([standardLibraryUri, ...own.map(({ uri }) => uri)]);
  // Of an imported file, each model has what it uses of it.
  const imported = new Map<string, Map<string, Thing>>();
  for (const { model } of files) {
    const places = new Set(declarationsIn(model).flatMap(({ uri }) => (compared.has(uri) ? [] : [uri])));
    for (const uri of places) {
      const things = imported.get(uri) ?? new Map<string, Thing>();
      for (const thing of outlineOf(model, uri)) things.set(`${thing.kind} ${thing.name}`, thing);
      imported.set(uri, things);
    }
  }
  const context = [...imported].map(([uri, things]): FileOutline => {
    return { uri, path: uri, isIncomplete: false, isContext: true, things: [...things.values()], declares: () => uri };
  });
  return [...own, ...context];
}

function declaring(model: Model): FileOutline['declares'] {
  let places: ReadonlyMap<string, string> | undefined;
  return (kind, name) => {
    places ??= placesOf(model);
    return places.get(`${kind} ${name}`) ?? model.uri;
  };
}

function declarationsIn(model: Model): readonly TopLevelDeclaration[] {
  const { sources, channels, feelings, metrics, personas, journeys } = model;
  return [...sources, ...channels, ...feelings, ...metrics, ...personas, ...journeys];
}

/** The nearest declaration of a name is the one that counts: the file's own come first. */
function placesOf(model: Model): ReadonlyMap<string, string> {
  const { sources, channels, feelings, metrics, personas, journeys } = model;
  const places = new Map<string, string>();
  const note = (kind: ThingKind, declarations: readonly TopLevelDeclaration[]) => {
    for (const { name, uri } of declarations) if (!places.has(`${kind} ${name}`)) places.set(`${kind} ${name}`, uri);
  };
  note('source', sources);
  note('channel', channels);
  note('feeling', feelings);
  note('metric', metrics);
  note('persona', personas);
  note('journey', journeys);
  return places;
}

/** Every thing, those above before those below. */
export function entriesOf(files: readonly FileOutline[]): readonly Entry[] {
  return files.flatMap((file) => entriesIn(file, file.things));
}

function entriesIn(file: FileOutline, things: readonly Thing[], parent?: Entry): readonly Entry[] {
  return things.flatMap((thing) => {
    const entry: { thing: Thing; file: FileOutline; parent: Entry | undefined; journey: Entry | undefined } = {
      thing,
      file,
      parent,
      journey: parent?.journey,
    };
    if (thing.kind === 'journey') entry.journey = entry;
    return [entry, ...entriesIn(file, thing.children, entry)];
  });
}

/** Whether the order of things of this kind says anything. */
export function isOrdered({ thing: { kind } }: Entry): boolean {
  return kind === 'phase' || kind === 'touchpoint';
}
