import { type Separator, toCsv, toJson, toMarkdown } from '../formats/index.js';
import { findJourney } from '../index.js';
import { configComplaints } from './configuration.js';
import { formatFor } from './format-by-name.js';
import { type Context, checkInput, configurationFor, languageFor, unreadable } from './input.js';
import { noJourney } from './no-journey.js';
import { type Outcome, refusal } from './outcome.js';
import { deliver, overwriting } from './output.js';
import { findingLines, hasErrors, json, whatIsLeftOut } from './report.js';

export interface ExportRequest {
  readonly file: string;
  readonly format: 'json' | 'csv' | 'markdown';
  readonly output?: string;
  /** Of CSV and Markdown, which hold one journey each. */
  readonly journey?: string;
  readonly separator?: Separator;
}

/** `journey export`: writes what can be read, and tells on standard error what could not. */
export async function exportCommand(request: ExportRequest, context: Context): Promise<Outcome> {
  const { file, format, journey: wanted, separator } = request;
  const language = languageFor(configurationFor(file, context).config, context);
  const asked = formatFor(request, { formats: [format], usual: format }, language);
  if (typeof asked !== 'string') return overwriting(request, language) ?? refusal(asked.problem);
  const reading = await checkInput(file, context);
  if (!reading.ok) return refusal(unreadable(file, reading.problem, language));
  const { model, findings } = reading.value;
  const complaints = [
    ...configComplaints([reading.value.configuration], language),
    ...findingLines({ file, findings: whatIsLeftOut(findings) }, language),
  ];
  const rest = { complaints, status: hasErrors(findings) ? 1 : 0 } as const;
  if (format === 'json') return deliver(json(toJson(model)), request, rest, language);
  const journey = findJourney(model, wanted);
  if (journey === undefined) return refusal(...complaints, noJourney(model, file, wanted, language));
  const text = format === 'csv' ? toCsv(model, journey, language, separator) : toMarkdown(model, journey, language);
  return deliver(text, request, rest, language);
}
