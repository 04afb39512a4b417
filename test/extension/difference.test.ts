import { describe, expect, it } from 'vitest';
import { URI } from 'vscode-uri';
import { placesOfImport, revisionIn } from '../../src/extension/difference/addresses.js';
import { namesOf } from '../../src/extension/difference/names.js';

const ws = URI.file('/ws');
const git = (path: string, ref: string) =>
  URI.from({ scheme: 'git', path, query: JSON.stringify({ path: URI.file(path).fsPath, ref }) });

describe('the address of a version', () => {
  it.each([
    ['of a branch', git('/ws/j.journey', 'main'), { name: 'main' }],
    ['of the last commit', git('/ws/j.journey', 'HEAD'), { name: 'HEAD' }],
    ['of a commit, all forty characters of it', git('/ws/j.journey', 'a1b2c3d4'.repeat(5)), { name: 'a1b2c3d' }],
    ['of what is staged', git('/ws/j.journey', ''), 'staged'],
    ['of what a working tree is compared with', git('/ws/j.journey', '~'), 'in-git'],
    [
      'in a review',
      URI.parse('review:/ws/j.journey').with({ query: '{"commit":"v1.2","base":true}' }),
      { name: 'v1.2' },
    ],
    [
      'at the base of a pull request',
      URI.parse('pr:/j.journey').with({ query: '{"isBase":true,"baseCommit":"base","headCommit":"head"}' }),
      { name: 'base' },
    ],
    ['of a file', URI.file('/ws/j.journey'), undefined],
    ['with a query that is no JSON', URI.parse('x:/ws/j.journey?a=b'), undefined],
    ['with a query that is no object', URI.parse('x:/ws/j.journey').with({ query: 'null' }), undefined],
  ] as const)('is called otherwise than a reader knows it: %s', (_, address, revision) => {
    expect(revisionIn(address)).toEqual(revision);
  });

  it('leads to imports of another time, though Git has them of its own', () => {
    const target = git('/ws/j.journey', 'v1').with({ path: '/ws/shared/people.journey' });
    const [then, now] = placesOfImport(git('/ws/j.journey', 'v1'), target.toString(), [ws]);
    expect(URI.parse(then ?? '').path).toBe('/ws/shared/people.journey');
    expect(JSON.parse(URI.parse(then ?? '').query)).toEqual({ path: '/ws/shared/people.journey', ref: 'v1' });
    expect(now).toBe('file:///ws/shared/people.journey');
  });

  it('of a file, or of what knows no other files, leads anywhere but to the file on disk', () => {
    expect(placesOfImport(URI.file('/ws/j.journey'), 'file:///ws/p.journey', [ws])).toEqual(['file:///ws/p.journey']);
    const other = URI.parse('timeline:/ws/j.journey').with({ query: '{"time":7}' });
    expect(placesOfImport(other, other.with({ path: '/ws/p.journey' }).toString(), [ws])).toEqual([
      'file:///ws/p.journey',
    ]);
  });

  it('leads to imports of today where a pull request has them by their path in its repository', () => {
    const review = URI.parse('review:/ws/maps/j.journey').with({ query: '{"commit":"c","path":"maps/j.journey"}' });
    const [then] = placesOfImport(review, review.with({ path: '/ws/shared/p.journey' }).toString(), [ws]);
    expect(URI.parse(then ?? '')).toMatchObject({ scheme: 'review', path: '/ws/shared/p.journey' });
    expect(JSON.parse(URI.parse(then ?? '').query)).toEqual({ commit: 'c', path: 'shared/p.journey' });
  });

  it('leads outside the workspace', () => {
    const outside = git('/ws/j.journey', 'v1').with({ path: '/etc/p.journey' }).toString();
    expect(placesOfImport(git('/ws/j.journey', 'v1'), outside, [ws])).toEqual([]);
    expect(placesOfImport(URI.file('/ws/j.journey'), 'file:///ws-other/p.journey', [ws])).toEqual([]);
    expect(placesOfImport(URI.file('/alone/j.journey'), 'file:///alone/p.journey', [])).toEqual([
      'file:///alone/p.journey',
    ]);
  });

  it('names both versions alike, or a file of many folders by its last word only', () => {
    const relative = ({ path }: { readonly path: string }) => path.slice('/ws/'.length);
    const file = URI.file('/ws/a/j.journey');
    const names = (before: URI, after: URI) => Object.values(namesOf({ before, after }, relative, 'en'));
    expect(names(git('/ws/a/j.journey', 'main'), file)).toEqual(['main', 'a/j.journey']);
    expect(names(git('/ws/a/j.journey', '~'), file)).toEqual(['the version in Git', 'a/j.journey']);
    expect(names(URI.file('/ws/b/j.journey'), file)).toEqual(['b/j.journey', 'a/j.journey']);
    expect(names(file.with({ scheme: 'vscode-local-history', query: 'x' }), file)).toEqual([
      'an older a/j.journey',
      'a/j.journey',
    ]);
    expect(Object.values(namesOf({ before: git('/ws/a/j.journey', ''), after: file }, relative, 'nl'))).toEqual([
      'wat is klaargezet',
      'a/j.journey',
    ]);
  });
});
