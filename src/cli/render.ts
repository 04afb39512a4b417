import type { MakeRequest } from '../formats/make.js';
import { resourcesFor } from '../formats/resources.js';
import { findJourney } from '../index.js';
import type { Journey, Model, Pictures } from '../model/index.js';
import { toSvg } from '../render/index.js';
import { mapScene } from '../scene/index.js';
import { type Language, words } from '../words/index.js';
import { configComplaints } from './configuration.js';
import { readFile } from './disk.js';
import { type Context, checkInput, configurationFor, languageFor, unreadable } from './input.js';
import { noJourney } from './no-journey.js';
import { type Outcome, refusal } from './outcome.js';
import { deliver, overwriting } from './output.js';
import { packageFile } from './package-files.js';
import { type Drawing, drawingOf } from './picture.js';
import { formatOf, type RenderFormat, type RenderRequest } from './render-options.js';
import { findingLines, hasErrors, whatIsLeftOut } from './report.js';

/** `journey render`: draws what can be read, and tells on standard error what could not. */
export async function renderCommand(request: RenderRequest, context: Context): Promise<Outcome> {
  const { file, journey: wanted } = request;
  const language = languageFor(configurationFor(file, context).config, context);
  const { usage } = words(language).cli;
  const format = formatOf(request, language);
  if (typeof format !== 'string') return overwriting(request, language) ?? refusal(format.problem, usage.hint);
  const reading = await checkInput(file, context);
  if (!reading.ok) return refusal(unreadable(file, reading.problem, language));
  const { model, findings } = reading.value;
  const complaints = [
    ...configComplaints([reading.value.configuration], language),
    ...findingLines({ file, findings: whatIsLeftOut(findings) }, language),
  ];
  const journey = findJourney(model, wanted);
  if (journey === undefined) return refusal(...complaints, noJourney(model, file, wanted, language));
  const subject = { format, model, journey, language, pictures: reading.value.pictures() };
  const drawing = await draw(subject, request);
  if ('problem' in drawing) return refusal(...complaints, drawing.problem);
  const isTooLittle = request.strictFonts === true && drawing.isLacking;
  const status = hasErrors(findings) || isTooLittle ? 1 : 0;
  const rest = { complaints: [...complaints, ...drawing.notes], status } as const;
  return deliver(drawing.content, request, rest, language);
}

interface Subject {
  readonly format: RenderFormat;
  readonly model: Model;
  readonly journey: Journey;
  readonly language: Language;
  readonly pictures: Pictures;
}

async function draw({ format, model, journey, language, pictures }: Subject, request: RenderRequest): Promise<Drawing> {
  const { theme, scale, page, pages, font = [] } = request;
  if (format === 'svg') {
    return {
      content: toSvg(mapScene(model, journey, { language, pictures }), theme ?? 'light'),
      notes: [],
      isLacking: false,
    };
  }
  // What draws the others is large, and most runs never need it.
  const { kindOfFont, make } = await import('../formats/make.js');
  const { noFont, pictureFont } = words(language).cli.render;
  const pictureFonts: string[] = [];
  const fonts: Uint8Array[] = [];
  for (const path of font) {
    const read = readFile(path);
    if (!read.ok) return { problem: unreadable(path, read.problem, language) };
    const kind = kindOfFont(read.value);
    if (kind === 'none') return { problem: noFont(path) };
    if (kind === 'pictures') pictureFonts.push(path);
    fonts.push(read.value);
  }
  const asked: MakeRequest = {
    format,
    model,
    journey: model.journeys.indexOf(journey),
    language,
    pictures,
    ...(theme === undefined ? {} : { theme }),
    ...(scale === undefined ? {} : { scale }),
    paper: { size: page ?? 'A4', ...orientationOf(request) },
    spread: pages ? 'pages' : 'fit',
  };
  const drawing = drawingOf(await make(asked, await resourcesFor(format, packageFile, fonts)), language);
  if ('problem' in drawing) return drawing;
  return { ...drawing, notes: [...pictureFonts.map(pictureFont), ...drawing.notes] };
}

function orientationOf({ landscape, portrait }: RenderRequest): { orientation?: 'landscape' | 'portrait' } {
  if (landscape) return { orientation: 'landscape' };
  return portrait ? { orientation: 'portrait' } : {};
}
