import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ModelMessage } from '../../src/messages/server.js';
import { EditorOverStdio, type Message } from './driver.js';
import { visit } from './texts.js';

const uri = 'file:///nowhere/visit.journey';
const models = (messages: readonly Message[]) =>
  messages.filter(({ method }) => method === 'journey/model').map(({ params }) => params as ModelMessage);
const score = ({ model }: ModelMessage) => model.journeys[0]?.phases[0]?.touchpoints[0]?.emotions[0]?.score?.value;

describe('models over stdio', () => {
  let editor: EditorOverStdio;
  beforeEach(() => {
    editor = new EditorOverStdio();
  });
  afterEach(() => editor.stop());

  it('come before the findings of their version', async () => {
    await editor.initialize({ options: { models: true } });
    editor.open(uri, visit('+7'), 4);
    await editor.diagnostics(uri, 4);
    const order = editor.heard.map(({ method }) => method).filter((method) => method !== undefined);
    expect(order.indexOf('journey/model')).toBeLessThan(order.indexOf('textDocument/publishDiagnostics'));
    expect(order).toContain('journey/model');
    expect(models(editor.heard).map((each) => [each.uri, each.version, score(each)])).toEqual([[uri, 4, 7]]);
  });

  it('are not sent to a client that did not ask for them', async () => {
    await editor.initialize();
    editor.open(uri, visit());
    await editor.diagnostics(uri, 1);
    expect(models(editor.heard)).toEqual([]);
  });

  it('end with the newest after a burst, and skip what nobody could see', async () => {
    await editor.initialize({ options: { models: true } });
    editor.open(uri, visit());
    for (let version = 2; version <= 21; version++) {
      editor.change(uri, visit(`+${version / 100}`), version);
    }
    await editor.diagnostics(uri, 21);
    const sent = models(editor.heard);
    expect(sent.at(-1)).toMatchObject({ version: 21 });
    expect(sent.length).toBeLessThan(20);
  });

  it('are answered at once for the text as it is now, without waiting for a pause in typing', async () => {
    await editor.initialize();
    editor.open(uri, visit());
    editor.change(uri, visit('-0.5'), 2);
    const { result } = await editor.request('journey/getModel', { uri });
    const model = result as ModelMessage;
    expect([model.version, model.unreadable, score(model)]).toEqual([2, false, -0.5]);
  });

  it('are null for a document that is not open', async () => {
    await editor.initialize();
    expect(await editor.request('journey/getModel', { uri })).toMatchObject({ result: null });
    editor.open(uri, visit());
    editor.close(uri);
    expect(await editor.request('journey/getModel', { uri })).toMatchObject({ result: null });
  });

  it('are null for an old version that a diff shows', async () => {
    await editor.initialize();
    editor.open('git:/nowhere/visit.journey', visit());
    expect(await editor.request('journey/getModel', { uri: 'git:/nowhere/visit.journey' })).toMatchObject({
      result: null,
    });
  });

  it('say so when nothing of the text could be read', async () => {
    await editor.initialize({ options: { models: true } });
    editor.open(uri, '{{{ ]]] ???');
    await editor.diagnostics(uri);
    expect(models(editor.heard)).toMatchObject([{ unreadable: true, model: { journeys: [] } }]);
  });

  it('keep what can be read beside an error', async () => {
    await editor.initialize({ options: { models: true } });
    editor.open(uri, visit('+1\n      emotion').replace('Before" {', 'Before" {\n    touchpoint first "First"'));
    await editor.diagnostics(uri);
    const [sent] = models(editor.heard);
    expect(sent?.unreadable).toBe(false);
    expect(sent?.model.journeys[0]?.phases[0]?.touchpoints.map(({ name }) => name)).toEqual(['first', 'call']);
  });
});
