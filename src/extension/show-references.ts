/** Lists where a name is used: VS Code's own command, whose arguments no server can write. */
import { commands, type Disposable, type Location, Position, Uri } from 'vscode';
import { showReferencesCommand } from '../messages/commands.js';

export function registerShowReferences(): Disposable {
  return commands.registerCommand(showReferencesCommand, async (address: unknown, place: unknown) => {
    const position = positionOf(place);
    if (typeof address !== 'string' || !position) return;
    const uri = Uri.parse(address);
    const found = await commands.executeCommand<Location[]>('vscode.executeReferenceProvider', uri, position);
    const uses = found.filter((each) => each.uri.toString() !== uri.toString() || !each.range.contains(position));
    await commands.executeCommand('editor.action.showReferences', uri, position, uses);
  });
}

function positionOf(value: unknown): Position | undefined {
  if (typeof value !== 'object' || value === null || !('line' in value && 'character' in value)) return undefined;
  const { line, character } = value;
  return isCount(line) && isCount(character) ? new Position(line, character) : undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
