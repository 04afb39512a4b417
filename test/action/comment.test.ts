import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { folder, journey } from '../cli/journey.js';
import { git } from '../cli/repository.js';
import { liveIn } from '../formats/github-page.js';
import { hostileFile } from '../formats/hostile.js';
import { github, type Pull } from './github.js';
import { type Files, type PullRequest, pullRequest, push, type Ways } from './pull-request.js';
import { run } from './runner.js';

// Each run of an action starts a dozen processes.
vi.setConfig({ testTimeout: 120_000 });

const before = `persona starter "Starter"
journey switching "Switching" {
  persona starter
  phase awareness "Awareness" {
    touchpoint letter "Price letter" { emotion starter -1.4 }
  }
}
`;
const after = before.replace('-1.4', '-0.6');
const mark = '<!-- journey-changes -->';

/** What GitHub says of the run before, of the pull request of a fork. */
function runOf({ head }: PullRequest, of: object = {}) {
  const fork = { id: 77, owner: { login: 'fork' } };
  const page = { html_url: 'https://github.example/ada/journeys/actions/runs/7' };
  return {
    event: 'pull_request',
    head_sha: head,
    head_branch: 'topic #1&state=all',
    head_repository: fork,
    ...page,
    ...of,
  };
}

function pullOf({ head }: PullRequest, of: Partial<Pull> = {}): Pull {
  return {
    number: 5,
    head: { sha: head, label: 'fork:topic #1&state=all', repo: { id: 77 } },
    base: { ref: 'main' },
    ...of,
  };
}

interface Told {
  readonly pulls?: readonly Pull[];
  readonly workflowRun?: object;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly api?: Awaited<ReturnType<typeof github>>;
}

/** Runs the trusted workflow, whose working folder is empty and stays so. */
async function commented(
  of: PullRequest,
  { pulls = [pullOf(of)], workflowRun = runOf(of), inputs = {}, api }: Told = {},
) {
  const { url, comments, requests } = api ?? (await github([], pulls));
  const [cwd, temporary] = [folder({}), folder({})];
  const done = await run({
    action: 'comment/action.yml',
    event: { workflow_run: workflowRun },
    cwd,
    temporary,
    api: url,
    inputs,
    env: { GITHUB_SERVER_URL: `file://${of.server}` },
  });
  expect(readdirSync(cwd)).toEqual([]);
  return { ...done, comments, requests, temporary };
}

function theirs(changed: Files, ways: Ways = {}): PullRequest {
  return pullRequest({ 'a.journey': before, 'b.journey': before }, changed, ways);
}

describe('the comment on a pull request of a fork', () => {
  it('is made of the two commits, and nothing of them comes to lie on the disk', async () => {
    const of = theirs({
      'a.journey': after,
      'evil.sh': 'touch pwned',
      '.gitattributes': '* filter=evil text eol=crlf',
    });
    const { failed, log, comments, temporary, summary } = await commented(of);
    expect({ failed, log }).toEqual({ failed: false, log: expect.stringContaining('Commented.') });
    const { out } = await journey(['diff', 'origin/main...HEAD', '--format', 'markdown'], { cwd: of.cwd });
    expect(comments.map(({ body }) => body)).toEqual([`${mark}\n${out}`]);
    expect(summary).toContain('The low point rises');
    expect(readdirSync(join(temporary, 'journey-objects-5'))).toEqual(['.git']);
    expect(existsSync(join(temporary, 'journey-objects-5/.git/hooks'))).toBe(false);
  });

  it('speaks of what the pull request does, not of what others did in the meantime', async () => {
    const of = theirs({ 'a.journey': after }, { meanwhile: { 'b.journey': before.replace('-1.4', '-2') } });
    expect((await commented(of)).comments[0]?.body).not.toContain('b.journey');
    // Where GitHub has no merge of it yet, it is told from where the branch began.
    git(of.upstream, 'update-ref', '-d', 'refs/pull/5/merge');
    const { comments, log } = await commented(of);
    expect({ log, body: comments[0]?.body }).toEqual({
      log: expect.stringContaining('Commented.'),
      body: expect.stringContaining('a.journey'),
    });
    expect(comments[0]?.body).not.toContain('b.journey');
  });

  it('is told from the last commit while the merge is still of an earlier one', async () => {
    const of = theirs({ 'a.journey': after });
    const earlier = git(of.upstream, 'rev-parse', 'refs/pull/5/merge').trim();
    const later = push(of, { 'a.journey': before.replace('-1.4', '-0.2') });
    git(of.upstream, 'update-ref', 'refs/pull/5/merge', earlier);
    expect((await commented(later)).comments[0]?.body).toContain('−0.2');
  });

  it('says what stops the change, what was accepted, and that a change was taken back', async () => {
    const of = theirs({ 'a.journey': before.replace('-1.4', '-1.9') });
    const inputs = { 'fail-on': 'low-point-fell', name: 'Forks', language: 'nl', paths: 'a.journey' };
    const first = await commented(of, { inputs });
    expect(first.comments[0]?.body).toMatch(/^<!-- journey-changes: Forks -->\n## Forks\n/);
    expect(first.comments[0]?.body).toContain('Eén ding houdt deze wijziging tegen:');
    const [line = ''] = /^\d{4}-\d\d-\d\d low-point-fell .*$/m.exec(first.comments[0]?.body ?? '') ?? [];
    const accepted = push(of, { '.journey-accepted': line.replace('…', 'Beter onderzoek') });
    const second = await commented(accepted, { inputs });
    expect(second.comments[0]?.body).toContain('Beter onderzoek');
    const back = push(accepted, { 'a.journey': before });
    const known = { id: 9, user: { login: 'github-actions[bot]' }, body: '<!-- journey-changes: Forks -->\nold' };
    const third = await commented(back, { inputs, api: await github([known], [pullOf(back)]) });
    expect(third.comments.map(({ body }) => body)).toEqual([
      '<!-- journey-changes: Forks -->\n## Forks\n\nEr verandert geen klantreis meer.\n',
    ]);
  });

  it('leads to the maps of the run where its page is one of this repository', async () => {
    const of = theirs({ 'a.journey': after });
    const page = `file://${of.server}/ada/journeys/actions/runs/7`;
    const own = await commented(of, { workflowRun: runOf(of, { html_url: page }) });
    expect(own.comments[0]?.body).toContain(`[journey-changes.html](${page}#artifacts)`);
  });

  it.each<[string, (of: PullRequest) => readonly Pull[]]>([
    ['closed', () => []],
    ['changed since', (of) => [pullOf(of, { head: { ...pullOf(of).head, sha: 'a'.repeat(40) } })]],
    [
      'of another fork with a branch of that name',
      (of) => [pullOf(of, { head: { ...pullOf(of).head, repo: { id: 78 } } })],
    ],
  ])('is not written on a pull request that is %s', async (_, pulls) => {
    const of = theirs({ 'a.journey': after });
    const { failed, comments, log } = await commented(of, { pulls: pulls(of) });
    expect({ failed, comments }).toEqual({ failed: false, comments: [] });
    expect(log).toContain('a later run will comment');
  });

  it('is not written where the branch of the pull request has moved on in the meantime', async () => {
    const of = theirs({ 'a.journey': after });
    push(of, { 'a.journey': before.replace('-1.4', '-0.2') });
    const { failed, comments } = await commented(of);
    expect({ failed, comments }).toEqual({ failed: false, comments: [] });
  });

  it('is refused after a run that was for no pull request', async () => {
    const of = theirs({ 'a.journey': after });
    const { failed, comments } = await commented(of, { workflowRun: runOf(of, { event: 'push' }) });
    expect({ failed, comments }).toEqual({ failed: true, comments: [] });
  });

  it('has nothing in it that a file of a fork made live', async () => {
    const attack = [
      '[click](https://evil.example) ![x](https://evil.example/x.png) <https://evil.example> https://evil.example',
      '//evil.example www.evil.example ada@evil.example mailto:ada@evil.example xmpp:a@evil.example',
      '@octocat \\@octocat &#64;octocat &commat;octocat @\u200boctocat #12 GH-12 ada/journeys#12 :tada:',
      `${mark} <img src=x onerror=alert(1)> &lt;b&gt; \u202egpj.exe\u202c`,
    ].join(' ');
    const of = theirs({ 'a.journey': hostileFile(attack), 'c [x](https://evil.example) @octocat.journey': after });
    const { comments, failed } = await commented(of, { inputs: { 'fail-on': 'any' } });
    expect(failed).toBe(false);
    const body = comments[0]?.body ?? '';
    expect(body.split(mark)).toHaveLength(2);
    expect(liveIn(body.replace(mark, ''))).toEqual([]);
  });
});
