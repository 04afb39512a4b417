/**
 * Fixtures of quick fixes, a folder each finding, with the caret on it: `fixtures/fixes/<code>/…`. Beside each stands
 * what is offered there, in English and Dutch, and what each choice changes, over stdio.
 */
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { rules } from '../../../../src/analysis/index.js';
import { fixers } from '../../../../src/lsp/features/fixes/fixers.js';
import { problemFixers } from '../../../../src/lsp/features/fixes/syntax/index.js';
import { readingCodes } from '../../../../src/model/index.js';
import { en as syntaxWords } from '../../../../src/words/syntax.js';
import { answerFile, type Fixture, FixtureServer } from '../fixtures.js';

const feature = 'fixes';
const capabilities = {
  textDocument: {
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } }, isPreferredSupport: true },
  },
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
};

/** Findings that only a writer can know what to do about. */
const withoutMend: Readonly<Record<string, string>> = {
  'sample-not-whole': 'how many were asked, nobody else knows',
  'to-be-unmatched': 'what a redesign adds and drops is its point',
  'weak-ending': 'another ending is a matter of design',
  'silent-touchpoint': 'how people feel is never made up',
  'journey-too-long': 'where to split a journey is a matter of what it tells',
};

/** Problems of which nobody knows what was meant. */
const withoutMeaning: Readonly<Record<string, string>> = {
  'too-deep': 'no brace is more wrong than another',
  'too-large': 'it is the whole file',
  'not-text': 'it is the whole file',
  'not-a-journey': 'it is the whole file',
  'more-problems': 'those are further down',
  unreadable: 'it is the whole file',
};

const root = join(import.meta.dirname, '..', 'fixtures', feature);
const folders = readdirSync(root);

describe('quick fixes', () => {
  const servers = { en: new FixtureServer(feature), nl: new FixtureServer(feature) };
  beforeAll(() =>
    Promise.all(
      Object.entries(servers).map(([locale, server]) =>
        // A workspace each: what one fixture declares is nothing to import for another.
        server.start({ locale, capabilities, folders: folders.map((name) => server.folder.uri(name)) }),
      ),
    ),
  );
  afterAll(() => Promise.all(Object.values(servers).map((server) => server.stop())));
  const fixtures = servers.en.fixtures.filter(({ at }) => at !== undefined);

  it.each(fixtures)('offer something else in $name, or in other words', async (fixture) => {
    const code = fixture.name.split('/')[0] ?? '';
    const [english, dutch] = await Promise.all([offered(servers.en, fixture), offered(servers.nl, fixture)]);
    const shown = english.map(({ title, edit, isPreferred, diagnostics = [] }, index) => {
      expect(diagnostics).toMatchObject([{ source: 'journey' }]);
      return [
        `${title}${isPreferred ? ' (preferred)' : ''}`,
        dutch[index]?.title,
        changes(servers.en, fixture, edit),
      ].join('\n');
    });
    expect(english.flatMap(({ diagnostics = [] }) => diagnostics.map((each) => each.code))).toContain(code);
    const answer = shown.join('\n\n').replaceAll(new Date().toISOString().slice(0, 10), 'TODAY');
    await expect(`${answer}\n`).toMatchFileSnapshot(answerFile(feature, fixture.name));
  });
});

describe('a finding', () => {
  it('has neither a fixture of its fixes nor a reason to have none', () => {
    const codes = [...readingCodes, ...rules.map(({ code }): string => code)];
    expect(codes.filter((code) => folders.includes(code) === code in withoutMend)).toEqual([]);
    expect(codes.filter((code) => code in fixers === code in withoutMend)).toEqual([]);
  });

  it('of a text that cannot be read has neither a fixture of its fixes nor a reason to have none', () => {
    const told = readdirSync(join(root, 'syntax'))
      .filter((name) => name.endsWith('.journey'))
      .map((name) => name.replace(/(\..*)?\.journey$/, ''));
    const problems = Object.keys(syntaxWords.sentences);
    expect(problems.filter((problem) => told.includes(problem) === problem in withoutMeaning)).toEqual([]);
    expect(problems.filter((problem) => problem in problemFixers === problem in withoutMeaning)).toEqual([]);
  });
});

async function offered(server: FixtureServer, fixture: Fixture): Promise<CodeAction[]> {
  const range = { start: fixture.at, end: fixture.at };
  const context = { diagnostics: [], only: ['quickfix'] };
  return (await server.ask('textDocument/codeAction', fixture, { range, context })) as CodeAction[];
}

/** What an edit does to each file: the lines that go and those that come. */
function changes(server: FixtureServer, fixture: Fixture, edit: WorkspaceEdit | undefined): string {
  return (edit?.documentChanges ?? [])
    .map((change) => {
      if ('kind' in change) return `+++ ${nameOf(server, 'uri' in change ? change.uri : '')}`;
      const name = nameOf(server, change.textDocument.uri);
      const before = name === fixture.name ? fixture.text : server.fixtures.find((each) => each.name === name)?.text;
      const document = TextDocument.create('', 'journey', 0, before ?? '');
      const edits = change.edits.flatMap((each) => ('newText' in each ? [each] : []));
      const lines = difference(document.getText(), TextDocument.applyEdits(document, edits));
      return name === fixture.name ? lines : `in ${name}\n${lines}`;
    })
    .join('\n');
}

function nameOf(server: FixtureServer, uri: string): string {
  return relative(server.folder.path, decodeURIComponent(new URL(uri).pathname));
}

function difference(before: string, after: string): string {
  const [old, next] = [before.split('\n'), after.split('\n')];
  let from = 0;
  while (from < Math.min(old.length, next.length) && old[from] === next[from]) from += 1;
  let same = 0;
  while (same < Math.min(old.length, next.length) - from && old.at(-1 - same) === next.at(-1 - same)) same += 1;
  const shown = (sign: string, lines: readonly string[]) =>
    lines.slice(from, lines.length - same).map((line) => `${sign} ${line}`.trimEnd());
  return [`${from + 1}:`, ...shown('-', old), ...shown('+', next)].join('\n');
}
