/** Which phases, touchpoints and pain points came, went, moved or weigh otherwise. */
import type { Level } from '../model/index.js';
import { areMany, capital, counted, type Noun, neuter, thing } from './verdict-pieces.js';
import { quoted } from './write.js';

interface Rated {
  readonly pain: string;
  readonly from?: Level;
  readonly to?: Level;
}

interface Reworded {
  readonly from: string;
  readonly to: string;
}

/** Something that is part of another now, or no longer. */
interface Parted {
  readonly one: string;
  readonly other: string;
}

/** `from` is absent where it only stands elsewhere among the others. */
interface Moved {
  readonly title: string;
  readonly from?: string;
  readonly to?: string;
}

export const en = {
  pains: {
    new: (pains: readonly string[], severity: Level | undefined) =>
      capital(`${painPoints(pains, severity)} ${are(pains)} new.`),
    gone: (pains: readonly string[], severity: Level | undefined) =>
      capital(`${painPoints(pains, severity)} ${are(pains)} gone.`),
    worse: (pains: readonly Rated[]) => rated(pains, 'became more severe'),
    milder: (pains: readonly Rated[]) => rated(pains, 'became less severe'),
    rated: (pains: readonly Rated[]) =>
      capital(`${painPoints(pains.map(textOf))} ${are(pains)} rated now${rating(pains)}.`),
    unrated: (pains: readonly Rated[]) => capital(`${painPoints(pains.map(textOf))} ${are(pains)} no longer rated.`),
    reworded: (pains: readonly Reworded[]) =>
      areMany(pains)
        ? capital(`${counted(pains.length, 'en')} pain points were reworded.`)
        : pains.map(({ from, to }) => `The pain point ${quoted(from)} now reads ${quoted(to)}.`).join(' '),
    moved: (pains: readonly Moved[]) => moves(pains, { one: 'pain point', several: 'pain points' }),
  },
  phases: {
    new: (phases: readonly string[]) => capital(`${thing(phases, phase, 'en')} ${are(phases)} new.`),
    gone: (phases: readonly string[]) => capital(`${thing(phases, phase, 'en')} ${are(phases)} gone.`),
    split: (phases: readonly Parted[]) =>
      areMany(phases)
        ? capital(`${counted(phases.length, 'en')} phases were split off from others.`)
        : phases.map(({ one, other }) => `The phase ${quoted(one)} was split off from ${quoted(other)}.`).join(' '),
    merged: (phases: readonly Parted[]) =>
      areMany(phases)
        ? capital(`${counted(phases.length, 'en')} phases were merged into others.`)
        : phases.map(({ one, other }) => `The phase ${quoted(one)} was merged into ${quoted(other)}.`).join(' '),
    moved: (phases: readonly Moved[]) => moves(phases, phase),
  },
  touchpoints: {
    new: (touchpoints: readonly string[]) =>
      capital(`${thing(touchpoints, touchpoint, 'en')} ${are(touchpoints)} new.`),
    gone: (touchpoints: readonly string[]) =>
      capital(`${thing(touchpoints, touchpoint, 'en')} ${are(touchpoints)} gone.`),
    moved: (touchpoints: readonly Moved[]) => moves(touchpoints, touchpoint),
  },
};

const phase: Noun = { one: 'phase', several: 'phases' };
const touchpoint: Noun = { one: 'touchpoint', several: 'touchpoints' };

function textOf({ pain }: Rated): string {
  return pain;
}

function are(things: readonly unknown[]): string {
  return things.length === 1 ? 'is' : 'are';
}

function painPoints(pains: readonly string[], severity?: Level): string {
  const level = severity === undefined ? '' : `${severity} `;
  return thing(pains, { one: `${level}pain point`, several: `${level}pain points` }, 'en');
}

function rated(pains: readonly Rated[], how: string): string {
  return capital(`${painPoints(pains.map(textOf))} ${how}${rating(pains)}.`);
}

function rating(pains: readonly Rated[]): string {
  const [one] = pains;
  if (pains.length !== 1 || one?.to === undefined) return '';
  return `: ${one.to}${one.from === undefined ? '' : ` instead of ${one.from}`}`;
}

function moves(things: readonly Moved[], noun: Noun): string {
  if (areMany(things)) return capital(`${thing(things.map(titleOf), noun, 'en')} moved to another place.`);
  return things
    .map(({ title, from, to }) => {
      const where = from === undefined ? 'has another place' : `moved from ${quoted(from)} to ${quoted(to ?? '')}`;
      return capital(`${thing([title], noun, 'en')} ${where}.`);
    })
    .join(' ');
}

function titleOf({ title }: Moved): string {
  return title;
}

export const nl: typeof en = {
  pains: {
    new: (pains, severity) => capital(`${pijnpunten(pains, severity)} ${zijn(pains)} nieuw.`),
    gone: (pains, severity) => capital(`${pijnpunten(pains, severity)} ${vervallen(pains)}.`),
    worse: (pains) => capital(`${pijnpunten(pains.map(textOf))} ${zijn(pains)} ernstiger geworden${ernst(pains)}.`),
    milder: (pains) =>
      capital(`${pijnpunten(pains.map(textOf))} ${zijn(pains)} minder ernstig geworden${ernst(pains)}.`),
    rated: (pains) =>
      capital(
        `${pijnpunten(pains.map(textOf))} ${pains.length === 1 ? 'heeft' : 'hebben'} nu een ernst${ernst(pains)}.`,
      ),
    unrated: (pains) =>
      capital(`${pijnpunten(pains.map(textOf))} ${pains.length === 1 ? 'heeft' : 'hebben'} geen ernst meer.`),
    reworded: (pains) =>
      areMany(pains)
        ? capital(`${counted(pains.length, 'nl')} pijnpunten zijn anders verwoord.`)
        : pains.map(({ from, to }) => `Het pijnpunt ${quoted(from)} luidt nu ${quoted(to)}.`).join(' '),
    moved: (pains) => verplaatst(pains, { one: 'pijnpunt', several: 'pijnpunten' }, neuter),
  },
  phases: {
    new: (phases) => capital(`${thing(phases, fase, 'nl')} ${zijn(phases)} nieuw.`),
    gone: (phases) => capital(`${thing(phases, fase, 'nl')} ${vervallen(phases)}.`),
    split: (phases) =>
      areMany(phases)
        ? capital(`${counted(phases.length, 'nl')} fases zijn van andere afgesplitst.`)
        : phases.map(({ one, other }) => `De fase ${quoted(one)} is afgesplitst van ${quoted(other)}.`).join(' '),
    merged: (phases) =>
      areMany(phases)
        ? capital(`${counted(phases.length, 'nl')} fases zijn in andere opgegaan.`)
        : phases.map(({ one, other }) => `De fase ${quoted(one)} is opgegaan in ${quoted(other)}.`).join(' '),
    moved: (phases) => verplaatst(phases, fase),
  },
  touchpoints: {
    new: (touchpoints) => capital(`${thing(touchpoints, contactmoment, 'nl', neuter)} ${zijn(touchpoints)} nieuw.`),
    gone: (touchpoints) => capital(`${thing(touchpoints, contactmoment, 'nl', neuter)} ${vervallen(touchpoints)}.`),
    moved: (touchpoints) => verplaatst(touchpoints, contactmoment, neuter),
  },
};

const fase: Noun = { one: 'fase', several: 'fases' };
const contactmoment: Noun = { one: 'contactmoment', several: 'contactmomenten' };

/** After *het kritieke* and *drie kritieke*, and by itself. */
const severities = {
  low: { before: 'lichte', alone: 'licht' },
  medium: { before: 'matige', alone: 'matig' },
  high: { before: 'ernstige', alone: 'ernstig' },
  critical: { before: 'kritieke', alone: 'kritiek' },
} as const satisfies Record<Level, { before: string; alone: string }>;

function zijn(things: readonly unknown[]): string {
  return things.length === 1 ? 'is' : 'zijn';
}

function vervallen(things: readonly unknown[]): string {
  return things.length === 1 ? 'vervalt' : 'vervallen';
}

function pijnpunten(pains: readonly string[], severity?: Level): string {
  const level = severity === undefined ? '' : `${severities[severity].before} `;
  return thing(pains, { one: `${level}pijnpunt`, several: `${level}pijnpunten` }, 'nl', neuter);
}

function ernst(pains: readonly Rated[]): string {
  const [one] = pains;
  if (pains.length !== 1 || one?.to === undefined) return '';
  const { from, to } = one;
  return `: ${severities[to].alone}${from === undefined ? '' : ` in plaats van ${severities[from].alone}`}`;
}

function verplaatst(things: readonly Moved[], noun: Noun, the?: Noun): string {
  if (areMany(things)) return capital(`${thing(things.map(titleOf), noun, 'nl', the)} staan op een andere plaats.`);
  return things
    .map(({ title, from, to }) => {
      const where =
        from === undefined ? 'staat op een andere plaats' : `verhuist van ${quoted(from)} naar ${quoted(to ?? '')}`;
      return capital(`${thing([title], noun, 'nl', the)} ${where}.`);
    })
    .join(' ');
}
