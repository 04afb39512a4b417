import { commands, type Disposable, type ExtensionContext } from 'vscode';

/** Opens the walkthrough; nothing opens it by itself. */
export function registerFirstSteps({ extension }: ExtensionContext): Disposable {
  return commands.registerCommand('journey.firstSteps', () =>
    commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#firstSteps`, false),
  );
}
