/** Names that may be used at the caret: those in sight, and those of files that are not imported yet. */
import { standardLibraryModel, type TopLevelKind, writtenName, writtenText } from '../../../language/index.js';
import {
  declarationsOf,
  type Journey,
  levels,
  own,
  type Pain,
  type TopLevelDeclaration,
  type Touchpoint,
  titleIn,
  touchpointsOf,
} from '../../../model/index.js';
import { completionWords } from '../../../words/completion.js';
import { nameOf } from '../../../words/phase-models.js';
import { importEdit } from '../../edits/imports.js';
import { type CompletionContext, isAtCaret, touchpointIndex } from './context.js';
import type { Suggestion } from './suggestion.js';

/** The declarations of a kind in sight, nearest first, the first of each name only. */
export function inSight(kind: TopLevelKind, { model, models }: CompletionContext): readonly TopLevelDeclaration[] {
  const found = new Map<string, TopLevelDeclaration>();
  const add = (declaration: TopLevelDeclaration | undefined) => {
    if (declaration && declaration.name !== '' && !found.has(declaration.name))
      found.set(declaration.name, declaration);
  };
  for (const declaration of own(model, declarationsOf(model, kind))) add(declaration);
  const library = standardLibraryModel();
  const files = new Map([library, ...models].map((each) => [each.uri, each]));
  const byFile = new Map<string, Map<string, TopLevelDeclaration>>();
  for (const { kind: other, name, uri } of model.visible) {
    if (other !== kind) continue;
    const file = files.get(uri);
    const known =
      byFile.get(uri) ?? new Map(file && own(file, declarationsOf(file, kind)).map((each) => [each.name, each]));
    byFile.set(uri, known);
    add(known.get(name));
  }
  return [...found.values()];
}

/** Of files in the workspace that this one does not see; using one imports its file. */
export function outOfSight(kind: TopLevelKind, context: CompletionContext): Suggestion[] {
  const { model, models, document, language } = context;
  const words = completionWords(language);
  const seen = new Set(inSight(kind, context).map(({ name }) => name));
  const inOrder = models.toSorted((a, b) => (a.uri < b.uri ? -1 : 1));
  return inOrder.flatMap((file) => {
    const hidden = own(file, declarationsOf(file, kind)).filter(({ name }) => name !== '' && !seen.has(name));
    const edit = hidden.length === 0 ? undefined : importEdit(document, model, file.uri);
    if (edit === undefined) return [];
    const place = /"(.*)"/.exec(edit.text)?.[1] ?? '';
    return hidden.map((declaration) => ({
      ...declared(kind, declaration, context),
      detail: words.imports(place),
      title: [shownTitle(declaration, context), words.from(place)].filter((text) => text !== undefined).join(' · '),
      edits: [edit],
    }));
  });
}

/** A declaration at the top of a file, by its name. */
export function declared(kind: TopLevelKind, declaration: TopLevelDeclaration, context: CompletionContext): Suggestion {
  const { name, uri } = declaration;
  // The language reads this one bare, although it is a keyword elsewhere.
  const written = kind === 'feeling' && name === 'frustration' ? name : writtenName(name);
  return {
    label: name,
    kind,
    ...titled(declaration, context),
    written: context.place.text === undefined ? written : writtenText(name),
    declared: { kind, name, uri },
  };
}

type Titled = Pick<TopLevelDeclaration, 'name' | 'title' | 'labels'>;

function titled(declaration: Titled, context: CompletionContext): Pick<Suggestion, 'title' | 'aliases'> {
  const title = shownTitle(declaration, context);
  const aliases = [declaration.title, ...declaration.labels.map(({ text }) => text)];
  return { ...(title === undefined ? {} : { title }), aliases: title === undefined ? aliases : [title, ...aliases] };
}

function shownTitle(declaration: Titled, { language }: CompletionContext): string | undefined {
  const title = titleIn(declaration, language).replace(/\s+/g, ' ').trim();
  return title === declaration.name || title === '' ? undefined : title;
}

/** The personas who do not feel anything here yet; those of the journey when it names any. */
export function personasToFeel(context: CompletionContext): readonly TopLevelDeclaration[] {
  const { journey, touchpoint } = context.here;
  const felt = (touchpoint?.emotions ?? []).filter((emotion) => !isAtCaret(context, emotion));
  const feeling = new Set(felt.map(({ persona }) => persona?.name ?? journey?.personas[0]?.name));
  const all = inSight('persona', context);
  const making = (journey?.personas ?? []).flatMap(({ name }) => all.find((each) => each.name === name) ?? []);
  return (making.length > 0 ? making : all).filter(({ name }) => !feeling.has(name));
}

/** Where an arrow may lead: the next touchpoint first, then on through the journey, then back. */
export function targets(context: CompletionContext): Suggestion[] {
  const { here, place, language } = context;
  const { journey, touchpoint } = here;
  if (journey === undefined) return [];
  const flows = (touchpoint?.flows ?? []).filter((flow) => !isAtCaret(context, flow));
  const taken = new Set([touchpoint?.name, ...flows.map(({ to }) => to?.name)]);
  const all = touchpointsOf(journey);
  const index = touchpointIndex(context);
  const next = all[index + 1]?.touchpoint;
  return [...all.slice(index + 1), ...all.slice(0, Math.max(0, index))]
    .filter(({ touchpoint: { name } }) => name !== '' && !taken.has(name))
    .map(({ touchpoint: target }) => ({
      label: target.name,
      kind: 'touchpoint' as const,
      ...titled(target, context),
      ...(target === next ? { detail: completionWords(language).next } : {}),
      written: place.text === undefined ? writtenName(target.name) : writtenText(target.name),
      declared: { kind: 'touchpoint' as const, name: target.name, uri: journey.uri, journey: journey.name },
    }));
}

interface PlacedPain {
  readonly pain: Pain;
  readonly touchpoint: Touchpoint;
}

/** Pains to solve: those of this touchpoint first, then the most severe. */
export function painsToSolve(context: CompletionContext): Suggestion[] {
  const { touchpoint } = context.here;
  const isOther = (place: PlacedPain) => (place.touchpoint === touchpoint ? 0 : 1);
  return painSuggestions(
    context,
    painsOf(context.here.journey).toSorted((a, b) => isOther(a) - isOther(b)),
  );
}

/** Pains to make good: the earlier ones, the most severe first. */
export function painsToRecover(context: CompletionContext): Suggestion[] {
  const { journey, touchpoint } = context.here;
  if (journey === undefined) return [];
  const index = touchpointIndex(context);
  const earlier = new Set(
    touchpointsOf(journey)
      .slice(0, Math.max(0, index))
      .map((place) => place.touchpoint),
  );
  const all = painsOf(journey).filter((place) => place.touchpoint !== touchpoint);
  const isLater = (place: PlacedPain) => (earlier.has(place.touchpoint) ? 0 : 1);
  return painSuggestions(
    context,
    all.toSorted((a, b) => isLater(a) - isLater(b)),
  );
}

/** In the order of their severity. */
function painsOf(journey: Journey | undefined): PlacedPain[] {
  const all = journey === undefined ? [] : touchpointsOf(journey);
  const rank = ({ pain: { severity } }: PlacedPain) => (severity === undefined ? -1 : levels.indexOf(severity));
  return all
    .flatMap(({ touchpoint }) => touchpoint.pains.map((pain) => ({ pain, touchpoint })))
    .toSorted((a, b) => rank(b) - rank(a));
}

/** A pain without a name gets one as it is used. */
function painSuggestions(context: CompletionContext, pains: readonly PlacedPain[]): Suggestion[] {
  const { place, language, here } = context;
  const taken = new Set(pains.map(({ pain }) => pain.name));
  return pains.flatMap(({ pain, touchpoint }) => {
    const text = pain.text.value.replace(/\s+/g, ' ').trim();
    if (text === '') return [];
    const isNamed = pain.name !== undefined && pain.name !== '';
    const name = isNamed ? (pain.name ?? '') : freeName(nameOf(text.split(' ').slice(0, 4).join(' ')) || 'pain', taken);
    taken.add(name);
    const written = place.text === undefined ? writtenName(name) : writtenText(name);
    const start = pain.text.span.start;
    return {
      label: name,
      kind: 'pain' as const,
      title: text,
      aliases: [text, titleIn(touchpoint, language)],
      written,
      ...(isNamed
        ? { declared: { kind: 'pain' as const, name, uri: here.journey?.uri ?? '', journey: here.journey?.name ?? '' } }
        : {
            detail: completionWords(language).named(name),
            edits: [{ span: { start, end: start }, text: `${writtenName(name)} ` }],
          }),
    };
  });
}

/** A name that nothing has yet: `wanted`, `wanted-2` and so on. */
export function freeName(wanted: string, taken: ReadonlySet<string | undefined>, joint = '-'): string {
  let name = wanted;
  for (let count = 2; taken.has(name); count += 1) name = `${wanted}${joint}${count}`;
  return name;
}
