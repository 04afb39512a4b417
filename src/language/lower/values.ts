/** Single values of the model from single nodes. A value the text broke off before is `undefined`. */
import type { AstNode } from 'langium';
import type { ColorFact, DateFact, NumberFact, PathFact, Text } from '../../model/index.js';
import { emptySpan, isDay } from '../../model/index.js';
import type * as ast from '../generated/ast.js';
import { nodeFor, spanFor } from '../places.js';
import { resolvePath } from '../uris.js';
import type { Context } from './context.js';
import { present } from './facts.js';

/** The text in a node's `feature`, with the place of its literal. */
export function text<Feature extends string>(
  node: (AstNode & { [Key in Feature]?: string }) | undefined,
  feature: Feature,
): Text | undefined {
  const value = node?.[feature];
  const span = node && spanFor(node, feature);
  return value === undefined || span === undefined ? undefined : { value, span };
}

/** The texts of facts that hold nothing else; those whose text is missing are left out. */
export function texts(facts: readonly (AstNode & { text?: string })[]): Text[] {
  const all: Text[] = [];
  for (const fact of facts) {
    const found = text(fact, 'text');
    if (found !== undefined) all.push(found);
  }
  return all;
}

/** The number in a node's `feature`, with the place of its token. */
export function number<Feature extends string>(
  node: (AstNode & { [Key in Feature]?: number }) | undefined,
  feature: Feature,
): NumberFact | undefined {
  const value = node?.[feature];
  const span = node && spanFor(node, feature);
  return value === undefined || span === undefined ? undefined : { value, span };
}

/** `yyyy-mm-dd` of a day that exists is valid; anything else is kept as written. */
export function date(node: (AstNode & { value?: unknown }) | undefined): DateFact | undefined {
  const token = node && nodeFor(node, 'value');
  if (token === undefined) return undefined;
  return { value: unquoted(token.text), valid: isDay(token.text), span: token.range };
}

export function color(node: ast.Color | undefined): ColorFact | undefined {
  const token = node && nodeFor(node, 'value');
  if (token === undefined) return undefined;
  const valid = /^#[0-9a-f]{6}$/i.test(token.text);
  return { value: valid ? token.text.toLowerCase() : unquoted(token.text), valid, span: token.range };
}

/** The words of a value, however they are set out. */
function unquoted(written: string): string {
  const value = written.startsWith('"') ? written.replace(/^"|"$/g, '') : written;
  return value.trim().replace(/\s+/g, ' ');
}

export function path(
  node: (AstNode & { path?: string }) | undefined,
  { uri, workspace }: Pick<Context, 'uri' | 'workspace'>,
): PathFact | undefined {
  const written = text(node, 'path');
  if (written === undefined) return undefined;
  return {
    path: written.value,
    span: written.span,
    ...present({ uri: resolvePath(written.value, uri, workspace) }),
  };
}

/** The place of a node's `feature`, or of the whole node where the text broke off before it. */
export function placeOf(node: AstNode, feature: string) {
  return spanFor(node, feature) ?? node.$cstNode?.range ?? emptySpan;
}
