/** A short name for what is called by its title in quotes: the title stays, and its uses become short. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { ownDeclarations } from '../../../analysis/walk.js';
import { isBareName } from '../../../language/index.js';
import { isSameSpan, type Model, type TextEdit } from '../../../model/index.js';
import { type Named, nameAt, type Occurrence } from '../names.js';
import { clash } from '../rename/clashes.js';
import { counterparts } from '../rename/counterparts.js';
import { placesOf } from '../rename/rename.js';
import { respelled } from '../rename/spelling.js';
import type { Refactoring, RefactoringContext } from './context.js';

/** A longer one is cut at a word. In UTF-16 units. */
const longestName = 40;
/** No file holds more things of one name. */
const mostTries = 100;

/** For the quoted name at the caret, where it is declared. */
export function nameIt(context: RefactoringContext): readonly Refactoring[] {
  const { model, models, document, offset, isOurs, textOf, texts } = context;
  const found = nameAt(model, document.positionAt(offset));
  if (found === undefined || !isTitled(model, found) || isBareName(found.named.name)) return [];
  const all = [found.named, ...counterparts(found.named, models)];
  const isFree = (name: string) => all.every((each) => clash(each, name, models, model.uri) === undefined);
  const name = candidates(found.named).find((each) => isBareName(each) && isFree(each));
  if (name === undefined) return [];
  const ours = models.filter(({ uri }) => isOurs(uri));
  const files = placesOf(all, ours).flatMap(({ model: each, places }) => {
    const text = textOf(each.uri);
    return text === undefined ? [] : [{ uri: each.uri, edits: places.map((place) => named(each, text, place, name)) }];
  });
  return [{ title: texts.nameIt(found.named.name, name), kind: 'refactor.rewrite', files }];
}

function named(model: Model, text: TextDocument, place: Occurrence, name: string): TextEdit {
  const { span } = place;
  if (!isTitled(model, place) || declarationAt(model, place)?.titleSpan !== undefined)
    return respelled(text, span, name);
  const touches = /\S/.test(
    text.getText({ start: { ...span.start, character: Math.max(0, span.start.character - 1) }, end: span.start }),
  );
  return { span: { start: span.start, end: span.start }, text: `${touches ? ' ' : ''}${name} ` };
}

/** Whether a place is where something is declared that has a title: not a pain, whose text is none. */
function isTitled(model: Model, place: Occurrence): boolean {
  const { declared } = place.named;
  return (
    place.role === 'declaration' &&
    declared !== undefined &&
    isSameSpan(place.span, declared.nameSpan) &&
    declarationAt(model, place) !== undefined
  );
}

function declarationAt(model: Model, { span }: Occurrence) {
  for (const declaration of ownDeclarations(model)) if (isSameSpan(declaration.nameSpan, span)) return declaration;
  return undefined;
}

/** The words of a title with hyphens between them; numbered where that is taken. */
function candidates({ kind, name }: Named): readonly string[] {
  const short = shortened(name);
  const isFit = short !== '' && isBareName(short);
  // A word of the language, or a number at the start, needs a word before it.
  const base = isFit ? short : short === '' ? kind : `${kind}-${short}`;
  return [base, ...Array.from({ length: mostTries }, (_, index) => `${base}-${index + 2}`)];
}

function shortened(title: string): string {
  const words =
    title
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const [first = '', ...rest] = words;
  let short = [...first].slice(0, longestName).join('');
  for (const word of rest) {
    if (short.length + 1 + word.length > longestName) break;
    short += `-${word}`;
  }
  return short;
}
