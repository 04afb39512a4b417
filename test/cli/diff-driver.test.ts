import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundle, journey } from './journey.js';
import { commit, git, repository } from './repository.js';

const before = `import "./people.journey"

journey switching "Switching" {
  persona starter
  phase awareness "Awareness" {
    touchpoint letter "Price letter" {
      does "Opens the letter"
      does "Reads the letter"
      does "Puts it away"
      emotion starter -1.4
    }
    touchpoint call "Call" { emotion starter 0.5 }
  }
}
`;
const after = before.replace('-1.4', '-0.6');
const people = 'persona starter "Starter"\n';

/** A repository that is set up as the help of the command says. */
function prepared(files: Readonly<Record<string, string>>): string {
  const cwd = repository({ '.gitattributes': '*.journey diff=journey\n', 'people.journey': people, ...files });
  git(cwd, 'config', 'diff.journey.command', `'${process.execPath}' '${bundle}' diff-driver --language en --`);
  git(cwd, 'config', 'diff.journey.xfuncname', '^[ \t]*((persona|journey|phase|touchpoint)[ \t].*)$');
  return cwd;
}

describe('git diff', () => {
  it('shows lines of text instead of changes', () => {
    const cwd = prepared({ 'my reis één.journey': before });
    writeFileSync(join(cwd, 'my reis één.journey'), after);
    expect(git(cwd, 'diff')).toBe(`a/my reis één.journey → b/my reis één.journey · 1 change
The low point rises from −1.4 to −0.6 (Price letter).

Switching › Awareness › Price letter
  10 ~ score (Starter): −1.4 → −0.6 (+0.8)

`);
  });

  it('breaks off at a file that came or went, is called otherwise, or begins as an option does', () => {
    const cwd = prepared({
      'sub/gone.journey': before,
      'old name.journey': `${before}// kept\n`,
      '-h.journey': before,
    });
    rmSync(join(cwd, 'sub/gone.journey'));
    renameSync(join(cwd, 'old name.journey'), join(cwd, 'nieuwe naam.journey'));
    writeFileSync(join(cwd, 'nieuwe naam.journey'), `${after}// kept\n`);
    writeFileSync(join(cwd, '-h.journey'), after);
    writeFileSync(join(cwd, 'come.journey'), 'source talks "Talks" { kind qualitative }\n');
    git(cwd, 'add', '--all');
    const heads = git(cwd, 'diff', '--cached', '--find-renames')
      .split('\n')
      .filter((line) => line.includes(' → ') && line.includes('.journey'));
    expect(heads).toEqual([
      'a/-h.journey → b/-h.journey · 1 change',
      '/dev/null → b/come.journey · 1 change',
      'a/old name.journey → b/nieuwe naam.journey · 1 change',
      'a/sub/gone.journey → /dev/null · 1 change',
    ]);
  });

  it('says nothing of a file set out otherwise, or of one with errors', () => {
    const cwd = prepared({ 'a.journey': before, 'b.journey': before });
    writeFileSync(join(cwd, 'a.journey'), before.replaceAll('  ', '\t'));
    writeFileSync(join(cwd, 'b.journey'), `${after}touchpoint {{{\n`);
    const out = git(cwd, 'diff');
    expect(out).toContain('a/a.journey → b/a.journey\nOnly layout or comments changed.\n');
    expect(out).toContain('“b/b.journey” has errors; it was compared as far as it can be read.');
    expect(out).toContain('score (Starter): −1.4 → −0.6 (+0.8)');
  });

  it('breaks off in the midst of a merge', () => {
    const cwd = prepared({ 'a.journey': before });
    git(cwd, 'switch', '--quiet', '--create', 'topic');
    writeFileSync(join(cwd, 'a.journey'), after);
    commit(cwd, 'topic');
    git(cwd, 'switch', '--quiet', 'main');
    writeFileSync(join(cwd, 'a.journey'), before.replace('-1.4', '-0.2'));
    commit(cwd, 'main');
    expect(() => git(cwd, 'merge', '--quiet', 'topic')).toThrow();
    expect(git(cwd, 'diff', '--cached')).toContain('“a.journey” has conflicts that are not solved yet.\n');
  });

  it('shows a log in lines of text, from any folder', () => {
    const cwd = prepared({ 'sub/a.journey': before });
    writeFileSync(join(cwd, 'sub/a.journey'), after);
    commit(cwd, 'Send a kinder letter');
    const log = git(join(cwd, 'sub'), 'log', '-p', '--ext-diff', '-1');
    expect(log).toContain('Send a kinder letter');
    expect(log).toContain('The low point rises from −1.4 to −0.6 (Price letter).');
    expect(git(cwd, 'show', '--ext-diff')).toContain('a/sub/a.journey → b/sub/a.journey · 1 change');
  });

  it('says of lines of text in which block they are no more', () => {
    const cwd = prepared({ 'a.journey': before });
    writeFileSync(join(cwd, 'a.journey'), after);
    expect(git(cwd, 'diff', '--no-ext-diff', '--unified=1')).toMatch(/^@@ .* @@ touchpoint letter "Price letter" \{$/m);
  });

  it.each([[[]], [['a', 'b']]])('is not refused in a sentence when called with %j', async (args) => {
    const { status, err } = await journey(['diff-driver', '--', ...args]);
    expect(status).toBe(2);
    expect(err).toContain('Git calls this with what it knows of one file.');
  });
});
