/** What renaming and refactoring may never do, held to the examples and to a text with every construct. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { check } from '../../../src/analysis/index.js';
import { formatted } from '../../../src/language/format/index.js';
import { isBareName, read } from '../../../src/language/index.js';
import { parse } from '../../../src/language/parse.js';
import type { FileEdits } from '../../../src/lsp/edits/file-edits.js';
import { blockAround } from '../../../src/lsp/features/blocks.js';
import { type Occurrence, occurrences } from '../../../src/lsp/features/names.js';
import { refactorings } from '../../../src/lsp/features/refactorings/index.js';
import { joined, linesOf } from '../../../src/lsp/features/refactorings/lines.js';
import { renamed } from '../../../src/lsp/features/rename/rename.js';
import type { AnyFinding, Model } from '../../../src/model/index.js';
import { en } from '../../../src/words/refactorings.js';
import { examples } from '../../examples/files.js';

type Texts = ReadonlyMap<string, string>;

const root = 'file:///maps';
const everything = readFileSync('test/language/fixtures/every-construct.journey', 'utf8').replaceAll(
  '"low-point"',
  'low-point',
);
const worlds: readonly Texts[] = [
  new Map(examples.map(({ path, text }) => [`${root}/${path}`, text])),
  new Map(examples.map(({ path, text }) => [`${root}/${path}`, text.replaceAll('\n', '\r\n')])),
  new Map([
    [`${root}/every.journey`, everything],
    [
      `${root}/personas.journey`,
      'import "./every.journey"\npersona ann\njourney other { persona ann, starter, "Home owner" phase p { touchpoint letter { channel desk emotion ann 1 awe evidence survey } } }\n',
    ],
  ]),
];

interface World {
  readonly texts: Texts;
  readonly models: readonly Model[];
  readonly findings: readonly AnyFinding[];
}

function worldOf(texts: Texts): World {
  const readings = [...texts].map(([uri, text]) =>
    read(text, { uri, workspace: root, imports: (at) => texts.get(at) }),
  );
  const models = readings.map(({ model }) => model);
  return {
    texts,
    models,
    findings: [...readings.flatMap((each) => each.findings), ...models.flatMap((model) => check(model))],
  };
}

function applied(texts: Texts, files: readonly FileEdits[]): Texts {
  const changed = files.map(({ uri, edits }): [string, string] => {
    const document = TextDocument.create(uri, 'journey', 0, texts.get(uri) ?? '');
    return [
      uri,
      TextDocument.applyEdits(
        document,
        edits.map(({ span, text }) => ({ range: span, newText: text })),
      ),
    ];
  });
  return new Map([...texts, ...changed]);
}

function contextOf({ texts, models }: World, model: Model) {
  const textOf = (uri: string) => TextDocument.create(uri, 'journey', 0, texts.get(uri) ?? '');
  return { model, models, textOf, isOurs: () => true };
}

/** All that files say beside where they say it, with certain names left out. */
function said({ models }: World, names: ReadonlySet<unknown>): string {
  const places = new Set(['span', 'nameSpan', 'titleSpan', 'start', 'end', 'first', 'line', 'ignores', 'duplicates']);
  return JSON.stringify(models, (key, value) => (places.has(key) || names.has(value) ? undefined : value));
}

/** A name in quotes is a title, which may lack a label where a bare one did not. */
function codes({ findings }: World): readonly string[] {
  return findings
    .filter(({ code }) => code !== 'missing-label')
    .map(({ code, uri }) => `${uri} ${code}`)
    .sort();
}

/** Which errors there are: one may go along with what is moved or copied. */
function errors({ findings }: World): ReadonlySet<string> {
  return new Set(findings.filter(({ severity }) => severity === 'error').map(({ code }) => code));
}

/** Names as people and machines might wish them; none that a finding about personal data would speak of. */
const wish = fc
  .oneof(
    fc.constantFrom(
      'goal',
      'low',
      'to-be',
      'exit',
      'and',
      'of',
      'phone',
      'x',
      'Kim de Vries',
      '"Kim"',
      'a "b" c',
      '\\',
      '\\n',
      '"',
      '“Kim”',
    ),
    fc.constantFrom(
      'прайс',
      '邻居',
      'שלום',
      'ελπίδα',
      'é',
      'e\u0301',
      '🙂',
      '1e',
      '-x',
      'x-',
      'a--b',
      '#fff',
      '2026-01-01',
      '//x',
      '/*',
      '{',
      '->',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({ unit: fc.constantFrom('a', 'b', '-', '_', ' ', '"', '\\', 'é', '9'), maxLength: 8 }),
  )
  .filter((text) => !/\d{5}|@/.test(text));
const runs = 100;

/** A name that stands in quotes without need loses them when it is renamed and back: here without. */
function bare(texts: Texts): Texts {
  return applied(
    texts,
    worldOf(texts).models.map((model) => {
      const unquoted = occurrences(model).filter(({ named: { name } }) => isBareName(name));
      return { uri: model.uri, edits: unquoted.map(({ span, named: { name } }) => ({ span, text: name })) };
    }),
  );
}

/** What can be renamed, all of it; a counterexample then names but its number. */
const nameable = worlds
  .map((texts) => worldOf(bare(texts)))
  .flatMap((world) =>
    world.models.flatMap((model) =>
      occurrences(model)
        .filter(({ named }) => named.declared?.uri.startsWith(root))
        .map((occurrence) => ({ world, model, occurrence })),
    ),
  );
const which = fc.nat(nameable.length - 1);

interface Renamed {
  readonly before: World;
  readonly after: World;
  readonly model: Model;
  readonly occurrence: Occurrence;
}

/** Nothing where the rename is refused. */
function tried(index: number, name: string): Renamed | undefined {
  const found = nameable[index];
  if (found === undefined) return undefined;
  const { world: before, model, occurrence } = found;
  const after = renamedWorld(before, model, occurrence, name);
  return after && { before, after, model, occurrence };
}

function renamedWorld(world: World, model: Model, { span }: Occurrence, name: string): World | undefined {
  const files = renamed(contextOf(world, model), span.start, name);
  return 'problem' in files ? undefined : worldOf(applied(world.texts, files));
}

/** The file behind a rename and the same name in it: a rename changes no name's rank. */
function samePlace({ before, after, model, occurrence }: Renamed): readonly [Model, Occurrence] {
  const changed = after.models[before.models.indexOf(model)] as Model;
  const rank = occurrences(model).findIndex(({ span }) => span === occurrence.span);
  return [changed, occurrences(changed)[rank] as Occurrence];
}

describe('a rename', () => {
  test('there and back leaves another text, or is nearly always refused', () => {
    let count = 0;
    fc.assert(
      fc.property(which, wish, (index, name) => {
        const found = tried(index, name);
        if (found === undefined) return;
        const { before, after, occurrence } = found;
        count += 1;
        const [changed, at] = samePlace(found);
        const back = renamedWorld(after, changed, at, occurrence.named.name);
        expect(back && [...back.texts]).toEqual([...before.texts]);
      }),
      { numRuns: runs },
    );
    expect(count).toBeGreaterThan(runs / 2);
  });

  test('raises a finding that was not there, or changes what another name means', () => {
    fc.assert(
      fc.property(which, wish, (index, name) => {
        const found = tried(index, name);
        if (found === undefined) return;
        const { before, after, occurrence } = found;
        expect(codes(after)).toEqual(codes(before));
        const names = new Set([occurrence.named.name, samePlace(found)[1].named.name]);
        expect(said(after, names)).toBe(said(before, names));
      }),
      { numRuns: runs },
    );
  });
});

/** All that is offered at a place of a file, both told by any number. */
function offersAt(world: World, file: number, place: number) {
  const model = world.models[file % world.models.length] as Model;
  const text = world.texts.get(model.uri) ?? '';
  const parsed = parse(text);
  const context = contextOf(world, model);
  return refactorings({
    ...context,
    file: parsed.value,
    document: context.textOf(model.uri),
    offset: place % (text.length + 1),
    isWhole: read(text).findings.length === 0,
    mayMake: (uri) => !world.texts.has(uri),
    texts: en,
  });
}

const settled = worlds.map((texts) => worldOf(new Map([...texts].map(([uri, text]) => [uri, formatted(text)]))));

/** Where something is declared: a place of each kind is met as often as another, and so are the few names in quotes. */
const kinds = ['channel', 'source', 'persona', 'journey', 'phase', 'touchpoint', 'quoted'];
const declaring = fc.constantFrom(...kinds).chain((kind) =>
  fc.constantFrom(
    ...settled.flatMap(({ models, texts }, world) =>
      models.flatMap((model, file) => {
        const document = TextDocument.create(model.uri, 'journey', 0, texts.get(model.uri) ?? '');
        return occurrences(model)
          .filter(
            ({ named, role, span }) => role === 'declaration' && [named.kind, quoting(document, span)].includes(kind),
          )
          .map(({ span }) => [world, file, document.offsetAt(span.start)] as const);
      }),
    ),
  ),
);

function quoting(document: TextDocument, { start }: Occurrence['span']): string {
  return document.getText().startsWith('"', document.offsetAt(start)) ? 'quoted' : 'bare';
}

const anywhere = fc.tuple(fc.nat(settled.length - 1), fc.nat(), fc.nat());

describe('a refactoring', () => {
  test('leaves an error that was not there, or a text that is not set out as it should be', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.oneof(declaring, anywhere), ([index, file, place]) => {
        const world = settled[index] as World;
        for (const { title, files } of offersAt(world, file, place)) {
          seen.add(title.split(' ')[0] ?? '');
          const after = worldOf(applied(world.texts, files));
          expect(errors(after), title).toEqual(errors(world));
          for (const text of after.texts.values()) expect(formatted(text)).toBe(text);
        }
      }),
      { numRuns: runs },
    );
    expect([...seen].sort()).toEqual(['Copy', 'Give', 'Move', 'Put']);
  });
});

describe('sorted facts', () => {
  test('say something else, or are still not in order', () => {
    let count = 0;
    fc.assert(
      fc.property(anywhere, fc.infiniteStream(fc.nat()), ([index, file, place], order) => {
        const shuffled = shuffledAt(settled[index] as World, file, place, order);
        const [offer] = offersAt(shuffled, file, place).filter(({ title }) => title === en.sortFacts);
        if (offer === undefined) return;
        count += 1;
        const sorted = worldOf(applied(shuffled.texts, offer.files));
        expect(codes(sorted)).toEqual(codes(shuffled));
        expect(said(sorted, new Set())).toBe(said(shuffled, new Set()));
        for (const text of sorted.texts.values()) expect(formatted(text)).toBe(text);
      }),
      { numRuns: runs },
    );
    expect(count).toBeGreaterThan(runs / 4);
  });
});

/** The facts of a block in any order, those of one kind in theirs: the order of those says something. */
function shuffledAt(world: World, file: number, place: number, order: Iterator<number>): World {
  const { uri } = world.models[file % world.models.length] as Model;
  const text = world.texts.get(uri) ?? '';
  const document = TextDocument.create(uri, 'journey', 0, text);
  const block = blockAround(parse(text).value, document, place % (text.length + 1));
  const lines = block && linesOf(text, block);
  if (lines === undefined) return world;
  const ranks = new Map<string, number>();
  const rank = (keyword: string) => {
    const known = ranks.get(keyword) ?? Number(order.next().value);
    ranks.set(keyword, known);
    return known;
  };
  const facts = lines.facts.toSorted((a, b) => rank(a.fact.keyword) - rank(b.fact.keyword));
  const { start, end } = lines.stretch;
  const mixed = text.slice(0, start) + joined(lines, facts, text.includes('\r\n') ? '\r\n' : '\n') + text.slice(end);
  return worldOf(new Map([...world.texts, [uri, mixed]]));
}
