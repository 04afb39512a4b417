import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import schema from '../../src/formats/history.schema.json';
import { folder, journey } from './journey.js';
import { commit, git, repository } from './repository.js';

const validate = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile(schema);

const first = `persona starter "Starter"
journey switching "Switching" {
  persona starter
  phase awareness "Awareness" {
    touchpoint letter "Price letter" { emotion starter -1.4 }
    touchpoint call "Call" { emotion starter 0.5 }
    touchpoint bill "Bill" { emotion starter 1.2 }
  }
}
`;
const better = first.replace('-1.4', '-0.6');
const risen = 'The low point rises from −1.4 to −0.6 (Price letter).';
const fallen = 'The low point falls from −0.6 to −1.4 (Price letter).';
const isNew = 'The journey “Switching” is new.';
const other = `journey other "Other" { persona starter phase p { touchpoint t { emotion starter 0.1 } } }\n`;

function change(cwd: string, file: string, text: string, message: string): void {
  writeFileSync(join(cwd, file), text);
  commit(cwd, message);
}

interface Entry {
  readonly subject?: string;
  readonly path: string;
  readonly committed: boolean;
  readonly incomplete: readonly string[];
  readonly beginsHere: boolean;
  readonly verdict: { readonly sentences: readonly string[] };
}

/** What `journey log` says as JSON that fits its schema. */
async function entries(cwd: string, ...args: readonly string[]): Promise<readonly Entry[]> {
  const { out, err, status } = await journey(['log', '--format', 'json', ...args], { cwd });
  expect({ status, err }).toEqual({ status: 0, err: '' });
  const data = JSON.parse(out);
  expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
  return data.entries;
}

const told = (all: readonly Entry[]) =>
  all.map(({ subject = '', verdict }) => `${subject}: ${verdict.sentences.join(' ')}`);

describe('journey log', () => {
  it('leaves out a commit, its day, its author or what it means', async () => {
    const cwd = repository({ 'j.journey': first });
    writeFileSync(join(cwd, 'j.journey'), better);
    git(cwd, 'commit', '--quiet', '--all', '--message', 'Write it anew', '--date', '2026-03-04T23:30:00-05:00');
    const { status, out, err } = await journey(['log', 'j.journey'], { cwd });
    const [short, root] = git(cwd, 'log', '--format=%h').trim().split('\n');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out.split('\n')).toEqual([
      `${short}  4 Mar 2026  Ada  Write it anew`,
      `  + ${risen}`,
      '',
      expect.stringMatching(`^${root}  .*  Ada  first$`),
      `  · ${isNew}`,
      '',
    ]);
    const dutch = await journey(['log', 'j.journey', '--language', 'nl', '-n', '1'], { cwd });
    expect(dutch.out).toBe(
      `${short}  4 mrt 2026  Ada  Write it anew\n  + Het dieptepunt stijgt van −1,4 naar −0,6 (Price letter).\n`,
    );
  });

  it('has a commit that only sets out, words or translates otherwise, or one of another file', async () => {
    const cwd = repository({ 'j.journey': first });
    change(cwd, 'j.journey', first.replaceAll('  ', '\t'), 'tabs');
    const worded = first.replace('{ emotion starter 0.5', '{ label nl "Bellen" does "Calls" emotion starter 0.5');
    change(cwd, 'j.journey', worded, 'words');
    change(cwd, 'k.journey', other, 'another file');
    expect(told(await entries(cwd, 'j.journey'))).toEqual([`first: ${isNew}`]);
  });

  it('says that nothing changed of a score that is neither the lowest nor the last', async () => {
    const cwd = repository({ 'j.journey': first });
    change(cwd, 'j.journey', first.replace('0.5', '0.9'), 'higher');
    expect(told(await entries(cwd, 'j.journey', '-n', '1'))).toEqual([
      'higher: Feels better at “Call”: from +0.5 to +0.9.',
    ]);
  });

  it('loses a file that got another name and folder, or a branch that still had the old one', async () => {
    const cwd = repository({ 'reis één.journey': first });
    git(cwd, 'switch', '--quiet', '--create', 'topic');
    mkdirSync(join(cwd, 'sub map'));
    renameSync(join(cwd, 'reis één.journey'), join(cwd, 'sub map/-née: x.journey'));
    change(cwd, 'sub map/-née: x.journey', first.replace('1.2', '1.5'), 'renamed');
    git(cwd, 'switch', '--quiet', 'main');
    change(cwd, 'reis één.journey', better, 'meanwhile');
    git(cwd, 'merge', '--quiet', '--no-edit', 'topic');
    // A new file under the old name is another one.
    change(cwd, 'reis één.journey', other, 'not this one');
    const all = await entries(cwd, './sub map/-née: x.journey');
    expect(told(all).toSorted()).toEqual([
      `first: ${isNew}`,
      `meanwhile: ${risen}`,
      'renamed: The ending rises from +1.2 to +1.5.',
    ]);
    const paths = Object.fromEntries(all.map(({ subject, path }) => [subject, path]));
    expect(paths).toEqual({
      first: 'reis één.journey',
      meanwhile: 'reis één.journey',
      renamed: 'sub map/-née: x.journey',
    });
    // From the file's own folder and from outside its repository.
    expect(await entries(join(cwd, 'sub map'), '--', '-née: x.journey')).toHaveLength(3);
    expect(await entries(folder({}), join(cwd, 'sub map/-née: x.journey'))).toHaveLength(3);
  });

  it('repeats in a merge what its branch said, or keeps to itself what the merge alone says', async () => {
    // Far enough from each other for Git to merge them by itself.
    const apart = (text: string) => text.replaceAll('    touchpoint', '\n\n\n\n    touchpoint');
    const cwd = repository({ 'j.journey': apart(first) });
    const branch = (name: string, text: string) => {
      git(cwd, 'switch', '--quiet', '--create', name);
      change(cwd, 'j.journey', apart(text), name);
      git(cwd, 'switch', '--quiet', 'main');
    };
    branch('one', better);
    branch('two', better.replace('1.2', '1.8'));
    change(cwd, 'j.journey', apart(first.replace('0.5', '0.7')), 'main');
    git(cwd, 'merge', '--quiet', '--no-ff', '--message', 'plain', 'one');
    git(cwd, 'merge', '--quiet', '--no-ff', '--no-commit', 'two');
    change(cwd, 'j.journey', apart(better.replace('1.2', '-1.9').replace('0.5', '0.7')), 'of its own');
    expect(told(await entries(cwd, 'j.journey')).toSorted()).toEqual([
      `first: ${isNew}`,
      'main: Feels better at “Call”: from +0.5 to +0.7.',
      'of its own: The low point moves from “Price letter” (−0.6) to “Bill” (−1.9). The ending falls from +1.2 to −1.9.',
      `one: ${risen}`,
      `two: ${risen} The ending rises from +1.2 to +1.8.`,
    ]);
  });

  it('claims to know what was before a shallow clone begins', async () => {
    const cwd = repository({ 'j.journey': first });
    change(cwd, 'j.journey', better, 'second');
    change(cwd, 'j.journey', first, 'third');
    const clone = join(folder({}), 'shallow');
    git(cwd, 'clone', '--quiet', '--depth', '2', `file://${cwd}`, clone);
    const all = await entries(clone, 'j.journey');
    expect(told(all)).toEqual([
      `third: ${fallen}`,
      'second: What was before is not known: this clone of the repository begins here.',
    ]);
    expect(all.map(({ beginsHere }) => beginsHere)).toEqual([false, true]);
  });

  it('hides that a version had errors, or loses what could be read of it', async () => {
    const cwd = repository({ 'j.journey': first });
    change(cwd, 'j.journey', `${better}touchpoint {{{\n`, 'broken');
    change(cwd, 'j.journey', better.replace('1.2', '1.3'), 'mended');
    const all = await entries(cwd, 'j.journey');
    expect(all.map(({ incomplete }) => incomplete)).toEqual([['before'], ['after'], []]);
    expect(told(all)[1]).toContain('broken: Feels better at “Price letter”: from −1.4 to −0.6.');
    const { out } = await journey(['log', 'j.journey'], { cwd });
    expect(out).toContain('\n    This version had errors; it was read as far as possible.\n');
  });

  it('reads imports of another time than the commit', async () => {
    const body = first.split('\n').slice(1).join('\n').replace('persona starter\n', 'persona starter, sam\n');
    const weighted = `import "./people.journey"\n${body.replace('starter 1.2', 'starter 1.2 emotion sam -1')}`;
    const people = (one: number) =>
      `persona starter "S" { segment ${one}% }\npersona sam "Sam" { segment ${100 - one}% }\n`;
    const cwd = repository({ 'j.journey': weighted, 'people.journey': people(50) });
    writeFileSync(join(cwd, 'people.journey'), people(90));
    change(cwd, 'j.journey', weighted.replace('sam -1', 'sam -1.1'), 'both');
    rmSync(join(cwd, 'people.journey'));
    expect(told(await entries(cwd, 'j.journey', '-n', '1'))).toEqual(['both: The ending falls from +0.98 to +0.97.']);
  });

  it('takes one journey of a file for the other, or loses one that got another name', async () => {
    const cwd = repository({ 'j.journey': first + other });
    change(cwd, 'j.journey', better + other, 'of the first');
    change(
      cwd,
      'j.journey',
      better + other.replace('0.1', '-0.3').replace('journey other', 'journey second'),
      'second',
    );
    const run = await journey(['log', 'j.journey', '-n', '1'], { cwd });
    expect(run.err).toBe(
      'This is the history of “Switching”. The file has one more journey; --journey takes another.\n',
    );
    expect(run.out).toContain('of the first');
    expect((await entries(cwd, 'j.journey', '--journey', 'Other')).map(({ subject }) => subject)).toEqual([
      'second',
      'first',
    ]);
  });

  it('forgets the text that is not committed, or has one that says the same', async () => {
    const cwd = repository({ 'j.journey': first });
    writeFileSync(join(cwd, 'j.journey'), first.replaceAll('  ', '    '));
    expect(await entries(cwd, 'j.journey')).toHaveLength(1);
    writeFileSync(join(cwd, 'j.journey'), better);
    const all = await entries(cwd, 'j.journey', '--max-count', '1');
    expect(told(all)).toEqual([`: ${risen}`]);
    expect(all[0]?.committed).toBe(false);
    expect((await journey(['log', 'j.journey'], { cwd })).out).toMatch(
      /^not committed {2}\d+ \w+ \d{4}\n {2}\+ The low/,
    );
  });

  it('lets what people write in commits reach the terminal as commands, or the picture as markup', async () => {
    const cwd = repository({ 'j.journey': first });
    const subject = '<script>alert(1)</script> \u001b[31mred\u001b[0m\u001b]0;title\u0007 \u202eback\u0008';
    writeFileSync(join(cwd, 'j.journey'), better);
    git(cwd, 'commit', '--quiet', '--all', '--author', 'Eve \u001b[2J <eve@example.org>', '--message', subject);
    for (const format of ['text', 'json', 'svg', 'html']) {
      const { out, status } = await journey(['log', 'j.journey', '--format', format], { cwd });
      expect(status).toBe(0);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
      expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]|\\u001b|\[31m|\[2J/);
      if (format === 'svg' || format === 'html') expect(out).not.toContain('<script');
    }
    expect((await entries(cwd, 'j.journey'))[0]?.subject).toBe('<script>alert(1)</script> red back');
  });

  it.each([
    [['log', 'gone.journey'], '“gone.journey” cannot be read: there is no such file or folder.'],
    [['log', 'new.journey'], '“new.journey” is in no commit yet, so it has no history.'],
    [['log', 'j.journey', '--journey', 'Nobody'], 'There is no journey called “Nobody” in this file.'],
    [['log', 'empty.journey'], 'There is no journey in “empty.journey” to draw.'],
    [['log', 'j.journey', '-n', 'x'], '--max-count needs a whole number, 0 or more.'],
    [['log', 'j.journey', '-o', 'j.journey'], '“j.journey” is the text itself'],
    [['log', 'j.journey', '-n', '0', '--format', 'svg'], 'Nothing changed in the experience of “Switching”.'],
    [['log'], 'Say which file.'],
    [['log', '--', '--output=x'], '“--output=x” cannot be read: there is no such file or folder.'],
  ])('%j is not refused in a sentence', async (args, sentence) => {
    const cwd = repository({ 'j.journey': first, 'empty.journey': '' });
    writeFileSync(join(cwd, 'new.journey'), first);
    const { status, out, err } = await journey(args, { cwd });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(sentence);
    expect(readFileSync(join(cwd, 'j.journey'), 'utf8')).toBe(first);
  });

  it('does not say that there is no repository, or no commit in it', async () => {
    const cwd = folder({ 'j.journey': first });
    const sentence = async () => (await journey(['log', 'j.journey'], { cwd })).err;
    expect(await sentence()).toBe('“j.journey” is in no Git repository, so it has no history.\n');
    git(cwd, 'init', '--quiet');
    expect(await sentence()).toBe('“j.journey” is in no commit yet, so it has no history.\n');
  });

  it('does not find the history of a file behind a link', async () => {
    const cwd = repository({ 'j.journey': first });
    const elsewhere = folder({});
    symlinkSync(join(cwd, 'j.journey'), join(elsewhere, 'link.journey'));
    expect(await entries(elsewhere, 'link.journey')).toHaveLength(1);
  });

  it('is led astray by what the settings of a user make of git log', async () => {
    const cwd = repository({ 'j.journey': first });
    change(cwd, 'j.journey', better, 'second');
    const settings = {
      'log.showSignature': 'true',
      'log.follow': 'true',
      'log.decorate': 'full',
      'log.diffMerges': 'off',
      'color.ui': 'always',
      'diff.renames': 'copies',
      'diff.relative': 'true',
      'diff.noprefix': 'true',
      'i18n.logOutputEncoding': 'latin1',
      'core.quotePath': 'true',
      'format.pretty': 'oneline',
    };
    for (const [name, value] of Object.entries(settings)) git(cwd, 'config', name, value);
    expect(told(await entries(cwd, 'j.journey'))).toEqual([`second: ${risen}`, `first: ${isNew}`]);
  });

  it('draws a page that would load or run something, or that lacks a version', async () => {
    const cwd = repository({ 'j.journey': first });
    change(cwd, 'j.journey', better, 'Write it anew');
    for (const output of ['out.html', 'out.svg']) {
      expect(await journey(['log', 'j.journey', '-o', output], { cwd })).toEqual({ status: 0, out: '', err: '' });
    }
    const html = readFileSync(join(cwd, 'out.html'), 'utf8');
    const { document } = new JSDOM(html).window;
    expect([...document.querySelectorAll('script, link:not([href="data:,"]), iframe, [onload]')]).toEqual([]);
    expect(html).not.toMatch(/(?:src|href)="(?!data:)|url\((?!data:|#)/);
    const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
    expect(policy).toMatch(/^default-src 'none'; img-src data:; font-src data:; style-src 'sha256-[^']+'; base-uri/);
    expect(document.querySelectorAll('style')).toHaveLength(1);
    const svg = readFileSync(join(cwd, 'out.svg'), 'utf8');
    const drawing = new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document;
    expect(drawing.querySelectorAll('.journey-version')).toHaveLength(2);
    expect(drawing.documentElement.textContent).toContain(risen);
  });
});
