/** A text being merged: what is certain, and what both sides want otherwise. */
export type Part = string | Conflict;

/** Whole lines of each side, or nothing. */
export interface Conflict {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** As Git calls the ways to mark a conflict: https://git-scm.com/docs/git-config#Documentation/git-config.txt-mergeconflictStyle */
export const conflictStyles = ['merge', 'diff3', 'zdiff3'] as const;

export type ConflictStyle = (typeof conflictStyles)[number];

export interface Marking {
  /** How many signs a marker of a conflict has. */
  readonly markerSize: number;
  readonly style: ConflictStyle;
  /** What stands behind the markers. */
  readonly labels: Conflict;
}

/** The text with every conflict settled for one side. */
export function settled(parts: readonly Part[], choice: keyof Conflict): string {
  return parts.map((part) => (typeof part === 'string' ? part : part[choice])).join('');
}

export function isConflict(part: Part): part is Conflict {
  return typeof part !== 'string';
}

export function marked(parts: readonly Part[], marking: Marking, lineEnding: string): string {
  return parts.map((part) => (typeof part === 'string' ? part : markedConflict(part, marking, lineEnding))).join('');
}

function markedConflict(conflict: Conflict, { markerSize, style, labels }: Marking, lineEnding: string): string {
  const marker = (sign: string, label: string) =>
    `${sign.repeat(markerSize)}${label === '' ? '' : ` ${label}`}${lineEnding}`;
  const { before, inside, after } =
    style === 'zdiff3' ? narrowed(conflict) : { before: '', inside: conflict, after: '' };
  const base = style === 'merge' ? '' : marker('|', labels.base) + inside.base;
  return [
    before + marker('<', labels.ours) + inside.ours + base,
    marker('=', '') + inside.theirs + marker('>', labels.theirs) + after,
  ].join('');
}

/** Without the lines that both sides begin or end with. */
function narrowed({ base, ours, theirs }: Conflict) {
  const [own, other] = [linesOf(ours), linesOf(theirs)];
  const most = Math.min(own.length, other.length);
  let start = 0;
  while (start < most && own[start] === other[start]) start += 1;
  let end = 0;
  while (end < most - start && own.at(-1 - end) === other.at(-1 - end)) end += 1;
  const middle = (lines: readonly string[]) => lines.slice(start, lines.length - end).join('');
  return {
    before: own.slice(0, start).join(''),
    inside: { base, ours: middle(own), theirs: middle(other) },
    after: own.slice(own.length - end).join(''),
  };
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}

/** Collects a text piece by piece; a conflict begins a line, and what follows it begins one as well. */
export class Parts {
  readonly #parts: Part[] = [];
  #text = '';
  #isBehindConflict = false;

  constructor(private readonly lineEnding: string) {}

  add(text: string): void {
    if (text !== '') this.#isBehindConflict = false;
    this.#text += text;
  }

  /** The blank between two things; `indent` is that of a line of its own. */
  addGap(blank: string, indent: string): void {
    if (!this.#isBehindConflict) this.add(blank);
    else {
      const rest = /^[^\r\n]*(?:\r\n|\r|\n)([\s\S]*)$/.exec(blank)?.[1];
      this.add(rest ?? indent);
    }
  }

  addConflict(conflict: Conflict): void {
    this.#text = this.#text.replace(/[ \t]+$/, '');
    const last = this.#parts.at(-1);
    if (this.#text === '' && last !== undefined && isConflict(last)) {
      this.#parts.splice(-1, 1, {
        base: last.base + conflict.base,
        ours: last.ours + conflict.ours,
        theirs: last.theirs + conflict.theirs,
      });
    } else {
      const isLine = /(?:^\uFEFF?|[\r\n])$/.test(this.#text);
      this.#parts.push(isLine ? this.#text : this.#text + this.lineEnding, conflict);
    }
    this.#text = '';
    this.#isBehindConflict = true;
  }

  finish(): readonly Part[] {
    return [...this.#parts, this.#text];
  }
}
