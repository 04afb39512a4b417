import type { Emotion, Flow, Journey, Metric, Opportunity, Pain, Phase, Touchpoint } from '../model/index.js';
import { defaultScale, emotionPersona } from '../model/index.js';
import { day, declarationJson, finite, type JsonObject, names, values } from './json-values.js';

const defaultBounds = { from: defaultScale.from, to: defaultScale.to };

/** A journey with its phases and touchpoints. */
export function journeyJson(journey: Journey): JsonObject {
  const { state, scale } = journey;
  return {
    ...declarationJson(journey),
    state: state?.value,
    redesigns: state?.of?.name,
    scope: journey.scope?.value,
    goals: values(journey.goals),
    scale: Number.isFinite(scale.from - scale.to) ? { from: scale.from, to: scale.to } : defaultBounds,
    personas: names(journey.personas),
    owner: journey.owner?.value,
    reviewed: day(journey.reviewed),
    evidence: names(journey.evidence),
    phases: journey.phases.map((phase) => phaseJson(phase, journey)),
  };
}

function phaseJson(phase: Phase, journey: Journey): JsonObject {
  return {
    ...declarationJson(phase),
    goals: values(phase.goals),
    tone: phase.tone?.value,
    owner: phase.owner?.value,
    metrics: phase.metrics.flatMap(metricJson),
    evidence: names(phase.evidence),
    touchpoints: phase.touchpoints.map((touchpoint) => touchpointJson(touchpoint, journey)),
  };
}

function touchpointJson(touchpoint: Touchpoint, journey: Journey): JsonObject {
  const moment = touchpoint.momentOfTruth;
  return {
    ...declarationJson(touchpoint),
    channels: names(touchpoint.channels),
    does: values(touchpoint.does),
    thinks: values(touchpoint.thinks),
    asks: values(touchpoint.asks),
    expects: values(touchpoint.expects),
    needs: values(touchpoint.needs),
    emotions: touchpoint.emotions.flatMap((emotion) => emotionJson(emotion, journey)),
    pains: touchpoint.pains.map(painJson),
    gains: touchpoint.gains.map(({ text, evidence }) => ({ text: text.value, evidence: names(evidence) })),
    opportunities: touchpoint.opportunities.map(opportunityJson),
    momentOfTruth: moment && { why: moment.why },
    recovers: names(touchpoint.recovers),
    flows: touchpoint.flows.map(flowJson),
    metrics: touchpoint.metrics.flatMap(metricJson),
    frontstage: values(touchpoint.frontstage),
    backstage: values(touchpoint.backstage),
    support: values(touchpoint.support),
    image: touchpoint.image?.path,
    owner: touchpoint.owner?.value,
    evidence: names(touchpoint.evidence),
  };
}

/** An emotion whose score the text broke off before is none. The only persona of a journey is filled in. */
function emotionJson(emotion: Emotion, journey: Journey): readonly JsonObject[] {
  const score = finite(emotion.score);
  if (score === undefined) return [];
  return [
    {
      persona: emotionPersona(emotion, journey),
      score,
      feeling: emotion.feeling?.name,
      quote: emotion.quote?.value,
      evidence: names(emotion.evidence),
    },
  ];
}

function painJson({ name, severity, text, evidence }: Pain): JsonObject {
  return { name, severity, text: text.value, evidence: names(evidence) };
}

function opportunityJson({ name, text, value, effort, solves, owner }: Opportunity): JsonObject {
  return { name, text: text.value, value, effort, solves: names(solves), owner: owner?.value };
}

function flowJson({ to, end, exit, share, condition }: Flow): JsonObject {
  return { to: to?.name, end, exit, share: finite(share), condition: condition?.value };
}

function metricJson({ kind, value, unit, target, evidence }: Metric): readonly JsonObject[] {
  const measured = finite(value);
  if (measured === undefined) return [];
  return [{ kind: kind.name, value: measured, unit, target: finite(target), evidence: names(evidence) }];
}
