/** Changing the journey on its map: each change is asked of the editor, which makes it in the text. */
import type { MapEdit } from '../../messages/map-edit.js';
import type { ToPage } from '../../messages/preview.js';
import { isSameSpan, type Journey, type Span, type Touchpoint, touchpointsOf } from '../../model/index.js';
import { elementAt, groupAt, textAt } from '../../render/draw.js';
import type { Group, MapScene } from '../../scene/index.js';
import type { Language } from '../../words/index.js';
import { previewWords } from '../../words/preview.js';
import { signed } from '../../words/write.js';
import { element } from '../element.js';
import type { Box } from '../geometry.js';
import { stopsOf } from '../locate.js';
import type { Stage } from '../stage.js';
import type { Drawn } from '../view.js';
import { type Drag, dragOn } from './dragging.js';
import { type Destination, destinationAt } from './places.js';
import { emotionAt, heightOf, scoreAt } from './scores.js';
import { createTools, icons, type Tool } from './tools.js';
import { createWriting } from './writing.js';
import { type Writable, writableIn, writableOf, writtenAt } from './written.js';

export interface Editing {
  readonly elements: readonly HTMLElement[];
  /** Whether the reader is about something that a click must not end. */
  readonly isBusy: boolean;
  /** What became of the change that was asked for. */
  hear(answer: Extract<ToPage, { type: 'edited' | 'refused' }>): void;
  /** After the map was drawn anew. */
  refresh(): void;
  /** After it was scrolled or zoomed. */
  moved(): void;
}

export interface Shown {
  readonly drawn: Drawn;
  readonly journey: Journey;
  readonly scene: MapScene;
  readonly language: Language;
}

interface EditingActions {
  shown(): Shown | undefined;
  ask(version: number, edit: MapEdit): void;
}

/** How long a reason is shown, in ms. */
const readingTime = 7000;

export function editOn(stage: Stage, { shown, ask }: EditingActions): Editing {
  const { map, top } = stage.layers;
  const tools = createTools();
  const writing = createWriting(() => stage.element.focus({ preventScroll: true }));
  const bubble = element('div', { class: 'bubble', 'aria-hidden': 'true' });
  const line = element('div', { class: 'drop', 'aria-hidden': 'true' });
  const reason = element('p', { class: 'banner', role: 'alert' });
  for (const one of [bubble, line, reason]) one.hidden = true;
  let telling: ReturnType<typeof setTimeout> | undefined;
  /** Puts back what was moved for a change that is not made. */
  let undo: (() => void) | undefined;
  /** A text that was added and is to be written, once it is drawn. */
  let awaited: Span | undefined;

  const wish = (edit: MapEdit) => {
    const now = shown();
    if (now) ask(now.drawn.version, edit);
  };

  /** Opens the field over a box of the screen. */
  const write = ({ written, span }: Writable, over: Box) => {
    const now = shown();
    if (!now) return;
    const label = previewWords[now.language].edit.write;
    writing.open(written, over, label, (text) => wish({ kind: 'text', span, text }));
  };

  const writeAt = (target: Element): boolean => {
    const now = shown();
    const found = now && writableUnder(now, target, top.contains(target) ? top : map);
    if (!found) return false;
    const { left, top: y, width, height } = (target.closest('text') ?? target).getBoundingClientRect();
    write(found, { x: left, y, width, height });
    return true;
  };

  /** The touchpoint that was drawn as a card. */
  const touchpointOf = (group: Group, { journey }: Shown): Touchpoint | undefined =>
    group.role !== 'touchpoint'
      ? undefined
      : touchpointsOf(journey).find(({ touchpoint }) => same(touchpoint.span, group.source?.span))?.touchpoint;

  const toolsFor = (group: Group, thing: Element): readonly Tool[] => {
    const now = shown();
    if (!now || group.source === undefined) return [];
    const { edit } = previewWords[now.language];
    const { span } = group.source;
    const remove: Tool = { label: edit.remove, icon: icons.remove, act: () => wish({ kind: 'delete', span }) };
    const rewrite: Tool = { label: edit.write, icon: icons.write, act: () => writeAt(thing) };
    const touchpoint = touchpointOf(group, now);
    if (touchpoint !== undefined) {
      const at = touchpoint.nameSpan;
      const add = (label: string, text: string, change: MapEdit): Tool => ({
        label,
        text,
        icon: icons.add,
        act: () => wish(change),
      });
      return [
        add(edit.addTouchpoint, edit.touchpoint, { kind: 'add-touchpoint', at }),
        add(edit.addPain, edit.pain, { kind: 'add-fact', at, fact: 'pain' }),
        add(edit.addOpportunity, edit.opportunity, { kind: 'add-fact', at, fact: 'opportunity' }),
        rewrite,
        { ...remove, act: () => wish({ kind: 'delete', span: at }) },
      ];
    }
    // Points stand too close for buttons between them: they are dragged, and deleted by the key for it.
    return group.role === 'pain' || group.role === 'opportunity' ? [rewrite, remove] : [];
  };

  const offer = (target: EventTarget | null) => {
    const now = shown();
    if (!(target instanceof Element) || !now || writing.isOpen || !map.contains(target)) return tools.hideSoon();
    const found = groupAt(map, target);
    const thing = found && elementAt(map, found.way);
    const offered = found && thing ? toolsFor(found.group, thing) : [];
    if (!found || !thing || offered.length === 0) return tools.hideSoon();
    const { left, top: y, width, height } = thing.getBoundingClientRect();
    tools.show(offered, found.group.label ?? '', { x: left, y, width, height });
  };

  const pointDrag = (group: Group, thing: SVGElement, now: Shown): Drag | undefined => {
    const { axis } = now.scene;
    const emotion = group.source && emotionAt(now.journey, group.source.span);
    const span = emotion?.score?.span;
    if (!axis || !span) return undefined;
    const before = thing.getAttribute('transform') ?? '';
    const [, x = '0'] = /translate\(([-\d.]+)/.exec(before) ?? [];
    const lane = heightOf(Math.min(axis.to, Math.max(axis.from, emotion.score?.value ?? 0)), axis) - group.y;
    let score = emotion.score?.value ?? 0;
    const restore = () => {
      bubble.hidden = true;
      thing.setAttribute('transform', before);
    };
    return {
      move(event) {
        score = scoreAt(stage.onDrawing({ x: event.clientX, y: event.clientY }).y, axis, event.shiftKey);
        thing.setAttribute('transform', `translate(${x} ${heightOf(score, axis) - lane})`);
        bubble.textContent = signed(score, now.language);
        bubble.hidden = false;
        bubble.style.left = `${event.clientX + 18}px`;
        bubble.style.top = `${event.clientY - 12}px`;
      },
      drop() {
        bubble.hidden = true;
        undo = restore;
        wish({ kind: 'score', span, score });
      },
      cancel: restore,
    };
  };

  const cardDrag = (group: Group, thing: SVGElement, now: Shown): Drag | undefined => {
    const touchpoint = touchpointOf(group, now);
    if (!touchpoint) return undefined;
    const stops = stopsOf(now.scene);
    let destination: Destination | undefined;
    const end = () => {
      line.hidden = true;
      thing.classList.remove('dragged');
    };
    return {
      move(event) {
        thing.classList.add('dragged');
        destination = destinationAt(stage.onDrawing({ x: event.clientX, y: event.clientY }).x, stops, now.journey);
        line.hidden = destination === undefined;
        if (destination) place(line, stage.onScreen(destination.line));
      },
      drop() {
        end();
        if (!destination) return;
        const { phase, before } = destination;
        const to = { phase: phase.nameSpan, ...(before === undefined ? {} : { before: before.nameSpan }) };
        // Let go where it was taken: not a change, and no reason to say so.
        if (before !== touchpoint && !isNext(phase.touchpoints, touchpoint, before))
          wish({ kind: 'move', span: touchpoint.nameSpan, ...to });
      },
      cancel: end,
    };
  };

  const dragging = dragOn(stage.element, ({ target, pointerType }) => {
    const now = shown();
    const found = target instanceof Element && map.contains(target) ? groupAt(map, target) : undefined;
    const thing = found && elementAt(map, found.way);
    if (!now || !found || !thing) return undefined;
    tools.hide();
    if (found.group.role === 'point') return pointDrag(found.group, thing, now);
    // A finger on a card moves the map.
    return found.group.role === 'touchpoint' && pointerType !== 'touch' ? cardDrag(found.group, thing, now) : undefined;
  });

  stage.element.addEventListener('dblclick', (event) => {
    if (event.target instanceof Element && writeAt(event.target)) event.preventDefault();
  });
  stage.element.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType === 'mouse' && !dragging.isDragging) offer(target);
  });
  stage.element.addEventListener('pointerleave', () => tools.hideSoon());
  stage.element.addEventListener('focusin', ({ target }) => {
    if (target !== stage.element) offer(target);
  });
  stage.element.addEventListener('keydown', (event) => {
    const now = shown();
    const found = event.target instanceof Element ? groupAt(map, event.target) : undefined;
    if (!now || !found || !(event.target instanceof Element)) return;
    const change = keyEdit(event, found.group, now);
    if (change === undefined && event.key !== 'F2') return;
    event.preventDefault();
    event.stopPropagation();
    if (change) wish(change);
    else writeAt(event.target);
  });

  return {
    elements: [tools.element, writing.element, bubble, line, reason],
    get isBusy() {
      return dragging.isDragging || writing.isOpen;
    },
    hear(answer) {
      if (answer.type === 'edited') {
        awaited = answer.write;
        undo = undefined;
        return;
      }
      undo?.();
      undo = undefined;
      reason.textContent = answer.reason;
      reason.hidden = false;
      clearTimeout(telling);
      telling = setTimeout(() => {
        reason.hidden = true;
      }, readingTime);
    },
    refresh() {
      const now = shown();
      const found = awaited && now && writtenAt(now.scene, awaited, now.drawn.model.uri);
      if (!found) return;
      awaited = undefined;
      stage.bringIntoSight(found.box, 'whole');
      write(found.writable, stage.onScreen(found.box));
    },
    moved() {
      tools.hide();
      writing.close();
    },
  };
}

/** Alt and an arrow move a score, by a tenth or with Shift by one; Delete takes the thing away. */
function keyEdit(event: KeyboardEvent, group: Group, { journey }: Shown): MapEdit | undefined {
  const { source, role } = group;
  if (source === undefined || event.ctrlKey || event.metaKey) return undefined;
  if (event.key === 'Delete')
    return { kind: 'delete', span: role === 'touchpoint' ? nameAt(journey, source.span) : source.span };
  const way = { ArrowUp: 1, ArrowDown: -1 }[event.key];
  const score =
    role === 'point' && event.altKey && way !== undefined ? emotionAt(journey, source.span)?.score : undefined;
  return score && { kind: 'score', span: score.span, score: score.value + (way ?? 0) * (event.shiftKey ? 1 : 0.1) };
}

function nameAt(journey: Journey, span: Span): Span {
  return touchpointsOf(journey).find(({ touchpoint }) => same(touchpoint.span, span))?.touchpoint.nameSpan ?? span;
}

/** The text of a line that was pointed at; of a thing, or of the map's own words in it, its first. */
function writableUnder({ drawn, scene }: Shown, target: Element, host: SVGSVGElement): Writable | undefined {
  const { uri } = drawn.model;
  const source = textAt(host, target)?.source;
  if (source !== undefined) return writableOf(source, uri);
  const found = groupAt(host, target);
  return found && writableIn(scene, found.group, found.way, uri);
}

function isNext(list: readonly Touchpoint[], one: Touchpoint, before: Touchpoint | undefined): boolean {
  const at = list.indexOf(one);
  return at >= 0 && list[at + 1] === before;
}

function same(a: Span, b: Span | undefined): boolean {
  return b !== undefined && isSameSpan(a, b);
}

function place({ style }: HTMLElement, { x, y, width, height }: Box): void {
  style.left = `${x}px`;
  style.top = `${y}px`;
  style.width = `${width}px`;
  style.height = `${height}px`;
}
