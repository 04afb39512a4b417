import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import markdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../src/formats/index.js';
import { escaped } from '../../src/formats/markdown/escape.js';
import { exampleJourneys, galleryJourneys } from '../gallery/journeys.js';
import { liveIn } from './github-page.js';

/** As forgiving as any reader of Markdown is: HTML runs, and addresses become links. */
const reader = markdownIt({ html: true, linkify: true });
reader.linkify.set({ fuzzyLink: false });

function page(markdown: string): Document {
  return new JSDOM(reader.render(markdown)).window.document;
}

const ours = new Set([
  'BODY',
  'BR',
  'H1',
  'H2',
  'H3',
  'HEAD',
  'HTML',
  'LI',
  'P',
  'STRONG',
  'TABLE',
  'TBODY',
  'TD',
  'TH',
  'THEAD',
  'TR',
  'UL',
]);

describe('toMarkdown', () => {
  it.each([...exampleJourneys(), ...galleryJourneys()])(
    'makes of $name anything but headings, tables and lists',
    ({ model, journey }) => {
      for (const language of ['en', 'nl'] as const) {
        const markdown = toMarkdown(model, journey, language);
        expect(markdown).toBe(toMarkdown(model, journey, language));
        const elements = [...page(markdown).querySelectorAll('*')];
        expect(elements.filter(({ tagName }) => !ours.has(tagName)).map(({ outerHTML }) => outerHTML)).toEqual([]);
        expect(elements.flatMap((element) => [...element.attributes]).map(({ name }) => name)).toEqual([]);
        // A table that breaks off leaves its bars in a paragraph.
        expect(page(markdown).querySelectorAll('p').length).toBeLessThanOrEqual(2);
      }
    },
  );

  it.each(exampleJourneys().map((drawable) => [drawable.name, drawable] as const))(
    'sums %s up otherwise than was last read',
    async (name, { model, journey }) => {
      await expect(toMarkdown(model, journey, 'nl')).toMatchFileSnapshot(`generated/${name}.md`);
    },
  );
});

describe('escaped', () => {
  const text = (shown: string) => page(shown).querySelector('td:last-child')?.textContent?.replaceAll('\u2060', '');
  const cell = (written: string) => `| a | b |\n| --- | --- |\n| x | ${written} |\n`;

  it('a text is read otherwise than it is written', () => {
    const pieces = fc.constantFrom(
      '<b>',
      '|',
      '`',
      '**',
      '_a_',
      '[x](y)',
      '![x](y)',
      '\\',
      '&lt;',
      '#1',
      '@me',
      'http://a.nl',
      'www.a.nl',
      ':tada:',
      'a@b.nl',
      '~~',
      '\n',
      '- ',
      '1. ',
      '$x$',
      '//a.nl',
      'GH-1',
      '&#64;me',
      '&commat;me',
      '\\@me',
      '<!-- a -->',
      '\u202ea\u200f',
      ' ',
      'é',
    );
    const any = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(pieces).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(any, (value) => {
        const plain = value
          .replaceAll(/\p{Bidi_Control}/gu, '')
          .replaceAll(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
          .trim();
        expect(text(cell(escaped(value)))?.trim()).toBe(plain.replaceAll('\u2060', ''));
        expect(page(cell(escaped(value))).querySelectorAll('td *').length).toBe(0);
      }),
    );
  });

  it.each([
    '[click](https://evil.example) [a]: https://evil.example ![x](https://evil.example/x.png) <https://evil.example>',
    'https://evil.example http://evil.example ftp://evil.example HTTPS://EVIL.EXAMPLE',
    '//evil.example ///evil.example \\//evil.example https:\\//evil.example https:&#47;&#47;evil.example',
    'www.evil.example WWW.evil.example www\\.evil.example xwww.evil.example',
    'ada@evil.example mailto:ada@evil.example xmpp:ada@evil.example javascript:alert(1)',
    '@octocat \\@octocat \\\\@octocat &#64;octocat &#x40;octocat &commat;octocat @org/team (@octocat) "@octocat"',
    '#12 \\#12 &num;12 GH-12 gh-12 (GH-12) ada/journeys#12 https://github.com/ada/journeys/issues/12',
    ':tada: &colon;tada&colon; \\:tada\\: :+1:',
    '<!-- journey-changes --> <img src=x onerror=alert(1)> </details> <a href=x>y</a> &lt;b&gt;',
    '\u202egpj.exe\u202c \u2066a\u2069 \u200fa\u061cb',
    '# One',
    '- One',
    '> One',
    '[ ] todo',
    '[^1] [^1]: foot',
    '$$x$$ `code` **b** __b__ ~~s~~ *i*',
  ])('leaves nothing live of %j, wherever it stands', (text) => {
    const it = escaped(text);
    expect(liveIn(`${it}\n\n### ${it}\n\n- ${it}\n\n| a |\n| --- |\n| ${it} |\n\n**${it}**\n`)).toEqual([]);
    const plain = text.replaceAll(/\p{Bidi_Control}/gu, '');
    expect(page(it).body.textContent?.trim().replaceAll('\u2060', '')).toBe(plain);
  });

  it('leaves nothing live of texts put together from such pieces', () => {
    const pieces = [
      '@',
      'me',
      '\\',
      '&',
      '#',
      '64;',
      'commat;',
      '12',
      'GH',
      '-',
      ':',
      '/',
      '//',
      'http',
      'www',
      '.',
      'nl',
      '<',
      '>',
      '!',
      '[',
      ']',
      '(',
      ')',
      ' ',
      '\u2060',
      '\u200b',
      '\u202e',
      '`',
      '*',
      '|',
      '~',
    ];
    const any = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((list) => list.join(''));
    fc.assert(
      fc.property(any, (text) => {
        expect(liveIn(`x ${escaped(text)} y\n`)).toEqual([]);
      }),
    );
  });
});
