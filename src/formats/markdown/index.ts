/** A journey as a summary to read and to paste: its persons, its figures, its moments, what hurts and what helps. */
import { clampToScale, endMean, evidenceCoverage, journeyMean, personasOf, phaseMean } from '../../analysis/figures.js';
import type { Journey, Model, Phase, Touchpoint } from '../../model/index.js';
import { emotionPersona, levels, named, titleIn, touchpointsOf } from '../../model/index.js';
import { journeyTable } from '../../scene/index.js';
import type { Language } from '../../words/index.js';
import { forReader, levelOf, painsOf, type ReadersJourney, titleOf } from '../reading.js';
import { escaped, heading, table } from './escape.js';
import { listOf, personaList, touchpointLists } from './lists.js';

/** Ends with a line break. The same journey always gives the same text. */
export function toMarkdown(model: Model, journey: Journey, language: Language): string {
  const read = forReader(model, journey, language);
  const whole = journeyTable(model, journey, { language });
  const blocks = [
    [heading(1, escaped(titleIn(journey, language)))],
    aboutLines(read),
    journey.notes.map(({ value }) => `- ${escaped(read.words.note(value))}`),
    personaTable(read),
    ...whole.personas.map(personaList),
    figureLines(read),
    ...journey.phases.flatMap((phase, index) => [
      phaseBlock(phase, listOf(whole.phases[index]?.lines ?? []), read),
      touchpointLists(whole, index),
    ]),
    painBlock(read),
    opportunityBlock(read),
    sourceBlock(read),
  ];
  const written = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
  return `${written.join('\n\n')}\n`;
}

function aboutLines({ journey, words, numbers, language, model }: ReadersJourney): readonly string[] {
  const { state, scope, goals, owner, reviewed } = journey;
  const redesigned = state?.of && named(model.journeys, state.of.name);
  const facts = [
    state === undefined ? '' : words.state[state.value],
    redesigned === undefined ? '' : words.redesigns(titleIn(redesigned, language)),
    scope?.value ?? '',
    ...goals.map(({ value }) => words.goal(value)),
    owner === undefined ? '' : words.owner(owner.value),
    reviewed === undefined ? '' : words.reviewed(numbers.date(reviewed.value)),
  ].filter((fact) => fact !== '');
  return facts.length === 0 ? [] : [facts.map(escaped).join(' · ')];
}

function personaTable(read: ReadersJourney): readonly string[] {
  const { model, journey, language, numbers, words, texts } = read;
  const rows = personasOf(journey).map((name) => {
    const persona = named(model.personas, name);
    const counted = { personas: [name] };
    const [mean, end] = [journeyMean(model, journey, counted), endMean(model, journey, counted)];
    const share = persona?.segment && words.share(numbers.percent(persona.segment.share), persona.segment.of);
    const cells = [
      persona === undefined ? name : titleIn(persona, language),
      persona?.role?.value ?? '',
      share ?? '',
      persona?.goals.map(({ value }) => value).join('; ') ?? '',
      mean === undefined ? '' : numbers.mean(mean, journey.scale),
      end === undefined ? '' : numbers.mean(end, journey.scale),
    ];
    return cells.map(escaped);
  });
  const { summary, columns } = texts;
  const heads = [columns.persona, texts.role, summary.segment, summary.goals, summary.mean, summary.ending];
  return table(heads, rows);
}

function figureLines({ model, journey, numbers, texts }: ReadersJourney): readonly string[] {
  const { backed, total } = evidenceCoverage(model, journey);
  const percent = numbers.percent(Math.round((100 * backed) / Math.max(1, total)));
  const figures = [
    texts.summary.figures(journey.phases.length, touchpointsOf(journey).length),
    ...(total === 0 ? [] : [texts.summary.backed(percent, backed, total)]),
  ];
  return [escaped(figures.join(' · '))];
}

function phaseBlock(phase: Phase, about: readonly string[], read: ReadersJourney): readonly string[] {
  const { model, journey, language, numbers, words, texts } = read;
  const mean = phaseMean(model, journey, phase);
  const score = mean === undefined ? '' : ` (${numbers.mean(mean, journey.scale)})`;
  const { columns } = texts;
  const heads = [
    columns.touchpoint,
    columns.channels,
    words.lanes.does,
    words.lanes.emotion,
    words.lanes.pains,
    words.lanes.opportunities,
  ];
  const rows = phase.touchpoints.map((touchpoint) => [
    `${touchpoint.momentOfTruth === undefined ? '' : '★ '}${escaped(titleIn(touchpoint, language))}`,
    lines(touchpoint.channels.map((channel) => titleOf(channel, read))),
    lines(touchpoint.does.map(({ value }) => value)),
    lines(feelings(touchpoint, read)),
    lines(touchpoint.pains.map(({ text }) => text.value)),
    lines(touchpoint.opportunities.map(({ text }) => text.value)),
  ]);
  const head = heading(2, escaped(`${titleIn(phase, language)}${score}`));
  return [head, ...below(about), ...below(table(heads, rows))];
}

/** Lines with an empty one above them; nothing for none. */
function below(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', ...lines];
}

/** `Sanne −1.4 Anger`, one for each persona that has a score. */
function feelings(touchpoint: Touchpoint, read: ReadersJourney): readonly string[] {
  const { journey, numbers } = read;
  return touchpoint.emotions.flatMap((emotion) => {
    if (emotion.score === undefined) return [];
    const persona = emotionPersona(emotion, journey);
    const parts = [
      persona === undefined ? '' : titleOf({ kind: 'persona', name: persona }, read),
      numbers.score(clampToScale(emotion.score.value, journey.scale), journey.scale),
      emotion.feeling === undefined ? '' : titleOf(emotion.feeling, read),
    ];
    return [parts.filter((part) => part !== '').join(' ')];
  });
}

function painBlock(read: ReadersJourney): readonly string[] {
  const { journey, language, texts } = read;
  const found = touchpointsOf(journey).flatMap(({ touchpoint }) =>
    touchpoint.pains.map((pain) => ({ pain, touchpoint })),
  );
  const rank = (level: (typeof levels)[number] | undefined) => (level === undefined ? -1 : levels.indexOf(level));
  const rows = found
    .toSorted((a, b) => rank(b.pain.severity) - rank(a.pain.severity))
    .map(({ pain, touchpoint }) => [
      escaped(levelOf(pain.severity, read) || texts.summary.unrated),
      escaped(pain.text.value),
      escaped(titleIn(touchpoint, language)),
      lines(pain.evidence.map((source) => titleOf(source, read))),
    ]);
  const { severity, pain } = texts.summary;
  return section(texts.summary.pains, table([severity, pain, texts.columns.touchpoint, texts.columns.sources], rows));
}

function opportunityBlock(read: ReadersJourney): readonly string[] {
  const { journey, language, texts } = read;
  const rows = touchpointsOf(journey).flatMap(({ touchpoint }) =>
    touchpoint.opportunities.map((opportunity) => [
      escaped(opportunity.text.value),
      escaped(titleIn(touchpoint, language)),
      lines(painsOf(opportunity.solves, read)),
      escaped(levelOf(opportunity.value, read)),
      escaped(levelOf(opportunity.effort, read)),
      escaped(opportunity.owner?.value ?? ''),
    ]),
  );
  const { opportunity, solves, value, effort, owner } = texts.summary;
  const heads = [opportunity, texts.columns.touchpoint, solves, value, effort, owner];
  return section(texts.summary.opportunities, table(heads, rows));
}

/** The sources that the journey names, in the order in which the file has them. */
function sourceBlock(read: ReadersJourney): readonly string[] {
  const { model, language, numbers, texts } = read;
  const used = sourcesIn(read.journey);
  const rows = model.sources
    .filter(({ name }) => used.has(name))
    .map((source) => [
      escaped(titleIn(source, language)),
      escaped(source.method ?? ''),
      source.sample === undefined ? '' : escaped(numbers.plain(source.sample.value)),
      source.date === undefined ? '' : escaped(numbers.date(source.date.value)),
      escaped(source.link?.value ?? ''),
    ]);
  const { sources, method, sample, date, link } = texts.summary;
  return section(sources, table([texts.source, method, sample, date, link], rows));
}

function sourcesIn(journey: Journey): ReadonlySet<string> {
  const inPhase = ({ evidence, metrics, touchpoints }: Phase) => [
    ...evidence,
    ...metrics.flatMap((metric) => metric.evidence),
    ...touchpoints.flatMap((touchpoint) => [
      ...touchpoint.evidence,
      ...[...touchpoint.emotions, ...touchpoint.pains, ...touchpoint.gains, ...touchpoint.metrics].flatMap(
        (item) => item.evidence,
      ),
    ]),
  ];
  return new Set([...journey.evidence, ...journey.phases.flatMap(inPhase)].map(({ name }) => name));
}

function section(title: string, content: readonly string[]): readonly string[] {
  return content.length === 0 ? [] : [heading(2, escaped(title)), '', ...content];
}

/** Several texts in one cell. */
function lines(texts: readonly string[]): string {
  return texts.map(escaped).join('<br>');
}
