/** The questions of an export, and what is asked for, as plain data. */
import type { PaperSize } from '../../formats/pdf/paper.js';
import { type ExportFormat, exportFormats, extensions } from '../../formats/resources.js';
import type { Language } from '../../words/index.js';
import { words } from '../../words/index.js';

/** What is made of a map: a format, and how large. */
export interface Wishes {
  readonly format: ExportFormat;
  /** Of a PNG. */
  readonly scale: number;
  /** Of a PDF. */
  readonly paper: PaperSize;
  readonly spread: 'fit' | 'pages';
}

export const usual: Wishes = { format: 'pdf', scale: 2, paper: 'A4', spread: 'fit' };

export interface Offer<T> {
  readonly label: string;
  readonly description?: string;
  readonly value: T;
}

/** What formats are called everywhere, the most wanted first. */
export const formatNames: Readonly<Record<ExportFormat, string>> = {
  pdf: 'PDF',
  png: 'PNG',
  svg: 'SVG',
  html: 'HTML',
  markdown: 'Markdown',
  csv: 'CSV',
  json: 'JSON',
};

const order = Object.keys(formatNames);

export function formatOffers(language: Language): readonly Offer<ExportFormat>[] {
  const { formats: said } = words(language).extension.exportMap;
  const formats = exportFormats.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
  return formats.map((value) => ({ label: formatNames[value], description: said[value], value }));
}

export function scaleOffers(language: Language): readonly Offer<number>[] {
  const { scales } = words(language).extension.exportMap;
  return ([1, 2, 4] as const).map((value) => ({ label: `${value}×`, description: scales[value], value }));
}

export function paperOffers(language: Language): readonly Offer<Pick<Wishes, 'paper' | 'spread'>>[] {
  const { whole, spread } = words(language).extension.exportMap.papers;
  const offer = (paper: PaperSize, way: Wishes['spread']) => ({
    label: paper,
    description: way === 'fit' ? whole : spread,
    value: { paper, spread: way },
  });
  return [
    ...(['A4', 'A3', 'A2', 'A1', 'A0'] as const).map((paper) => offer(paper, 'fit')),
    ...(['A4', 'A3'] as const).map((paper) => offer(paper, 'pages')),
  ];
}

/** The file's own name, and the journey's behind it where the file holds several. */
export function fileNameFor(file: string, journey: string | undefined, format: ExportFormat): string {
  const base = file.replace(/\.journey$/i, '') || 'journey';
  const suffix = journey === undefined ? '' : `-${safe(journey)}`;
  return `${base}${suffix}.${extensions[format]}`;
}

/** A name of a journey holds any text; a file's name may not. */
function safe(name: string): string {
  const kept = name.replaceAll(/[^\p{L}\p{M}\p{N}_-]+/gu, '-').replaceAll(/^-+|-+$/g, '');
  return kept.slice(0, 60) || 'journey';
}
