/** The declarations that move, taken out of one text and put into another. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { formatted } from '../../../../language/format/index.js';
import { relativePath, writtenText } from '../../../../language/index.js';
import type { Declaration, Model, Persona, TextEdit } from '../../../../model/index.js';
import type { FileEdits } from '../../../edits/file-edits.js';
import { importEdit } from '../../../edits/imports.js';
import { lineBreakOf } from '../../../edits/lines.js';
import type { RefactoringContext } from '../context.js';
import { commentsAbove, emptyAbove, emptyBelow, isBlank, isRemark, lineEnd, lineStart } from '../lines.js';
import { replacedIn } from '../replacements.js';
import type { Moving, Target } from './moving.js';

/** A declaration with the comments above it, as it leaves its file. */
export interface Leaving {
  readonly start: number;
  readonly end: number;
  readonly declaration: Declaration;
}

/** `undefined` when one of the declarations shares a line with something else. */
export function piecesOf(document: TextDocument, moving: readonly Moving[]): readonly Leaving[] | undefined {
  const text = document.getText();
  const pieces = moving.flatMap(({ declaration }) => {
    const [start, end] = [document.offsetAt(declaration.span.start), document.offsetAt(declaration.span.end)];
    const [from, to] = [lineStart(text, start), lineEnd(text, end)];
    const isAlone = isBlank(text.slice(from, start)) && isRemark(text.slice(end, to));
    return isAlone ? [{ start: commentsAbove(text, start), end: to, declaration }] : [];
  });
  return pieces.length === moving.length ? pieces : undefined;
}

/** The edits that take the declarations out, and import the file they go to. */
export function leave(
  document: TextDocument,
  model: Model,
  pieces: readonly Leaving[],
  target: string,
): readonly TextEdit[] {
  const text = document.getText();
  const added = importEdit(document, model, target);
  let done = 0;
  const gone = pieces.map(({ start, end }) => {
    const [above, below] = [emptyAbove(text, start), emptyBelow(text, end)];
    // Of the empty lines around it those on one side go; with nothing below it, those above.
    const isLast = below === text.length;
    const stretch = {
      start: Math.max(done, isLast ? above : start),
      end: isLast || above < start || start === 0 ? below : end,
    };
    done = stretch.end;
    return { span: { start: document.positionAt(stretch.start), end: document.positionAt(stretch.end) }, text: '' };
  });
  return [...(added === undefined ? [] : [added]), ...gone];
}

/** The edits that put them there. */
export function arrive(
  { document, textOf }: RefactoringContext,
  persona: Persona,
  pieces: readonly Leaving[],
  target: Target,
  imports: readonly string[],
): FileEdits {
  const text = document.getText();
  const photo = photoChange(document, persona, target.uri);
  const declarations = pieces.map((piece) => replacedIn(text, piece, photo).trimEnd());
  const existing = target.model === undefined ? undefined : textOf(target.uri);
  if (target.model === undefined || existing === undefined) {
    const lineBreak = lineBreakOf(document);
    const lines = imports
      .flatMap((uri) => relativePath(target.uri, uri) ?? [])
      .map((path) => `import ${writtenText(path)}`);
    const blocks = [...(lines.length === 0 ? [] : [lines.join(lineBreak)]), ...declarations];
    const start = { line: 0, character: 0 };
    const whole = formatted(blocks.join(lineBreak + lineBreak) + lineBreak);
    return { uri: target.uri, isNew: true, edits: [{ span: { start, end: start }, text: whole }] };
  }
  const lineBreak = lineBreakOf(existing);
  const before = existing.getText();
  const end = existing.positionAt(before.length);
  const gap = before.trim() === '' ? '' : before.endsWith('\n') ? lineBreak : lineBreak + lineBreak;
  const added = declarations.map((each) => each.replace(/\r\n|\n/g, lineBreak)).join(lineBreak + lineBreak);
  const importing = target.model;
  return {
    uri: target.uri,
    edits: [
      ...imports.flatMap((uri) => importEdit(existing, importing, uri) ?? []),
      { span: { start: end, end }, text: gap + added + lineBreak },
    ],
  };
}

/** The photo's path from where the persona comes to stand. */
function photoChange(document: TextDocument, { photo }: Persona, target: string) {
  const path = photo?.uri === undefined ? undefined : relativePath(target, photo.uri);
  if (photo === undefined || path === undefined) return [];
  const { start, end } = photo.span;
  return [{ start: document.offsetAt(start), end: document.offsetAt(end), text: writtenText(path) }];
}
