/** The blocks around the place that mending has come to, and what is owed to them. */
import type { BlockShape, FactShape, Shape } from '../shape.js';
import type { Token } from '../tokens.js';

export interface Block {
  readonly shape: BlockShape;
  /** The keyword that opened it; absent for the file. */
  readonly head?: Token;
  /** How it was opened: as it should, with another bracket, or by what stands in it. */
  readonly with: 'brace' | 'bracket' | 'nothing';
}

export class Blocks {
  readonly #open: Block[];
  /** Those that the closing braces just before this token closed, innermost first. */
  #justClosed: Block[] = [];
  /** How many closing braces may still come of which something was said before. */
  #debt = 0;

  constructor({ file }: Shape) {
    this.#open = [{ shape: file, with: 'brace' }];
  }

  get innermost(): Block {
    return this.#open.at(-1) as Block;
  }

  /** How many blocks are open within the file. */
  get depth(): number {
    return this.#open.length - 1;
  }

  open(block: Block): void {
    this.#open.push(block);
  }

  /** Closes the innermost block, unless that is the file. */
  close(): boolean {
    if (this.depth === 0) return false;
    this.#justClosed.push(this.innermost);
    this.#open.pop();
    return true;
  }

  /** A brace that closed just before is one too many only as long as nothing stands behind it. */
  settle(): void {
    this.#justClosed = [];
  }

  /** How deep the block lies that a keyword is a fact of, and the fact; the innermost such block counts. */
  homeOf(keyword: string): { depth: number; fact: FactShape } | undefined {
    const depth = this.#open.findLastIndex(({ shape }) => shape.facts.has(keyword));
    const fact = this.#open[depth]?.shape.facts.get(keyword);
    return fact && { depth, fact };
  }

  /** Closes blocks down to a depth, of which the braces may be missing or come later. */
  closeTo(depth: number, mayComeLater: boolean): void {
    if (mayComeLater) this.owe(this.depth - depth);
    this.#open.length = depth + 1;
  }

  /** Opens the blocks again that were closed just before, out to one that has such a declaration. */
  reopenFor(keyword: string): { count: number; fact: FactShape } | undefined {
    const first = this.#justClosed.findIndex(({ shape }) => shape.facts.has(keyword));
    const fact = this.#justClosed[first]?.shape.facts.get(keyword);
    if (fact?.opens === undefined) return undefined;
    const reopened = this.#justClosed.slice(first).reverse();
    this.#open.push(...reopened);
    return { count: reopened.length, fact };
  }

  /** Braces that may come although nothing is open for them any more. */
  owe(count: number): void {
    this.#debt += count;
  }

  /** Whether a brace that closes nothing is one of those. */
  redeem(): boolean {
    if (this.#debt === 0) return false;
    this.#debt -= 1;
    return true;
  }
}
