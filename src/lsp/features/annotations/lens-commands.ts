/** Lenses as the protocol has them: each a command, of which a plain editor shows the title only. */
import type { CodeLens, Command } from 'vscode-languageserver';
import {
  type OpenMapArguments,
  openMapCommand,
  type ShowReferencesArguments,
  showReferencesCommand,
} from '../../../messages/commands.js';
import type { Model, Position } from '../../../model/index.js';
import { type Language, words } from '../../../words/index.js';
import { countUses, type Lens, type Used } from './code-lenses.js';

export interface LensSettings {
  readonly language: Language;
  /** Whether the client has the commands. */
  readonly commands: boolean;
}

/** `undefined` for a lens that is nothing but a command which the client lacks. */
export function toCodeLens(lens: Lens, uri: string, { language, commands }: LensSettings): CodeLens | undefined {
  const { openMap, backed } = words(language).annotations;
  const { span: range } = lens;
  if (lens.shows === 'uses') return { range, data: lens.used };
  if (lens.shows === 'coverage') return { range, command: titled(backed(lens.backed, lens.total)) };
  const target: OpenMapArguments = [uri, lens.journey];
  return commands ? { range, command: { title: openMap, command: openMapCommand, arguments: [...target] } } : undefined;
}

/** A lens of uses with its number; any other as it is. */
export function resolved(lens: CodeLens, models: readonly Model[], { language, commands }: LensSettings): CodeLens {
  const used = usedIn(lens.data);
  if (used === undefined) return lens;
  const times = countUses(used, models);
  const title = words(language).annotations.used(times);
  const { start } = lens.range;
  return { ...lens, command: commands && times > 0 ? shown(title, used.uri, start) : titled(title) };
}

/** No editor runs a command without a name; it shows the title as text. */
function titled(title: string): Command {
  return { title, command: '' };
}

function shown(title: string, uri: string, position: Position): Command {
  const target: ShowReferencesArguments = [uri, position];
  return { title, command: showReferencesCommand, arguments: [...target] };
}

/** Clients send anything, and what they send back may be of another day. */
function usedIn(data: unknown): Used | undefined {
  if (typeof data !== 'object' || data === null || !('kind' in data && 'name' in data && 'uri' in data))
    return undefined;
  const { kind, name, uri } = data;
  const known = kinds.find((each) => each === kind);
  return known !== undefined && typeof name === 'string' && typeof uri === 'string'
    ? { kind: known, name, uri }
    : undefined;
}

const kinds: readonly Used['kind'][] = ['persona', 'source', 'channel', 'feeling', 'metric', 'journey'];
