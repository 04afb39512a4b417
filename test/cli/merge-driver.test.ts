import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundle, folder, journey } from './journey.js';
import { commit, git, repository } from './repository.js';

const base = `journey j "Moving" {
  phase look "Looking" {
    touchpoint letter "Letter" {
      does "Reads it"
      emotion -1
    }
    touchpoint site "Site" { does "Compares" emotion 0.5 }
  }
}
`;
const usualPath = 'een map/één reis.journey';

/** As README has it. */
const recipe = /git config merge\.journey\.driver '([^']+)'/.exec(
  readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8'),
)?.[1];

interface Setup {
  /** Whether there is a `journey` to call. */
  readonly isInstalled?: boolean;
  readonly style?: string;
  readonly path?: string;
  readonly driver?: string;
}

/** A repository with the driver, in which two branches changed a file; `mine` is checked out. */
function diverged(ours: string | Buffer, theirs: string | Buffer, setup: Setup = {}) {
  const { isInstalled = true, style, path = usualPath, driver = recipe ?? '' } = setup;
  const cwd = repository({ [path]: base, '.gitattributes': '*.journey merge=journey\n' });
  git(cwd, 'config', 'merge.journey.driver', driver);
  if (style !== undefined) git(cwd, 'config', 'merge.conflictStyle', style);
  git(cwd, 'switch', '--quiet', '--create', 'other');
  writeFileSync(join(cwd, path), theirs);
  commit(cwd, 'theirs');
  git(cwd, 'switch', '--quiet', '--create', 'mine', 'main');
  writeFileSync(join(cwd, path), ours);
  commit(cwd, 'ours');
  const programs = folder({ journey: `#!/bin/sh\nexec "${process.execPath}" "${bundle}" "$@"\n` });
  chmodSync(join(programs, 'journey'), 0o755);
  // Git itself is all that there is beside it, or not even that.
  const PATH = isInstalled ? `${programs}:${process.env.PATH}` : (process.env.PATH ?? '');
  const contentOf = () => readFileSync(join(cwd, path), 'utf8');
  const run = (...args: readonly string[]) => {
    const before = process.env.PATH;
    process.env.PATH = PATH;
    try {
      git(cwd, ...args);
      return 'clean';
    } catch {
      return git(cwd, 'status', '--porcelain').trim();
    } finally {
      process.env.PATH = before;
    }
  };
  return { cwd, run, contentOf };
}

const reworded = base.replace('"Reads it"', '"Skims it"');
const rescored = base.replace('emotion -1', 'emotion -2');
const lifted = base.replace('emotion -1', 'emotion +1');

describe('the merge driver', () => {
  it.each([
    ['merge', ['merge', '--quiet', '--no-edit', 'other']],
    ['rebase', ['rebase', '--quiet', 'other']],
    ['cherry-pick', ['cherry-pick', 'other']],
  ])('puts two facts that two people changed together, which lines do not: git %s', (_, args) => {
    const { run, contentOf } = diverged(reworded, rescored);
    expect(run(...args)).toBe('clean');
    expect(contentOf()).toBe(reworded.replace('emotion -1', 'emotion -2'));
  });

  it.each([
    ['merge', ['merge', '--quiet', '--no-edit', 'other']],
    ['rebase', ['rebase', '--quiet', 'other']],
    ['cherry-pick', ['cherry-pick', 'other']],
  ])('leaves marks where journey is not installed: git %s', (_, args) => {
    const { run, contentOf } = diverged(reworded, rescored, { isInstalled: false });
    expect(run(...args)).toMatch(/^UU /);
    for (const line of ['<<<<<<<', '"Skims it"', '=======', 'emotion -2', '>>>>>>>'])
      expect(contentOf()).toContain(line);
    const apart = diverged(reworded, base.replace('emotion 0.5', 'emotion 1.5'), { isInstalled: false });
    expect(apart.run(...args)).toBe('clean');
    expect(apart.contentOf()).toBe(reworded.replace('emotion 0.5', 'emotion 1.5'));
  });

  it('marks what both changed at that fact', () => {
    const { run, contentOf } = diverged(rescored, lifted.replace('"Compares"', '"Looks"'));
    expect(run('merge', '--quiet', '--no-edit', 'other')).toMatch(/^UU /);
    expect(contentOf()).toMatch(/\n<<<<<<< .+\n {6}emotion -2\n=======\n {6}emotion \+1\n>>>>>>> .+\n/);
    expect(contentOf()).toContain('touchpoint site "Site" { does "Looks" emotion 0.5 }');
  });

  it.each(['diff3', 'zdiff3'])('marks what was before both where Git is set to: %s', (style) => {
    const { run, contentOf } = diverged(rescored, lifted, { style });
    expect(run('merge', '--quiet', '--no-edit', 'other')).toMatch(/^UU /);
    expect(contentOf()).toMatch(/ {6}emotion -2\n\|{7} .+\n {6}emotion -1\n=======\n {6}emotion \+1\n/);
    const lines = diverged(rescored.replace('"Reads it"', '"Reads it'), lifted, { style });
    expect(lines.run('merge', '--quiet', '--no-edit', 'other')).toMatch(/^UU /);
    expect(lines.contentOf()).toContain('|||||||');
  });

  it('keeps both sides of a text that cannot be read as a journey', () => {
    const broken = base.replace('"Reads it"', '"Reads it');
    const { run, contentOf } = diverged(broken, base.replace('emotion 0.5', 'emotion 1.5'));
    expect(run('merge', '--quiet', '--no-edit', 'other')).toBe('clean');
    expect(contentOf()).toBe(broken.replace('emotion 0.5', 'emotion 1.5'));
    const both = diverged(broken, rescored);
    expect(both.run('merge', '--quiet', '--no-edit', 'other')).toMatch(/^UU /);
    for (const line of ['<<<<<<<', 'Reads it\n', 'emotion -2', '>>>>>>>']) expect(both.contentOf()).toContain(line);
  });

  it('does not believe lines that put one thing at two places', () => {
    const site = '    touchpoint site "Site" { does "Compares" emotion 0.5 }\n';
    const far = Array.from({ length: 12 }, (_, at) => `    touchpoint t${at} "T${at}" { emotion 0 }\n`);
    const from = base.replace(site, `${site}${far.join('')}`);
    const moved = (behind: number) =>
      from
        .replace(site, '')
        .replace(far[behind] ?? '', `${far[behind]}${site}`)
        .replace('"Reads it"', '"Reads it');
    const cwd = folder({ o: from, a: moved(3), b: moved(8) });
    return journey(['merge-driver', '--', 'o', 'a', 'b'], { cwd }).then(({ status, err }) => {
      expect(status).toBe(1);
      expect(err).toContain('both sides whole');
      const sides = readFileSync(join(cwd, 'a'), 'utf8').split('=======\n');
      expect(sides.map((side) => side.split('touchpoint site').length)).toEqual([2, 2]);
    });
  });

  it('takes a file that is called as an option is', () => {
    const { run, contentOf } = diverged(reworded, rescored, { path: '--language=nl.journey' });
    expect(run('merge', '--quiet', '--no-edit', 'other')).toBe('clean');
    expect(contentOf()).toContain('emotion -2');
  });

  it('keeps the bytes of a text in another encoding', () => {
    const latin = (text: string) => Buffer.from(text.replace('Moving', 'Verhuizing naar Curaçao'), 'latin1');
    const cwd = folder({ o: latin(base), a: latin(reworded), b: latin(base.replace('emotion 0.5', 'emotion 1.5')) });
    return journey(['merge-driver', '--', 'o', 'a', 'b'], { cwd }).then(({ status, err }) => {
      expect({ status, err }).toEqual({ status: 0, err: '“a”: merged by lines, because it is not in UTF-8.\n' });
      expect(readFileSync(join(cwd, 'a'))).toEqual(latin(reworded.replace('emotion 0.5', 'emotion 1.5')));
    });
  });

  it('says how it merged, with the labels of Git, in both languages', async () => {
    const files = { o: base, a: rescored, b: lifted };
    const args = [
      'merge-driver',
      '-L',
      '9',
      '-P',
      'x.journey',
      '-S',
      'abc123',
      '-X',
      'HEAD',
      '-Y',
      'feature/a',
      '--',
      'o',
      'a',
      'b',
    ];
    const cwd = folder(files);
    expect(await journey(args, { cwd })).toEqual({
      status: 1,
      out: '',
      err: '“x.journey”: merged by facts.\n“x.journey”: both sides want the same place otherwise. Choose between the lines after <<<<<<< and after =======.\n',
    });
    expect(readFileSync(join(cwd, 'a'), 'utf8')).toContain(
      '\n<<<<<<<<< HEAD\n      emotion -2\n=========\n      emotion +1\n>>>>>>>>> feature/a\n',
    );
    const dutch = await journey([...args.slice(0, 1), '--language', 'nl', ...args.slice(1)], { cwd: folder(files) });
    expect(dutch.err).toContain('“x.journey”: samengevoegd per feit.\n');
    const old = folder(files);
    await journey(['merge-driver', '-S', '%S', '-X', '%X', '-Y', '%Y', '--', 'o', 'a', 'b'], { cwd: old });
    expect(readFileSync(join(old, 'a'), 'utf8')).toMatch(/<<<<<<< ours\n[\s\S]*>>>>>>> theirs\n/);
  });

  it('loses theirs in no command line that names the files', async () => {
    for (const wrong of [['--nonsense'], ['-L', 'many'], ['one', 'more']]) {
      const cwd = folder({ o: base, a: rescored, b: lifted });
      const { status, err } = await journey(['merge-driver', ...wrong, 'o', 'a', 'b'], { cwd });
      expect({ status, isSaid: err.includes('by lines') }).toEqual({ status: 1, isSaid: true });
      expect(readFileSync(join(cwd, 'a'), 'utf8')).toMatch(/<<<<<<<[\s\S]*-2[\s\S]*=======[\s\S]*\+1[\s\S]*>>>>>>>/);
    }
  });

  it('writes nothing where a file cannot be read, so that what calls it can fall back', async () => {
    const cwd = folder({ o: base, a: rescored, b: lifted, z: Buffer.from([0, 1, 2]) });
    mkdirSync(join(cwd, 'd'));
    for (const files of [
      ['o', 'a', 'nowhere'],
      ['o', 'a', 'd'],
      ['o', 'a', 'z'],
      ['o', 'a'],
    ]) {
      const { status, err } = await journey(['merge-driver', '--', ...files], { cwd });
      expect({ files, status, isSaid: err.length > 10 }).toEqual({ files, status: 129, isSaid: true });
      expect(readFileSync(join(cwd, 'a'), 'utf8')).toBe(rescored);
    }
  });
});
