import type {
  Declaration,
  Emotion,
  Journey,
  Label,
  Model,
  Phase,
  ReferenceKind,
  Text,
  TopLevelDeclaration,
  Touchpoint,
} from './model.js';

/** The declarations of `list` that the model's own file makes. */
export function own<T extends TopLevelDeclaration>(model: Model, list: readonly T[]): readonly T[] {
  return list.filter((declaration) => declaration.uri === model.uri);
}

/** The declarations of a kind that a model holds: its own first, then those it uses from elsewhere. */
export function declarationsOf(
  model: Model,
  kind: Exclude<ReferenceKind, 'touchpoint' | 'pain'>,
): readonly TopLevelDeclaration[] {
  switch (kind) {
    case 'channel':
      return model.channels;
    case 'feeling':
      return model.feelings;
    case 'metric':
      return model.metrics;
    case 'source':
      return model.sources;
    case 'persona':
      return model.personas;
    case 'journey':
      return model.journeys;
  }
}

/** The declaration that a name means: the file's own stand first, so they win from the standard library's. */
export function named<T extends Declaration>(list: readonly T[], name: string | undefined): T | undefined {
  return name === undefined ? undefined : list.find((declaration) => declaration.name === name);
}

/** The reader's language picks the label; a regional tag (`nl-BE`) serves its language; the title is the fallback. */
export function titleIn(declaration: Pick<Declaration, 'title' | 'labels'>, language: string): string {
  return labelIn(declaration, language)?.text ?? declaration.title;
}

/** That title, with the place where it is written: in a label, as the title, or as the name. */
export function titleTextIn(
  declaration: Pick<Declaration, 'title' | 'titleSpan' | 'nameSpan' | 'labels'>,
  language: string,
): Text {
  const label = labelIn(declaration, language);
  if (label !== undefined) return { value: label.text, span: label.textSpan };
  return { value: declaration.title, span: declaration.titleSpan ?? declaration.nameSpan };
}

function labelIn({ labels }: Pick<Declaration, 'labels'>, language: string): Label | undefined {
  const wanted = language.toLowerCase();
  const base = wanted.split('-')[0];
  const tag = (label: Label) => label.language.toLowerCase();
  return (
    labels.find((candidate) => tag(candidate) === wanted) ??
    labels.find((candidate) => tag(candidate).split('-')[0] === base)
  );
}

/** All touchpoints of a journey in source order, each with the phase it stands in. */
export function touchpointsOf(journey: Journey): readonly { phase: Phase; touchpoint: Touchpoint }[] {
  return journey.phases.flatMap((phase) => phase.touchpoints.map((touchpoint) => ({ phase, touchpoint })));
}

/**
 * The name of the persona an emotion speaks of: the one it names, or the journey's only one.
 * `undefined` when neither is there; that is the finding `emotion-without-persona`.
 */
export function emotionPersona(emotion: Emotion, journey: Journey): string | undefined {
  return emotion.persona?.name ?? (journey.personas.length === 1 ? journey.personas[0]?.name : undefined);
}
