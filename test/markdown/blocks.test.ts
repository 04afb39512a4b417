import fc from 'fast-check';
import type { MarkdownIt } from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { type DrawingOptions, journeyBlocks } from '../../src/markdown/index.js';
import { languages } from '../../src/words/index.js';
import { bodyOf, editorLike, fenced, hostileBlocks, htmlOf } from './drawn.js';

const moving = `persona kim "Kim"
journey moving "Moving house" {
  persona kim
  phase search "Search" {
    touchpoint desk "Asks at the desk" { channel email emotion +1 }
  }
}`;
/** A score outside the scale, on the third line of the block. */
const wrong = `persona kim
journey a "A" { persona kim phase b { touchpoint c { channel email
emotion kim +9
} } }`;

const texts = (body: HTMLElement, selector: string) =>
  [...body.querySelectorAll(selector)].map((element) => element.textContent?.trim());

describe('a fenced journey', () => {
  it('is not drawn, or something is said below a map that needs no mending', () => {
    const body = bodyOf(`# Title\n\n${fenced(moving)}`);
    expect(body.querySelectorAll('.journey-map > svg .journey-touchpoint')).toHaveLength(1);
    expect(texts(body, 'svg text')).toContain('Asks at the desk');
    expect(body.querySelectorAll('.journey-remarks, pre')).toHaveLength(0);
  });

  it.each(['journey', ' journey title="A map"', 'journey {.wide}'])('is not drawn when fenced as "%s"', (info) => {
    expect(bodyOf(fenced(moving, info)).querySelectorAll('svg')).toHaveLength(1);
  });

  it('is drawn although the fence says something else, or that block is changed', () => {
    for (const info of ['journeys', 'js', '', 'mermaid journey', 'Journey']) {
      const block = fenced(moving, info);
      expect(htmlOf(block)).toBe(editorLike().render(block));
    }
  });

  it('takes a block from another plugin, or is taken by one that leaves it alone', () => {
    const shout = (md: MarkdownIt) => {
      const { fence } = md.renderer.rules;
      md.renderer.rules.fence = (tokens, index, ...rest) =>
        tokens[index]?.info === 'shout' ? 'SHOUT\n' : (fence?.(tokens, index, ...rest) ?? '');
    };
    const both = `${fenced('x', 'shout')}${fenced('y', 'js')}${fenced(moving)}`;
    const [before, after] = [editorLike().use(shout).use(journeyBlocks), editorLike().use(journeyBlocks).use(shout)];
    expect(before.render(both)).toBe(after.render(both));
    expect(before.render(both)).toMatch(/^SHOUT\n<pre><code[^>]*>y\n[\s\S]*<svg/);
  });

  it('loses a journey of several', () => {
    const body = bodyOf(fenced(`journey a "First" { phase p { } }\njourney b "Second" { phase p { } }`));
    const names = [...body.querySelectorAll('.journey-map')].map((map) => map.getAttribute('aria-label'));
    expect(names).toEqual(['Journey map: First', 'Journey map: Second']);
  });

  it('can not be scrolled by keys, or is turned round by a title that runs from right to left', () => {
    const box = bodyOf(fenced('journey a "رحلة" { phase p { } }')).querySelector('.journey-map');
    expect(box?.getAttribute('tabindex')).toBe('0');
    expect(box?.getAttribute('dir')).toBe('ltr');
  });

  it('does not tell the editor which line it is, or tells more each time it is drawn', () => {
    const md = editorLike().use(journeyBlocks);
    const env = {};
    const tokens = md.parse(`Text\n\n${fenced(moving)}`, env);
    const [first, second] = [1, 2].map(() => md.renderer.render(tokens, md.options, env));
    expect(first).toBe(second);
    expect(first).toContain('<div class="journey-block code-line" data-line="2" dir="auto" lang="en">');
  });

  it('is drawn in another language or look than asked for, or keeps the old one', () => {
    let options: DrawingOptions = { language: 'nl', theme: 'dark' };
    const md = editorLike().use(journeyBlocks, () => options);
    const dutch = md.render(fenced(moving));
    expect(dutch).toContain('aria-label="Klantreiskaart: Moving house"');
    expect(dutch).toContain('lang="nl"');
    expect(dutch).toContain('fill="#1e1f22"');
    options = {};
    expect(md.render(fenced(moving))).toBe(htmlOf(fenced(moving)));
  });

  it('carries a font, which would be there again for each block', () => {
    expect(htmlOf(fenced(moving))).not.toMatch(/font-face|base64|<style/);
  });
});

describe('what is wrong in a block', () => {
  it.each([
    ['en', 'Line 6, error: The score'],
    ['nl', 'Regel 6, fout: De score'],
  ] as const)('stands below the map without the line of the document, or not in %s', (language, words) => {
    const body = bodyOf(`# Title\n\n${fenced(wrong)}`, { language });
    expect(body.querySelectorAll('svg')).toHaveLength(1);
    expect(texts(body, '.journey-remarks > .journey-error')).toEqual([expect.stringContaining(words)]);
  });

  it('is counted from somewhere else inside a list and a quotation', () => {
    const quoted = fenced(wrong).trim().replaceAll(/^/gm, '  > ');
    expect(texts(bodyOf(`Text\n\n- item\n\n${quoted}\n`), '.journey-error')).toEqual([
      expect.stringMatching(/^Line 8, error:/),
    ]);
  });

  it('has no line where the page knows none, instead of the line in the block', () => {
    const md = editorLike().use(journeyBlocks);
    const tokens = md.parse(fenced(wrong), {}).map((token) => Object.assign(token, { map: null }));
    expect(md.renderer.render(tokens, md.options, {})).toContain('<strong>Line 3, error:</strong>');
  });

  it('keeps what can be read from being drawn', () => {
    const body = bodyOf(fenced(`import "./personas.journey"\n${moving}`));
    expect(body.querySelectorAll('svg')).toHaveLength(1);
    expect(texts(body, '.journey-error')).toEqual([
      'Line 2, error: A journey in a document cannot use other files. Write what it needs into the block itself.',
    ]);
  });

  it('hides the text when there is nothing to draw', () => {
    for (const language of languages) {
      const body = bodyOf(fenced('§§ <b>?</b>'), { language });
      expect(body.querySelectorAll('svg')).toHaveLength(0);
      expect(texts(body, '.journey-error').length).toBeGreaterThan(0);
      expect(texts(body, 'pre > code')).toEqual(['§§ <b>?</b>']);
    }
    expect(texts(bodyOf(fenced('persona kim "Kim" { age 30 }')), 'p')).toEqual([
      'There is no journey to draw here yet.',
    ]);
  });

  it('fills the page', () => {
    const body = bodyOf(fenced(`journey a { ${'persona nobody\n'.repeat(50)} }`));
    expect(texts(body, '.journey-remarks > li')).toHaveLength(21);
    expect(texts(body, '.journey-remarks > li').at(-1)).toMatch(/^And \d+ more\.$/);
  });

  it('is said although its rule was turned off', () => {
    const body = bodyOf(fenced(wrong), { config: { rules: { 'score-out-of-scale': 'off' } } });
    expect(texts(body, '.journey-remarks')).toEqual([]);
  });
});

describe('hostile text in a block', () => {
  it.each(languages)('becomes markup, an id, a class or an address, in %s', (language) => {
    for (const block of hostileBlocks()) expectStatic(bodyOf(block, { language }));
  });

  it('breaks out, whatever it is', () => {
    const piece = fc.constantFrom(
      '<script>',
      '</svg>',
      '"',
      "'",
      '<!--',
      '-->',
      ']]>',
      '&#60;',
      'journey a',
      '{',
      '}',
      '\n',
      '\u0000',
      'phase p',
      'import',
      '<img src=x onerror=alert(1)>',
      'touchpoint t',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 20 }), (pieces) => {
        expectStatic(bodyOf(fenced(pieces.join(' ').replaceAll('````', ''))));
      }),
      { numRuns: 100 },
    );
  });
});

const ours = /^(DIV|UL|LI|STRONG|P|PRE|CODE|svg|title|desc|defs|linearGradient|stop|g|rect|circle|path|text)$/;

/** Nothing but our own elements, and no attribute that runs, loads or was made of a text. */
function expectStatic(body: HTMLElement): void {
  // The legend leads to what its figures mean; nothing else leads anywhere.
  const isLegend = (element: Element) => /\/docs\/figures(?:\.nl)?\.md$/.test(element.getAttribute('href') ?? '');
  const elements = [...body.querySelectorAll('*')].filter((element) => !isLegend(element));
  expect(elements.map(({ tagName }) => tagName).filter((name) => !ours.test(name))).toEqual([]);
  for (const element of elements) {
    for (const { name, value } of element.attributes) {
      expect(name).not.toMatch(/^on|^style$|href|src/);
      if (name === 'id') expect(value).toMatch(/^journey-fade-[\w-]+$/);
      if (name === 'class') expect(value).toMatch(/^(journey-[a-z]+|code-line|language-journey| )+$/);
      if (value.includes('url('))
        expect(name === 'aria-label' || /^url\(#journey-fade-[\w-]+\)$/.test(value)).toBe(true);
    }
  }
}
