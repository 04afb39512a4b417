import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import markdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../src/formats/index.js';
import { escaped } from '../../src/formats/markdown/escape.js';
import { exampleJourneys, galleryJourneys } from '../gallery/journeys.js';

/** As forgiving as any reader of Markdown is: HTML runs, and addresses become links. */
const reader = markdownIt({ html: true, linkify: true });
reader.linkify.set({ fuzzyLink: false });

function page(markdown: string): Document {
  return new JSDOM(reader.render(markdown)).window.document;
}

const ours = new Set(['HTML', 'HEAD', 'BODY', 'H1', 'H2', 'P', 'TABLE', 'THEAD', 'TBODY', 'TR', 'TH', 'TD', 'BR']);

describe('toMarkdown', () => {
  it.each([...exampleJourneys(), ...galleryJourneys()])(
    'makes of $name anything but headings and tables',
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
      ' ',
      'é',
    );
    const any = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(pieces).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(any, (value) => {
        const plain = value.replaceAll(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim();
        expect(text(cell(escaped(value)))?.trim()).toBe(plain.replaceAll('\u2060', ''));
        expect(page(cell(escaped(value))).querySelectorAll('td *').length).toBe(0);
      }),
    );
  });

  it('a mention, a reference or a sign is left for others to find', () => {
    const written = escaped('@octocat #12 owner/repo#3 :tada: https://evil.example me@work.nl');
    expect(page(written).body.textContent).not.toMatch(/@\w|#\d|:\w+:|:\/\//);
  });
});
