/**
 * Moves a persona out of a journey's file into one that other journeys can import too. The sources and channels of the
 * file that it names go along: the other file could import this one for them, but then everyone who wants the persona
 * would get this journey as well. They stay in sight here through the import that is added.
 */
import { relativePath, resolvePath } from '../../../../language/index.js';
import {
  contains,
  type Declaration,
  type Model,
  own,
  type Persona,
  standardLibraryUri,
} from '../../../../model/index.js';
import { ownerOf, sees } from '../../sight.js';
import type { Refactoring, RefactoringContext } from '../context.js';
import { staysTheSame } from './meaning.js';
import { type Moving, type Target, usesOf } from './moving.js';
import { arrive, leave, piecesOf } from './texts.js';

/** Where shared personas are put that have no file yet. */
const usualPath = './shared/personas.journey';

/** The address of the file in which the persona at the caret would be put, were there none. */
export function newPersonasFile({ uri }: Model): string | undefined {
  return resolvePath(usualPath, uri, undefined);
}

/** For the caret in a persona of a file that has a journey of its own: else the file is one to share already. */
export function movePersona(context: RefactoringContext): readonly Refactoring[] {
  const { model, document, isWhole, offset, texts } = context;
  const at = document.positionAt(offset);
  const persona = own(model, model.personas).find(({ span }) => contains(span, at));
  if (!isWhole || persona === undefined || persona.name === '' || own(model, model.journeys).length === 0) return [];
  const target = targetOf(context);
  if (target === undefined) return [];
  const moving = movingWith(model, persona);
  const imports = importsFor(model, persona, target);
  const pieces = piecesOf(document, moving);
  if (pieces === undefined || !staysTheSame(context, persona, moving, target, imports)) return [];
  const files = [
    { uri: model.uri, edits: leave(document, model, pieces, target.uri) },
    arrive(context, persona, pieces, target, imports),
  ];
  const path = relativePath(model.uri, target.uri) ?? target.uri;
  return [{ title: texts.moveToFile(persona.title, path), kind: 'refactor.extract', files }];
}

/** The first import that has personas and no journey, else the usual file. */
function targetOf({ model, models, isOurs, mayMake }: RefactoringContext): Target | undefined {
  const known = (uri: string | undefined) => models.find((each) => each.uri === uri && isOurs(each.uri));
  for (const { uri } of model.imports) {
    const imported = known(uri);
    if (imported === undefined || imported === model || own(imported, imported.personas).length === 0) continue;
    if (own(imported, imported.journeys).length === 0) return { uri: imported.uri, model: imported };
  }
  const uri = newPersonasFile(model);
  const found = known(uri);
  if (uri === undefined || uri === model.uri) return undefined;
  if (found !== undefined) return { uri, model: found };
  return mayMake(uri) ? { uri } : undefined;
}

/** The persona and what it names of its own file, in the order of the text. */
function movingWith(model: Model, persona: Persona): readonly Moving[] {
  const named = (kind: 'source' | 'channel', list: readonly Declaration[], uses: Persona['evidence']) =>
    list.flatMap((declaration) =>
      uses.some(({ name }) => name === declaration.name) ? [{ kind, name: declaration.name, declaration }] : [],
    );
  const all: readonly Moving[] = [
    { kind: 'persona', name: persona.name, declaration: persona },
    ...named('channel', own(model, model.channels), persona.channels),
    ...named('source', own(model, model.sources), persona.evidence),
  ];
  return all.toSorted((a, b) => a.declaration.span.start.line - b.declaration.span.start.line);
}

/** The files that the persona's new home has to import for the names that come from yet other files. */
function importsFor(model: Model, persona: Persona, target: Target): readonly string[] {
  const isNear = (uri: string) =>
    [standardLibraryUri, model.uri, target.uri].includes(uri) ||
    (target.model !== undefined && sees(target.model, uri));
  const owners = usesOf(persona).flatMap((use) => ownerOf(model, use) ?? []);
  return [...new Set(owners)].filter((uri) => !isNear(uri));
}
