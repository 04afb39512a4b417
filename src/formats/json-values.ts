import type { DateFact, Declaration, NumberFact, Reference, Text } from '../model/index.js';

export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json | undefined };

/** An object of the export; a property that is `undefined` is left out when written. */
export type JsonObject = { readonly [key: string]: Json | undefined };

/** What every declaration has. The first label of a language counts. */
export function declarationJson({ name, title, labels, notes }: Declaration): JsonObject {
  const byLanguage = labels.toReversed().map((label) => [label.language, label.text] as const);
  return { name, title, labels: Object.fromEntries(byLanguage), notes: values(notes) };
}

export function values(texts: readonly Text[]): readonly string[] {
  return texts.map((text) => text.value);
}

export function names(references: readonly Reference[]): readonly string[] {
  return references.map((reference) => reference.name);
}

/** JSON has no infinity, which a number of hundreds of digits reads as. */
export function finite(fact: NumberFact | undefined): number | undefined {
  return fact !== undefined && Number.isFinite(fact.value) ? fact.value : undefined;
}

/** A day that exists; another is a finding and of no use to a program. */
export function day(date: DateFact | undefined): string | undefined {
  return date?.valid ? date.value : undefined;
}
