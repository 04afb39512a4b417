/** The card of an item, made when the reader comes to it. */
import { standardLibraryModel } from '../../../language/index.js';
import {
  declarationsOf,
  type Model,
  named,
  own,
  standardLibraryUri,
  type TopLevelDeclaration,
} from '../../../model/index.js';
import { type Card, type CardContext, cardOf } from '../cards/index.js';
import type { DeclaredName } from './suggestion.js';

/** `asked` is the file that the item was offered in; `undefined` when what it names has gone meanwhile. */
export function cardFor(
  { kind, name, uri, journey }: DeclaredName,
  asked: Model,
  context: Omit<CardContext, 'model'>,
): Card | undefined {
  const files = [asked, ...context.models, standardLibraryModel()];
  const home = files.find((each) => each.uri === uri);
  if (home === undefined) return undefined;
  const all: CardContext = { ...context, model: home };
  if (kind === 'touchpoint' || kind === 'pain' || kind === 'phase' || kind === 'opportunity') {
    const around = named(own(home, home.journeys), journey);
    return around && cardOf({ key: '', kind, name, journey: around }, all);
  }
  const declared: TopLevelDeclaration | undefined = named(own(home, declarationsOf(home, kind)), name);
  const isUsed =
    uri === standardLibraryUri && declarationsOf(asked, kind).some((each) => each.name === name && each.uri === uri);
  return declared && cardOf({ key: '', kind, name, declared }, isUsed ? { ...all, model: asked } : all);
}
