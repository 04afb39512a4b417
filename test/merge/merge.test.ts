import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diff } from '../../src/diff/index.js';
import { read } from '../../src/language/index.js';
import { merge } from '../../src/merge/index.js';
import { stories, textOf } from '../diff/story.js';
import { marking, mergedByFacts } from './marks.js';

const base = `import "./people.journey"

persona pia "Pia" { goal "Less hassle" }

journey j "Moving" {
  persona pia
  phase look "Looking" {
    touchpoint letter "Letter" {
      channel post
      does "Reads it"
      emotion pia -1
      pain high "No amount"
    }
    touchpoint site "Site" {
      does "Compares"
      emotion pia 0.5
    }
  }
  phase sign "Signing" {
    touchpoint form "Form" { does "Fills in" emotion pia 0 }
  }
}
`;

/** Texts of the base with each `before` replaced. */
type Change = readonly (readonly [before: string, after: string])[];
const changed = (text: string, changes: Change) =>
  changes.reduce((now, [before, after]) => {
    if (!now.includes(before)) throw new Error(`no ${before}`);
    return now.replace(before, after);
  }, text);

interface Case {
  readonly ours: Change;
  readonly theirs: Change;
  /** Of the base, when nobody has to choose. */
  readonly merged?: Change;
  /** What stands between the markers, ours and theirs. */
  readonly conflict?: readonly [string, string];
}

const cases: Readonly<Record<string, Case>> = {
  'two touchpoints': {
    ours: [['"Reads it"', '"Skims it"']],
    theirs: [['pia 0.5', 'pia 1.5']],
    merged: [
      ['"Reads it"', '"Skims it"'],
      ['pia 0.5', 'pia 1.5'],
    ],
  },
  'two facts of one touchpoint, on lines beside each other': {
    ours: [['"Reads it"', '"Skims it"']],
    theirs: [['pia -1', 'pia -2']],
    merged: [
      ['"Reads it"', '"Skims it"'],
      ['pia -1', 'pia -2'],
    ],
  },
  'two facts on one line': {
    ours: [['"Fills in"', '"Signs"']],
    theirs: [['pia 0 ', 'pia 1 ']],
    merged: [
      ['"Fills in"', '"Signs"'],
      ['pia 0 ', 'pia 1 '],
    ],
  },
  'two parts of one fact': {
    ours: [['pia -1', 'pia -2']],
    theirs: [['pia -1', 'pia -1 anger']],
    merged: [['pia -1', 'pia -2 anger']],
  },
  'a title and a fact in its block': {
    ours: [['"Letter"', '"Price letter"']],
    theirs: [['      channel post\n', '      channel post, email\n']],
    merged: [
      ['"Letter"', '"Price letter"'],
      ['      channel post\n', '      channel post, email\n'],
    ],
  },
  'the same change of one fact': {
    ours: [['pia -1', 'pia -2']],
    theirs: [
      ['pia -1', 'pia -2'],
      ['pia 0.5', 'pia 1'],
    ],
    merged: [
      ['pia -1', 'pia -2'],
      ['pia 0.5', 'pia 1'],
    ],
  },
  'other changes of one fact': {
    ours: [['pia -1', 'pia -2']],
    theirs: [
      ['pia -1', 'pia +2'],
      ['pia 0.5', 'pia 1'],
    ],
    conflict: ['      emotion pia -2\n', '      emotion pia +2\n'],
  },
  'other changes of one of two facts on a line': {
    ours: [['pia 0 ', 'pia -2 ']],
    theirs: [['pia 0 ', 'pia +2 ']],
    conflict: ['      emotion pia -2\n', '      emotion pia +2\n'],
  },
  'two titles of one touchpoint': {
    ours: [['"Letter"', '"Price letter"']],
    theirs: [
      ['"Letter"', '"Bill"'],
      ['pia -1', 'pia +1'],
    ],
    conflict: ['    touchpoint letter "Price letter" {\n', '    touchpoint letter "Bill" {\n'],
  },
  'facts that both added at one place': {
    ours: [['      pain high "No amount"\n', '      pain high "No amount"\n      gain "Clear"\n']],
    theirs: [['      pain high "No amount"\n', '      pain high "No amount"\n      gain "Short"\n']],
    merged: [
      ['      pain high "No amount"\n', '      pain high "No amount"\n      gain "Clear"\n      gain "Short"\n'],
    ],
  },
  'touchpoints that both added at one place': {
    ours: [['    touchpoint site', '    touchpoint call "Call" { emotion pia 1 }\n    touchpoint site']],
    theirs: [
      ['    touchpoint site', '    // Since May.\n    touchpoint visit "Visit" { emotion pia 2 }\n    touchpoint site'],
    ],
    merged: [
      [
        '    touchpoint site',
        '    touchpoint call "Call" { emotion pia 1 }\n    // Since May.\n    touchpoint visit "Visit" { emotion pia 2 }\n    touchpoint site',
      ],
    ],
  },
  'touchpoints that both added under one name': {
    ours: [['    touchpoint site', '    touchpoint call "Call" { emotion pia 1 }\n    touchpoint site']],
    theirs: [
      [
        '    touchpoint site',
        '    touchpoint call "Call" {\n      emotion pia 1\n      does "Waits"\n    }\n    touchpoint site',
      ],
    ],
    merged: [['    touchpoint site', '    touchpoint call "Call" { emotion pia 1 does "Waits" }\n    touchpoint site']],
  },
  'a single fact that both added otherwise': {
    ours: [['      channel post\n', '      channel post\n      owner "Sales"\n']],
    theirs: [['      channel post\n', '      channel post\n      owner "Care"\n']],
    conflict: ['      owner "Sales"\n', '      owner "Care"\n'],
  },
  'a touchpoint gone and another one changed': {
    ours: [['    touchpoint site "Site" {\n      does "Compares"\n      emotion pia 0.5\n    }\n', '']],
    theirs: [['"Reads it"', '"Skims it"']],
    merged: [
      ['    touchpoint site "Site" {\n      does "Compares"\n      emotion pia 0.5\n    }\n', ''],
      ['"Reads it"', '"Skims it"'],
    ],
  },
  'a touchpoint that theirs deleted and ours changed': {
    ours: [['"Compares"', '"Looks"']],
    theirs: [['    touchpoint site "Site" {\n      does "Compares"\n      emotion pia 0.5\n    }\n', '']],
    conflict: ['    touchpoint site "Site" {\n      does "Looks"\n      emotion pia 0.5\n    }\n', ''],
  },
  'a touchpoint that ours deleted and theirs changed': {
    ours: [['    touchpoint site "Site" {\n      does "Compares"\n      emotion pia 0.5\n    }\n', '']],
    theirs: [['"Compares"', '"Looks"']],
    conflict: ['', '    touchpoint site "Site" {\n      does "Looks"\n      emotion pia 0.5\n    }\n'],
  },
  'a fact that theirs deleted and ours changed': {
    ours: [['"No amount"', '"No amount at all"']],
    theirs: [['      pain high "No amount"\n', '']],
    conflict: ['      pain high "No amount at all"\n', ''],
  },
  'a touchpoint moved to another phase and changed there by ours': {
    ours: [['"Compares"', '"Looks"']],
    theirs: [
      ['    touchpoint site "Site" {\n      does "Compares"\n      emotion pia 0.5\n    }\n', ''],
      [
        '  phase sign "Signing" {\n',
        '  phase sign "Signing" {\n    touchpoint site "Site" {\n      does "Compares"\n      emotion pia 0.5\n    }\n',
      ],
    ],
    merged: [
      ['    touchpoint site "Site" {\n      does "Compares"\n      emotion pia 0.5\n    }\n', ''],
      [
        '  phase sign "Signing" {\n',
        '  phase sign "Signing" {\n    touchpoint site "Site" {\n      does "Looks"\n      emotion pia 0.5\n    }\n',
      ],
    ],
  },
  'a touchpoint renamed by ours and changed by theirs': {
    ours: [['touchpoint site "Site"', 'touchpoint comparison "Comparison"']],
    theirs: [['pia 0.5', 'pia 1.5']],
    merged: [
      ['touchpoint site "Site"', 'touchpoint comparison "Comparison"'],
      ['pia 0.5', 'pia 1.5'],
    ],
  },
  'a phase moved and a touchpoint added in another': {
    ours: [['    touchpoint site', '    touchpoint call "Call" { emotion pia 1 }\n    touchpoint site']],
    theirs: [
      ['  phase sign "Signing" {\n    touchpoint form "Form" { does "Fills in" emotion pia 0 }\n  }\n', ''],
      [
        '  phase look',
        '  phase sign "Signing" {\n    touchpoint form "Form" { does "Fills in" emotion pia 0 }\n  }\n  phase look',
      ],
    ],
    merged: [
      ['    touchpoint site', '    touchpoint call "Call" { emotion pia 1 }\n    touchpoint site'],
      ['  phase sign "Signing" {\n    touchpoint form "Form" { does "Fills in" emotion pia 0 }\n  }\n', ''],
      [
        '  phase look',
        '  phase sign "Signing" {\n    touchpoint form "Form" { does "Fills in" emotion pia 0 }\n  }\n  phase look',
      ],
    ],
  },
  'imports and personas that both added': {
    ours: [['import "./people.journey"\n', 'import "./people.journey"\nimport "./a.journey"\n']],
    theirs: [
      ['import "./people.journey"\n', 'import "./people.journey"\nimport "./b.journey"\n'],
      ['\njourney j', '\npersona quin "Quin"\n\njourney j'],
    ],
    merged: [
      ['import "./people.journey"\n', 'import "./people.journey"\nimport "./a.journey"\nimport "./b.journey"\n'],
      ['\njourney j', '\npersona quin "Quin"\n\njourney j'],
    ],
  },
  'another layout and a change': {
    ours: [
      [
        '      channel post\n      does "Reads it"\n      emotion pia -1\n',
        '      channel post does "Reads it"   emotion pia -1\n',
      ],
    ],
    theirs: [['pia -1', 'pia -2']],
    merged: [
      [
        '      channel post\n      does "Reads it"\n      emotion pia -1\n',
        '      channel post does "Reads it"   emotion pia -2\n',
      ],
    ],
  },
  'facts in another order and a change': {
    ours: [['      channel post\n      does "Reads it"\n', '      does "Reads it"\n      channel post\n']],
    theirs: [['"Reads it"', '"Skims it"']],
    merged: [['      channel post\n      does "Reads it"\n', '      does "Skims it"\n      channel post\n']],
  },
  'comments that theirs wrote': {
    ours: [['pia 0.5', 'pia 1.5']],
    theirs: [
      ['    touchpoint letter', '    // In May.\n    touchpoint letter'],
      ['pia -1', 'pia -1 // From the talks.'],
    ],
    merged: [
      ['pia 0.5', 'pia 1.5'],
      ['    touchpoint letter', '    // In May.\n    touchpoint letter'],
      ['pia -1', 'pia -1 // From the talks.'],
    ],
  },
  'a comment deleted and a fact changed': {
    ours: [['pia -1', 'pia -2']],
    theirs: [['    touchpoint site', '    // New.\n    touchpoint site']],
    merged: [
      ['pia -1', 'pia -2'],
      ['    touchpoint site', '    // New.\n    touchpoint site'],
    ],
  },
  'pains that both reworded, each its own': {
    ours: [['      pain high "No amount"\n', '      pain critical "No amount"\n']],
    theirs: [['"No amount"', '"No amount in it"']],
    merged: [['pain high "No amount"', 'pain critical "No amount in it"']],
  },
  'a touchpoint in a phase that theirs added, moved there': {
    ours: [['"Reads it"', '"Skims it"']],
    theirs: [
      ['    touchpoint form "Form" { does "Fills in" emotion pia 0 }\n', ''],
      [
        '  phase sign "Signing" {\n  }\n',
        '  phase sign "Signing" {\n  }\n  phase later "Later" {\n    touchpoint form "Form" { does "Fills in" emotion pia 0 }\n  }\n',
      ],
    ],
    merged: [
      ['"Reads it"', '"Skims it"'],
      ['    touchpoint form "Form" { does "Fills in" emotion pia 0 }\n', ''],
      [
        '  phase sign "Signing" {\n  }\n',
        '  phase sign "Signing" {\n  }\n  phase later "Later" {\n    touchpoint form "Form" { does "Fills in" emotion pia 0 }\n  }\n',
      ],
    ],
  },
};

const merged = (ours: string, theirs: string, from = base) => mergedByFacts({ base: from, ours, theirs });

describe('a merge', () => {
  it.each(Object.entries(cases))(
    'of %s is not what a person would make of it',
    (_, { ours, theirs, merged: wanted, conflict }) => {
      const result = merged(changed(base, ours), changed(base, theirs));
      if (wanted !== undefined) expect(result).toMatchObject({ text: changed(base, wanted), conflicts: 0 });
      if (conflict === undefined) return;
      const marked = `<<<<<<< ours\n${conflict[0]}=======\n${conflict[1]}>>>>>>> theirs\n`;
      expect(result.text).toContain(marked);
      expect(result.conflicts).toBe(1);
      expect(result.text.split('<<<<<<<')).toHaveLength(2);
    },
  );

  it.each([
    ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['no end of its last line', (text: string) => text.trimEnd()],
    ['tabs', (text: string) => text.replaceAll('  ', '\t')],
  ])('loses that ours have %s', (_, as) => {
    const ours = as(changed(base, [['"Reads it"', '"Skims it"']]));
    const theirs = changed(base, [
      ['    touchpoint site', '    touchpoint call "Call" {\n      emotion pia 1\n    }\n    touchpoint site'],
    ]);
    const wanted = as(
      changed(base, [
        ['"Reads it"', '"Skims it"'],
        ['    touchpoint site', '    touchpoint call "Call" {\n      emotion pia 1\n    }\n    touchpoint site'],
      ]),
    );
    const result = merged(ours, theirs);
    expect(result.conflicts).toBe(0);
    expect(result.text.replaceAll(/[ \t]+/g, ' ')).toBe(wanted.replaceAll(/[ \t]+/g, ' '));
  });

  it('guesses at what a broken text means', () => {
    const [ours, theirs] = [`${base}journey x {`, changed(base, [['pia -1', 'pia -2']])];
    expect(merge({ base, ours, theirs, ...marking })).toEqual({ unreadable: ['ours'] });
  });

  const edit = fc.record({ at: fc.nat(), to: fc.integer({ min: -20, max: 20 }) });
  const outline = (text: string) => read(text, { uri: 'file:///j.journey' }).model;

  it('of one change is not that change, in whatever direction', () => {
    fc.assert(
      fc.property(stories, edit, (story, { at, to }) => {
        const text = textOf(story);
        const lines = text.split('\n');
        const emotions = lines.flatMap((line, place) => (line.includes('emotion') ? [place] : []));
        const place = emotions[at % Math.max(1, emotions.length)];
        const now = lines.map((line, one) => (one === place ? `      emotion pia ${to / 10}` : line)).join('\n');
        expect(merged(now, text, text)).toMatchObject({ text: now, conflicts: 0 });
        expect(merged(text, now, text)).toMatchObject({ text: now, conflicts: 0 });
        expect(merged(now, now, text)).toMatchObject({ text: now, conflicts: 0 });
      }),
      { numRuns: 60 },
    );
  });

  it('of changes of other facts conflicts, or is not both changes', () => {
    const facts = ['title', 'does', 'score', 'pain', 'gone', 'new'] as const;
    const change = fc.record({
      step: fc.nat(),
      fact: fc.constantFrom(...facts),
      word: fc.integer({ min: 0, max: 99 }),
    });
    let clean = 0;
    let all = 0;
    fc.assert(
      fc.property(
        stories,
        fc.array(change, { maxLength: 4 }),
        fc.array(change, { maxLength: 4 }),
        (story, mine, other) => {
          const count = story.reduce((sum, { steps }) => sum + steps.length, 0);
          const spots = (list: typeof mine) => list.map(({ step, fact }) => [step % Math.max(1, count), fact] as const);
          const touches = (at: number) => mine.some(({ step }) => step % Math.max(1, count) === at);
          // Who deletes a touchpoint touches all of its facts.
          const isApart = spots(other).every(
            ([at, fact]) =>
              !spots(mine).some(([own, ownFact]) => own === at && (ownFact === fact || ownFact === 'gone')) &&
              !(fact === 'gone' && touches(at)),
          );
          if (!isApart) return;
          const apply = (list: typeof mine, who: string) => {
            let at = -1;
            return story.map((stage) => ({
              ...stage,
              steps: stage.steps.flatMap((step) => {
                at += 1;
                const own = list.filter((one) => one.step % Math.max(1, count) === at);
                const has = (fact: (typeof facts)[number]) => own.find((one) => one.fact === fact);
                if (has('gone')) return [];
                const word = (fact: (typeof facts)[number]) => `${who} ${fact} ${has(fact)?.word}`;
                const now = {
                  ...step,
                  ...(has('title') ? { title: word('title') } : {}),
                  ...(has('does') ? { does: word('does') } : {}),
                  ...(has('score') ? { score: (has('score')?.word ?? 0) / 10 - 5 } : {}),
                  ...(has('pain') ? { pain: word('pain') } : {}),
                };
                const added = { name: `${who}-${at}`, title: word('new'), does: word('new'), score: 0 };
                return has('new') ? [now, added] : [now];
              }),
            }));
          };
          const both = apply(other, 'theirs');
          const [b, o, t] = [textOf(story), textOf(apply(mine, 'ours')), textOf(both)];
          all += 1;
          const result = merged(o, t, b);
          expect(result.conflicts, result.text).toBe(0);
          clean += 1;
          // What theirs changed in the base is what the merge has that ours have not.
          const told = (from: string, to: string) =>
            diff(outline(from), outline(to)).map(
              ({ code, place: { name }, from: was, to: now }) => `${code} ${name} ${was} ${now}`,
            );
          const wanted = told(b, t).filter((line) => !told(b, o).includes(line));
          expect(told(o, result.text).toSorted()).toEqual(wanted.toSorted());
        },
      ),
      { numRuns: 300, seed: 7 },
    );
    expect(clean / all, 'merged by facts').toBeGreaterThan(0.95);
  });

  it('throws at some text', () => {
    const any = fc.oneof(fc.string(), fc.constantFrom(base, `${base}}`, '{', '"""', ''));
    fc.assert(
      fc.property(any, any, any, (b, o, t) => void merge({ base: b, ours: o, theirs: t, ...marking })),
      { numRuns: 200 },
    );
  });
});
