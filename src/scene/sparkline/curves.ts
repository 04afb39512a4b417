/** What a small emotion line shows of a journey: each persona's scores, thinned where there are more than can be seen. */
import { type Journey, type Model, type Scale, type Touchpoint, touchpointsOf } from '../../model/index.js';
import type { Language } from '../../words/index.js';
import { drawnScale, type Scored, scoredAt } from '../lanes/emotion/scored.js';
import { type PersonaView, personaViews } from '../personas.js';

export interface SmallPoint extends Scored {
  readonly touchpoint: Touchpoint;
  /** Its place along the line, from 0. */
  readonly index: number;
  readonly marked: boolean;
}

export interface SmallCurve {
  readonly persona: PersonaView;
  /** At most one a place. */
  readonly points: readonly SmallPoint[];
  /** Where the line begins, ends, is lowest and is highest; the first of equals. */
  readonly course: Readonly<Record<'first' | 'last' | 'lowest' | 'highest', SmallPoint>>;
}

export interface SmallCurves {
  readonly language: Language;
  readonly scale: Scale;
  /** How many places there are: one a touchpoint, or one a stretch of touchpoints in a long journey. */
  readonly places: number;
  /** The places that hold a marked touchpoint, ascending; none where all do, for that marks nothing. */
  readonly marked: readonly number[];
  /** Of the personas who have a score, in the order of the journey. */
  readonly curves: readonly SmallCurve[];
}

export interface CurveOptions {
  readonly language: Language;
  /** Only these personas, by name; all without it. */
  readonly personas?: readonly string[];
  readonly marked?: ReadonlySet<Touchpoint>;
}

const mostPlaces = 60;
/** Beyond six, marks repeat and nobody tells the lines apart. */
const mostCurves = 6;

/** `undefined` where nobody has two scores to draw a line between. */
export function smallCurves(model: Model, journey: Journey, options: CurveOptions): SmallCurves | undefined {
  const { language, personas, marked = new Set() } = options;
  const touchpoints = touchpointsOf(journey);
  const places = Math.min(mostPlaces, touchpoints.length);
  const placeOf = (index: number) => Math.floor((index * places) / touchpoints.length);
  const curves = personaViews(model, journey, language)
    .filter(({ name, scored }) => scored && (personas?.includes(name) ?? true))
    .slice(0, mostCurves)
    .flatMap((persona): SmallCurve[] => {
      const points = touchpoints.flatMap(({ touchpoint, phase }, index): SmallPoint[] => {
        const scored = scoredAt(touchpoint, phase, journey, persona.name);
        if (scored === undefined) return [];
        return [{ ...scored, touchpoint, index: placeOf(index), marked: marked.has(touchpoint) }];
      });
      const course = courseOf(points);
      return course === undefined ? [] : [{ persona, points: thinned(points, drawnScale(journey)), course }];
    });
  if (curves.every(({ points }) => points.length < 2)) return undefined;
  const markedPlaces = touchpoints.flatMap(({ touchpoint }, index) => (marked.has(touchpoint) ? [placeOf(index)] : []));
  const stretch = [...new Set(markedPlaces)];
  return { language, scale: drawnScale(journey), places, marked: stretch.length === places ? [] : stretch, curves };
}

function courseOf(points: readonly SmallPoint[]): SmallCurve['course'] | undefined {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const lowest = points.reduce((least, point) => (point.score < least.score ? point : least));
  const highest = points.reduce((most, point) => (point.score > most.score ? point : most));
  return { first, last, lowest, highest };
}

/** One point a place: a marked one, else the most intense, for a mean would hide the peaks that people remember. */
function thinned(points: readonly SmallPoint[], { from, to }: Scale): readonly SmallPoint[] {
  const middle = (from + to) / 2;
  const weight = ({ score, marked }: SmallPoint) => Math.abs(score - middle) + (marked ? to - from : 0);
  const kept: SmallPoint[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (last?.index !== point.index) kept.push(point);
    else if (weight(point) > weight(last)) kept[kept.length - 1] = point;
  }
  return kept;
}
