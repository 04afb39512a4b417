/** A text parsed piece by piece while it is edited must come out as if it had been parsed once, at the end. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  type AstNode,
  AstUtils,
  type CstNode,
  isAstNode,
  isCompositeCstNode,
  isLeafCstNode,
  isReference,
} from 'langium';
import { expect, test } from 'vitest';
import { generate } from '../../bench/generate.js';
import { check } from '../../src/analysis/index.js';
import { readTree, type Surroundings, symbolsOf } from '../../src/language/index.js';
import { commentLimit } from '../../src/language/lexer.js';
import { type ParsedText, parse } from '../../src/language/parse.js';
import { reparse } from '../../src/language/reparse.js';
import { syntaxFindings } from '../../src/language/syntax-findings.js';
import { examples } from '../examples/files.js';

const uri = 'file:///journeys/one.journey';
const everyConstruct = readFileSync('test/language/fixtures/every-construct.journey', 'utf8');
const commented = `// One
journey j "J" { // two
  persona a
  phase p { /* three */
    // four
    touchpoint one "One" { // five
      does "x" // six
      /* seven */ pain p1 "y" // eight
      // nine
    } 
    // ten
    touchpoint two { }
    /* eleven */ touchpoint three { emotion a -1 } // twelve
    touchpoint four
  }
}
persona a // last`;

const texts = [
  ...examples.map(({ text }) => text),
  everyConstruct,
  commented,
  everyConstruct.replaceAll('\n', '\r\n'),
  commented.replaceAll('\n', '\r'),
  `\uFEFF${generate(20)}`,
];

/** Everything there is to know of a tree, every place in it included. */
function everythingOf({ value, ...rest }: ParsedText): unknown {
  return { ...rest, nodes: nodeOf(value), places: placeOf(value.$cstNode) };
}

function nodeOf(node: AstNode): unknown {
  const { $container, $cstNode, $document, ...own } = node;
  const isLinked = $cstNode?.astNode === node && contentsOf(node).every((child) => child.$container === node);
  const contentOf = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(contentOf);
    if (isReference(value)) return [value.$refText, placeOf(value.$refNode)];
    return isAstNode(value) ? nodeOf(value) : value;
  };
  return { isLinked, ...Object.fromEntries(Object.entries(own).map(([key, value]) => [key, contentOf(value)])) };
}

function contentsOf(node: AstNode): AstNode[] {
  return AstUtils.streamContents(node).toArray();
}

function placeOf(node: CstNode | undefined): unknown {
  if (node === undefined) return undefined;
  const { offset, end, range, hidden, grammarSource } = node;
  const own = [offset, end, range, hidden, grammarSource?.$type, grammarSource?.$cstNode?.text];
  if (isLeafCstNode(node)) return [...own, node.tokenType.name, node.text];
  if (!isCompositeCstNode(node)) return own;
  return [...own, node.content.every((child) => child.container === node), node.content.map(placeOf)];
}

function readingOf(parsed: ParsedText): unknown {
  const { model, findings, unreadable } = readTree(parsed, { uri, neighbour: () => undefined });
  return { model, unreadable, findings: [...findings, ...check(model)] };
}

function isBroken(parsed: ParsedText): boolean {
  return parsed.parserErrors.length > 0 || syntaxFindings(parsed, uri).length > 0;
}

function expectAsAfresh(parsed: ParsedText, text: string): void {
  const [found, wanted] = [parsed, parse(text)].map((each) => JSON.stringify([everythingOf(each), readingOf(each)]));
  // Comparing the strings first is quick; what differs is then said by their parts.
  if (found !== wanted) expect(JSON.parse(found ?? '')).toEqual(JSON.parse(wanted ?? ''));
}

/** Edits as an analyst makes them, by what they change and what they put there. */
const usual: readonly (readonly [pattern: RegExp, puts: readonly string[]])[] = [
  [
    /(?<="[^"\r\n]*)[^"\r\n]+(?=")/g,
    ['', 'é', 'one two', '// c', '/* c', '*/', '{', '}', '\\"', '😀', '\uD83D', "it's"],
  ],
  [/(?<=")(?=")/g, ['x']],
  [/(?<=touchpoint |-> )[\w-]+/g, ['end', 'exit-desk']],
  [/[+-]?\d+(\.\d+)?/g, ['0', '-1', '+1.25', '12345678']],
  [
    /(?<=[\r\n])[^\S\r\n]*[^\s{}]+ [^{}\r\n]*(\r\n|\r|\n)/g,
    ['', '\n', '\r\n', '  // c\n', 'does """\n  block\n  { }\n"""\n'],
  ],
  [/(?=\r\n|\r|\n)/g, ['\n', '\r\n', ' ', '\t// c', ' /* c */', '\nneed "x"', '\r// journey-ignore assumption']],
  [
    /(?=\}$)/g,
    [
      ' ',
      '\n',
      'gain "x"\n',
      '\n -> exit 5%\n',
      '\n -> end 5%\n',
      'pain low other "It hurts" ',
      'owner "One"\n',
      '/* c */ ',
    ],
  ],
];
const words = ['a', 'é', '0', ' ', '\t', '\n', '\r\n', '\r', '\uFEFF', '😀', 'word', '"text"', '// c\n', ' /* c */ '];
const trouble = [
  ...[
    '{',
    '}',
    '{}',
    '} }',
    '"',
    '"""',
    '\\',
    '“',
    "'",
    '//',
    '/*',
    '*/',
    '->',
    '..',
    '#',
    '-',
    '.',
    ',',
    '%',
    '(',
    ')',
  ],
  ...['touchpoint', 'phase ', 'emotion ', 'frustration', '\uD83D', '\uDE00', '\0', '\u0001'],
  ...[
    '\n}\ntouchpoint new {\n',
    ' }\n touchpoint new "New" { does "x" }\n',
    '\n}\n}\nphase new {\ntouchpoint newer {\n',
  ],
];

const change = fc.record({
  /** In which touchpoint; beyond the last it is anywhere in the text. */
  inside: fc.nat(9),
  at: fc.nat(99_999),
  edit: fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .constantFrom(...usual)
        .chain(([pattern, puts]) => fc.record({ pattern: fc.constant(pattern), put: fc.constantFrom(...puts) })),
    },
    fc.record({
      gone: fc.oneof(fc.constant(0), fc.constant(1), fc.nat(12), fc.nat(80)),
      put: fc.constantFrom('', ...words, ...trouble),
    }),
  ),
  /** Whether the text becomes again what it was when the change broke it, so that the next meets one without mistakes. */
  undone: fc.integer({ min: 0, max: 3 }).map((dice) => dice > 0),
});
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

function changed(text: string, { inside, at, edit }: Change): string {
  const block = Array.from(text.matchAll(/touchpoint[^{}]*\{[^{}]*\}/g))[inside];
  const [start, part] = block ? [block.index, block[0]] : [0, text];
  if ('gone' in edit) {
    const from = start + (at % (part.length + 1));
    return text.slice(0, from) + edit.put + text.slice(from + edit.gone);
  }
  const found = Array.from(part.matchAll(edit.pattern));
  const hit = found[at % found.length];
  if (hit === undefined) return text;
  return text.slice(0, start + hit.index) + edit.put + text.slice(start + hit.index + hit[0].length);
}

const runs = Number(process.env.RUNS ?? 60);

test('some edits leave another tree, model or finding than the text they end in, or most are read the long way', () => {
  const ways = { short: 0, long: 0 };
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.array(change, { minLength: 1, maxLength: 8 }), (start, changes) => {
      let text = start;
      let parsed = parse(text);
      for (const each of changes) {
        const before = text;
        text = changed(before, each);
        const short = reparse(parsed, text);
        parsed = short ?? parse(text);
        expectAsAfresh(parsed, text);
        if (!isBroken(parsed) && text !== before) ways[short ? 'short' : 'long'] += 1;
        if (isBroken(parsed) && each.undone) {
          text = before;
          parsed = parse(text);
        }
      }
    }),
    { numRuns: runs },
  );
  expect(ways.short).toBeGreaterThan(ways.long);
});

/** A text with `⟦old⟧` in it, before and after that becomes `put`. */
function edited(marked: string, put: string): readonly [before: string, after: string] {
  return [marked.replace(/⟦([^⟧]*)⟧/, '$1'), marked.replace(/⟦[^⟧]*⟧/, () => put)];
}

test.each([
  ['a character in a text', 'does "x⟦⟧"', 'y'],
  ['a brace in a text', 'does "x⟦⟧"', '}'],
  ['a whole comment', 'does "x" ⟦⟧', '/* } */'],
  ['a line', 'does "x"⟦⟧', '\n      gain "y"'],
  ['the only fact', '⟦does "x"⟧', ''],
])('%s inside a touchpoint has the whole text parsed again', (_, fact, put) => {
  const [before, after] = edited(`journey j { phase p {\n  touchpoint t { ${fact} }\n} }`, put);
  const parsed = reparse(parse(before), after);
  expect(parsed && everythingOf(parsed)).toEqual(everythingOf(parse(after)));
});

test.each([
  ['a comment opened', 'does "x" ⟦⟧', '/*'],
  ['a comment opened at the end of the line', 'does "x"⟦⟧', '//'],
  ['a block of text opened', 'does ⟦"x"⟧', '"""x'],
  ['quotes opened', 'does "x⟦"⟧', ''],
  ['a brace closed', 'does "x" ⟦⟧', '}'],
  ['a brace closed before a comment', 'does "x" ⟦⟧', '} //'],
  ['a brace opened', 'does "x" ⟦⟧', '{'],
  ['one touchpoint made two', 'does "x" ⟦⟧', '}\ntouchpoint u {'],
  ['a phase begun', 'does "x" ⟦⟧', '} }\nphase q {\ntouchpoint u {'],
  ['a word that is none of the language', 'does "x" ⟦⟧', '\nabracadabra'],
  ['a NUL', 'does "x⟦⟧"', '\0'],
])('%s inside a touchpoint is read as if it ended there, or spoils the tree of before', (_, fact, put) => {
  const [before, after] = edited(`journey j { phase p {\n  touchpoint t { ${fact} }\n} }\npersona x /* */`, put);
  const previous = parse(before);
  expect(reparse(previous, after)).toBeUndefined();
  expect(everythingOf(previous)).toEqual(everythingOf(parse(before)));
});

test('a text that an edit makes noise is read all the same', () => {
  const noise = `journey j { note "${'\u0001'.repeat(9)}"\nphase p {\n  touchpoint t { does "⟦${'x'.repeat(40)}⟧" }\n} }`;
  const [before, after] = edited(noise, '');
  const previous = parse(before);
  expect([isBroken(previous), isBroken(parse(after))]).toEqual([false, true]);
  expect(reparse(previous, after)).toBeUndefined();
});

test('what is remembered of a text is taken for what is known of it once it is another', () => {
  const [before, after] = edited('journey j { phase p {\n  touchpoint t { does "⟦x⟧" }\n} }', 'y');
  const previous = parse(before);
  const parsed = reparse(previous, after);
  expect(parsed?.value).not.toBe(previous.value);
  expect(parsed?.value.$cstNode).not.toBe(previous.value.$cstNode);
});

const manyTouchpoints = generate(12);

function touchpointsOf(parsed: ParsedText, neighbour: Surroundings['neighbour'] = () => undefined) {
  const { model } = readTree(parsed, { uri, neighbour });
  return model.journeys.flatMap(({ phases }) => phases.flatMap(({ touchpoints }) => touchpoints));
}

test('an edit on one line has the touchpoints it leaves as they are lowered again', () => {
  const previous = parse(manyTouchpoints);
  const before = touchpointsOf(previous);
  const parsed = reparse(previous, manyTouchpoints.replace('touchpoint step-3 "', 'touchpoint step-3 "New '));
  const after = parsed ? touchpointsOf(parsed) : [];
  expect(after.map((touchpoint, index) => touchpoint === before[index])).toEqual(
    before.map(({ name }) => name !== 'step-3'),
  );
});

test('a use of a name stays found when another touchpoint no longer bears it, or not found once one does', () => {
  const used = manyTouchpoints.replace(
    'touchpoint step-9 "',
    'touchpoint step-9 "x" {\n-> step-3 }\ntouchpoint nine "',
  );
  let parsed: ParsedText | undefined = parse(used);
  const isFound = () => parsed && touchpointsOf(parsed).flatMap(({ flows }) => flows.map(({ to }) => to?.resolved));
  expect(isFound()).toEqual([true]);
  parsed = reparse(parsed, used.replace('touchpoint step-3 ', 'touchpoint third '));
  expect(isFound()).toEqual([false]);
  parsed = parsed && reparse(parsed, used);
  expect(isFound()).toEqual([true]);
});

test('a use of a name stays not found once an import brings it', () => {
  const parsed = parse(`import "./kim.journey"\njourney j { phase p {\n touchpoint t { emotion kim +1 }\n} }`);
  const kim = symbolsOf(parse('persona kim').value, 'file:///journeys/kim.journey');
  const isFound = (neighbour: Surroundings['neighbour']) =>
    touchpointsOf(parsed, neighbour).flatMap(({ emotions }) => emotions.map(({ persona }) => persona?.resolved));
  expect(isFound(() => undefined)).toEqual([false]);
  expect(isFound(() => kim)).toEqual([true]);
  expect(readTree(parsed, { uri, neighbour: () => kim }).model.personas.map(({ name }) => name)).toEqual(['kim']);
  expect(isFound(() => undefined)).toEqual([false]);
});

test('a comment more than a tree may hold is put into it, or one less is not', () => {
  const comments = '//\n'.repeat(commentLimit - 1);
  const [less, more] = edited(`${comments}journey j { phase p {\n touchpoint t { does "x" ⟦/**/⟧ } \n} }`, '/**//**/');
  for (const [before, after] of [
    [less, more],
    [more, less],
  ] as const) {
    const parsed = reparse(parse(before), after) ?? parse(after);
    expect(placeOf(parsed.value.$cstNode)).toEqual(placeOf(parse(after).value.$cstNode));
  }
});
