/** The explanations as a page to read on the web. */
import type { FindingCode } from '../../model/index.js';
import { explanation } from '../explain.js';
import { words } from '../index.js';
import type { Language } from '../language.js';

const en = {
  title: 'Findings',
  lead: 'What Journey tells you about a text: what each finding means, why it matters and how to mend it. `journey explain` and a code say the same on the command line. To leave out one finding, write `// journey-ignore` and its code on the line above it.',
};

const nl: typeof en = {
  title: 'Bevindingen',
  lead: 'Wat Journey je over een tekst meldt: wat elke bevinding betekent, waarom die ertoe doet en hoe je haar verhelpt. Op de opdrachtregel zegt `journey explain` met een code hetzelfde. Wil je één bevinding niet zien, schrijf dan op de regel erboven `// journey-ignore` met de code.',
};

/** The page in Markdown, a heading for each code, in the order given. */
export function findingsPage(codes: readonly FindingCode[], language: Language): string {
  const { title, lead } = { en, nl }[language];
  return [`# ${title}`, lead, ...codes.map((code) => section(code, language))].join('\n\n').concat('\n');
}

function section(code: FindingCode, language: Language): string {
  const { title, what, why, how, before, after } = explanation(code, language);
  const { explain } = words(language).cli;
  const example = (text: string) => `\`\`\`journey\n${text}\n\`\`\``;
  return [
    `## ${code}`,
    `**${plain(title)}.** ${plain(what)}`,
    `*${explain.why}:* ${plain(why)}`,
    `*${explain.how}:* ${plain(how)}`,
    `*${explain.before}:*`,
    example(before),
    `*${explain.after}:*`,
    example(after),
  ].join('\n\n');
}

/** Marks of Markdown in a text mean nothing. */
function plain(text: string): string {
  return text.replace(/[\\`*_<>[\]]/g, '\\$&');
}
