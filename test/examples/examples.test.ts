/** The examples are what newcomers copy: without fault, tidy, and true to the research they were written from. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAssumption } from '../../src/analysis/index.js';
import type { Journey } from '../../src/model/index.js';
import { own, touchpointsOf } from '../../src/model/index.js';
import { example, examples, examplesFolder } from './files.js';

function journeyOf(path: string): Journey {
  const [journey] = own(example(path).reading.model, example(path).reading.model.journeys);
  if (journey === undefined) throw new Error(`${path} has no journey`);
  return journey;
}

/** The scores and pains that nothing backs, as `touchpoint persona` and `touchpoint "pain"`. */
function assumptionsOf(path: string): readonly string[] {
  return touchpointsOf(journeyOf(path)).flatMap(({ touchpoint, phase }) => [
    ...touchpoint.emotions
      .filter((emotion) => isAssumption(emotion, touchpoint, phase))
      .map((emotion) => `${touchpoint.name} ${emotion.persona?.name}`),
    ...touchpoint.pains
      .filter((pain) => isAssumption(pain, touchpoint, phase))
      .map((pain) => `${touchpoint.name} "${pain.name ?? pain.text.value}"`),
  ]);
}

describe.each(examples)('$path', ({ path, text, reading, findings }) => {
  it('has no error and no warning', () => {
    const wrong = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
    expect(wrong.map(({ code, span }) => `${path}:${span.start.line + 1} ${code}`)).toEqual([]);
  });

  it('is formatted as newcomers should write: two spaces a level, no tabs, nothing trailing, one line break at the end', () => {
    expect(text).not.toMatch(/\t| +$|\r|\n{3}/m);
    expect(text).toMatch(/[^\n]\n$/);
    expect(text.split('\n').filter((line) => /^(?: {2})* \S/.test(line))).toEqual([]);
  });

  it('has titles that fit on a card', () => {
    const titles = reading.model.journeys.flatMap((journey) =>
      touchpointsOf(journey).flatMap(({ phase, touchpoint }) => [phase.title, touchpoint.title]),
    );
    expect(titles.filter((title) => title.length > 40)).toEqual([]);
  });

  it('is introduced in the README', () => {
    expect(readFileSync(join(examplesFolder, 'README.md'), 'utf8')).toContain(`(${path})`);
  });
});

describe('what the research says', () => {
  it('stays an assumption in the energy journey where the notes give a guess or no source', () => {
    expect(assumptionsOf('energy/switching.journey')).toEqual([
      'buren huiseigenaar',
      'aanvraagformulier "opslaan-mobiel"',
      'termijnbedrag starter',
      'termijnbedrag "termijn-wijkt-af"',
    ]);
  });

  it('stays an assumption in the clinic and at the municipality where the notes give a guess or no source', () => {
    expect(assumptionsOf('clinic/knee-pain.journey')).toEqual(['physiotherapy "no-letter-yet"']);
    expect(assumptionsOf('municipality/passport.journey')).toEqual(['pasfoto "foto-afgekeurd"', 'wachten regelaar']);
  });

  it('is nowhere claimed for a journey that does not exist yet', () => {
    const expected = touchpointsOf(journeyOf('energy/switching-2027.journey')).flatMap(
      ({ touchpoint }) => touchpoint.emotions,
    );
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.flatMap(({ evidence }) => evidence)).toEqual([]);
  });
});

describe('the future energy journey', () => {
  const names = (path: string) => touchpointsOf(journeyOf(path)).map(({ touchpoint }) => touchpoint.name);

  it('redesigns the present one', () => {
    expect(journeyOf('energy/switching-2027.journey').state).toMatchObject({
      value: 'to-be',
      of: { name: journeyOf('energy/switching.journey').name, resolved: true },
    });
  });

  it('matches it by name, touchpoint for touchpoint, but for the complaint that has lost its cause', () => {
    const dropped = names('energy/switching.journey').filter((name) => name !== 'klacht-chat');
    expect(names('energy/switching-2027.journey')).toEqual(dropped);
  });
});

describe('the pictures', () => {
  const pictures = readdirSync(examplesFolder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.png'),
  );

  it('are small enough to send along', () => {
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures.filter((name) => statSync(join(examplesFolder, name)).size > 30_000)).toEqual([]);
  });

  it('are all used, and every picture that is used exists', () => {
    const used = examples.flatMap(({ path, text }) =>
      [...text.matchAll(/(?:photo|image) "\.\/(.+?)"/g)].map((match) => join(path, '..', match[1] ?? '')),
    );
    expect([...used].sort()).toEqual([...pictures].sort());
    expect(used.filter((name) => !existsSync(join(examplesFolder, name)))).toEqual([]);
  });
});
