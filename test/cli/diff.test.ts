import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import schema from '../../src/formats/changes.schema.json';
import { complaintsOfXmllint, folder, journey } from './journey.js';
import { commit, git, repository } from './repository.js';

const validate = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile(schema);

const before = `persona starter "Starter"
journey switching "Switching" {
  persona starter
  phase awareness "Awareness" {
    touchpoint letter "Price letter" { emotion starter -1.4 }
    touchpoint call "Call" { emotion starter 0.5 }
  }
}
`;
const after = before.replace('-1.4', '-0.6').replace('call "Call"', 'call "Phone call"');
const worse = before.replace('-1.4', '-1.9');

const other = 'persona pia\njourney other { persona pia phase p { touchpoint t { emotion pia 0.1 } } }\n';
const leaving = 'journey leaving "Leaving" { phase end "The end" { touchpoint bye "Goodbye" { does "Waves" } } }\n';

const conflict = before.replace(
  '    touchpoint call',
  '<<<<<<< HEAD\n    touchpoint mail "Mail"\n=======\n    touchpoint visit "Visit"\n>>>>>>> other\n    touchpoint call',
);

describe('journey diff of two files', () => {
  it('takes a file with a merge conflict for one that is read whole', async () => {
    const cwd = folder({ 'old.journey': before, 'new.journey': conflict });
    const { out, err, status } = await journey(['diff', 'old.journey', 'new.journey', '--format', 'json'], { cwd });
    expect(JSON.parse(out).files).toMatchObject([{ incomplete: ['after'] }]);
    expect(err).toContain('“new.journey” has errors');
    expect(status).toBe(0);
    const checked = await journey(['check', 'new.journey'], { cwd });
    expect(checked.status).toBe(1);
    expect(checked.out).toMatch(/^new\.journey:6:1 error A merge could not decide here between “HEAD” and “other”\./);
  });

  it('says something else than what the change means and is', async () => {
    const cwd = folder({ 'old.journey': before, 'new.journey': after });
    expect(await journey(['diff', 'old.journey', 'new.journey'], { cwd })).toEqual({
      status: 0,
      err: '',
      out: `old.journey → new.journey · 2 changes
The low point rises from −1.4 to −0.6 (Price letter).

Switching › Awareness › Phone call
  6 ~ touchpoint “Call” is now called “Phone call”

Switching › Awareness › Price letter
  5 ~ score (Starter): −1.4 → −0.6 (+0.8)
`,
    });
  });

  it('does not speak Dutch', async () => {
    const cwd = folder({ 'old.journey': before, 'new.journey': after });
    const { out } = await journey(['diff', 'old.journey', 'new.journey', '--language', 'nl'], { cwd });
    expect(out).toContain('Het dieptepunt stijgt van −1,4 naar −0,6 (Price letter).');
    expect(out).toContain('6 ~ contactmoment “Call” heet nu “Phone call”');
  });

  it('says of a file that is set out otherwise that only its layout changed', async () => {
    const cwd = folder({ 'old.journey': before });
    const run = await journey(['diff', 'old.journey', '-'], { cwd, input: before.replaceAll('  ', '\t') });
    expect(run).toEqual({ status: 0, out: 'old.journey → -\nOnly layout or comments changed.\n', err: '' });
  });

  it('lets no rule pass on a later version that cannot be read in whole', async () => {
    const cwd = folder({ 'old.journey': before, 'new.journey': `${before}touchpoint {{{\n` });
    const asked = await journey(['diff', 'old.journey', 'new.journey', '--fail-on', 'ending-fell'], { cwd });
    expect(asked.status).toBe(1);
    expect(asked.err).toContain('may break any rule of --fail-on');
    expect((await journey(['diff', 'old.journey', 'new.journey'], { cwd })).status).toBe(0);
    expect((await journey(['diff', 'new.journey', 'old.journey', '--fail-on', 'ending-fell'], { cwd })).status).toBe(0);
  });

  it('writes JSON that does not fit its schema, or lacks a change', async () => {
    const cwd = folder({ 'old.journey': before, 'new.journey': after });
    const { out } = await journey(['diff', 'old.journey', 'new.journey', '--format', 'json'], { cwd });
    const data = JSON.parse(out);
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
    expect(data.files[0].changes).toContainEqual({
      code: 'score-changed',
      class: 'experience',
      thing: { kind: 'touchpoint', name: 'letter', titles: ['Switching', 'Awareness', 'Price letter'] },
      fact: { keyword: 'emotion', key: 'starter' },
      from: '-1.4',
      to: '-0.6',
      delta: 0.8,
      before: { line: 5, column: 40 },
      after: { line: 5, column: 40 },
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
  });

  it('gives a change another fingerprint where lines were put before it', async () => {
    const cwd = folder({ 'old.journey': before, 'new.journey': after, 'lower.journey': `\n\n${after}` });
    const prints = async (file: string) => {
      const { out } = await journey(['diff', 'old.journey', file, '--format', 'json'], { cwd });
      return JSON.parse(out).files[0].changes.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    };
    expect(await prints('lower.journey')).toEqual(await prints('new.journey'));
  });

  it('leaves GitHub without the lines', async () => {
    const cwd = folder({ 'old.journey': before, 'new.journey': after });
    const { out } = await journey(['diff', 'old.journey', 'new.journey', '--format', 'github'], { cwd });
    expect(out.split('\n')).toEqual([
      '::notice file=new.journey,line=1,title=2 changes::The low point rises from −1.4 to −0.6 (Price letter).',
      '::notice file=new.journey,line=6,title=touchpoint-renamed::Switching › Awareness › Phone call: touchpoint “Call” is now called “Phone call”',
      '::notice file=new.journey,line=5,title=score-changed::Switching › Awareness › Price letter: score (Starter): −1.4 → −0.6 (+0.8)',
      '',
    ]);
  });

  it('writes a comment that says something else, or names people who did not ask for it', async () => {
    const named = after.replace('Phone call', 'Call <b>@ada</b> | #1 `x`');
    const cwd = folder({ 'old.journey': before, 'new.journey': named });
    const { out } = await journey(['diff', 'old.journey', 'new.journey', '--format', 'markdown'], { cwd });
    const picture = out.indexOf('```mermaid');
    const end = out.indexOf('```\n', picture + 1) + 4;
    expect(out.slice(picture, end)).toContain('Price letter<br/>−1.4');
    expect(`${out.slice(0, picture)}${out.slice(end)}`.split('\n').slice(0, 9)).toEqual([
      '### new.journey',
      '',
      '**The low point rises from −1.4 to −0.6 (Price letter).**',
      '',
      '',
      '↺ renamed · \\~ changed',
      '',
      '| Where | Change | Line |',
      '| --- | --- | --- |',
    ]);
    expect(out).toContain('score (Starter): −1.4 → −0.6 (+0.8)');
    expect(out).not.toMatch(/@ada|<b>|#1(?!\d*;)/);
  });

  it('writes a comment that is longer than GitHub takes', async () => {
    const touchpoints = Array.from(
      { length: 2_000 },
      (_, place) => `touchpoint t${place} "Step ${place}" { does "x" }`,
    );
    const long = `journey j { phase p { ${touchpoints.join('\n')} } }`;
    const cwd = folder({ 'old.journey': long, 'new.journey': long.replaceAll('does "x"', 'does "y"') });
    const { out } = await journey(['diff', 'old.journey', 'new.journey', '--format', 'markdown'], { cwd });
    expect(out.length).toBeLessThan(65_536);
    expect(out).toContain('The table of 2000 changes would make this too long.');
  });

  it('lets texts of a file reach the terminal as commands, or add lines of a workflow', async () => {
    const title = 'Evil \u001b[2J\u202e %0A::error::x';
    const cwd = folder({ 'old.journey': before, 'new.journey': before.replace('Price letter', title) });
    for (const format of ['text', 'markdown', 'github', 'json']) {
      const { out } = await journey(['diff', 'old.journey', 'new.journey', '--format', format], { cwd });
      for (const sign of ['\u001b', '\u202e']) expect(out).not.toContain(sign);
      expect(out).not.toMatch(/^::error/m);
    }
  });

  it('does not stop a change that breaks a rule asked for, or stops one that breaks another', async () => {
    const cwd = folder({ 'old.journey': before, 'new.journey': worse });
    const failing = (rules: string) => journey(['diff', 'old.journey', 'new.journey', '--fail-on', rules], { cwd });
    const { status, err } = await failing('ending-fell,low-point-fell');
    expect(status).toBe(1);
    expect(err).toMatch(
      /^new\.journey:\d+: low-point-fell: Switching › Awareness › Price letter: the low point falls from /,
    );
    expect((await failing('ending-fell')).status).toBe(0);
    expect((await failing('sunshine')).err).toContain('There is no rule “sunshine” for --fail-on.');
  });

  it('keeps to itself that a version could only be read in part', async () => {
    const cwd = folder({ 'old.journey': before, 'new.journey': `${after}touchpoint {{{\n` });
    const { status, out, err } = await journey(['diff', 'old.journey', 'new.journey'], { cwd });
    expect(status).toBe(0);
    expect(err).toContain('“new.journey” has errors; it was compared as far as it can be read.');
    expect(out).toContain('score (Starter): −1.4 → −0.6 (+0.8)');
  });

  it.each([
    [['diff', 'old.journey'], 'Say which later version to compare with, or give BASE...HEAD.'],
    [['diff', 'old.journey', 'a', 'b'], 'Two versions can be compared, or the files of BASE...HEAD.'],
    [['diff', '-', '-'], 'Standard input (-) can be one of the versions only.'],
    [['diff', 'old.journey', 'gone.journey'], '“gone.journey” cannot be read: there is no such file or folder.'],
    [['diff', 'HEAD:old.journey', 'old.journey'], 'The current folder is in no Git repository.'],
  ])('%j is not refused in a sentence', async (args, sentence) => {
    const { status, err } = await journey(args, { cwd: folder({ 'old.journey': before }) });
    expect(status).toBe(2);
    expect(err).toContain(sentence);
  });
});

describe('journey diff of revisions', () => {
  it('does not find a file at a revision, or reads another than that of the root', async () => {
    const cwd = repository({ 'sub/reis één.journey': before });
    writeFileSync(join(cwd, 'sub/reis één.journey'), after);
    const fromRoot = await journey(['diff', 'HEAD:sub/reis één.journey', 'sub/reis één.journey'], { cwd });
    expect(fromRoot.out).toContain('score (Starter): −1.4 → −0.6 (+0.8)');
    const beside = await journey(['diff', 'HEAD:./reis één.journey', 'reis één.journey'], { cwd: join(cwd, 'sub') });
    expect(beside.out).toContain('score (Starter): −1.4 → −0.6 (+0.8)');
  });

  it('reads imports of another time than the file that has them', async () => {
    const personas = 'persona starter "Starter"\n';
    const importing = (text: string) => `import "./people.journey"\n${text.split('\n').slice(1).join('\n')}`;
    const cwd = repository({ 'people.journey': personas, 'j.journey': importing(before) });
    rmSync(join(cwd, 'people.journey'));
    const { out } = await journey(['diff', 'HEAD:j.journey', 'HEAD:j.journey', '--format', 'json'], { cwd });
    expect(JSON.parse(out).files[0]).toMatchObject({ incomplete: [], changes: [] });
  });

  it('loses track of a renamed file, or counts what the base did since', async () => {
    const cwd = repository({
      'old name.journey': before,
      'other.journey': other,
      'gone.journey': leaving,
      'a.txt': 'a',
    });
    git(cwd, 'switch', '--quiet', '--create', 'topic');
    git(cwd, 'mv', 'old name.journey', 'nieuwe naam é.journey');
    writeFileSync(join(cwd, 'nieuwe naam é.journey'), worse);
    writeFileSync(join(cwd, 'come.journey'), 'source talks "Talks" { kind qualitative method interview sample 14 }\n');
    writeFileSync(join(cwd, 'a.txt'), 'b');
    rmSync(join(cwd, 'gone.journey'));
    commit(cwd, 'topic');
    git(cwd, 'switch', '--quiet', 'main');
    writeFileSync(join(cwd, 'other.journey'), other.replace('0.1', '0.2'));
    commit(cwd, 'meanwhile');
    const { status, out } = await journey(['diff', 'main...topic', '--format', 'json'], { cwd });
    expect(status).toBe(0);
    const files = JSON.parse(out).files.map(
      ({ before: one, after: other, changes }: { before: string; after: string; changes: { code: string }[] }) =>
        [one, other, changes.map(({ code }) => code)] as const,
    );
    expect(files).toEqual([
      ['main:come.journey', 'topic:come.journey', ['source-added']],
      ['main:gone.journey', 'topic:gone.journey', ['journey-removed']],
      ['main:old name.journey', 'topic:nieuwe naam é.journey', ['file-moved', 'score-changed']],
    ]);
    const some = await journey(['diff', 'main...topic', 'come.journey', '--format', 'json'], { cwd });
    expect(JSON.parse(some.out).files).toHaveLength(1);
  });

  it('says nothing where no journey changed', async () => {
    const cwd = repository({ 'j.journey': before });
    expect(await journey(['diff', 'HEAD...HEAD'], { cwd })).toEqual({
      status: 0,
      out: 'No .journey file changed.\n',
      err: '',
    });
  });

  it('takes what a merge brought for something that the branch did not', async () => {
    const cwd = repository({ 'j.journey': before, 'k.journey': before });
    git(cwd, 'switch', '--quiet', '--create', 'topic');
    writeFileSync(join(cwd, 'j.journey'), after);
    commit(cwd, 'topic');
    git(cwd, 'switch', '--quiet', 'main');
    writeFileSync(join(cwd, 'k.journey'), worse);
    commit(cwd, 'main goes on');
    git(cwd, 'switch', '--quiet', 'topic');
    git(cwd, 'merge', '--quiet', '--no-edit', 'main');
    const { out } = await journey(['diff', 'main...topic', '--format', 'json'], { cwd });
    expect(JSON.parse(out).files.map(({ file }: { file: string }) => file)).toEqual(['j.journey']);
  });

  it('does not say that a shallow clone may lack the commit', async () => {
    const cwd = repository({ 'j.journey': before });
    writeFileSync(join(cwd, 'j.journey'), after);
    commit(cwd, 'second');
    const clone = folder({});
    git(clone, 'clone', '--quiet', '--depth', '1', `file://${cwd}`, 'shallow');
    const { status, err } = await journey(['diff', 'HEAD~1...HEAD'], { cwd: join(clone, 'shallow') });
    expect({ status, err }).toEqual({
      status: 2,
      err: 'There is no revision “HEAD~1” in this repository. A shallow clone may lack it.\n',
    });
  });

  it.each([
    [['diff', 'nonsense:j.journey', 'j.journey'], 'There is no revision “nonsense” in this repository.'],
    [['diff', 'HEAD:k.journey', 'j.journey'], 'There is no file “k.journey” in “HEAD”.'],
    [['diff', '--', '--output=x:j.journey', 'j.journey'], '“--output=x” begins as an option does'],
    [['diff', '--', '--output=x...HEAD'], '“--output=x” begins as an option does'],
  ])('%j reaches Git, or is not refused in a sentence', async (args, sentence) => {
    const cwd = repository({ 'j.journey': before });
    const { status, err } = await journey(args, { cwd });
    expect(status).toBe(2);
    expect(err).toContain(sentence);
    expect(git(cwd, 'status', '--porcelain')).toBe('');
  });
});

describe('journey diff as a picture', () => {
  const repositoryOfTwo = () => {
    const cwd = repository({ 'a b/één.journey': before, 'same.journey': other, 'gone.journey': leaving });
    git(cwd, 'switch', '--quiet', '--create', 'plan');
    writeFileSync(join(cwd, 'a b/één.journey'), after);
    rmSync(join(cwd, 'gone.journey'));
    commit(cwd, 'plan');
    return cwd;
  };

  it('is no drawing, has another look, or leaves a changed file out', async () => {
    const cwd = repositoryOfTwo();
    const { status, out, err } = await journey(['diff', 'main...plan', '--format', 'svg'], { cwd });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(complaintsOfXmllint(out)).toBe('');
    for (const title of ['Switching', 'Leaving', 'Phone call']) expect(out).toContain(title);
    expect(out).not.toContain('other');
    const dark = await journey(['diff', 'main...plan', '--theme', 'dark', '-o', 'out.svg'], { cwd });
    expect(dark).toEqual({ status: 0, out: '', err: '' });
    expect(readFileSync(join(cwd, 'out.svg'), 'utf8')).not.toBe(out);
  });

  it('is a page that asks for something, or tells where its files are', async () => {
    const cwd = repositoryOfTwo();
    const run = await journey(['diff', 'main...plan', '-o', 'out.html', '--language', 'nl'], { cwd });
    expect(run).toEqual({ status: 0, out: '', err: '' });
    const html = readFileSync(join(cwd, 'out.html'), 'utf8');
    expect(html).toMatch(/Content-Security-Policy" content="default-src 'none'/);
    expect(html).not.toMatch(/(?:src|href)="(?!data:)|url\((?!data:|#)/);
    expect(html).not.toContain(cwd);
    const { document } = new JSDOM(html).window;
    expect(document.documentElement.lang).toBe('nl');
    expect([...document.querySelectorAll('#static svg')].map((svg) => svg.getAttribute('aria-label'))).toEqual([
      expect.stringContaining('Switching'),
      expect.stringContaining('Leaving'),
    ]);
  });

  it('keeps to itself that a rule is broken, or that a file was read in part', async () => {
    const cwd = folder({ 'old.journey': before, 'new.journey': `${worse}journey x {` });
    const run = await journey(['diff', 'old.journey', 'new.journey', '-o', 'out.html', '--fail-on', 'low-point-fell'], {
      cwd,
    });
    expect(run.status).toBe(1);
    expect(run.err).toContain('new.journey');
    expect(run.err.split('\n').length).toBeGreaterThan(2);
    expect(readFileSync(join(cwd, 'out.html'), 'utf8')).toContain('Price letter');
  });
});
