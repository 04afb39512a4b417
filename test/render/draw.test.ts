import { JSDOM } from 'jsdom';
import { beforeEach, describe, expect, it } from 'vitest';
import { draw, mark, show, toSvg } from '../../src/render/index.js';
import { type Group, mapScene, type Scene } from '../../src/scene/index.js';
import { galleryJourneys, sceneOf } from '../gallery/journeys.js';

let host: SVGSVGElement;

beforeEach(() => {
  const { window } = new JSDOM('<!doctype html><svg xmlns="http://www.w3.org/2000/svg"></svg>');
  Object.assign(globalThis, { document: window.document, Element: window.Element });
  const svg = window.document.querySelector('svg');
  if (svg === null) throw new Error('no svg');
  host = svg;
});

const journey = (facts: string, second = 'touchpoint other "Other" { does "Waits" emotion +1 }') =>
  sceneOf(`persona p "P" journey j "J" { persona p phase a "A" {
    touchpoint one "One" { ${facts} }
    ${second}
  } }`);

function card(label: string): Element {
  const found = host.querySelector(`.journey-touchpoint[aria-label^="Touchpoint ${label}"]`);
  if (found === null) throw new Error(`no card ${label}`);
  return found;
}

/** What changes in the drawing while `change` runs. */
function changes(change: () => void): readonly MutationRecord[] {
  const { window } = host.ownerDocument.defaultView
    ? { window: host.ownerDocument.defaultView }
    : { window: undefined };
  if (window === undefined) throw new Error('no window');
  const observer = new window.MutationObserver(() => {});
  observer.observe(host, { subtree: true, childList: true, attributes: true, characterData: true });
  change();
  const records = observer.takeRecords();
  observer.disconnect();
  return records;
}

const source = (scene: Scene, role: Group['role']): Group['source'] => {
  const find = (group: Group): Group | undefined =>
    group.role === role
      ? group
      : group.children.flatMap((child) => (child.type === 'group' ? [find(child)] : [])).find(Boolean);
  return find(scene.root)?.source;
};

describe('draw', () => {
  it.each(galleryJourneys())('draws $name exactly as the SVG string has it', ({ model, journey: drawn }) => {
    const scene = mapScene(model, drawn, { language: 'nl' });
    draw(host, scene, 'light');
    const { DOMParser } = new JSDOM('').window;
    const expected = new DOMParser().parseFromString(toSvg(scene, 'light', { fonts: 'named' }), 'image/svg+xml');
    const ignored = 'title, desc';
    for (const element of expected.querySelectorAll(ignored)) element.remove();
    expect(shapeOf(host)).toEqual(shapeOf(expected.documentElement));
  });

  it('touches nothing when the same journey is drawn again', () => {
    draw(host, journey('does "Reads"'), 'light');
    const again = changes(() => draw(host, journey('does "Reads"'), 'light'));
    expect(again.map(({ type, attributeName }) => attributeName ?? type)).toEqual([]);
  });

  it('touches only what moves when a score changes', () => {
    draw(host, journey('does "Reads" emotion -1'), 'light');
    const other = card('Other');
    const touched = changes(() => draw(host, journey('does "Reads" emotion -1.1'), 'light')).map(
      ({ target }) => target,
    );
    expect(touched.length).toBeGreaterThan(0);
    expect(touched.some((node) => other.contains(node))).toBe(false);
    expect(touched.some((node) => node.textContent === 'Reads')).toBe(false);
  });

  it('keeps the element of a card when another is put in before it', () => {
    draw(host, journey(''), 'light');
    const before = card('Other');
    draw(host, journey('', 'touchpoint new "New" {} touchpoint other "Other" { does "Waits" emotion +1 }'), 'light');
    expect(card('Other')).toBe(before);
    expect(card('New')).toBeDefined();
  });

  it('leaves nothing behind of what is gone', () => {
    draw(host, journey('pain high "Hurts" emotion -1'), 'light');
    expect(host.querySelectorAll('.journey-pain')).toHaveLength(1);
    draw(host, journey(''), 'light');
    expect(host.querySelectorAll('.journey-pain')).toHaveLength(0);
  });

  it('leads to where the text stands now, even where the drawing needed no change', () => {
    const found: NonNullable<Group['source']>[] = [];
    const onActivate = (place: NonNullable<Group['source']>) => found.push(place);
    draw(host, journey('does "Reads"'), 'light', { onActivate });
    const moved = sceneOf(`// a comment\n\npersona p "P" journey j "J" { persona p phase a "A" {
    touchpoint one "One" { does "Reads" }
    touchpoint other "Other" { does "Waits" emotion +1 }
  } }`);
    draw(host, moved, 'light', { onActivate });
    click(card('One').firstElementChild);
    expect(found).toEqual([source(moved, 'touchpoint')]);
  });

  it('can be used by keyboard, where it leads anywhere', () => {
    const found: unknown[] = [];
    draw(host, journey(''), 'light', { onActivate: (place) => found.push(place) });
    expect(card('One').getAttribute('tabindex')).toBe('-1');
    press(card('One'), 'Enter');
    press(card('One'), 'a');
    expect(found).toHaveLength(1);
    draw(host, journey(''), 'light');
    expect(card('One').hasAttribute('tabindex')).toBe(false);
  });

  it('colours everything anew when the theme changes', () => {
    const scene = journey('pain high "Hurts"');
    draw(host, scene, 'light');
    draw(host, scene, 'dark');
    const again = host.cloneNode(true);
    host.replaceChildren();
    draw(host, scene, 'dark');
    expect(shapeOf(again)).toEqual(shapeOf(host));
  });

  it('draws only what is in view, and the rest when the view moves', () => {
    const scene = sceneOf(
      `journey j "J" { phase a "A" { ${Array.from({ length: 40 }, (_, n) => `touchpoint t${n} "T${n}" { does "d${n}" }`).join(' ')} } }`,
    );
    const cards = () =>
      Array.from(host.querySelectorAll('.journey-touchpoint'), (one) => one.getAttribute('aria-label'));
    draw(host, scene, 'light', { viewport: { x: 0, width: 800 } });
    expect(cards().length).toBeLessThan(8);
    expect(cards()).toContain('Touchpoint T0, phase A');
    show(host, { x: scene.width - 800, width: 800 });
    expect(cards()).toContain('Touchpoint T39, phase A');
    expect(cards()).not.toContain('Touchpoint T0, phase A');
  });
});

describe('mark', () => {
  it('puts a ring around the marked card alone, and takes it away again', () => {
    const scene = journey('');
    draw(host, scene, 'light');
    const before = card('One').children.length;
    mark(host, ['touchpoint\u0000one']);
    expect(card('One').children.length).toBe(before + 1);
    expect(card('One').firstElementChild?.firstElementChild?.getAttribute('stroke')).toBe('#2f63d8');
    mark(host, []);
    expect(card('One').children.length).toBe(before);
  });

  it('puts the ring below what the card holds, and keeps the elements of all that', () => {
    const scene = journey('');
    draw(host, scene, 'light');
    const before = Array.from(card('One').children);
    mark(host, ['touchpoint\u0000one']);
    expect(Array.from(card('One').children).slice(1)).toEqual(before);
  });

  it('keeps the ring when the journey is drawn again with it', () => {
    draw(host, journey(''), 'light', { marked: ['touchpoint\u0000one'] });
    const ring = card('One').firstElementChild;
    draw(host, journey('does "Reads"'), 'light', { marked: ['touchpoint\u0000one'] });
    expect(card('One').firstElementChild).toBe(ring);
  });
});

/** Elements with their attributes and texts, as plain data. */
function shapeOf(node: Node): unknown {
  if (!('attributes' in node)) return node.textContent;
  const element = node as Element;
  return {
    tag: element.tagName,
    attributes: Object.fromEntries(
      Array.from(element.attributes, ({ name, value }) => [name, value] as const)
        .filter(([name]) => name !== 'xmlns')
        .toSorted(([a], [b]) => a.localeCompare(b)),
    ),
    children: Array.from(element.childNodes)
      .filter((child) => child.nodeType === 1 || (child.textContent ?? '').trim() !== '')
      .map(shapeOf),
  };
}

function click(target: Element | null): void {
  const window = host.ownerDocument.defaultView;
  if (target === null || window === null) throw new Error('nothing to click');
  target.dispatchEvent(new window.MouseEvent('click', { bubbles: true }));
}

function press(target: Element, key: string): void {
  const window = host.ownerDocument.defaultView;
  if (window === null) throw new Error('no window');
  target.dispatchEvent(new window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}
