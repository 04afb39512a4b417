/** Mending at once what needs no choice and loses nothing. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { check } from '../../../analysis/index.js';
import { read } from '../../../language/index.js';
import { type AnyFinding, type Config, comparePositions, type TextEdit } from '../../../model/index.js';
import { applied, replaced } from '../../edits/change.js';
import type { Fix, FixContext } from './fix.js';
import { safeFixFor } from './fixers.js';

/** The edits of all safe fixes that can be made together, in the order of the text. */
export function safeEdits(findings: readonly AnyFinding[], context: FixContext): readonly TextEdit[] {
  const untried = { ...context, mayTry: false };
  const fixes = findings.flatMap((finding) => safeFixFor(finding, untried) ?? []);
  return withoutOverlaps(fixes, context);
}

/** Of two fixes that change the same place, the first is made; the other's finding may be gone then. */
function withoutOverlaps(fixes: readonly Fix[], { model }: FixContext): readonly TextEdit[] {
  const made: TextEdit[] = [];
  for (const { changes } of fixes) {
    const edits = changes.flatMap(({ uri, edits: all }) => (uri === model.uri ? all : []));
    if (!edits.some((edit) => made.some((other) => overlap(edit, other)))) made.push(...edits);
  }
  return made.sort((a, b) => comparePositions(a.span.start, b.span.start));
}

function overlap({ span: a }: TextEdit, { span: b }: TextEdit): boolean {
  return comparePositions(a.start, b.end) <= 0 && comparePositions(b.start, a.end) <= 0;
}

/** Of what is wrong on a line only the first is told; a mended text may have more to mend. */
const mostRounds = 10;

/** The edits after which nothing is left that could be mended safely. */
export function fixAll(findings: readonly AnyFinding[], context: FixContext, config: Config = {}): readonly TextEdit[] {
  const first = safeEdits(findings, context);
  let text = applied(context.document, first);
  for (let round = 1; first.length > 0 && round < mostRounds; round += 1) {
    const again = readAgain(text, context, config);
    const edits = safeEdits(again.findings, again.context);
    if (edits.length === 0) return round === 1 ? first : [changedLines(context.document, text)];
    text = applied(again.context.document, edits);
  }
  return first.length === 0 ? [] : [changedLines(context.document, text)];
}

/** Nothing that is safe to mend depends on another file. */
function readAgain(text: string, context: FixContext, config: Config) {
  const { uri } = context.model;
  const { model, findings } = read(text, { uri });
  const document = TextDocument.create(uri, 'journey', 0, text);
  return {
    findings: [...findings, ...check(model, {}, config)],
    context: { ...context, model, document, problems: findings.length },
  };
}

/** One edit from the first line that differs to the last. */
function changedLines(document: TextDocument, text: string): TextEdit {
  const [before, after] = [document.getText(), text].map((each) => each.split(/(?<=\n)/));
  const [old = [], next = []] = [before, after];
  const least = Math.min(old.length, next.length);
  let from = 0;
  while (from < least && old[from] === next[from]) from += 1;
  let same = 0;
  while (same < least - from && old.at(-1 - same) === next.at(-1 - same)) same += 1;
  const offset = old.slice(0, from).join('').length;
  const length = old.slice(from, old.length - same).join('').length;
  const span = { start: document.positionAt(offset), end: document.positionAt(offset + length) };
  return replaced(span, next.slice(from, next.length - same).join(''));
}
