import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../../bench/repaint.js';
import { compare } from '../../src/diff/index.js';
import type { FileChanges } from '../../src/formats/changes.js';
import { changesMarkdown } from '../../src/formats/changes-markdown.js';
import { changesMermaid } from '../../src/formats/changes-mermaid.js';
import { mermaidText } from '../../src/formats/mermaid/escape.js';
import { read } from '../../src/language/index.js';
import { verdictsOf } from '../../src/verdict/index.js';
import type { Language } from '../../src/words/index.js';
import { stories, textOf } from '../diff/story.js';
import { htmlOf, mermaidPage, show } from './github-page.js';
import { hostileFile, hostileTexts, hostileToMermaid } from './hostile.js';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  page = await mermaidPage(browser);
});

afterAll(() => browser.close());

function changesOf(before: string, after: string, language: Language = 'en', file = 'j.journey'): FileChanges {
  const [one, other] = [read(before), read(after)];
  const comparison = compare(one.model, other.model);
  const picture = changesMermaid(comparison, language);
  return {
    file,
    before: file,
    after: file,
    changes: comparison.changes,
    elsewhere: {},
    ...(picture === undefined ? {} : { picture }),
    verdicts: verdictsOf(comparison, language),
    incomplete: [],
    violations: [],
  };
}

function comment(files: readonly FileChanges[], language: Language = 'en'): string {
  return changesMarkdown(files, { language, today: '2026-11-30', accepted: { name: '.journey-accepted', stale: [] } });
}

/** What a reader of the drawn pictures sees, from the top left. */
async function drawn(markdown: string): Promise<Drawn> {
  await show(page, markdown);
  return page.evaluate(() => {
    const middleOf = ({ top, bottom }: DOMRect) => (top + bottom) / 2;
    const texts = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)]
        .map((one) => ({ one, at: one.getBoundingClientRect() }))
        .toSorted((a, b) => Math.round((middleOf(a.at) - middleOf(b.at)) / 20) || a.at.left - b.at.left)
        .map(({ one }) =>
          one.innerText
            .replaceAll('\u00a0', ' ')
            .replaceAll(/[ \t]+/g, ' ')
            .trim(),
        );
    const allowed = new Set(['DIV', 'SPAN', 'P', 'BR']);
    const inside = [...document.querySelectorAll('.drawn foreignObject *')].map(({ tagName }) => tagName.toUpperCase());
    return {
      boxes: texts('.drawn .node .nodeLabel'),
      phases: texts('.drawn .cluster .nodeLabel'),
      dashed: document.querySelectorAll('.drawn .node.removed').length,
      foreign: inside.filter((name) => !allowed.has(name)),
      links: document.querySelectorAll('.drawn a, .drawn image, .drawn img, .drawn script, .drawn iframe').length,
    };
  });
}

interface Drawn {
  readonly boxes: readonly string[];
  readonly phases: readonly string[];
  readonly dashed: number;
  readonly foreign: readonly string[];
  readonly links: number;
}

const journeyOf = (phases: string) => `persona pia "Pia"\njourney moving "Moving" { persona pia\n${phases}\n}\n`;
const steps = (count: number, score: (index: number) => number) =>
  Array.from({ length: count }, (_, index) => `touchpoint t${index} "Step ${index}" { emotion ${score(index)} }`).join(
    '\n',
  );

describe('changesMermaid', () => {
  it('does not mark what came, went, moved, is called otherwise or changed', async () => {
    const before = journeyOf(`
      phase before "Before" { touchpoint a "Letter" { emotion -1.4 } touchpoint b "Call" { does "Asks" } touchpoint c "Visit" {} }
      phase after "After" { touchpoint d "Bill" { pain high "Late" } touchpoint e "Survey" {} }
      phase same "Same" { touchpoint f "Party" {} }`);
    const after = journeyOf(`
      phase before "Before all" { touchpoint a "Letter" { emotion -0.4 } touchpoint n "Site" { emotion 1 } touchpoint c "Visit" {} }
      phase after "After" { touchpoint d "Final bill" { pain low "Late" } }
      phase same "Same" { touchpoint f "Party" {} touchpoint e "Survey" {} }`);
    const { boxes, phases, dashed } = await drawn(comment([changesOf(before, after, 'nl')], 'nl'));
    expect(phases).toEqual(['↺ Before → Before all', 'After', 'Same']);
    expect(boxes).toEqual([
      '~ Letter\n−1,4 → −0,4 ▲',
      '− Call',
      '+ Site\n+1',
      'Visit',
      '↺ ~ Bill → Final bill\n~ pijnpunt',
      'Party',
      '⇄ Survey\nuit: After',
    ]);
    expect(dashed).toBe(1);
  });

  it('draws phases in which nothing changed, or more of a long one than what changed and its neighbours', async () => {
    const before = journeyOf(`phase p "P" { ${steps(20, () => 0)} } phase q "Q" { touchpoint z "Z" {} }`);
    const after = journeyOf(
      `phase p "P" { ${steps(20, (at) => (at === 9 ? 1 : 0))} } phase q "Q" { touchpoint z "Z" {} }`,
    );
    const { boxes, phases } = await drawn(comment([changesOf(before, after)]));
    expect(phases).toEqual(['P', '… P']);
    expect(boxes).toEqual(['… 8 more', 'Step 8', '~ Step 9\n0 → +1 ▲', 'Step 10', '… 9 more']);
  });

  it('draws hundreds of boxes, or keeps to itself that it left some out', async () => {
    const all = (score: number) =>
      journeyOf(`phase p "P" { ${steps(300, () => score)} } phase q "Q" { ${steps(5, () => score)} }`);
    const markdown = comment([changesOf(all(0), all(1))]);
    expect((await drawn(markdown)).boxes).toHaveLength(41);
    expect(markdown).toContain('The picture has no room for 265 more touchpoints; the table has all changes.');
  });

  it('makes a comment longer than GitHub takes, or keeps to itself that it left pictures out', () => {
    const long = (score: number) => journeyOf(`phase p "P" { ${steps(30, () => score)} }`);
    const short = (score: number) => journeyOf(`phase p "P" { ${steps(2, () => score)} }`);
    const large = Array.from({ length: 20 }, (_, index) => changesOf(long(0), long(1), 'en', `long-${index}.journey`));
    const small = Array.from({ length: 10 }, (_, index) =>
      changesOf(short(0), short(1), 'en', `short-${index}.journey`),
    );
    const markdown = comment([...large, ...small]);
    expect(markdown.length).toBeLessThan(60_000);
    expect(markdown).toContain('The picture would make this too long.');
    expect(markdown.match(/^### /gm)).toHaveLength(30);
    // The largest go first.
    const block = (name: string) => markdown.split('### ').find((one) => one.startsWith(name)) ?? '';
    for (const index of small.keys()) expect(block(`short-${index}`)).toContain('```mermaid');
    expect(markdown.match(/^```/gm)?.length).toBe(2 * (markdown.match(/^```mermaid$/gm)?.length ?? 0));
  });

  it.each(['light', 'dark'] as const)(
    'has words or edges that are hard to tell from what they stand on (%s)',
    async (theme) => {
      const before = journeyOf(`
      phase a "A" { touchpoint a "Aa" { emotion 0 } touchpoint b "Bb" {} touchpoint c "Cc" {} touchpoint e "Ee" {} }
      phase b "B" { touchpoint d "Dd" { does "Dd" } touchpoint g "Gg" {} }`);
      const after = journeyOf(`
      phase a "A" { touchpoint a "Aa" { emotion 1 } touchpoint n "Nn" { does "n" } touchpoint e "Ee" {} }
      phase b "B2" { touchpoint d "D2" { does "Dd" } touchpoint g "Gg" {} touchpoint c "Cc" {} }`);
      const changes = changesOf(before, after);
      expect(changes.picture?.marks).toEqual(['added', 'removed', 'moved', 'renamed', 'changed']);
      const themed = await mermaidPage(browser, theme);
      await show(themed, comment([changes]));
      const colours = await themed.evaluate(() => {
        const ground = getComputedStyle(document.body).backgroundColor;
        const shapes = [...document.querySelectorAll('.drawn .node, .drawn .cluster')].map((group) => {
          const shape = group.querySelector('rect, path');
          const label = group.querySelector('.nodeLabel');
          if (shape === null || label === null) throw new Error('a box without shape or label');
          const { fill, stroke } = getComputedStyle(shape);
          return { fill, stroke, text: getComputedStyle(label).color };
        });
        return { ground, shapes };
      });
      await themed.close();
      expect(colours.shapes).toHaveLength(9);
      for (const { fill, stroke, text } of colours.shapes) {
        const behind = /^rgba\(.*, 0\)$/.test(fill) ? colours.ground : fill;
        expect(contrast(text, behind), `${text} on ${behind}`).toBeGreaterThanOrEqual(4.5);
        expect(contrast(stroke, colours.ground), `${stroke} on ${colours.ground}`).toBeGreaterThanOrEqual(3);
      }
    },
  );

  it('draws the title of a phase over its boxes, or everything small for one long word', async () => {
    const titles = [
      'Klantcontact-en-verkoop-per-telefoon/chat (alle dagen van de week)',
      '顧客が商品を探して比較し購入を決めるまでの長い道のりの段階',
    ];
    const phases = (score: number) =>
      titles.map(
        (title, index) =>
          `phase p${index} "${title}" { touchpoint t${index} "${'o'.repeat(60)}" { emotion ${score} } }`,
      );
    await show(page, comment([changesOf(journeyOf(phases(0).join('\n')), journeyOf(phases(1).join('\n')))]));
    const heights = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.drawn .cluster .nodeLabel')].map(({ offsetHeight }) => offsetHeight),
    );
    expect(heights).toHaveLength(2);
    for (const height of heights) expect(height).toBeLessThan(30);
    const widths = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.drawn .node .nodeLabel')].map(({ offsetWidth }) => offsetWidth),
    );
    for (const width of widths) expect(width).toBeLessThan(300);
  });

  it('has a picture where no phase changed', () => {
    expect(changesOf(journeyOf(''), journeyOf('').replace('"Pia"', '"Pia B"')).picture).toBeUndefined();
  });

  it.each(['en', 'nl'] as const)(
    'draws of a year of switching supplier something else than was last read (%s)',
    async (language) => {
      const file = (name: string) => fileURLToPath(new URL(`../../examples/energy/${name}.journey`, import.meta.url));
      const text = (name: string) => readFileSync(file(name), 'utf8');
      const markdown = comment([changesOf(text('switching'), text('switching-2027'), language)], language);
      await expect(markdown).toMatchFileSnapshot(`generated/changes-${language}.md`);
      expect((await drawn(markdown)).boxes).toHaveLength(8);
    },
  );

  it.each([...hostileTexts, ...hostileToMermaid])('lets %j be more than a text', async (text) => {
    // Of a file that is read in part nothing is said to be new, so both versions have all three.
    const before = hostileFile(text.replaceAll('\n', ' ')).replace('touchpoint u', 'touchpoint v "V" {} touchpoint u');
    const after = before.replace('emotion a -1.5', 'emotion a -0.5');
    const markdown = comment([changesOf(before, after, 'en', text)]);
    const html = new JSDOM(htmlOf(markdown)).window.document;
    expect([...html.body.querySelectorAll('a, img, script, b, strong *, h3 *')]).toEqual([]);
    expect(html.querySelectorAll('.mermaid-text')).toHaveLength(1);
    expect(markdown).not.toMatch(/@[\w]/);
    const title = read(after).model.journeys[0]?.phases[0]?.touchpoints[0]?.title ?? '';
    const { boxes, phases, foreign, links } = await drawn(markdown);
    expect({ boxes: boxes.length, phases: phases.length, foreign, links }).toEqual({
      boxes: 3,
      phases: 1,
      foreign: [],
      links: 0,
    });
    expect(boxes[0]?.replaceAll(/[\s\u2060\u200b\ufeff]/g, '')).toContain(
      `~${plain(title)}`.replaceAll(/[\s\u200b]/g, '').slice(0, 50),
    );
  });

  it('writes a diagram of any journeys that Mermaid cannot read', async () => {
    await fc.assert(
      fc.asyncProperty(stories, stories, async (one, other) => {
        const markdown = comment([changesOf(textOf(one), textOf(other))]);
        await drawn(markdown);
      }),
      { numRuns: 25 },
    );
  });
});

/** As WCAG has it, of colours as a browser gives them. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other].map(luminance).toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const plain = (text: string) =>
  text
    .replaceAll(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .replaceAll(/[\p{Bidi_Control}\p{Noncharacter_Code_Point}\p{Surrogate}\ufeff]/gu, '')
    .replaceAll('ﬂ', 'fl')
    .trim();

describe('mermaidText', () => {
  it('a text is drawn otherwise than it is written', async () => {
    const pieces = fc.constantFrom(...hostileToMermaid, '"', '#', ';', '`', '&lt;', ' ', 'é', '\n', '👩‍👩‍👧', '\u202e');
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.array(pieces, { maxLength: 3 }).map((list) => list.join('')),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 20, maxLength: 40 }), async (texts) => {
        const boxes = texts.map((one, index) => `  n${index}["x${mermaidText(one, 500)}x"]`);
        await show(page, `\`\`\`mermaid\nflowchart TB\n${boxes.join('\n')}\n\`\`\`\n`);
        const shown = await page.evaluate(() =>
          [...document.querySelectorAll('.drawn .node .nodeLabel')].map(({ textContent }) => textContent),
        );
        const cut = (value: string) => Array.from(value).slice(0, 100).join('');
        expect(shown.map((one) => cut(one?.replaceAll('\ufeff', '') ?? ''))).toEqual(
          texts.map((one) => cut(`x${plain(one)}x`)),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('a long text fills the box', () => {
    expect(mermaidText('x'.repeat(61))).toBe(`${'x'.repeat(60)}#8230;`);
    expect(mermaidText(`x${'\u0301'.repeat(500)}`)).toBe('#8230;');
  });
});
