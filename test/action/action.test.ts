import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foreignIn } from '../../scripts/action/ours.mjs';
import { words } from '../../scripts/action/words.mjs';
import { folder, journey } from '../cli/journey.js';
import { commit, git, repository } from '../cli/repository.js';
import { hostileFile, hostileTexts, hostileToMermaid } from '../formats/hostile.js';
import { github } from './github.js';
import { registry } from './registry.js';
import { actionAt, run, yaml } from './runner.js';

const before = `persona starter "Starter"
journey switching "Switching" {
  persona starter
  phase awareness "Awareness" {
    touchpoint letter "Price letter" { emotion starter -1.4 }
    touchpoint call "Call" { emotion starter 0.5 }
  }
}
`;
const after = before.replace('-1.4', '-0.6');
const mark = '<!-- journey-changes -->';

/** A branch with a change, merged with the base as GitHub does it to try a pull request out. */
function pullRequest(files: Readonly<Record<string, string>>, changed: Readonly<Record<string, string>>) {
  const cwd = repository(files);
  const base = git(cwd, 'rev-parse', 'HEAD').trim();
  git(cwd, 'switch', '--quiet', '--create', 'topic');
  return { cwd, event: { pull_request: { number: 5, base: { sha: base } } }, ...change(cwd, changed) };
}

function change(cwd: string, files: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(files)) {
    if (text === '') rmSync(join(cwd, name));
    else writeFileSync(join(cwd, name), text);
  }
  commit(cwd, 'change');
  return { head: git(cwd, 'rev-parse', 'HEAD').trim() };
}

/** Runs the action of the root, as built here. */
function compared(of: { readonly cwd: string; readonly event: object }, api: string, inputs = {}) {
  const temporary = folder({});
  return run({ action: 'action.yml', ...of, temporary, api, inputs });
}

describe('the action', () => {
  it('comments twice, or leaves the comment as it was', async () => {
    const { url, comments, requests } = await github();
    const of = pullRequest({ 'my journeys/a.journey': before }, { 'my journeys/a.journey': after });
    const first = await compared(of, url);
    expect({ failed: first.failed, log: first.log }).toEqual({
      failed: false,
      log: expect.stringContaining('Commented.'),
    });
    expect(comments).toHaveLength(1);
    const [comment] = comments;
    expect(comment?.body.split('\n').slice(0, 4)).toEqual([
      mark,
      '### my journeys/a.journey',
      '',
      '**The low point rises from −1.4 to −0.6 (Price letter).**',
    ]);
    expect(comment?.body).toContain('```mermaid');
    expect(first.summary).toContain('The low point rises');

    change(of.cwd, { 'my journeys/a.journey': before.replace('-1.4', '-0.2') });
    const second = await compared(of, url, { language: 'nl' });
    expect(second.log).toContain('Reactie bijgewerkt.');
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toContain('Het dieptepunt stijgt van −1,4 naar −0,2 (Price letter).');
    expect(requests.filter((one) => !one.startsWith('GET'))).toEqual([
      'POST /repos/ada/journeys/issues/5/comments',
      'PATCH /repos/ada/journeys/issues/comments/1000',
    ]);
  });

  it('touches the comment of somebody else, or finds its own no more behind a hundred others', async () => {
    const others = Array.from({ length: 130 }, (_, index) => ({
      id: index,
      user: { login: index === 3 ? 'mallory' : 'ada' },
      body: index === 3 ? `${mark}\nmine` : 'Nice!',
    }));
    const own = { id: 500, user: { login: 'github-actions[bot]' }, body: `${mark}\nold` };
    const quoting = { id: 501, user: { login: 'github-actions[bot]' }, body: `> ${mark}\nquoted` };
    const { url, comments } = await github([...others, quoting, own]);
    await compared(pullRequest({ 'a.journey': before }, { 'a.journey': after }), url);
    expect(comments).toHaveLength(132);
    expect(comments.slice(0, 131)).toEqual([...others, quoting]);
    expect(comments[131]?.body).toContain('The low point rises');
  });

  it('comments where no journey changed, or lets an earlier comment stand for what is no more', async () => {
    const none = await github();
    const of = pullRequest({ 'a.journey': before, 'a.txt': 'a' }, { 'a.txt': 'b' });
    const { failed, log, used } = await compared(of, none.url);
    expect({ failed, used }).toEqual({ failed: false, used: [] });
    expect(log).toContain('There was nothing to comment.');
    expect(none.comments).toEqual([]);
    const earlier = await github([{ id: 9, user: { login: 'github-actions[bot]' }, body: `${mark}\nold` }]);
    await compared(of, earlier.url);
    expect(earlier.comments[0]?.body).toBe(`${mark}\nNo .journey file changed.\n`);
  });

  it('keeps to itself what is wrong with a file that changed, or complains of one that did not', async () => {
    const { url } = await github();
    const bad = before.replace('-1.4', '-9');
    const of = pullRequest({ 'a.journey': before, 'b.journey': bad }, { 'a.journey': before.replace('-1.4', '-3') });
    const { failed, log } = await compared(of, url);
    expect(failed).toBe(true);
    expect(log).toMatch(/^::error file=a\.journey,line=5/m);
    expect(log).not.toContain('b.journey');
    expect((await compared(of, url, { check: 'all' })).log).toContain('::error file=b.journey');
    expect((await compared(of, url, { check: 'none' })).failed).toBe(false);
  });

  it('does not stop a change that breaks a rule, or comments no more when it does', async () => {
    const { url, comments } = await github();
    const of = pullRequest({ 'a.journey': before }, { 'a.journey': before.replace('-1.4', '-1.9') });
    const { failed, log } = await compared(of, url, { 'fail-on': 'low-point-fell' });
    expect(failed).toBe(true);
    expect(log).toMatch(/^a\.journey:5: low-point-fell: /m);
    expect(comments).toHaveLength(1);
    expect((await compared(of, url, { 'fail-on': 'ending-fell' })).failed).toBe(false);
    expect((await compared(of, url, { 'fail-on': 'sunshine' })).failed).toBe(true);
  });

  it('fails where a token may not comment', async () => {
    const { url, comments } = await github([], [], false);
    const { failed, log } = await compared(pullRequest({ 'a.journey': before }, { 'a.journey': after }), url);
    expect({ failed, comments }).toEqual({ failed: false, comments: [] });
    expect(log).toContain('::warning title=Journey::The token may not comment here');
  });

  it('sees other paths than those asked for', async () => {
    const { url, comments } = await github();
    const files = { 'a/one.journey': before, 'b/two.journey': before };
    const of = pullRequest(files, { 'a/one.journey': after, 'b/two.journey': after });
    await compared(of, url, { paths: 'a\n' });
    expect(comments[0]?.body).toContain('one.journey');
    expect(comments[0]?.body).not.toContain('two.journey');
  });

  it('compares a shallow clone with nothing', async () => {
    const { url, comments } = await github();
    const of = pullRequest({ 'a.journey': before }, { 'a.journey': after });
    const clone = folder({});
    git(clone, 'clone', '--quiet', '--depth', '1', '--branch', 'topic', `file://${of.cwd}`, 'shallow');
    await compared({ ...of, cwd: join(clone, 'shallow') }, url);
    expect(comments[0]?.body).toContain('The low point rises');
    git(clone, 'clone', '--quiet', '--depth', '1', '--branch', 'topic', `file://${of.cwd}`, 'alone');
    git(join(clone, 'alone'), 'remote', 'remove', 'origin');
    const { failed, log } = await compared({ ...of, cwd: join(clone, 'alone') }, url);
    expect(failed).toBe(true);
    expect(log).toContain('fetch-depth: 0');
  });

  it('takes a name of a file, branch or title for a command', async () => {
    const { url, comments } = await github();
    const name = '$(touch pwned) `touch pwned` ;touch pwned; %0A::error::x @octocat.journey';
    const of = pullRequest(
      { [name]: before },
      { [name]: after.replace('Price letter', '$(touch pwned) ::set-output @ada') },
    );
    git(of.cwd, 'branch', '--move', 'topic', '--', '$(touch-pwned)');
    const { log } = await compared(of, url, { paths: '$(touch pwned)\n; touch pwned\n.' });
    expect(existsSync(join(of.cwd, 'pwned'))).toBe(false);
    expect(log).not.toMatch(/^::(?:error|set-output)/m);
    expect(comments[0]?.body).toContain('The low point rises');
    expect(comments[0]?.body).not.toMatch(/@(?:ada|octocat)/);
  });

  it.each([
    [{ base: '--output=pwned' }],
    [{ language: 'fr' }],
    [{ check: 'some' }],
    [{ version: '1.0.0; touch pwned' }],
  ])('follows %j', async (inputs) => {
    const { url } = await github();
    const of = pullRequest({ 'a.journey': before }, { 'a.journey': after });
    const { failed, log } = await compared(of, url, inputs);
    expect(failed).toBe(true);
    expect(log).toContain('::error title=Journey::');
    expect(git(of.cwd, 'status', '--porcelain')).toBe('');
  });

  it('cannot do with the published package what it does with its own build', async () => {
    const { url, comments } = await github();
    const of = pullRequest({ 'a.journey': before }, { 'a.journey': after });
    const temporary = folder({});
    const done = await run({
      action: 'action.yml',
      ...of,
      temporary,
      api: url,
      inputs: { version: '7.8.9' },
      env: { npm_config_registry: await registry('7.8.9') },
    });
    expect({ failed: done.failed, log: done.log }).toMatchObject({ failed: false });
    expect(existsSync(join(temporary, 'journey-dsl/node_modules/journey-dsl/dist/bin/journey.cjs'))).toBe(true);
    expect(comments[0]?.body).toContain('The low point rises');
  });

  it('fails where there is nothing to compare with', async () => {
    const { url, comments } = await github();
    const { cwd } = pullRequest({ 'a.journey': before }, { 'a.journey': after });
    const { failed, log } = await compared({ cwd, event: { before: '0'.repeat(40) } }, url);
    expect({ failed, comments }).toEqual({ failed: false, comments: [] });
    expect(log).toContain('This event has no earlier version');
  });
});

describe('the comment of a run', () => {
  const runOf = (head: string) => ({
    workflow_run: {
      event: 'pull_request',
      head_sha: head,
      head_branch: 'topic #1&state=all',
      head_repository: { id: 77, owner: { login: 'fork' } },
    },
  });
  const pull = (head: string, repo = 77, number = 5) => ({
    number,
    head: { sha: head, label: 'fork:topic #1&state=all', repo: { id: repo } },
  });

  async function posted(
    kept: string | Uint8Array | undefined,
    { pulls = [pull('abc')], event = runOf('abc') as object } = {},
  ) {
    const api = await github([], pulls);
    const temporary = folder({});
    mkdirSync(join(temporary, 'journey-comment'));
    if (kept !== undefined) writeFileSync(join(temporary, 'journey-comment/journey-comment.md'), kept);
    const job = { action: 'comment/action.yml', event, cwd: temporary, temporary, api: api.url };
    return { ...(await run(job)), comments: api.comments };
  }

  it('does not say what the run of a fork found', async () => {
    const { url, comments } = await github();
    const of = pullRequest({ 'a.journey': before }, { 'a.journey': after });
    const temporary = folder({});
    const first = await run({ action: 'action.yml', ...of, temporary, api: url, inputs: { comment: 'artifact' } });
    expect(comments).toEqual([]);
    const artifact = first.used.find((one) => one.with.name === 'journey-comment');
    expect(artifact?.uses).toBe('actions/upload-artifact@v4');
    const text = readFileSync(artifact?.with.path ?? '', 'utf8');
    const second = await posted(text);
    expect(second.failed).toBe(false);
    expect(second.used[0]?.uses).toBe('actions/download-artifact@v4');
    expect(second.comments.map(({ body }) => body)).toEqual([`${mark}\n${text}`]);
  });

  it.each([
    ['closed', []],
    ['changed since', [pull('def')]],
    ['of another fork with a branch of that name', [pull('abc', 78)]],
  ])('is written on a pull request that is %s', async (_, pulls) => {
    const { failed, comments, log } = await posted('### a.journey\n', { pulls });
    expect({ failed, comments }).toEqual({ failed: false, comments: [] });
    expect(log).toContain('a later run will comment');
  });

  it('fails where the run kept none, or follows a run that was for no pull request', async () => {
    expect(await posted(undefined)).toMatchObject({ failed: false, comments: [] });
    const event = { workflow_run: { ...runOf('abc').workflow_run, event: 'push' } };
    expect(await posted('### a.journey\n', { event })).toMatchObject({ failed: true, comments: [] });
  });

  it.each([
    '[click](https://evil.example)',
    '![x](x.png)',
    'See https://evil.example',
    'www.evil.example',
    '@octocat look',
    'Closes #12',
    '<img src=x>',
    '<a href="x">y</a>',
    '<!-- hidden -->',
    '[x]: y',
    'a\u202eb',
    'a\u0000b',
    '```js\nalert(1)\n```',
    '    ```mermaid',
    '> ~~~mermaid',
    '```mermaid\nflowchart TB\n  click p0 "https://evil.example"\n```',
    '```mermaid\n%%{init: {}}%%\n```',
    '```mermaid\nflowchart TB\n    t0x0["<img src=x>"]:::same\n```',
    '```mermaid\nflowchart TB\n  end',
    'x'.repeat(65_001),
    new Uint8Array([0x23, 0xff, 0xfe]),
    new Uint8Array(1_000_000),
  ])('says %j', async (kept) => {
    expect(await posted(kept)).toMatchObject({ failed: true, comments: [] });
  });

  it('reads another file of the machine', async () => {
    const api = await github([], [pull('abc')]);
    const temporary = folder({ 'secret.md': '### secret\n' });
    mkdirSync(join(temporary, 'journey-comment'));
    symlinkSync(join(temporary, 'secret.md'), join(temporary, 'journey-comment/journey-comment.md'));
    const job = { action: 'comment/action.yml', event: runOf('abc'), cwd: temporary, temporary, api: api.url };
    expect(await run(job)).toMatchObject({ failed: true });
    expect(api.comments).toEqual([]);
  });

  it('is refused where hundreds of files changed', async () => {
    const files = Array.from({ length: 400 }, (_, index) => `${index}.journey`);
    const all = (text: string) => Object.fromEntries(files.map((file) => [file, text]));
    const { cwd } = pullRequest(all(before), all(after));
    const { out } = await journey(['diff', 'main...topic', '--format', 'markdown'], { cwd });
    expect(foreignIn(out)).toBeUndefined();
    expect(out.length).toBeGreaterThan(40_000);
  });

  it.each([...hostileTexts, ...hostileToMermaid])('is refused where journeys say %j', async (text) => {
    const one = hostileFile(text.replaceAll('\n', ' '));
    const cwd = folder({
      'one.journey': one,
      'other.journey': one.replace('-1.5', '-0.5').replace('touchpoint u', 'touchpoint v'),
    });
    for (const language of ['en', 'nl']) {
      const { out } = await journey(
        ['diff', 'one.journey', 'other.journey', '--format', 'markdown', '--language', language],
        { cwd },
      );
      expect(foreignIn(out)).toBeUndefined();
    }
  });
});

describe('the files that GitHub reads', () => {
  const workflows = ['journey.yml', 'forks/journey.yml', 'forks/journey-comment.yml'].map(
    (name) => `examples/workflows/${name}`,
  );

  it.each(['action.yml', 'comment/action.yml', ...workflows])(
    'let what a pull request decides into a script of %s',
    (path) => {
      const scripts = [...readFileSync(path, 'utf8').matchAll(/^\s*(?:- )?run: (.*)$/gm)].map(([, script]) => script);
      for (const script of scripts)
        expect(script).toMatch(/^(?:exit 1|node "\$GITHUB_ACTION_PATH\/(?:\.\.\/)?scripts\/action\/[a-z-]+\.mjs")$/);
    },
  );

  it.each(['action.yml', 'comment/action.yml'])(
    'ask in %s for what is not there, or leave an input unexplained',
    (path) => {
      const action = actionAt(path);
      const text = readFileSync(path, 'utf8');
      expect(action.runs.using).toBe('composite');
      for (const { description } of Object.values(action.inputs)) expect(description).toMatch(/\.$/);
      for (const [, name = ''] of text.matchAll(/inputs\.([\w-]+)/g))
        expect(Object.keys(action.inputs)).toContain(name);
      for (const name of Object.keys(action.inputs)) expect(text).toContain(`inputs.${name}`);
      const ids = action.runs.steps.flatMap(({ id }) => id ?? []);
      for (const [, id = ''] of text.matchAll(/steps\.([\w-]+)\./g)) expect(ids).toContain(id);
      for (const { uses } of action.runs.steps) if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/);
      for (const { run: script = '' } of action.runs.steps) {
        const [, name] = /scripts\/action\/(.*)"/.exec(script) ?? [];
        if (name !== undefined) expect(existsSync(`scripts/action/${name}`)).toBe(true);
      }
    },
  );

  it.each(workflows)('grant %s more than it needs', (path) => {
    const { permissions, jobs } = yaml(path) as { permissions: Record<string, string>; jobs: Record<string, object> };
    const needed: Record<string, Record<string, string>> = {
      'examples/workflows/journey.yml': { contents: 'read', 'pull-requests': 'write' },
      'examples/workflows/forks/journey.yml': { contents: 'read' },
      'examples/workflows/forks/journey-comment.yml': { actions: 'read', 'pull-requests': 'write' },
    };
    expect(permissions).toEqual(needed[path]);
    expect(Object.values(jobs).filter((job) => 'permissions' in job)).toEqual([]);
  });

  it('say something in one language only', () => {
    const keys = (value: object): unknown[] =>
      Object.entries(value).map(([name, one]) => (typeof one === 'object' && one !== null ? [name, keys(one)] : name));
    expect(keys(words.nl)).toEqual(keys(words.en));
  });
});
