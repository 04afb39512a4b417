/** What a reader can do about the server: start it anew, and look at what it said. */
import { commands, Disposable } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';

export const restartCommand = 'journey.restartServer';
export const showLogCommand = 'journey.showLog';

/** Stops the server where it runs and starts it, one time after the other however often it is called. Never rejects. */
export function restarter(client: BaseLanguageClient): () => Promise<void> {
  let last = Promise.resolve();
  return () => {
    last = last.then(() => restart(client)).catch((error: unknown) => client.error('restart', error, false));
    return last;
  };
}

async function restart(client: BaseLanguageClient): Promise<void> {
  // A client can only be stopped once it runs; that its start fails, or that a server no longer answers, is no reason
  // not to start another.
  if (client.state === State.Starting) await client.start().catch(() => {});
  if (client.state === State.Running) await client.stop().catch(() => {});
  await client.start();
}

export function registerServerCommands(client: BaseLanguageClient, restart: () => Promise<void>): Disposable {
  return Disposable.from(
    commands.registerCommand(restartCommand, restart),
    commands.registerCommand(showLogCommand, () => client.outputChannel.show(true)),
  );
}
