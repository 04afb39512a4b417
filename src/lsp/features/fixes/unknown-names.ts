/** Names that nothing in sight declares: the one that was meant, the file that has it, or a declaration of it. */
import { relativePath, resolvePath, type TopLevelKind, writtenName } from '../../../language/index.js';
import { declarationsOf, own, type ReferenceKind, type Span, touchpointsOf } from '../../../model/index.js';
import { put, replaced } from '../../edits/change.js';
import { importEdit } from '../../edits/imports.js';
import { insertDeclaration, insertFact } from '../../edits/insert.js';
import { type Fix, type FixContext, type Fixer, here, mostChoices, preferredAt, type ReadFile } from './fix.js';
import { journeyAround, touchpointAround } from './places.js';

export const unresolvedReference: Fixer<'unresolved-reference'> = (finding, context) => {
  const { kind, name, nearest } = finding.about;
  if (kind === 'touchpoint' || kind === 'pain') {
    return [
      ...meant(finding, context, nearest),
      ...(kind === 'touchpoint' ? declaredTouchpoint(finding, context) : []),
    ];
  }
  const imports = importing(kind, name, context);
  return [
    ...imports,
    ...meant(finding, context, nearest, imports.length === 0),
    ...(kind === 'journey' ? [] : [...declaredHere(kind, name, context), ...declaredElsewhere(kind, name, context)]),
  ];
};

type Unknown = Parameters<typeof unresolvedReference>[0];

function meant(
  { span, about: { kind } }: Unknown,
  context: FixContext,
  names: readonly string[],
  arePreferred = true,
): readonly Fix[] {
  return names.flatMap((name, index) => {
    const written = kind === 'touchpoint' && isWayOut(name, span, context) ? name : writtenAs(kind, name);
    if (written === undefined) return [];
    const flags = arePreferred ? preferredAt(index) : {};
    return here(context, context.words.useName(name), replaced(span, written), flags);
  });
}

/** Whether an arrow to this name is meant to lead out of the journey, rather than to a touchpoint of that name. */
function isWayOut(name: string, span: Span, { model }: FixContext): boolean {
  if (name !== 'end' && name !== 'exit') return false;
  const journey = journeyAround(model, span.start);
  return journey !== undefined && touchpointsOf(journey).every(({ touchpoint }) => touchpoint.name !== name);
}

/** Behind a score a text in quotes is what the persona says, and no feeling. */
function writtenAs(kind: ReferenceKind, name: string): string | undefined {
  const written = writtenName(name);
  if (kind !== 'feeling' || written === name) return written;
  return name === 'frustration' ? name : undefined;
}

/** The files that have it. */
function importing(kind: TopLevelKind, name: string, context: FixContext): readonly Fix[] {
  const { model, document, words } = context;
  return context
    .others()
    .filter((other) => own(other.model, declarationsOf(other.model, kind)).some((each) => each.name === name))
    .slice(0, mostChoices)
    .flatMap(({ model: { uri } }, index) => {
      const edit = importEdit(document, model, uri);
      return here(context, words.importFile(relativePath(model.uri, uri) ?? uri), edit, preferredAt(index));
    });
}

function declaredHere(kind: TopLevelKind, name: string, context: FixContext): readonly Fix[] {
  const { model, document, words } = context;
  const edit = insertDeclaration(document, model, declarationsOf(model, kind), `${kind} ${writtenName(name)}`);
  return here(context, words.declareHere(kind, name), edit);
}

/** In the imported file that has others of the kind, else in `shared` beside this file, which imports it then. */
function declaredElsewhere(kind: TopLevelKind, name: string, context: FixContext): readonly Fix[] {
  const { model, document } = context;
  const declaration = `${kind} ${writtenName(name)}`;
  const imported = context.others().filter(({ model: { uri } }) => model.imports.some((each) => each.uri === uri));
  const holder = imported.find((other) => own(other.model, declarationsOf(other.model, kind)).length > 0);
  const uri = holder?.model.uri ?? resolvePath(`./shared/${kind}s.journey`, model.uri, undefined);
  const path = uri && relativePath(model.uri, uri);
  if (uri === undefined || path === undefined || uri === model.uri) return [];
  const there = holder ?? context.others().find((other) => other.model.uri === uri);
  if (there === undefined && !context.createsFiles) return [];
  const edit = there ? declaringIn(there, kind, declaration) : put({ line: 0, character: 0 }, `${declaration}\n`);
  const importing = importEdit(document, model, uri);
  return [
    {
      title: context.words.declareIn(kind, name, path),
      changes: [
        { uri, edits: [edit], ...(there === undefined ? { isNew: true as const } : {}) },
        ...(importing === undefined ? [] : [{ uri: model.uri, edits: [importing] }]),
      ],
    },
  ];
}

function declaringIn({ document, model }: ReadFile, kind: TopLevelKind, declaration: string) {
  return insertDeclaration(document, model, declarationsOf(model, kind), declaration);
}

/** In the phase of the arrow, behind its touchpoint. */
function declaredTouchpoint({ span, about: { name } }: Unknown, context: FixContext): readonly Fix[] {
  const place = touchpointAround(context.model, span.start);
  if (place === undefined) return [];
  const { phase, touchpoint } = place;
  const edits = insertFact(context.document, phase, `touchpoint ${writtenName(name)}`, { behind: touchpoint.span });
  return here(context, context.words.declareHere('touchpoint', name), edits);
}
