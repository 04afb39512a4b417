/** The pain points and opportunities that came, went or changed; those that are as they were are left out. */
import type { Counterparts, Mark, Moment } from '../../diff/index.js';
import type { Level, Opportunity, Pain, Touchpoint } from '../../model/index.js';
import { mapWords } from '../../words/map.js';
import { type Block, group, nothing, paragraph, shift, stack } from '../block.js';
import { inset } from '../columns.js';
import { key } from '../keys.js';
import { type AnyLane, cellGroup, lanePadding, phaseGroup } from '../lanes/lane.js';
import type { Role, Shape, Token } from '../scene.js';
import { settings } from '../type.js';
import { colors, signBadge } from './badges.js';
import { type DifferenceSheet, type MarkedColumn, sourceOf } from './sheet.js';
import { struck } from './struck.js';

/** A pain point or opportunity in both versions. */
interface Item extends Counterparts<Pain | Opportunity> {
  readonly mark: Exclude<Mark, 'renamed'>;
}

interface ItemLane {
  readonly key: 'pains' | 'opportunities';
  readonly role: Role;
  /** By the touchpoint that they stand at: as it is now, or where that is gone, as it was. */
  readonly items: ReadonlyMap<Touchpoint, readonly Item[]>;
  /** Of what is new, and of what is gone. */
  readonly tones: { readonly added: Token; readonly removed: Token };
}

export function pains(sheet: DifferenceSheet): AnyLane | undefined {
  const items = itemsOf(sheet.journey.pains, ({ pain }) => pain, sheet);
  return laneOf({ key: 'pains', role: 'pain', items, tones: { added: 'pain-text', removed: 'positive' } }, sheet);
}

export function opportunities(sheet: DifferenceSheet): AnyLane | undefined {
  const items = itemsOf(sheet.journey.opportunities, ({ opportunity }) => opportunity, sheet);
  const tones = { added: 'positive', removed: 'text-muted' } as const;
  return laneOf({ key: 'opportunities', role: 'opportunity', items, tones }, sheet);
}

function itemsOf<T extends Moment>(
  pairs: readonly Counterparts<T>[],
  thingOf: (moment: T) => Pain | Opportunity,
  { journey: { touchpoints } }: DifferenceSheet,
): ItemLane['items'] {
  const today = new Map(touchpoints.map(({ before, after }) => [before?.touchpoint, after?.touchpoint]));
  const found = new Map<Touchpoint, Item[]>();
  for (const { before, after } of pairs) {
    const then = before && (today.get(before.touchpoint) ?? before.touchpoint);
    const at = after?.touchpoint ?? then;
    const both = { ...(before && { before: thingOf(before) }), ...(after && { after: thingOf(after) }) };
    const mark = markOf(both, then === after?.touchpoint);
    if (at !== undefined && mark !== undefined) found.set(at, [...(found.get(at) ?? []), { ...both, mark }]);
  }
  return found;
}

function markOf({ before, after }: Omit<Item, 'mark'>, isSamePlace: boolean): Item['mark'] | undefined {
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  if (!isSamePlace) return 'moved';
  return before.text.value === after.text.value && weightOf(before) === weightOf(after) ? undefined : 'changed';
}

/** How much it matters, as written. */
function weightOf(thing: Pain | Opportunity): string {
  return 'solves' in thing ? `${thing.value} ${thing.effort}` : `${thing.severity}`;
}

function laneOf({ key: laneKey, role, items, tones }: ItemLane, sheet: DifferenceSheet): AnyLane | undefined {
  if (items.size === 0) return undefined;
  const { view, language } = sheet;
  let height = 0;
  const cells = sheet.phases.flatMap(({ columns, inside }) => {
    const children = inside.flatMap((marked) => {
      const { column, slot } = marked;
      const touchpoint = slot.after?.touchpoint ?? (slot.elsewhere === undefined ? slot.before?.touchpoint : undefined);
      const list = touchpoint === undefined ? [] : (items.get(touchpoint) ?? []);
      const blocks = list.map((item, place) => {
        // As high in each view as in the one that says most.
        const { height: room } = itemBlock(item, marked, tones, { ...sheet, view: 'both' });
        const block = { ...itemBlock(item, marked, tones, sheet), height: room };
        const isShown = view === 'both' || item[view] !== undefined;
        const side = item.after === undefined || view === 'before' ? 'before' : 'after';
        const thing = item[side] ?? item.after ?? item.before;
        if (!isShown || thing === undefined) return { ...nothing, height: block.height };
        const drawn = group(key(laneKey, String(place)), 0, 0, block.shapes, {
          role,
          label: `${sheet.words.items[item.mark]}: ${thing.text.value}`,
          source: sourceOf(side, thing.span, sheet),
          box: { x: 0, y: 0, width: column.width, height: block.height },
        });
        return { shapes: [drawn], height: block.height };
      });
      const { shapes, height: high } = stack(blocks, 10);
      height = Math.max(height, high);
      return shapes.length === 0 ? [] : [cellGroup(column, lanePadding, shapes, {})];
    });
    return children.length === 0 ? [] : [phaseGroup(columns, children)];
  });
  const title = mapWords[language].lanes[laneKey];
  return { key: laneKey, title, height: height + 2 * lanePadding, under: [], cells };
}

/** What became of it, and what it says; beside a bar. */
function itemBlock(item: Item, { column }: MarkedColumn, tones: ItemLane['tones'], sheet: DifferenceSheet): Block {
  const { mark, before, after } = item;
  const width = column.width - inset;
  const [then, now] = [before?.text.value, after?.text.value];
  const tone = mark === 'added' || mark === 'removed' ? tones[mark] : colors[mark];
  const look = { style: 'body', fill: 'text', indent: inset } as const;
  const faint = { ...look, fill: 'text-muted' } as const;
  const isSaidAnew = then !== undefined && then !== now;
  const texts =
    sheet.view === 'both'
      ? [
          ...(isSaidAnew ? [struck(then, width, faint)] : []),
          ...(now === undefined ? [] : [paragraph(now, width, look)]),
        ]
      : oneOf(then, now, sheet.view).map((text) => paragraph(text, width, look));
  const head = sheet.view === 'both' ? [tagBlock(mark, tone, tagOf(item, sheet), width)] : [];
  const inner = stack([...head, ...texts], 2);
  const bar: Shape = {
    type: 'rect',
    x: 0,
    y: 0,
    width: 3,
    height: inner.height + 4,
    radius: 1.5,
    fill: mark === 'removed' ? 'axis' : tone,
  };
  return { shapes: [bar, ...shift(inner, 0, 2)], height: inner.height + 4 };
}

function oneOf(then: string | undefined, now: string | undefined, view: 'before' | 'after'): readonly string[] {
  const text = view === 'before' ? then : now;
  return text === undefined ? [] : [text];
}

function tagBlock(mark: Mark, tone: Token, text: string, width: number): Block {
  const { leading } = settings['small-strong'];
  const label = paragraph(text, width, {
    style: 'small-strong',
    fill: tone === 'moment' ? 'text' : tone,
    indent: inset + 17,
  });
  return {
    shapes: [...signBadge(mark, inset + 6, leading / 2, { radius: 6, fill: tone }), ...label.shapes],
    height: Math.max(leading, label.height),
  };
}

function tagOf({ mark, before, after }: Item, { words, language }: DifferenceSheet): string {
  const level = (thing: Pain | Opportunity | undefined) => thing && !('solves' in thing) && thing.severity;
  const named = (one: Level | undefined | false) => (one ? mapWords[language].level[one] : undefined);
  const [then, now] = [named(level(before)), named(level(after))];
  const weight = then !== undefined && now !== undefined && then !== now ? `${then} → ${now}` : (now ?? then);
  return [words.items[mark], ...(weight === undefined ? [] : [weight])].join(' · ');
}
