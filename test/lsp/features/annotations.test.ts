import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type CodeLens,
  type InitializeResult,
  type InlayHint,
  type Range,
  SemanticTokenModifiers,
  type SemanticTokens,
  type SemanticTokensDelta,
  type SemanticTokensLegend,
  SemanticTokenTypes,
} from 'vscode-languageserver-protocol';
import {
  standardTypes,
  type TokenType,
  tokenModifiers,
} from '../../../src/lsp/features/annotations/semantic-tokens.js';
import type { InitializeOptions } from '../driver.js';
import { answerFile, type Fixture, FixtureServer, stretch } from './fixtures.js';
import { decoded } from './tokens.js';

const all: Range = { start: { line: 0, character: 0 }, end: { line: 1_000, character: 0 } };
const languages = ['en', 'nl'];

describe.each(languages)('the hints in %s', (language) => {
  const server = new FixtureServer('inlay-hints');
  beforeAll(() => server.start({ options: { language } }));
  afterAll(() => server.stop());

  it.each(server.fixtures)('of $name say something else, or stand elsewhere', async (fixture) => {
    const hints = (await server.ask('textDocument/inlayHint', fixture, { range: all })) as InlayHint[];
    const lines = fixture.text.split('\n');
    const shown = hints.map(({ position: { line, character }, label, tooltip }) => {
      const [before, behind] = [lines[line]?.slice(0, character), lines[line]?.slice(character)];
      return `${line + 1}: ${`${before} ⟨${label}⟩${behind}`.trim()}\n   ${tooltip}`;
    });
    await expect(`${shown.join('\n')}\n`).toMatchFileSnapshot(answerFile('inlay-hints', fixture.name, `.${language}`));
  });
});

describe('hints', () => {
  const server = new FixtureServer('inlay-hints');
  beforeAll(() => server.start());
  afterAll(() => server.stop());

  it('come for lines that were not asked about', async () => {
    const fixture = named(server, 'visit.journey');
    const range: Range = { start: { line: 7, character: 0 }, end: { line: 9, character: 80 } };
    const hints = (await server.ask('textDocument/inlayHint', fixture, { range })) as InlayHint[];
    expect(hints.map(({ position }) => position.line)).toEqual([7]);
    expect(stretch(fixture.text, range)).toContain('+2 "At last!"');
  });
});

describe.each(languages)('the lenses in %s', (language) => {
  const server = new FixtureServer('code-lenses');
  beforeAll(() => server.start({ options: { language, commands: true } }));
  afterAll(() => server.stop());

  it.each(server.fixtures)('of $name stand elsewhere, count otherwise, or lead nowhere', async (fixture) => {
    const lenses = await resolvedLenses(server, fixture);
    const shown = lenses.map(({ range, command }) => {
      const target = (command?.arguments ?? []).map((each) =>
        typeof each === 'string' ? each.replace(server.folder.uri(), '') : JSON.stringify(each),
      );
      const way = command?.command ? ` → ${command.command}(${target.join(', ')})` : '';
      return `${range.start.line + 1} ${stretch(fixture.text, range)}: ${command?.title}${way}`;
    });
    await expect(`${shown.join('\n')}\n`).toMatchFileSnapshot(answerFile('code-lenses', fixture.name, `.${language}`));
  });
});

describe('an editor without commands of ours', () => {
  const server = new FixtureServer('code-lenses');
  beforeAll(() => server.start());
  afterAll(() => server.stop());

  it('is offered one, or is told nothing', async () => {
    const lenses = await resolvedLenses(server, named(server, 'visit.journey'));
    expect(lenses.map(({ command }) => command?.command)).toEqual(lenses.map(() => ''));
    expect(lenses.map(({ command }) => command?.title)).toContain('used 2 times');
  });

  it('is failed by a lens that it made up', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    for (const data of [
      undefined,
      7,
      {},
      { kind: 'persona', name: 'x', uri: 'nowhere' },
      { kind: '__proto__', name: 1, uri: 2 },
    ]) {
      const { error } = await server.editor.request('codeLens/resolve', { range, data });
      expect(error).toBeUndefined();
    }
    expect(server.editor.heard.filter(({ method }) => method === 'window/logMessage')).toEqual([]);
  });
});

async function resolvedLenses(server: FixtureServer, fixture: Fixture): Promise<CodeLens[]> {
  const lenses = (await server.ask('textDocument/codeLens', fixture)) as CodeLens[];
  const made = lenses.map(async (lens) => {
    if (lens.command !== undefined) return lens;
    const { result } = await server.editor.request('codeLens/resolve', lens);
    return result as CodeLens;
  });
  return (await Promise.all(made)).sort((a, b) => a.range.start.line - b.range.start.line);
}

describe('semantic tokens', () => {
  const server = new FixtureServer('semantic-tokens');
  let legend: SemanticTokensLegend;
  beforeAll(async () => {
    legend = await startWithLegend(server, { options: { ownTokenTypes: true } });
  });
  afterAll(() => server.stop());

  it.each(server.fixtures)('of $name colour something else, or call it something else', async (fixture) => {
    const { data } = (await server.ask('textDocument/semanticTokens/full', fixture)) as SemanticTokens;
    const lines = fixture.text.split('\n');
    const shown = decoded(data, legend).map(
      ({ line, start, end, kind }) => `${line + 1}: ${lines[line]?.slice(start, end)} ${kind}`,
    );
    await expect(`${shown.join('\n')}\n`).toMatchFileSnapshot(answerFile('semantic-tokens', fixture.name));
  });

  it('of a part lie outside it, or lack some of it', async () => {
    const fixture = named(server, 'visit.journey');
    const range: Range = { start: { line: 4, character: 10 }, end: { line: 6, character: 13 } };
    const { data } = (await server.ask('textDocument/semanticTokens/range', fixture, { range })) as SemanticTokens;
    expect(decoded(data, legend).map(({ line, kind }) => `${line}: ${kind}`)).toEqual([
      '4: persona.declaration',
      '4: channel',
      '4: channel.defaultLibrary',
      '4: source',
      '5: journey.declaration',
      '6: persona',
    ]);
  });

  it('after an edit come anew as a whole, or otherwise than by asking for all', async () => {
    const { text } = named(server, 'visit.journey');
    const uri = server.folder.uri('visit.journey');
    const ask = async (method: string, more: object = {}) => {
      const { result } = await server.editor.request(method, { textDocument: { uri }, ...more });
      return result as SemanticTokens & SemanticTokensDelta;
    };
    server.editor.open(uri, text);
    const before = await ask('textDocument/semanticTokens/full');
    server.editor.change(uri, text.replace('-1.4 anger', '+1.25 joy'), 2);
    const previousResultId = before.resultId;
    const { edits } = await ask('textDocument/semanticTokens/full/delta', { previousResultId });
    expect(edits.length).toBeGreaterThan(0);
    const changed = [...before.data];
    for (const { start, deleteCount, data = [] } of edits.toReversed()) changed.splice(start, deleteCount, ...data);
    const after = await ask('textDocument/semanticTokens/full');
    expect(changed).toEqual(after.data);
    const { data } = await ask('textDocument/semanticTokens/full/delta', { previousResultId: 'long ago' });
    expect(data).toEqual(after.data);
    server.editor.close(uri);
  });
});

describe('the extension', () => {
  it('declares other tokens than the server sends, or others in their place', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
    const types: { id: TokenType; superType: string }[] = contributes.semanticTokenTypes;
    expect(Object.fromEntries(types.map(({ id, superType }) => [id, superType]))).toEqual(standardTypes);
    const modifiers: { id: string }[] = contributes.semanticTokenModifiers;
    const standard: readonly string[] = Object.values(SemanticTokenModifiers);
    expect(modifiers.map(({ id }) => id)).toEqual(tokenModifiers.filter((id) => !standard.includes(id)));
  });
});

describe('an editor that knows no tokens but those of the protocol', () => {
  const server = new FixtureServer('semantic-tokens');
  afterAll(() => server.stop());

  it('is sent others', async () => {
    const { tokenTypes } = await startWithLegend(server);
    const standard: readonly string[] = Object.values(SemanticTokenTypes);
    expect(tokenTypes.filter((type) => !standard.includes(type))).toEqual([]);
  });
});

async function startWithLegend(server: FixtureServer, options: InitializeOptions = {}): Promise<SemanticTokensLegend> {
  const answer = await server.start(options);
  const { capabilities } = answer.result as InitializeResult;
  if (capabilities.semanticTokensProvider === undefined) throw new Error('No tokens are offered');
  return capabilities.semanticTokensProvider.legend;
}

function named(server: FixtureServer, name: string): Fixture {
  const found = server.fixtures.find((fixture) => fixture.name === name);
  if (found === undefined) throw new Error(`There is no fixture ${name}`);
  return found;
}
