/** How the parts of a fact are written behind its keyword. */

import type { Expected } from '../../../language/index.js';
import { standardLibraryModel } from '../../../language/index.js';
import { levels, type MetricKind, named, own } from '../../../model/index.js';
import { completionWords } from '../../../words/completion.js';
import { caret, fillIn } from '../../../words/fill-in.js';
import { phaseModels } from '../../../words/phase-models.js';
import { type CompletionContext, textBehind } from './context.js';
import { asking, choice, inQuotes, keywordSuggestion, newTitle } from './facts.js';
import { inSight, outOfSight, painsToRecover, painsToSolve } from './names.js';
import type { Suggestion } from './suggestion.js';

/** A word of the language inside a fact; none where it would lead nowhere. */
export function wordSuggestion({ keyword, rule, feature }: Expected, context: CompletionContext): Suggestion[] {
  const word = (writing?: Pick<Suggestion, 'insert' | 'goesOn'>) => [keywordSuggestion(keyword, context, writing)];
  switch (`${rule}.${feature}`) {
    case 'Pain.severity':
      return word({ insert: fillIn`${keyword} ${inQuotes('')}` });
    case 'Weight.keyword':
      return word(asking(keyword, [choice(levels)], []));
    case 'Flow.end':
    case 'Flow.exit':
      // They stand among the touchpoints.
      return context.place.expected.some(({ refersTo }) => refersTo === 'touchpoint') ? [] : word();
  }
  switch (keyword) {
    case 'evidence':
      return inSight('source', context).length + outOfSight('source', context).length > 0
        ? word(asking('evidence', []))
        : [];
    case 'solves':
      return painsToSolve(context).length > 0 ? word(asking('solves', [])) : [];
    case 'recovers':
      return painsToRecover(context).length > 0 ? word(asking('recovers', [])) : [];
    case 'of':
      return word(
        rule === 'Segment'
          ? { insert: fillIn`of ${inQuotes(completionWords(context.language).group)}` }
          : asking('of', []),
      );
    case 'target':
      return word({ insert: fillIn`target ${{ gap: measuredValue(context) }}` });
    case 'owner':
      return word({ insert: fillIn`owner ${inQuotes('')}` });
    default:
      return word();
  }
}

/** A text in quotes, where none has been begun. */
export function textSuggestion({ feature }: Expected, context: CompletionContext): Suggestion[] {
  const { place, language } = context;
  if (place.word.end > place.word.start) return [];
  const insert = inQuotes(feature === 'of' ? completionWords(language).group : '');
  const goesOn = feature === 'path' ? { goesOn: insert } : {};
  return [{ label: '"…"', kind: 'value', detail: completionWords(language).text, written: '""', insert, ...goesOn }];
}

/** What there is to say about a declaration, between braces. */
export function bodySuggestion({ place, language }: CompletionContext): Suggestion[] {
  if (!place.isLastOfLine) return [];
  const insert = fillIn`{\n  ${caret}\n}`;
  return [{ label: '{ … }', kind: 'block', detail: completionWords(language).block, insert }];
}

/** A new declaration behind its keyword: a title to fill in, and for a phase those that the field has names for. */
export function headSuggestions(context: CompletionContext): Suggestion[] {
  const { place, language } = context;
  const keyword = place.fact?.keyword ?? '';
  const words = completionWords(language);
  if (keyword === 'pain' || keyword === 'opportunity') return [];
  const hasBody = !place.isLastOfLine || /^\s*\{/.test(textBehind(context));
  const body = hasBody ? [] : fillIn` {\n  ${caret}\n}`;
  const isEmpty = place.word.end === place.word.start;
  const title = newTitle(keyword, context);
  const own: Suggestion = {
    label: '"…"',
    kind: 'value',
    detail: words.text,
    written: `"${title}"`,
    insert: [...inQuotes(title), ...body],
  };
  const phases = keyword === 'phase' ? phaseModels(language) : [];
  const there = new Set(context.here.journey?.phases.map(({ name }) => name));
  const all = phases.flatMap((model) => model.phases.map((phase) => ({ ...phase, model })));
  const usual = all.filter(({ name }, index) => all.findIndex((each) => each.name === name) === index);
  return [
    ...(isEmpty ? [own] : []),
    ...usual
      .filter(({ name }) => !there.has(name))
      .map(({ name, title: called, model }) => ({
        label: name,
        kind: 'phase' as const,
        title: called,
        aliases: [called],
        detail: words.phaseOf(model.title),
        written: `${name} "${called}"`,
        insert: [`${name} "${called}"`, ...body],
      })),
  ];
}

/** A kind of measurement with a value to fill in that lies in its range. */
export function metricWriting(suggestion: Suggestion, context: CompletionContext): Suggestion {
  const { label, written = label, declared } = suggestion;
  const { place } = context;
  if (place.text !== undefined) return suggestion;
  const range = declared && metricKind(context, declared.name, declared.uri)?.range;
  const from = range?.from ?? 0;
  const zero = from <= 0 && (range?.to ?? 0) >= 0 ? 0 : from;
  return { ...suggestion, insert: fillIn`${written} ${{ gap: String(zero) }}` };
}

/** The kind of the measurement at the caret. */
export function measuredKind(context: CompletionContext): MetricKind | undefined {
  const written = context.place.fact?.tokens[1]?.text.replace(/^"|"$/g, '');
  const found = inSight('metric', context).find(({ name }) => name === written);
  return found && metricKind(context, found.name, found.uri);
}

function metricKind({ model, models }: CompletionContext, name: string, uri: string): MetricKind | undefined {
  const file = [model, standardLibraryModel(), ...models].find((each) => each.uri === uri);
  return file && named(own(file, file.metrics), name);
}

/** A target begins as the value that was measured. */
function measuredValue({ place }: CompletionContext): string {
  return place.fact?.tokens.find(({ type }) => type === 'NUMBER')?.text ?? '0';
}
