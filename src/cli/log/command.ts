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
import { formatFor } from '../format-by-name.js';
import { type Checked, type Context, checkInput, configurationFor, languageFor, unreadable } from '../input.js';
import { noJourney } from '../no-journey.js';
import { type Outcome, refusal, safeLine } from '../outcome.js';
import { deliver, overwriting } from '../output.js';
import { type Drawing, pictureOf } from '../picture.js';
import { json } from '../report.js';
import { committedEntries, type Tracked, trackedFile, uncommittedEntry } from './history.js';
import { textLines } from './text.js';

export const logFormats = ['text', 'json', 'svg', 'png', 'pdf', 'html'] as const;
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
  const format = formatFor(request, { formats: logFormats, usual: 'text' }, language);
  if (typeof format !== 'string') return overwriting(request, language) ?? refusal(format.problem);
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
  const drawn = await written(history, { ...request, format }, language, context);
  if ('problem' in drawn) return refusal(...complaints, drawn.problem);
  return deliver(drawn.content, request, { complaints: [...complaints, ...drawn.notes], status: 0 }, language);
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

async function written(
  history: History,
  { format, theme }: Pick<LogRequest, 'theme'> & { readonly format: LogFormat },
  language: Language,
  { color }: Context,
): Promise<Drawing> {
  const { entries, journey } = history;
  const none = words(language).history.none(quoted(titleIn(journey, language)));
  if (format === 'json') return made(json(historyJson(history)));
  if (format === 'text') {
    const lines = entries.length === 0 ? [safeLine(none)] : textLines(entries, language, palette(color));
    return made(lines.map((line) => `${line}\n`).join(''));
  }
  const scene = historyPicture(history, language);
  if (scene === undefined) return { problem: none };
  if (format === 'png' || format === 'pdf') {
    return pictureOf(scene, { format, ...(theme === undefined ? {} : { theme }) }, language);
  }
  return made(
    format === 'svg'
      ? toSvg(scene, theme ?? 'light')
      : historyPage(scene, { language, hash, ...(theme === undefined ? {} : { theme }) }),
  );
}

function made(content: string): Drawing {
  return { content, notes: [] };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
