/** Asks what a journey is to be compared with. */
import { type QuickPickItem, QuickPickItemKind, Uri, window, workspace } from 'vscode';
import { redesignsIn } from '../../diff/index.js';
import { titleIn } from '../../model/index.js';
import { type Language, words } from '../../words/index.js';
import { readersLanguage } from '../language.js';
import type { Models } from '../models.js';
import { type GitVersion, gitVersionsOf } from './git.js';
import { type Compared, isSame } from './texts.js';

interface Item extends QuickPickItem {
  /** Absent for a heading. */
  readonly compared?: () => Promise<Compared | undefined>;
}

/** `undefined` when the reader chose nothing. */
export async function chosenToCompare(after: Uri, models: Models): Promise<Compared | undefined> {
  const language = readersLanguage();
  const said = words(language).extension.difference.compareWith;
  const items = itemsFor(after, models, language);
  const item = await window.showQuickPick<Item>(items, {
    title: said.title,
    placeHolder: said.ask,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return item?.compared?.();
}

async function itemsFor(after: Uri, models: Models, language: Language): Promise<Item[]> {
  const said = words(language).extension.difference.compareWith;
  const [message, versions] = await Promise.all([models.pull(after).catch(() => undefined), gitVersionsOf(after)]);
  const redesigns = message === undefined ? [] : redesignsIn(message.model);
  const of = (kind: GitVersion['kind']) =>
    versions.filter((version) => version.kind === kind).map((version) => versionItem(version, after, language));
  return [
    ...group(
      said.asIs,
      redesigns.map(({ asIs, toBe }) => ({
        label: `$(git-compare) ${titleIn(asIs, language)}`,
        description: `→ ${titleIn(toBe, language)}`,
        compared: async () => ({ before: Uri.parse(asIs.uri), after, redesign: toBe.name }),
      })),
    ),
    ...group(said.branches, of('branch')),
    ...group(said.tags, of('tag')),
    ...group(said.commits, of('commit')),
    ...group(said.other, [
      ...openFiles(after),
      { label: `$(file) ${said.file}`, compared: () => otherFile(after, said) },
    ]),
  ];
}

/** The other journeys that are open, as they stand in their editors. */
function openFiles(after: Uri): readonly Item[] {
  return workspace.textDocuments
    .filter(({ languageId, uri }) => languageId === 'journey' && uri.query === '' && !isSame(uri, after))
    .map(({ uri }) => ({
      label: `$(file) ${workspace.asRelativePath(uri)}`,
      compared: async () => ({ before: uri, after }),
    }));
}

const icons: Readonly<Record<GitVersion['kind'], string>> = {
  branch: '$(git-branch)',
  tag: '$(tag)',
  commit: '$(git-commit)',
};

function versionItem({ kind, title, commit, date, uri }: GitVersion, after: Uri, language: Language): Item {
  const day = date === undefined ? [] : [date.toLocaleDateString(language, { dateStyle: 'medium' })];
  return {
    label: `${icons[kind]} ${title}`,
    description: [commit.slice(0, 7), ...day].join(' · '),
    compared: async () => ({ before: uri, after }),
  };
}

function group(title: string, items: readonly Item[]): readonly Item[] {
  return items.length === 0 ? [] : [{ label: title, kind: QuickPickItemKind.Separator }, ...items];
}

async function otherFile(after: Uri, { title, pick }: { title: string; pick: string }): Promise<Compared | undefined> {
  const [before] =
    (await window.showOpenDialog({
      title,
      openLabel: pick,
      defaultUri: Uri.joinPath(after, '..'),
      filters: { Journey: ['journey'] },
    })) ?? [];
  return before && { before, after };
}
