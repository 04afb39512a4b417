import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { read } from '../../../src/language/index.js';
import type { MapEdit, MapEditAnswer } from '../../../src/messages/map-edit.js';
import type { Model, Span, Touchpoint } from '../../../src/model/index.js';
import { touchpointsOf } from '../../../src/model/index.js';
import { mapScene } from '../../../src/scene/index.js';
import { everyText } from '../../scene/every-text.js';
import { everyText as everyLine } from '../../scene/walk.js';
import { EditorOverStdio } from '../driver.js';

const uri = 'file:///map/test.journey';

const text = `persona pia "Pia"

journey j "Moving" {
  persona pia

  phase before "Before" {
    label nl "Vooraf"
    goal "Less hassle"

    // The letter comes by post.
    touchpoint letter "Price letter" {
      channel post
      does "Opens it" // at the table
      emotion -1.4 anger "Again?"
      pain high hidden "No amount"
      opportunity "Say it" solves hidden
      -> "Asks the neighbour" 69%
      -> exit 31%
    }

    touchpoint "Asks the neighbour" {
      emotion +0.4
    }
  }

  phase after "After" {
    touchpoint bill "Bill" { emotion 1 }
  }

  phase empty "Empty"
}
`;

let editor: EditorOverStdio;
let version = 0;
beforeAll(async () => {
  editor = new EditorOverStdio();
  await editor.initialize();
});
afterAll(() => editor.stop());

const modelOf = (source: string): Model => read(source, { uri }).model;

/** The answer to an edit of a text. */
async function asked(source: string, edit: MapEdit, at?: number): Promise<MapEditAnswer> {
  version += 1;
  editor.open(uri, source, version);
  const { result } = await editor.request('journey/editMap', { uri, version: at ?? version, edit });
  editor.close(uri);
  return result as MapEditAnswer;
}

/** The text after an edit; the reason in brackets when it is refused. */
async function edited(source: string, edit: MapEdit): Promise<string> {
  const answer = await asked(source, edit);
  if ('refused' in answer) return `[${answer.refused}]`;
  const document = TextDocument.create(uri, 'journey', 1, source);
  const [file] = answer.files;
  return TextDocument.applyEdits(
    document,
    (file?.edits ?? []).map(({ span, text: newText }) => ({ range: span, newText })),
  );
}

/** The lines that an edit takes out and puts in. */
function changes(before: string, after: string): readonly string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `- ${line.trim()}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+ ${line.trim()}`),
  ];
}

function touchpoint(title: string, source = text): Touchpoint {
  const found = modelOf(source)
    .journeys.flatMap(touchpointsOf)
    .find((place) => place.touchpoint.title === title);
  if (found === undefined) throw new Error(title);
  return found.touchpoint;
}

const phase = (title: string, source = text) => {
  const found = modelOf(source).journeys[0]?.phases.find((one) => one.title === title);
  if (found === undefined) throw new Error(title);
  return found;
};

const scoreOf = (title: string): Span => {
  const span = touchpoint(title).emotions[0]?.score?.span;
  if (span === undefined) throw new Error(title);
  return span;
};

describe('a point that is dragged', () => {
  it.each([
    [-0.96, '-1'],
    [0.34, '+0.3'],
    [-9, '-2'],
    [7, '+2'],
    [0.01, '0'],
  ])('to %d changes anything but its number, or into another than %s', async (score, written) => {
    const after = await edited(text, { kind: 'score', span: scoreOf('Price letter'), score });
    expect(after).toBe(text.replace('emotion -1.4', `emotion ${written}`));
  });

  it('loses the notation of its file', async () => {
    const plain = text.replace('+0.4', '0.4').replace('-1.4', '\u22121.4');
    const span = touchpoint('Price letter', plain).emotions[0]?.score?.span;
    if (span === undefined) throw new Error('no score');
    expect(changes(plain, await edited(plain, { kind: 'score', span, score: 1.2 }))[1]).toContain('emotion 1.2 anger');
    expect(changes(plain, await edited(plain, { kind: 'score', span, score: -0.2 }))[1]).toContain(
      'emotion \u22120.2 anger',
    );
  });
});

describe('a point dragged on a scale of its own', () => {
  it('leaves the scale where its end is no tenth', async () => {
    const narrow = text.replace('  persona pia\n\n', '  persona pia\n  scale 0.25 .. 0.75\n\n').replace('-1.4', '0.5');
    const span = touchpoint('Price letter', narrow).emotions[0]?.score?.span;
    if (span === undefined) throw new Error('no score');
    expect(await edited(narrow, { kind: 'score', span, score: 9 })).toContain('emotion +0.75 anger');
    expect(await edited(narrow, { kind: 'score', span, score: -9 })).toContain('emotion +0.25 anger');
  });
});

describe('a text that is written on the map', () => {
  it('changes more than its literal, or lets a quote end it', async () => {
    const span = touchpoint('Price letter').does[0]?.span;
    if (span === undefined) throw new Error('no text');
    const after = await edited(text, { kind: 'text', span, text: ' Says "no" \\ to it ' });
    expect(changes(text, after)).toEqual([
      '- does "Opens it" // at the table',
      '+ does "Says \\"no\\" \\\\ to it" // at the table',
    ]);
    expect(touchpoint('Price letter', after).does[0]?.value).toBe('Says "no" \\ to it');
  });

  it('takes a block of lines apart, or changes what it says', async () => {
    const block = text.replace(
      'does "Opens it" // at the table',
      'does """\n        Opens it\n        twice\n      """',
    );
    const span = touchpoint('Price letter', block).does[0]?.span;
    if (span === undefined) throw new Error('no text');
    const after = await edited(block, { kind: 'text', span, text: 'Opens "it"\nthree\ntimes' });
    expect(touchpoint('Price letter', after).does[0]?.value).toBe('Opens "it"\nthree\ntimes');
    expect(after).toContain('        three\n');
  });

  it('is empty', async () => {
    const span = touchpoint('Price letter').does[0]?.span;
    if (span === undefined) throw new Error('no text');
    expect(await edited(text, { kind: 'text', span, text: '  ' })).toMatch(/^\[A text on the map needs/);
  });
});

describe('a title that is written on the map', () => {
  it('is another than the reader sees', async () => {
    const { titleSpan } = touchpoint('Price letter');
    if (titleSpan === undefined) throw new Error('no title');
    const letter = await edited(text, { kind: 'text', span: titleSpan, text: 'Letter' });
    expect(changes(text, letter)).toEqual(['- touchpoint letter "Price letter" {', '+ touchpoint letter "Letter" {']);
    const untitled = text.replace('bill "Bill"', 'bill');
    const bill = await edited(untitled, {
      kind: 'text',
      span: touchpoint('bill', untitled).nameSpan,
      text: 'The bill',
    });
    expect(changes(untitled, bill)[1]).toBe('+ touchpoint bill "The bill" { emotion 1 }');
  });

  it('leaves the arrows behind that speak of it', async () => {
    const span = touchpoint('Asks the neighbour').nameSpan;
    const after = await edited(text, { kind: 'text', span, text: 'Asks a friend' });
    expect(changes(text, after)).toEqual([
      '- -> "Asks the neighbour" 69%',
      '- touchpoint "Asks the neighbour" {',
      '+ -> "Asks a friend" 69%',
      '+ touchpoint "Asks a friend" {',
    ]);
  });

  it('is refused at a name that is not what the map shows', async () => {
    const { nameSpan } = touchpoint('Price letter');
    expect(await edited(text, { kind: 'text', span: nameSpan, text: 'Letter' })).toMatch(/^\[/);
  });
});

describe.each(['en', 'nl'] as const)('every text that is on the map in %s', (language) => {
  it('is changed at the place that it was drawn from, and nothing else is', async () => {
    const [journey] = modelOf(everyText).journeys;
    if (journey === undefined) throw new Error('no journey');
    const drawn = new Map(
      everyLine(mapScene(modelOf(everyText), journey, { language })).flatMap(({ shape: { source } }) =>
        source?.written === undefined ? [] : [[JSON.stringify(source.span), source] as const],
      ),
    );
    expect(drawn.size).toBeGreaterThan(70);
    const lines = everyText.split('\n');
    for (const { span, written } of drawn.values()) {
      const after = await edited(everyText, { kind: 'text', span, text: 'Other words' });
      const { line, character } = span.start;
      const old = lines[line] ?? '';
      const now = `${old.slice(0, character)}"Other words"${old.slice(span.end.character)}`;
      expect(after, written).toBe(lines.with(line, now).join('\n'));
    }
  });
});

describe('a touchpoint that is dragged', () => {
  it('leaves its comment, or arrives elsewhere', async () => {
    const edit: MapEdit = { kind: 'move', span: touchpoint('Price letter').nameSpan, phase: phase('After').nameSpan };
    const after = await edited(text, edit);
    expect(after).toContain(
      '    touchpoint bill "Bill" { emotion 1 }\n\n    // The letter comes by post.\n    touchpoint letter',
    );
    expect(after).toContain('    goal "Less hassle"\n\n    touchpoint "Asks the neighbour"');
    expect(after.match(/price letter/gi)).toHaveLength(1);
  });

  it('leaves the comment beside it, or has it twice', async () => {
    const noted = text.replace('{ emotion 1 }', '{ emotion 1 } // checked');
    const edit: MapEdit = {
      kind: 'move',
      span: touchpoint('Bill', noted).nameSpan,
      before: touchpoint('Price letter', noted).nameSpan,
      phase: phase('Before', noted).nameSpan,
    };
    const after = await edited(noted, edit);
    expect(after).toContain('touchpoint bill "Bill" { emotion 1 } // checked\n\n    // The letter');
    expect(after.match(/checked/g)).toHaveLength(1);
  });

  it('there and back again is another text', async () => {
    const there: MapEdit = {
      kind: 'move',
      span: touchpoint('Asks the neighbour').nameSpan,
      before: touchpoint('Price letter').nameSpan,
      phase: phase('Before').nameSpan,
    };
    const between = await edited(text, there);
    expect(between).not.toBe(text);
    const back: MapEdit = {
      kind: 'move',
      span: touchpoint('Asks the neighbour', between).nameSpan,
      phase: phase('Before', between).nameSpan,
    };
    expect(await edited(between, back)).toBe(text);
  });

  it('does not come into an empty phase, or is moved to where it stands', async () => {
    const span = touchpoint('Bill').nameSpan;
    const after = await edited(text, { kind: 'move', span, phase: phase('Empty').nameSpan });
    expect(after).toContain('phase empty "Empty" {\n    touchpoint bill "Bill" { emotion 1 }\n  }');
    expect(await edited(text, { kind: 'move', span, phase: phase('After').nameSpan })).toBe(
      '[It stands there already.]',
    );
  });
});

describe('what is added', () => {
  it('comes in an order that nobody writes in, or is not found again', async () => {
    const at = touchpoint('Price letter').nameSpan;
    const answer = await asked(text, { kind: 'add-fact', at, fact: 'pain' });
    if ('refused' in answer) throw new Error(answer.refused);
    const after = await edited(text, { kind: 'add-fact', at, fact: 'pain' });
    expect(changes(text, after)).toEqual(['+ pain "What hurts here"']);
    expect(after).toContain('pain high hidden "No amount"\n      pain "What hurts here"');
    const written = touchpoint('Price letter', after).pains[1]?.text.span;
    expect(answer.write).toEqual(written);
  });

  it('is a touchpoint of a name that is taken, or in another place', async () => {
    const at = touchpoint('Price letter').nameSpan;
    const once = await edited(text, { kind: 'add-touchpoint', at });
    const twice = await edited(once, { kind: 'add-touchpoint', at: touchpoint('Price letter', once).nameSpan });
    expect(phase('Before', twice).touchpoints.map(({ title }) => title)).toEqual([
      'Price letter',
      'Name of the touchpoint 2',
      'Name of the touchpoint',
      'Asks the neighbour',
    ]);
    const first = await edited(text, { kind: 'add-touchpoint', at: phase('Empty').nameSpan });
    expect(phase('Empty', first).touchpoints).toHaveLength(1);
  });

  it('stands against the next block where a line of its own braces was empty', async () => {
    const bare = text.replace(/ \{\n {6}emotion \+0\.4\n {4}\}/, ' {}\n    touchpoint friend "A friend"');
    const at = touchpoint('Asks the neighbour', bare).nameSpan;
    expect(await edited(bare, { kind: 'add-fact', at, fact: 'does' })).toContain(
      'touchpoint "Asks the neighbour" {\n      does "What the persona does"\n    }\n\n    touchpoint friend',
    );
  });

  it('is not gone again once it is deleted', async () => {
    const at = touchpoint('Price letter').nameSpan;
    for (const edit of [
      { kind: 'add-touchpoint', at },
      { kind: 'add-fact', at, fact: 'gain' },
    ] satisfies MapEdit[]) {
      const after = await edited(text, edit);
      const span =
        edit.kind === 'add-fact'
          ? touchpoint('Price letter', after).gains[0]?.text.span
          : touchpoint('Name of the touchpoint', after).nameSpan;
      if (span === undefined) throw new Error('nothing was added');
      expect(await edited(after, { kind: 'delete', span })).toBe(text);
    }
  });
});

describe('what is deleted', () => {
  it('leaves something that speaks of it', async () => {
    const neighbour = touchpoint('Asks the neighbour').nameSpan;
    expect(await edited(text, { kind: 'delete', span: neighbour })).toBe(
      '[“Asks the neighbour” can’t be deleted while “Price letter” refers to it.]',
    );
    const pain = touchpoint('Price letter').pains[0]?.span;
    if (pain === undefined) throw new Error('no pain');
    expect(await edited(text, { kind: 'delete', span: pain })).toBe(
      '[“No amount” can’t be deleted while “Say it” refers to it.]',
    );
  });

  it('leaves something that speaks of a pain of it', async () => {
    const recovering = text
      .replace('emotion +0.4', 'emotion +0.4\n      recovers hidden')
      .replace(/ {6}-> "Asks.*\n/, '');
    const span = touchpoint('Price letter', recovering).nameSpan;
    expect(await edited(recovering, { kind: 'delete', span })).toBe(
      '[“Price letter” can’t be deleted while “Asks the neighbour” refers to it.]',
    );
    const alone = recovering.replace('      recovers hidden\n', '');
    expect(await edited(alone, { kind: 'delete', span })).not.toContain('Say it');
  });

  it('leaves its comments to what stands beside', async () => {
    const noted = text.replace('      does "Opens', '      // As seen in the diary.\n      does "Opens');
    const span = touchpoint('Price letter', noted).does[0]?.span;
    if (span === undefined) throw new Error('no fact');
    expect(changes(noted, await edited(noted, { kind: 'delete', span }))).toEqual([
      '- // As seen in the diary.',
      '- does "Opens it" // at the table',
    ]);
    const beside = text.replace('{ emotion 1 }', '{ emotion 1 } // checked');
    const bill = touchpoint('Bill', beside).nameSpan;
    expect(await edited(beside, { kind: 'delete', span: bill })).not.toContain('checked');
  });

  it('takes more than itself along', async () => {
    const { opportunities, emotions } = touchpoint('Price letter');
    const [opportunity, emotion] = [opportunities[0]?.span, emotions[0]?.span];
    if (opportunity === undefined || emotion === undefined) throw new Error('no facts');
    expect(changes(text, await edited(text, { kind: 'delete', span: opportunity }))).toEqual([
      '- opportunity "Say it" solves hidden',
    ]);
    expect(changes(text, await edited(text, { kind: 'delete', span: emotion }))).toEqual([
      '- emotion -1.4 anger "Again?"',
    ]);
    const letter = await edited(text, { kind: 'delete', span: touchpoint('Price letter').nameSpan });
    expect(letter).not.toContain('by post');
    expect(letter).toContain('goal "Less hassle"\n\n    touchpoint "Asks the neighbour"');
  });
});

describe('a change that can not be made', () => {
  it('is made to another version of the text', async () => {
    const edit: MapEdit = { kind: 'score', span: scoreOf('Bill'), score: 0 };
    expect(await asked(text, edit, version)).toEqual({
      refused: 'The text has changed since the map was drawn; try once more.',
    });
  });

  it('throws, or makes a text that can be read no more, whatever place is named', async () => {
    const lines = text.split('\n');
    const position = fc
      .integer({ min: 0, max: lines.length })
      .chain((line) => fc.integer({ min: 0, max: 40 }).map((character) => ({ line, character })));
    const span = fc.tuple(position, position).map(([start, end]) => ({ start, end }));
    const edit = fc.oneof(
      fc.record({ kind: fc.constant('score' as const), span, score: fc.double({ noNaN: true }) }),
      fc.record({ kind: fc.constant('text' as const), span, text: fc.string() }),
      fc.record({ kind: fc.constant('move' as const), span, before: span, phase: span }),
      fc.record({ kind: fc.constant('add-touchpoint' as const), at: span }),
      fc.record({ kind: fc.constant('delete' as const), span }),
    );
    await fc.assert(
      fc.asyncProperty(edit, async (wish) => {
        const after = await edited(text, wish);
        if (!after.startsWith('[')) expect(read(after, { uri }).findings).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
