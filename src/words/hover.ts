/** The cards an editor shows on a name: what it stands for, who uses it, and how people feel there. */
import type { ChannelKind, DeclarationKind, SourceKind } from '../model/index.js';

/** How a line runs, in scores as they are written and titles in quotes. */
interface Course {
  readonly first: string;
  /** Absent for a persona who is at no end of the journey. */
  readonly ending?: string;
  readonly lowest: { readonly score: string; readonly place: string };
  readonly highest: { readonly score: string; readonly place: string };
}

export const en = {
  kinds: {
    channel: 'Channel',
    feeling: 'Feeling',
    metric: 'Kind of measurement',
    source: 'Source',
    persona: 'Persona',
    journey: 'Customer journey',
    phase: 'Phase',
    touchpoint: 'Touchpoint',
    pain: 'Pain point',
    opportunity: 'Opportunity',
  } satisfies Record<DeclarationKind, string>,
  facts: {
    labels: 'Also called',
    kind: 'Kind',
    suggested: 'Suggested score',
    range: 'Range',
    better: 'Better',
    sample: 'Sample',
    date: 'Date',
    goals: 'Goals',
    channels: 'Channels',
    personas: 'Personas',
    journeys: 'Journeys',
    touchpoints: 'Touchpoints',
    phase: 'Phase',
    scores: 'Feeling',
    mean: 'Mean feeling',
    pains: 'Pain points',
    severity: 'Severity',
    backs: 'Backs',
    evidence: 'Backed by evidence',
    solved: 'Opportunities',
    recovered: 'Made good at',
    state: 'State',
    line: 'Emotion line',
  },
  channelKinds: {
    owned: 'the organisation’s own',
    earned: 'earned',
    paid: 'paid',
  } satisfies Record<ChannelKind, string>,
  sourceKinds: { qualitative: 'qualitative', quantitative: 'quantitative' } satisfies Record<SourceKind, string>,
  better: { higher: 'higher', lower: 'lower' },
  /** The drawn emotion line, for who does not see it. */
  picture: {
    line: (journey: string) => `Emotion line of ${journey}.`,
    once: (persona: string, score: string, place: string) => `${persona}: ${score} at ${place}.`,
    course: (persona: string, { first, ending, lowest, highest }: Course) =>
      `${persona} begins at ${first}${ending === undefined ? '' : ` and ends on ${ending}`}; ${lowest.score} at ${lowest.place} is lowest, ${highest.score} at ${highest.place} highest.`,
  },
  unused: 'Nothing uses this yet.',
  more: (count: number) => `and ${count} more`,
  onScale: (score: string, from: string, to: string) => `${score} (from ${from} to ${to})`,
  range: (from: string, to: string | undefined) => (to === undefined ? `${from} and up` : `${from} to ${to}`),
  share: (backed: number, total: number) => `${backed} of ${total} scores and pain points`,
  scoresAndPains: (scores: number, pains: number) =>
    `${scores} ${scores === 1 ? 'score' : 'scores'} and ${pains} ${pains === 1 ? 'pain point' : 'pain points'}`,
};

export const nl: typeof en = {
  kinds: {
    channel: 'Kanaal',
    feeling: 'Gevoel',
    metric: 'Soort meting',
    source: 'Bron',
    persona: 'Persona',
    journey: 'Klantreis',
    phase: 'Fase',
    touchpoint: 'Contactmoment',
    pain: 'Pijnpunt',
    opportunity: 'Kans',
  },
  facts: {
    labels: 'Heet ook',
    kind: 'Soort',
    suggested: 'Passende score',
    range: 'Bereik',
    better: 'Beter',
    sample: 'Steekproef',
    date: 'Datum',
    goals: 'Doelen',
    channels: 'Kanalen',
    personas: 'Persona’s',
    journeys: 'Klantreizen',
    touchpoints: 'Contactmomenten',
    phase: 'Fase',
    scores: 'Gevoel',
    mean: 'Gemiddeld gevoel',
    pains: 'Pijnpunten',
    severity: 'Ernst',
    backs: 'Onderbouwt',
    evidence: 'Onderbouwd',
    solved: 'Kansen',
    recovered: 'Goedgemaakt bij',
    state: 'Stand',
    line: 'Emotielijn',
  },
  channelKinds: { owned: 'van de organisatie zelf', earned: 'verdiend', paid: 'betaald' },
  sourceKinds: { qualitative: 'kwalitatief', quantitative: 'kwantitatief' },
  better: { higher: 'hoger', lower: 'lager' },
  picture: {
    line: (journey) => `Emotielijn van ${journey}.`,
    once: (persona, score, place) => `${persona}: ${score} bij ${place}.`,
    course: (persona, { first, ending, lowest, highest }) =>
      `${persona} begint op ${first}${ending === undefined ? '' : ` en eindigt op ${ending}`}; ${lowest.score} bij ${lowest.place} is het laagst, ${highest.score} bij ${highest.place} het hoogst.`,
  },
  unused: 'Nog nergens gebruikt.',
  more: (count) => `en nog ${count}`,
  onScale: (score, from, to) => `${score} (van ${from} tot ${to})`,
  range: (from, to) => (to === undefined ? `${from} en hoger` : `${from} tot ${to}`),
  share: (backed, total) => `${backed} van ${total} scores en pijnpunten`,
  scoresAndPains: (scores, pains) =>
    `${scores} ${scores === 1 ? 'score' : 'scores'} en ${pains} ${pains === 1 ? 'pijnpunt' : 'pijnpunten'}`,
};
