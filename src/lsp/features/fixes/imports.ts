/** Imports that lead nowhere. */
import { nearest } from '../../../analysis/index.js';
import { relativePath, writtenText } from '../../../language/index.js';
import type { Span } from '../../../model/index.js';
import { replaced } from '../../edits/change.js';
import { removeStatement } from '../../edits/remove.js';
import { type Fix, type FixContext, type Fixer, here, preferredAt } from './fix.js';
import { isSameSpan } from './places.js';

export const importNotFound: Fixer<'import-not-found'> = ({ span, about: { path } }, context) => [
  ...found(path, span, context),
  ...created(path, span, context),
  ...removed(span, context),
];

/** A whole path or an address may end in the name of a file that is at hand. */
export const importOutsideWorkspace: Fixer<'import-outside-workspace'> = ({ span, about }, context) => [
  ...(about.form === undefined ? [] : found(about.path, span, context)),
  ...removed(span, context),
];

/** The files most like it that are not imported yet: by their paths, or by their names alone. */
function found(path: string, span: Span, context: FixContext): readonly Fix[] {
  const { model, words } = context;
  const imported = new Set(model.imports.map(({ uri }) => uri));
  const paths = context
    .others()
    .filter(({ model: { uri } }) => !imported.has(uri))
    .flatMap(({ model: { uri } }) => relativePath(model.uri, uri) ?? []);
  // Where only its end or capital letters are missing, there is no doubt which file is meant.
  const whole = path.startsWith('.') ? path : `./${path}`;
  const meant = [whole, `${whole}.journey`].map((name) => name.toLowerCase());
  const alike = [
    ...paths.filter((name) => meant.includes(name.toLowerCase())),
    ...nearest(
      path,
      paths.map((name) => ({ name, aliases: [] })),
    ),
    ...nearest(
      nameOf(path),
      paths.map((name) => ({ name, aliases: [nameOf(name)] })),
    ),
  ];
  return [...new Set(alike)]
    .slice(0, 3)
    .flatMap((other, index) =>
      here(context, words.changePath(other), replaced(span, writtenText(other)), preferredAt(index)),
    );
}

function nameOf(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.journey$/, '');
}

function created(path: string, span: Span, { model, words, createsFiles }: FixContext): readonly Fix[] {
  const uri = model.imports.find((each) => isSameSpan(each.span, span))?.uri;
  if (!createsFiles || uri === undefined || !uri.endsWith('.journey') || /[\p{Cc}\\]/u.test(path)) return [];
  return [{ title: words.createFile(path), changes: [{ uri, edits: [], isNew: true }] }];
}

function removed(span: Span, context: FixContext): readonly Fix[] {
  const { document, words } = context;
  const before = document.getText({ start: { line: 0, character: 0 }, end: span.start });
  const keyword = /import\s*$/.exec(before)?.index;
  if (keyword === undefined) return [];
  const statement = { start: document.positionAt(keyword), end: span.end };
  return here(context, words.removeImport(), removeStatement(document, statement));
}
