/** One version of a file: its tree of units, what they are called and what they speak of. */
import { ownReferences } from '../analysis/walk.js';
import { literalText, readUnits, type Unit, type Written } from '../language/index.js';
import {
  type Declaration,
  type DeclarationKind,
  type Journey,
  type Model,
  own,
  type Position,
  touchpointsOf,
} from '../model/index.js';

export type SideName = 'base' | 'ours' | 'theirs';

/** A name that a unit declares. */
export interface Declared {
  readonly kind: DeclarationKind;
  readonly name: string;
  readonly unit: Unit;
  /** Where the name stands. */
  readonly at: number;
}

/** A word that is the name of something else. */
export interface Use {
  readonly kind: DeclarationKind;
  readonly name: string;
  /** The unit of the same text that declares it; absent when none does. */
  readonly target: Unit | undefined;
}

export interface Version {
  readonly text: string;
  readonly model: Model;
  readonly file: Unit;
  /** Whether a part of it could not be read. */
  readonly isBroken: boolean;
  /** The names that units declare. */
  readonly declared: ReadonlyMap<Unit, Declared>;
  /** By where the word stands. */
  readonly uses: ReadonlyMap<number, Use>;
  /** The unit of which a word stands at an offset. */
  readonly unitAt: (offset: number) => Unit | undefined;
  readonly offsetOf: (position: Position) => number;
}

export function versionOf(text: string): Version {
  const { reading, file } = readUnits(text);
  const { model, findings } = reading;
  const offsetOf = offsets(text);
  const unitAt = (offset: number) => unitIn(file, offset);
  // Of a result nobody asks what is called what.
  const names = once(() => namesOf(model, unitAt, offsetOf));
  return {
    text,
    model,
    file,
    isBroken: findings.some(({ severity }) => severity === 'error'),
    get declared() {
      return names().declared;
    },
    get uses() {
      return names().uses;
    },
    unitAt,
    offsetOf,
  };
}

function namesOf(
  model: Model,
  unitAt: Version['unitAt'],
  offsetOf: Version['offsetOf'],
): Pick<Version, 'declared' | 'uses'> {
  const declared = new Map<Unit, Declared>();
  const byName = new Map<string, Unit>();
  for (const { kind, name, at: position, journey } of namesIn(model)) {
    const at = offsetOf(position);
    const unit = unitAt(at);
    if (unit === undefined) continue;
    declared.set(unit, { kind, name, unit, at });
    const key = nameKey(kind, name, journey);
    if (!byName.has(key)) byName.set(key, unit);
  }
  const uses = new Map<number, Use>();
  for (const { reference, journey } of ownReferences(model)) {
    const { kind, name, span } = reference;
    const local = kind === 'touchpoint' || kind === 'pain' ? journey : undefined;
    uses.set(offsetOf(span.start), { kind, name, target: byName.get(nameKey(kind, name, local)) });
  }
  return { declared, uses };
}

/** A value that is made when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function nameKey(kind: DeclarationKind, name: string, journey: Journey | undefined): string {
  return `${kind} ${journey === undefined ? '' : journey.span.start.line} ${name}`;
}

interface NamePlace {
  readonly kind: DeclarationKind;
  readonly name: string;
  readonly at: Position;
  readonly journey?: Journey;
}

function* namesIn(model: Model): Generator<NamePlace> {
  const { channels, feelings, metrics, sources, personas, journeys } = model;
  const place = (kind: DeclarationKind, { name, nameSpan }: Declaration, journey?: Journey): NamePlace => ({
    kind,
    name,
    at: nameSpan.start,
    ...(journey && { journey }),
  });
  for (const one of own(model, channels)) yield place('channel', one);
  for (const one of own(model, feelings)) yield place('feeling', one);
  for (const one of own(model, metrics)) yield place('metric', one);
  for (const one of own(model, sources)) yield place('source', one);
  for (const one of own(model, personas)) yield place('persona', one);
  for (const journey of own(model, journeys)) {
    yield place('journey', journey);
    for (const phase of journey.phases) yield place('phase', phase, journey);
    for (const { touchpoint } of touchpointsOf(journey)) {
      yield place('touchpoint', touchpoint, journey);
      for (const { name, nameSpan } of touchpoint.pains)
        if (name !== undefined && nameSpan !== undefined) yield { kind: 'pain', name, at: nameSpan.start, journey };
      for (const { name, nameSpan } of touchpoint.opportunities)
        if (name !== undefined && nameSpan !== undefined)
          yield { kind: 'opportunity', name, at: nameSpan.start, journey };
    }
  }
}

/** The children of a block stand one behind the other, so half of them can be left out at a time. */
function unitIn(block: Unit, offset: number): Unit | undefined {
  const { children } = block;
  let [low, high] = [0, children.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((children[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const child = children[low - 1];
  if (child !== undefined && offset < child.end) return unitIn(child, offset);
  return block.words.some(({ start }) => start === offset) ? block : undefined;
}

function offsets(text: string): (position: Position) => number {
  const starts = [0];
  for (const { index, 0: ending } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + ending.length);
  return ({ line, character }) => (starts[line] ?? text.length) + character;
}

const topLevel = new Set(['journey', 'persona', 'source', 'channel', 'feeling', 'metric']);

/** Whether it has a name of its own, and facts. */
export function isBlock(unit: Unit): boolean {
  const { parent } = unit;
  if (parent === undefined) return true;
  const keyword = keywordOf(unit);
  return parent.parent === undefined ? topLevel.has(keyword) : keyword === 'phase' || keyword === 'touchpoint';
}

export function isFreeComment({ words }: Unit): boolean {
  return words[0]?.isComment === true;
}

export function keywordOf({ words }: Unit): string {
  return words[0]?.image ?? '';
}

/** What is written, whatever its layout: how far a block of text or a comment is indented says nothing. */
export function plainImage({ image }: Pick<Written, 'image'>): string {
  if (!/[\r\n]/.test(image)) return image;
  if (image.startsWith('"""')) return `"""${literalText(image)}`;
  return image
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .join('\n');
}
