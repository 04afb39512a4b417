import type { Journey, Model, Pain, ReferenceKind, Touchpoint } from '../../model/index.js';
import { declarationsOf, own, touchpointsOf } from '../../model/index.js';
import { type Candidate, nearest } from '../nearest.js';
import { rule } from '../rule.js';
import { ownReferences } from '../walk.js';

/** A file with more unknown names than this has lost an import; suggestions would only cost time. */
const suggestionLimit = 100;

/** A name that nothing visible declares. */
export const unresolvedReference = rule('unresolved-reference', 'error', function* (model) {
  const suggest = suggester(model);
  for (const { reference, journey } of ownReferences(model)) {
    const { kind, name, span, resolved } = reference;
    if (resolved || name === '') continue;
    yield { span, about: { kind, name, nearest: suggest(kind, name, journey) } };
  }
});

type Suggest = (kind: ReferenceKind, name: string, journey: Journey | undefined) => readonly string[];

function suggester(model: Model): Suggest {
  const known = new Map<Journey | undefined, Map<string, readonly Candidate[]>>();
  let count = 0;
  return (kind, name, journey) => {
    count += 1;
    if (count > suggestionLimit) return [];
    const scope = kind === 'touchpoint' || kind === 'pain' ? journey : undefined;
    const byKind = known.get(scope) ?? new Map<string, readonly Candidate[]>();
    const found = byKind.get(kind) ?? candidates(model, kind, scope);
    known.set(scope, byKind.set(kind, found));
    const names = nearest(name, found);
    const word = kind === 'touchpoint' ? wayOut(name) : undefined;
    return word === undefined || names.includes(word) ? names : [word, ...names];
  };
}

/** What analysts call the two ways out of a journey, most of them in Dutch. */
const waysOut: ReadonlyMap<string, readonly string[]> = new Map([
  ['end', ['einde', 'eind', 'klaar', 'gereed', 'afgerond', 'done', 'finish', 'finished', 'the-end']],
  [
    'exit',
    ['afgehaakt', 'afhaken', 'haakt-af', 'stopt', 'vertrek', 'weg', 'drop-off', 'drops-off', 'leave', 'leaves', 'quit'],
  ],
]);

/** The keyword that a name behind an arrow stands for; every touchpoint of that name goes before it. */
function wayOut(name: string): string | undefined {
  const written = name.toLowerCase().replace(/[\s_]+/g, '-');
  return [...waysOut].find(([, synonyms]) => synonyms.includes(written))?.[0];
}

function candidates(model: Model, kind: ReferenceKind, journey: Journey | undefined): readonly Candidate[] {
  if (kind === 'touchpoint' || kind === 'pain') {
    const places = journey === undefined ? [] : touchpointsOf(journey);
    return places.flatMap(({ touchpoint }) => (kind === 'touchpoint' ? [titled(touchpoint)] : painsOf(touchpoint)));
  }
  const declared = own(model, declarationsOf(model, kind)).map(titled);
  const brought = model.visible.filter((visible) => visible.kind === kind);
  return [...declared, ...brought.map(({ name, title, labels = [] }) => ({ name, aliases: [title, ...labels] }))];
}

function titled({ name, title, labels }: Pick<Touchpoint, 'name' | 'title' | 'labels'>): Candidate {
  return { name, aliases: [title, ...labels.map((label) => label.text)] };
}

function painsOf(touchpoint: Touchpoint): readonly Candidate[] {
  return touchpoint.pains.flatMap(({ name, text }: Pain) =>
    name === undefined ? [] : [{ name, aliases: [text.value] }],
  );
}
