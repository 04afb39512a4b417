/** The status item of journeys: what the server is doing, with a way to start it anew and to its log. */
import { Disposable, type DocumentSelector, LanguageStatusSeverity, languages } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { statusNotification } from '../messages/server.js';
import { words } from '../words/index.js';
import { readersLanguage } from './language.js';
import { restartCommand, showLogCommand } from './server-commands.js';

const journeys: DocumentSelector = { language: 'journey' };

export function registerStatus(client: BaseLanguageClient): Disposable {
  const item = languages.createLanguageStatusItem('journey.server', journeys);
  let reading = 0;
  const show = () => {
    const texts = words(readersLanguage()).extension.status;
    const isBroken = client.state === State.Stopped || client.state === State.StartFailed;
    const isStarting = client.state === State.Starting;
    const { stopped, working } = texts.detail;
    item.name = texts.name;
    item.severity = isBroken ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    item.busy = isStarting || reading > 0;
    item.text = isBroken
      ? texts.stopped
      : isStarting
        ? texts.starting
        : reading > 0
          ? texts.reading(reading)
          : texts.ready;
    item.detail = `${isBroken ? stopped : working} · [${texts.showLog}](command:${showLogCommand})`;
    item.command = { command: restartCommand, title: texts.restart };
  };
  show();
  return Disposable.from(
    item,
    client.onDidChangeState(() => {
      reading = 0;
      show();
    }),
    client.onNotification(statusNotification, (status) => {
      reading = status.reading;
      show();
    }),
  );
}
