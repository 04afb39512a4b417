/** What each kind of change is called, and which class it is of. The codes are stable: others build on them. */
import type { ChangeClass } from './change.js';
import type { ThingKind } from './outline.js';

interface Code {
  readonly code: string;
  readonly class: ChangeClass;
}

export type Happening = 'added' | 'removed' | 'changed' | 'moved' | 'renamed';

/** Of a whole thing. */
export function thingCode(kind: ThingKind, happening: Happening): Code {
  const of = kind === 'pain' || kind === 'opportunity' ? 'pains' : kind === 'persona' ? 'people' : 'structure';
  return { code: `${kind}-${happening}`, class: kind === 'source' ? 'evidence' : of };
}

/** Of a fact, or of one of its fields. */
export function factCode(keyword: string, field: string, happening: Happening): Code {
  if (field === 'evidence' || keyword === 'evidence') return { code: `evidence-${happening}`, class: 'evidence' };
  const known = fields[`${keyword}.${field}`] ?? facts[keyword] ?? { word: keyword, class: 'text' };
  return { code: `${known.word}-${happening}`, class: known.class };
}

interface Known {
  readonly word: string;
  readonly class: ChangeClass;
}

const fields: Readonly<Record<string, Known>> = {
  'emotion.score': { word: 'score', class: 'experience' },
  'emotion.feeling': { word: 'feeling', class: 'experience' },
  'emotion.quote': { word: 'quote', class: 'text' },
  '->.share': { word: 'share', class: 'flow' },
  '->.condition': { word: 'condition', class: 'text' },
  // A target is what one hopes for: nobody's experience moved.
  'metric.target': { word: 'target', class: 'text' },
  'metric.unit': { word: 'unit', class: 'experience' },
  'state.of': { word: 'redesign', class: 'text' },
};

const facts: Readonly<Record<string, Known>> = {
  import: { word: 'import', class: 'text' },
  ignore: { word: 'ignore', class: 'text' },
  emotion: { word: 'score', class: 'experience' },
  'moment-of-truth': { word: 'moment-of-truth', class: 'experience' },
  metric: { word: 'metric', class: 'experience' },
  scale: { word: 'scale', class: 'experience' },
  gain: { word: 'gain', class: 'pains' },
  severity: { word: 'severity', class: 'pains' },
  value: { word: 'value', class: 'pains' },
  effort: { word: 'effort', class: 'pains' },
  solves: { word: 'solves', class: 'pains' },
  recovers: { word: 'recovery', class: 'pains' },
  '->': { word: 'flow', class: 'flow' },
  persona: { word: 'participant', class: 'people' },
  channel: { word: 'channel', class: 'people' },
  owner: { word: 'owner', class: 'people' },
  segment: { word: 'segment', class: 'people' },
  label: { word: 'label', class: 'label' },
};
