/**
 * What a thing says, piece by piece: what two things have in common tells the more the fewer others have it. Texts go by
 * their words, as they get reworded.
 */
import { baseKeyOf, type Fact, type Thing, type ThingKind } from './outline.js';

/** Pieces of one kind, of which the same or others may be said: the words of what is done, a score, the channels. */
export interface Slot {
  readonly pieces: ReadonlySet<string>;
  readonly kind: SlotKind;
}

export type SlotKind = 'name' | 'title' | 'itself' | 'text' | 'value' | 'inside' | 'used';

export interface Profile {
  readonly title: string;
  readonly slots: ReadonlyMap<string, Slot>;
}

export function profileOf(thing: Thing, facts: readonly Fact[]): Profile {
  const slots = new Map<string, { pieces: Set<string>; kind: SlotKind }>();
  const say = (slot: string, kind: SlotKind, pieces: Iterable<string>) => {
    const known = slots.get(slot) ?? { pieces: new Set<string>(), kind };
    for (const piece of pieces) known.pieces.add(`${slot}\u0000${piece}`);
    if (known.pieces.size > 0) slots.set(slot, known);
  };
  const { name, title, kind } = thing;
  say('title', isText(kind) ? 'itself' : 'title', textPieces(title));
  if (name !== '' && name !== title) say('name', 'name', [`=${name}`, ...wordsOf(name)]);
  for (const fact of facts) sayFact(fact, '', say);
  for (const child of thing.children) {
    if (isText(child.kind)) {
      say(child.kind, 'text', wordsOf(child.title));
      if (child.name !== '') say(`${child.kind} name`, 'value', [child.name]);
      for (const fact of child.facts) sayFact(fact, `${child.kind} `, say);
    } else {
      for (const piece of insideOf(child)) say('inside', 'inside', [piece]);
    }
  }
  return { title, slots };
}

/** A thing that is known by its text alone. */
function isText(kind: ThingKind): boolean {
  return kind === 'pain' || kind === 'opportunity';
}

type Say = (slot: string, kind: SlotKind, pieces: Iterable<string>) => void;

const texts: ReadonlySet<string> = new Set(['text', 'quote', 'condition', 'why']);

function sayFact(fact: Fact, of: string, say: Say): void {
  const { keyword, fields } = fact;
  const key = baseKeyOf(fact);
  if (keyword === 'used') {
    say('used', 'used', [key]);
    return;
  }
  for (const [field, value] of Object.entries(fields)) {
    if (texts.has(field)) say(`${of}${keyword} ${field}`, 'text', wordsOf(String(value)));
    else if (value === key) {
      // Of which persona a score is, or where an arrow leads, is told by the slot of what else is said of it.
      if (keyword !== 'emotion') say(`${of}${keyword}`, 'value', [key]);
    } else say([`${of}${keyword}`, key, field].join(' '), 'value', typeof value === 'object' ? value : [String(value)]);
  }
}

function insideOf({ kind, name, title, children }: Thing): readonly string[] {
  return isText(kind) ? [] : [`${kind} ${name}`, `${kind}: ${title}`, ...children.flatMap(insideOf)];
}

/** The words, and the whole of them: few titles are the same to the letter. */
function textPieces(text: string): readonly string[] {
  return text === '' ? [] : [`=${text}`, ...wordsOf(text)];
}

export function wordsOf(text: string): readonly string[] {
  return text.toLocaleLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
