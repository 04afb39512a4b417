import type { Side } from '../../messages/difference.js';
import { type Language, words } from '../../words/index.js';
import { type Address, revisionIn } from './addresses.js';

/** What a reader calls the two versions: what Git calls them, else the files, else that one is older than the other. */
export function namesOf(
  { before, after }: Readonly<Record<Side, Address>>,
  relative: (address: Address) => string,
  language: Language,
): Readonly<Record<Side, string>> {
  const said = words(language).extension.difference;
  const isOneFile = before.path === after.path;
  const nameOf = (address: Address, side: Side) => {
    const revision = revisionIn(address);
    if (revision === 'staged') return said.staged;
    if (revision === 'in-git') return said.inGit;
    if (revision !== undefined) return revision.name;
    const file = relative(address);
    return isOneFile && side === 'before' ? said.older(file) : file;
  };
  return { before: nameOf(before, 'before'), after: nameOf(after, 'after') };
}
