/**
 * `journey diff-driver`: what Git calls as `diff.<name>.command` for each file of a diff, from the root of the repository.
 * It stops the whole of its diff when a driver ends badly, so what can be said is said and all is well.
 * The form of the call: https://git-scm.com/docs/git#Documentation/git.txt-GITEXTERNALDIFF
 */
import { check } from '../../index.js';
import { words } from '../../words/index.js';
import { palette } from '../color.js';
import { neighbourhoodOf, type Result, readText } from '../disk.js';
import { type Context, configurationFor, unreadable } from '../input.js';
import { type Outcome, refusal, safeLine } from '../outcome.js';
import { diffOf } from './command.js';
import { textLines } from './text.js';
import { pairOf, type Version } from './versions.js';

/** The name of the file that is not there. */
const nowhere = '/dev/null';

/** `path old-file old-hex old-mode new-file new-hex new-mode`, behind it of a renamed file its new path and a header. */
export function driverCommand(ofGit: readonly string[], context: Context): Outcome {
  const { language, color } = context;
  const said = words(language).cli.diffDriver;
  const [path = '', oldFile = '', , , newFile = '', , , newPath = path] = ofGit;
  if (ofGit.length === 1) return shown([safeLine(said.unmerged(path))]);
  if (ofGit.length !== 7 && ofGit.length !== 9) return refusal(said.wrong, words(language).cli.usage.hint);
  const before = versionOf(oldFile, path, 'a', context);
  const after = versionOf(newFile, newPath, 'b', context);
  if (!before.ok) return refusal(unreadable(oldFile, before.problem, language));
  if (!after.ok) return refusal(unreadable(newFile, after.problem, language));
  const diff = diffOf([pairOf(before.value, after.value)], {}, language);
  const { changes } = words(language);
  return shown([
    ...textLines(diff, language, palette(color)),
    ...diff.incomplete.map((side) => safeLine(changes.incomplete(diff[side]))),
    '',
  ]);
}

/** A file of Git's, read as if it stood at its path, with the settings and imports that hold there now. */
function versionOf(file: string, path: string, side: 'a' | 'b', context: Context): Result<Version> {
  const text: Result<string> = file === nowhere ? { ok: true, value: '' } : readText(file);
  if (!text.ok) return text;
  const { config } = configurationFor(path, context);
  const reading = check(text.value, { ...neighbourhoodOf(path), today: context.today, config });
  const name = file === nowhere ? nowhere : `${side}/${path}`;
  return { ok: true, value: { ...reading, path: '', name, file: path, text: text.value } };
}

function shown(lines: readonly string[]): Outcome {
  return { out: lines.map((line) => `${line}\n`).join(''), complaints: [], status: 0 };
}
