import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentHighlight, Location, LocationLink, WorkspaceSymbol } from 'vscode-languageserver-protocol';
import { answerFile, type Fixture, FixtureServer, stretch } from './fixtures.js';

const feature = 'names';

describe('a name', () => {
  const server = new FixtureServer(feature);
  const fixtures = server.fixtures.filter(({ at }) => at !== undefined);
  beforeAll(() => server.start({ capabilities: { textDocument: { definition: { linkSupport: true } } } }));
  afterAll(() => server.stop());

  it.each(fixtures)('leads from $name to where it is declared', async (fixture) => {
    const links = (await server.ask('textDocument/definition', fixture)) as LocationLink[] | null;
    const shown = (links ?? []).map(
      ({ originSelectionRange, targetUri, targetRange, targetSelectionRange }) =>
        `${originSelectionRange && stretch(fixture.text, originSelectionRange)} → ${server.show(targetUri, targetSelectionRange)}
in ${server.show(targetUri, targetRange)}`,
    );
    await expect(shown.join('\n') || 'nowhere').toMatchFileSnapshot(answerFile(feature, fixture.name, '.definition'));
  });

  it.each(fixtures)('is highlighted wherever it stands in $name, and nowhere else', async (fixture) => {
    const found = (await server.ask('textDocument/documentHighlight', fixture)) as DocumentHighlight[];
    const kinds: Record<number, string> = { 2: 'use', 3: 'declaration' };
    const shown = found.map(
      ({ range, kind = 0 }) => `${server.show(server.folder.uri(fixture.name), range)} (${kinds[kind]})`,
    );
    await expect(shown.join('\n') || 'nothing').toMatchFileSnapshot(answerFile(feature, fixture.name, '.highlights'));
  });

  it.each(fixtures)('is found from $name in every file that means the same', async (fixture) => {
    const shown = await references(server, fixture, true);
    await expect(shown.join('\n') || 'nothing').toMatchFileSnapshot(answerFile(feature, fixture.name, '.references'));
  });

  it('is listed without its declaration when the editor wants only the uses', async () => {
    const [fixture] = fixtures.filter(({ name }) => name === 'imported-persona.journey');
    const shown = fixture === undefined ? [] : await references(server, fixture, false);
    expect(shown.length).toBeGreaterThan(3);
    expect(shown.filter((place) => place.startsWith('shared/'))).toEqual([]);
  });
});

describe('an editor that takes no links', () => {
  const server = new FixtureServer(feature);
  beforeAll(() => server.start());
  afterAll(() => server.stop());

  it('is told the plain place of a declaration', async () => {
    const [fixture] = server.fixtures.filter(({ name }) => name === 'imported-persona.journey');
    const { uri, range } = (await server.ask('textDocument/definition', fixture as Fixture)) as Location;
    expect(server.show(uri, range)).toBe('shared/people.journey 1:9 kim');
  });
});

describe('a built-in name', () => {
  const server = new FixtureServer(feature);
  beforeAll(() => server.start({ options: { standardLibrary: true } }));
  afterAll(() => server.stop());

  it('leads past its declaration, in the text that the editor is given', async () => {
    const [fixture] = server.fixtures.filter(({ name }) => name === 'built-in.journey');
    const { uri, range } = (await server.ask('textDocument/definition', fixture as Fixture)) as Location;
    const { result } = await server.editor.request('journey/standardLibrary');
    const { text } = result as { text: string };
    expect(uri).toBe('journey:/standard-library.journey');
    expect(text.split('\n')[range.start.line]).toMatch(/^channel chat "Chat"/);
    expect(stretch(text, range)).toBe('chat');
  });
});

describe('workspace symbols', () => {
  const server = new FixtureServer('workspace-symbols');
  beforeAll(() => server.start());
  afterAll(() => server.stop());

  const find = async (query: string) => {
    const { result } = await server.editor.request('workspace/symbol', { query });
    return (result as WorkspaceSymbol[]).map(({ name, containerName, location }) =>
      'range' in location ? `${name} (${containerName}) ${server.show(location.uri, location.range)}` : name,
    );
  };

  it('are found by title, name or label, without case or accents, in files that no editor has open', async () => {
    const kim = 'Kïm van Dam (persona kim) people.journey 1:9 kim';
    expect(await find('kim')).toEqual([kim]);
    expect(await find('KIM DAM')).toEqual([kim]);
    expect(await find('telefoontje')).toEqual([
      'Phone call (touchpoint call, Telefoontje · A visit) visit.journey 3:16 call',
    ]);
    expect(await find('no such thing')).toEqual([]);
  });

  it('hold everything a reader may look for when nothing is asked', async () => {
    expect((await find('')).map((line) => line.split(' (')[0]).sort()).toEqual(
      ['12 interviews', 'A visit', 'Before', 'Kïm van Dam', 'Phone call'].sort(),
    );
  });
});

async function references(server: FixtureServer, fixture: Fixture, includeDeclaration: boolean): Promise<string[]> {
  const found = await server.ask('textDocument/references', fixture, { context: { includeDeclaration } });
  return (found as Location[]).map(({ uri, range }) => server.show(uri, range));
}
