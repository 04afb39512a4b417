/** Which format a command writes: the one asked for, or as the name of its output ends. They may not contradict. */
import { extname } from 'node:path';
import { type Language, words } from '../words/index.js';
import { standardInputName } from './input.js';

/** What the ends of names say, of formats that are made here and of others that people may expect. */
const formatsByEnd: ReadonlyMap<string, string> = new Map(
  Object.entries({
    svg: ['svg'],
    png: ['png'],
    pdf: ['pdf'],
    html: ['html', 'htm'],
    markdown: ['md', 'markdown'],
    json: ['json', 'sarif'],
    csv: ['csv'],
    text: ['txt', 'log'],
    other: 'journey jpg jpeg gif webp avif bmp tif tiff doc docx odt xls xlsx ods ppt pptx odp rtf zip'.split(' '),
  }).flatMap(([format, ends]) => ends.map((end) => [end, format] as const)),
);

interface Asked<Format extends string> {
  readonly format?: Format;
  readonly output?: string;
}

interface Choice<Format extends string> {
  readonly formats: readonly Format[];
  /** Of a name without an end, and of standard output. */
  readonly usual: Format;
}

/** The format, or a sentence about a name that says another one, or none that can be made. */
export function formatFor<Format extends string>(
  { format, output }: Asked<Format>,
  { formats, usual }: Choice<Format>,
  language: Language,
): Format | { readonly problem: string } {
  const end = output === undefined || output === standardInputName ? '' : extname(output).slice(1).toLowerCase();
  const { usage } = words(language).cli;
  const said = formatsByEnd.get(end);
  if (format !== undefined) {
    // A name that says only that it is some text leaves it to who asks.
    const fits = said === undefined || said === format || said === 'text';
    return fits ? format : { problem: usage.otherEnd(output ?? '', format) };
  }
  if (end === '') return usual;
  return formats.find((one) => one === said) ?? { problem: usage.unknownEnd(output ?? '', endsOf(formats)) };
}

/** The usual end of each format; one without an end of its own, such as annotations, has none. */
function endsOf(formats: readonly string[]): readonly string[] {
  const ends = [...formatsByEnd];
  return formats.flatMap((format) => ends.find(([, made]) => made === format)?.[0] ?? []);
}
