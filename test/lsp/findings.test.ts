import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generate } from '../../bench/generate.js';
import { EditorOverStdio, publishedBy } from './driver.js';
import { visit } from './texts.js';

const uri = 'file:///nowhere/visit.journey';
const unresolved = (name: string, line: number, from: number, to: number) => ({
  code: 'unresolved-reference',
  message: expect.stringContaining(name),
  range: { start: { line, character: from }, end: { line, character: to } },
});

describe('findings over stdio', () => {
  let editor: EditorOverStdio;
  beforeEach(() => {
    editor = new EditorOverStdio();
  });
  afterEach(() => editor.stop());

  it('appear in an opened file and go once the text is mended', async () => {
    await editor.initialize();
    editor.open(uri, visit('+7'));
    expect(await editor.diagnostics(uri, 1)).toMatchObject([
      {
        code: 'score-out-of-scale',
        source: 'journey',
        severity: 1,
        range: { start: { line: 5, character: 18 }, end: { line: 5, character: 20 } },
      },
    ]);
    editor.change(uri, visit(), 2);
    expect(await editor.diagnostics(uri, 2)).toEqual([]);
  });

  it.each([
    ['the locale', { locale: 'nl-BE' }],
    ['the option, whatever the locale', { locale: 'en', options: { language: 'nl' } }],
  ])('speak the language of %s', async (_, options) => {
    await editor.initialize(options);
    editor.open(uri, visit('+7'));
    const [dutch] = await editor.diagnostics(uri);
    expect(dutch?.message).toMatch(/schaal|loopt|tussen/);
  });

  it('speak English where nobody says which language', async () => {
    await editor.initialize({ options: { language: 'auto' } });
    editor.open(uri, visit('+7'));
    const [english] = await editor.diagnostics(uri);
    expect(english?.message).toMatch(/scale|between|from/);
  });

  it('survive nonsense instead of options', async () => {
    await editor.initialize({ options: 'models' });
    editor.open(uri, visit('+7'));
    expect(await editor.diagnostics(uri)).toHaveLength(1);
  });

  it('point at the first of two declarations where the client can show that', async () => {
    await editor.initialize({ capabilities: { textDocument: { publishDiagnostics: { relatedInformation: true } } } });
    editor.open(uri, `persona kim "Kim"\n${visit()}`);
    expect(await editor.diagnostics(uri)).toMatchObject([
      { code: 'duplicate-name', relatedInformation: [{ location: { uri, range: { start: { line: 0 } } } }] },
    ]);
  });

  it('leave second places out where the client cannot show them', async () => {
    await editor.initialize();
    editor.open(uri, `persona kim "Kim"\n${visit()}`);
    const [finding] = await editor.diagnostics(uri);
    expect(finding).not.toHaveProperty('relatedInformation');
  });

  it.each([
    ['nl', 'findings.nl.md'],
    ['en', 'findings.md'],
  ])('lead to no explanation in the language of the reader, %s', async (locale, page) => {
    await editor.initialize({
      locale,
      capabilities: { textDocument: { publishDiagnostics: { codeDescriptionSupport: true } } },
    });
    editor.open(uri, visit('+7'));
    expect(await editor.diagnostics(uri)).toMatchObject([
      { codeDescription: { href: expect.stringMatching(`^https://.*/${page}#score-out-of-scale$`) } },
    ]);
  });

  it('lead somewhere where the client knows no such links', async () => {
    await editor.initialize();
    editor.open(uri, visit('+7'));
    const [finding] = await editor.diagnostics(uri);
    expect(finding).not.toHaveProperty('codeDescription');
  });

  it('say what the language says of a text that cannot be read, and nothing of Langium’s own', async () => {
    await editor.initialize();
    editor.open(uri, visit('\n@'));
    const findings = await editor.diagnostics(uri);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every(({ code, source }) => code === 'syntax' && source === 'journey')).toBe(true);
  });

  it('belong to the last of twenty quick changes', async () => {
    await editor.initialize();
    editor.open(uri, visit());
    for (let version = 2; version <= 21; version++) {
      editor.change(uri, visit(version === 21 ? '+9' : `+${version / 100}`), version);
    }
    expect(await editor.diagnostics(uri, 21)).toMatchObject([{ code: 'score-out-of-scale' }]);
    const versions = editor.heard.map((message) => publishedBy(message)?.version).filter((each) => each !== undefined);
    expect(versions.at(-1)).toBe(21);
    expect(versions.length).toBeLessThan(20);
  });

  it('follow edits of a part of the text', async () => {
    await editor.initialize();
    editor.open(uri, visit());
    await editor.diagnostics(uri, 1);
    editor.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [
        { range: { start: { line: 5, character: 18 }, end: { line: 5, character: 20 } }, text: '-3' },
        { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n' },
      ],
    });
    expect(await editor.diagnostics(uri, 2)).toMatchObject([{ range: { start: { line: 6, character: 18 } } }]);
  });

  it('stand at UTF-16 columns behind an emoji', async () => {
    await editor.initialize();
    editor.open(uri, visit('+1\n      pain "👩🏽‍🦱" evidence nowhere'));
    expect(await editor.diagnostics(uri)).toMatchObject([unresolved('nowhere', 6, 30, 37)]);
  });

  it('stand on the same lines with CRLF and a byte order mark', async () => {
    await editor.initialize();
    editor.open(uri, `\uFEFF${visit('+1 evidence nowhere').replaceAll('\n', '\r\n')}`);
    expect(await editor.diagnostics(uri)).toMatchObject([unresolved('nowhere', 5, 30, 37)]);
  });

  it('are right in the next file after one of ten thousand nested braces', async () => {
    await editor.initialize();
    const deep = 'file:///nowhere/deep.journey';
    editor.open(deep, `journey deep ${'{ phase x '.repeat(10_000)}`);
    expect((await editor.diagnostics(deep)).length).toBeGreaterThan(0);
    editor.open(uri, visit());
    expect(await editor.diagnostics(uri)).toEqual([]);
    editor.change(uri, visit('+7'), 2);
    expect(await editor.diagnostics(uri, 2)).toMatchObject([{ code: 'score-out-of-scale' }]);
  });

  it.each([
    ['five megabytes', () => generate(13_000)],
    ['noise', () => String.fromCharCode(...Array.from({ length: 5_000 }, (_, index) => (index * 7_919) % 65_536))],
    ['a lone surrogate', () => visit('+1 "\uD800"')],
    ['a text that never ends', () => `${visit()}persona x """`],
    ['nothing', () => ''],
  ])('are right in the next file after one of %s', async (_, text) => {
    await editor.initialize();
    const other = 'file:///nowhere/other.journey';
    editor.open(other, text());
    await editor.diagnostics(other);
    editor.open(uri, visit('+7'));
    expect(await editor.diagnostics(uri)).toMatchObject([{ code: 'score-out-of-scale' }]);
  });

  it('go with a closed file that is in no workspace', async () => {
    await editor.initialize();
    editor.open(uri, visit('+7'));
    await editor.diagnostics(uri, 1);
    editor.close(uri);
    expect(await editor.diagnostics(uri)).toEqual([]);
  });

  it('are kept from old versions that a diff shows beside the file', async () => {
    await editor.initialize();
    for (const scheme of ['git', 'gitfs', 'review', 'pr', 'vscode-scm', 'merge-conflict.conflict-diff']) {
      editor.open(`${scheme}:/nowhere/visit.journey`, visit('+7'));
    }
    editor.open(uri, visit('+7'));
    await editor.diagnostics(uri);
    const schemes = editor.heard.map((message) => publishedBy(message)?.uri.split(':')[0]);
    expect(new Set(schemes.filter((scheme) => scheme !== undefined))).toEqual(new Set(['file']));
  });

  it.each(['untitled:Untitled-1', 'vscode-vfs://github/o/r/a.journey', 'memfs:/a.journey'])(
    'appear in %s',
    async (other) => {
      await editor.initialize();
      editor.open(other, visit('+7'));
      expect(await editor.diagnostics(other)).toMatchObject([{ code: 'score-out-of-scale' }]);
    },
  );
});
