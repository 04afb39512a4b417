/** Addresses of imports and images, relative to the file that names them. */
import { URI, Utils } from 'vscode-uri';

/** The addresses of the folders that make up a workspace: one, or several taken together. */
export type WorkspaceFolders = string | readonly string[];

export function isSameWorkspace(one: WorkspaceFolders | undefined, other: WorkspaceFolders | undefined): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** An absolute path, a drive letter or a scheme: anything that is not relative to the file. */
const absolute = /^(?:[/\\]|[A-Za-z][A-Za-z0-9+.-]*:)/;

/**
 * The address a relative path means from a file. `undefined` when the path is empty or absolute, when the file has
 * no place in a folder (an unsaved document), or when the address lies outside the workspace.
 */
export function resolvePath(path: string, from: string, workspace: WorkspaceFolders | undefined): string | undefined {
  const file = URI.parse(from);
  if (path.trim() === '' || absolute.test(path) || !file.path.startsWith('/')) return undefined;
  // An address cannot hold half a surrogate pair; making one throws.
  const target = Utils.joinPath(Utils.dirname(file), path.replace(/\p{Surrogate}/gu, '\uFFFD')).toString();
  const folders = workspace === undefined ? undefined : [workspace].flat();
  return folders === undefined || folders.some((folder) => isInside(target, folder)) ? target : undefined;
}

/**
 * The path by which a file names another one, such as `./shared/people.journey`: the inverse of `resolvePath`.
 * `undefined` when the two stand on different hosts or drives, or the file has no place in a folder.
 */
export function relativePath(from: string, to: string): string | undefined {
  const [source, target] = [URI.parse(from), URI.parse(to)];
  const isAlike = source.scheme === target.scheme && source.authority === target.authority;
  if (!isAlike || !source.path.startsWith('/') || !target.path.startsWith('/')) return undefined;
  const start = Utils.dirname(source).path.split('/').filter(Boolean);
  const end = target.path.split('/').filter(Boolean);
  if (isDrive(start[0]) && start[0] !== end[0]) return undefined;
  const differs = start.findIndex((step, index) => step !== end[index]);
  const common = differs < 0 ? start.length : differs;
  const up = '../'.repeat(start.length - common);
  return `${up === '' ? './' : up}${end.slice(common).join('/')}`;
}

function isDrive(step: string | undefined): boolean {
  return step !== undefined && /^[A-Za-z]:$/.test(step);
}

function isInside(target: string, folder: string): boolean {
  const root = URI.parse(folder).toString();
  return target.startsWith(root.endsWith('/') ? root : `${root}/`);
}
