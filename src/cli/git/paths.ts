/** Paths of a repository, which start from its root, and those of a command line, which start from the current folder. */
import { relative, resolve, sep } from 'node:path';
import type { Repository } from './revisions.js';

/** A file or folder of the disk as a path of the repository. */
export function pathFromRoot(root: string, file: string): string {
  return relative(root, resolve(file)).split(sep).join('/');
}

/** Whether a path of the repository is one of those asked for, or in one of those folders; without any, each is. */
export function pathFilter(paths: readonly string[], { root, folder }: Repository): (path: string) => boolean {
  const places = paths.map((path) => pathFromRoot(root, resolve(folder, path)));
  return (path) =>
    places.length === 0 || places.some((place) => place === '' || path === place || path.startsWith(`${place}/`));
}
