/**
 * Journeys as nested lists of things with numbers, and edits of them: what a merge comes to can be told from the numbers,
 * without reading a text.
 */

/** A fact, a block or a comment. */
export interface Node {
  readonly id: number;
  /** With the numbers of other things in braces, where their names stand in the text. */
  readonly text: string;
  /** Of what has one, behind the keyword. */
  readonly name?: string;
  /** The names behind the text, in a row. */
  readonly list?: readonly string[];
  readonly score?: number;
  /** The comments right above it. */
  readonly lead: readonly string[];
  /** Absent for what has no block. */
  readonly body?: readonly Node[];
}

export function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const child of node.body ?? []) yield* nodesOf(child);
}

/** A node by its number, with the number of what it stands in and its place there. */
export interface Spot {
  readonly node: Node;
  readonly parent: number;
  readonly place: number;
}

export function spotsOf(file: Node): Map<number, Spot> {
  const spots = new Map<number, Spot>();
  const visit = (parent: Node) => {
    for (const [place, node] of (parent.body ?? []).entries()) {
      spots.set(node.id, { node, parent: parent.id, place });
      visit(node);
    }
  };
  visit(file);
  return spots;
}

/** Every node with `change` made of it; nothing leaves it out. */
export function mapped(node: Node, change: (node: Node) => Node | undefined): Node | undefined {
  const now = change(node);
  if (now?.body === undefined) return now;
  return { ...now, body: now.body.flatMap((child) => mapped(child, change) ?? []) };
}

export function changed(file: Node, id: number, change: (node: Node) => Node): Node {
  return mapped(file, (node) => (node.id === id ? change(node) : node)) ?? file;
}

export function without(file: Node, id: number): Node {
  return mapped(file, (node) => (node.id === id ? undefined : node)) ?? file;
}

/** With a node behind another one of a block; at its beginning where that other is 0. */
export function inserted(file: Node, parent: number, behind: number, node: Node): Node {
  return changed(file, parent, (block) => {
    const body = [...(block.body ?? [])];
    body.splice(body.findIndex(({ id }) => id === behind) + 1, 0, node);
    return { ...block, body };
  });
}

export function headOf({ text, name, list, score }: Node, nameOf: (id: number) => string): string {
  const named = name === undefined ? text : text.replace(/^(\S+)/, `$1 ${name}`);
  const filled = named.replace(/\{(\d+)\}/g, (_, id) => nameOf(Number(id))).replace('{score}', String(score));
  return list === undefined ? filled : `${filled} ${list.join(', ')}`;
}

/** The text, one thing a line; a comment that stands alone has an empty line behind it. */
export function textOf(file: Node): string {
  const names = new Map([...nodesOf(file)].map(({ id, name = '' }) => [id, name]));
  const nameOf = (id: number) => names.get(id) ?? `gone-${id}`;
  const lines: string[] = [];
  const write = (node: Node, indent: string, isLast: boolean) => {
    for (const comment of node.lead) lines.push(`${indent}${comment}`);
    const head = headOf(node, nameOf);
    lines.push(`${indent}${head}${node.body === undefined ? '' : ' {'}`);
    for (const [place, child] of (node.body ?? []).entries()) {
      write(child, `${indent}  `, place === (node.body?.length ?? 0) - 1);
    }
    if (node.body !== undefined) lines.push(`${indent}}`);
    if (isComment(node) && !isLast) lines.push('');
  };
  for (const [place, node] of (file.body ?? []).entries()) write(node, '', place === (file.body?.length ?? 0) - 1);
  return `${lines.join('\n')}\n`;
}

export function isComment({ text }: Node): boolean {
  return text.startsWith('//');
}

/** What was read of a line, with what stands in its block. */
export interface Line {
  readonly head: string;
  readonly lead: readonly string[];
  readonly body: readonly Line[];
}

/** Reads a text that has one thing a line. */
export function linesOf(text: string): Line {
  const file = { head: '', lead: [] as string[], body: [] as Line[] };
  const stack: { head: string; lead: string[]; body: Line[] }[] = [file];
  let comments: string[] = [];
  const top = () => stack.at(-1) ?? file;
  const flush = () => {
    for (const head of comments) top().body.push({ head, lead: [], body: [] });
    comments = [];
  };
  for (const line of text.split(/\r?\n/).map((each) => each.trim())) {
    if (line === '') flush();
    else if (line.startsWith('//')) comments.push(line);
    else if (line === '}') {
      flush();
      stack.pop();
    } else {
      const node = { head: line.replace(/ \{$/, '').replace(/ \{ ?\}$/, ''), lead: comments, body: [] };
      comments = [];
      top().body.push(node);
      if (line.endsWith('{')) stack.push(node);
    }
  }
  flush();
  return file;
}
