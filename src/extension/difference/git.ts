/** What VS Code's own Git extension offers of a file's repository; nothing where there is no such extension or repository. */
import { type Event, extensions, type Uri } from 'vscode';

/** A version that Git knows. */
export interface GitVersion {
  readonly kind: 'branch' | 'tag' | 'commit';
  /** A branch, a tag, or the subject of a commit. */
  readonly title: string;
  /** The commit; its first characters are what a reader knows it by. */
  readonly commit: string;
  /** When a commit was made. */
  readonly date?: Date;
  /** The file as it was then. */
  readonly uri: Uri;
}

/** Of the API of VS Code's `vscode.git`, version 1, what is used here. */
interface GitApi {
  /** Until it is `initialized`, it is still looking for repositories. */
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: Event<unknown>;
  getRepository(uri: Uri): Repository | null;
  toGitUri(uri: Uri, ref: string): Uri;
}

interface Repository {
  getRefs(query: { readonly count?: number }): Promise<readonly Ref[]>;
  log(options: { readonly path: string; readonly maxEntries: number }): Promise<readonly Commit[]>;
}

interface Ref {
  readonly type: number;
  readonly name?: string;
  readonly commit?: string;
}

interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly commitDate?: Date;
}

/** `RefType` of that API; branches of a remote come along with those of one's own. */
const kinds: ReadonlyMap<number, 'branch' | 'tag'> = new Map([
  [0, 'branch'],
  [1, 'branch'],
  [2, 'tag'],
]);

const mostCommits = 50;

export async function gitVersionsOf(uri: Uri): Promise<readonly GitVersion[]> {
  const api = await gitApi();
  const repository = api?.getRepository(uri);
  if (!api || !repository) return [];
  const [refs, commits] = await Promise.all([
    attempt(() => repository.getRefs({})),
    attempt(() => repository.log({ path: uri.fsPath, maxEntries: mostCommits })),
  ]);
  return [
    ...refs.flatMap(({ type, name, commit = '' }): readonly GitVersion[] => {
      const kind = kinds.get(type);
      return kind === undefined || name === undefined
        ? []
        : [{ kind, title: name, commit, uri: api.toGitUri(uri, name) }];
    }),
    ...commits.map(({ hash, message, commitDate }): GitVersion => {
      const [title = ''] = message.split('\n');
      return {
        kind: 'commit',
        title,
        commit: hash,
        ...(commitDate && { date: commitDate }),
        uri: api.toGitUri(uri, hash),
      };
    }),
  ];
}

/** The extension may be switched off, missing, or without Git on this machine, and each ends in an error of its own. */
async function gitApi(): Promise<GitApi | undefined> {
  const extension = extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
  try {
    const api = (await extension?.activate())?.getAPI(1);
    if (api?.state === 'uninitialized') await firstOf(api.onDidChangeState);
    return api;
  } catch {
    return undefined;
  }
}

/** Where it does not come in time, there is Git to do without; in ms. */
const patience = 5000;

function firstOf(event: Event<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patience);
    const listening = event(() => {
      clearTimeout(timer);
      listening.dispose();
      resolve();
    });
  });
}

/** A repository without commits has no log. */
async function attempt<T>(ask: () => Promise<readonly T[]>): Promise<readonly T[]> {
  try {
    return await ask();
  } catch {
    return [];
  }
}
