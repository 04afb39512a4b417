import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageOf } from '../../src/extension/page.js';
import { isWithin } from '../../src/extension/within.js';
import { fromPage, isToPage, previewState } from '../../src/messages/preview.js';

const span = { start: { line: 1, character: 2 }, end: { line: 3, character: 4 } };

describe('messages between page and extension', () => {
  test('nothing that a page can say makes the extension throw', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        fromPage(value);
        previewState(value);
        isToPage(value);
      }),
    );
  });

  test('a place to reveal is taken over without anything else that came along', () => {
    const said = { type: 'reveal', uri: 'file:///a.journey', span: { ...span, more: 1 }, command: 'delete' };
    expect(fromPage(said)).toEqual({ type: 'reveal', uri: 'file:///a.journey', span });
  });

  test.each([
    { type: 'reveal', uri: 1, span },
    { type: 'reveal', uri: 'file:///a', span: { start: { line: -1, character: 0 }, end: span.end } },
    { type: 'reveal', uri: 'file:///a', span: { start: { line: 0.5, character: 0 }, end: span.end } },
    { type: 'reveal', uri: 'file:///a', span: { start: span.start } },
    { type: 'run', command: 'x' },
    'ready',
    null,
  ])('%j is not taken for a message', (value) => expect(fromPage(value)).toBeUndefined());

  test('a memory survives being written and read, and a broken one is not used', () => {
    const state = { uri: 'file:///a.journey', journey: 'j', zoom: 0.8, scrollX: 4, scrollY: 0 };
    expect(previewState(JSON.parse(JSON.stringify(state)))).toEqual(state);
    expect(previewState({ ...state, zoom: Number.NaN })).toBeUndefined();
    expect(previewState({ ...state, uri: undefined })).toBeUndefined();
  });
});

describe('the empty page', () => {
  const parts = {
    cspSource: 'https://*.vscode-cdn.net',
    script: 'https://x/preview.js',
    style: 'https://x/preview.css',
    nonce: 'abc123',
    uri: 'file:///a%22b"><script>alert(1)</script>.journey',
    language: 'nl',
  };

  test('its policy lets nothing inline run or style', () => {
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(pageOf(parts)) ?? [];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'nonce-abc123'");
    expect(policy).not.toMatch(/unsafe|\*;|connect-src/);
  });

  test('the name of a file can not become markup', () => {
    const html = pageOf(parts);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).toContain('&quot;&gt;&lt;script&gt;');
  });
});

describe('whether an address stands in a folder', () => {
  const at = (path: string, scheme = 'file') => ({ scheme, authority: '', path });

  test('a folder whose name only begins alike does not hold it', () => {
    expect(isWithin(at('/home'), at('/home/a.journey'))).toBe(true);
    expect(isWithin(at('/home'), at('/homeshop/a.journey'))).toBe(false);
    expect(isWithin(at('/'), at('/a.journey'))).toBe(true);
    expect(isWithin(at('/home'), at('/home'))).toBe(true);
  });

  test('neither another scheme nor a way up leads in', () => {
    expect(isWithin(at('/home'), at('/home/a.journey', 'memfs'))).toBe(false);
    expect(isWithin(at('/home'), at('/home/../etc/a.journey'))).toBe(false);
  });
});
