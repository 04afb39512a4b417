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

/** The files that the paths stand for, each once, in the order given. */
export function filesOf(paths: readonly string[]): { files: readonly string[]; lacking: readonly Lacking[] } {
  const lacking: Lacking[] = [];
  const byPlace = new Map<string, string>();
  const add = (path: string) => {
    const place = path === standardInputName ? path : resolve(path);
    if (!byPlace.has(place)) byPlace.set(place, path);
  };
  for (const path of paths) {
    if (path === standardInputName || !isFolder(path)) {
      add(path);
      continue;
    }
    const { files, unreadable: closed } = journeyFilesIn(path);
    files.forEach(add);
    lacking.push(...closed);
    if (files.length === 0 && closed.length === 0) lacking.push({ path });
  }
  return { files: [...byPlace.values()], lacking };
}

export function lackingSentence({ path, problem }: Lacking, language: Language): string {
  return problem === undefined ? words(language).cli.problems.noFiles(path) : unreadable(path, problem, language);
}
