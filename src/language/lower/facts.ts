/** The facts of one block by their keyword, with the second one of a fact that may stand once noted as a duplicate. */
import type { AstNode } from 'langium';
import { GrammarAST } from 'langium';
import type { DuplicateFact, Span } from '../../model/index.js';
import { emptySpan } from '../../model/index.js';
import { firstToken, spanOf } from '../places.js';

export class Facts<Fact extends AstNode> {
  readonly #byKeyword = new Map<string, Fact[]>();
  readonly #duplicates: DuplicateFact[] = [];

  constructor(facts: readonly Fact[]) {
    for (const fact of facts) {
      const keyword = keywordOf(fact);
      const same = this.#byKeyword.get(keyword);
      if (same === undefined) this.#byKeyword.set(keyword, [fact]);
      else same.push(fact);
    }
  }

  /** Every fact of a keyword, in source order. */
  all<T extends Fact>(keyword: string, is: (fact: unknown) => fact is T): T[] {
    return this.#byKeyword.get(keyword)?.filter(is) ?? [];
  }

  /** The fact that counts of a keyword that may stand once: the first. */
  one<T extends Fact>(keyword: string, is: (fact: unknown) => fact is T): T | undefined {
    const [first, ...more] = this.all(keyword, is);
    if (first === undefined) return undefined;
    for (const fact of more) this.#duplicates.push({ keyword, span: spanOf(fact), first: spanOf(first) });
    return first;
  }

  /** The duplicates among the facts asked for with `one`, in source order. */
  get duplicates(): readonly DuplicateFact[] {
    return this.#duplicates.toSorted((a, b) => compareStarts(a.span, b.span));
  }
}

/** The keyword the grammar read, which is not what stands in the text when that is misspelt. */
function keywordOf(fact: AstNode): string {
  const token = firstToken(fact.$cstNode);
  return GrammarAST.isKeyword(token?.grammarSource) ? token.grammarSource.value : (token?.text ?? '');
}

function compareStarts(a: Span = emptySpan, b: Span = emptySpan): number {
  return a.start.line - b.start.line || a.start.character - b.start.character;
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
