/** Two versions with their changes, and what is what in both, for those who ask what the changes mean. */
import { group } from 'd3';
import type { Journey, Model, Opportunity, Pain, Persona, Phase, Span, Touchpoint } from '../model/index.js';
import { isInside, own, touchpointsOf } from '../model/index.js';
import type { Change } from './change.js';
import { asFile, changedEntries, movedFile } from './diff.js';
import { type Entry, type FileOutline, fileOutlinesOf, type VersionFile } from './entry.js';
import { fileFactChanges, silencedChanges } from './file-facts.js';
import { withKeyTitles } from './key-titles.js';
import type { ThingKind } from './outline.js';
import { type Pairing, pairingOfFiles } from './pairing.js';
import type { Rescaling } from './scale.js';
import { modelOnScale, type Rescalings, rescalingsOf } from './scores.js';
import { withoutUnread } from './unread.js';
import { type Way, waysOf } from './ways.js';

/** Something in both versions, or in the one that has it. */
export interface Counterparts<T> {
  readonly before?: T;
  readonly after?: T;
}

/** Something in a journey. `isElsewhere` of what is in another journey now, and not gone. */
export interface Inhabitant<T> extends Counterparts<T> {
  readonly isElsewhere?: true;
}

export interface Moment {
  readonly phase: Phase;
  readonly touchpoint: Touchpoint;
}

export interface PainMoment extends Moment {
  readonly pain: Pain;
}

export interface OpportunityMoment extends Moment {
  readonly opportunity: Opportunity;
}

/** What is of the version before has its scores on the scale of the later one. */
export interface JourneyComparison extends Counterparts<Journey> {
  /** Absent where both versions have one scale. */
  readonly rescaling?: Rescaling;
  readonly phases: readonly Inhabitant<Phase>[];
  readonly touchpoints: readonly Inhabitant<Moment>[];
  readonly pains: readonly Inhabitant<PainMoment>[];
  readonly opportunities: readonly Inhabitant<OpportunityMoment>[];
}

export interface Comparison extends Required<Counterparts<Model>> {
  readonly changes: readonly Change[];
  /** Whether not even layout or comments changed. */
  readonly isSameText: boolean;
  /** Those that either file has or uses. */
  readonly personas: readonly Counterparts<Persona>[];
  /** Those of the later version in its order, then those that are gone. */
  readonly journeys: readonly JourneyComparison[];
}

/** Of two versions of one file. What it imports is not compared, but things may have gone there, or come from there. */
export function compare(before: Model, after: Model, texts: Counterparts<string> = {}): Comparison {
  const [found] = compareFiles(
    [{ ...asFile(before), ...withText(texts.before) }],
    [{ ...asFile(after), ...withText(texts.after) }],
  );
  return found?.comparison ?? { before, after, changes: [], isSameText: true, personas: [], journeys: [] };
}

function withText(text: string | undefined): Pick<VersionFile, 'text'> {
  return text === undefined ? {} : { text };
}

/** What of a file of the former version is in a file of the later one; or a file that came, or went. */
export interface ComparedFiles<File extends VersionFile> extends Counterparts<File> {
  readonly comparison: Comparison;
}

/**
 * All files of two versions as one whole. Of a file that stayed whole there is one comparison; of one that was split or
 * joined, one for each that it went to or came from. In the order of the later files, then of the former ones.
 */
export function compareFiles<File extends VersionFile>(
  before: readonly File[],
  after: readonly File[],
): readonly ComparedFiles<File>[] {
  const [olds, news] = [fileOutlinesOf(before), fileOutlinesOf(after)];
  const pairing = pairingOfFiles(olds, news);
  const rescalings = rescalingsOf(pairing);
  const found = {
    before: foundIn(before.map(({ model }) => modelOnScale(model, rescalings))),
    after: foundIn(after.map(({ model }) => model)),
  };
  const ways = waysOf(pairing, olds, news);
  const wayOf = ({ before: one, after: other }: Counterparts<Entry>) => {
    const entry = other ?? one;
    return entry && ways.of(entry);
  };
  const silenced = silencedChanges(
    before.map(({ model }) => model),
    after.map(({ model }) => model),
    pairing,
  );
  const changes = group([...changedEntries(pairing, rescalings), ...silenced], ({ entry }) => ways.of(entry));
  const everything = [...changes.values()].flatMap((some) => some.map(({ change }) => change));
  const journeys = group(counterparts(pairing, 'journey').filter(isCompared), wayOf);
  const comparedJourney = journeysOf(pairing, found, rescalings);
  const personas = counterparts(pairing, 'persona').map((both) => ({
    both,
    persona: inBoth(both, found, (side, span) => side.personas.get(span)),
  }));
  const [filesBefore, filesAfter] = [byUri(before), byUri(after)];
  const used = [...changes.keys(), ...journeys.keys()].filter((way) => way !== undefined);
  return ways.all(used).flatMap((way): readonly ComparedFiles<File>[] => {
    const { before: from, after: to } = way;
    const [one, other] = [from && filesBefore.get(from.uri), to && filesAfter.get(to.uri)];
    const model = (other ?? one)?.model;
    if (model === undefined) return [];
    const isOne = from !== undefined && to !== undefined && from === pairing.formerFileOf(to);
    const inside = (changes.get(way) ?? []).map(({ change }) => change);
    const all = [
      ...(isOne && from.path !== to.path ? [movedFile(from, to)] : []),
      ...inside,
      ...(isOne && one && other ? fileFactChanges(one.model, other.model, everything) : []),
    ];
    return [
      {
        ...present('before', one),
        ...present('after', other),
        comparison: withKeyTitles(
          withoutUnread({
            before: one?.model ?? emptied(model),
            after: other?.model ?? emptied(model),
            changes: all,
            isSameText: all.length === 0 && isSameText(one, other),
            personas: personas.filter(({ both }) => isSeen(both, way)).map(({ persona }) => persona),
            journeys: (journeys.get(way) ?? []).map(comparedJourney),
          }),
        ),
      },
    ];
  });
}

/** Without the texts, the places of all that stands in them tell most of it. */
function isSameText(before: VersionFile | undefined, after: VersionFile | undefined): boolean {
  if (before?.text !== undefined && after?.text !== undefined) return before.text === after.text;
  const written = (file: VersionFile | undefined) =>
    JSON.stringify(file?.model, (name, value) => (name === 'uri' ? undefined : value));
  return written(before) === written(after);
}

/** Imported journeys are looked at, and not compared. */
function isCompared({ before, after }: Counterparts<Entry>): boolean {
  return [before, after].some((entry) => entry?.file.isContext === false);
}

/** Whether one of the files has or uses it. */
function isSeen({ before, after }: Counterparts<Entry>, way: Way): boolean {
  const sees = (file: FileOutline | undefined, entry: Entry | undefined) =>
    file !== undefined && entry !== undefined && file.declares(entry.thing.kind, entry.thing.name) === entry.file.uri;
  return sees(way.before, before) || sees(way.after, after);
}

function emptied(model: Model): Model {
  const nothing = { channels: [], feelings: [], metrics: [], sources: [], personas: [], journeys: [] };
  return { uri: model.uri, imports: [], ...nothing, visible: [], ignores: [] };
}

function byUri<File extends VersionFile>(files: readonly File[]): ReadonlyMap<string, File> {
  return new Map(files.map((file) => [file.model.uri, file]));
}

/** Compares journeys, each with all that stands in it. */
function journeysOf(
  pairing: Pairing,
  found: Sides,
  rescalings: Rescalings,
): (both: Counterparts<Entry>) => JourneyComparison {
  const phases = byJourney(pairing, 'phase', found, (side, span) => side.phases.get(span));
  const touchpoints = byJourney(pairing, 'touchpoint', found, (side, span) => side.moments.get(span));
  const pains = byJourney(pairing, 'pain', found, (side, span) => side.pains.get(span));
  const opportunities = byJourney(pairing, 'opportunity', found, (side, span) => side.opportunities.get(span));
  return (both) => ({
    ...inBoth(both, found, (side, span) => side.journeys.get(span)),
    ...rescaling(both.before && rescalings.get(both.before.thing)?.rescaling),
    phases: phases(both),
    touchpoints: touchpoints(both),
    pains: pains(both),
    opportunities: opportunities(both),
  });
}

/** What went to another journey is in that one in both versions; where it was, it is in the former version alone. */
function byJourney<T>(pairing: Pairing, kind: ThingKind, found: Sides, what: Find<T>) {
  const rows = new Map<Entry, Inhabitant<T>[]>();
  const note = (journey: Entry | undefined, both: Inhabitant<T>) => {
    if (journey === undefined) return;
    const row = rows.get(journey);
    if (row === undefined) rows.set(journey, [both]);
    else row.push(both);
  };
  for (const both of counterparts(pairing, kind)) {
    const { before, after } = both;
    note((after ?? before)?.journey, inBoth(both, found, what));
    if (before?.journey === undefined || after?.journey === undefined) continue;
    if (pairing.otherOf(before.journey) !== after.journey)
      note(before.journey, { ...inBoth({ before }, found, what), isElsewhere: true });
  }
  return ({ before, after }: Counterparts<Entry>): readonly Inhabitant<T>[] => [
    ...((after && rows.get(after)) ?? []),
    ...((before && rows.get(before)) ?? []),
  ];
}

/** Whether a change is in a journey: in what that is now, or else in what it was. */
export function isWithin({ before, after }: Change, journey: Counterparts<Journey>): boolean {
  const [here, place] = after === undefined ? [before, journey.before] : [after, journey.after];
  return here !== undefined && place !== undefined && here.uri === place.uri && isInside(here.span, place.span);
}

function counterparts({ before, after, otherOf }: Pairing, kind: ThingKind): readonly Counterparts<Entry>[] {
  const isKind = ({ thing }: Entry) => thing.kind === kind;
  return [
    ...after.filter(isKind).map((entry) => ({ ...present('before', otherOf(entry)), after: entry })),
    ...before.filter((entry) => isKind(entry) && otherOf(entry) === undefined).map((entry) => ({ before: entry })),
  ];
}

function rescaling(found: Rescaling | undefined): Pick<JourneyComparison, 'rescaling'> {
  return found === undefined ? {} : { rescaling: found };
}

function present<Side extends string, T>(side: Side, value: T | undefined): { readonly [side in Side]?: T } {
  return value === undefined ? {} : ({ [side]: value } as { readonly [side in Side]: T });
}

interface Found {
  readonly personas: ReadonlyMap<Span, Persona>;
  readonly journeys: ReadonlyMap<Span, Journey>;
  readonly phases: ReadonlyMap<Span, Phase>;
  readonly moments: ReadonlyMap<Span, Moment>;
  readonly pains: ReadonlyMap<Span, PainMoment>;
  readonly opportunities: ReadonlyMap<Span, OpportunityMoment>;
}

type Sides = Required<Counterparts<Found>>;
type Find<T> = (side: Found, span: Span) => T | undefined;

function inBoth<T>({ before, after }: Counterparts<Entry>, found: Sides, what: Find<T>): Counterparts<T> {
  return {
    ...present('before', before && what(found.before, before.thing.span)),
    ...present('after', after && what(found.after, after.thing.span)),
  };
}

/** An outline keeps the spans of the models it was made of, and no two things have one. */
function foundIn(models: readonly Model[]): Found {
  const journeys = models.flatMap((model) => own(model, model.journeys));
  const moments = journeys.flatMap(touchpointsOf);
  const pains = moments.flatMap((moment) => moment.touchpoint.pains.map((pain) => ({ ...moment, pain })));
  const opportunities = moments.flatMap((moment) =>
    moment.touchpoint.opportunities.map((opportunity) => ({ ...moment, opportunity })),
  );
  return {
    personas: spans(
      models.flatMap(({ personas }) => personas),
      ({ span }) => span,
    ),
    journeys: spans(journeys, ({ span }) => span),
    phases: spans(
      journeys.flatMap((journey) => journey.phases),
      ({ span }) => span,
    ),
    moments: spans(moments, ({ touchpoint }) => touchpoint.span),
    pains: spans(pains, ({ pain }) => pain.span),
    opportunities: spans(opportunities, ({ opportunity }) => opportunity.span),
  };
}

function spans<T>(things: readonly T[], spanOf: (thing: T) => Span): ReadonlyMap<Span, T> {
  return new Map(things.map((thing) => [spanOf(thing), thing]));
}
