/** What every `keyword name "Title" { … }` has. */
import type { AstNode } from 'langium';
import type { Declaration, Label } from '../../model/index.js';
import { emptySpan } from '../../model/index.js';
import { documentationOf } from '../documentation.js';
import type * as ast from '../generated/ast.js';
import { firstToken, spanFor, spanOf } from '../places.js';
import { type Facts, present } from './facts.js';
import { text, texts } from './values.js';

export type Declaring = AstNode & { name?: string; title?: string };

/** To be called when all facts have been asked for, so that `duplicates` is complete. */
export function declaration(
  node: Declaring,
  facts: Pick<Facts<AstNode>, 'labels' | 'notes' | 'duplicates'>,
): Declaration {
  const name = node.name ?? '';
  const title = text(node, 'title');
  return {
    name,
    nameSpan: spanFor(node, 'name') ?? firstToken(node.$cstNode)?.range ?? emptySpan,
    title: title?.value ?? name,
    ...present({ titleSpan: title?.span, documentation: documentationOf(node) }),
    labels: facts.labels.flatMap(label),
    notes: texts(facts.notes),
    span: spanOf(node),
    duplicates: facts.duplicates,
  };
}

function label(node: ast.Label): Label[] {
  const written = text(node, 'text');
  if (!node.language || written === undefined) return [];
  return [{ language: node.language, text: written.value, textSpan: written.span, span: spanOf(node) }];
}
