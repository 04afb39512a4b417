/** What can be written at a caret: only what is legal there, in the order in which an analyst would write it. */
import type { CompletionContext } from './context.js';
import { expectedSuggestions } from './expected.js';
import { factSuggestions } from './facts.js';
import type { Suggestion } from './suggestion.js';
import { templatesFor } from './templates.js';

export { type CompletionContext, hereOf } from './context.js';
export { type Listing, pathAt, pathSuggestions } from './paths.js';
export type { DeclaredName, Suggestion } from './suggestion.js';

export function suggestionsAt(context: CompletionContext): Suggestion[] {
  const expected = expectedSuggestions(context);
  if (context.place.begins.length === 0) return expected;
  const facts = factSuggestions(context).map((fact) => ({ fact, templates: templatesFor(fact.label, context) }));
  // The models of a journey are many, and would stand between the keywords.
  const isShort = (templates: readonly Suggestion[]) => templates.length === 1;
  return [
    ...expected,
    ...facts.flatMap(({ fact, templates }) => (isShort(templates) ? [fact, ...templates] : [fact])),
    ...facts.flatMap(({ templates }) => (isShort(templates) ? [] : templates)),
  ];
}
