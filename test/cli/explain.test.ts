import { describe, expect, it } from 'vitest';
import { rules } from '../../src/analysis/index.js';
import { readingCodes } from '../../src/model/index.js';
import { journey } from './journey.js';

describe('journey explain', () => {
  it('a finding is not explained in the language of the reader, with both examples', async () => {
    const english = await journey(['explain', 'score-out-of-scale']);
    expect(english).toMatchObject({ status: 0, err: '' });
    expect(english.out).toMatch(/^A score outside the scale\nscore-out-of-scale, error\n\nThe score lies/);
    expect(english.out).toMatch(
      /\n\nWhy it matters\n.*\n\nHow to mend it\n.*\n\nBefore\n {4}emotion starter \+8 joy\n\nAfter\n {4}/s,
    );
    const dutch = await journey(['explain', 'score-out-of-scale', '--language', 'nl']);
    expect(dutch.out).toMatch(/^Een score buiten de schaal\nscore-out-of-scale, fout\n/);
    expect(dutch.out).toMatch(
      /\n\nWaarom het ertoe doet\n.*\n\nWat je eraan doet\n.*\n\nVoor\n {4}emotion .*\n\nNa\n {4}/s,
    );
  });

  it('a code of the language is unknown', async () => {
    const { out } = await journey(['explain']);
    for (const code of [...readingCodes, ...rules.map((rule) => rule.code)])
      expect(out).toMatch(new RegExp(`^${code} `, 'm'));
    expect(out.split('\n')).toHaveLength(readingCodes.length + rules.length + 3);
  });

  it('an unknown code ends well, or what was meant is not offered', async () => {
    expect(await journey(['explain', 'score-outof-scale'])).toEqual({
      status: 2,
      out: '',
      err: 'There is no finding with the code “score-outof-scale”. Did you mean “score-out-of-scale”?\n',
    });
    expect((await journey(['explain', '__proto__', '--language', 'nl'])).err).toBe(
      'Er is geen bevinding met de code “__proto__”. “journey explain” toont alle codes.\n',
    );
  });

  it('a text is wider than a terminal, or is coloured in a pipe', async () => {
    for (const language of ['en', 'nl']) {
      const { out } = await journey(['explain', 'unanswered-pain', '--language', language]);
      const prose = out.split('\n').filter((line) => !line.startsWith('    '));
      expect(Math.max(...prose.map((line) => line.length))).toBeLessThanOrEqual(80);
      expect(out).not.toContain('\u001b');
    }
    expect((await journey(['explain', 'syntax'], { locale: { FORCE_COLOR: '1' } })).out).toContain('\u001b[');
  });
});
