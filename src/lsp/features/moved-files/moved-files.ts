/** What has to change in the files of a workspace when some of them are moved: the paths by which they name each other. */
import { URI } from 'vscode-uri';
import { ownPictures } from '../../../analysis/walk.js';
import { relativePath, resolvePath, writtenText } from '../../../language/index.js';
import type { Model } from '../../../model/index.js';
import type { FileEdits } from '../../edits/file-edits.js';

/** A file or folder with all that is in it, before and after. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * The edits by which every path still leads where it did. They are for the files where they stand before the move.
 * `mayReach` tells whether a file may name another at all, by their addresses behind the move; what it may not is left
 * as it is, for a finding to tell.
 */
export function movedFiles(
  models: readonly Model[],
  moves: readonly Move[],
  mayReach: (from: string, to: string) => boolean,
): readonly FileEdits[] {
  const moved = movedBy(moves);
  return models.flatMap((model) => {
    const home = moved(model.uri);
    const edits = [...model.imports, ...ownPictures(model)].flatMap(({ path, uri, span }) => {
      const target = uri === undefined ? undefined : moved(uri);
      // A path that still leads there stays as somebody wrote it.
      if (target === undefined || resolvePath(path, home, undefined) === target) return [];
      const written = mayReach(home, target) ? relativePath(home, target) : undefined;
      return written === undefined ? [] : [{ span, text: writtenText(written) }];
    });
    return edits.length === 0 ? [] : [{ uri: model.uri, edits }];
  });
}

/** Where an address leads after the moves; of several that concern it the nearest around it counts. */
function movedBy(moves: readonly Move[]): (uri: string) => string {
  const known = moves
    .map(({ from, to }) => ({ from: normal(from), to: normal(to) }))
    .sort((a, b) => b.from.length - a.from.length);
  return (uri) => {
    const move = known.find(({ from }) => uri === from || uri.startsWith(`${from}/`));
    return move === undefined ? uri : move.to + uri.slice(move.from.length);
  };
}

/** Clients encode addresses each in their own way, and may end a folder's with a slash. */
function normal(uri: string): string {
  return URI.parse(uri).toString().replace(/\/$/, '');
}
