/** What a small emotion line shows of a journey: each persona's scores, thinned where there are more than can be seen. */
import { clampToScale, isAssumption, type Score, scoresOf } from '../../analysis/figures.js';
import type { Journey, Model, Scale, Touchpoint } from '../../model/index.js';
import type { Language } from '../../words/index.js';
import { drawnScale } from '../lanes/emotion/scale.js';
import { type PersonaView, personaViews } from '../personas.js';

export interface SmallPoint {
  readonly score: number;
  readonly assumed: boolean;
  readonly touchpoint: Touchpoint;
  /** Its place along the line, from 0. */
  readonly index: number;
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
/** Beyond six, nobody tells the lines apart where they are this small. */
const mostCurves = 6;

/** `undefined` where nobody has two scores to draw a line between. */
export function smallCurves(model: Model, journey: Journey, options: CurveOptions): SmallCurves | undefined {
  const { language, personas, marked = new Set() } = options;
  const scale = drawnScale(journey);
  const { places, placeOf } = placesOf(journey);
  const curves = new Map<string, GrowingCurve>();
  for (const persona of personaViews(model, journey, language)) {
    const isWanted = persona.scored && (personas?.includes(persona.name) ?? true);
    if (isWanted && curves.size < mostCurves) curves.set(persona.name, { persona, points: [] });
  }
  for (const score of scoresOf(journey)) {
    const curve = curves.get(score.persona);
    const index = placeOf.get(score.touchpoint);
    const value = clampToScale(score.score, scale);
    if (curve !== undefined && index !== undefined) grow(curve, { score, value, index }, scale, marked);
  }
  const drawn = [...curves.values()].flatMap(finished);
  if (drawn.every(({ points }) => points.length < 2)) return undefined;
  const stretch = new Set([...marked].flatMap((touchpoint) => placeOf.get(touchpoint) ?? []));
  const markedPlaces = stretch.size === places ? [] : [...stretch].toSorted((a, b) => a - b);
  return { language, scale, places, marked: markedPlaces, curves: drawn };
}

function placesOf(journey: Journey): { readonly places: number; readonly placeOf: ReadonlyMap<Touchpoint, number> } {
  const touchpoints = journey.phases.flatMap((phase) => phase.touchpoints);
  const places = Math.min(mostPlaces, touchpoints.length);
  const placeOf = new Map(
    touchpoints.map((touchpoint, index) => [touchpoint, Math.floor((index * places) / touchpoints.length)]),
  );
  return { places, placeOf };
}

interface Candidate {
  readonly score: Score;
  /** On the scale that is drawn, which is not the journey's where that makes no sense. */
  readonly value: number;
  readonly index: number;
}

interface GrowingCurve {
  readonly persona: PersonaView;
  readonly points: Candidate[];
  course?: Record<keyof SmallCurve['course'], Candidate>;
}

/** Keeps one point a place: a marked one, else the most intense, for a mean would hide the peaks that people remember. */
function grow(curve: GrowingCurve, point: Candidate, { from, to }: Scale, marked: ReadonlySet<Touchpoint>): void {
  const { points, course } = curve;
  if (course === undefined) curve.course = { first: point, last: point, lowest: point, highest: point };
  else {
    course.last = point;
    if (point.value < course.lowest.value) course.lowest = point;
    if (point.value > course.highest.value) course.highest = point;
  }
  const weight = ({ score, value }: Candidate) =>
    Math.abs(value - (from + to) / 2) + (marked.has(score.touchpoint) ? to - from : 0);
  const last = points.at(-1);
  if (last?.index !== point.index) points.push(point);
  else if (weight(point) > weight(last)) points[points.length - 1] = point;
}

function finished({ persona, points, course }: GrowingCurve): SmallCurve[] {
  if (course === undefined) return [];
  const whole = ({ score: { touchpoint, phase, emotion }, value, index }: Candidate): SmallPoint => ({
    score: value,
    touchpoint,
    index,
    assumed: isAssumption(emotion, touchpoint, phase),
  });
  const { first, last, lowest, highest } = course;
  return [
    {
      persona,
      points: points.map(whole),
      course: { first: whole(first), last: whole(last), lowest: whole(lowest), highest: whole(highest) },
    },
  ];
}
