/**
 * The phases of a journey that changed as a Mermaid flowchart, which GitHub and others draw by themselves: a row a phase,
 * a box a touchpoint. What befell each can be told by colour, and by a sign.
 */
import { allMarks, type Change, type Comparison, type JourneyComparison, type Mark } from '../diff/index.js';
import { titleIn } from '../model/index.js';
import { happeningOf } from '../verdict/index.js';
import { type Language, words } from '../words/index.js';
import { signed } from '../words/write.js';
import { changedPhases, type MarkedPhase, type MarkedTouchpoint, shownOf } from './changes-phases.js';
import { inLines, mermaidText, onOneLine } from './mermaid/escape.js';

export interface MermaidPicture {
  /** The text of the diagram. */
  readonly diagram: string;
  /** The marks that occur in it. */
  readonly marks: readonly Mark[];
  /** How many touchpoints that changed there was no room for. */
  readonly left: number;
}

/** Mermaid draws no more than 500 lines and 50,000 characters; a reader looks at far fewer. */
const mostBoxes = 40;

const mostInLine = 4;

/** Of a phase, whose title stands on one line, in graphemes. */
const shortTitle = 40;

/** Of what changed in a touchpoint besides its scores. */
const mostFacts = 3;

export const signs: Readonly<Record<Mark, string>> = {
  added: '+',
  removed: '−',
  moved: '⇄',
  renamed: '↺',
  changed: '~',
};

type Compared = Comparison;

/** Absent where no phase changed. */
export function changesMermaid(
  compared: Compared | readonly Compared[],
  language: Language,
): MermaidPicture | undefined {
  const all = [compared]
    .flat()
    .flatMap((comparison) => comparison.journeys.flatMap((journey) => changedPhases(comparison, journey, language)));
  if (all.length === 0) return undefined;
  const { phases, left } = shownOf(all, mostBoxes);
  const isOne = new Set(all.map(({ journey }) => journey)).size === 1;
  const blocks = phases
    .flatMap(linesOf)
    .map((line, index) => lineBlock(line, index, { journey: line.journey, isOne, language }));
  const found = new Set(phases.flatMap((phase) => [phase, ...touchpointsIn(phase)]).flatMap((one) => one.marks));
  const marks = allMarks.filter((mark) => found.has(mark));
  const diagram = [
    'flowchart TB',
    `  accTitle: ${words(language).changes.picture.title}`,
    ...blocks.flat(),
    ...blocks.slice(1).map((_, index) => `  p${index} ~~~ p${index + 1}`),
    ...[...marks, 'same' as const].map((name) => `  classDef ${name} ${looks[name]}`),
  ].join('\n');
  return { diagram, marks, left };
}

/** Dark on light in every theme. */
const looks: Readonly<Record<Mark | 'same', string>> = {
  added: 'fill:#dafbe1,stroke:#1a7f37,color:#0b3d1c,stroke-width:2px',
  removed: 'fill:#ffebe9,stroke:#cf222e,color:#6e1119,stroke-width:2px,stroke-dasharray:6 4',
  moved: 'fill:#fbefff,stroke:#8250df,color:#3e1f79,stroke-width:2px',
  renamed: 'fill:#ddf4ff,stroke:#0969da,color:#0a3069,stroke-width:2px',
  changed: 'fill:#fff8c5,stroke:#bf8700,color:#4d2d00,stroke-width:2px',
  same: 'fill:#eaeef2,stroke:#8c959f,color:#57606a',
};

/** What holds a phase lets the page through, as the theme of the page colours its title. */
function phaseLook(mark: Mark | undefined): string {
  const edge =
    mark === undefined
      ? 'stroke:#8c959f'
      : looks[mark]
          .split(',')
          .filter((one) => one.startsWith('stroke'))
          .join(',');
  return `fill:transparent,${edge}`;
}

interface About {
  readonly journey: JourneyComparison;
  readonly isOne: boolean;
  readonly language: Language;
}

/** Part of a phase, of as many boxes as are read side by side. */
interface Line extends MarkedPhase {
  /** Whether it goes on with a phase that began above. */
  readonly goesOn: boolean;
}

/** What is wider than its page is drawn smaller, and only the order of whole phases is sure to be kept. */
function linesOf(phase: MarkedPhase): readonly Line[] {
  const count = Math.max(1, Math.ceil(phase.row.length / mostInLine));
  const length = Math.ceil(phase.row.length / count);
  return Array.from({ length: count }, (_, line) => ({
    ...phase,
    row: phase.row.slice(line * length, (line + 1) * length),
    goesOn: line > 0,
  }));
}

function lineBlock(line: Line, index: number, about: About): readonly string[] {
  const { journey, isOne, language } = about;
  const above = isOne ? [] : [mermaidText(journeyTitle(journey, language), shortTitle)];
  const title = [...above, line.goesOn ? `… ${mermaidText(line.title, shortTitle)}` : titleOf(line, shortTitle)].join(
    ' › ',
  );
  const ids = line.row.map((_, place) => `t${index}x${place}`);
  // Mermaid does not draw what holds nothing.
  const empty = ids.length === 0 ? [`    t${index}(["–"]):::same`] : [];
  return [
    // A second line of its title would lie behind the boxes.
    `  subgraph p${index}["${onOneLine(title)}"]`,
    '    direction LR',
    ...empty,
    ...line.row.map((one, place) =>
      typeof one === 'number'
        ? `    ${ids[place]}(["${words(language).changes.picture.more(one)}"]):::same`
        : `    ${ids[place]}["${labelOf(one, about)}"]:::${one.marks[0] ?? 'same'}`,
    ),
    ...(ids.length > 1 ? [`    ${ids.join(' --> ')}`] : []),
    '  end',
    `  style p${index} ${phaseLook(line.marks[0])}`,
  ];
}

function journeyTitle({ before, after }: JourneyComparison, language: Language): string {
  const journey = after ?? before;
  return journey === undefined ? '' : titleIn(journey, language);
}

function touchpointsIn({ row }: MarkedPhase): readonly MarkedTouchpoint[] {
  return row.flatMap((one) => (typeof one === 'number' ? [] : [one]));
}

/** The signs of what befell it before its title, and its former title before the one it has now. */
function titleOf(
  { title, marks, formerly }: Pick<MarkedPhase, 'title' | 'marks' | 'formerly'>,
  longest?: number,
): string {
  const titles = [...(formerly === undefined ? [] : [formerly]), title].map((one) => mermaidText(one, longest));
  return [...marks.map((mark) => signs[mark]), titles.join(` →${fixed}`)].join(fixed);
}

function labelOf(one: MarkedTouchpoint, { journey, language }: About): string {
  const { from, touchpoint, marks, changes } = one;
  const said = words(language).changes;
  const isOfOne = ((journey.after ?? journey.before)?.personas.length ?? 0) < 2;
  const of = (persona: string) => (isOfOne || persona === '' ? '' : `${mermaidText(persona)}${fixed}`);
  const isWhole = marks.includes('added') || marks.includes('removed');
  const scores = isWhole
    ? touchpoint.emotions.flatMap(({ persona, score }) =>
        score === undefined ? [] : [`${of(persona?.name ?? '')}${signed(score.value, language)}`],
      )
    : changes.filter(isOfScore).map((change) => `${of(change.key ?? '')}${scoreLine(change, language)}`);
  const facts = [
    ...new Set(changes.filter((change) => !isOfScore(change)).flatMap((change) => factLine(change, language))),
  ];
  const shown = facts.slice(0, facts.length > mostFacts ? mostFacts - 1 : mostFacts);
  const lines = [
    inLines(titleOf(one)),
    ...(from === undefined ? [] : [said.picture.from(inLines(mermaidText(from)))]),
    ...scores,
    ...shown,
    ...(shown.length < facts.length ? [said.picture.more(facts.length - shown.length)] : []),
  ];
  return lines.join('<br/>');
}

function isOfScore({ code }: Change): boolean {
  return code.startsWith('score-');
}

/** A space at which no line ends. */
const fixed = '\u00a0';

/** Such as `−1.4 → −0.4 ▲`. */
function scoreLine({ from, to, delta = 0 }: Change, language: Language): string {
  const score = (value: string) => signed(Number(value), language);
  if (from === undefined) return `${signs.added}${fixed}${score(to ?? '')}`;
  if (to === undefined) return `${signs.removed}${fixed}${score(from)}`;
  const way = delta === 0 ? [] : [delta > 0 ? '▲' : '▼'];
  return [score(from), '→', score(to), ...way].join(fixed);
}

/** Such as `+ pain point`: what kind of thing it is, as the table says the rest. */
function factLine({ code, keyword, place: { kind } }: Change, language: Language): readonly string[] {
  const said = words(language).changes;
  const happening = happeningOf(code);
  const mark = allMarks.find((known) => known === happening) ?? 'changed';
  const isOfPart = kind === 'pain' || kind === 'opportunity';
  // What befell the touchpoint itself is said by the sign before its title.
  if (keyword === undefined && !isOfPart) return [];
  const fact = isOfPart ? said.things[kind] : said.facts[code.slice(0, code.lastIndexOf('-'))];
  const sign = isOfPart && keyword !== undefined ? signs.changed : signs[mark];
  return [`${sign}${fixed}${fact ?? mermaidText(keyword ?? '')}`];
}
