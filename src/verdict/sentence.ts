/** A meaning as a sentence in the reader's language. */
import { personasOf } from '../analysis/figures.js';
import { type Comparison, type Counterparts, titlesIn } from '../diff/index.js';
import { type Journey, titleIn } from '../model/index.js';
import type { Language } from '../words/language.js';
import { verdictWords } from '../words/verdict.js';
import type { Backed } from './backing.js';
import type { PersonaMove } from './ending.js';
import type { LowPoint } from './low-point.js';
import type { Meaning } from './meaning.js';
import { titledPersona } from './people.js';
import type { ScorePlace } from './scores.js';
import type { Shift } from './shifts.js';
import type { Moved } from './structure.js';
import type { Titled } from './titled.js';

/** How a journey's things and people are called. */
export interface Names {
  readonly language: Language;
  readonly persona: (name: string) => string;
  /** Whether it has one persona only, who need not be named. */
  readonly isOfOne: boolean;
}

export function namesIn({ after }: Comparison, journeys: Required<Counterparts<Journey>>, language: Language): Names {
  return {
    language,
    persona: (name) => titleIn(titledPersona(after, name), language),
    isOfOne: [journeys.before, journeys.after].every((journey) => personasOf(journey).length < 2),
  };
}

export function sentenceOf(meaning: Meaning, names: Names): string {
  const { language } = names;
  const said = verdictWords[language];
  const { figures } = said;
  const { pains, phases, touchpoints } = said.things;
  const titles = (things: readonly Titled[]) => things.map((thing) => titleIn(thing, language));
  switch (meaning.about) {
    case 'people-new':
      return said.people.new(titles(meaning.personas));
    case 'people-gone':
      return said.people.gone(titles(meaning.personas));
    case 'scale':
      return said.scale(meaning.rescaling);
    case 'low-point': {
      const [from, to] = [lowPoint(meaning.from, names), lowPoint(meaning.to, names)];
      return meaning.isSame ? figures.lowPoint(from, to) : figures.lowPointMoves(from, to, meaning.isFirst);
    }
    case 'low-point-lost':
      return figures.lowPointLost(lowPoint(meaning.from, names));
    case 'pains-new':
      return pains.new(meaning.pains, meaning.severity);
    case 'pains-gone':
      return pains.gone(meaning.pains, meaning.severity);
    case 'pains-worse':
      return pains.worse(meaning.pains);
    case 'pains-milder':
      return pains.milder(meaning.pains);
    case 'pains-rated':
      return pains.rated(meaning.pains);
    case 'pains-unrated':
      return pains.unrated(meaning.pains);
    case 'pains-reworded':
      return pains.reworded(meaning.pains);
    case 'ending':
      return figures.ending(meaning.from, meaning.to, moves(meaning.others, names), {
        ...(meaning.at && { at: titleIn(meaning.at, language) }),
        ...(meaning.moreAt && { moreAt: titleIn(meaning.moreAt, language) }),
      });
    case 'ending-unknown':
      return figures.endingUnknown(titleIn(meaning.at, language));
    case 'ending-parted':
      return figures.endingParted(moves(meaning.rises, names), moves(meaning.falls, names));
    case 'experience': {
      const { isElsewhere, rises, falls } = meaning;
      return figures.experience({
        isElsewhere,
        ...(rises && { rises: shift(rises, names) }),
        ...(falls && { falls: shift(falls, names) }),
      });
    }
    case 'leaving': {
      const { most } = meaning;
      const first = figures.leaving({ ...most, touchpoint: titleIn(most.touchpoint, language) });
      return [first, figures.leavingElsewhere(meaning)].filter(Boolean).join(' ');
    }
    case 'metrics':
      return figures.metrics(
        meaning.measured.map((one) => ({
          ...one,
          metric: titleIn(one.metric, language),
          place: titlesIn(one.place, language).at(-1) ?? '',
        })),
      );
    case 'evidence':
      return figures.evidence(backed(meaning.lost, language), backed(meaning.gained, language));
    case 'phases-new':
      return phases.new(titles(meaning.things));
    case 'phases-gone':
      return phases.gone(titles(meaning.things));
    case 'phases-split':
    case 'phases-merged': {
      const parted = meaning.phases.map(({ one, other }) => ({
        one: titleIn(one, language),
        other: titleIn(other, language),
      }));
      return meaning.about === 'phases-split' ? phases.split(parted) : phases.merged(parted);
    }
    case 'phases-moved':
      return phases.moved(moved(meaning.moved, language));
    case 'touchpoints-new':
      return touchpoints.new(titles(meaning.things));
    case 'touchpoints-gone':
      return touchpoints.gone(titles(meaning.things));
    case 'touchpoints-moved':
      return touchpoints.moved(moved(meaning.moved, language));
    case 'pains-moved':
      return pains.moved(moved(meaning.moved, language));
    case 'scores':
      return figures.scores(places(meaning.come, language), places(meaning.gone, language));
    case 'sources':
      return figures.sources(meaning.count);
  }
}

function lowPoint({ score, touchpoint, persona }: LowPoint, names: Names) {
  const whose = names.isOfOne ? {} : { persona: names.persona(persona) };
  return { score, touchpoint: titleIn(touchpoint, names.language), ...whose };
}

function moves(all: readonly PersonaMove[], { persona }: Names) {
  return all.map((one) => ({ ...one, persona: persona(one.persona) }));
}

function shift(one: Shift, { language, persona, isOfOne }: Names) {
  return {
    ...one,
    touchpoint: titleIn(one.touchpoint, language),
    personas: isOfOne ? [] : one.personas.map(persona),
  };
}

function backed(all: readonly Backed[], language: Language) {
  return all.map((one) => ('pain' in one ? one : { touchpoint: titleIn(one.touchpoint, language) }));
}

function places(all: readonly ScorePlace[], language: Language): readonly string[] {
  return all.map(({ touchpoint }) => titleIn(touchpoint, language));
}

/** From where to where, of what did not stay in its phase, or with its touchpoint. */
function moved(all: readonly Moved[], language: Language) {
  return all.map(({ place, former, isElsewhere }) => {
    const [titles, before] = [titlesIn(place, language), titlesIn(former, language)];
    const title = titles.at(-1) ?? '';
    // Between journeys, which phase it is says less than which journey.
    const at = titles[0] === before[0] ? -2 : 0;
    return isElsewhere ? { title, from: before.at(at) ?? '', to: titles.at(at) ?? '' } : { title };
  });
}
