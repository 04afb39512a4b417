/** What the text leaves to reckon, shown behind it: what a score means, and how much of the shares is left. */
import { clampToScale } from '../../../analysis/index.js';
import { sumOfShares, tolerance } from '../../../analysis/shares.js';
import { ownTouchpoints } from '../../../analysis/walk.js';
import {
  comparePositions,
  type Emotion,
  type Model,
  type Position,
  type Scale,
  type Span,
  type Touchpoint,
} from '../../../model/index.js';
import { numbersIn } from '../../../scene/numbers.js';
import { type Language, words } from '../../../words/index.js';
import { scoreWord } from '../../../words/scores.js';
import { number } from '../../../words/write.js';

export interface Hint {
  /** The hint stands behind what ends here. */
  readonly at: Position;
  readonly label: string;
  /** A sentence that says more. */
  readonly tooltip: string;
}

/** The hints inside `range`, in the order of the text. */
export function inlayHints(model: Model, range: Span, language: Language): readonly Hint[] {
  const hints: Hint[] = [];
  for (const { journey, touchpoint } of ownTouchpoints(model)) {
    if (!meet(touchpoint.span, range)) continue;
    for (const emotion of touchpoint.emotions) hints.push(...meaning(emotion, journey.scale, language));
    hints.push(...shareLeft(touchpoint, language));
  }
  return hints
    .filter(({ at }) => comparePositions(range.start, at) <= 0 && comparePositions(at, range.end) <= 0)
    .toSorted((a, b) => comparePositions(a.at, b.at));
}

/** A feeling that is written says more than the word would; off the scale a score means nothing. */
function meaning({ score, feeling }: Emotion, scale: Scale, language: Language): Hint[] {
  if (score === undefined || feeling !== undefined) return [];
  if (!scale.valid || score.value !== clampToScale(score.value, scale)) return [];
  const write = (value: number) => numbersIn(language).score(value, scale);
  const tooltip = words(language).annotations.scored(write(score.value), write(scale.from), write(scale.to));
  return [{ at: score.span.end, label: scoreWord(score.value, scale, language), tooltip }];
}

/** Behind the last arrow; nothing where no arrow has a share, or where they take everyone. */
function shareLeft({ flows }: Touchpoint, language: Language): Hint[] {
  const last = flows.at(-1);
  const sum = sumOfShares(flows);
  if (last === undefined || sum === 0 || sum > 100 - tolerance) return [];
  const { left, unsaid, forOthers } = words(language).annotations;
  const [taken, share] = [percent(sum, language), percent(100 - sum, language)];
  const explained = flows.every((flow) => flow.share !== undefined) ? unsaid : forOthers;
  return [{ at: last.span.end, label: left(share), tooltip: explained(taken, share) }];
}

/** To two decimals, as shares are written. */
function percent(share: number, language: Language): string {
  return number(Math.round(share * 100) / 100, language);
}

function meet(a: Span, b: Span): boolean {
  return comparePositions(a.start, b.end) <= 0 && comparePositions(b.start, a.end) <= 0;
}
