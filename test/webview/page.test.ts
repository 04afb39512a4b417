import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../scripts/build.mjs';
import { barriers, launchBrowser, type PageOptions, PreviewPage, uri } from './preview-page.js';

const journey = `persona pia "Pia" { goal "Less hassle" }
persona quin "Quin"
journey j "Moving" {
  persona pia, quin
  phase before "Before" {
    touchpoint letter "Price letter" {
      channel post
      does "Opens the letter at the kitchen table"
      emotion pia -1.4 anger "Again?"
      emotion quin +0.5
      pain high "The amount is missing"
    }
    touchpoint site "Comparison site" {
      emotion pia +0.4
      emotion quin +1
      emotion pia +2
    }
  }
  phase after "After" {
    ${Array.from({ length: 12 }, (_, index) => `touchpoint t${index} "Step ${index}" { emotion pia ${(index % 5) - 2} }`).join('\n    ')}
  }
}`;

let browser: Browser;
let open: PreviewPage[] = [];

beforeAll(async () => {
  await build(['preview']);
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  const pages = open;
  open = [];
  for (const page of pages) expect(await page.violations()).toEqual([]);
  await Promise.all(pages.map(({ page }) => page.close()));
});

async function shown(options: PageOptions = {}, text = journey): Promise<PreviewPage> {
  const preview = await PreviewPage.open(browser, options);
  open.push(preview);
  await preview.show(text, options.language);
  return preview;
}

/** The left and top edge of the first element that a selector finds, on the screen. */
async function edges({ page }: PreviewPage, selector: string): Promise<readonly [number, number]> {
  const box = await page.locator(selector).first().boundingBox();
  return [Math.round(box?.x ?? Number.NaN), Math.round(box?.y ?? Number.NaN)];
}

describe('while the map is scrolled', () => {
  test.each([1, 0.67, 1.5])('the names of lanes and the heads of phases go out of sight at zoom %d', async (zoom) => {
    const preview = await shown({ height: 400, state: { uri, zoom, scrollX: 0, scrollY: 0 } });
    const name = '.pane.left text';
    const [left] = await edges(preview, name);
    await preview.page.mouse.move(500, 200);
    await preview.page.mouse.wheel(600, 300);
    await preview.page.waitForTimeout(200);
    expect((await edges(preview, name))[0]).toBe(left);
    const [, top] = await edges(preview, '.pane.top');
    expect(top).toBe(0);
    const [, head] = await edges(preview, '.pane.top .journey-phase');
    expect(head).toBe(0);
  });

  test('what stays stands elsewhere than in the map below it', async () => {
    const preview = await shown();
    for (const text of ['Before', 'Emotion', 'Touchpoint']) {
      const places = await Promise.all(
        (await preview.page.getByText(text, { exact: true }).all()).map((one) => one.boundingBox()),
      );
      expect(places.length, text).toBeGreaterThanOrEqual(2);
      expect(new Set(places.map((place) => `${place?.x} ${place?.y}`)).size, text).toBe(1);
    }
  });
});

describe('the pointer', () => {
  test('drags the map by a card, or does not drag it by its background', async () => {
    const preview = await shown();
    const scroll = () => preview.page.locator('.stage').evaluate(({ scrollLeft }) => scrollLeft);
    await preview.page.mouse.move(700, 500);
    await preview.page.mouse.down();
    await preview.page.mouse.move(400, 500, { steps: 5 });
    await preview.page.mouse.up();
    expect(await scroll()).toBe(300);
    expect((await preview.said()).filter(({ type }) => type === 'reveal')).toEqual([]);
  });

  test('does not zoom the map when two fingers move apart, or moves it against one', async () => {
    const preview = await shown();
    const session = await preview.page.context().newCDPSession(preview.page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: readonly (readonly [number, number])[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
    await touch('touchStart', [600, 500]);
    await touch('touchMove', [400, 500]);
    await touch('touchEnd');
    expect(await preview.page.locator('.stage').evaluate(({ scrollLeft }) => scrollLeft)).toBe(200);
    const size = () => preview.page.locator('.size').textContent();
    const before = Number.parseInt((await size()) ?? '', 10);
    await touch('touchStart', [400, 500], [600, 500]);
    await touch('touchMove', [350, 500], [650, 500]);
    await touch('touchMove', [300, 500], [700, 500]);
    await touch('touchEnd');
    expect(Number.parseInt((await size()) ?? '', 10)).toBe(2 * before);
  });

  test('rests on a thing without hearing more of it', async () => {
    const preview = await shown();
    await preview.page.locator('.journey-touchpoint').first().hover();
    await expect.poll(() => preview.page.locator('.card').textContent()).toContain('Opens the letter');
    await preview.page.mouse.move(5, 5);
    await expect.poll(() => preview.page.locator('.card').isVisible()).toBe(false);
  });
});

describe('the keyboard', () => {
  test('can not go along a persona’s line, or from there to the text', async () => {
    const preview = await shown();
    const focused = () => preview.page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await preview.page.locator('.stage').focus();
    await preview.page.keyboard.press('ArrowRight');
    expect(await focused()).toMatch(/^Pia at Price letter: −1.4/);
    await preview.page.keyboard.press('ArrowRight');
    expect(await focused()).toMatch(/^Pia at Comparison site/);
    await preview.page.keyboard.press('ArrowUp');
    expect(await focused()).toMatch(/^Quin at Comparison site/);
    await preview.page.keyboard.press('ArrowLeft');
    expect(await focused()).toMatch(/^Quin at Price letter/);
    await preview.page.keyboard.press('ArrowDown');
    await preview.page.keyboard.press('End');
    expect(await focused()).toMatch(/^Pia at Step 11/);
    await preview.said();
    await preview.page.keyboard.press('Enter');
    const line = journey.split('\n').findIndex((text) => text.includes('touchpoint t11'));
    expect(await preview.said()).toContainEqual(
      expect.objectContaining({
        type: 'reveal',
        uri,
        span: expect.objectContaining({ start: expect.objectContaining({ line }) }),
      }),
    );
  });

  test('can not move the map itself', async () => {
    const preview = await shown();
    await preview.page.locator('.stage').focus();
    await preview.page.keyboard.press('Shift+ArrowRight');
    expect(await preview.page.locator('.stage').evaluate(({ scrollLeft }) => scrollLeft)).toBe(120);
    expect(await preview.page.locator('.layer [tabindex="0"]').count()).toBe(0);
  });

  test('stops at each of hundreds of things on its way through the page', async () => {
    const preview = await shown();
    expect(await preview.page.locator('.layer [tabindex="0"]').count()).toBe(0);
    await preview.page.locator('.stage').focus();
    await preview.page.keyboard.press('ArrowRight');
    expect(await preview.page.locator('.layer [tabindex="0"]').count()).toBe(1);
  });
});

describe('searching', () => {
  test('counts wrongly, or minds capitals and accents', async () => {
    const preview = await shown();
    await preview.page.keyboard.press('/');
    await preview.page.keyboard.type('STÉP');
    const place = preview.page.locator('.search output');
    await expect.poll(() => place.textContent()).toMatch(/^1 of 1[2-9]|^1 of [2-9]\d/);
    const marks = await preview.page.locator('.overlay rect').count();
    expect(marks).toBeGreaterThanOrEqual(12);
    await preview.page.keyboard.press('Shift+Enter');
    await expect.poll(() => place.textContent()).toMatch(/^(\d+) of \1$/);
    await preview.page.keyboard.press('Escape');
    expect(await preview.page.locator('.overlay rect').count()).toBe(0);
  });

  test('says that something was found where nothing was', async () => {
    const preview = await shown({ language: 'nl' });
    await preview.page.keyboard.press('Control+f');
    await preview.page.keyboard.type('olifant');
    await expect.poll(() => preview.page.locator('.search output').textContent()).toBe('Niets gevonden');
  });
});

describe('what is chosen', () => {
  test('does not leave the map, or is not remembered', async () => {
    const preview = await shown();
    await preview.page.getByRole('button', { name: 'Choose what is shown' }).click();
    await preview.page.getByRole('checkbox', { name: 'Emotion' }).uncheck();
    await preview.page.getByRole('checkbox', { name: 'Quin' }).uncheck();
    await preview.page.getByRole('radio', { name: 'Compact' }).check();
    await expect.poll(() => preview.page.locator('.journey-point').count()).toBe(0);
    await preview.page.keyboard.press('Escape');
    expect(await preview.page.locator('.popover').isVisible()).toBe(false);
    const state = { hidden: ['emotion'], withoutPersonas: ['quin'], density: 'compact' };
    await expect
      .poll(async () => (await preview.said()).findLast(({ type }) => type === 'remember'))
      .toMatchObject({ state });
  });

  test('is forgotten when the file is opened again', async () => {
    const state = { uri, zoom: 1, scrollX: 0, scrollY: 0, hidden: ['emotion'], withoutPersonas: ['quin'] };
    const preview = await shown({ state });
    await expect.poll(() => preview.page.locator('.journey-touchpoint').count()).toBeGreaterThan(3);
    expect(await preview.page.locator('.journey-point').count()).toBe(0);
    expect(await preview.page.locator('.journey-header .journey-persona').count()).toBe(1);
  });
});

describe('a finding', () => {
  test('is shown at another touchpoint than its own, or leads elsewhere', async () => {
    const preview = await shown();
    const badge = preview.page.locator('.journey-finding[aria-label*="already has an emotion"]');
    await badge.waitFor();
    const [card, mark] = await Promise.all([
      preview.page.locator('.layer.map .journey-touchpoint').nth(1).boundingBox(),
      badge.boundingBox(),
    ]);
    expect(Math.abs((card?.x ?? 0) + (card?.width ?? 0) - ((mark?.x ?? 0) + (mark?.width ?? 0) / 2))).toBeLessThan(8);
    await preview.said();
    await badge.click();
    await expect.poll(async () => (await preview.said()).map(({ type }) => type)).toContain('reveal');
  });
});

describe('the map as text', () => {
  test('says less than the map, or lets a cell stand without headings', async () => {
    const preview = await shown();
    await preview.tell({ type: 'show', asText: true });
    const { page } = preview;
    await expect.poll(() => page.locator('.text-view table').isVisible()).toBe(true);
    expect(await page.locator('.text-view tbody th[scope="rowgroup"]').allTextContents()).toEqual(['Before', 'After']);
    const row = page.getByRole('row', { name: 'Price letter' });
    for (const text of [
      'Post',
      'Opens the letter at the kitchen table',
      '−1.4 Anger “Again?”',
      'The amount is missing (high)',
    ])
      expect(await row.textContent()).toContain(text);
    expect(await page.locator('.text-view thead th[scope="col"]').count()).toBe(await row.locator('th, td').count());
  });

  test('leads from a text that is clicked to where it is written', async () => {
    const preview = await shown();
    await preview.tell({ type: 'show', asText: true });
    await preview.said();
    await preview.page.locator('.text-view').getByText('The amount is missing').click();
    const line = journey.split('\n').findIndex((one) => one.includes('The amount is missing'));
    const revealed = async () => (await preview.said()).find(({ type }) => type === 'reveal');
    await expect.poll(revealed).toMatchObject({ span: { start: { line } } });
  });
});

describe('whoever does not see or use a mouse', () => {
  test.each([
    ['vscode-light', false],
    ['vscode-dark', false],
    ['vscode-high-contrast', false],
    ['vscode-high-contrast vscode-high-contrast-light', false],
    ['vscode-light', true],
  ] as const)('is kept out by %s, as text: %s', async (look, asText) => {
    const preview = await shown({ look });
    await preview.tell({ type: 'show', asText });
    await preview.painted();
    expect(await barriers(preview.page)).toEqual([]);
  });
});

describe('a map that changes', () => {
  test('leaves a group where it was, or half seen, once it has moved', async () => {
    const preview = await shown();
    const point = preview.page.locator('.journey-point[aria-label^="Pia at Price letter"]');
    const before = await point.boundingBox();
    await preview.show(journey.replace('emotion pia -1.4 anger', 'emotion pia +1.5 joy'));
    await expect.poll(async () => ((await point.boundingBox())?.y ?? 0) < (before?.y ?? 0) - 50).toBe(true);
    await preview.page.waitForTimeout(300);
    expect(await preview.page.locator('.layer g[style*="opacity"]').count()).toBe(0);
  });
});

describe('hostile text', () => {
  test('runs, loads, or breaks out of the page, wherever it is shown', async () => {
    const preview = await shown({}, readFileSync('test/gallery/hostile.journey', 'utf8'));
    const { page } = preview;
    for (const card of await page.locator('.layer.map [tabindex]').all()) {
      if (await card.isVisible()) await card.hover({ force: true, timeout: 500 }).catch(() => {});
    }
    await page.keyboard.press('/');
    await page.keyboard.type('<script>');
    await preview.tell({ type: 'show', asText: true });
    await page.waitForTimeout(400);
    expect(await page.locator('body script, body img, body iframe').count()).toBe(2);
    // The legend leads to what its figures mean; nothing else leads anywhere.
    const links = await page.locator('body a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(links.filter((address) => !/^https:\/\/[^?#]*\/docs\/figures(?:\.nl)?\.md$/.test(address ?? ''))).toEqual(
      [],
    );
    expect(await page.title()).toBe('Journey');
  });
});
