import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { folder, journey } from '../cli/journey.js';
import { git, repository } from '../cli/repository.js';
import { github } from './github.js';
import { cutOff, pullRequest, push, type Ways } from './pull-request.js';
import { registry } from './registry.js';
import { run } from './runner.js';

// Each run of an action starts a dozen processes.
vi.setConfig({ testTimeout: 120_000 });

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
const worse = before.replace('-1.4', '-1.9');
const mark = '<!-- journey-changes -->';
const bot = { login: 'github-actions[bot]' };

/** Runs the action of the root, as built here. */
function compared(of: { readonly cwd: string; readonly event: object }, api: string, inputs = {}) {
  return run({ action: 'action.yml', ...of, temporary: folder({}), api, inputs });
}

describe('the action', () => {
  it('comments once, and brings the comment up to date', async () => {
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
      expect.stringContaining('The low point rises from −1.4 to −0.6'),
    ]);
    expect(comment?.body).toContain('```mermaid');
    expect(first.summary).toContain('The low point rises');

    const second = push(of, { 'my journeys/a.journey': before.replace('-1.4', '-0.2') });
    expect((await compared(second, url, { language: 'nl' })).log).toContain('Reactie bijgewerkt.');
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toContain('Het dieptepunt stijgt van −1,4 naar −0,2');
    expect(requests.filter((one) => !one.startsWith('GET'))).toEqual([
      'POST /repos/ada/journeys/issues/5/comments',
      'PATCH /repos/ada/journeys/issues/comments/1000',
    ]);
  });

  it('says of a change that was taken back that no journey changes any more', async () => {
    const { url, comments } = await github();
    const of = pullRequest({ 'a.journey': before, 'a.txt': 'a' }, { 'a.journey': after });
    await compared(of, url);
    const { log } = await compared(push(of, { 'a.journey': before, 'a.txt': 'b' }), url);
    expect(log).toContain('Brought the comment up to date.');
    expect(comments.map(({ body }) => body)).toEqual([`${mark}\nNo journey changes any more.\n`]);
  });

  it('begins no comment where no journey changes', async () => {
    const { url, comments } = await github();
    const of = pullRequest({ 'a.journey': before, 'a.txt': 'a' }, { 'a.txt': 'b' });
    const { failed, log, used } = await compared(of, url);
    expect({ failed, used }).toEqual({ failed: false, used: [] });
    expect(log).toContain('There was nothing to comment.');
    expect(comments).toEqual([]);
  });

  it('gives each of two jobs with names a comment and maps of its own', async () => {
    const { url, comments } = await github();
    const of = pullRequest(
      { 'a/one.journey': before, 'b/two.journey': before },
      { 'a/one.journey': after, 'b/two.journey': worse },
    );
    const jobs = [
      { name: 'Team A', paths: 'a' },
      { name: 'b--team', paths: 'b' },
      { name: 'Team A', paths: 'a' },
    ];
    const used: (string | undefined)[] = [];
    for (const inputs of jobs) used.push((await compared(of, url, inputs)).used[0]?.with.name);
    expect(used).toEqual(['journey-changes-Team A', 'journey-changes-b--team', 'journey-changes-Team A']);
    expect(comments.map(({ body }) => body.split('\n')[0])).toEqual([
      '<!-- journey-changes: Team%20A -->',
      '<!-- journey-changes: b%2D%2Dteam -->',
    ]);
    expect(comments[0]?.body).toMatch(/^## Team A$/m);
    expect(comments[0]?.body).not.toContain('two.journey');
    expect(comments[1]?.body).not.toContain('one.journey');
  });

  it('leaves comments of others alone, and finds its own behind a hundred of them', async () => {
    const others = Array.from({ length: 130 }, (_, index) => ({
      id: index,
      user: { login: index === 3 ? 'mallory' : 'ada' },
      body: index === 3 ? `${mark}\nmine` : 'Nice!',
    }));
    const own = { id: 500, user: bot, body: `${mark}\nold` };
    const quoting = { id: 501, user: bot, body: `> ${mark}\nquoted` };
    const { url, comments } = await github([...others, quoting, own]);
    await compared(pullRequest({ 'a.journey': before }, { 'a.journey': after }), url);
    expect(comments).toHaveLength(132);
    expect(comments.slice(0, 131)).toEqual([...others, quoting]);
    expect(comments[131]?.body).toContain('The low point rises');
  });

  it('says what is wrong with a file that changed, and not with one that did not', async () => {
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

  it('stops where a shared file is renamed without those that import it', async () => {
    const { url } = await github();
    const shared = 'persona starter "Starter"\n';
    const importing = before.replace('persona starter "Starter"', 'import "../shared/people.journey"');
    const of = pullRequest(
      { 'shared/people.journey': shared, 'maps/a.journey': importing },
      { 'shared/people.journey': '', 'shared/persons.journey': shared },
    );
    for (const inputs of [{}, { paths: 'maps' }]) {
      const { failed, log } = await compared(of, url, inputs);
      expect(failed).toBe(true);
      expect(log).toMatch(/^::error file=maps\/a\.journey,line=1,.*import-not-found/m);
    }
  });

  it('says at the line which rule stops a change and how to accept it', async () => {
    const { url, comments } = await github();
    const of = pullRequest({ 'a.journey': before }, { 'a.journey': worse });
    const { failed, log } = await compared(of, url, { 'fail-on': 'low-point-fell' });
    expect(failed).toBe(true);
    const [, line = 'none'] =
      /^::error file=a\.journey,line=5,title=low-point-fell::.*the low point falls from .*%0A(.*)$/m.exec(log) ?? [];
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toContain('`low-point-fell` · a.journey, line 5 · Switching › Awareness › Price letter');
    expect(comments[0]?.body).toContain(line);
    expect((await compared(of, url, { 'fail-on': 'sunshine' })).failed).toBe(true);
  });

  it.each([
    ['.journey-accepted', {}],
    ['kept/accepted', { accept: 'kept/accepted' }],
  ])('lets pass what %s of the pull request accepts, and says why', async (file, inputs) => {
    const { url, comments } = await github();
    const rules = { 'fail-on': 'low-point-fell', check: 'none', ...inputs };
    const of = pullRequest({ 'a.journey': before }, { 'a.journey': worse });
    const [line = ''] = /^\d{4}-\d\d-\d\d low-point-fell .*$/m.exec(
      (await journey(['diff', 'origin/main...HEAD', '--fail-on', 'low-point-fell'], { cwd: of.cwd })).err,
    ) ?? [''];
    const accepted = push(of, { [file]: line.replace('…', 'Better research') });
    expect(await compared(accepted, url, rules)).toMatchObject({ failed: false });
    expect(comments[0]?.body).toMatch(/accepted on \d{4}-\d\d-\d\d: Better research/);
    expect(await compared(accepted, url, { ...rules, accept: 'nowhere' })).toMatchObject({ failed: true });
  });

  it('goes on where a token may not comment, and says so', async () => {
    const { url, comments } = await github([], [], false);
    const { failed, log } = await compared(pullRequest({ 'a.journey': before }, { 'a.journey': after }), url);
    expect({ failed, comments }).toEqual({ failed: false, comments: [] });
    expect(log).toContain('::warning title=Journey::The token may not comment here');
  });

  it('takes no name of a file, branch or title for a command', async () => {
    const { url, comments } = await github();
    const name = '::error::x $(touch pwned) `touch pwned` ;touch pwned; %0A::error::x ##[error]x @octocat.journey';
    const of = pullRequest(
      { [name]: before },
      { [name]: worse.replace('Price letter', '$(touch pwned) ::set-output @ada') },
    );
    const { log } = await compared(of, url, {
      paths: '$(touch pwned)\n; touch pwned\n.',
      'fail-on': 'low-point-fell',
    });
    expect(existsSync(join(of.cwd, 'pwned'))).toBe(false);
    // What is between these is text to GitHub, whatever it looks like.
    const commands = log.replaceAll(/^::stop-commands::(\S+)$.*?^::\1::$/gms, '');
    expect(commands).not.toMatch(/^::(?:error::|set-output)/m);
    expect(commands).not.toMatch(/^(?!::).*##\[/m);
    expect(comments[0]?.body).toContain('low-point-fell');
    expect(comments[0]?.body).not.toMatch(/@(?:ada|octocat)/);
  });

  it.each([
    [{ base: '--output=pwned' }],
    [{ base: 'nowhere' }],
    [{ language: 'fr' }],
    [{ check: 'some' }],
    [{ comment: 'artifact' }],
    [{ name: '--> @ada' }],
    [{ name: 'x'.repeat(65) }],
    [{ version: '1.0.0; touch pwned' }],
  ])('refuses %j', async (inputs) => {
    const { url, comments } = await github();
    const of = pullRequest({ 'a.journey': before }, { 'a.journey': after });
    const { failed, log } = await compared(of, url, inputs);
    expect({ failed, comments }).toEqual({ failed: true, comments: [] });
    expect(log).toContain('::error title=Journey::');
    expect(git(of.cwd, 'status', '--porcelain')).toBe('');
  });

  it('does with the published package what it does with its own build', async () => {
    const { url, comments } = await github();
    const temporary = folder({});
    const done = await run({
      action: 'action.yml',
      ...pullRequest({ 'a.journey': before }, { 'a.journey': after }),
      temporary,
      api: url,
      inputs: { version: '7.8.9' },
      env: { npm_config_registry: await registry('7.8.9') },
    });
    expect({ failed: done.failed, log: done.log }).toMatchObject({ failed: false });
    expect(existsSync(join(temporary, 'journey-dsl/node_modules/journey-dsl/dist/bin/journey.cjs'))).toBe(true);
    expect(comments[0]?.body).toContain('The low point rises');
  });
});

describe('the base of a change', () => {
  const files = { 'a.journey': before, 'b.journey': before };
  const meanwhile = { 'b.journey': before.replace('-1.4', '-9') };

  it.each<[string, Ways]>([
    ['is the first parent of the merge that is built', {}],
    ['is had from a clone of one commit', { depth: 1 }],
    ['is in a clone of two commits', { depth: 2 }],
    ['is where the branch left the base branch, when its last commit is checked out', { checkout: 'head' }],
    ['is fetched when the last commit alone is checked out', { checkout: 'head', depth: 1 }],
  ])('%s, so that nobody answers for what others changed', async (_, ways) => {
    const { url, comments } = await github();
    const of = pullRequest(files, { 'a.journey': after }, { meanwhile, ...ways });
    const { failed, log } = await compared(of, url);
    expect({ failed, log }).toEqual({ failed: false, log: expect.not.stringContaining('b.journey') });
    expect(comments[0]?.body).toContain('a.journey');
    expect(comments[0]?.body).not.toContain('b.journey');
  });

  it('needs no remote where two commits of a merge are there', async () => {
    const { url, comments } = await github();
    const of = cutOff(pullRequest(files, { 'a.journey': after }, { meanwhile, depth: 2 }));
    expect((await compared(of, url)).failed).toBe(false);
    expect(comments[0]?.body).toContain('a.journey');
  });

  it('is said to be missing where it is in the clone no more and cannot be fetched', async () => {
    const { url, comments } = await github();
    for (const ways of [{ depth: 1 }, { depth: 1, checkout: 'head' }] as const) {
      const { failed, log } = await compared(cutOff(pullRequest(files, { 'a.journey': after }, ways)), url);
      expect({ failed, comments }).toEqual({ failed: true, comments: [] });
      expect(log).toContain('fetch-depth: 0');
    }
  });

  it('cannot be told where something else is checked out, unless it is given', async () => {
    const { url, comments } = await github([{ id: 9, user: bot, body: `${mark}\nold` }]);
    const of = pullRequest(files, { 'a.journey': after }, { checkout: 'base' });
    const { failed, log } = await compared(of, url);
    expect(failed).toBe(true);
    expect(log).toContain('neither the last commit of the pull request nor its merge');
    expect(comments[0]?.body).toBe(`${mark}\nold`);
    git(of.cwd, 'checkout', '--quiet', 'origin/topic');
    git(of.cwd, 'commit', '--quiet', '--allow-empty', '--message', 'of the runner');
    expect((await compared(of, url)).failed).toBe(true);
    expect((await compared(of, url, { base: 'origin/main' })).failed).toBe(false);
    expect(comments[0]?.body).toContain('a.journey');
  });

  it('takes a merge within the branch for no merge of the pull request', async () => {
    const { url, comments } = await github();
    const of = pullRequest(files, { 'a.journey': after }, { meanwhile });
    git(of.upstream, 'switch', '--quiet', 'topic');
    git(of.upstream, 'merge', '--quiet', '--no-edit', 'main');
    const merged = push(of, { 'a.journey': before.replace('-1.4', '-0.3') }, { checkout: 'head' });
    expect((await compared(merged, url)).log).not.toContain('b.journey');
    expect(comments[0]?.body).not.toContain('b.journey');
  });

  it('is what a push found, or where a new or overwritten branch left the default one', async () => {
    const { url } = await github();
    const of = pullRequest(files, { 'a.journey': before.replace('-1.4', '-9') }, { meanwhile, checkout: 'head' });
    const repo = { repository: { default_branch: 'main' } };
    const main = git(of.cwd, 'rev-parse', 'origin/main~1').trim();
    for (const start of [main, '0'.repeat(40), 'a'.repeat(40)]) {
      const event = { ...repo, ref: 'refs/heads/topic', before: start };
      const { failed, log } = await compared({ cwd: of.cwd, event }, url);
      expect(failed).toBe(true);
      expect(log).toContain('file=a.journey');
      expect(log).not.toContain('file=b.journey');
    }
    const first = { ...repo, ref: 'refs/heads/main', before: '0'.repeat(40) };
    const { failed, log } = await compared({ cwd: repository(files), event: first }, url);
    expect(failed).toBe(false);
    expect(log).toContain('This event has no earlier version');
  });

  it('is what a group of a merge queue was put on', async () => {
    const { url } = await github();
    const of = pullRequest(files, { 'a.journey': before.replace('-1.4', '-9') }, { meanwhile });
    const event = { merge_group: { base_sha: git(of.cwd, 'rev-parse', 'origin/main').trim() } };
    const { log } = await compared({ cwd: of.cwd, event }, url);
    expect(log).toContain('file=a.journey');
    expect(log).not.toContain('file=b.journey');
  });
});
