// Lists the licences of what the bundles contain, read from the packages themselves.
import { readdir, readFile } from 'node:fs/promises';

/** What our own sources were generated from: no bundle takes a file from these packages. */
const generatedFrom = [
  { title: 'Inter (the font)', licence: 'OFL-1.1', file: 'media/fonts/OFL.txt' },
  { title: 'Lucide (outlines of icons)', licence: 'ISC', file: 'node_modules/lucide-static/LICENSE' },
];

/**
 * The text of THIRD-PARTY-LICENCES: each package that a bundle took code from, once, by name, and what fonts
 * and icons were made from.
 * Rejects when a package ships without a licence, so that none gets in unnoticed.
 * @param {string} root the project's folder, with a trailing slash
 * @param {string[]} inputs paths of bundled files, relative to the root
 */
export async function licences(root, inputs) {
  const folders = new Set(inputs.flatMap((input) => input.match(/^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//)?.[1] ?? []));
  const sections = new Map();
  for (const folder of folders) {
    const about = JSON.parse(await readFile(`${root}${folder}/package.json`, 'utf8'));
    sections.set(
      about.name,
      `${about.name} ${about.version}\nLicence: ${about.license}\n\n${await licenceText(`${root}${folder}`, about)}`,
    );
  }
  for (const { file, title, licence } of generatedFrom) {
    const text = (await readFile(`${root}${file}`, 'utf8')).trim();
    sections.set(title, `${title}\nLicence: ${licence}\n\n${text}`);
  }
  const rule = `\n\n${'-'.repeat(80)}\n\n`;
  return `${[...sections]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([, text]) => text)
    .join(rule)}\n`;
}

async function licenceText(folder, about) {
  const file = (await readdir(folder)).find((name) => /^licen[cs]e/i.test(name));
  if (file) return (await readFile(`${folder}/${file}`, 'utf8')).trim();
  if (about.license) return `Its package holds no licence text; it is published under ${about.license}.`;
  throw new Error(`${about.name} says nothing of its licence; it can't ship.`);
}
