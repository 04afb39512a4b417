import { describe, expect, test } from 'vitest';
import { read } from '../../src/language/index.js';
import type { ToPage } from '../../src/messages/preview.js';
import { hear, nothingHeard, pick, type View } from '../../src/webview/view.js';

const uri = 'file:///a.journey';

function said(text: string, unreadable = false): ToPage {
  const { model } = read(text, { uri });
  return { type: 'model', uri, version: 1, language: 'en', model, unreadable };
}

describe('what the page shows', () => {
  test('the last drawing stays while the text can not be read, and goes on once it can', () => {
    const drawn = hear(nothingHeard, said('journey first "First"'));
    const late = hear(drawn, said('§§', true));
    expect(late).toEqual({ ...drawn, trouble: 'unreadable' });
    expect(hear(late, said('journey second "Second"')).trouble).toBeUndefined();
  });

  test('a text that could never be read leaves nothing to draw', () => {
    expect(hear(nothingHeard, said('§§', true))).toEqual({ ...nothingHeard, trouble: 'unreadable' });
  });

  test('the last drawing stays when the file is gone', () => {
    const drawn = hear(nothingHeard, said('journey first "First"'));
    expect(hear(drawn, { type: 'absent', language: 'en' })).toEqual({ ...drawn, trouble: 'absent' });
  });

  test('only the journeys of the file itself can be picked', () => {
    const imports = new Map([['file:///b.journey', 'journey base "Base"']]);
    const text = 'import "./b.journey"\njourney future "Future" { state to-be of base }';
    const { model } = read(text, { uri, imports: (address) => imports.get(address), workspace: 'file:///' });
    expect(model.journeys.map(({ name }) => name)).toContain('base');
    const view = hear(nothingHeard, { type: 'model', uri, version: 1, language: 'en', model, unreadable: false });
    expect(names(view)).toEqual(['future']);
  });
});

describe('the picked journey', () => {
  const { drawn } = hear(nothingHeard, said('journey first\njourney second'));
  const journeys = drawn?.journeys ?? [];

  test('it is found by its name', () => expect(pick(journeys, 'second')?.name).toBe('second'));
  test('the first stands in for one that was removed', () => expect(pick(journeys, 'gone')?.name).toBe('first'));
  test('a file without journeys has none', () => expect(pick([], 'first')).toBeUndefined());
});

function names({ drawn }: View): readonly string[] | undefined {
  return drawn?.journeys.map(({ name }) => name);
}
