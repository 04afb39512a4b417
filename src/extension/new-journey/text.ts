/** What a new journey says, from what its maker wishes. */
import type { KnownPersona } from '../../messages/server.js';
import type { Language } from '../../words/index.js';
import { words } from '../../words/index.js';
import { nameOf, type PhaseModelId } from '../../words/phase-models.js';
import { journeyTemplate, type TemplatePersona } from '../../words/templates.js';

export interface Wishes {
  readonly title: string;
  readonly phaseModel: PhaseModelId;
  readonly personas: readonly WishedPersona[];
  readonly language: Language;
}

/** One that some file has already, or a new one. */
export type WishedPersona = KnownPersona | { readonly title: string };

/** The text of a file without errors. New personas get names that no persona of the workspace has. */
export function newJourney(wishes: Wishes, known: readonly KnownPersona[]): string {
  const { title, phaseModel, personas, language } = wishes;
  const example = { title: words(language).extension.newJourney.personas.example };
  const some = personas.length === 0 ? [example] : personas;
  return journeyTemplate({ title, phaseModel, language, personas: named(some, known) });
}

/** What the file is called, without its extension: letters, digits and hyphens, so that it is one step of a path. */
export function fileNameOf({ title, language }: Pick<Wishes, 'title' | 'language'>): string {
  const longest = 60;
  const name = Array.from(nameOf(title)).slice(0, longest).join('').replace(/-$/, '');
  return name === '' ? words(language).extension.newJourney.file : name;
}

function named(personas: readonly WishedPersona[], known: readonly KnownPersona[]): readonly TemplatePersona[] {
  const imported = importable(personas, known);
  const taken = new Set(known.map(({ name }) => name));
  return personas.map((persona) => {
    const { title } = persona;
    if ('path' in persona && persona.path !== undefined && imported.has(persona.uri))
      return { name: persona.name, title, from: persona.path };
    const name = freeName(title, taken);
    taken.add(name);
    return { name, title };
  });
}

/** The files to import: of two that declare one name, only the first. A persona of the other is declared anew. */
function importable(personas: readonly WishedPersona[], known: readonly KnownPersona[]): ReadonlySet<string> {
  const files = new Set<string>();
  const visible = new Set<string>();
  for (const persona of personas) {
    if (!('uri' in persona) || files.has(persona.uri)) continue;
    const names = known.filter(({ uri }) => uri === persona.uri).map(({ name }) => name);
    if (names.some((name) => visible.has(name))) continue;
    files.add(persona.uri);
    for (const name of names) visible.add(name);
  }
  return files;
}

function freeName(title: string, taken: ReadonlySet<string>): string {
  const name = nameOf(title) || title;
  for (let count = 2, free = name; ; count += 1) {
    if (!taken.has(free)) return free;
    free = `${name}-${count}`;
  }
}
