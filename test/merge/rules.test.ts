/** Merges of a small journey, each from a rule of what a merge is. */
import { describe, expect, it } from 'vitest';
import { holdsBoth } from '../../src/merge/index.js';
import { mergedByFacts, settle } from './marks.js';

const base = `persona p "P" { goal "g" }
persona q "Q"
source s "S"
journey j "J" {
  persona p
  scale -2..2
  phase one "One" {
    touchpoint a "A" {
      channel post
      emotion p 1
      pain high slow "Slow" evidence s
      -> b 70%
      -> exit 30%
    }
    touchpoint b "B" { emotion p 0 }
    touchpoint c "C" { does "waits" emotion p -1 }
  }
  phase two "Two" {
    touchpoint d "D" { emotion p -1.5 }
    touchpoint e "E" { emotion p 2 }
  }
}
`;

type Change = readonly (readonly [before: string, after: string])[];
const changed = (changes: Change, text = base) =>
  changes.reduce((now, [before, after]) => {
    if (!now.includes(before)) throw new Error(`no ${before}`);
    return now.replace(before, after);
  }, text);
const merge = (ours: Change, theirs: Change) => mergedByFacts({ base, ours: changed(ours), theirs: changed(theirs) });

const b = '    touchpoint b "B" { emotion p 0 }\n';
const c = '    touchpoint c "C" { does "waits" emotion p -1 }\n';
const d = '    touchpoint d "D" { emotion p -1.5 }\n';
const e = '    touchpoint e "E" { emotion p 2 }\n';
const n = '    touchpoint n "N" { emotion p 0.5 }\n';
const o = '    touchpoint o "O" { emotion p 0.2 }\n';
const two = (rest: string) => `  phase two "Two" {\n${rest}  }\n`;

describe('a merge has all of both where they put it', () => {
  it.each<[what: string, ours: Change, theirs: Change, merged: Change]>([
    ['what both put into one gap, ours first', [[d, d + n]], [[d, d + o]], [[d, d + n + o]]],
    [
      'a score of a persona that went to a file of its own',
      [['persona p "P" { goal "g" }\n', 'import "./people.journey"\n']],
      [['emotion p 1\n', 'emotion p 0.5\n']],
      [
        ['persona p "P" { goal "g" }\n', 'import "./people.journey"\n'],
        ['emotion p 1\n', 'emotion p 0.5\n'],
      ],
    ],
    [
      'what one adds and the other moves into one gap',
      [[d, d + n]],
      [
        [b, ''],
        [d, d + b],
      ],
      [
        [b, ''],
        [d, d + n + b],
      ],
    ],
    [
      'what stands at the edge of a phase that moves',
      [[two(d + e), `${two(d + e)}  phase new "New" { }\n`]],
      [['goal "g"', 'goal "h"']],
      [
        ['goal "g"', 'goal "h"'],
        [two(d + e), `${two(d + e)}  phase new "New" { }\n`],
      ],
    ],
    [
      'what the other edits in what one moves',
      [['waits', 'sits']],
      [
        [c, ''],
        [d, c + d],
      ],
      [
        [c, ''],
        [d, c + d],
        ['waits', 'sits'],
      ],
    ],
    [
      'channels of both',
      [['channel post', 'channel post, app']],
      [['channel post', 'channel post, phone']],
      [['channel post', 'channel post, app, phone']],
    ],
    [
      'a channel taken out and another put in',
      [['channel post', 'channel app']],
      [['channel post', 'channel post, phone']],
      [['channel post', 'channel app, phone']],
    ],
    [
      'evidence of both at one pain',
      [['evidence s', 'evidence s, t']],
      [['evidence s', 'evidence s, u']],
      [['evidence s', 'evidence s, t, u']],
    ],
    [
      'personas of both',
      [['  persona p\n', '  persona p, q\n']],
      [['  persona p\n', '  persona p, r\n']],
      [['  persona p\n', '  persona p, q, r\n']],
    ],
    [
      'comments of both above one thing',
      [[b, `    // x\n${b}`]],
      [[b, `    // y\n${b}`]],
      [[b, `    // x\n    // y\n${b}`]],
    ],
    [
      'a comment twice that stands twice',
      [[b, `    // TODO\n${b}`]],
      [[d, `    // TODO\n${d}`]],
      [
        [b, `    // TODO\n${b}`],
        [d, `    // TODO\n${d}`],
      ],
    ],
    [
      'one comment that both put above one thing',
      [[b, `    // x\n${b}`]],
      [
        [b, `    // x\n${b}`],
        ['"Q"', '"Z"'],
      ],
      [
        [b, `    // x\n${b}`],
        ['"Q"', '"Z"'],
      ],
    ],
    [
      'an arrow to what the other renamed',
      [
        ['-> b 70%', '-> bb 70%'],
        ['touchpoint b "B"', 'touchpoint bb "B"'],
      ],
      [[e, '    touchpoint e "E" { emotion p 2 -> b "again" -> exit }\n']],
      [
        ['-> b 70%', '-> bb 70%'],
        ['touchpoint b "B"', 'touchpoint bb "B"'],
        [e, '    touchpoint e "E" { emotion p 2 -> bb "again" -> exit }\n'],
      ],
    ],
    [
      'a name that needs quotes',
      [
        ['-> b 70%', '-> "the desk" 70%'],
        ['touchpoint b "B" {', 'touchpoint "the desk" "B" {'],
      ],
      [[e, '    touchpoint e "E" { emotion p 2 -> b "again" -> exit }\n']],
      [
        ['-> b 70%', '-> "the desk" 70%'],
        ['touchpoint b "B" {', 'touchpoint "the desk" "B" {'],
        [e, '    touchpoint e "E" { emotion p 2 -> "the desk" "again" -> exit }\n'],
      ],
    ],
    [
      'a phase dissolved by one and edited inside by the other',
      [['"One"', '"Eins"']],
      [
        [two(d + e), ''],
        [c, c + d + e],
      ],
      [
        ['"One"', '"Eins"'],
        [two(d + e), ''],
        [c, c + d + e],
      ],
    ],
    [
      'two that changed places and a goal',
      [['goal "g"', 'goal "less"']],
      [
        [c, d],
        [two(d + e), two(c + e)],
      ],
      [
        ['goal "g"', 'goal "less"'],
        [c, d],
        [two(d + e), two(c + e)],
      ],
    ],
  ])('%s', (_, ours, theirs, merged) => {
    const result = merge(ours, theirs);
    expect(result.conflicts, result.text).toBe(0);
    expect(result.text.replace(/\s+/g, ' ')).toBe(changed(merged).replace(/\s+/g, ' '));
  });

  it('puts a score onto the scale to which the other side put its own', () => {
    const onTen: Change = [
      ['scale -2..2', 'scale 0..10'],
      ['emotion p 1\n', 'emotion p 7.5\n'],
      ['emotion p 0 ', 'emotion p 5 '],
      ['emotion p -1 ', 'emotion p 2.5 '],
      ['emotion p -1.5', 'emotion p 1.25'],
      ['emotion p 2 ', 'emotion p 10 '],
    ];
    const added: Change = [
      [e, e + n],
      ['emotion p 0 ', 'emotion p -0.4 '],
    ];
    for (const [ours, theirs] of [
      [onTen, added],
      [added, onTen],
    ] as const) {
      const { text, conflicts } = merge(ours, theirs);
      expect(conflicts, text).toBe(0);
      for (const said of ['N" { emotion p 6.25 }', 'B" { emotion p 4 }', 'emotion p 7.5\n'])
        expect(text).toContain(said);
    }
  });

  it('takes a score in the middle of both scales for one that is put on the new one as it stands', () => {
    const middle = base.replace(/emotion p (?:1|-1|-1\.5|2)(?=\s)/g, '');
    const ours = middle.replace('scale -2..2', 'scale -5..5');
    const theirs = middle.replace('    touchpoint d', `${n}    touchpoint d`);
    const { text, conflicts } = mergedByFacts({ base: middle, ours, theirs });
    expect(conflicts, text).toBe(0);
    expect(text).toContain('N" { emotion p 1.25 }');
  });

  it('puts the first scores of a journey onto the scale that the other side changed meanwhile', () => {
    const bare = base.replaceAll(/emotion p \S+/g, '');
    const onTen = bare.replace('scale -2..2', 'scale 0..10');
    const scored = bare
      .replace('does "waits"', 'does "waits" emotion p -1')
      .replace('    touchpoint d', `${n}    touchpoint d`);
    // What the side that changed the scale added is on the new one already.
    const own = onTen.replace('channel post', 'channel post emotion p 9');
    for (const changer of [onTen, own]) {
      for (const [ours, theirs] of [
        [changer, scored],
        [scored, changer],
      ] as const) {
        const { text, conflicts } = mergedByFacts({ base: bare, ours, theirs });
        expect(conflicts, text).toBe(0);
        for (const said of ['scale 0..10', 'does "waits" emotion p 2.5', 'N" { emotion p 6.25 }'])
          expect(text).toContain(said);
        expect(text.includes('emotion p 9')).toBe(changer === own);
      }
    }
  });
});

describe('a merge asks where nobody can know', () => {
  it.each<[what: string, ours: Change, theirs: Change, inOurs: readonly string[], inTheirs: readonly string[]]>([
    [
      'both move one thing elsewhere',
      [
        [c, ''],
        [d, c + d],
      ],
      [
        [c, ''],
        [e, e + c],
      ],
      ['waits'],
      ['waits'],
    ],
    ['one deletes what the other edits', [[c, '']], [['waits', 'sits']], [], ['sits']],
    [
      'one deletes what the other takes elsewhere',
      [[c, '']],
      [
        [c, ''],
        [d, c + d],
      ],
      [],
      ['waits'],
    ],
    [
      'one deletes a phase out of which the other takes something',
      [[two(d + e), '']],
      [
        [d, ''],
        [b, b + d],
      ],
      [],
      ['"D"', '"E"'],
    ],
    ['one deletes a phase to which the other adds', [[two(d + e), '']], [[e, e + n]], [], ['"N"', '"E"']],
    [
      'shares no longer come to 100',
      [
        ['b 70%', 'b 60%'],
        ['exit 30%', 'exit 40%'],
      ],
      [['-> b 70%\n', '-> b 60%\n      -> c 10%\n']],
      ['exit 40%'],
      ['-> c 10%'],
    ],
    [
      'each counts another share',
      [['b 70%', 'b 60%']],
      [['exit 30%', 'exit 20%']],
      ['b 60%', 'exit 30%'],
      ['b 70%', 'exit 20%'],
    ],
    [
      'one leads to what the other deletes',
      [
        ['-> b 70%', '-> d 70%'],
        [b, ''],
      ],
      [[e, '    touchpoint e "E" { emotion p 2 -> b "again" -> exit }\n']],
      ['"E"'],
      ['-> b "again"', 'touchpoint b'],
    ],
    ['both give one name to two things', [[d, d + n]], [[b, b + n.replace('0.5', '0.1')]], ['p 0.5'], ['p 0.1']],
    [
      'both score one persona otherwise',
      [['p 0 }', 'p 0 emotion q 1 }']],
      [['p 0 }', 'p 0 emotion q 2 }']],
      ['q 1'],
      ['q 2'],
    ],
    [
      'both change the scale, each to another',
      [['scale -2..2', 'scale -3..3']],
      [['scale -2..2', 'scale -5..5']],
      ['-3..3'],
      ['-5..5'],
    ],
    [
      'a scale is changed and its scores are put nowhere',
      [
        ['scale -2..2', 'scale 1..5'],
        ['emotion p 1\n', 'emotion p 3.3\n'],
        ['p 0 }', 'p 1.7 }'],
        ['p -1 }', 'p 4.4 }'],
        ['p -1.5', 'p 2.2'],
        ['p 2 }', 'p 1.1 }'],
      ],
      [[e, e + n]],
      ['1..5'],
      ['"N"', '0.5'],
    ],
    [
      'a scale is widened and its scores are left as they were',
      [['scale -2..2', 'scale -5..5']],
      [[e, e + n]],
      ['-5..5'],
      ['"N"', '0.5'],
    ],
    [
      'one score of many is not where the new scale puts it',
      [
        ['scale -2..2', 'scale 0..10'],
        ['emotion p 1\n', 'emotion p 7.5\n'],
        ['p 0 }', 'p 5 }'],
        ['p -1 }', 'p 2.5 }'],
        ['p -1.5', 'p 8'],
        ['p 2 }', 'p 10 }'],
      ],
      [[e, e + n]],
      ['0..10'],
      ['"N"', '0.5'],
    ],
    [
      'one score of many is left where it was, in a touchpoint that nobody touched',
      [
        ['scale -2..2', 'scale 0..10'],
        ['emotion p 1\n', 'emotion p 7.5\n'],
        ['p 0 }', 'p 5 }'],
        ['p -1 }', 'p 2.5 }'],
        ['p -1.5', 'p 1.25'],
      ],
      [[e, e + n]],
      ['0..10', 'p 2 }'],
      ['"N"', '0.5'],
    ],
    [
      'one arrow is led to two places',
      [['-> b 70%', '-> c 70%']],
      [['-> b 70%', '-> d 70%']],
      ['-> c 70%'],
      ['-> d 70%'],
    ],
  ])('where %s', (_, ours, theirs, inOurs, inTheirs) => {
    for (const isTurned of [false, true]) {
      const result = isTurned ? merge(theirs, ours) : merge(ours, theirs);
      expect(result.conflicts, result.text).toBeGreaterThan(0);
      expect(result.isWholeFile).toBe(false);
      const [one, other] = isTurned ? (['theirs', 'ours'] as const) : (['ours', 'theirs'] as const);
      for (const said of inOurs) expect(settle(result.text, one)).toContain(said);
      for (const said of inTheirs) expect(settle(result.text, other)).toContain(said);
    }
  });

  it('where a scale is widened so little that scores left as they were are near where it would put them', () => {
    const few = base.replace(/emotion p -1\.5|emotion p 2/g, '');
    const { text, conflicts } = mergedByFacts({
      base: few,
      ours: few.replace('scale -2..2', 'scale -3..3'),
      theirs: few.replace('touchpoint d', `${n.trim()}\n    touchpoint d`),
    });
    expect(conflicts, text).toBeGreaterThan(0);
    expect(text).not.toContain('0.75');
    expect(settle(text, 'theirs')).toMatch(/"N" \{\s*emotion p 0\.5\s*\}/);
  });

  it('shows what was before both, where that is asked for', () => {
    const texts = { base, ours: changed([['waits', 'sits']]), theirs: changed([['waits', 'stands']]) };
    expect(mergedByFacts(texts, { style: 'diff3', labels: { base: 'B', ours: 'O', theirs: 'T' } }).text).toContain(
      '<<<<<<< O\n      does "sits"\n||||||| B\n      does "waits"\n=======\n      does "stands"\n>>>>>>> T\n',
    );
  });
});

describe('what a merge does not choose', () => {
  it('says of a touchpoint to which only both together leave no way', () => {
    const back = changed([[e, '    touchpoint e "E" { emotion p 2 -> b "again" -> exit "done" }\n']]);
    const result = mergedByFacts({
      base: back,
      ours: back.replace('-> b 70%', '-> c 70%'),
      theirs: back.replace(' -> b "again"', ''),
    });
    expect(result.conflicts).toBe(0);
    expect(result.warnings.map(({ code, about }) => ({ code, about }))).toEqual([
      { code: 'unreachable-touchpoint', about: { touchpoint: 'B' } },
    ]);
  });

  it.each<[what: string, as: (text: string) => string]>([
    ['line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text) => `\uFEFF${text}`],
    ['no end of the last line', (text) => text.trimEnd()],
    ['tabs', (text) => text.replaceAll('  ', '\t')],
  ])('leaves ours as it is set out: %s', (_, as) => {
    const ours = as(changed([['goal "g"', 'goal "h"']]));
    const { text, conflicts } = mergedByFacts({ base, ours, theirs: changed([['p 2 }', 'p 1 }']]) });
    expect({ text, conflicts }).toEqual({ text: ours.replace('p 2 }', 'p 1 }'), conflicts: 0 });
  });
});

describe('a merge of lines', () => {
  const broken = (text: string) => text.replace('"P"', '"P');
  const texts = {
    base: broken(base),
    ours: broken(changed([['p 2 }', 'p 1 }']])),
    theirs: broken(changed([['waits', 'sits']])),
  };
  const right = broken(
    changed([
      ['p 2 }', 'p 1 }'],
      ['waits', 'sits'],
    ]),
  );

  it('is believed when it has all of both in order', () => {
    expect(holdsBoth(texts, { ours: right, theirs: right })).toBe(true);
  });

  it.each([
    ['lacks what theirs did', texts.ours],
    ['has a thing twice', right.replace(d, d + d)],
    ['has things in another order', right.replace(b, '').replace('    touchpoint a', `${b}    touchpoint a`)],
  ])('is not believed when it %s', (_, wrong) => {
    expect(holdsBoth(texts, { ours: wrong, theirs: wrong })).toBe(false);
  });
});
