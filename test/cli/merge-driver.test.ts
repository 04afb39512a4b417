import { readFileSync, writeFileSync } from 'node:fs';
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
const path = 'een map/één reis.journey';

/** A repository with the driver, in which two branches changed a file; `mine` is checked out. */
function diverged(ours: string, theirs: string, isSetUp = true): string {
  const cwd = repository({ [path]: base, '.gitattributes': '*.journey merge=journey\n' });
  if (isSetUp) {
    const driver = `"${process.execPath}" "${bundle}" merge-driver -L %L -P %P %O %A %B`;
    git(cwd, 'config', 'merge.journey.driver', driver);
  }
  git(cwd, 'switch', '--quiet', '--create', 'other');
  writeFileSync(join(cwd, path), theirs);
  commit(cwd, 'theirs');
  git(cwd, 'switch', '--quiet', '--create', 'mine', 'main');
  writeFileSync(join(cwd, path), ours);
  commit(cwd, 'ours');
  return cwd;
}

const contentOf = (cwd: string) => readFileSync(join(cwd, path), 'utf8');
const merging = (cwd: string, ...args: string[]) => {
  try {
    git(cwd, ...args);
    return 'clean';
  } catch {
    return git(cwd, 'status', '--porcelain').trim();
  }
};

const reworded = base.replace('"Reads it"', '"Skims it"');
const rescored = base.replace('emotion -1', 'emotion -2');

describe('the merge driver', () => {
  it.each([
    ['merge', ['merge', '--quiet', '--no-edit', 'other']],
    ['rebase', ['rebase', '--quiet', 'other']],
    ['cherry-pick', ['cherry-pick', 'other']],
  ])('makes of two facts that two people changed a conflict, as lines do: git %s', (_, args) => {
    const cwd = diverged(reworded, rescored);
    expect(merging(cwd, ...args)).toBe('clean');
    expect(contentOf(cwd)).toBe(reworded.replace('emotion -1', 'emotion -2'));
    // Without it, Git sees lines beside each other.
    expect(merging(diverged(reworded, rescored, false), ...args)).toContain(path.slice(0, 3));
  });

  it('settles what both changed, or marks more than the fact', () => {
    const cwd = diverged(rescored, base.replace('emotion -1', 'emotion +1').replace('"Compares"', '"Looks"'));
    expect(merging(cwd, 'merge', '--quiet', '--no-edit', 'other')).toMatch(/^UU /);
    expect(contentOf(cwd)).toBe(
      base
        .replace('"Compares"', '"Looks"')
        .replace('      emotion -1\n', '<<<<<<< ours\n      emotion -2\n=======\n      emotion +1\n>>>>>>> theirs\n'),
    );
  });

  it('loses a side of a text that can not be read as a journey', () => {
    const broken = base.replace('"Reads it"', '"Reads it');
    const cwd = diverged(broken, base.replace('emotion 0.5', 'emotion 1.5'));
    expect(merging(cwd, 'merge', '--quiet', '--no-edit', 'other')).toBe('clean');
    expect(contentOf(cwd)).toBe(broken.replace('emotion 0.5', 'emotion 1.5'));
    const both = diverged(broken, rescored);
    expect(merging(both, 'merge', '--quiet', '--no-edit', 'other')).toMatch(/^UU /);
    for (const line of ['<<<<<<<', 'Reads it\n', 'emotion -2', '>>>>>>>']) expect(contentOf(both)).toContain(line);
  });

  it('says less than how it ended, or writes where it could not merge', async () => {
    const cwd = folder({
      o: base,
      a: rescored,
      b: base.replace('emotion -1', 'emotion +1'),
      l: Buffer.from([0xc3, 0x28]),
    });
    expect(await journey(['merge-driver', '-L', '9', '-P', 'x.journey', 'o', 'a', 'b'], { cwd })).toEqual({
      status: 1,
      out: '',
      err: '“x.journey”: both sides changed the same fact. Choose between the lines after <<<<<<< and after =======.\n',
    });
    expect(readFileSync(join(cwd, 'a'), 'utf8')).toContain('\n<<<<<<<<< ours\n      emotion -2\n=========\n');
    for (const files of [
      ['o', 'a', 'nowhere'],
      ['o', 'a', 'l'],
    ]) {
      const before = readFileSync(join(cwd, 'a'), 'utf8');
      const { status, err } = await journey(['merge-driver', ...files], { cwd });
      expect({ status, said: err.length > 10 }).toEqual({ status: 129, said: true });
      expect(readFileSync(join(cwd, 'a'), 'utf8')).toBe(before);
    }
    expect((await journey(['merge-driver', 'o', 'a', 'b', '--language', 'nl'], { cwd })).status).not.toBe(2);
  });
});
