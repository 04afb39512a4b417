import { describe, expect, it } from 'vitest';
import { read } from '../../src/language/index.js';
import { icons } from '../../src/scene/generated/icons.js';
import { keysAt, mapScene, type Scene } from '../../src/scene/index.js';
import { galleryJourney, sceneOf } from '../gallery/journeys.js';
import { everyGroup, everyShape, everyText, texts } from './walk.js';

function usual(language: 'en' | 'nl' = 'nl'): Scene {
  const { model, journey } = galleryJourney('usual');
  return mapScene(model, journey, { language });
}

const labels = (scene: Scene, role: 'touchpoint' | 'point' | 'pain' | 'phase' | 'persona' | 'opportunity' | 'legend') =>
  everyGroup(scene, role).map(({ shape }) => shape.label);

const points = (scene: Scene) => everyGroup(scene, 'point');

function oneScore(score: string, facts = ''): Scene {
  return sceneOf(
    `persona p "P" journey j "J" { persona p ${facts} phase a "A" { touchpoint t "T" { emotion ${score} } } }`,
  );
}

describe('mapScene', () => {
  it('tells a reader who does not see the map what each thing is, in Dutch', () => {
    const scene = usual();
    expect(scene.title).toBe('Klantreiskaart: Overstappen van energieleverancier');
    expect(scene.description).toBe('5 fasen; 8 contactmomenten; persona’s: Sanne de Vries, Ahmed Yıldız');
    expect(labels(scene, 'phase')).toContain('Fase Aankoop, gemiddelde score +0,4');
    expect(labels(scene, 'touchpoint')).toContain(
      'Contactmoment Aanvraagformulier, fase Aankoop, kanaal Website, 31% haakt af',
    );
    expect(labels(scene, 'point')).toContain('Sanne de Vries bij Vraag aan buurvrouw: +1,1, Vertrouwen, aanname');
    expect(labels(scene, 'pain')).toContain('Pijnpunt, kritiek: EAN-code nodig: 31% haakt hier af');
    expect(labels(scene, 'persona')).toContain('Persona Sanne de Vries, 34, starter, 18% van de klanten');
  });

  it('shows lane names, levels and numbers in the language of the reader', () => {
    expect(texts(usual('en'))).toEqual(
      expect.arrayContaining(['Touchpoint', 'Pain points', 'critical', '−1.0', 'Post']),
    );
    expect(texts(usual('nl'))).toEqual(
      expect.arrayContaining(['Contactmoment', 'Pijnpunten', 'kritiek', '−1,0', '31%']),
    );
  });

  it('shows a mean that rounds to the middle without a sign or a colour of its own', () => {
    const scene = sceneOf(
      'persona p "P" journey j "J" { persona p phase a "A" { touchpoint t "T" { emotion 0.1 } touchpoint u "U" { emotion -0.14 } } }',
    );
    const means = everyText(scene).filter(
      ({ shape, around }) => shape.text === '0.0' && around.at(-1)?.shape.role === 'phase',
    );
    expect(means.map(({ shape }) => shape.fill)).toEqual(['text-muted']);
  });

  it('puts a higher score higher, and one outside the scale at its end', () => {
    const [y] = points(oneScore('+1')).map((point) => point.y);
    const [higher] = points(oneScore('+1.5')).map((point) => point.y);
    const [top] = points(oneScore('+2')).map((point) => point.y);
    const [beyond] = points(oneScore('+99')).map((point) => point.y);
    expect(higher).toBeLessThan(y ?? 0);
    expect(beyond).toBe(top);
  });

  it('draws scores on a scale of their own, without signs where it has no negative side', () => {
    const scene = oneScore('7', 'scale 1..10');
    expect(texts(scene)).toEqual(expect.arrayContaining(['1', '4', '7', '10', '7.0']));
    expect(texts(scene)).not.toContain('+10');
    expect(texts(scene)).not.toContain('5.5');
  });

  it('bridges a missing score with a dashed line and says so, and never invents a point', () => {
    const scene = sceneOf(`persona p "P" journey j "J" { persona p phase a "A" {
      touchpoint t "T" { emotion 1 } touchpoint u "U" {} touchpoint v "V" { emotion -1 } touchpoint w "W" { emotion 0 } } }`);
    const lines = everyShape(scene).flatMap(({ shape }) =>
      shape.type === 'path' && shape.strokeWidth === 3 ? [shape.dash !== undefined] : [],
    );
    expect(points(scene)).toHaveLength(3);
    expect(lines).toEqual([true, false]);
    expect(texts(scene)).toContain('no score in between');
  });

  it('keeps points of equal scores apart, so that no persona hides behind another', () => {
    const scene = sceneOf(`persona p "P" persona q "Q" journey j "J" { persona p, q phase a "A" {
      touchpoint t "T" { emotion p 1 emotion q 1 } } }`);
    const [one, other] = points(scene);
    expect(Math.abs((one?.x ?? 0) - (other?.x ?? 0))).toBeGreaterThan(15);
  });

  it('leaves out lanes and signs that the journey has no use for', () => {
    const { model, journey } = galleryJourney('tiny');
    const scene = mapScene(model, journey, { language: 'en' });
    expect(everyGroup(scene, 'lane').map(({ shape }) => shape.label)).toEqual(['Touchpoint']);
    expect(everyGroup(scene, 'legend')).toEqual([]);
  });

  it('draws a journey of which nothing but its title is written', () => {
    expect(texts(sceneOf('journey j "Just begun" {}'))).toEqual(
      expect.arrayContaining(['Just begun', 'This journey has no phases yet.']),
    );
  });

  it('shows half backed touchpoints as such', () => {
    const scene = sceneOf(`source s "S" persona p "P" persona q "Q" journey j "J" { persona p, q phase a "A" {
      touchpoint t "T" { emotion p 1 evidence s emotion q 1 } } }`);
    expect(texts(scene)).toEqual(
      expect.arrayContaining(['partly backed', 'assumption', 'backed by evidence'].slice(0, 2)),
    );
    expect(texts(scene)).not.toContain('backed by evidence');
  });

  it('has an icon of its own for every channel of the standard library', () => {
    const { model } = read('journey j "J" {}');
    const channels = model.visible.filter(({ kind }) => kind === 'channel').map(({ name }) => name);
    expect(channels.length).toBeGreaterThan(15);
    expect(channels.filter((name) => !Object.hasOwn(icons, name))).toEqual([]);
  });

  it('tells a pain that nothing backs from one with a source', () => {
    const scene = sceneOf(
      'source s "S" journey j "J" { phase a "A" { touchpoint t "T" { pain high "Known" evidence s pain high "Guessed" } } }',
    );
    expect(labels(scene, 'pain')).toEqual(['Pain point, high: Known', 'Pain point, high: Guessed, assumption']);
    const bars = everyGroup(scene, 'pain').map(({ shape }) => shape.children[0]?.type);
    expect(bars).toEqual(['rect', 'path']);
  });

  it('draws an arc for a loop and for a jump, and none for the next touchpoint or for itself', () => {
    const arcs = (arrows: string) =>
      everyShape(
        sceneOf(`journey j "J" { phase a "A" { touchpoint t "T" {} touchpoint u "U" { ${arrows} } }
          phase b "B" { touchpoint v "V" {} touchpoint w "W" {} } }`),
      ).filter(
        ({ shape, around }) =>
          // Steps to the next touchpoint are small arrows, without a bend.
          shape.type === 'path' && shape.d.includes('Q') && around.at(-1)?.shape.key === 'touchpoints',
      ).length;
    expect(arcs('-> t -> w')).toBe(2);
    expect(arcs('-> v -> u -> exit')).toBe(0);
  });

  it('adds up the shares of those who leave', () => {
    const scene = sceneOf('journey j "J" { phase a "A" { touchpoint t "T" { -> exit 10% "a" -> exit 5.5% "b" } } }');
    expect(texts(scene)).toContain('15.5%');
  });

  it('gives the same drawing twice, and leaves the model as it was', () => {
    const { model, journey } = galleryJourney('usual');
    const before = structuredClone(model);
    const first = mapScene(model, journey, { language: 'nl' });
    expect(mapScene(model, journey, { language: 'nl' })).toEqual(first);
    expect(model).toEqual(before);
  });

  it('keeps the key of every other thing when a touchpoint is put in before it', () => {
    const source = (extra: string) =>
      `journey j "J" { phase a "A" { ${extra} touchpoint t "T" { pain high "Hurts" } } phase b "B" {} }`;
    const keys = (scene: Scene) => everyGroup(scene).flatMap(({ shape }) => (shape.role ? [shape.key] : []));
    const before = keys(sceneOf(source('')));
    expect(keys(sceneOf(source('touchpoint new "New" {}')))).toEqual(expect.arrayContaining([...before]));
  });
});

describe('keysAt', () => {
  const text = `journey j "J" {
  phase a "A" {
    touchpoint t "T" {
      pain high "Hurts"
    }
  }
}`;
  const { model } = read(text, { uri: 'file:///j.journey' });
  const scene = sceneOf(text);
  const at = (line: number, character: number, uri = model.uri) => keysAt(scene, { line, character }, uri, model.uri);
  const roles = (keys: readonly string[]) =>
    keys.map((key) => everyGroup(scene).find(({ shape }) => shape.role !== undefined && shape.key === key)?.shape.role);

  it('finds the pain that the caret stands in, and its touchpoint', () => {
    expect(roles(at(3, 18))).toEqual(['pain', 'touchpoint']);
  });

  it('finds the touchpoint alone elsewhere in it', () => {
    expect(roles(at(2, 10))).toEqual(['touchpoint']);
  });

  it('finds nothing for the same place in another file', () => {
    expect(at(3, 18, 'file:///other.journey')).toEqual([]);
  });
});
