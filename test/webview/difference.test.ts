import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../scripts/build.mjs';
import { read } from '../../src/language/index.js';
import { fromDifference, isToDifference } from '../../src/messages/difference.js';
import { palettes } from '../../src/render/theme.js';
import { barriers, launchBrowser, openPage, type PageOptions, painted, tell } from './preview-page.js';

const contentOf = (name: string) => readFileSync(`test/gallery/difference/${name}.journey`, 'utf8');
const [former, latter] = [contentOf('before'), contentOf('after')];

let browser: Browser;
let page: Page;
beforeAll(async () => {
  await build(['difference']);
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => page.close());

interface Texts {
  readonly before?: string;
  readonly after?: string;
  readonly language?: 'en' | 'nl';
  readonly file?: string;
}

async function show({
  before = former,
  after = latter,
  language = 'en',
  file = 'a.journey',
}: Texts = {}): Promise<void> {
  const version = (name: string, text: string) => {
    const { model, findings } = read(text, { uri: `file:///${name}/${file}` });
    return { name, model, incomplete: findings.length > 0 };
  };
  const versions = { before: version('main', before), after: version('plan', after) };
  await tell(page, { type: 'versions', language, file, ...versions });
  await page.locator('.stage svg').first().waitFor();
  await painted(page);
}

async function opened(texts: Texts = {}, options: PageOptions = {}): Promise<void> {
  page = await openPage(browser, 'difference', options);
  await show(texts);
}

const view = (name: string) => page.getByRole('radio', { name, exact: true });
const place = () => page.locator('.place').textContent();
const stage = () => page.locator('.stage').first();

const card = (title: string) => page.locator(`.stage:visible .journey-touchpoint[aria-label*="${title}"]`);
const said = () => page.evaluate(() => window.said.splice(0));

describe('the page of a map diff', () => {
  test('looks at the versions in another way than its reader chose', async () => {
    await opened({}, { width: 4000 });
    const cards = async (name: string) => {
      await view(name).click();
      await painted(page);
      expect(await view(name).getAttribute('aria-checked')).toBe('true');
      return [await card('Klacht via chat').count(), await card('Bedenktijd uitgelegd').count()];
    };
    expect(await cards('Both in one')).toEqual([1, 1]);
    expect(await cards('Before')).toEqual([1, 0]);
    expect(await cards('Now')).toEqual([0, 1]);
    expect(await cards('Side by side')).toEqual([1, 1]);
    expect(await page.locator('.stage:visible').count()).toBe(2);
    expect(await cards('Slider')).toEqual([1, 1]);
    expect(await page.locator('.stage:visible').count()).toBe(1);
    await page.keyboard.press('v');
    await painted(page);
    expect(await view('Both in one').getAttribute('aria-checked')).toBe('true');
  });

  test('goes from change to change past one, not round, or out of sight', async () => {
    await opened({}, { width: 600, height: 500 });
    await stage().focus();
    expect(await place()).toMatch(/^\d+ places$/);
    const count = Number.parseInt((await place()) ?? '', 10);
    const seen = new Set<string | null>();
    for (let at = 1; at <= count; at += 1) {
      await page.keyboard.press(at % 2 === 0 ? 'F7' : 'n');
      await painted(page);
      expect(await place()).toBe(`${at} of ${count}`);
      const told = await page.locator('p.unseen[role=status]').textContent();
      seen.add(told);
      const box = await page.locator(`.stage [aria-label^="change ${at}:"]`).first().boundingBox();
      expect(box, `change ${at}`).toMatchObject({ x: expect.any(Number), y: expect.any(Number) });
      const right = (box?.x ?? 0) + Math.min(box?.width ?? 0, 100);
      expect(right, `change ${at}: ${told}`).toBeGreaterThan(0);
      expect(box?.x, `change ${at}: ${told}`).toBeLessThan(600);
    }
    expect(seen.size).toBe(count);
    await page.keyboard.press('n');
    await painted(page);
    expect(await place()).toBe(`1 of ${count}`);
    await page.keyboard.press('Shift+F7');
    await page.keyboard.press('p');
    await painted(page);
    expect(await place()).toBe(`${count - 1} of ${count}`);
  });

  test('shows in only one of the versions at which change its reader is', async () => {
    await opened({}, { width: 2400 });
    await page.keyboard.press('n');
    const rings = page.locator(`.stage:visible .journey-touchpoint rect[stroke="${palettes.light.mark}"]`);
    for (const [name, count] of [
      ['Both in one', 1],
      ['Side by side', 2],
      ['Slider', 2],
    ] as const) {
      await view(name).click();
      await painted(page);
      expect([name, await rings.count()]).toEqual([name, count]);
    }
  });

  test('loses the change that its reader is at in another view', async () => {
    await opened({}, { width: 800, height: 500 });
    await stage().focus();
    await page.keyboard.press('p');
    await page.keyboard.press('p');
    await painted(page);
    expect(await place()).toBe('8 of 9');
    for (const name of ['Side by side', 'Slider', 'Now']) {
      await view(name).click();
      await painted(page);
      const box = await card('Jaarnota').last().boundingBox();
      expect(box?.x, name).toBeGreaterThan(0);
      expect((box?.x ?? 0) + 40, name).toBeLessThan(800);
    }
  });

  test('tells its host of another text than the one that was clicked', async () => {
    await opened({}, { width: 2400 });
    await said();
    const spanOf = (text: string, words: string) => text.slice(0, text.indexOf(words)).split('\n').length - 1;
    const reveals = async (title: string) => {
      await card(title).first().click();
      return (await said()).map((message) => fromDifference(message));
    };
    expect(await reveals('Bedenktijd uitgelegd')).toMatchObject([
      { type: 'reveal', side: 'after', span: { start: { line: spanOf(latter, 'touchpoint bedenk') } } },
    ]);
    expect(await reveals('Klacht via chat')).toMatchObject([
      { type: 'reveal', side: 'before', span: { start: { line: spanOf(former, 'touchpoint klacht') } } },
    ]);
    await view('Before').click();
    await painted(page);
    expect(await reveals('Vergelijkingssite')).toMatchObject([
      { type: 'reveal', side: 'before', span: { start: { line: spanOf(former, 'touchpoint site') } } },
    ]);
  });

  test('forgets its view, its place, its zoom or where it was scrolled to when a text is edited', async () => {
    await opened({}, { width: 700, height: 500 });
    await view('Now').click();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await stage().focus();
    for (const key of ['n', 'n', 'n']) await page.keyboard.press(key);
    await painted(page);
    const state = async () => [
      await view('Now').getAttribute('aria-checked'),
      await place(),
      await page.locator('.size').textContent(),
      await stage().evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop]),
    ];
    const before = await state();
    await show({ after: latter.replace('Jaarnota', 'Eindafrekening') });
    await card('Eindafrekening').first().waitFor();
    expect(await state()).toEqual(before);
  });

  test('moves its slider by no key and no mouse, or does not show more of the version before', async () => {
    await opened();
    await view('Slider').click();
    await painted(page);
    const slider = page.getByRole('slider');
    const overlay = () =>
      page
        .locator('.stage')
        .first()
        .evaluate((one) => {
          const over = [...one.querySelectorAll<HTMLElement>('*')].find(({ style }) => style.clipPath !== '');
          return Number(/inset\(0px ([\d.]+)px/.exec(over?.style.clipPath ?? '')?.[1]);
        });
    const hidden = await overlay();
    expect(await slider.getAttribute('aria-valuenow')).toBe('50');
    await slider.press('ArrowRight');
    expect(await slider.getAttribute('aria-valuenow')).toBe('52');
    expect(await overlay()).toBeLessThan(hidden);
    await slider.press('End');
    expect(await slider.getAttribute('aria-valuenow')).toBe('100');
    for (let times = 0; times < 10; times += 1) await slider.press('ArrowLeft');
    const box = await slider.boundingBox();
    await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, 300);
    await page.mouse.down();
    await page.mouse.move(250, 300, { steps: 4 });
    await page.mouse.up();
    expect(Number(await slider.getAttribute('aria-valuenow'))).toBeLessThan(40);
  });

  test('keeps to itself that a version has errors, can not be read any more, or has no journey', async () => {
    await opened({ after: `${latter}\njourney broken "Broken {` });
    await page.getByText('plan has errors').waitFor();
    await tell(page, { type: 'absent', language: 'nl', side: 'before' });
    await page.getByText('main is niet meer te lezen').waitFor();
    expect(await card('Jaarnota').count()).toBeGreaterThan(0);
    await page.close();
    page = await openPage(browser, 'difference', {});
    const { model } = read('', { uri: 'file:///a.journey' });
    const version = { name: 'x', model, incomplete: false };
    await tell(page, { type: 'versions', language: 'en', file: 'a', before: version, after: version });
    await page.getByText('There is no journey to compare').waitFor();
  });

  test('hides one of several files, or shows one that came or went as if it had always been', async () => {
    await opened({ before: '', file: 'new.journey' });
    await card('Jaarnota').first().waitFor();
    expect(await card('Jaarnota').first().getAttribute('aria-label')).toContain('added');
    await show({ after: '', file: 'old.journey' });
    const journeys = page.getByLabel('Journey', { exact: true });
    const options = await journeys.locator('option').allTextContents();
    expect(options).toEqual([expect.stringContaining('new.journey'), expect.stringContaining('old.journey')]);
    await journeys.selectOption({ index: 1 });
    await painted(page);
    expect(await card('Jaarnota').first().getAttribute('aria-label')).toContain('removed');
  });

  test('runs or loads what a title says', async () => {
    await opened({ after: latter.replace('Jaarnota', '<img src=x onerror=alert(1)><script>alert(1)</script>') });
    expect(await page.locator('.stage').locator('script, img').count()).toBe(0);
    expect(await page.evaluate(() => window.violations)).toEqual([]);
  });

  test.each(['vscode-light', 'vscode-dark', 'vscode-high-contrast', 'vscode-high-contrast vscode-high-contrast-light'])(
    'keeps out whoever does not see or use a mouse, in %s',
    async (look) => {
      await opened({}, { look });
      for (const name of ['Both in one', 'Before', 'Side by side', 'Slider']) {
        await view(name).click();
        await painted(page);
        expect(await barriers(page), name).toEqual([]);
      }
    },
  );
});

describe('messages between the page of a map diff and its host', () => {
  test('are heard that neither can have said', () => {
    for (const wrong of [undefined, null, 'ready', { type: 'reveal' }, { type: 'reveal', side: 'left', span: {} }])
      expect(fromDifference(wrong)).toBeUndefined();
    const span = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    expect(fromDifference({ type: 'reveal', side: 'after', span: { ...span, more: 1 }, command: 'rm' })).toEqual({
      type: 'reveal',
      side: 'after',
      span,
    });
    for (const wrong of [
      null,
      { type: 'versions' },
      { type: 'absent', language: 'fr', side: 'after' },
      { type: 'step', by: 2 },
    ])
      expect(isToDifference(wrong)).toBe(false);
    expect(isToDifference({ type: 'step', by: -1 })).toBe(true);
  });
});
