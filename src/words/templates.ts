/** Whole journeys, personas and touchpoints to start from, each a correct text as it stands. */
import * as constructs from './constructs.js';
import { caret, type FillIn, fillIn, type Gap, plainly, quotable } from './fill-in.js';
import type { Language } from './language.js';
import { nameOf, type PhaseModelId, phaseModels } from './phase-models.js';

export const en = {
  /** What stands in a new block until it has a title. */
  titles: {
    channel: 'Name of the channel',
    feeling: 'Name of the feeling',
    metric: 'Name of the measurement',
    source: 'Name of the source',
    persona: 'Name of the persona',
    journey: 'Name of the journey',
    phase: 'Name of the phase',
    touchpoint: 'Name of the touchpoint',
  },
  persona: {
    role: 'Occupation, stage of life or kind of customer',
    quote: 'Something this persona might say',
    goal: 'What this persona wants to reach',
    need: 'What this persona needs for it',
    frustration: 'What gets in the way',
  },
  touchpoint: {
    first: 'First touchpoint',
    does: 'What the persona does here',
    thinks: 'What the persona thinks here',
  },
  journey: {
    scope: 'From the first moment to the last',
    goal: 'What the customer wants to have reached',
  },
};

export const nl: typeof en = {
  titles: {
    channel: 'Naam van het kanaal',
    feeling: 'Naam van het gevoel',
    metric: 'Naam van de meting',
    source: 'Naam van de bron',
    persona: 'Naam van de persona',
    journey: 'Naam van de klantreis',
    phase: 'Naam van de fase',
    touchpoint: 'Naam van het contactmoment',
  },
  persona: {
    role: 'Beroep, levensfase of klanttype',
    quote: 'Iets wat deze persona zou kunnen zeggen',
    goal: 'Wat deze persona wil bereiken',
    need: 'Wat deze persona daarvoor nodig heeft',
    frustration: 'Wat daarbij in de weg zit',
  },
  touchpoint: {
    first: 'Eerste contactmoment',
    does: 'Wat de persona hier doet',
    thinks: 'Wat de persona hier denkt',
  },
  journey: {
    scope: 'Van het eerste moment tot het laatste',
    goal: 'Wat de klant bereikt wil hebben',
  },
};

export const templateWords = { en, nl } as const;

/** Channels that most organisations have, the likeliest first; all are in the standard library. */
const usualChannels = ['website', 'app', 'phone', 'email', 'chat', 'store', 'post', 'face-to-face', 'word-of-mouth'];
const scores = ['0', '+1', '+2', '-1', '-2'];

export interface TemplatePersona {
  /** Empty when its title is all there is. */
  readonly name: string;
  readonly title: string;
  /** The path of the file that declares it; without one the text declares it itself. */
  readonly from?: string;
}

export interface JourneyTemplate {
  readonly phaseModel: PhaseModelId;
  /** The language of the titles. */
  readonly language: Language;
  readonly title: string;
  /** Without any the journey has no emotions either. */
  readonly personas: readonly TemplatePersona[];
}

/** The text of a new file with one journey, without errors or warnings, set out as the formatter would. */
export function journeyTemplate({ phaseModel, language, title, personas }: JourneyTemplate): string {
  const names = personas.map(({ name, title: own }) => nameOrTitle(name, own));
  const declared = personas.flatMap(({ name, title: own, from }, index) => {
    const isTitled = isPlainName(name) && own.trim() !== '' && own !== name;
    return from === undefined ? [`persona ${names[index]}${isTitled ? ` "${quotable(own)}"` : ''} {\n}\n\n`] : [];
  });
  const files = new Set(personas.flatMap(({ from }) => from ?? []));
  const imports = [...files].map((path) => `import "${quotable(path)}"\n`).join('');
  const written = title.trim() === '' ? templateWords[language].titles.journey : title;
  const head = headOf(nameOf(written), written);
  const before = `${imports}${imports && '\n'}${declared.join('')}`;
  return plainly(fillIn`${before}${journeyText({ phaseModel, language, head: [head], personas: names })}\n`);
}

/** The same for an editor to lead through; `personas` are names as written in the text, which declares them already. */
export function journeyFillIn(phaseModel: PhaseModelId, language: Language, personas: readonly string[]): FillIn {
  const { titles } = templateWords[language];
  const head = fillIn`"${{ gap: titles.journey }}"`;
  if (personas.length > 0) return journeyText({ phaseModel, language, head, personas });
  const own = { gap: titles.persona, key: 'persona' };
  const whole = journeyText({ phaseModel, language, head, personas: [fillIn`"${own}"`] });
  return fillIn`persona "${own}" {\n}\n\n${whole}`;
}

/** A persona with what most maps tell of one. */
export function personaFillIn(language: Language, title = templateWords[language].titles.persona): FillIn {
  const { role, quote, goal, need, frustration } = templateWords[language].persona;
  return fillIn`persona "${{ gap: title }}" {
  role "${{ gap: role }}"
  quote "${{ gap: quote }}"
  goal "${{ gap: goal }}"
  need "${{ gap: need }}"
  frustration "${{ gap: frustration }}"
  channel ${choice(usualChannels)}${caret}
}`;
}

/** A touchpoint; `persona` is the name to feel something there, as written, or empty where the journey has just one. */
export function touchpointFillIn(
  language: Language,
  personas: readonly string[],
  title = templateWords[language].titles.touchpoint,
): FillIn {
  const { does, thinks } = templateWords[language].touchpoint;
  const felt = personas.map((persona) => fillIn`\n  emotion ${persona}${persona === '' ? '' : ' '}${choice(scores)}`);
  return fillIn`touchpoint "${{ gap: title }}" {
  channel ${choice(usualChannels)}
  does "${{ gap: does }}"
  thinks "${{ gap: thinks }}"${felt.flat()}${caret}
}`;
}

interface JourneyText {
  readonly phaseModel: PhaseModelId;
  readonly language: Language;
  /** The journey's name and title. */
  readonly head: FillIn;
  /** Names as written. */
  readonly personas: readonly (string | FillIn)[];
}

function journeyText({ phaseModel, language, head, personas }: JourneyText): FillIn {
  const { journey, touchpoint } = templateWords[language];
  const phases = phaseModels(language).find(({ id }) => id === phaseModel)?.phases ?? [];
  const names = personas.flatMap((name, index) => [
    index === 0 ? '' : ', ',
    ...(typeof name === 'string' ? [name] : name),
  ]);
  const listed = personas.length === 0 ? [] : fillIn`\n  persona ${names}`;
  const felt = personas.flatMap((name) => fillIn`\n      emotion ${name} ${choice(scores)}`);
  const first = fillIn`\n    touchpoint "${{ gap: touchpoint.first }}" {
      does "${{ gap: touchpoint.does }}"${felt}${caret}
    }`;
  const told = phases.map(
    ({ name, title }, index) => fillIn`\n\n  phase ${headOf(name, title)} {${index === 0 ? first : []}\n  }`,
  );
  return fillIn`journey ${head} {${listed}
  scope "${{ gap: journey.scope }}"
  goal "${{ gap: journey.goal }}"${told.flat()}
}`;
}

/** A name with its title; where that gives no name, the title in quotes is the name. */
function headOf(name: string, title: string): string {
  return isPlainName(name) ? `${name} "${quotable(title)}"` : nameOrTitle('', title);
}

function nameOrTitle(name: string, title: string): string {
  if (isPlainName(name)) return name;
  const text = name.trim() === '' ? title : name;
  return `"${quotable(text.trim() === '' ? '?' : text)}"`;
}

/** Letters that need no second look; a name that also is a word of the language needs quotes. */
const plainName =
  /^[A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F][\w\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F]*(?:-[\w\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F]+)*$/;
const reserved: ReadonlySet<string> = new Set(Object.keys(constructs.en).map((key) => key.replace(/ in .*/, '')));

function isPlainName(name: string): boolean {
  return plainName.test(name) && !reserved.has(name);
}

function choice([first = '', ...more]: readonly string[]): Gap {
  return { gap: first, choices: [first, ...more] };
}
