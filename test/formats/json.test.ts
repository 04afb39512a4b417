import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toJson } from '../../src/formats/index.js';
import schema from '../../src/formats/journey.schema.json';
import { read } from '../../src/language/index.js';

const validate = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile(schema);
const examples = fileURLToPath(new URL('../../examples', import.meta.url));

/** An export as another program gets it. */
function exported(text: string, uri = 'file:///a.journey', imports?: (uri: string) => string | undefined) {
  const { model } = read(text, imports ? { uri, imports } : { uri });
  return JSON.parse(JSON.stringify(toJson(model)));
}

function problems(data: unknown): string {
  return validate(data) ? '' : JSON.stringify(validate.errors, null, 2);
}

describe('an export fits its schema', () => {
  const files = readdirSync(examples, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.journey'),
  );

  it.each(files)('%s does not', (file) => {
    const path = `${examples}/${file}`;
    const imports = (uri: string) => readFileSync(fileURLToPath(uri), 'utf8');
    const data = exported(readFileSync(path, 'utf8'), pathToFileURL(path).href, imports);
    expect(problems(data)).toBe('');
    expect(data.journeys.length + data.personas.length).toBeGreaterThan(0);
  });

  it('a text that is read in part does not say so, or a whole one does', () => {
    const whole = 'persona k\n';
    expect(exported(whole)).not.toHaveProperty('incomplete');
    for (const text of [`${whole}persona m {\n`, `${whole}<<<<<<< a\npersona m\n=======\n>>>>>>> b\n`]) {
      expect(exported(text)).toMatchObject({ incomplete: true });
      expect(problems(exported(text))).toBe('');
    }
  });

  it('a text with errors does not', () => {
    const whole = readFileSync(`${examples}/energy/switching.journey`, 'utf8').slice(0, 6000);
    fc.assert(
      fc.property(
        fc.nat(whole.length),
        fc.nat(40),
        fc.constantFrom('', '{', '}', '"', '99', '-> ', 'zz', '1e9'),
        (at, cut, put) => {
          expect(problems(exported(whole.slice(0, at) + put + whole.slice(at + cut)))).toBe('');
        },
      ),
      { numRuns: 60 },
    );
  });

  it('a number too large for JSON, a false date or a false colour does not', () => {
    const data = exported(`
      persona p { age ${'9'.repeat(400)} color red segment ${'9'.repeat(400)}% }
      source s { date 2026-02-30 }
      journey j {
        persona p
        scale -${'9'.repeat(400)}..2
        phase a { touchpoint t { emotion p ${'9'.repeat(400)} metric nps ${'9'.repeat(400)} } }
      }`);
    expect(problems(data)).toBe('');
    expect(data.personas[0]).not.toHaveProperty('color');
    expect(data.sources[0]).not.toHaveProperty('date');
  });
});

describe('the shape that other programs rely on', () => {
  const data = exported(
    `
import "./shared.journey"
channel desk "Service desk" { label nl "Balie" kind owned note "Ground floor" }
journey moving "Moving" {
  label nl "Verhuizen"
  persona starter
  state to-be of before
  scale -3..3
  reviewed 2026-10-01
  phase orientation "Orientation" {
    metric nps -12 target 10 evidence interviews
    touchpoint letter "Letter" {
      channel desk, post
      does "Opens it"
      thinks "Again?"
      asks "How much?"
      expects "One amount"
      emotion -1.4 anger "Again?" evidence interviews
      pain high hidden "The amount is hidden" evidence interviews
      gain "Friendly"
      opportunity lead "Lead with it" value high effort low solves hidden owner "Billing"
      moment-of-truth "Decides to look around"
      recovers hidden
      frontstage "Letter"
      backstage "Billing"
      support "Printer"
      -> call 69% "wants to know"
      -> exit 31%
    }
    touchpoint call { moment-of-truth }
  }
}`,
    'file:///folder/main.journey',
    () => 'persona starter { age 34 } source interviews { kind qualitative } journey before persona unused',
  );

  it('it loses a fact of a touchpoint', () => {
    expect(data.journeys[0].phases[0].touchpoints[0]).toEqual({
      name: 'letter',
      title: 'Letter',
      labels: {},
      notes: [],
      channels: ['desk', 'post'],
      does: ['Opens it'],
      thinks: ['Again?'],
      asks: ['How much?'],
      expects: ['One amount'],
      needs: [],
      emotions: [{ persona: 'starter', score: -1.4, feeling: 'anger', quote: 'Again?', evidence: ['interviews'] }],
      pains: [{ name: 'hidden', severity: 'high', text: 'The amount is hidden', evidence: ['interviews'] }],
      gains: [{ text: 'Friendly', evidence: [] }],
      opportunities: [
        { name: 'lead', text: 'Lead with it', value: 'high', effort: 'low', solves: ['hidden'], owner: 'Billing' },
      ],
      momentOfTruth: { why: 'Decides to look around' },
      recovers: ['hidden'],
      flows: [
        { to: 'call', share: 69, condition: 'wants to know' },
        { exit: true, share: 31 },
      ],
      metrics: [],
      frontstage: ['Letter'],
      backstage: ['Billing'],
      support: ['Printer'],
      evidence: [],
    });
    expect(data.journeys[0].phases[0].touchpoints[1].momentOfTruth).toEqual({});
  });

  it('it loses a fact of a journey or a phase', () => {
    expect(data.journeys[0]).toMatchObject({
      name: 'moving',
      title: 'Moving',
      labels: { nl: 'Verhuizen' },
      state: 'to-be',
      redesigns: 'before',
      scale: { from: -3, to: 3 },
      personas: ['starter'],
      reviewed: '2026-10-01',
    });
    expect(data.journeys[0].phases[0]).toMatchObject({
      name: 'orientation',
      title: 'Orientation',
      metrics: [{ kind: 'nps', value: -12, target: 10, evidence: ['interviews'] }],
    });
  });

  it('it loses what is used from elsewhere, or holds what is not used', () => {
    const origins = (list: readonly { name: string; origin: string }[]) =>
      list.map(({ name, origin }) => `${name} ${origin}`);
    expect(Object.keys(data)).toEqual([
      'schemaVersion',
      'personas',
      'channels',
      'feelings',
      'metrics',
      'sources',
      'journeys',
    ]);
    expect(origins(data.personas)).toEqual(['starter imported']);
    expect(origins(data.channels)).toEqual(['desk own', 'post standard-library']);
    expect(origins(data.feelings)).toEqual(['anger standard-library']);
    expect(origins(data.metrics)).toEqual(['nps standard-library']);
    expect(origins(data.sources)).toEqual(['interviews imported']);
    expect(origins(data.journeys)).toEqual(['moving own', 'before imported']);
  });

  it('a label in a language called like a property of every object changes that object', () => {
    const [journey] = exported('journey a { label __proto__ "x" label constructor "y" }').journeys;
    expect(Object.getPrototypeOf(journey.labels)).toBe(Object.prototype);
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });
});
