/** What a map of differences is laid out from, worked out once: columns, marks, and each version on the same columns. */
import type { Comparison, Counterparts, JourneyComparison } from '../../diff/index.js';
import { type AlignedPhase, aligned, type Marked, type Marks, marksOf, type Slot } from '../../diff/index.js';
import type { Journey, Phase, Span, Touchpoint } from '../../model/index.js';
import { type PhaseMeans, phaseMeansOf } from '../../verdict/index.js';
import { differenceWords } from '../../words/difference.js';
import type { Language } from '../../words/index.js';
import { type Column, type PhaseColumns, phaseColumns } from '../columns.js';
import { type Numbers, numbersIn } from '../numbers.js';
import type { PersonaView } from '../personas.js';
import type { Group, Paint } from '../scene.js';
import { gutter, margin, type Sheet, sheetOf } from '../sheet.js';

/** Both versions over each other, or one of them on the same places. */
export type View = 'both' | 'before' | 'after';

export interface DifferenceOptions {
  /** The reader's. */
  readonly language: Language;
  /** What the versions are called: a file, a branch, a commit. */
  readonly names: { readonly before: string; readonly after: string };
  /** `both` when absent. */
  readonly view?: View;
}

/** A column with what stands in it. */
export interface MarkedColumn extends Marked {
  readonly column: Column;
  readonly slot: Slot;
}

export interface MarkedPhase extends Marked {
  readonly columns: PhaseColumns;
  readonly aligned: AlignedPhase;
  readonly inside: readonly MarkedColumn[];
}

export interface DifferenceSheet {
  readonly comparison: Comparison;
  readonly journey: JourneyComparison;
  readonly language: Language;
  readonly words: (typeof differenceWords)['en'];
  readonly numbers: Numbers;
  readonly names: DifferenceOptions['names'];
  readonly view: View;
  readonly phases: readonly MarkedPhase[];
  readonly marks: Marks;
  /** Absent where only one version has the journey. */
  readonly means: PhaseMeans | undefined;
  /** Each version as its own map would have it, on the columns of this one; absent for one without the journey. */
  readonly versions: { readonly before?: Sheet; readonly after?: Sheet };
  /** Where the phases begin and end, in px from the left of the map. */
  readonly left: number;
  readonly right: number;
}

export function differenceSheetOf(
  comparison: Comparison,
  journey: JourneyComparison,
  { language, names, view = 'both' }: DifferenceOptions,
): DifferenceSheet {
  const phases = aligned(journey);
  const marks = marksOf(phases, comparison, journey);
  const left = margin + gutter;
  const columns = phaseColumns(inPlaces(journey, phases, marks), { language, density: 'normal', left });
  const placed = columns.map((phase, index): MarkedPhase => {
    const one = phases[index] ?? { slots: [] };
    const inside = phase.columns.map((column, place): MarkedColumn => {
      const slot = one.slots[place] ?? {};
      return { column, slot, ...(marks.slots.get(slot) ?? nothing) };
    });
    return { columns: phase, aligned: one, inside, ...(marks.phases.get(one) ?? nothing) };
  });
  const last = columns.at(-1);
  return {
    comparison,
    journey,
    language,
    words: differenceWords[language],
    numbers: numbersIn(language),
    names,
    view,
    phases: placed,
    marks,
    means: phaseMeansOf(comparison, journey),
    versions: versionsOf(comparison, journey, placed, language),
    left,
    right: last === undefined ? left : last.x + last.width,
  };
}

/** Where a click leads that is about one of the versions. */
export function sourceOf(
  side: 'before' | 'after',
  span: Span,
  { comparison }: DifferenceSheet,
): NonNullable<Group['source']> {
  return { span, uri: comparison[side].uri };
}

/** What a place with a number is called where it is heard, before its own title. */
export function spokenStop(
  { number, marks }: Pick<Marked, 'number' | 'marks'>,
  { words }: DifferenceSheet,
): readonly string[] {
  return number === undefined ? [] : [words.spoken.stop(number, marks.map((mark) => words.marks[mark]).join(', '))];
}

const nothing: Marked = { marks: [], changes: [] };

/** The journey with both versions' places, saying no more in its columns than a map of differences writes there. */
function inPlaces({ before, after }: JourneyComparison, phases: readonly AlignedPhase[], { slots }: Marks): Journey {
  const journey = after ?? before;
  if (journey === undefined) throw new RangeError('A comparison is of a journey that one of the versions has.');
  const touchpoints = (slot: Slot): readonly Touchpoint[] => {
    const touchpoint = (slot.after ?? slot.before)?.touchpoint;
    if (touchpoint === undefined) return [];
    const { pains, opportunities } = touchpoint;
    return [{ ...silent(touchpoint), ...(slots.get(slot)?.number === undefined ? {} : { pains, opportunities }) }];
  };
  return {
    ...journey,
    phases: phases.flatMap((phase): readonly Phase[] => {
      const one = phase.after ?? phase.before;
      return one === undefined ? [] : [{ ...one, touchpoints: phase.slots.flatMap(touchpoints) }];
    }),
  };
}

/** Without what is written below its card. */
function silent(touchpoint: Touchpoint): Touchpoint {
  const texts = { does: [], thinks: [], asks: [], expects: [], needs: [], gains: [] };
  return { ...touchpoint, ...texts, emotions: [], pains: [], opportunities: [] };
}

function versionsOf(
  comparison: Comparison,
  { before, after }: JourneyComparison,
  phases: readonly MarkedPhase[],
  language: Language,
): DifferenceSheet['versions'] {
  const now = after && sheetOf(comparison.after, after, { language });
  const then = before && sheetOf(comparison.before, before, { language });
  const views = viewsOf(comparison, then?.personas ?? [], now?.personas ?? []);
  return {
    ...(then === undefined
      ? {}
      : { before: { ...then, personas: views.before, phases: phases.map((phase) => of(phase, 'before')) } }),
    ...(now === undefined
      ? {}
      : { after: { ...now, personas: views.after, phases: phases.map((phase) => of(phase, 'after')) } }),
  };
}

/** A phase with the touchpoints that one version has there. */
function of({ columns, inside }: MarkedPhase, side: 'before' | 'after'): PhaseColumns {
  return {
    ...columns,
    columns: inside.flatMap(({ column, slot }) => (slot[side] === undefined ? [] : [{ ...column, ...slot[side] }])),
  };
}

/**
 * The personas of both versions: each has one place, colour and line in both, those that it had before. Who is new comes
 * behind them, so that nobody inherits the colour of somebody who is gone.
 */
function viewsOf(
  { personas }: Comparison,
  then: readonly PersonaView[],
  now: readonly PersonaView[],
): Required<Counterparts<readonly PersonaView[]>> {
  const laterName = (name: string) => personas.find(({ before }) => before?.name === name)?.after?.name ?? name;
  const former = new Map(then.map((view) => [laterName(view.name), view.index]));
  const next = then.reduce((most, { index }) => Math.max(most, index + 1), 0);
  const come = now.filter(({ name }) => !former.has(name));
  const after = now.map((view): PersonaView => {
    const index = former.get(view.name) ?? next + come.indexOf(view);
    return { ...view, index, paint: repainted(view.paint, index) };
  });
  const before = then.map((view): PersonaView => {
    const later = after.find(({ name }) => name === laterName(view.name));
    return later === undefined ? { ...view, leads: now.length === 0 && view.leads } : { ...later, name: view.name };
  });
  return { before, after };
}

function repainted(paint: Paint, persona: number): Paint {
  return typeof paint === 'object' ? { ...paint, persona } : paint;
}
