import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CodeAction, ServerCapabilities } from 'vscode-languageserver-protocol';
import { check } from '../../../src/analysis/index.js';
import { formatted } from '../../../src/language/format/index.js';
import { read } from '../../../src/language/index.js';
import { EditorOverStdio } from '../driver.js';
import { applied, changedFiles } from './changed-files.js';
import { answerFile, type Fixture, FixtureServer } from './fixtures.js';

const feature = 'refactorings';
const takesActions = {
  textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
};
const makesFiles = { workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } } };

describe('a refactoring', () => {
  const server = new FixtureServer(feature);
  const fixtures = server.fixtures.filter(({ at }) => at !== undefined);
  const texts = new Map(server.fixtures.map(({ name, text }) => [server.folder.uri(name), text]));
  beforeAll(() => server.start({ capabilities: { ...takesActions, ...makesFiles } }));
  afterAll(() => server.stop());

  const offered = async (fixture: Fixture, only: readonly string[] = ['refactor']) => {
    const range = { start: fixture.at, end: fixture.at };
    const context = { diagnostics: [], only };
    return (await server.ask('textDocument/codeAction', fixture, { range, context })) as CodeAction[];
  };

  it.each(fixtures)('offered in $name leaves something else than it says', async (fixture) => {
    const actions = await offered(fixture);
    const shown = actions.map(({ title, kind, edit }) =>
      [`=== ${title} (${kind})`, ...changedFiles(server, edit ?? {})].join('\n'),
    );
    await expect(shown.join('\n') || 'nothing').toMatchFileSnapshot(answerFile(feature, fixture.name));
  });

  it.each(fixtures)(
    'offered in $name leaves an error that was not there, or a text set out anyhow',
    async (fixture) => {
      for (const { edit } of await offered(fixture)) {
        const after = new Map([...texts, ...applied(edit ?? {}, (uri) => texts.get(uri))]);
        for (const [uri, text] of after) {
          expect(errors(uri, after)).toEqual(errors(uri, texts));
          const before = texts.get(uri);
          if (before === undefined || formatted(before) === before) expect(formatted(text)).toBe(text);
        }
      }
    },
  );

  it('is offered when others are asked for, or kept back when it is', async () => {
    const [fixture] = fixtures.filter(({ name }) => name === 'sort-touchpoint.journey') as [Fixture];
    const others = await offered(fixture, ['quickfix', 'source', 'refactor.extract', 'refac']);
    expect(others.filter(({ kind }) => kind?.startsWith('refactor'))).toEqual([]);
    expect((await offered(fixture, ['refactor'])).map(({ kind }) => kind)).toEqual(['refactor.rewrite']);
    expect((await offered(fixture, [''])).map(({ kind }) => kind)).toContain('refactor.rewrite');
  });

  function errors(uri: string, all: ReadonlyMap<string, string>): readonly string[] {
    const workspace = server.folder.uri();
    const { model, findings } = read(all.get(uri) ?? '', { uri, workspace, imports: (address) => all.get(address) });
    return [...findings, ...check(model)].filter(({ severity }) => severity === 'error').map(({ code }) => code);
  }
});

describe('an editor that cannot make files', () => {
  const server = new FixtureServer(feature);
  beforeAll(() => server.start({ capabilities: takesActions, options: { language: 'nl' } }));
  afterAll(() => server.stop());

  const offered = async (name: string) => {
    const [fixture] = server.fixtures.filter((each) => each.name === name) as [Fixture];
    const range = { start: fixture.at, end: fixture.at };
    const context = { diagnostics: [], only: ['refactor'] };
    return (await server.ask('textDocument/codeAction', fixture, { range, context })) as CodeAction[];
  };

  it('is offered a move to a file that is not there', async () => {
    expect(await offered('new-file/last.journey')).toEqual([]);
  });

  it('gets no plain changes, or is spoken to in another language', async () => {
    const [move] = await offered('existing/visit.journey');
    expect(move?.title).toBe('Verplaats de persona “kim” naar ./shared/personas.journey');
    expect(Object.keys(move?.edit?.changes ?? {})).toEqual(
      ['existing/visit.journey', 'existing/shared/personas.journey'].map((name) => server.folder.uri(name)),
    );
  });
});

describe('an editor that takes only commands', () => {
  const editor = new EditorOverStdio();
  afterAll(() => editor.stop());

  it('is told that there are changes to offer', async () => {
    const { result } = await editor.initialize();
    expect((result as { capabilities: ServerCapabilities }).capabilities.codeActionProvider).toBe(false);
  });
});
