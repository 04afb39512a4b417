import { Help } from 'commander';
import { nearest, rules } from '../analysis/index.js';
import { type FindingCode, readingCodes, type Severity } from '../model/index.js';
import { explanation } from '../words/explain.js';
import { type Language, words } from '../words/index.js';
import { type Palette, palette } from './color.js';
import type { Context } from './input.js';
import { type Outcome, refusal } from './outcome.js';

const width = 80;

const codes: readonly { readonly code: FindingCode; readonly severity: Severity }[] = [
  ...readingCodes.map((code) => ({ code, severity: 'error' }) as const),
  ...rules,
];

/** `journey explain`: what a finding means and how to mend it; without a code, all there are. */
export function explainCommand(code: string | undefined, { language, color }: Context): Outcome {
  const paints = palette(color);
  if (code === undefined) return { out: list(language, paints), complaints: [], status: 0 };
  const known = codes.find((candidate) => candidate.code === code);
  if (known !== undefined) return { out: explained(known, language, paints), complaints: [], status: 0 };
  const near = nearest(
    code,
    codes.map((candidate) => ({ name: candidate.code, aliases: [] })),
  );
  return refusal(words(language).cli.explain.unknown(code, near));
}

function explained({ code, severity }: (typeof codes)[number], language: Language, paints: Palette): string {
  const { title, what, why, how, before, after } = explanation(code, language);
  const { findings, cli } = words(language);
  const level = paints.severity[severity](findings.severities[severity]);
  const section = (heading: string, text: string) => `${paints.strong(heading)}\n${text}`;
  const example = (text: string) => text.replace(/^(?=.)/gm, '    ');
  return `${[
    `${paints.strong(title)}\n${code}, ${level}`,
    wrapped(what),
    section(cli.explain.why, wrapped(why)),
    section(cli.explain.how, wrapped(how)),
    section(cli.explain.before, example(before)),
    section(cli.explain.after, example(after)),
  ].join('\n\n')}\n`;
}

function list(language: Language, paints: Palette): string {
  const { findings, cli } = words(language);
  const widest = Math.max(...codes.map(({ code }) => code.length));
  const rows = codes.map(({ code, severity }) => {
    const level = findings.severities[severity].padEnd(14);
    return `${code.padEnd(widest)}  ${paints.severity[severity](level)}  ${explanation(code, language).title}`;
  });
  return `${[...rows, '', cli.explain.more].join('\n')}\n`;
}

function wrapped(text: string): string {
  return new Help().boxWrap(text, width);
}
