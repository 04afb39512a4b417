import { describe, expect, it } from 'vitest';
import manifest from '../../package.json';
import { folder, good, journey } from './journey.js';

const refused = (out: string, ...lines: readonly string[]) => ({ status: 2, out, err: `${lines.join('\n')}\n` });

describe('the command line itself', () => {
  it.each([
    [['--nonsense'], 'There is no option “--nonsense”.', 'De optie “--nonsense” bestaat niet.'],
    [['chekc'], 'There is no command “chekc”.', 'De opdracht “chekc” bestaat niet.'],
    [['check'], 'Say which files or folders.', 'Geef op welke bestanden of mappen.'],
    [['render'], 'Say which file.', 'Geef op welk bestand.'],
    [
      ['render', 'a', '-o'],
      'The option “-o, --output <file>” needs a value.',
      'De optie “-o, --output <file>” heeft een waarde nodig.',
    ],
    [
      ['render', 'a', 'b'],
      'There are more arguments than this command takes.',
      'Er staan meer argumenten dan deze opdracht kent.',
    ],
    [
      ['check', 'a', '--format', 'xml'],
      '--format can be text, json, github or sarif.',
      '--format kan text, json, github of sarif zijn.',
    ],
    [
      ['render', 'a', '--theme', 'pink'],
      '--theme can be light, dark, high-contrast, high-contrast-light or print.',
      '--theme kan light, dark, high-contrast, high-contrast-light of print zijn.',
    ],
    [['export', 'yaml', 'a'], 'There is no command “yaml”.', 'De opdracht “yaml” bestaat niet.'],
  ])('%j is not refused in a sentence of either language', async (args, english, dutch) => {
    expect(await journey(args)).toEqual(refused('', english, 'Try --help.'));
    expect(await journey(args, { locale: { LANG: 'nl_NL' } })).toEqual(refused('', dutch, 'Probeer --help.'));
  });

  it('a language it does not speak is taken for another', async () => {
    expect(await journey(['check', 'a', '--language', 'fr'])).toEqual(
      refused('', '--language can be en or nl.', 'Try --help.'),
    );
  });

  it('nothing asked ends well, or without help', async () => {
    for (const args of [[], ['export']]) {
      const { status, out, err } = await journey(args);
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(err).toContain('Usage: journey');
    }
  });

  it('help ends badly, leaves out a command or the workspace, or mixes languages', async () => {
    for (const args of [['--help'], ['help'], ['check', '--help'], ['help', 'render'], ['export', 'json', '-h']]) {
      const english = await journey(args);
      expect(english).toMatchObject({ status: 0, err: '' });
      expect(english.out).toMatch(/^Usage: journey/);
      expect(english.out).toContain('the workspace: the Git repository of the file');
      const dutch = await journey([...args, '--language', 'nl']);
      expect(dutch).toMatchObject({ status: 0, err: '' });
      expect(dutch.out).toMatch(/^Gebruik: journey/);
      expect(dutch.out).toContain('de Git-repository van het bestand');
      expect(dutch.out).not.toMatch(/Usage|Options|Commands|Arguments|\[options\]|default|display/);
    }
    for (const command of ['check', 'render', 'export'])
      expect((await journey(['--help'])).out).toContain(`  ${command} `);
  });

  it('the version is another than that of the package', async () => {
    expect(await journey(['--version'])).toEqual({ status: 0, out: `${manifest.version}\n`, err: '' });
  });

  it('a file whose name begins with a dash cannot be checked', async () => {
    const cwd = folder({ '-a.journey': good });
    expect(await journey(['check', '--', '-a.journey'], { cwd })).toMatchObject({ status: 0 });
  });
});
