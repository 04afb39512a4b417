/** The versions of a file in Git, each with what it changed in a journey. */
import { realpathSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { type Change, type ChangeClass, type Comparison, compare, type JourneyComparison } from '../../diff/index.js';
import type { HistoryEntry } from '../../formats/history.js';
import type { Model } from '../../model/index.js';
import { type Experience, experienceOf } from '../../verdict/index.js';
import { type Language, words } from '../../words/index.js';
import { isIncomplete, type Texts, type Version, versionAt } from '../diff/versions.js';
import { decode } from '../disk.js';
import {
  commitsOf,
  type FileCommit,
  type GitResult,
  isCutOff,
  objectsOf,
  type Repository,
  repositoryOf,
} from '../git/index.js';
import type { Context } from '../input.js';
import { unsafe } from '../outcome.js';

/** A file with its repository and the commits that touched it. */
export interface Tracked {
  readonly repository: Repository;
  /** From the root, with `/`. */
  readonly path: string;
  /** The newest first. */
  readonly commits: readonly FileCommit[];
}

/** The repository is that of the file, wherever the command was started. The file must be there. */
export function trackedFile(file: string): GitResult<Tracked> {
  const place = realpathSync(file);
  const repository = repositoryOf(dirname(place));
  if (!repository.ok) return repository;
  const path = relative(realpathSync(repository.value.root), place).split(sep).join('/');
  const commits = commitsOf(repository.value, path);
  return commits.ok ? { ok: true, value: { repository: repository.value, path, commits: commits.value } } : commits;
}

export interface Asked {
  /** The name that the journey has now. */
  readonly journey: string;
  readonly language: Language;
}

/** As many commits are read at once, for a history may be long and few of it asked for. */
const atOnce = 32;

/**
 * The commits that changed the experience of the journey, the newest first; the journey is followed where its name
 * changes. Each commit is compared with its first parent. A merge counts where it says something that none of its
 * parents does, for what it brings together stands in the list already.
 */
export function* committedEntries(
  { repository, commits }: Tracked,
  { journey, language }: Asked,
  context: Context,
): Generator<HistoryEntry> {
  const trees = treesOf(repository);
  const names = new Map<string, string>();
  for (let at = 0; at < commits.length; at += atOnce) {
    const some = commits.slice(at, at + atOnce);
    const read = trees.readAll(some.map(versionsAsked), context);
    for (const [place, commit] of some.entries()) {
      const versions = read[place];
      if (versions === undefined) continue;
      const name = names.get(commit.hash) ?? journey;
      const { entry, former } = entryOf(commit, versions, { journey: name, language }, repository);
      for (const hash of commit.earlier) if (!names.has(hash)) names.set(hash, former);
      if (entry !== undefined) yield entry;
    }
  }
}

/** The text that is not committed, against the newest commit; nothing where it or the experience is the same. */
export function uncommittedEntry(
  { repository, path }: Tracked,
  present: Version & { readonly text: string },
  { journey, language }: Asked,
  context: Context,
): HistoryEntry | undefined {
  const committed = objectsOf(repository, [`HEAD:${path}`]).get(`HEAD:${path}`);
  if (committed !== undefined && decode(committed) === present.text) return undefined;
  const [[head] = []] = treesOf(repository).readAll([[{ revision: 'HEAD', path }]], context);
  if (head === undefined) return undefined;
  const found = changeIn(compare(head.model, present.model), journey, language);
  if (found?.experience === undefined) return undefined;
  const entry = { ...found.experience, date: context.today, path, cutOff: false };
  return { ...entry, ...after(present.model, found.journeys), incomplete: incompleteOf(head, present) };
}

/** A file at a revision. */
interface Address {
  readonly revision: string;
  readonly path: string;
}

/** The version of a commit, then those of its parents. */
function versionsAsked({ hash, path, formerPaths }: FileCommit): readonly Address[] {
  const before = formerPaths.map((former, parent) => ({ revision: `${hash}^${parent + 1}`, path: former ?? path }));
  return [{ revision: hash, path }, ...before];
}

/** Reads files of many revisions; Git is started once for all of them, and once more for all that they import. */
function treesOf(repository: Repository) {
  const known = new Map<string, string | undefined>();
  let wanted: string[] = [];
  const ask = () => {
    const found = objectsOf(repository, wanted);
    for (const address of wanted) {
      const content = found.get(address);
      known.set(address, content === undefined ? undefined : decode(content));
    }
    wanted = [];
  };
  const textsOf = (revision: string): Texts => ({
    repository,
    name: revision,
    has: () => true,
    text: (path) => {
      const address = `${revision}:${path}`;
      if (!known.has(address)) wanted.push(address);
      return known.get(address);
    },
  });
  /** What imports nothing is the same at any time that has the same text. */
  const readings = new Map<string, Version>();
  const versionOf = ({ revision, path }: Address, context: Context): Version => {
    const texts = textsOf(revision);
    const key = `${path}\n${texts.text(path) ?? ''}`;
    const version = readings.get(key) ?? versionAt(texts, path, context);
    if (version.model.imports.length === 0) readings.set(key, version);
    return version;
  };
  return {
    readAll(asked: readonly (readonly Address[])[], context: Context): readonly (readonly Version[])[] {
      known.clear();
      const versions = new Map<Address, Version>();
      wanted = asked.flat().map(({ revision, path }) => `${revision}:${path}`);
      let open = asked.flat();
      while (wanted.length > 0) {
        ask();
        open = open.filter((address) => {
          const before = wanted.length;
          const version = versionOf(address, context);
          if (wanted.length === before) versions.set(address, version);
          return wanted.length > before;
        });
      }
      return asked.map((addresses) => addresses.flatMap((address) => versions.get(address) ?? []));
    },
  };
}

interface Found {
  readonly entry?: HistoryEntry;
  /** What the journey is called before the commit. */
  readonly former: string;
}

function entryOf(commit: FileCommit, versions: readonly Version[], asked: Asked, repository: Repository): Found {
  const [present, first, ...others] = versions;
  if (present === undefined || first === undefined) return { former: asked.journey };
  const found = changeIn(compare(first.model, present.model), asked.journey, asked.language);
  const former = found?.journeys.before?.name ?? asked.journey;
  const changes = others.map((other) => compare(other.model, present.model).changes);
  if (found?.experience === undefined || !isOwn(found.experience.changes, changes)) return { former };
  const isNew = found.journeys.before === undefined;
  const cutOff = isNew && commit.formerPaths[0] === undefined && isCutOff(repository, commit.hash);
  const experience = cutOff ? unknown(asked.language) : found.experience;
  const { hash, short, author, subject, date, path } = commit;
  const said = { commit: { hash, short, author: plain(author), subject: plain(subject) }, date, path, cutOff };
  const incomplete = incompleteOf(first, present);
  return { former, entry: { ...experience, ...said, ...after(present.model, found.journeys), incomplete } };
}

interface JourneyChange {
  readonly journeys: JourneyComparison;
  /** Absent where it is the same. */
  readonly experience?: Experience;
}

/** Of the journey that has this name in the later version, or had it and is gone. */
function changeIn(comparison: Comparison, name: string, language: Language): JourneyChange | undefined {
  const { journeys } = comparison;
  const found =
    journeys.find(({ after }) => after?.name === name) ??
    journeys.find(({ before, after }) => after === undefined && before?.name === name);
  if (found === undefined) return undefined;
  const experience = experienceOf(comparison, found, language);
  return { journeys: found, ...(experience === undefined ? {} : { experience }) };
}

/** Whether a customer notices something that is in none of the versions that were merged; true where nothing was. */
function isOwn(changes: readonly Change[], others: readonly (readonly Change[])[]): boolean {
  const words: readonly ChangeClass[] = ['text', 'label', 'people'];
  const felt = changes.filter(({ class: of }) => !words.includes(of)).map(outcomeOf);
  return others.every((other) => {
    const outcomes = new Set(other.map(outcomeOf));
    return felt.some((outcome) => outcomes.has(outcome));
  });
}

/** What a change leads to, wherever it comes from. */
function outcomeOf({ place: { kind, titles }, keyword = '', key = '', to = '' }: Change): string {
  return JSON.stringify([kind, titles, keyword, key, to]);
}

function unknown(language: Language): Experience {
  return { changes: [], sentences: [words(language).history.cutOff], tendency: 'none' };
}

function after(model: Model, { after: journey }: JourneyComparison): Pick<HistoryEntry, 'model' | 'journey'> {
  return { model, ...(journey === undefined ? {} : { journey }) };
}

function incompleteOf(before: Version, present: Version): HistoryEntry['incomplete'] {
  return (['before', 'after'] as const).filter((side) => isIncomplete(side === 'before' ? before : present));
}

/** What people write of themselves and their commits, without what a terminal would obey. */
function plain(text: string): string {
  return stripVTControlCharacters(text).replace(unsafe, '').trim();
}
