/** Which files the paths of a command line stand for. */
import { resolve } from 'node:path';
import { type Language, words } from '../words/index.js';
import { type DiskProblem, isFolder, journeyFilesIn } from './disk.js';
import { standardInputName } from './input.js';
import { unreadable } from './unreadable.js';

/** A path of the command line that no file can be had from; without `problem` a folder that holds none. */
export interface Lacking {
  readonly path: string;
  readonly problem?: DiskProblem;
}

/** A file of the command line, and the folder given there that it was found in, when it was. */
export interface GivenFile {
  readonly path: string;
  readonly folder?: string;
}

/** The files that the paths stand for, each once, in the order given. */
export function filesOf(paths: readonly string[]): { files: readonly GivenFile[]; lacking: readonly Lacking[] } {
  const lacking: Lacking[] = [];
  const byPlace = new Map<string, GivenFile>();
  const add = (file: GivenFile) => {
    const place = file.path === standardInputName ? file.path : resolve(file.path);
    if (!byPlace.has(place)) byPlace.set(place, file);
  };
  for (const path of paths) {
    if (path === standardInputName || !isFolder(path)) {
      add({ path });
      continue;
    }
    const { files, lacking: closed } = journeyFilesIn(path);
    for (const file of files) add({ path: file, folder: path });
    lacking.push(...closed);
    if (files.length === 0 && closed.length === 0) lacking.push({ path });
  }
  return { files: [...byPlace.values()], lacking };
}

export function lackingSentence({ path, problem }: Lacking, language: Language): string {
  return problem === undefined ? words(language).cli.problems.noFiles(path) : unreadable(path, problem, language);
}
