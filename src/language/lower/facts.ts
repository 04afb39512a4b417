/** The facts of one block by what they are, with the second one of a fact that may stand once noted as a duplicate. */
import type { AstNode } from 'langium';
import type { DuplicateFact } from '../../model/index.js';
import { comparePositions } from '../../model/index.js';
import * as ast from '../generated/ast.js';
import { spanOf } from '../places.js';
import { journeyShape } from '../shape.js';

/** What tells facts of a block apart: the keyword of those whose rule has several, the type of the others. */
export type Key<Fact extends AstNode> = Fact extends { keyword: infer Word } ? Word & string : Fact['$type'];

/** The facts that a key stands for. */
export type Of<Fact extends AstNode, K> = Fact extends { keyword: infer Word }
  ? K extends Word
    ? Fact
    : never
  : Fact extends { $type: K }
    ? Fact
    : never;

export class Facts<Fact extends AstNode> {
  readonly #byKey = new Map<string, Fact[]>();
  readonly #duplicates: DuplicateFact[] = [];

  constructor(facts: readonly Fact[]) {
    for (const fact of facts) {
      const key = writtenKeyword(fact) ?? fact.$type;
      const same = this.#byKey.get(key);
      if (same === undefined) this.#byKey.set(key, [fact]);
      else same.push(fact);
    }
  }

  /** Every fact of a kind, in source order. */
  all<K extends Key<Fact>>(key: K): readonly Of<Fact, K>[] {
    return (this.#byKey.get(key) as Of<Fact, K>[] | undefined) ?? [];
  }

  /** The fact that counts of a kind that may stand once: the first. */
  one<K extends Key<Fact>>(key: K): Of<Fact, K> | undefined {
    const all = this.all(key);
    const [first] = all;
    if (first === undefined || all.length === 1) return first;
    for (const fact of all.slice(1)) {
      this.#duplicates.push({ keyword: keywordOf(fact), span: spanOf(fact), first: spanOf(first) });
    }
    return first;
  }

  /** In source order. Labels and notes may stand in any block. */
  get labels(): readonly ast.Label[] {
    return (this.#byKey.get('Label') ?? []).filter((fact) => ast.isLabel(fact));
  }

  get notes(): readonly ast.Note[] {
    return (this.#byKey.get('Note') ?? []).filter((fact) => ast.isNote(fact));
  }

  /** The duplicates among the facts asked for with `one`, in source order. */
  get duplicates(): readonly DuplicateFact[] {
    return this.#duplicates.toSorted((a, b) => comparePositions(a.span.start, b.span.start));
  }
}

function writtenKeyword(fact: AstNode): string | undefined {
  return 'keyword' in fact && typeof fact.keyword === 'string' ? fact.keyword : undefined;
}

function keywordOf(fact: AstNode): string {
  return writtenKeyword(fact) ?? journeyShape().keywordOfRule.get(fact.$type) ?? '';
}

/** An object without the properties that are `undefined`, so that absent facts are absent properties. */
export function present<T extends object>(values: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  const result: { [Key in keyof T]?: Exclude<T[Key], undefined> } = {};
  for (const key of Object.keys(values) as (keyof T)[]) {
    const value = values[key];
    if (value !== undefined) result[key] = value as Exclude<T[keyof T], undefined>;
  }
  return result;
}
