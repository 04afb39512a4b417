import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, good, journey } from './journey.js';
import { commit, git, repository } from './repository.js';

const people = 'persona starter "Starter"\nsource interviews "Interviews" { kind qualitative }\n';
const shared = (path: string) =>
  good.replace('persona starter\n', `import "${path}"\n`).replace('source interviews\n', '');

const files = {
  'shared/people.journey': people,
  'shared/more.journey': 'import "./people.journey"\npersona other "Other"\n',
  'maps/direct.journey': shared('../shared/people.journey'),
  'maps/through.journey': shared('../shared/more.journey'),
  'maps/alone.journey': good,
};

async function checkedSince(cwd: string, ...paths: readonly string[]) {
  const { status, out, err } = await journey(['check', '--changed-since', 'main', '--format', 'json', ...paths], {
    cwd,
  });
  const found: readonly { file: string; code: string }[] = out === '' ? [] : JSON.parse(out);
  return {
    status,
    err,
    found: [...new Set(found.map(({ file }) => file))],
    codes: [...new Set(found.map((one) => one.code))],
  };
}

function topic(with_: Readonly<Record<string, string>> = files): string {
  const cwd = repository(with_);
  git(cwd, 'switch', '--quiet', '--create', 'topic');
  return cwd;
}

/** The files that are checked: one is wrong in each of them, so that each has a finding. */
const wrong = (text: string) => text.replace('-1.4', '-9');

describe('journey check --changed-since', () => {
  it('checks who imports a shared file that was renamed without them', async () => {
    const cwd = topic();
    renameSync(join(cwd, 'shared/people.journey'), join(cwd, 'shared/persons.journey'));
    commit(cwd, 'rename');
    const { status, found, codes } = await checkedSince(cwd);
    expect(status).toBe(1);
    expect(found).toEqual(
      expect.arrayContaining(['maps/direct.journey', 'maps/through.journey', 'shared/more.journey']),
    );
    expect(found).not.toContain('maps/alone.journey');
    expect(codes).toContain('import-not-found');
  });

  it('checks who imports a shared file that changed or is gone, however far', async () => {
    const cwd = topic();
    writeFileSync(join(cwd, 'shared/people.journey'), people.replace('starter', 'beginner'));
    expect(await checkedSince(cwd)).toMatchObject({
      status: 1,
      found: expect.arrayContaining(['maps/direct.journey', 'maps/through.journey']),
    });
    rmSync(join(cwd, 'shared/people.journey'));
    expect((await checkedSince(cwd)).found).toContain('maps/through.journey');
    expect((await checkedSince(cwd, 'maps')).found).toEqual(['maps/direct.journey', 'maps/through.journey']);
    expect((await checkedSince(join(cwd, 'maps'), 'direct.journey')).found).toEqual(['direct.journey']);
  });

  it('checks what changed in the working folder too, and leaves alone what others changed in the meantime', async () => {
    const bad = { 'a.journey': good, 'b.journey': wrong(good), 'c.journey': good };
    const cwd = topic(bad);
    git(cwd, 'switch', '--quiet', 'main');
    writeFileSync(join(cwd, 'c.journey'), wrong(good));
    commit(cwd, 'by others');
    git(cwd, 'switch', '--quiet', 'topic');
    expect(await checkedSince(cwd)).toEqual({ status: 0, err: '', found: [], codes: [] });
    writeFileSync(join(cwd, 'a.journey'), wrong(good).replaceAll('\n', '\r\n'));
    expect((await checkedSince(cwd)).found).toEqual(['a.journey']);
    writeFileSync(join(cwd, 'a.journey'), good.replaceAll('\n', '\r\n'));
    writeFileSync(join(cwd, 'new.journey'), wrong(good));
    expect((await checkedSince(cwd)).found).toEqual(['new.journey']);
  });

  it('checks what other settings are for, and what shows a picture that is gone', async () => {
    const cwd = topic({
      'a/one.journey': good.replace('channel post', 'channel post image "../one.png"'),
      'a/two.journey': good,
      'b/three.journey': good,
      'one.png': 'x',
    });
    rmSync(join(cwd, 'one.png'));
    const { found, codes } = await checkedSince(cwd);
    expect(found).toEqual(['a/one.journey']);
    expect(codes).toContain('image-not-found');
    mkdirSync(join(cwd, 'b'), { recursive: true });
    writeFileSync(join(cwd, 'b/journey.config.json'), '{ "rules": { "assumption": "error" }, "severity": {} }');
    const checked = await journey(['check', '--changed-since', 'main', '--format', 'sarif'], { cwd });
    expect(checked.out).toContain('one.journey');
    expect(checked.err).toContain('b/journey.config.json');
  });

  it('says that nothing changed, and what is wrong with a revision', async () => {
    const cwd = topic();
    const none = await journey(['check', '--changed-since', 'main'], { cwd });
    expect(none).toEqual({ status: 0, err: '', out: 'Nothing that concerns a journey changed since “main”.\n' });
    for (const revision of ['nowhere', '--all']) {
      const { status, err, out } = await journey(['check', `--changed-since=${revision}`], { cwd });
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(err).toContain(`“${revision}”`);
    }
    const outside = await journey(['check', '--changed-since', 'main'], { cwd: folder({}) });
    expect(outside).toMatchObject({ status: 2, err: 'The current folder is in no Git repository.\n' });
    expect((await journey(['check'], { cwd })).err).toContain('Say which files or folders.');
  });
});

describe('journey diff with shared files', () => {
  it('tells of those that import what changed, where that makes a difference for them', async () => {
    const cwd = topic();
    writeFileSync(join(cwd, 'shared/people.journey'), people.replace('source interviews', 'source talks'));
    commit(cwd, 'other source');
    const { out, err, status } = await journey(
      ['diff', 'main...topic', '--fail-on', 'evidence-lost', '--format', 'json'],
      { cwd },
    );
    const told = JSON.parse(out).files as { file: string; violations: { rule: string }[]; verdicts: object[] }[];
    expect({ status, files: told.map(({ file }) => file) }).toEqual({
      status: 1,
      files: ['maps/direct.journey', 'maps/through.journey', 'shared/people.journey'],
    });
    expect(told[0]).toMatchObject({ verdicts: [{ sentences: [expect.stringContaining('evidence')] }] });
    expect(err).toContain('maps/direct.journey:8: evidence-lost');
    const some = await journey(['diff', 'main...topic', 'maps/direct.journey', '--format', 'json'], { cwd });
    expect(JSON.parse(some.out).files).toMatchObject([{ file: 'maps/direct.journey' }]);
  });

  it('tells nothing of those for which that makes none', async () => {
    const cwd = topic();
    writeFileSync(join(cwd, 'shared/people.journey'), people.replace('"Interviews"', '"Twelve interviews"'));
    commit(cwd, 'title');
    const { out } = await journey(['diff', 'main...topic', '--format', 'json'], { cwd });
    expect(JSON.parse(out).files).toMatchObject([{ file: 'shared/people.journey' }]);
  });
});
