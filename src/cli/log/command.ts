import { createHash } from 'node:crypto';
import { type History, type HistoryEntry, historyJson } from '../../formats/history.js';
import { historyPage, historyPicture } from '../../formats/history-picture.js';
import { findJourney } from '../../index.js';
import { own, titleIn } from '../../model/index.js';
import { type ThemeName, toSvg } from '../../render/index.js';
import { type Language, words } from '../../words/index.js';
import { quoted } from '../../words/write.js';
import { palette } from '../color.js';
import { gitSentence, isIncomplete } from '../diff/versions.js';
import { formatByName } from '../format-by-name.js';
import { type Checked, type Context, checkInput, configurationFor, languageFor, unreadable } from '../input.js';
import { noJourney } from '../no-journey.js';
import { type Outcome, refusal, safeLine } from '../outcome.js';
import { deliver } from '../output.js';
import { json } from '../report.js';
import { committedEntries, type Tracked, trackedFile, uncommittedEntry } from './history.js';
import { textLines } from './text.js';

export const logFormats = ['text', 'json', 'svg', 'html'] as const;
export type LogFormat = (typeof logFormats)[number];

export interface LogRequest {
  readonly file: string;
  /** Without it as the name of the output ends, else text. */
  readonly format?: LogFormat;
  readonly output?: string;
  readonly journey?: string;
  /** No more entries than this, the newest. */
  readonly maxCount?: number;
  readonly theme?: ThemeName;
}

/** `journey log`: ends with 0 whatever the versions say; what could be read in part is told. */
export async function logCommand(request: LogRequest, context: Context): Promise<Outcome> {
  const { file, journey: wanted } = request;
  const language = languageFor(configurationFor(file, context).config, context);
  const reading = await checkInput(file, context);
  if (!reading.ok) return refusal(unreadable(file, reading.problem, language));
  const { model } = reading.value;
  const known = own(model, model.journeys);
  const journey = findJourney(model, wanted);
  if (journey === undefined || !known.includes(journey)) return refusal(noJourney(model, file, wanted, language));
  const tracked = trackedFile(file);
  const { log } = words(language).cli;
  if (!tracked.ok) {
    const { problem } = tracked;
    return refusal(problem.reason === 'no-repository' ? log.noRepository(file) : gitSentence(problem, language));
  }
  if (tracked.value.commits.length === 0) return refusal(log.uncommitted(file));
  const entries = entriesOf(tracked.value, reading.value, { journey: journey.name, language }, request, context);
  const history: History = { file, journey, entries };
  const others = known.length - 1;
  const complaints = [
    ...(wanted === undefined && others > 0 ? [log.others(titleIn(journey, language), others)] : []),
    ...(isIncomplete(reading.value) ? [words(language).changes.incomplete(file)] : []),
  ];
  const drawn = written(history, request, language, context);
  if (!drawn.ok) return refusal(...complaints, drawn.problem);
  return deliver(drawn.content, request, { complaints, status: 0 }, language);
}

function entriesOf(
  tracked: Tracked,
  present: Checked,
  asked: { readonly journey: string; readonly language: Language },
  { file, maxCount = Number.POSITIVE_INFINITY }: LogRequest,
  context: Context,
): readonly HistoryEntry[] {
  if (maxCount === 0) return [];
  const uncommitted = uncommittedEntry(tracked, { ...present, path: tracked.path, name: file, file }, asked, context);
  const entries = uncommitted === undefined ? [] : [uncommitted];
  if (entries.length >= maxCount) return entries;
  for (const entry of committedEntries(tracked, asked, context)) {
    entries.push(entry);
    if (entries.length >= maxCount) break;
  }
  return entries;
}

type Made = { readonly ok: true; readonly content: string } | { readonly ok: false; readonly problem: string };

function written(history: History, request: LogRequest, language: Language, { color }: Context): Made {
  const { entries, journey } = history;
  const { theme } = request;
  const none = words(language).history.none(quoted(titleIn(journey, language)));
  const format = request.format ?? formatByName(request.output, logFormats) ?? 'text';
  if (format === 'json') return made(json(historyJson(history)));
  if (format === 'text') {
    const lines = entries.length === 0 ? [safeLine(none)] : textLines(entries, language, palette(color));
    return made(lines.map((line) => `${line}\n`).join(''));
  }
  const scene = historyPicture(history, language);
  if (scene === undefined) return { ok: false, problem: none };
  return made(
    format === 'svg'
      ? toSvg(scene, theme ?? 'light')
      : historyPage(scene, { language, hash, ...(theme === undefined ? {} : { theme }) }),
  );
}

function made(content: string): Made {
  return { ok: true, content };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
