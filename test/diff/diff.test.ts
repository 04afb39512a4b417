import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diff, outlineOf, pairingOf } from '../../src/diff/index.js';
import { longestGrowing } from '../../src/diff/order.js';
import { read } from '../../src/language/index.js';
import { after, applied } from './applied.js';
import { type Stage, type Step, type Story, stories, textOf } from './story.js';
import { told } from './told.js';

const modelOf = (text: string) => read(text, { uri: 'file:///j.journey' }).model;
const changesOf = (before: string, now: string) => diff(modelOf(before), modelOf(now));

const base = `import "./personas.journey"
source talks "Talks" { kind qualitative }
persona pia "Pia" { goal "Less hassle" evidence talks }
journey j "Moving" {
  persona pia
  phase before "Before" {
    goal "To know"
    touchpoint letter "Price letter" {
      channel post
      does "Opens the letter"
      thinks "Again?"
      emotion pia -1.4 anger "Again?" evidence talks
      pain high hidden "The amount is missing"
      opportunity lead "Lead with the amount" value high effort low solves hidden
      -> site 69%
      -> exit 31%
    }
    touchpoint site "Comparison site" { channel website does "Compares five offers" emotion pia 0.4 hope }
    touchpoint "Asks the neighbour" { does "Asks what she pays" emotion pia 1.1 }
  }
  phase after "After" {
    touchpoint bill "First bill" { does "Checks the bill" emotion pia 1.8 joy }
  }
}
`;

/** The base with a piece of it written otherwise. */
const edited = (piece: string, by: string) => {
  if (!base.includes(piece)) throw new Error(piece);
  return base.replace(piece, by);
};

const letter = base.slice(base.indexOf('    touchpoint letter'), base.indexOf('    touchpoint site'));
const site = base.slice(base.indexOf('    touchpoint site'), base.indexOf('    touchpoint "Asks'));

const cases: readonly (readonly [what: string, now: string, changes: readonly string[]])[] = [
  ['nothing', base, []],
  ['everything set out otherwise', base.replaceAll('\n', '\n\n').replaceAll('  ', '\t'), []],
  [
    'facts in another order',
    edited('channel post\n      does "Opens the letter"', 'does "Opens the letter"\n      channel post'),
    [],
  ],
  [
    'imports and personas in another order',
    `${base.split('\n').slice(1, 3).join('\n')}\n${base.split('\n').slice(3).join('\n')}`,
    [],
  ],
  ['a comment', edited('  persona pia\n', '  // She moves.\n  persona pia\n'), []],
  [
    'another score',
    edited('-1.4 anger', '-0.6 anger'),
    ['score-changed Price letter (emotion pia) from -1.4 to -0.6 by 0.8'],
  ],
  [
    'another feeling',
    edited('0.4 hope', '0.4 trust'),
    ['feeling-changed Comparison site (emotion pia) from hope to trust'],
  ],
  [
    'another quote',
    edited('anger "Again?"', 'anger "Not again!"'),
    ['quote-changed Price letter (emotion pia) from Again? to Not again!'],
  ],
  [
    'no source any more',
    edited('"Again?" evidence talks', '"Again?"'),
    ['evidence-removed Price letter (emotion pia) from talks'],
  ],
  ['a score that went', edited(' emotion pia 1.1', ''), ['score-removed Asks the neighbour (emotion pia) from 1.1']],
  [
    'a touchpoint more',
    edited('    touchpoint bill', '    touchpoint thanks "Thanks" { }\n    touchpoint bill'),
    ['touchpoint-added Thanks to Thanks'],
  ],
  [
    'a touchpoint less',
    base.replace(site, ''),
    ['touchpoint-removed Comparison site from Comparison site', 'flow-removed Price letter (-> site) from site'].slice(
      0,
      1,
    ),
  ],
  [
    'a touchpoint with another name',
    base.replaceAll('touchpoint site', 'touchpoint compare').replace('-> site', '-> compare'),
    ['touchpoint-renamed Comparison site from site to compare'],
  ],
  [
    'a touchpoint with another title',
    edited('"Comparison site"', '"Website"'),
    ['touchpoint-renamed Website from Comparison site to Website'],
  ],
  [
    'a quoted name',
    edited('"Asks the neighbour"', '"Asks a friend"'),
    ['touchpoint-renamed Asks a friend from Asks the neighbour to Asks a friend'],
  ],
  [
    'a touchpoint in another phase',
    base.replace(site, '').replace('    touchpoint bill', `${site}    touchpoint bill`),
    ['touchpoint-moved Comparison site from Before to After'],
  ],
  [
    'two that swapped',
    base.replace(letter + site, site + letter),
    ['touchpoint-moved Comparison site from Before to Before'],
  ],
  [
    'a touchpoint renamed, moved and changed',
    base
      .replace(site, '')
      .replace('-> site', '-> web')
      .replace(
        '    touchpoint bill',
        `${site.replace('site "Comparison site"', 'web "Comparing on the web"').replace('0.4', '0.9')}    touchpoint bill`,
      ),
    [
      'touchpoint-moved Comparing on the web from Before to After',
      'touchpoint-renamed Comparing on the web from Comparison site to Comparing on the web',
      'score-changed Comparing on the web (emotion pia) from 0.4 to 0.9 by 0.5',
    ],
  ],
  ['a phase with another title', edited('"Before"', '"Vooraf"'), ['phase-renamed Vooraf from Before to Vooraf']],
  [
    'a pain less',
    edited('      pain high hidden "The amount is missing"\n', '').replace(' solves hidden', ''),
    [
      'pain-removed The amount is missing from The amount is missing',
      'solves-removed Lead with the amount (solves hidden) from hidden',
    ],
  ],
  [
    'a worse pain',
    edited('pain high hidden', 'pain critical hidden'),
    ['severity-changed The amount is missing from high to critical'],
  ],
  [
    'a pain in other words',
    edited('"The amount is missing"', '"The new amount is missing"'),
    ['pain-changed The new amount is missing from The amount is missing to The new amount is missing'],
  ],
  [
    'other shares',
    edited('site 69%', 'site 80%').replace('exit 31%', 'exit 20%'),
    [
      'share-changed Price letter (-> site) from 69 to 80 by 11',
      'share-changed Price letter (-> exit) from 31 to 20 by -11',
    ],
  ],
  [
    'another text',
    edited('"Opens the letter"', '"Tears the letter open"'),
    ['does-changed Price letter (does Tears the letter open) from Opens the letter to Tears the letter open'],
  ],
  [
    'a text more',
    edited('thinks "Again?"', 'thinks "Again?"\n      thinks "Why?"'),
    ['thinks-added Price letter (thinks Why?) to Why?'],
  ],
  [
    'another channel',
    edited('channel post', 'channel email'),
    ['channel-removed Price letter (channel post) from post', 'channel-added Price letter (channel email) to email'],
  ],
  [
    'a label',
    edited('phase after "After" {', 'phase after "After" { label nl "Erna"'),
    ['label-added After (label nl) to Erna'],
  ],
  [
    'a persona more',
    edited('journey j', 'persona quin "Quin"\njourney j').replace('  persona pia\n', '  persona pia, quin\n'),
    ['persona-added Quin to Quin', 'participant-added Moving (persona quin) to quin'],
  ],
  [
    'a persona with another name',
    base.replaceAll('pia', 'pien').replace('"Pia"', '"Pien"'),
    ['persona-renamed Pien from Pia to Pien'],
  ],
  [
    'a source with another name',
    base.replaceAll('talks', 'interviews').replace('"Talks"', '"Interviews"'),
    ['source-renamed Interviews from Talks to Interviews'],
  ],
  [
    'a goal of a persona',
    edited('"Less hassle"', '"No hassle"'),
    ['goal-changed Pia (goal No hassle) from Less hassle to No hassle'],
  ],
];

describe('two versions of a journey', () => {
  it.each(cases)('are told apart wrongly by %s', (_, now, changes) => {
    expect(told(changesOf(base, now))).toEqual(changes);
  });

  it.each(cases)('give changes that do not lead from the one to the other, by %s', (_, now) => {
    const pairing = pairingOf(outlineOf(modelOf(base)), outlineOf(modelOf(now)));
    expect(applied(pairing, changesOf(base, now))).toEqual(after(pairing));
  });

  it('name places that hold something else', () => {
    const now = edited('-1.4 anger', '-0.6 anger').replace('\n', '\n\n\n');
    const [change] = changesOf(base, now);
    const lineOf = (text: string) => text.split('\n').findIndex((line) => line.includes('emotion pia -'));
    expect([change?.before?.span.start.line, change?.after?.span.start.line]).toEqual([lineOf(base), lineOf(now)]);
  });

  it('give another fingerprint when lines above were added', () => {
    const now = edited('-1.4 anger', '-0.6 anger');
    const shifted = changesOf(`\n\n${base}`, `// hello\n\n\n${now}`);
    expect(shifted.map(({ fingerprint }) => fingerprint)).toEqual(
      changesOf(base, now).map(({ fingerprint }) => fingerprint),
    );
    expect(new Set(changesOf(base, now.replace('0.4 hope', '1 hope')).map(({ fingerprint }) => fingerprint)).size).toBe(
      2,
    );
  });

  it('lose or gain a pain point that is told twice at one touchpoint, and elsewhere, while it stays', () => {
    const pain = '      pain high "Nobody says why"\n';
    const twice = base.replace('      opportunity lead', `${pain}${pain}      opportunity lead`);
    const there = twice.replace('emotion pia 1.8 joy', `emotion pia 1.8 joy\n${pain}`);
    expect(changesOf(there, there)).toEqual([]);
    expect(told(changesOf(twice, there))).toEqual(['pain-added Nobody says why to Nobody says why']);
    expect(told(changesOf(there, there.replace(pain, '')))).toEqual([
      'pain-removed Nobody says why from Nobody says why',
    ]);
  });

  it('are guessed to be the same where two are as alike', () => {
    const twins = 'journey j "J" { phase a "A" { touchpoint x "Waits in the line" { emotion 1 } } }';
    const now =
      'journey j "J" { phase a "A" { touchpoint y "Waits in the long line" { emotion 1 } touchpoint z "Waits in the short line" { emotion 1 } } }';
    expect(told(changesOf(twins, now)).map((line) => line.split(' ')[0])).toEqual([
      'touchpoint-removed',
      'touchpoint-added',
      'touchpoint-added',
    ]);
  });
});

type Edit = (story: Story) => { readonly story: Story; readonly expected: readonly string[] } | undefined;

const places = (story: Story) => story.flatMap(({ steps }, stage) => steps.map((_, step) => ({ stage, step })));
const withStep = (
  story: Story,
  { stage, step }: { stage: number; step: number },
  change: (one: Step) => readonly Step[],
): Story =>
  story.map(
    (one, at): Stage =>
      at === stage
        ? { ...one, steps: one.steps.flatMap((each, index) => (index === step ? change(each) : [each])) }
        : one,
  );

/** An edit of one touchpoint, and the codes of what it is in truth. */
const edits: fc.Arbitrary<Edit> = fc
  .tuple(fc.nat(), fc.nat(), fc.constantFrom('score', 'title', 'rename', 'move', 'remove', 'add'))
  .map(
    ([where, to, kind]): Edit =>
      (story) => {
        const all = places(story);
        const at = all[where % Math.max(1, all.length)];
        const one = at && story[at.stage]?.steps[at.step];
        if (at === undefined || one === undefined) return undefined;
        switch (kind) {
          case 'score':
            return {
              story: withStep(story, at, (step) => [
                { ...step, score: step.score > 1 ? step.score - 1 : step.score + 1 },
              ]),
              expected: ['score-changed'],
            };
          case 'title':
            return {
              story: withStep(story, at, (step) => [{ ...step, title: `${step.title} anew` }]),
              expected: ['touchpoint-renamed'],
            };
          case 'rename':
            return {
              story: withStep(story, at, (step) => [{ ...step, name: `${step.name}-b` }]),
              expected: ['touchpoint-renamed'],
            };
          case 'remove':
            return { story: withStep(story, at, () => []), expected: ['touchpoint-removed'] };
          case 'add':
            return {
              story: withStep(story, at, (step) => [
                step,
                { name: 'extra', title: 'Something new', does: 'Whistles a tune', score: 0 },
              ]),
              expected: ['touchpoint-added'],
            };
          case 'move': {
            const target = to % story.length;
            if (target === at.stage) return undefined;
            const without = withStep(story, at, () => []);
            return {
              story: without.map((stage, index) =>
                index === target ? { ...stage, steps: [...stage.steps, one] } : stage,
              ),
              expected: ['touchpoint-moved'],
            };
          }
        }
      },
  );

describe('any journey', () => {
  it('differs from itself', () => {
    fc.assert(
      fc.property(stories, (story) => {
        expect(changesOf(textOf(story), textOf(story))).toEqual([]);
      }),
    );
  });

  it('is changed by another order of the facts in its blocks, or by another layout', () => {
    const twice = ['-> exit 10% "early"', '-> exit 20%', 'metric duration 4 min', 'metric duration 9 min'];
    fc.assert(
      fc.property(stories, fc.infiniteStream(fc.nat(1000)), (story, numbers) => {
        const text = textOf(story).replaceAll(/^ {4}touchpoint .*$/gm, (head) => [head, ...twice].join('\n'));
        const next = () => Number(numbers.next().value);
        const blocks = text.replaceAll(/(?<=^ {4}touchpoint .*\n)[^}]*(?=^ {4}\})/gm, (facts) => {
          const lines = facts.split('\n').filter(Boolean);
          const shuffled = lines.map((line) => ({ line, at: next() })).toSorted((a, b) => a.at - b.at);
          return shuffled
            .map(({ line, at }) => `${'\t'.repeat(at % 4)}${line.trim()}${at % 3 === 0 ? ' // so' : ''}\n`)
            .join('');
        });
        expect(changesOf(text, blocks)).toEqual([]);
      }),
    );
  });

  it('changes by more or less than what was done to one touchpoint', () => {
    fc.assert(
      fc.property(stories, edits, (story, edit) => {
        const done = edit(story);
        if (done === undefined) return;
        expect(changesOf(textOf(story), textOf(done.story)).map(({ code }) => code)).toEqual(done.expected);
      }),
      { numRuns: 300 },
    );
  });

  it('is not made of another by their changes', () => {
    fc.assert(
      fc.property(stories, fc.array(edits, { maxLength: 6 }), stories, fc.boolean(), (story, all, other, isOther) => {
        const now = isOther ? other : all.reduce<Story>((current, edit) => edit(current)?.story ?? current, story);
        const [a, b] = [modelOf(textOf(story)), modelOf(textOf(now))];
        const pairing = pairingOf(outlineOf(a), outlineOf(b));
        expect(applied(pairing, diff(a, b))).toEqual(after(pairing));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a row of numbers', () => {
  it('has a longer run that grows than the one that is found, or a run that does not', () => {
    expect([...longestGrowing([2, 0, 1, 3])].toSorted()).toEqual([1, 2, 3]);
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(50), { maxLength: 12 }), (numbers) => {
        const run = [...longestGrowing(numbers)].toSorted((a, b) => a - b).map((place) => numbers[place] ?? 0);
        expect(run).toEqual(run.toSorted((a, b) => a - b));
        if (numbers.length > 0) expect(run.length).toBeGreaterThan(0);
      }),
    );
  });
});
