/** What every lane is laid out from: the journey with its reader's words, columns and personas, worked out once. */
import { type Reaches, reachOf } from '../analysis/reach.js';
import {
  type Journey,
  type Model,
  named,
  type PathFact,
  type Pictures,
  type TopLevelDeclaration,
  titleIn,
} from '../model/index.js';
import { remembered } from '../text/index.js';
import type { Language, Words } from '../words/index.js';
import { mapWords } from '../words/map.js';
import { type Backing, backingOf } from './backing.js';
import { type Column, type PhaseColumns, phaseColumns } from './columns.js';
import { type Density, measuresOf } from './density.js';
import { type Numbers, numbersIn } from './numbers.js';
import type { PartKey } from './parts.js';
import { type PersonaView, personaViews } from './personas.js';

/** What a reader chooses of a map. */
export interface MapOptions {
  /** The reader's: picks labels, words and the notation of numbers. */
  readonly language: Language;
  /** The names of the personas to leave out: one that comes into the journey later is drawn. */
  readonly withoutPersonas?: readonly string[];
  /** Lanes and sections to leave out. */
  readonly hidden?: readonly PartKey[];
  /** How much is said of each thing; `normal` when absent. */
  readonly density?: Density;
  /** What is shown of photos and images; one that is missing is left out. */
  readonly pictures?: Pictures;
}

export interface Sheet {
  readonly model: Model;
  readonly journey: Journey;
  readonly language: Language;
  readonly density: Density;
  /** How many lines of a text are shown; absent for all of them. */
  readonly mostLines?: number;
  readonly hidden: ReadonlySet<PartKey>;
  readonly picture: (file: PathFact | undefined) => string | undefined;
  readonly words: Words['map'];
  readonly numbers: Numbers;
  readonly personas: readonly PersonaView[];
  readonly phases: readonly PhaseColumns[];
  /** What names are called in the reader's language; one that nothing declares is shown as written. */
  readonly titles: Readonly<Record<'channel' | 'feeling' | 'source', (name: string) => string>>;
  /** How many come to each touchpoint and phase; absent where everyone comes everywhere. */
  readonly reaches?: Reaches;
  readonly backings: ReadonlyMap<Column, Backing>;
  /** Where the phases begin and end, in px from the left of the map. */
  readonly left: number;
  readonly right: number;
}

/** From the map's edges to what is drawn. */
export const margin = 24;
/** The stretch at the left that holds the lanes' names. */
export const gutter = 116;

export function sheetOf(model: Model, journey: Journey, options: MapOptions): Sheet {
  const { language, density = 'normal' } = options;
  const left = margin + gutter;
  const phases = phaseColumns(journey, {
    language,
    density,
    left,
    ...(options.withoutPersonas && { withoutPersonas: options.withoutPersonas }),
  });
  const last = phases.at(-1);
  const reaches = reachOf(journey);
  const { mostLines } = measuresOf[density];
  return {
    model,
    journey,
    language,
    density,
    ...(mostLines === undefined ? {} : { mostLines }),
    hidden: new Set(options.hidden),
    picture: (file) => (file?.uri === undefined ? undefined : options.pictures?.[file.uri]),
    words: mapWords[language],
    numbers: numbersIn(language),
    personas: personaViews(model, journey, language, options.withoutPersonas),
    phases,
    titles: {
      channel: titlesOf(model.channels, language),
      feeling: titlesOf(model.feelings, language),
      source: titlesOf(model.sources, language),
    },
    ...(reaches === undefined ? {} : { reaches }),
    backings: new Map(phases.flatMap(({ columns }) => columns.map((column) => [column, backingOf(column)] as const))),
    left,
    right: last === undefined ? left : last.x + last.width,
  };
}

function titlesOf(declarations: readonly TopLevelDeclaration[], language: Language): (name: string) => string {
  return remembered((name: string) => {
    const declaration = named(declarations, name);
    return declaration === undefined ? name : titleIn(declaration, language);
  });
}
