import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { themeNames, toSvg } from '../../src/render/index.js';
import { type Group, mapScene, type Scene, type TextLine } from '../../src/scene/index.js';
import { figuresAddress } from '../../src/words/explain/address.js';
import { galleryJourney, galleryJourneys } from '../gallery/journeys.js';
import { everyText } from '../scene/walk.js';

const { DOMParser } = new JSDOM('').window;

function parsed(svg: string): Document {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(document.querySelector('parsererror')?.textContent).toBeUndefined();
  return document;
}

/** Without the marks around a line that runs to the left. */
const textsIn = (document: Document) =>
  Array.from(document.querySelectorAll('text'), (text) => text.textContent?.replace(/^\u2067(.*)\u2069$/u, '$1'));

/** A scene with one line of text, also as its title and as the name of its group. */
function sceneWith(text: string): Scene {
  const line: TextLine = { type: 'text', x: 0, y: 10, text, style: 'body', fill: 'text', width: 10 };
  const child: Group = { type: 'group', key: text, x: 0, y: 0, role: 'pain', label: text, children: [line] };
  const root: Group = { type: 'group', key: 'map', x: 0, y: 0, children: [child] };
  return { width: 100, height: 20, title: text, description: text, language: 'en', root };
}

describe('toSvg', () => {
  it.each(galleryJourneys())('writes well-formed XML with every text of $name in it', ({ model, journey }) => {
    const scene = mapScene(model, journey, { language: 'en' });
    const document = parsed(toSvg(scene, 'light', { fonts: 'named' }));
    expect(textsIn(document)).toEqual(everyText(scene).map(({ shape }) => shape.text));
  });

  it('never lets a text become markup, an id, a class or a style', () => {
    const { model, journey } = galleryJourney('hostile');
    const document = parsed(toSvg(mapScene(model, journey, { language: 'en' }), 'dark', { fonts: 'named' }));
    expect(document.querySelectorAll('script, img, b, style, foreignObject, image').length).toBe(0);
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        if (element.localName === 'a' && name === 'href') {
          expect(value).toBe(figuresAddress('en').address);
          continue;
        }
        expect(name).not.toMatch(/^(on|style$|href|xlink)/);
        if (name === 'id' || name === 'class') expect(value).toMatch(/^journey-[\w-]+$/);
      }
    }
    expect(textsIn(document)).toEqual(
      expect.arrayContaining(["<script>alert('title')</script>", '<b>bold</b> & </text>']),
    );
  });

  it('is well-formed whatever the text holds: control characters and halves of surrogate pairs included', () => {
    const any = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) });
    fc.assert(
      fc.property(any, (text) => {
        const document = parsed(toSvg(sceneWith(text), 'light', { fonts: 'named' }));
        expect(document.querySelectorAll('text')).toHaveLength(1);
      }),
    );
  });

  it('replaces what XML cannot hold by a sign that something was there', () => {
    const document = parsed(toSvg(sceneWith('a\u0000b\ud800c\tdé😀'), 'light', { fonts: 'named' }));
    expect(textsIn(document)).toEqual(['a\ufffdb\ufffdc dé😀']);
  });

  it('carries the fonts that it uses, and no others', () => {
    const svg = toSvg(sceneWith('a'), 'light');
    expect(svg.match(/@font-face/g)).toHaveLength(1);
    expect(svg).toContain('font-weight:400;font-style:normal;src:url(data:font/woff2;base64,');
    const { model, journey } = galleryJourney('usual');
    expect(toSvg(mapScene(model, journey, { language: 'nl' }), 'light').match(/@font-face/g)).toHaveLength(3);
  });

  it('says what it shows to those who do not see it', () => {
    const { model, journey } = galleryJourney('usual');
    const document = parsed(toSvg(mapScene(model, journey, { language: 'nl' }), 'light', { fonts: 'named' }));
    expect(document.documentElement.getAttribute('lang')).toBe('nl');
    expect(document.querySelector('title')?.textContent).toBe('Klantreiskaart: Overstappen van energieleverancier');
    expect(document.querySelectorAll('[role="img"][aria-label^="Contactmoment "]')).toHaveLength(8);
  });

  it('gives the same text twice, and another for each theme', () => {
    const { model, journey } = galleryJourney('usual');
    const scene = mapScene(model, journey, { language: 'en' });
    const drawn = themeNames.map((theme) => toSvg(scene, theme, { fonts: 'named' }));
    expect(themeNames.map((theme) => toSvg(scene, theme, { fonts: 'named' }))).toEqual(drawn);
    expect(new Set(drawn).size).toBe(themeNames.length);
  });
});
