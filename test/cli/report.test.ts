/** How `journey check` tells what it found: to people, to GitHub, to tools for analysis results. */
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json';
import { bad, folder, good, journey } from './journey.js';

const hinted = good.replace(' evidence interviews', '').replace('source interviews\n', '');
const warned = good.replace('channel post', 'channel post -> exit 40%');

describe('hints', () => {
  it('a hint is shown to someone who did not ask, or not to someone who did', async () => {
    const cwd = folder({ 'a.journey': hinted });
    expect(await journey(['check', 'a.journey'], { cwd })).toEqual({
      status: 0,
      out: 'Nothing wrong in 1 file. --all shows a hint more.\n',
      err: '',
    });
    const { out } = await journey(['check', 'a.journey', '--all', '--language', 'nl'], { cwd });
    expect(out).toMatch(
      /^a\.journey:8:23 tip Deze score is een aanname.* {2}assumption\n 8 .*\n.*\n1 tip in 1 bestand\.\n$/,
    );
  });

  it('a hint is kept from programs', async () => {
    const cwd = folder({ 'a.journey': hinted });
    const json = await journey(['check', 'a.journey', '--format', 'json'], { cwd });
    expect(JSON.parse(json.out)).toMatchObject([{ code: 'assumption', severity: 'hint' }]);
    const sarif = await journey(['check', 'a.journey', '--format', 'sarif'], { cwd });
    expect(JSON.parse(sarif.out).runs[0].results).toMatchObject([{ ruleId: 'assumption', level: 'note' }]);
  });
});

describe('the piece of text under a finding', () => {
  const framed = async (text: string) => (await journey(['check', '-'], { input: text })).out.split('\n');

  it('the marks do not stand under it when it begins behind tabs, wide letters, emoji or accents', async () => {
    const [, source, marks] = await framed('journey a {\t/* 旅 👩‍👩‍👧 e\u0301 */ persona nobody }');
    expect(source).toBe(' 1 | journey a {  /* 旅 👩‍👩‍👧 e\u0301 */ persona nobody }');
    expect(marks).toBe(`   | ${' '.repeat('journey a {  /* xx xx e */ persona '.length)}^^^^^^`);
  });

  it('a very long line floods the terminal, or the piece is cut off', async () => {
    const long = `journey a { note "${'😀 '.repeat(5000)}" persona nobody note "${'😀 '.repeat(5000)}" }`;
    const [, source = '', marks = ''] = await framed(long);
    expect(source).toMatch(/^ 1 \| ….* persona nobody .*…$/);
    expect(source.length).toBeLessThan(120);
    expect(source).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/);
    expect(marks).toMatch(/^ {3}\| +\^{6}$/);
  });

  it('a finding over several lines, or at the very end, has no frame or breaks it', async () => {
    expect(await framed('persona p { color "red\n" }')).toContain('   |                   ^^^^');
    expect((await framed('journey a {')).filter((line) => line.includes('^'))).not.toEqual([]);
  });

  it('a control character of the text reaches the terminal', async () => {
    const { out } = await journey(['check', '-', '--all'], {
      input: 'journey a { persona "\u001b[31m\u009b\u202e" } \u0007',
    });
    expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
    expect(out).toContain(' 1 | journey a { persona "\uFFFD[31m');
  });
});

describe('colours', () => {
  const colored = async (locale: Record<string, string>) => {
    const { out } = await journey(['check', '-'], { input: bad, locale });
    return out.includes('\u001b[');
  };

  it('a pipe is coloured unasked, or NO_COLOR is not honoured, or FORCE_COLOR is not', async () => {
    expect(await colored({})).toBe(false);
    expect(await colored({ CI: '1', COLORTERM: 'truecolor' })).toBe(false);
    expect(await colored({ FORCE_COLOR: '1' })).toBe(true);
    expect(await colored({ FORCE_COLOR: '0' })).toBe(false);
    expect(await colored({ FORCE_COLOR: '' })).toBe(false);
    expect(await colored({ NO_COLOR: '1', FORCE_COLOR: '1' })).toBe(false);
    expect(await colored({ NO_COLOR: '', FORCE_COLOR: '1' })).toBe(true);
  });

  it('colours change what is said, or a text brings colours of its own', async () => {
    const input = bad.replace('starter', '"\u001b[32mx"');
    const plain = await journey(['check', '-'], { input });
    const painted = await journey(['check', '-'], { input, locale: { FORCE_COLOR: '1' } });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal takes for colours
    expect(painted.out.replace(/\u001b\[\d+m/g, '')).toBe(plain.out);
    expect(painted.out).not.toContain('\u001b[32m');
  });

  it('data is coloured', async () => {
    for (const format of ['json', 'sarif', 'github']) {
      const { out } = await journey(['check', '-', '--format', format], { input: bad, locale: { FORCE_COLOR: '1' } });
      expect(out).not.toContain('\u001b');
    }
  });
});

describe('--format github', () => {
  it('a finding is not annotated where it is, or its severity is another', async () => {
    const cwd = folder({ 'deep/a.journey': bad, 'b.journey': warned });
    expect(await journey(['check', 'deep/a.journey', 'b.journey', '--format', 'github'], { cwd })).toEqual({
      status: 1,
      out:
        '::error file=deep/a.journey,line=8,endLine=8,col=23,endColumn=24,title=score-out-of-scale' +
        '::The score −3 is outside the scale, which runs from −2 to +2.\n' +
        '::warning file=b.journey,line=7,endLine=7,col=28,endColumn=29,title=share-not-100' +
        '::The arrows out of “Price letter” add up to 40%25, not 100%25. Where does the other 60%25 go?\n' +
        '1 error, 1 warning in 2 files.\n',
      err: '',
    });
  });

  it('a hint is annotated unasked, or not as a notice', async () => {
    const out = async (...options: string[]) =>
      (await journey(['check', '-', '--format', 'github', ...options], { input: hinted })).out;
    expect(await out()).toBe('Nothing wrong in 1 file. --all shows a hint more.\n');
    expect(await out('--all')).toMatch(/^::notice file=-,line=8,/);
  });

  it('a text or a file name gives a command of its own, or breaks one', async () => {
    const cwd = folder({
      'a,b:c%.journey': 'journey a { persona "x\n::error::owned" }\njourney a { persona "y, z: %0A::" }',
    });
    const { out } = await journey(['check', '.', '--format', 'github'], { cwd });
    const lines = out.trimEnd().split('\n').slice(0, -1);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) {
      expect(line).toMatch(
        /^::(error|warning|notice) file=a%2Cb%3Ac%25\.journey,line=\d+,endLine=\d+,[^:\n]*::[^\n]+$/,
      );
      expect(line).not.toContain('%0A::"');
    }
  });
});

describe('--format sarif', () => {
  const log = async (args: readonly string[], cwd: string): Promise<Log> =>
    JSON.parse((await journey(['check', ...args, '--format', 'sarif'], { cwd })).out);

  it('a finding, its place or the places beside it are not there', async () => {
    const cwd = folder({ 'a b/ü.journey': 'persona p\npersona p' });
    expect(await log(['.'], cwd)).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'journey', version: manifest.version, language: 'en' } },
          columnKind: 'utf16CodeUnits',
          invocations: [{ executionSuccessful: true, toolExecutionNotifications: [] }],
          results: [
            {
              ruleId: 'duplicate-name',
              level: 'error',
              message: { text: 'There is already a persona called “p”. Give this one another name.' },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'a%20b/%C3%BC.journey', uriBaseId: '%SRCROOT%' },
                    region: { startLine: 2, startColumn: 9, endLine: 2, endColumn: 10 },
                  },
                },
              ],
              relatedLocations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'a%20b/%C3%BC.journey' },
                    region: { startLine: 1, startColumn: 9 },
                  },
                  message: { text: 'The other declaration is here.' },
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it('a rule is not described, or a result points at another', async () => {
    const cwd = folder({ 'a.journey': `${warned}persona` });
    const [run] = (await log(['a.journey', '--language', 'nl'], cwd)).runs;
    const rules = run?.tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id)).toContain('syntax');
    for (const { shortDescription, help } of rules) {
      for (const text of [shortDescription?.text, help?.text]) expect(text).toMatch(/^.+\.$/);
    }
    expect(run?.results?.length).toBeGreaterThan(1);
    for (const { ruleIndex = -1, ruleId } of run?.results ?? []) expect(rules[ruleIndex]?.id).toBe(ruleId);
  });

  it('a file that cannot be read passes for a run that went well', async () => {
    const cwd = folder({});
    const [run] = (await log(['missing.journey'], cwd)).runs;
    expect(run?.results).toEqual([]);
    expect(run?.invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          {
            level: 'error',
            message: { text: '“missing.journey” cannot be read: there is no such file or folder.' },
          },
        ],
      },
    ]);
  });

  it('a text becomes a link', async () => {
    const cwd = folder({ 'a.journey': 'journey a { persona "[click](https://example.org)" }' });
    const [run] = (await log(['.'], cwd)).runs;
    expect(run?.results?.map(({ message }) => message.text).join()).not.toContain('](');
  });
});

describe('--max-warnings', () => {
  const run = (...options: string[]) => journey(['check', '-', ...options], { input: warned });

  it('too many warnings end well, or few enough end badly', async () => {
    expect(await run('--max-warnings', '0')).toMatchObject({
      status: 1,
      err: 'There are more warnings (1) than --max-warnings allows (0).\n',
    });
    expect(await run('--max-warnings=0', '--format', 'json', '--language', 'nl')).toMatchObject({
      status: 1,
      err: 'Er zijn meer waarschuwingen (1) dan --max-warnings toelaat (0).\n',
    });
    expect(await run('--max-warnings', '1')).toMatchObject({ status: 0, err: '' });
    expect(await run()).toMatchObject({ status: 0, err: '' });
  });

  it.each(['-1', '1.5', 'many', ''])('%j is taken for a number', async (count) => {
    expect(await run(`--max-warnings=${count}`)).toEqual({
      status: 2,
      out: '',
      err: '--max-warnings needs a whole number, 0 or more.\nTry --help.\n',
    });
  });
});
