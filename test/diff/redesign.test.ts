import { describe, expect, it } from 'vitest';
import { compare, diff, redesignsIn } from '../../src/diff/index.js';
import { read } from '../../src/language/index.js';

const today = `journey today "Today" {
  persona kim
  phase a "A" {
    touchpoint form "Form" { emotion -1 }
    touchpoint wait "Waiting" { emotion -2 }
  }
}`;
const toBe = (of: string) => `journey soon "Soon" {
  state to-be of ${of}
  persona kim
  phase a "A" { touchpoint form "Form" { emotion 1 } }
}`;
const kim = 'persona kim "Kim"';

describe('a redesign', () => {
  it('is compared with itself, or as a journey that came and one that went', () => {
    const { model } = read([kim, today, toBe('today')].join('\n'), { uri: 'file:///j.journey' });
    const [redesign, ...others] = redesignsIn(model);
    expect(others).toEqual([]);
    expect(diff(redesign?.before ?? model, redesign?.after ?? model).map(({ code }) => code)).toEqual(
      expect.arrayContaining(['score-changed', 'touchpoint-removed']),
    );
    expect(redesign?.asIs.title).toBe('Today');
  });

  it('of a journey in another file changes its personas, or forgets where that journey stands', () => {
    const { model } = read([`import "./today.journey"`, kim, toBe('today')].join('\n'), {
      uri: 'file:///folder/soon.journey',
      imports: () => [kim, today].join('\n'),
    });
    const [redesign] = redesignsIn(model);
    expect(redesign?.before.uri).toBe('file:///folder/today.journey');
    const changes = diff(redesign?.before ?? model, redesign?.after ?? model);
    expect(changes.filter(({ place }) => place.kind === 'persona')).toEqual([]);
    expect(changes.map(({ code }) => code)).toContain('touchpoint-removed');
  });

  it('is found where there is none: of itself, of a name that nobody has, or of a journey of today', () => {
    for (const text of [today, toBe('soon'), toBe('nobody')])
      expect(redesignsIn(read([kim, text].join('\n'), { uri: 'file:///j.journey' }).model), text).toEqual([]);
  });

  it('in a file that imports the journey of today is compared with it, or loses what is gone to that import', () => {
    const before = read([kim, today].join('\n'), { uri: 'file:///folder/today.journey' }).model;
    const after = read(['import "./today.journey"', toBe('today')].join('\n'), {
      uri: 'file:///folder/soon.journey',
      imports: () => [kim, today].join('\n'),
    }).model;
    const codes = diff(before, after).map(({ code }) => code);
    const [found] = compare(before, after).journeys;
    expect([found?.before?.name, found?.after?.name]).toEqual(['today', 'soon']);
    expect(compare(before, after).changes.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['journey-renamed', 'score-changed', 'touchpoint-removed']),
    );
    expect(codes).not.toContain('journey-added');
  });
});
