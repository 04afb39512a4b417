import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import MarkdownIt from 'markdown-it';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hover, MarkupContent } from 'vscode-languageserver-protocol';
import { escaped } from '../../../src/lsp/features/cards/card.js';
import { answerFile, FixtureServer, fixturesOf, stretch } from './fixtures.js';

const feature = 'hover';
const fixtures = fixturesOf(feature).filter(({ at }) => at !== undefined);
const formats = ['markdown', 'plaintext'];

describe.each(['en', 'nl'])('the hover in %s', (language) => {
  const server = new FixtureServer(feature);
  beforeAll(() =>
    server.start({ options: { language }, capabilities: { textDocument: { hover: { contentFormat: formats } } } }),
  );
  afterAll(() => server.stop());

  it.each(fixtures)('tells what stands at the caret of $name', async (fixture) => {
    const hover = (await server.ask('textDocument/hover', fixture)) as Hover | null;
    const { kind, value } = (hover?.contents ?? { kind: 'markdown', value: 'nothing' }) as MarkupContent;
    expect(kind).toBe('markdown');
    const shown = `${hover?.range === undefined ? '' : `${stretch(fixture.text, hover.range)}\n\n`}${value}\n`;
    await expect(shown).toMatchFileSnapshot(answerFile(feature, fixture.name, `.${language}`));
  });
});

describe('the hover of an editor that shows no Markdown', () => {
  const server = new FixtureServer(feature);
  beforeAll(() => server.start({ capabilities: { textDocument: { hover: { contentFormat: ['plaintext'] } } } }));
  afterAll(() => server.stop());

  it('has no marks in it', async () => {
    const hostile = fixtures.filter(({ name }) => name === 'hostile.journey');
    const [hover] = await Promise.all(hostile.map((fixture) => server.ask('textDocument/hover', fixture)));
    const { kind, value } = (hover as Hover).contents as MarkupContent;
    expect(kind).toBe('plaintext');
    expect(value.split('\n')[0]).toBe('**Kim** [x](https://evil.example) `code` <script> · Persona');
  });
});

describe('user text in Markdown', () => {
  const markdown = new MarkdownIt({ html: true, linkify: true });
  const piece = fc.constantFrom(
    '*',
    '_',
    '`',
    '[',
    '](',
    ')',
    '<b>',
    '-',
    '+',
    '1.',
    '#',
    '&amp;',
    '~~',
    '|',
    '\\',
    '!',
    ':',
  );
  const link = fc.constantFrom('https://a.example/b', 'www.a.example', 'a@b.example', 'command:x', '<script>', '<!--');
  const text = fc.array(
    fc.oneof(piece, link, fc.constantFrom(' ', '\n', 'word', '7'), fc.string({ unit: 'grapheme' })),
  );
  const spoken = (written: string) =>
    written
      .replace(/\s+/g, ' ')
      .replace(/\p{Cc}/gu, '')
      .trim();

  it.each(['', '- ', '**word** '])('shows as what it says behind “%s”, and as nothing else', (before) => {
    const tags: Record<string, string> = { '- ': 'ul li', '**word** ': 'p strong', '': 'p' };
    fc.assert(
      fc.property(text, (pieces) => {
        const said = spoken(pieces.join(''));
        fc.pre(said !== '');
        const html = JSDOM.fragment(markdown.render(`${before}${escaped(said)}`));
        const used = [...html.querySelectorAll('*')].map(({ localName }) => localName).join(' ');
        expect([used, spoken(html.textContent ?? '')]).toEqual([
          tags[before],
          spoken(`${before.replace(/[*-]/g, '').trimStart()}${said}`),
        ]);
      }),
    );
  });
});
