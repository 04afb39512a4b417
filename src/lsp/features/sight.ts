/** Whether files would still mean the same by their names once a file declares or imports more. */
import { type DeclarationKind, type Model, own, standardLibraryUri } from '../../model/index.js';
import { topLevel } from './names.js';

export interface TopLevelName {
  readonly kind: DeclarationKind;
  readonly name: string;
}

/** The file that declares what `model` means by a name; `undefined` when none in sight does. */
export function ownerOf(model: Model, { kind, name }: TopLevelName): string | undefined {
  const declared = topLevel(model).some(
    ([each, list]) => each === kind && own(model, list).some((declaration) => declaration.name === name),
  );
  return declared ? model.uri : model.visible.find((each) => each.kind === kind && each.name === name)?.uri;
}

/** Whether a file sees what another one declares. */
export function sees(model: Model, uri: string): boolean {
  return (
    model.uri === uri ||
    model.imports.some((each) => each.uri === uri) ||
    model.visible.some((each) => each.uri === uri)
  );
}

/** Every name that a file brings along for whoever imports it, with the file that declares it. */
export function broughtBy(model: Model): readonly (TopLevelName & { readonly uri: string })[] {
  const declared = topLevel(model).flatMap(([kind, list]) =>
    own(model, list).map(({ name, uri }) => ({ kind, name, uri })),
  );
  return [...declared, ...model.visible.filter(({ uri }) => uri !== standardLibraryUri)];
}
