import { toJson } from '../formats/index.js';
import { configComplaints } from './configuration.js';
import { type Context, checkInput, configurationFor, languageFor, unreadable } from './input.js';
import { type Outcome, refusal } from './outcome.js';
import { deliver } from './output.js';
import { findingLines, hasErrors, json } from './report.js';

export interface ExportRequest {
  readonly file: string;
  readonly output?: string;
}

/** `journey export json`: writes what can be read, and tells on standard error what could not. */
export async function exportJsonCommand(request: ExportRequest, context: Context): Promise<Outcome> {
  const { file } = request;
  const language = languageFor(configurationFor(file, context).config, context);
  const reading = await checkInput(file, context);
  if (!reading.ok) return refusal(unreadable(file, reading.problem, language));
  const { model, findings } = reading.value;
  const complaints = [
    ...configComplaints([reading.value.configuration], language),
    ...findingLines({ file, findings: findings.filter(({ severity }) => severity === 'error') }, language),
  ];
  return deliver(json(toJson(model)), request, { complaints, status: hasErrors(findings) ? 1 : 0 }, language);
}
