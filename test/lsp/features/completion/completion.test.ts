/**
 * Fixtures of completion, a file a situation, with the caret where someone asks. Beside each stands what is offered, in
 * order, and what the text becomes with the first of it, over stdio.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver-protocol';
import { answerFile, type Fixture, FixtureServer, fixturesOf } from '../fixtures.js';
import { accepted } from './accepted.js';

const feature = 'completion';
const fixtures = fixturesOf(feature).filter(({ at }) => at !== undefined);
const capabilities = {
  textDocument: {
    completion: {
      completionItem: {
        snippetSupport: true,
        insertReplaceSupport: true,
        labelDetailsSupport: true,
        documentationFormat: ['markdown'],
        insertTextModeSupport: { valueSet: [1, 2] },
      },
    },
  },
};

describe.each(['en', 'nl'])('completion in %s', (language) => {
  const server = new FixtureServer(feature);
  beforeAll(async () => {
    // A workspace each: what one situation declares is nothing to import for another.
    const folders = [...new Set(fixtures.map(({ name }) => name.split('/')[0] ?? ''))];
    await server.start({
      capabilities,
      options: { language, commands: true },
      folders: folders.map((name) => server.folder.uri(name)),
    });
    await server.editor.request('workspace/symbol', { query: '' });
  });
  afterAll(() => server.stop());

  it.each(fixtures)('offers something else in $name, or in other words', async (fixture) => {
    const items = ((await server.ask('textDocument/completion', fixture)) ?? []) as CompletionItem[];
    const shown = `${items.map(lineOf).join('\n') || 'nothing'}\n${items[0] ? `\n${becomes(fixture, items[0])}` : ''}`;
    // Today is another day tomorrow.
    const today = new Date().toISOString().slice(0, 10);
    await expect(shown.replaceAll(today, '<today>')).toMatchFileSnapshot(
      answerFile(feature, fixture.name, `.${language}`),
    );
  });
});

function lineOf({ label, labelDetails, detail, documentation, additionalTextEdits }: CompletionItem): string {
  const title = labelDetails?.description === undefined ? '' : ` (${labelDetails.description})`;
  const edits = (additionalTextEdits ?? []).map(({ newText }) => ` +${JSON.stringify(newText)}`).join('');
  const more = [detail, documentation].flatMap((text) => (typeof text === 'string' ? [` — ${text}`] : []));
  return `${label}${title}${more.join('')}${edits}`;
}

/** The lines that the first item changes. */
function becomes({ text }: Fixture, item: CompletionItem): string {
  const before = text.split('\n');
  const after = accepted(text, item, { marked: true }).split('\n');
  const start = after.findIndex((line, index) => line !== before[index]);
  const end = after.toReversed().findIndex((line, index) => line !== before.toReversed()[index]);
  return `${after.slice(start, after.length - end).join('\n')}${item.command === undefined ? '' : ' …and asks on'}\n`;
}
