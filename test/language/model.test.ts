import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { read } from '../../src/language/index.js';
import type { Journey, Model, Persona, Phase, Span, Touchpoint } from '../../src/model/index.js';

const text = readFileSync('test/language/fixtures/every-construct.journey', 'utf8');
const uri = 'file:///maps/every-construct.journey';
const { model, findings } = read(text, { uri, workspace: 'file:///maps' });

function first<T>(list: readonly T[] | undefined, is: (one: T) => boolean = () => true): T {
  const found = list?.find(is);
  if (found === undefined) throw new Error('Nothing found');
  return found;
}

const persona: Persona = first(model.personas);
const journey: Journey = first(model.journeys, ({ name }) => name === 'switching');
const phase: Phase = first(journey.phases);
const letter: Touchpoint = first(phase.touchpoints);

/** The piece of text that a span covers. */
function at(span: Span | undefined, source = text): string {
  if (span === undefined) return '(no span)';
  const lines = source.split('\n').slice(span.start.line, span.end.line + 1);
  const last = lines.length - 1;
  return lines
    .map((line, index) =>
      line.slice(index === 0 ? span.start.character : 0, index === last ? span.end.character : undefined),
    )
    .join('\n');
}

const values = (texts: readonly { value: string }[]) => texts.map(({ value }) => value);
const names = (references: readonly { name: string }[]) => references.map(({ name }) => name);

test('a well-formed file has findings', () => {
  expect(findings).toEqual([]);
});

test('the model does not survive JSON', () => {
  expect(JSON.parse(JSON.stringify(model))).toEqual(model);
});

test('own declarations lose a fact', () => {
  expect(first(model.channels)).toMatchObject({ name: 'desk', title: 'Service desk', kind: 'owned', uri });
  expect(first(model.channels).labels.map(({ language, text: label }) => [language, label])).toEqual([['nl', 'Balie']]);
  expect(values(first(model.channels).notes)).toEqual(['Closed on Sundays']);
  expect(first(model.channels).documentation).toBe('Own words.');
  expect(first(model.feelings)).toMatchObject({ name: 'awe', title: 'awe', score: { value: 1.5 } });
  expect(model.metrics.slice(0, 2)).toMatchObject([
    { name: 'backlog', range: { from: 0 }, unit: 'cases', better: 'lower' },
    { name: 'On time', title: 'On time', range: { from: 0, to: 100 } },
  ]);
  expect(first(model.metrics).range).not.toHaveProperty('to');
  expect(first(model.sources)).toMatchObject({
    kind: 'qualitative',
    method: 'usability-test',
    sample: { value: 12 },
    date: { value: '2026-03-14', valid: true },
    link: { value: 'https://example.org/report?a=1#b' },
  });
});

test('a day that does not exist counts as a date', () => {
  expect(model.sources[1]?.date).toMatchObject({ value: '2026-02-30', valid: false });
});

test('a persona loses a fact', () => {
  expect(persona).toMatchObject({
    name: 'starter',
    title: 'First-home starter',
    documentation: 'The first persona.\nShe is the reason for it all.',
    role: { value: 'Part-time nurse' },
    age: { value: 34 },
    photo: { path: './images/starter.png', uri: 'file:///maps/images/starter.png' },
    segment: { share: 18, of: 'customers' },
    color: { value: '#2f63d8', valid: true },
  });
  expect(persona.labels.map(({ language }) => language)).toEqual(['nl', 'pt-BR']);
  expect(values(persona.quotes)).toEqual(['I just want it to be "right".', 'Second\nline']);
  expect([persona.goals, persona.needs, persona.motives, persona.frustrations, persona.traits].map(values)).toEqual([
    ['A lower bill'],
    ['Certainty'],
    ['Control'],
    ['Codes'],
    ['Price-conscious'],
  ]);
  expect(persona.about.map(({ topic, text: about }) => [topic, about])).toEqual([
    ['Family', 'Lives with partner'],
    ['home', 'Rents'],
  ]);
  expect(names(persona.channels)).toEqual(['app', 'desk']);
  expect(names(persona.evidence)).toEqual(['interviews', 'survey']);
});

test('a colour in words is taken for a colour', () => {
  expect(model.personas[1]?.color).toMatchObject({ value: 'red', valid: false });
});

test('a quoted name is not its own title, or loses its quotes in a title of its own', () => {
  expect(model.personas[1]).toMatchObject({ name: 'Home owner', title: 'Home owner' });
  expect(model.personas[1]).not.toHaveProperty('titleSpan');
  expect(at(model.personas[1]?.nameSpan)).toBe('"Home owner"');
});

test('a journey loses a fact', () => {
  expect(journey).toMatchObject({
    title: 'Switching',
    state: { value: 'to-be', of: { name: 'as-was', resolved: true } },
    scope: { value: 'From letter to bill' },
    scale: { from: -3, to: 3, valid: true },
    owner: { value: 'CX team' },
    reviewed: { value: '2026-10-01', valid: true },
  });
  expect(names(journey.personas)).toEqual(['starter', 'Home owner']);
  expect(values(journey.goals)).toEqual(['Less', 'More']);
  expect(names(journey.evidence)).toEqual(['survey']);
  expect(names(journey.phases)).toEqual(['one', 'two']);
});

test('a block of text keeps its indent or its outer lines', () => {
  expect(values(journey.notes)).toEqual(['First line\n  indented\nLast line']);
});

test('a phase loses a fact', () => {
  expect(phase).toMatchObject({ title: 'One', tone: { value: 'Reassuring' }, owner: { value: 'Marketing' } });
  expect(values(phase.goals)).toEqual(['Know']);
  expect(names(phase.evidence)).toEqual(['interviews']);
  expect(phase.metrics.map(({ kind, value, unit, target }) => [kind.name, value?.value, unit, target?.value])).toEqual([
    ['nps', -12, undefined, 10],
    ['duration', 17, 'days', 10],
    ['conversion', 69, '%', 80],
    ['backlog', 12, 'open cases', undefined],
  ]);
  expect(names(phase.metrics[0]?.evidence ?? [])).toEqual(['survey']);
});

test('a touchpoint loses a fact', () => {
  const { does, thinks, asks, expects, needs, frontstage, backstage, support } = letter;
  expect([does, thinks, asks, expects, needs, frontstage, backstage, support].map(values)).toEqual([
    ['Opens it', 'Reads it'],
    ['Again?'],
    ['How much?'],
    ['Clarity'],
    ['A number'],
    ['Letter'],
    ['Billing run'],
    ['Printing'],
  ]);
  expect(names(letter.channels)).toEqual(['post', 'email']);
  expect(letter).toMatchObject({
    momentOfTruth: { why: 'Decides' },
    image: { path: './images/letter.png', uri: 'file:///maps/images/letter.png' },
    owner: { value: 'Mailroom' },
  });
  expect(names(letter.evidence)).toEqual(['survey']);
  expect(letter.metrics[0]?.value?.value).toBe(3.5);
  expect(letter.gains.map(({ text: gain, evidence }) => [gain.value, names(evidence)])).toEqual([
    ['Nice paper', ['survey']],
  ]);
});

test('one text behind a score is taken for a feeling, or the first of two for a quote', () => {
  const said = letter.emotions.map(({ persona: who, score, feeling, quote }) => [
    who?.name,
    score?.value,
    feeling?.name,
    quote?.value,
  ]);
  expect(said).toEqual([
    ['starter', -1.4, 'anger', 'Again?'],
    ['Home owner', 0.8, 'surprise', 'Well, well'],
  ]);
  expect(names(letter.emotions[0]?.evidence ?? [])).toEqual(['interviews']);
});

test('pains mix up their level, name and text', () => {
  expect(letter.pains.map(({ severity, name, text: pain }) => [severity, name, pain.value])).toEqual([
    ['high', 'hidden-amount', 'No amount'],
    [undefined, undefined, 'A pain without a level'],
    ['critical', 'low-point', 'Quoted name'],
  ]);
});

test('an opportunity loses what it weighs, solves or who owns it', () => {
  expect(letter.opportunities[0]).toMatchObject({
    name: 'lead',
    text: { value: 'Lead with it' },
    value: 'high',
    effort: 'low',
    owner: { value: 'Billing' },
  });
  expect(letter.opportunities[0]?.solves.map(({ name, resolved }) => [name, resolved])).toEqual([
    ['hidden-amount', true],
    ['low-point', true],
  ]);
  expect(letter.opportunities[1]).toMatchObject({ text: { value: 'Just a thought' }, solves: [] });
});

test('an arrow loses its target, its share or its condition', () => {
  expect(
    letter.flows.map(({ to, exit, share, condition }) => [to?.name, exit, share?.value, condition?.value]),
  ).toEqual([
    ['compare', undefined, 69, 'wants to'],
    [undefined, true, 31, 'resigns'],
  ]);
  const back = journey.phases[1]?.touchpoints[0]?.flows ?? [];
  expect(back.map(({ to }) => [to?.name, to?.resolved])).toEqual([
    ['letter', true],
    ['Asks the neighbour', true],
  ]);
});

test('a span covers more or less than what it stands for', () => {
  expect(at(persona.nameSpan)).toBe('starter');
  expect(at(persona.titleSpan)).toBe('"First-home starter"');
  expect(at(persona.span)).toMatch(/^persona starter[\s\S]*interviews, survey\n}$/);
  expect(at(letter.emotions[0]?.span)).toBe('emotion starter -1.4 anger "Again?" evidence interviews');
  expect(at(letter.emotions[0]?.score?.span)).toBe('-1.4');
  expect(at(letter.pains[0]?.nameSpan)).toBe('hidden-amount');
  expect(at(letter.flows[0]?.span)).toBe('-> compare 69% "wants to"');
  expect(at(letter.flows[0]?.share?.span)).toBe('69');
  expect(at(journey.scale.span)).toBe('scale -3..+3');
  expect(at(journey.state?.of?.span)).toBe('as-was');
  expect(at(phase.metrics[0]?.value?.span)).toBe('−12');
});

test('a pain or touchpoint is seen from another journey', () => {
  const { model: other } = read(`
    journey a { phase p { touchpoint t { pain high cost "x" } } }
    journey b { phase p { touchpoint u { recovers cost -> t } } }`);
  const touchpoint = other.journeys[1]?.phases[0]?.touchpoints[0];
  expect(touchpoint?.recovers[0]?.resolved).toBe(false);
  expect(touchpoint?.flows[0]?.to?.resolved).toBe(false);
});

test('a name written with combining marks is another name', () => {
  const { model: other } = read('persona Zoe\u0308\njourney j { persona Zo\u00EB }');
  expect(other.journeys[0]?.personas[0]).toMatchObject({ name: 'Zo\u00EB', resolved: true });
});

test('names of other scripts, or that begin like a keyword, are cut', () => {
  const written = [
    'oriëntatie',
    '比較',
    'сравнение',
    'مقارنة',
    '𐐷𐐷',
    'low-point',
    'goals',
    'to-be-done',
    '_x',
    'a1-b2',
  ];
  const { model: other, findings: none } = read(
    `journey j { phase p {\n${written.map((name) => `touchpoint ${name} { pain ${name} "x" -> ${name} }`).join('\n')}\n} }`,
  );
  expect(none).toEqual([]);
  expect(names(other.journeys[0]?.phases[0]?.touchpoints ?? [])).toEqual(written);
});

test('evidence on a line of its own is taken from the block and given to the fact above', () => {
  const { model: other } = read(`journey j { phase p {
    metric nps 3
    evidence phase-source
    touchpoint t {
      emotion -1
      evidence block
      pain "x"
        evidence pain
      opportunity "o" value low
      owner "Block"
    } } }`);
  const touchpoint = other.journeys[0]?.phases[0]?.touchpoints[0];
  expect(names(touchpoint?.evidence ?? [])).toEqual(['block']);
  expect(touchpoint?.emotions[0]?.evidence).toEqual([]);
  expect(touchpoint?.emotions[0]?.span.end).toEqual({ line: 4, character: 16 });
  expect(names(touchpoint?.pains[0]?.evidence ?? [])).toEqual(['pain']);
  expect(touchpoint?.owner?.value).toBe('Block');
  expect(touchpoint?.opportunities[0]).not.toHaveProperty('owner');
  expect(names(other.journeys[0]?.phases[0]?.evidence ?? [])).toEqual(['phase-source']);
});

test('a fact that may stand once counts the second time, or goes unnoticed', () => {
  const { model: other, findings: none } = read('persona a {\n  age 1\n  role "x"\n  age 2\n  quote "p" quote "q"\n}');
  const twice = first(other.personas);
  expect(none).toEqual([]);
  expect(twice.age?.value).toBe(1);
  expect(values(twice.quotes)).toEqual(['p', 'q']);
  expect(twice.duplicates).toEqual([
    {
      keyword: 'age',
      first: { start: { line: 1, character: 2 }, end: { line: 1, character: 7 } },
      span: { start: { line: 3, character: 2 }, end: { line: 3, character: 7 } },
    },
  ]);
});

test('a comment behind a fact, or a line away, documents the next declaration', () => {
  const { model: other } = read('// far\n\npersona a { age 1 // behind\n}\n/**\n * Near\n * by.\n */\npersona b');
  expect(other.personas.map(({ documentation }) => documentation)).toEqual([undefined, 'Near\nby.']);
});

test('lines that end in CR LF, or a byte order mark, shift what is read', () => {
  const dos = `\uFEFF${text.replace(/\n/g, '\r\n')}`;
  const reading = read(dos, { uri, workspace: 'file:///maps' });
  const withoutSpans = (given: Model) =>
    JSON.stringify(given, (key, value) => (/span$/i.test(key) || key === 'first' ? undefined : value));
  expect(reading.findings).toEqual([]);
  expect(withoutSpans(reading.model)).toBe(withoutSpans(model));
  expect(reading.model.journeys[1]?.span).toEqual(journey.span);
});
