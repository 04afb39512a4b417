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

describe('the emotion line in a hover', () => {
  const server = new FixtureServer(feature);
  beforeAll(() =>
    server.start({
      options: { pictures: 'dark' },
      capabilities: { textDocument: { hover: { contentFormat: formats } } },
    }),
  );
  afterAll(() => server.stop());

  const hoverOn = async (name: string) => {
    const fixture = fixtures.find((each) => each.name === name);
    if (fixture === undefined) throw new Error(`There is no ${name}`);
    const { contents } = (await server.ask('textDocument/hover', fixture)) as Hover;
    return (contents as MarkupContent).value;
  };
  const drawn = ['channel', 'journey', 'many', 'persona', 'phase', 'picture', 'source', 'touchpoint'];

  it.each(drawn)('is no picture of its own on %s, or one that loads or says anything', async (name) => {
    const images = imagesIn(await hoverOn(`${name}.journey`));
    expect(images.length).toBeGreaterThan(0);
    for (const { alt, svg } of images) {
      const { documentElement } = new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document;
      const used = new Set([...documentElement.querySelectorAll('*')].map(({ localName }) => localName));
      const known = ['title', 'desc', 'defs', 'linearGradient', 'stop', 'g', 'path', 'rect'];
      expect([...used].filter((tag) => !known.includes(tag))).toEqual([]);
      expect(documentElement.textContent?.trim()).toBe('Emotion');
      expect(svg).not.toMatch(/href|<script|onload|style=/);
      expect(alt).toMatch(/^Emotion line of “.+”\. .+\.$/);
    }
  });

  it('lets a title out of its words', async () => {
    const html = JSDOM.fragment(rendered(await hoverOn('picture.journey')));
    const used = new Set([...html.querySelectorAll('*')].map(({ localName }) => localName));
    expect([...used].sort()).toEqual(['img', 'li', 'p', 'strong', 'ul']);
    expect(html.querySelector('img')?.alt).toMatch(/“\]\(x\) <b>”/);
    expect(html.querySelectorAll('img').length).toBe(1);
  });

  it('does not say whose lines they are', async () => {
    expect(await hoverOn('picture.journey')).toContain('● Kim, ◆ \\](command\\:evil) \\<script\\>');
  });

  it('keeps the colours of a theme that the reader has left', async () => {
    const dark = await hoverOn('journey.journey');
    server.editor.notify('journey/theme', { theme: 'light' });
    server.editor.notify('journey/theme', { theme: 'nonsense' });
    const light = await hoverOn('journey.journey');
    expect(imagesIn(dark)[0]?.svg).toContain('#7c808c');
    expect(imagesIn(light)[0]?.svg).toContain('#a9acb3');
  });
});

/** Markdown as VS Code reads it: with pictures in the text itself. */
function rendered(value: string): string {
  const markdown = new MarkdownIt();
  markdown.validateLink = () => true;
  return markdown.render(value);
}

function imagesIn(value: string): { readonly alt: string; readonly svg: string }[] {
  return [...JSDOM.fragment(rendered(value)).querySelectorAll('img')].map(({ src, alt }) => {
    const [, base64, size] = /^data:image\/svg\+xml;base64,([\w+/=]+)(?:\||%7C)(.*)$/.exec(src) ?? [];
    expect(size).toBe('width=320,height=68');
    return { alt, svg: Buffer.from(base64 ?? '', 'base64').toString('utf8') };
  });
}

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
