import type { Browser, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../scripts/build.mjs';
import { scoreAt } from '../../src/webview/editing/scores.js';
import { launchBrowser, PreviewPage, uri } from './preview-page.js';

const journey = `persona pia "Pia"
journey j "Moving" {
  persona pia
  phase before "Before" {
    touchpoint letter "Price letter" {
      does "Opens the letter"
      emotion pia -1.4 anger
      pain high "The amount is missing"
    }
    touchpoint site "Comparison site" { emotion pia +0.4 }
  }
  phase after "After" {
    touchpoint bill "Bill" { emotion pia +1 }
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

async function shown(): Promise<PreviewPage> {
  const preview = await PreviewPage.open(browser, { width: 1200, state: { uri, zoom: 1, scrollX: 0, scrollY: 0 } });
  open.push(preview);
  await preview.show(journey);
  await preview.said();
  return preview;
}

const point = ({ page }: PreviewPage, title: string) =>
  page.locator(`.layer.map .journey-point[aria-label*="${title}"]`);
const card = ({ page }: PreviewPage, title: string) =>
  page.locator(`.layer.map .journey-touchpoint[aria-label*="${title}"]`);

async function middle(thing: Locator): Promise<readonly [number, number]> {
  const box = await thing.boundingBox();
  if (box === null) throw new Error('out of sight');
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** The changes that the page asked for. */
async function asked(preview: PreviewPage): Promise<readonly unknown[]> {
  return (await preview.said()).flatMap((message) => (message.type === 'edit' ? [message.edit] : []));
}

/** The line, and the text that a span of the journey covers. */
function covered({ start, end }: { start: { line: number; character: number }; end: { character: number } }): string {
  return journey.split('\n')[start.line]?.slice(start.character, end.character) ?? '';
}

async function drag(preview: PreviewPage, thing: Locator, dx: number, dy: number, key?: string): Promise<void> {
  const [x, y] = await middle(thing);
  const { mouse, keyboard } = preview.page;
  await mouse.move(x, y);
  await mouse.down();
  await mouse.move(x + dx / 2, y + dy / 2, { steps: 3 });
  if (key === 'Shift') await keyboard.down('Shift');
  await mouse.move(x + dx, y + dy, { steps: 3 });
  if (key === 'Escape') await keyboard.press('Escape');
  await mouse.up();
  if (key === 'Shift') await keyboard.up('Shift');
}

describe('a point that is dragged', () => {
  test('asks for another score than stands under the pointer, or for another one’s', async () => {
    const preview = await shown();
    await drag(preview, point(preview, 'Price letter'), 30, -95);
    const [edit] = await asked(preview);
    expect(edit).toMatchObject({ kind: 'score', score: 0.6 });
    expect(covered((edit as { span: Parameters<typeof covered>[0] }).span)).toBe('-1.4');
    expect((await preview.said()).filter(({ type }) => type === 'reveal')).toEqual([]);
  });

  test('is not held to whole scores with Shift', async () => {
    const preview = await shown();
    await drag(preview, point(preview, 'Price letter'), 0, -25, 'Shift');
    expect(await asked(preview)).toMatchObject([{ kind: 'score', score: -1 }]);
  });

  test('stays where it was let go when nothing comes of it', async () => {
    const preview = await shown();
    const before = await middle(point(preview, 'Bill'));
    await drag(preview, point(preview, 'Bill'), 0, 60, 'Escape');
    expect(await asked(preview)).toEqual([]);
    expect(await middle(point(preview, 'Bill'))).toEqual(before);
    await drag(preview, point(preview, 'Bill'), 0, 60);
    await preview.tell({ type: 'refused', reason: 'The file is read-only.' });
    await expect.poll(() => preview.page.getByRole('alert').textContent()).toBe('The file is read-only.');
    expect(await middle(point(preview, 'Bill'))).toEqual(before);
  });

  test('has no keys that do the same', async () => {
    const preview = await shown();
    await preview.page.locator('.stage').focus();
    await preview.page.keyboard.press('ArrowRight');
    await preview.page.keyboard.press('Alt+ArrowUp');
    expect(await asked(preview)).toMatchObject([{ kind: 'score', score: expect.closeTo(-1.3) }]);
  });

  test('gives scores that lie outside the scale, or between tenths', () => {
    const axis = { from: -2, to: 2, top: 100, bottom: 300 };
    expect([0, 100, 201, 226, 999].map((y) => scoreAt(y, axis, false))).toEqual([2, 2, 0, -0.5, -2]);
    expect([130, 201, 226].map((y) => scoreAt(y, axis, true))).toEqual([1, 0, -1]);
  });
});

describe('a text that is clicked twice', () => {
  test.each([
    ['Price letter', 'Letter', { kind: 'text', text: 'Letter' }, '"Price letter"'],
    ['Opens the letter', 'Reads it', { kind: 'text', text: 'Reads it' }, '"Opens the letter"'],
    ['The amount is missing', 'No amount', { kind: 'text', text: 'No amount' }, '"The amount is missing"'],
  ])('%s is not written in its place', async (text, typed, edit, literal) => {
    const preview = await shown();
    await preview.page.locator('.layer.map').getByText(text, { exact: true }).first().dblclick();
    const field = preview.page.locator('textarea');
    await expect.poll(() => field.inputValue()).toBe(text);
    await preview.page.keyboard.type(typed);
    await preview.page.keyboard.press('Enter');
    const [asking] = await asked(preview);
    expect(asking).toMatchObject(edit);
    expect(covered((asking as { span: Parameters<typeof covered>[0] }).span)).toBe(literal);
    await preview.page.waitForTimeout(300);
    expect((await preview.said()).filter(({ type }) => type === 'reveal')).toEqual([]);
  });

  test('is written at its own place when another says the same', async () => {
    const twice = journey.replace('does "Opens the letter"', 'does "Looks at it"\n      does "Looks at it"');
    const preview = await shown();
    await preview.show(twice);
    const second = preview.page.locator('.layer.map').getByText('Looks at it').nth(1);
    await second.dblclick();
    await preview.page.keyboard.type('Reads it');
    await preview.page.keyboard.press('Enter');
    const [asking] = await asked(preview);
    const line = twice.split('\n').findLastIndex((one) => one.includes('Looks at it'));
    expect(asking).toMatchObject({ kind: 'text', text: 'Reads it', span: { start: { line, character: 11 } } });
  });

  test('leads to its own place when it is clicked once and another says the same', async () => {
    const twice = journey.replace('does "Opens the letter"', 'does "Looks at it"\n      does "Looks at it"');
    const preview = await shown();
    await preview.show(twice);
    await preview.page.locator('.layer.map').getByText('Looks at it').nth(1).click();
    const line = twice.split('\n').findLastIndex((one) => one.includes('Looks at it'));
    const revealed = async () => (await preview.said()).find(({ type }) => type === 'reveal');
    await expect.poll(revealed).toMatchObject({ span: { start: { line, character: 11 } } });
  });

  test('is changed although the reader thought better of it', async () => {
    const preview = await shown();
    await preview.page.locator('.layer.map').getByText('Opens the letter').dblclick();
    await preview.page.keyboard.type('Reads it');
    await preview.page.keyboard.press('Escape');
    expect(await preview.page.locator('textarea').isVisible()).toBe(false);
    expect(await asked(preview)).toEqual([]);
  });

  test('does not lead to its text when it is clicked once', async () => {
    const preview = await shown();
    await card(preview, 'Bill').click();
    await expect.poll(async () => (await preview.said()).map(({ type }) => type)).toContain('reveal');
  });
});

describe('a card that is dragged', () => {
  test('comes to another place than the line showed', async () => {
    const preview = await shown();
    const [from] = await middle(card(preview, 'Price letter'));
    const [bill] = await middle(card(preview, 'Bill'));
    await drag(preview, card(preview, 'Price letter'), bill - from - 30, 10);
    const [edit] = await asked(preview);
    expect(edit).toMatchObject({ kind: 'move' });
    const { span, before, phase } = edit as Record<'span' | 'before' | 'phase', Parameters<typeof covered>[0]>;
    expect([span, before, phase].map(covered)).toEqual(['letter', 'bill', 'after']);
  });

  test('asks for a change when it is let go where it was', async () => {
    const preview = await shown();
    await drag(preview, card(preview, 'Price letter'), 12, 0);
    expect(await asked(preview)).toEqual([]);
  });
});

describe('the tools of a card', () => {
  test('add or delete something else, and a new text is not written at once', async () => {
    const preview = await shown();
    await card(preview, 'Comparison site').hover();
    await preview.page.getByRole('button', { name: 'Add a pain point' }).click();
    const [edit] = await asked(preview);
    expect(edit).toMatchObject({ kind: 'add-fact', fact: 'pain' });
    expect(covered((edit as { at: Parameters<typeof covered>[0] }).at)).toBe('site');
    const line = journey.split('\n').findIndex((one) => one.includes('Comparison'));
    const added = journey.replace(
      '{ emotion pia +0.4 }',
      '{\n      emotion pia +0.4\n      pain "What hurts here"\n    }',
    );
    await preview.tell({
      type: 'edited',
      write: { start: { line: line + 2, character: 11 }, end: { line: line + 2, character: 28 } },
    });
    await preview.show(added);
    await expect.poll(() => preview.page.locator('textarea').inputValue()).toBe('What hurts here');
  });

  test('can not be reached with the keyboard', async () => {
    const preview = await shown();
    await preview.page.locator('.stage').focus();
    await preview.page.keyboard.press('ArrowRight');
    await preview.page.keyboard.press('Delete');
    expect(await asked(preview)).toMatchObject([{ kind: 'delete' }]);
  });
});
