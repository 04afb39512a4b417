/** The colours of personas, for an editor to show and to pick. */
import type { Color, ColorInformation, ColorPresentation } from 'vscode-languageserver';
import { type Model, own, type Span } from '../../model/index.js';

/** Those written as the language wants them; the others are a finding. */
export function documentColors(model: Model): ColorInformation[] {
  return own(model, model.personas).flatMap(({ color }) =>
    color?.valid === true ? [{ range: color.span, color: colorOf(color.value) }] : [],
  );
}

/** How a picked colour is written in place of another. The language knows no transparency. */
export function colorPresentations(color: Color, place: Span): ColorPresentation[] {
  const written = `#${[color.red, color.green, color.blue].map(twoDigits).join('')}`;
  return [{ label: written, textEdit: { range: place, newText: written } }];
}

/** Channels from 0 to 1, out of `#rrggbb`. */
function colorOf(written: string): Color {
  const channel = (index: number) => Number.parseInt(written.slice(1 + 2 * index, 3 + 2 * index), 16) / 255;
  return { red: channel(0), green: channel(1), blue: channel(2), alpha: 1 };
}

function twoDigits(channel: number): string {
  const value = Math.round(Math.min(1, Math.max(0, channel)) * 255);
  return value.toString(16).padStart(2, '0');
}
