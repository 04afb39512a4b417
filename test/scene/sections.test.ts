import { describe, expect, it } from 'vitest';
import { read } from '../../src/language/index.js';
import { toSvg } from '../../src/render/index.js';
import { type MapOptions, mapScene } from '../../src/scene/index.js';
import { everyGroup, everyShape, texts } from './walk.js';

const uri = 'file:///journeys/j.journey';

function drawn(text: string, options: Partial<MapOptions> = {}) {
  const { model } = read(text, { uri });
  const [journey] = model.journeys;
  if (journey === undefined) throw new Error('no journey');
  return mapScene(model, journey, { language: 'en', ...options });
}

const journey = `source talks { kind qualitative } source survey { kind quantitative }
  persona p "Pia" { photo "./pia.png" quote "Just right." goal "Less hassle" need "To know" trait "Careful" evidence talks }
  persona q "Quin" {}
  journey j "J" { persona p, q phase a "A" {
    touchpoint t "T" { channel post emotion p -1 evidence survey emotion q 1 pain critical big "Big" evidence talks
      opportunity "Best" value critical effort low opportunity "Later" value low effort critical opportunity "Open" }
    touchpoint u "U" { channel phone emotion p 2 pain "Unrated" image "./u.png" }
  } }`;

describe('the figures', () => {
  it('leave out how much is backed, how it feels, or what hurts', () => {
    const said = texts(drawn(journey));
    expect(said).toEqual(expect.arrayContaining(['40%', '2 of 5, by figures and by conversations']));
    expect(said).toEqual(expect.arrayContaining(['Mean', '+0.5', '+1.0', 'Ending', '+2.0']));
    expect(said).toEqual(expect.arrayContaining(['Channel breaks', 'critical', 'not rated']));
  });

  it('stand above a journey that has nothing to count', () => {
    expect(drawn('journey j "J" { phase a "A" { touchpoint t "T" } }').sections).toEqual([]);
  });
});

describe('the cards of personas', () => {
  it('show one of whom nothing is known, or less than is known of another', () => {
    const cards = (density: MapOptions['density']) =>
      everyGroup(drawn(journey, density === undefined ? {} : { density }), 'persona').filter(({ shape }) =>
        shape.key.startsWith('persona-card'),
      );
    expect(cards('normal')).toHaveLength(1);
    expect(cards('compact')).toHaveLength(0);
    const said = (density: MapOptions['density']) => JSON.stringify(cards(density));
    for (const text of ['“Just right.”', 'Less hassle', 'To know', 'talks']) expect(said('normal')).toContain(text);
    for (const density of ['normal', 'detailed'] as const) expect(said(density)).toContain('Careful');
  });
});

describe('the matrix', () => {
  it('puts an opportunity elsewhere than its value and effort say, or one whose place is unknown', () => {
    const marks = everyGroup(drawn(journey), 'opportunity').filter(({ around }) =>
      around.some(({ shape }) => shape.key === 'matrix'),
    );
    expect(marks.map(({ shape }) => shape.label)).toEqual([
      'Opportunity: Best, value critical, effort low',
      'Opportunity: Later, value low, effort critical',
    ]);
    const [best, later] = marks;
    expect(best && later && best.x < later.x && best.y < later.y).toBe(true);
  });
});

describe('pictures', () => {
  const data = 'data:image/png;base64,AAAA';
  const images = (options: Partial<MapOptions>) =>
    everyShape(drawn(journey, options)).filter(({ shape }) => shape.type === 'image');

  it('are drawn without being given, or not where they belong', () => {
    expect(images({})).toHaveLength(0);
    expect(images({ pictures: { 'file:///journeys/pia.png': data } })).toHaveLength(2);
    const [card] = images({ pictures: { 'file:///journeys/u.png': data } });
    expect(card?.around.at(-1)?.shape.label).toContain('Touchpoint U');
  });

  it('carry an address into the drawing that is no raster image', () => {
    const pictures = { 'file:///journeys/pia.png': 'https://example.org/x.png', 'file:///journeys/u.png': data };
    const svg = toSvg(drawn(journey, { pictures }), 'light', { fonts: 'named' });
    expect(svg).not.toContain('example.org');
    expect(svg.match(/href="data:image\/png;base64,AAAA"/g)).toHaveLength(1);
    expect(svg.match(/<clipPath /g)?.length).toBe(3);
  });
});
