/** Journeys as data, so that a test can edit them and know what it did. */
import fc from 'fast-check';

export interface Step {
  readonly name: string;
  readonly title: string;
  readonly does?: string;
  readonly score: number;
  readonly pain?: string;
  readonly channel?: string;
  /** The name of the step that it leads to. */
  readonly to?: string;
}

export interface Stage {
  readonly name: string;
  readonly title: string;
  readonly steps: readonly Step[];
}

export type Story = readonly Stage[];

export function textOf(story: Story): string {
  return `persona pia "Pia"\n${journeyText(story, { head: 'j "Moving"', persona: 'pia' })}`;
}

/** `head` is what the journey is called. Arrows to steps that are not there are left out. */
export function journeyText(story: Story, { head, persona }: { head: string; persona: string }): string {
  const names = new Set(story.flatMap(({ steps }) => steps.map(({ name }) => name)));
  const stages = story.map(({ name, title, steps }) => {
    const body = steps.map((step) =>
      [
        `    touchpoint ${step.name} "${step.title}" {`,
        ...(step.channel === undefined ? [] : [`      channel ${step.channel}`]),
        ...(step.does === undefined ? [] : [`      does "${step.does}"`]),
        `      emotion ${persona} ${step.score}`,
        ...(step.pain === undefined ? [] : [`      pain high "${step.pain}"`]),
        ...(step.to === undefined || !names.has(step.to) ? [] : [`      -> ${step.to}`]),
        '    }',
      ].join('\n'),
    );
    return `  phase ${name} "${title}" {\n${body.join('\n')}\n  }`;
  });
  return `journey ${head} {\n  persona ${persona}\n${stages.join('\n')}\n}\n`;
}

const nouns = [
  'letter',
  'form',
  'bill',
  'call',
  'visit',
  'site',
  'offer',
  'contract',
  'meter',
  'refund',
  'survey',
  'advice',
];
const verbs = [
  'Opens',
  'Fills in',
  'Reads',
  'Waits for',
  'Compares',
  'Signs',
  'Pays',
  'Checks',
  'Forgets',
  'Looks for',
];

/** Journeys of which every step says something of its own. */
export const stories: fc.Arbitrary<Story> = fc
  .array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 4 })
  .chain((sizes) => {
    const count = sizes.reduce((sum, size) => sum + size, 0);
    const scores = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: count, maxLength: count });
    return scores.map((all) => {
      let at = 0;
      return sizes.map(
        (size, stage): Stage => ({
          name: `stage-${stage}`,
          title: `Stage ${stage}`,
          steps: Array.from({ length: size }, (): Step => {
            const index = at++;
            const [noun, verb] = [nouns[index % nouns.length] ?? '', verbs[(index * 7) % verbs.length] ?? ''];
            return {
              name: `step-${index}`,
              title: `${noun} ${index}`,
              does: `${verb} the ${noun} for the ${index}th time`,
              score: (all[index] ?? 0) / 10,
              ...(index % 3 === 0 ? { pain: `The ${noun} comes ${index} days late` } : {}),
              ...(index % 2 === 0 ? { channel: 'post' } : {}),
            };
          }),
        }),
      );
    });
  });
