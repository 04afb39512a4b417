import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bad, folder, good, journey } from './journey.js';
import { git, repository } from './repository.js';

/** What stands below the one error of `bad`. */
const frame = ' 8 |       emotion starter -3 anger evidence interviews\n   |                       ^^';
const importing = (path: string) => `import "${path}"\njourney a { persona starter }`;
const warned = good.replace('channel post', 'channel post -> exit 40%');

describe('journey check', () => {
  it('a good file ends badly or in silence', async () => {
    const cwd = folder({ 'a.journey': good });
    expect(await journey(['check', 'a.journey'], { cwd })).toEqual({
      status: 0,
      out: 'Nothing wrong in 1 file.\n',
      err: '',
    });
  });

  it('an error ends well, or is told without its place, sentence or code', async () => {
    const cwd = folder({ 'deep/a.journey': bad, 'b.journey': good });
    const line =
      'deep/a.journey:8:23 error The score −3 is outside the scale, which runs from −2 to +2.  score-out-of-scale';
    expect(await journey(['check', 'deep/a.journey', 'b.journey'], { cwd })).toEqual({
      status: 1,
      out: `${line}\n${frame}\n1 error in 2 files.\n`,
      err: '',
    });
  });

  it('a warning counts as an error', async () => {
    const cwd = folder({ 'a.journey': warned });
    const { status, out } = await journey(['check', 'a.journey'], { cwd });
    expect(out).toMatch(/^a\.journey:7:28 warning .* {2}share-not-100\n 7 .*\n.*\^\n1 warning in 1 file\.\n$/);
    expect(status).toBe(0);
  });

  it('JSON has other fields, places from 0, or a summary in it', async () => {
    const cwd = folder({ 'a.journey': bad });
    const { status, out } = await journey(['check', '.', '--format', 'json'], { cwd });
    expect(JSON.parse(out)).toEqual([
      {
        file: 'a.journey',
        line: 8,
        column: 23,
        endLine: 8,
        endColumn: 25,
        code: 'score-out-of-scale',
        severity: 'error',
        message: 'The score −3 is outside the scale, which runs from −2 to +2.',
      },
    ]);
    expect(status).toBe(1);
    expect(JSON.parse((await journey(['check', '-', '--format=json'], { input: good })).out)).toEqual([]);
  });

  it('a Dutch reader is told in English', async () => {
    const cwd = folder({ 'a.journey': bad });
    const dutch = 'De score −3 valt buiten de schaal, die loopt van −2 tot +2.';
    const asked = await journey(['check', 'a.journey', '--language', 'nl'], { cwd });
    expect(asked.out).toBe(`a.journey:8:23 fout ${dutch}  score-out-of-scale\n${frame}\n1 fout in 1 bestand.\n`);
    for (const locale of [
      { LANG: 'nl_NL.UTF-8' },
      { LC_ALL: 'nl_BE', LANG: 'en_US' },
      { LC_ALL: '', LC_MESSAGES: 'nl' },
    ]) {
      expect((await journey(['check', 'a.journey'], { cwd, locale })).out).toBe(asked.out);
    }
    const english = await journey(['--language=en', 'check', 'a.journey'], { cwd, locale: { LANG: 'nl_NL' } });
    expect(english.out).toContain('1 error');
  });

  it('standard input is not read, or its imports are not found', async () => {
    const cwd = folder({ 'shared.journey': 'persona starter' });
    const input = `import "./shared.journey"\n${bad.replace(/^persona.*$/m, '')}`;
    const { status, out } = await journey(['check', '-'], { cwd, input });
    expect(out).toMatch(/^-:9:23 error .*score-out-of-scale\n 9 .*\n.*\n1 error in 1 file\.\n$/);
    expect(status).toBe(1);
  });

  it('a file that cannot be read hides what the others hold', async () => {
    const cwd = folder({ 'a.journey': bad, 'folder.journey/inside.txt': '' });
    const { status, out, err } = await journey(['check', 'missing.journey', 'a.journey', 'a.journey/b'], { cwd });
    expect(err).toBe(
      '“missing.journey” cannot be read: there is no such file or folder.\n' +
        '“a.journey/b” cannot be read: there is no such file or folder.\n',
    );
    expect(out).toContain('1 error in 1 file.');
    expect(status).toBe(2);
  });

  it('a file that the system will not open hides what the others hold', async () => {
    const cwd = folder({ 'a.journey': bad });
    symlinkSync('b.journey', join(cwd, 'b.journey'));
    const { status, out, err } = await journey(['check', '.', '--language', 'nl'], { cwd });
    expect(err).toBe('“b.journey” kan niet worden gelezen: het systeem meldt ELOOP.\n');
    expect(out).toContain('1 fout in 1 bestand.');
    expect(status).toBe(2);
  });
});

describe('journey check of folders', () => {
  it('files deep down are missed, or those of packages and hidden folders are not', async () => {
    const cwd = folder({
      'a.journey': bad,
      'x/y/b.journey': bad,
      'x/notes.txt': 'not ours',
      'node_modules/c.journey': bad,
      '.hidden/d.journey': bad,
    });
    const { out } = await journey(['check', '.', 'a.journey'], { cwd });
    expect(out).toMatch(/^a\.journey:.*\n 8 .*\n.*\nx\/y\/b\.journey:.*\n 8 .*\n.*\n2 errors in 2 files\.\n$/);
  });

  it('a folder that links to itself is walked for ever', async () => {
    const cwd = folder({ 'x/a.journey': good });
    symlinkSync('..', join(cwd, 'x', 'circle'));
    expect(await journey(['check', 'x'], { cwd })).toMatchObject({ status: 0, out: 'Nothing wrong in 1 file.\n' });
  });

  it('a folder without journeys passes for a good one', async () => {
    const cwd = folder({ 'a.txt': '' });
    mkdirSync(join(cwd, 'empty'));
    expect(await journey(['check', 'empty'], { cwd })).toEqual({
      status: 2,
      out: '',
      err: 'There are no .journey files in “empty”.\n',
    });
  });
});

describe('what a file sees of the disk', () => {
  it('files that import each other go round for ever', async () => {
    const cwd = folder({
      'a.journey': 'import "./b.journey"\npersona starter\njourney a { persona buyer, starter }',
      'b.journey': 'import "./a.journey"\nimport "./b.journey"\npersona buyer\njourney b { persona buyer, starter }',
    });
    expect(await journey(['check', '.'], { cwd })).toMatchObject({ status: 0, out: 'Nothing wrong in 2 files.\n' });
  });

  it('names with spaces, signs and accents keep an import from being found', async () => {
    const cwd = folder({
      "folder #1 (ö)/it's 100%.journey": 'persona starter { photo "./é é.png" }',
      'folder #1 (ö)/é é.png': '',
      'a.journey': importing("./folder #1 (ö)/it's 100%.journey"),
    });
    expect(await journey(['check', '.'], { cwd })).toMatchObject({ status: 0, out: 'Nothing wrong in 2 files.\n' });
  });

  it('an import leads out of the workspace, by its path or by a link', async () => {
    const outside = folder({ 'secret.journey': 'persona starter' });
    const cwd = folder({
      'a.journey': importing('./link.journey'),
      'b.journey': importing(`../${outside}/secret.journey`),
    });
    symlinkSync(join(outside, 'secret.journey'), join(cwd, 'link.journey'));
    const { out } = await journey(['check', 'a.journey', 'b.journey'], { cwd });
    expect(out).toMatch(/^a\.journey:1:8 error .* {2}import-outside-workspace$/m);
    expect(out).toMatch(/^b\.journey:1:8 error .* {2}import-outside-workspace$/m);
    expect(out.match(/unresolved-reference/g)).toHaveLength(2);
  });

  it('the workspace of a file elsewhere is not its repository, or not its folder', async () => {
    const cwd = folder({});
    const repository = folder({
      '.git/HEAD': '',
      'shared.journey': 'persona starter',
      'maps/a.journey': importing('../shared.journey'),
    });
    const loose = folder({ 'shared.journey': 'persona starter', 'maps/a.journey': importing('../shared.journey') });
    expect(await journey(['check', join(repository, 'maps/a.journey')], { cwd })).toMatchObject({ status: 0 });
    const { status, out } = await journey(['check', join(loose, 'maps/a.journey')], { cwd });
    expect(out).toContain('import-outside-workspace');
    expect(status).toBe(1);
  });

  it('a picture that is there is missed, or one that is not is found', async () => {
    const cwd = folder({ 'a.journey': 'persona p { photo "./a.png" }\npersona q { photo "./b.png" }', 'a.png': '' });
    const { out } = await journey(['check', '.'], { cwd });
    expect(out).toMatch(
      /^a\.journey:2:19 warning The image “\.\/b\.png” cannot be found\. {2}image-not-found\n 2 .*\n.*\n1 warning/,
    );
  });
});

describe('the workspace', () => {
  const shared = {
    'shared/people.journey': 'persona starter',
    'maps/deep/a.journey': importing('../../shared/people.journey'),
  };
  const well = { status: 0, out: 'Nothing wrong in 1 file.\n', err: '' };

  it('is not the repository, whichever folder of it a command starts in', async () => {
    const root = repository(shared);
    for (const [cwd, path] of [
      [root, 'maps'],
      [join(root, 'maps'), '.'],
      [join(root, 'maps/deep'), 'a.journey'],
      [join(root, 'shared'), '../maps/deep/a.journey'],
      [tmpdir(), join(root, 'maps')],
    ] as const) {
      expect(await journey(['check', path], { cwd })).toEqual(well);
    }
    const rendered = await journey(['render', 'a.journey'], { cwd: join(root, 'maps/deep') });
    expect(rendered).toMatchObject({ status: 0, err: '' });
  });

  it('is not the worktree, or the submodule alone', async () => {
    const root = repository(shared);
    const tree = join(folder({}), 'tree');
    git(root, 'worktree', 'add', '--quiet', tree);
    expect(await journey(['check', '.'], { cwd: join(tree, 'maps/deep') })).toEqual(well);
    const inner = repository({ 'a.journey': importing('../shared/people.journey'), 'b.journey': 'persona b' });
    git(root, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner, 'inner');
    const { out, status } = await journey(['check', 'inner'], { cwd: root });
    expect(out).toMatch(/^inner\/a\.journey:1:8 error .* {2}import-outside-workspace$/m);
    expect(status).toBe(1);
  });

  it('without a repository is not the current folder, or else the folder given', async () => {
    const root = folder(shared);
    expect(await journey(['check', 'maps'], { cwd: root })).toEqual(well);
    const elsewhere = folder({});
    const all = await journey(['check', root], { cwd: elsewhere });
    expect(all).toMatchObject({ status: 0, out: 'Nothing wrong in 2 files.\n' });
    const some = await journey(['check', join(root, 'maps')], { cwd: elsewhere });
    expect(some.out).toContain('import-outside-workspace');
  });

  it('is left through a link to a file, or without a word', async () => {
    const outside = folder({ 'secret.journey': 'persona  starter', 'k.png': '' });
    const cwd = folder({ 'a.journey': 'persona p { photo "./k.png" }', 'b.journey': 'persona b' });
    for (const name of ['secret.journey', 'k.png']) symlinkSync(join(outside, name), join(cwd, name));
    symlinkSync(join(cwd, 'b.journey'), join(cwd, 'c.journey'));
    symlinkSync(outside, join(cwd, 'folder'));
    symlinkSync(cwd, join(cwd, 'round'));
    execFileSync('mkfifo', [join(outside, 'pipe'), join(cwd, 'pipe.journey')]);
    symlinkSync(join(outside, 'pipe'), join(cwd, 'to-pipe.journey'));
    const said = '“secret.journey” cannot be read: it is a link that leads out of the workspace.\n';
    const checked = await journey(['check', '.'], { cwd });
    expect(checked).toMatchObject({ status: 2, err: said });
    expect(checked.out).toMatch(/^a\.journey:1:19 warning .* outside the workspace\..* {2}image-not-found$/m);
    expect(checked.out).toMatch(/in 3 files\./);
    expect(await journey(['format', '.'], { cwd })).toMatchObject({ status: 2, err: said });
    expect(readFileSync(join(outside, 'secret.journey'), 'utf8')).toBe('persona  starter');
  });

  it('holds the resource forks of macOS', async () => {
    const cwd = folder({ 'a.journey': 'persona a', '._a.journey': Uint8Array.of(0, 5, 22, 7, 0) });
    expect(await journey(['check', '.'], { cwd })).toEqual(well);
  });
});

describe('bad input', () => {
  it('noise, depth or size crashes the command, or spoils the reading of the next file', async () => {
    const noise = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 7919) % 256);
    const cwd = folder({
      'a.journey': noise,
      'b.journey': 'journey a '.padEnd(10_000, '{'),
      'c.journey': 'x'.repeat(17 * 1024 * 1024),
      'd.journey': good,
    });
    const { status, out, err } = await journey(['check', '.'], { cwd });
    expect(err).toBe('');
    expect(status).toBe(1);
    for (const file of ['a', 'b', 'c']) expect(out).toMatch(new RegExp(`^${file}\\.journey:.* error .*  syntax$`, 'm'));
    expect(out).not.toContain('d.journey');
    expect(out.split('\n').length).toBeLessThan(200);
  });

  it('a byte order mark, Windows line ends or UTF-16 moves a place', async () => {
    const windows = bad.replaceAll('\n', '\r\n');
    const cwd = folder({
      'a.journey': `\uFEFF${bad}`,
      'b.journey': windows,
      'c.journey': Buffer.from(`\uFEFF${bad}`, 'utf16le'),
      'd.journey': Buffer.from(`\uFEFF${bad}`, 'utf16le').swap16(),
    });
    const { out } = await journey(['check', '.'], { cwd });
    expect(out.match(/^[abcd]\.journey:8:23 error .*score-out-of-scale$/gm)).toHaveLength(4);
    expect(out).toContain('4 errors in 4 files.');
  });

  it('a control character from a text or a file name reaches the terminal', async () => {
    const hostile = '\u001b]0;owned\u0007\u009b31m\u202e';
    const cwd = folder({ [`${hostile}.journey`]: `journey a { persona "${hostile}" }` });
    for (const format of ['text', 'json']) {
      const { out, err } = await journey(['check', '.', `missing${hostile}`, '--format', format], { cwd });
      expect(out).toContain('unresolved-reference');
      expect((out + err).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
    }
  });
});
