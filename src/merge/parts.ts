/** A text being merged: what is certain, and what both sides want otherwise. */
export type Part = string | Conflict;

/** Whole lines of either side, or nothing. */
export interface Conflict {
  readonly ours: string;
  readonly theirs: string;
}

/** `parts` in place of what stands from `start` up to `end`, in UTF-16 units. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly Part[];
}

export type Choice = 'ours' | 'theirs' | 'marked';

/** A stretch of a text with edits made, or nothing when two of them want the same place. */
export function edited(text: string, start: number, end: number, edits: readonly Edit[]): readonly Part[] | undefined {
  const parts: Part[] = [];
  let done = start;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < done || edit.end > end) return undefined;
    parts.push(text.slice(done, edit.start), ...edit.parts);
    done = edit.end;
  }
  return [...parts, text.slice(done, end)];
}

export interface Marking {
  /** How many signs a marker of a conflict has. */
  readonly markerSize: number;
  readonly lineEnd: string;
}

export function printed(parts: readonly Part[], choice: Choice, { markerSize, lineEnd }: Marking): string {
  const marker = (sign: string, name: string) => `${sign.repeat(markerSize)}${name}${lineEnd}`;
  let out = '';
  for (const part of parts) {
    if (typeof part === 'string') {
      out += part;
      continue;
    }
    if (!/(?:^\uFEFF?|[\r\n])$/.test(out)) out = out.replace(/[ \t]+$/, '') + lineEnd;
    if (choice !== 'marked') out += part[choice];
    else {
      out += marker('<', ' ours') + part.ours + marker('=', '') + part.theirs + marker('>', ' theirs');
    }
  }
  return out;
}
