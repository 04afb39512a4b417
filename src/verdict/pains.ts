/** Pain points that came, went, or weigh otherwise. */
import type { JourneyComparison } from '../diff/index.js';
import { type Level, levels, type Pain } from '../model/index.js';

/** Texts. */
export interface PainsOf {
  readonly pains: readonly string[];
  /** Absent where nobody rated them. */
  readonly severity?: Level;
}

export interface Rated {
  readonly pain: string;
  readonly from?: Level;
  readonly to?: Level;
}

export interface Reworded {
  readonly from: string;
  readonly to: string;
}

export type PainsMeaning =
  | ({ readonly about: 'pains-new' | 'pains-gone' } & PainsOf)
  | { readonly about: 'pains-reworded'; readonly pains: readonly Reworded[] }
  /** Rated more or less severe than before; or rated for the first time, or no longer. */
  | {
      readonly about: 'pains-worse' | 'pains-milder' | 'pains-rated' | 'pains-unrated';
      readonly pains: readonly Rated[];
    };

/** Those that weigh most are spoken of first. */
export const severe: readonly (Level | undefined)[] = ['critical', 'high'];
export const light: readonly (Level | undefined)[] = ['medium', 'low', undefined];

/** Of the severities, one by one. A pain point that is only rated otherwise is neither new nor gone. */
export function painsOf(
  { pains: both }: JourneyComparison,
  severities: readonly (Level | undefined)[],
): readonly PainsMeaning[] {
  const come = both.flatMap(({ before, after }) => (before === undefined && after ? [after.pain] : []));
  const gone = both.flatMap(({ before, after, isElsewhere }) =>
    after === undefined && before && isElsewhere !== true ? [before.pain] : [],
  );
  return severities.flatMap((severity) => [
    ...ofSeverity('pains-gone', gone, severity),
    ...ofSeverity('pains-new', come, severity),
  ]);
}

const ways = ['pains-worse', 'pains-milder', 'pains-rated', 'pains-unrated'] as const;

export function ratedPains({ pains: both }: JourneyComparison): readonly PainsMeaning[] {
  const rated = both.flatMap(({ before, after }): readonly Rated[] => {
    const [from, to] = [before?.pain.severity, after?.pain.severity];
    if (before === undefined || after === undefined || from === to) return [];
    return [{ pain: after.pain.text.value, ...(from && { from }), ...(to && { to }) }];
  });
  return ways.flatMap((about) => {
    const pains = rated.filter((one) => wayOf(one) === about);
    return pains.length === 0 ? [] : [{ about, pains }];
  });
}

export function rewordedPains({ pains: both }: JourneyComparison): readonly PainsMeaning[] {
  const pains = both.flatMap(({ before, after }): readonly Reworded[] => {
    const [from, to] = [before?.pain.text.value, after?.pain.text.value];
    return from === undefined || to === undefined || from === to ? [] : [{ from, to }];
  });
  return pains.length === 0 ? [] : [{ about: 'pains-reworded', pains }];
}

function ofSeverity(
  about: 'pains-new' | 'pains-gone',
  all: readonly Pain[],
  severity: Level | undefined,
): readonly PainsMeaning[] {
  const pains = all.filter((pain) => pain.severity === severity).map(({ text }) => text.value);
  return pains.length === 0 ? [] : [{ about, pains, ...(severity && { severity }) }];
}

function wayOf({ from, to }: Rated): PainsMeaning['about'] {
  if (from === undefined) return 'pains-rated';
  if (to === undefined) return 'pains-unrated';
  return levels.indexOf(to) > levels.indexOf(from) ? 'pains-worse' : 'pains-milder';
}
