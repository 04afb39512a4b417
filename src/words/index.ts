/**
 * Every text a reader sees, in English and Dutch, from one place. One file an area; in each, the
 * type of the English texts is the type of the Dutch ones, so a text without Dutch does not compile.
 */
import * as annotations from './annotations.js';
import * as changes from './changes.js';
import * as cli from './cli.js';
import * as exports from './exports.js';
import * as extension from './extension.js';
import * as failOn from './fail-on.js';
import * as findings from './findings.js';
import * as history from './history.js';
import * as hover from './hover.js';
import type { Language } from './language.js';
import * as map from './map.js';
import * as markdown from './markdown.js';
import * as preview from './preview.js';
import * as refactorings from './refactorings.js';
import * as server from './server.js';
import * as syntax from './syntax.js';
import * as verdict from './verdict.js';

export { type Language, languageOf, languages } from './language.js';

const all = {
  en: {
    findings: findings.en,
    map: map.en,
    markdown: markdown.en,
    preview: preview.en,
    changes: changes.en,
    cli: cli.en,
    refactorings: refactorings.en,
    server: server.en,
    exports: exports.en,
    extension: extension.en,
    failOn: failOn.en,
    history: history.en,
    hover: hover.en,
    annotations: annotations.en,
    syntax: syntax.en,
    verdict: verdict.en,
  },
  nl: {
    findings: findings.nl,
    map: map.nl,
    markdown: markdown.nl,
    preview: preview.nl,
    changes: changes.nl,
    cli: cli.nl,
    refactorings: refactorings.nl,
    server: server.nl,
    exports: exports.nl,
    extension: extension.nl,
    failOn: failOn.nl,
    history: history.nl,
    hover: hover.nl,
    annotations: annotations.nl,
    syntax: syntax.nl,
    verdict: verdict.nl,
  },
} as const;

export type Words = (typeof all)['en'];

/** The texts in one language. */
export function words(language: Language): Words {
  return all[language];
}
