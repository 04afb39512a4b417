import { findJourney, type ThemeName } from '../index.js';
import { own, titleIn } from '../model/index.js';
import { toSvg } from '../render/index.js';
import { mapScene } from '../scene/index.js';
import { words } from '../words/index.js';
import { configComplaints } from './configuration.js';
import { type Context, checkInput, configurationFor, languageFor, unreadable } from './input.js';
import { type Outcome, refusal } from './outcome.js';
import { deliver } from './output.js';
import { findingLines, hasErrors } from './report.js';

export interface RenderRequest {
  readonly file: string;
  readonly output?: string;
  readonly journey?: string;
  readonly theme: ThemeName;
}

/** `journey render`: draws what can be read, and tells on standard error what could not. */
export async function renderCommand(request: RenderRequest, context: Context): Promise<Outcome> {
  const { file, journey: wanted, theme } = request;
  const language = languageFor(configurationFor(file, context).config, context);
  const { problems } = words(language).cli;
  const reading = await checkInput(file, context);
  if (!reading.ok) return refusal(unreadable(file, reading.problem, language));
  const { model, findings } = reading.value;
  const complaints = [
    ...configComplaints([reading.value.configuration], language),
    ...findingLines({ file, findings: findings.filter(({ severity }) => severity === 'error') }, language),
  ];
  const journey = findJourney(model, wanted);
  if (journey === undefined) {
    const known = own(model, model.journeys).map((candidate) => titleIn(candidate, language));
    const asked = wanted !== undefined && known.length > 0;
    return refusal(...complaints, asked ? problems.unknownJourney(wanted, known) : problems.noJourney(file));
  }
  const svg = toSvg(mapScene(model, journey, { language, pictures: reading.value.pictures() }), theme);
  return deliver(svg, request, { complaints, status: hasErrors(findings) ? 1 : 0 }, language);
}
